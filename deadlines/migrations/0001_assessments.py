import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import accounts.ids


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cases", "0007_case_file_rows"),
        ("people", "0002_persons"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="WatchRun",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        choices=[("sweep", "Checking the cases"), ("deliver", "Sending the messages")],
                        max_length=8,
                        unique=True,
                    ),
                ),
                ("last_started_at", models.DateTimeField()),
                ("last_finished_at", models.DateTimeField(null=True)),
                ("last_count", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="Flag",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("ordinal", models.PositiveSmallIntegerField(default=0)),
                ("kind", models.CharField(max_length=40)),
                ("subject", models.CharField(blank=True, max_length=40)),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("critical", "Act now"),
                            ("warning", "Soon"),
                            ("notice", "Note"),
                            ("info", "For information"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "severity",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(level="critical", then=4),
                            models.When(level="warning", then=3),
                            models.When(level="notice", then=2),
                            models.When(level="info", then=1),
                            default=0,
                        ),
                        output_field=models.SmallIntegerField(),
                    ),
                ),
                ("text", models.TextField()),
                (
                    "facts",
                    django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), size=None),
                ),
                (
                    "rules",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), size=None
                    ),
                ),
                ("raised_at", models.DateTimeField()),
                ("risen_at", models.DateTimeField()),
                ("step", models.PositiveSmallIntegerField(default=1)),
                ("lowered_at", models.DateTimeField(null=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.CASCADE, to="cases.case"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, to="people.person"
                    ),
                ),
            ],
            options={
                "abstract": False,
                "default_related_name": "flags",
            },
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("step", models.PositiveSmallIntegerField()),
                ("channel", models.CharField(choices=[("email", "E-mail")], default="email", max_length=8)),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("critical", "Act now"),
                            ("warning", "Soon"),
                            ("notice", "Note"),
                            ("info", "For information"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "severity",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(level="critical", then=4),
                            models.When(level="warning", then=3),
                            models.When(level="notice", then=2),
                            models.When(level="info", then=1),
                            default=0,
                        ),
                        output_field=models.SmallIntegerField(),
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("next_try_at", models.DateTimeField()),
                ("attempts", models.PositiveIntegerField(default=0)),
                ("last_error", models.CharField(blank=True, max_length=80)),
                ("sent_at", models.DateTimeField(null=True)),
                ("dropped_at", models.DateTimeField(null=True)),
                (
                    "flag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notices",
                        to="deadlines.flag",
                    ),
                ),
                (
                    "recipient",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="notices",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ProtectionStatus",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("ordinal", models.PositiveSmallIntegerField(default=0)),
                (
                    "act",
                    models.CharField(
                        choices=[
                            ("removal", "Removal"),
                            ("transfer", "Transfer"),
                            ("extradition", "Extradition"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("barred", "Barred"),
                            ("barred_contested", "Barred, contested"),
                            ("unknown", "Not known: ask a lawyer"),
                            ("no_bar_found", "No bar found in this record"),
                        ],
                        max_length=20,
                    ),
                ),
                ("evidence", models.CharField(blank=True, max_length=12)),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.CASCADE, to="cases.case"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="people.person"),
                ),
            ],
            options={
                "abstract": False,
                "default_related_name": "protection_statuses",
            },
        ),
        migrations.CreateModel(
            name="Assessment",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("result", models.JSONField()),
                ("zone", models.CharField(max_length=40)),
                ("assessed_at", models.DateTimeField()),
                ("next_change", models.DateTimeField(null=True)),
                ("packs", models.JSONField(default=dict)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("barred", "Barred"),
                            ("barred_contested", "Barred, contested"),
                            ("unknown", "Not known: ask a lawyer"),
                            ("no_bar_found", "No bar found in this record"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("critical", "Act now"),
                            ("warning", "Soon"),
                            ("notice", "Note"),
                            ("info", "For information"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "severity",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(level="critical", then=4),
                            models.When(level="warning", then=3),
                            models.When(level="notice", then=2),
                            models.When(level="info", then=1),
                            default=0,
                        ),
                        output_field=models.SmallIntegerField(),
                    ),
                ),
                ("next_due_at", models.DateTimeField(null=True)),
                ("failures", models.PositiveSmallIntegerField(default=0)),
                ("sweep_at", models.DateTimeField(null=True)),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="assessment",
                        to="cases.case",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("sweep_at", None), _negated=True),
                        fields=["sweep_at"],
                        name="assessment_by_sweep",
                    ),
                    models.Index(
                        models.OrderBy(models.F("severity"), descending=True),
                        models.F("next_due_at"),
                        models.F("case"),
                        name="assessment_by_urgency",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BarToRemoval",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("ordinal", models.PositiveSmallIntegerField(default=0)),
                ("rule", models.CharField(max_length=40)),
                ("bar_class", models.CharField(db_column="class", max_length=12)),
                ("contested", models.BooleanField(default=False)),
                (
                    "in_force",
                    models.CharField(
                        choices=[
                            ("true", "In force"),
                            ("false", "Asked for, not granted"),
                            ("unknown", "Not known"),
                        ],
                        max_length=7,
                    ),
                ),
                (
                    "acts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=12), size=None
                    ),
                ),
                ("to", models.JSONField()),
                ("orders", models.JSONField()),
                ("since", models.TextField(blank=True)),
                ("until", models.TextField(blank=True)),
                ("ends_when", models.TextField(blank=True)),
                (
                    "facts",
                    django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), size=None),
                ),
                ("evidence", models.CharField(blank=True, max_length=12)),
                ("source", models.TextField(blank=True)),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.CASCADE, to="cases.case"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="people.person"),
                ),
            ],
            options={
                "verbose_name": "bar to removal",
                "verbose_name_plural": "bars to removal",
                "abstract": False,
                "default_related_name": "bars_to_removal",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "person", "rule", "ordinal"), name="bar_to_removal_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Deadline",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("ordinal", models.PositiveSmallIntegerField(default=0)),
                ("rule", models.CharField(max_length=40)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("appeal", "Appeal"),
                            ("application", "Application"),
                            ("stay_request", "Request for a stay"),
                            ("other_act", "Other act"),
                            ("authority", "The State must act"),
                            ("detention", "The State must release or renew"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), size=None),
                ),
                ("trigger", models.UUIDField(null=True)),
                ("file_by", models.DateField(null=True)),
                ("file_by_at", models.DateTimeField(null=True)),
                ("last_day", models.DateField(null=True)),
                ("last_day_at", models.DateTimeField(null=True)),
                ("due_at", models.DateTimeField(null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "Open"),
                            ("met", "Met"),
                            ("late", "Late"),
                            ("missed", "Missed"),
                            ("moot", "No longer needed"),
                            ("unknown", "Not known"),
                        ],
                        max_length=7,
                    ),
                ),
                ("met_by", models.UUIDField(null=True)),
                ("steps", models.JSONField(default=list)),
                ("source", models.TextField(blank=True)),
                ("provisional", models.BooleanField(default=False)),
                ("evidence", models.CharField(blank=True, max_length=12)),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.CASCADE, to="cases.case"
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, to="cases.proceeding"
                    ),
                ),
            ],
            options={
                "abstract": False,
                "default_related_name": "deadlines",
                "indexes": [
                    models.Index(
                        condition=models.Q(("state__in", ["open", "unknown"])),
                        fields=["due_at", "id"],
                        name="deadline_unmet_by_due",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "rule", "trigger", "proceeding", "ordinal"),
                        name="deadline_once",
                        nulls_distinct=False,
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="flag",
            index=models.Index(fields=["case"], name="flag_by_case"),
        ),
        migrations.AddIndex(
            model_name="flag",
            index=models.Index(
                models.OrderBy(models.F("severity"), descending=True),
                models.OrderBy(models.F("risen_at"), descending=True),
                models.F("id"),
                condition=models.Q(("lowered_at", None)),
                name="flag_open_by_urgency",
            ),
        ),
        migrations.AddConstraint(
            model_name="flag",
            constraint=models.UniqueConstraint(
                condition=models.Q(("lowered_at", None)),
                fields=("case", "person", "kind", "subject", "ordinal"),
                name="flag_open_once",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="flag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("lowered_at", None), ("lowered_at__gte", models.F("raised_at")), _connector="OR"
                ),
                name="flag_is_lowered_after_it_is_raised",
            ),
        ),
        migrations.AddIndex(
            model_name="notice",
            index=models.Index(
                models.OrderBy(models.F("severity"), descending=True),
                models.F("created_at"),
                models.F("id"),
                condition=models.Q(("dropped_at", None), ("sent_at", None)),
                name="notice_unsent_by_urgency",
            ),
        ),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.UniqueConstraint(
                fields=("flag", "step", "recipient", "channel"), name="notice_once_for_each_step"
            ),
        ),
        migrations.AddConstraint(
            model_name="protectionstatus",
            constraint=models.UniqueConstraint(
                fields=("case", "person", "act", "ordinal"), name="protection_status_once_for_each_act"
            ),
        ),
    ]
