"""One table for each type of fact, and one for its events."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models

import accounts.ids
import cases.models.detention


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0002_cases"),
    ]

    operations = [
        migrations.CreateModel(
            name="BorderCrossing",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.bordercrossing",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="people.person"
                    ),
                ),
                ("crossed_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "crossed_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("manner", models.CharField(blank=True, default="", max_length=40)),
                ("from_country", models.CharField(blank=True, default="", max_length=10)),
                ("to_country", models.CharField(blank=True, default="", max_length=10)),
                ("place", models.CharField(blank=True, default="", max_length=500)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="bordercrossing_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="bordercrossing_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="bordercrossing_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("crossed_on"),
                            models.F("crossed_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="bordercrossing_crossed_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("manner__in", ["", "regular", "irregular", "unknown"])),
                        name="bordercrossing_manner_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("from_country__regex", "^[A-Z]{2}$"), ("from_country__in", [""]), _connector="OR"
                        ),
                        name="bordercrossing_from_country_is_a_country",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("to_country__regex", "^[A-Z]{2}$"), ("to_country__in", [""]), _connector="OR"
                        ),
                        name="bordercrossing_to_country_is_a_country",
                    ),
                ],
                "default_related_name": "border_crossings",
            },
        ),
        migrations.CreateModel(
            name="BorderCrossingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.bordercrossing",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.bordercrossing",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                ("crossed_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "crossed_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("manner", models.CharField(blank=True, default="", max_length=40)),
                ("from_country", models.CharField(blank=True, default="", max_length=10)),
                ("to_country", models.CharField(blank=True, default="", max_length=10)),
                ("place", models.CharField(blank=True, default="", max_length=500)),
            ],
        ),
        migrations.CreateModel(
            name="Detention",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.detention",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="people.person"
                    ),
                ),
                ("held_from", models.CharField(blank=True, default="", max_length=80)),
                (
                    "held_from_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("held_to", models.CharField(blank=True, default="", max_length=80)),
                (
                    "held_to_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("ground", models.CharField(blank=True, default="", max_length=40)),
                ("authority", models.CharField(blank=True, default="", max_length=500)),
                ("place", models.CharField(blank=True, default="", max_length=500)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="detention_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="detention_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="detention_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("held_from"),
                            models.F("held_from_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="detention_held_from_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("held_to"),
                            models.F("held_to_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="detention_held_to_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "ground__in",
                                [
                                    "",
                                    "police",
                                    "criminal",
                                    "administrative",
                                    "asylum",
                                    "removal",
                                    "transfer",
                                    "border",
                                    "extradition_provisional",
                                    "extradition",
                                    "remand",
                                    "sentence",
                                    "unknown",
                                ],
                            )
                        ),
                        name="detention_ground_is_known",
                    ),
                    models.CheckConstraint(
                        condition=django.db.models.lookups.GreaterThan(
                            models.F("held_to_span__endswith"), models.F("held_from_span__startswith")
                        ),
                        name="detention_ends_after_it_starts",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("certainty__in", ("", "confirmed")), ("withdrawn_at", None)),
                        expressions=[
                            ("case", "="),
                            ("person", "="),
                            (
                                cases.models.detention.CertainPart(
                                    models.F("held_from_span"), models.F("held_to_span")
                                ),
                                "&&",
                            ),
                        ],
                        name="detentions_of_a_person_do_not_overlap",
                    ),
                ],
                "default_related_name": "detentions",
            },
        ),
        migrations.CreateModel(
            name="DetentionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.detention",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.detention",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                ("held_from", models.CharField(blank=True, default="", max_length=80)),
                (
                    "held_from_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("held_to", models.CharField(blank=True, default="", max_length=80)),
                (
                    "held_to_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("ground", models.CharField(blank=True, default="", max_length=40)),
                ("authority", models.CharField(blank=True, default="", max_length=500)),
                ("place", models.CharField(blank=True, default="", max_length=500)),
            ],
        ),
        migrations.CreateModel(
            name="Whereabouts",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.whereabouts",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="people.person"
                    ),
                ),
                ("place", models.CharField(blank=True, default="", max_length=500)),
                ("country", models.CharField(blank=True, default="", max_length=10)),
                ("confirmed_at", models.CharField(blank=True, default="", max_length=80)),
                (
                    "confirmed_at_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("absconded", models.BooleanField(blank=True, default=None, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="whereabouts_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="whereabouts_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="whereabouts_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("confirmed_at"),
                            models.F("confirmed_at_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="whereabouts_confirmed_at_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("country__regex", "^[A-Z]{2}$"), ("country__in", [""]), _connector="OR"
                        ),
                        name="whereabouts_country_is_a_country",
                    ),
                ],
                "default_related_name": "whereabouts",
                "verbose_name_plural": "whereabouts",
            },
        ),
        migrations.CreateModel(
            name="WhereaboutsEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.whereabouts",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.whereabouts",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                ("place", models.CharField(blank=True, default="", max_length=500)),
                ("country", models.CharField(blank=True, default="", max_length=10)),
                ("confirmed_at", models.CharField(blank=True, default="", max_length=80)),
                (
                    "confirmed_at_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("absconded", models.BooleanField(blank=True, default=None, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Circumstance",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.circumstance",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="people.person"
                    ),
                ),
                ("what", models.CharField(blank=True, default="", max_length=40)),
                ("learned_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "learned_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="circumstance_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="circumstance_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="circumstance_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("learned_on"),
                            models.F("learned_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="circumstance_learned_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("what__in", ["", "sur_place", "country_change", "extraordinary"])
                        ),
                        name="circumstance_what_is_known",
                    ),
                ],
                "default_related_name": "circumstances",
            },
        ),
        migrations.CreateModel(
            name="CircumstanceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.circumstance",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.circumstance",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                ("what", models.CharField(blank=True, default="", max_length=40)),
                ("learned_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "learned_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Application",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.application",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                ("made_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "made_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("registered_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "registered_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("lodged_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "lodged_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("withdrawn_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "withdrawn_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="application_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="application_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="application_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("made_on"),
                            models.F("made_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="application_made_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("registered_on"),
                            models.F("registered_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="application_registered_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("lodged_on"),
                            models.F("lodged_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="application_lodged_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("withdrawn_on"),
                            models.F("withdrawn_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="application_withdrawn_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("lodged_on", ""), ("made_on", ""), ("registered_on", ""), _negated=True
                        ),
                        name="application_has_a_date",
                    ),
                ],
                "default_related_name": "applications",
            },
        ),
        migrations.CreateModel(
            name="ApplicationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.application",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.application",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                ("made_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "made_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("registered_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "registered_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("lodged_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "lodged_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("withdrawn_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "withdrawn_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Permit",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.permit",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="people.person"
                    ),
                ),
                ("kind", models.CharField(blank=True, default="", max_length=40)),
                ("issued_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "issued_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("valid_until", models.CharField(blank=True, default="", max_length=80)),
                (
                    "valid_until_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="permit_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="permit_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="permit_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("issued_on"),
                            models.F("issued_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="permit_issued_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("valid_until"),
                            models.F("valid_until_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="permit_valid_until_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["", "asylum_certificate", "residence", "toleration", "travel"])
                        ),
                        name="permit_kind_is_known",
                    ),
                ],
                "default_related_name": "permits",
            },
        ),
        migrations.CreateModel(
            name="PermitEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.permit",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.permit",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                ("kind", models.CharField(blank=True, default="", max_length=40)),
                ("issued_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "issued_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("valid_until", models.CharField(blank=True, default="", max_length=80)),
                (
                    "valid_until_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Protection",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.protection",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="people.person"
                    ),
                ),
                ("kind", models.CharField(blank=True, default="", max_length=40)),
                ("by_country", models.CharField(blank=True, default="", max_length=10)),
                (
                    "countries",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=2),
                        blank=True,
                        default=None,
                        null=True,
                        size=None,
                    ),
                ),
                ("granted_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "granted_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("ended_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "ended_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="protection_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="protection_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="protection_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("granted_on"),
                            models.F("granted_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="protection_granted_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("ended_on"),
                            models.F("ended_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="protection_ended_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "",
                                    "refugee",
                                    "mandate_refugee",
                                    "subsidiary",
                                    "temporary",
                                    "withholding",
                                    "torture_deferral",
                                    "removal_ban",
                                ],
                            )
                        ),
                        name="protection_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("by_country__regex", "^[A-Z]{2}$"),
                            ("by_country__in", ["", "UNHCR"]),
                            _connector="OR",
                        ),
                        name="protection_by_country_is_a_country",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("countries"),
                            function="are_countries",
                            output_field=models.BooleanField(),
                        ),
                        name="protection_countries_are_countries",
                    ),
                ],
                "default_related_name": "protections",
            },
        ),
        migrations.CreateModel(
            name="ProtectionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.protection",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.protection",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                ("kind", models.CharField(blank=True, default="", max_length=40)),
                ("by_country", models.CharField(blank=True, default="", max_length=10)),
                (
                    "countries",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=2),
                        blank=True,
                        default=None,
                        null=True,
                        size=None,
                    ),
                ),
                ("granted_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "granted_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("ended_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "ended_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Ruling",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.ruling",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                ("body", models.CharField(blank=True, default="", max_length=40)),
                ("pronounced_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "pronounced_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("sent_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "sent_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("known_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "known_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("final_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "final_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("outcome", models.CharField(blank=True, default="", max_length=40)),
                ("result", models.CharField(blank=True, default="", max_length=40)),
                (
                    "orders",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        blank=True,
                        default=None,
                        null=True,
                        size=None,
                    ),
                ),
                ("leave_by", models.CharField(blank=True, default="", max_length=80)),
                (
                    "leave_by_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                (
                    "countries",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=2),
                        blank=True,
                        default=None,
                        null=True,
                        size=None,
                    ),
                ),
                (
                    "grounds",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=500),
                        blank=True,
                        default=None,
                        null=True,
                        size=None,
                    ),
                ),
                ("in_absentia", models.BooleanField(blank=True, default=None, null=True)),
                ("instruction", models.CharField(blank=True, default="", max_length=40)),
                ("certified", models.CharField(blank=True, default="", max_length=40)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="ruling_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="ruling_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="ruling_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("pronounced_on"),
                            models.F("pronounced_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="ruling_pronounced_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("sent_on"),
                            models.F("sent_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="ruling_sent_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("known_on"),
                            models.F("known_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="ruling_known_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("final_on"),
                            models.F("final_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="ruling_final_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("leave_by"),
                            models.F("leave_by_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="ruling_leave_by_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("body__in", ["", "authority", "court"])),
                        name="ruling_body_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "outcome__in",
                                [
                                    "",
                                    "refugee_status",
                                    "subsidiary_protection",
                                    "humanitarian_status",
                                    "withholding_granted",
                                    "torture_deferral_granted",
                                    "rejected",
                                    "manifestly_unfounded",
                                    "inadmissible",
                                    "implicitly_withdrawn",
                                    "withdrawn",
                                    "status_ended",
                                    "entry_refused",
                                    "fear_found",
                                    "fear_not_found",
                                    "fresh_claim_accepted",
                                    "fresh_claim_refused",
                                    "removal_ordered",
                                    "transfer_ordered",
                                    "convicted",
                                    "acquitted",
                                    "detention_ordered",
                                    "released",
                                    "extradition_granted",
                                    "extradition_refused",
                                    "upheld",
                                    "quashed",
                                    "remitted",
                                    "varied",
                                    "reversed",
                                    "out_of_time",
                                    "leave_granted",
                                    "leave_refused",
                                    "discontinued",
                                ],
                            )
                        ),
                        name="ruling_outcome_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "result__in",
                                [
                                    "",
                                    "refugee_status",
                                    "subsidiary_protection",
                                    "humanitarian_status",
                                    "withholding_granted",
                                    "torture_deferral_granted",
                                    "rejected",
                                    "manifestly_unfounded",
                                    "inadmissible",
                                    "implicitly_withdrawn",
                                    "withdrawn",
                                    "status_ended",
                                    "entry_refused",
                                    "fear_found",
                                    "fear_not_found",
                                    "fresh_claim_accepted",
                                    "fresh_claim_refused",
                                    "removal_ordered",
                                    "transfer_ordered",
                                    "convicted",
                                    "acquitted",
                                    "detention_ordered",
                                    "released",
                                    "extradition_granted",
                                    "extradition_refused",
                                    "upheld",
                                    "quashed",
                                    "remitted",
                                    "varied",
                                    "reversed",
                                    "out_of_time",
                                    "leave_granted",
                                    "leave_refused",
                                    "discontinued",
                                ],
                            )
                        ),
                        name="ruling_result_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "orders__contained_by",
                                ["expulsion", "removal", "deportation", "transfer", "leave_by", "entry_ban"],
                            )
                        ),
                        name="ruling_orders_are_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("countries"),
                            function="are_countries",
                            output_field=models.BooleanField(),
                        ),
                        name="ruling_countries_are_countries",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("instruction__in", ["", "correct", "missing", "wrong"])),
                        name="ruling_instruction_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "certified__in",
                                [
                                    "",
                                    "clearly_unfounded",
                                    "safe_third_country",
                                    "removal_before_appeal",
                                    "could_have_raised_earlier",
                                ],
                            )
                        ),
                        name="ruling_certified_is_known",
                    ),
                ],
                "default_related_name": "rulings",
            },
        ),
        migrations.CreateModel(
            name="Service",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.service",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                (
                    "ruling",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.ruling",
                    ),
                ),
                ("how", models.CharField(blank=True, default="", max_length=40)),
                ("sent_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "sent_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("received_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "received_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("translation_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "translation_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("returned", models.BooleanField(blank=True, default=None, null=True)),
                ("refused", models.BooleanField(blank=True, default=None, null=True)),
                ("abroad", models.BooleanField(blank=True, default=None, null=True)),
                ("language_understood", models.BooleanField(blank=True, default=None, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="service_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="service_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="service_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("sent_on"),
                            models.F("sent_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="service_sent_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("received_on"),
                            models.F("received_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="service_received_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("translation_on"),
                            models.F("translation_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="service_translation_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "how__in",
                                [
                                    "",
                                    "hand",
                                    "post",
                                    "registered_post",
                                    "electronic",
                                    "centre",
                                    "representative",
                                    "substituted",
                                    "public_notice",
                                    "file",
                                ],
                            )
                        ),
                        name="service_how_is_known",
                    ),
                ],
                "default_related_name": "services",
            },
        ),
        migrations.CreateModel(
            name="ServiceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.service",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.service",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                (
                    "ruling",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.ruling",
                    ),
                ),
                ("how", models.CharField(blank=True, default="", max_length=40)),
                ("sent_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "sent_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("received_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "received_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("translation_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "translation_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("returned", models.BooleanField(blank=True, default=None, null=True)),
                ("refused", models.BooleanField(blank=True, default=None, null=True)),
                ("abroad", models.BooleanField(blank=True, default=None, null=True)),
                ("language_understood", models.BooleanField(blank=True, default=None, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Appeal",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.appeal",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                (
                    "against",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.ruling",
                    ),
                ),
                ("remedy", models.CharField(default="", max_length=40)),
                ("by_whom", models.CharField(blank=True, default="", max_length=40)),
                ("posted_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "posted_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("received_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "received_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("lodged_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "lodged_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("body", models.CharField(blank=True, default="", max_length=500)),
                ("withdrawn_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "withdrawn_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="appeal_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="appeal_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="appeal_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("posted_on"),
                            models.F("posted_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="appeal_posted_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("received_on"),
                            models.F("received_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="appeal_received_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("lodged_on"),
                            models.F("lodged_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="appeal_lodged_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("withdrawn_on"),
                            models.F("withdrawn_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="appeal_withdrawn_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "remedy__in",
                                [
                                    "appeal",
                                    "complaint",
                                    "judicial_review",
                                    "leave",
                                    "reconsider",
                                    "reopen",
                                    "international",
                                ],
                            )
                        ),
                        name="appeal_remedy_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("by_whom__in", ["", "person", "state"])),
                        name="appeal_by_whom_is_known",
                    ),
                ],
                "default_related_name": "appeals",
            },
        ),
        migrations.CreateModel(
            name="AppealEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.appeal",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.appeal",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                (
                    "against",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.ruling",
                    ),
                ),
                ("remedy", models.CharField(default="", max_length=40)),
                ("by_whom", models.CharField(blank=True, default="", max_length=40)),
                ("posted_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "posted_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("received_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "received_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("lodged_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "lodged_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("body", models.CharField(blank=True, default="", max_length=500)),
                ("withdrawn_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "withdrawn_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="ruling",
            name="on_appeal",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                to="cases.appeal",
            ),
        ),
        migrations.CreateModel(
            name="RulingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.ruling",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.ruling",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                ("body", models.CharField(blank=True, default="", max_length=40)),
                (
                    "on_appeal",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.appeal",
                    ),
                ),
                ("pronounced_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "pronounced_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("sent_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "sent_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("known_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "known_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("final_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "final_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("outcome", models.CharField(blank=True, default="", max_length=40)),
                ("result", models.CharField(blank=True, default="", max_length=40)),
                (
                    "orders",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        blank=True,
                        default=None,
                        null=True,
                        size=None,
                    ),
                ),
                ("leave_by", models.CharField(blank=True, default="", max_length=80)),
                (
                    "leave_by_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                (
                    "countries",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=2),
                        blank=True,
                        default=None,
                        null=True,
                        size=None,
                    ),
                ),
                (
                    "grounds",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=500),
                        blank=True,
                        default=None,
                        null=True,
                        size=None,
                    ),
                ),
                ("in_absentia", models.BooleanField(blank=True, default=None, null=True)),
                ("instruction", models.CharField(blank=True, default="", max_length=40)),
                ("certified", models.CharField(blank=True, default="", max_length=40)),
            ],
        ),
        migrations.CreateModel(
            name="StayRequest",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.stayrequest",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                (
                    "against",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.ruling",
                    ),
                ),
                ("requested_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "requested_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("body", models.CharField(blank=True, default="", max_length=500)),
                ("with_reasons", models.BooleanField(blank=True, default=None, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="stayrequest_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="stayrequest_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="stayrequest_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("requested_on"),
                            models.F("requested_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="stayrequest_requested_on_is_a_date",
                    ),
                ],
                "default_related_name": "stay_requests",
            },
        ),
        migrations.CreateModel(
            name="StayRequestEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.stayrequest",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.stayrequest",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                (
                    "against",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.ruling",
                    ),
                ),
                ("requested_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "requested_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("body", models.CharField(blank=True, default="", max_length=500)),
                ("with_reasons", models.BooleanField(blank=True, default=None, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="StayRuling",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.stayruling",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                (
                    "on_request",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.stayrequest",
                    ),
                ),
                ("decided_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "decided_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("served_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "served_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("outcome", models.CharField(blank=True, default="", max_length=40)),
                ("until", models.CharField(blank=True, default="", max_length=80)),
                (
                    "until_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="stayruling_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="stayruling_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="stayruling_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("decided_on"),
                            models.F("decided_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="stayruling_decided_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("served_on"),
                            models.F("served_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="stayruling_served_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("until"),
                            models.F("until_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="stayruling_until_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["", "granted", "refused"])),
                        name="stayruling_outcome_is_known",
                    ),
                ],
                "default_related_name": "stay_rulings",
            },
        ),
        migrations.CreateModel(
            name="StayRulingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.stayruling",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.stayruling",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                (
                    "on_request",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.stayrequest",
                    ),
                ),
                ("decided_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "decided_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("served_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "served_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("outcome", models.CharField(blank=True, default="", max_length=40)),
                ("until", models.CharField(blank=True, default="", max_length=80)),
                (
                    "until_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="LateRequest",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.laterequest",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                (
                    "against",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.ruling",
                    ),
                ),
                ("obstacle_ended_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "obstacle_ended_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("requested_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "requested_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("decided_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "decided_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("outcome", models.CharField(blank=True, default="", max_length=40)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="laterequest_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="laterequest_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="laterequest_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("obstacle_ended_on"),
                            models.F("obstacle_ended_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="laterequest_obstacle_ended_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("requested_on"),
                            models.F("requested_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="laterequest_requested_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("decided_on"),
                            models.F("decided_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="laterequest_decided_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["", "granted", "refused"])),
                        name="laterequest_outcome_is_known",
                    ),
                ],
                "default_related_name": "late_requests",
            },
        ),
        migrations.CreateModel(
            name="LateRequestEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.laterequest",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.laterequest",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                (
                    "against",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.ruling",
                    ),
                ),
                ("obstacle_ended_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "obstacle_ended_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("requested_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "requested_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("decided_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "decided_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("outcome", models.CharField(blank=True, default="", max_length=40)),
            ],
        ),
        migrations.CreateModel(
            name="Waiver",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.waiver",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                (
                    "ruling",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.ruling",
                    ),
                ),
                ("waived_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "waived_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="waiver_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="waiver_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="waiver_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("waived_on"),
                            models.F("waived_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="waiver_waived_on_is_a_date",
                    ),
                ],
                "default_related_name": "waivers",
            },
        ),
        migrations.CreateModel(
            name="WaiverEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.waiver",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.waiver",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                (
                    "ruling",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.ruling",
                    ),
                ),
                ("waived_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "waived_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Hearing",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.hearing",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                ("what", models.CharField(blank=True, default="", max_length=40)),
                ("set_for", models.CharField(blank=True, default="", max_length=80)),
                (
                    "set_for_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("held_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "held_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("place", models.CharField(blank=True, default="", max_length=500)),
                ("called_off", models.BooleanField(blank=True, default=None, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="hearing_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="hearing_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="hearing_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("set_for"),
                            models.F("set_for_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="hearing_set_for_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("held_on"),
                            models.F("held_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="hearing_held_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("what__in", ["", "hearing", "interview"])),
                        name="hearing_what_is_known",
                    ),
                ],
                "default_related_name": "hearings",
            },
        ),
        migrations.CreateModel(
            name="HearingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.hearing",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.hearing",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                ("what", models.CharField(blank=True, default="", max_length=40)),
                ("set_for", models.CharField(blank=True, default="", max_length=80)),
                (
                    "set_for_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("held_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "held_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("place", models.CharField(blank=True, default="", max_length=500)),
                ("called_off", models.BooleanField(blank=True, default=None, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Act",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.act",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                ("rule", models.CharField(blank=True, default="", max_length=80)),
                ("trigger", models.UUIDField(blank=True, default=None, null=True)),
                ("done_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "done_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("by_whom", models.CharField(blank=True, default="", max_length=500)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="act_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="act_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="act_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("done_on"),
                            models.F("done_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="act_done_on_is_a_date",
                    ),
                ],
                "default_related_name": "acts",
            },
        ),
        migrations.CreateModel(
            name="ActEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.act",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.act",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                ("rule", models.CharField(blank=True, default="", max_length=80)),
                ("trigger", models.UUIDField(blank=True, default=None, null=True)),
                ("done_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "done_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("by_whom", models.CharField(blank=True, default="", max_length=500)),
            ],
        ),
        migrations.CreateModel(
            name="Extension",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.extension",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                ("rule", models.CharField(blank=True, default="", max_length=80)),
                ("trigger", models.UUIDField(blank=True, default=None, null=True)),
                ("last_day", models.CharField(blank=True, default="", max_length=80)),
                (
                    "last_day_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("by_whom", models.CharField(blank=True, default="", max_length=500)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="extension_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="extension_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="extension_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("last_day"),
                            models.F("last_day_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="extension_last_day_is_a_date",
                    ),
                ],
                "default_related_name": "extensions",
            },
        ),
        migrations.CreateModel(
            name="ExtensionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.extension",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.extension",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                ("rule", models.CharField(blank=True, default="", max_length=80)),
                ("trigger", models.UUIDField(blank=True, default=None, null=True)),
                ("last_day", models.CharField(blank=True, default="", max_length=80)),
                (
                    "last_day_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("by_whom", models.CharField(blank=True, default="", max_length=500)),
            ],
        ),
        migrations.CreateModel(
            name="InterimMeasure",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.interimmeasure",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="people.person"
                    ),
                ),
                ("body", models.CharField(blank=True, default="", max_length=40)),
                (
                    "countries",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=2),
                        blank=True,
                        default=None,
                        null=True,
                        size=None,
                    ),
                ),
                ("requested_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "requested_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("indicated_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "indicated_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("refused_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "refused_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("until", models.CharField(blank=True, default="", max_length=80)),
                (
                    "until_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("lifted_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "lifted_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="interimmeasure_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="interimmeasure_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="interimmeasure_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("requested_on"),
                            models.F("requested_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="interimmeasure_requested_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("indicated_on"),
                            models.F("indicated_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="interimmeasure_indicated_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("refused_on"),
                            models.F("refused_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="interimmeasure_refused_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("until"),
                            models.F("until_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="interimmeasure_until_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("lifted_on"),
                            models.F("lifted_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="interimmeasure_lifted_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("body__in", ["", "ECtHR", "HRC", "CAT", "other"])),
                        name="interimmeasure_body_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("countries"),
                            function="are_countries",
                            output_field=models.BooleanField(),
                        ),
                        name="interimmeasure_countries_are_countries",
                    ),
                ],
                "default_related_name": "interim_measures",
            },
        ),
        migrations.CreateModel(
            name="InterimMeasureEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.interimmeasure",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.interimmeasure",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                ("body", models.CharField(blank=True, default="", max_length=40)),
                (
                    "countries",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=2),
                        blank=True,
                        default=None,
                        null=True,
                        size=None,
                    ),
                ),
                ("requested_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "requested_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("indicated_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "indicated_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("refused_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "refused_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("until", models.CharField(blank=True, default="", max_length=80)),
                (
                    "until_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("lifted_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "lifted_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="WantedNotice",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.wantednotice",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="people.person"
                    ),
                ),
                ("by_country", models.CharField(blank=True, default="", max_length=10)),
                ("listed_in", models.CharField(blank=True, default="", max_length=40)),
                ("known_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "known_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="wantednotice_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="wantednotice_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="wantednotice_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("known_on"),
                            models.F("known_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="wantednotice_known_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("by_country__regex", "^[A-Z]{2}$"), ("by_country__in", [""]), _connector="OR"
                        ),
                        name="wantednotice_by_country_is_a_country",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "listed_in__in",
                                ["", "national", "cis", "interpol_red", "interpol_diffusion", "unknown"],
                            )
                        ),
                        name="wantednotice_listed_in_is_known",
                    ),
                ],
                "default_related_name": "wanted_notices",
            },
        ),
        migrations.CreateModel(
            name="WantedNoticeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.wantednotice",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.wantednotice",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                ("by_country", models.CharField(blank=True, default="", max_length=10)),
                ("listed_in", models.CharField(blank=True, default="", max_length=40)),
                ("known_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "known_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ExtraditionRequest",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.extraditionrequest",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="people.person"
                    ),
                ),
                ("by_country", models.CharField(blank=True, default="", max_length=10)),
                ("announced_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "announced_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("received_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "received_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("consented_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "consented_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("withdrawn_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "withdrawn_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="extraditionrequest_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="extraditionrequest_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="extraditionrequest_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("announced_on"),
                            models.F("announced_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="extraditionrequest_announced_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("received_on"),
                            models.F("received_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="extraditionrequest_received_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("consented_on"),
                            models.F("consented_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="extraditionrequest_consented_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("withdrawn_on"),
                            models.F("withdrawn_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="extraditionrequest_withdrawn_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("by_country__regex", "^[A-Z]{2}$"), ("by_country__in", [""]), _connector="OR"
                        ),
                        name="extraditionrequest_by_country_is_a_country",
                    ),
                ],
                "default_related_name": "extradition_requests",
            },
        ),
        migrations.CreateModel(
            name="ExtraditionRequestEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.extraditionrequest",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.extraditionrequest",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                ("by_country", models.CharField(blank=True, default="", max_length=10)),
                ("announced_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "announced_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("received_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "received_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("consented_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "consented_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("withdrawn_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "withdrawn_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="TransferRequest",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.transferrequest",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                ("to_country", models.CharField(blank=True, default="", max_length=10)),
                ("mode", models.CharField(blank=True, default="", max_length=40)),
                ("requested_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "requested_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("accepted_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "accepted_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("refused_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "refused_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="transferrequest_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="transferrequest_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="transferrequest_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("requested_on"),
                            models.F("requested_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="transferrequest_requested_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("accepted_on"),
                            models.F("accepted_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="transferrequest_accepted_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("refused_on"),
                            models.F("refused_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="transferrequest_refused_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("to_country__regex", "^[A-Z]{2}$"), ("to_country__in", [""]), _connector="OR"
                        ),
                        name="transferrequest_to_country_is_a_country",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("mode__in", ["", "take_charge", "take_back"])),
                        name="transferrequest_mode_is_known",
                    ),
                ],
                "default_related_name": "transfer_requests",
            },
        ),
        migrations.CreateModel(
            name="TransferRequestEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.transferrequest",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.transferrequest",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.proceeding",
                    ),
                ),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                ("to_country", models.CharField(blank=True, default="", max_length=10)),
                ("mode", models.CharField(blank=True, default="", max_length=40)),
                ("requested_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "requested_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("accepted_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "accepted_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("refused_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "refused_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RemovalStep",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.removalstep",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="people.person"
                    ),
                ),
                ("step", models.CharField(blank=True, default="", max_length=40)),
                ("by_way", models.CharField(blank=True, default="", max_length=40)),
                ("happened_at", models.CharField(blank=True, default="", max_length=80)),
                (
                    "happened_at_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("set_for", models.CharField(blank=True, default="", max_length=80)),
                (
                    "set_for_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("to_country", models.CharField(blank=True, default="", max_length=10)),
                ("place", models.CharField(blank=True, default="", max_length=500)),
                ("flight", models.CharField(blank=True, default="", max_length=500)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="removalstep_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="removalstep_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="removalstep_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("happened_at"),
                            models.F("happened_at_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="removalstep_happened_at_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("set_for"),
                            models.F("set_for_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="removalstep_set_for_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "step__in",
                                ["", "scheduled", "moved_to_border", "boarding", "carried_out", "called_off"],
                            )
                        ),
                        name="removalstep_step_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("by_way__in", ["", "removal", "transfer", "extradition", "pushback"])
                        ),
                        name="removalstep_by_way_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("to_country__regex", "^[A-Z]{2}$"), ("to_country__in", [""]), _connector="OR"
                        ),
                        name="removalstep_to_country_is_a_country",
                    ),
                ],
                "default_related_name": "removal_steps",
            },
        ),
        migrations.CreateModel(
            name="RemovalStepEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.removalstep",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.removalstep",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                ("step", models.CharField(blank=True, default="", max_length=40)),
                ("by_way", models.CharField(blank=True, default="", max_length=40)),
                ("happened_at", models.CharField(blank=True, default="", max_length=80)),
                (
                    "happened_at_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("set_for", models.CharField(blank=True, default="", max_length=80)),
                (
                    "set_for_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("to_country", models.CharField(blank=True, default="", max_length=10)),
                ("place", models.CharField(blank=True, default="", max_length=500)),
                ("flight", models.CharField(blank=True, default="", max_length=500)),
            ],
        ),
        migrations.CreateModel(
            name="DepartureAttempt",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.departureattempt",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="people.person"
                    ),
                ),
                ("tried_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "tried_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("to_country", models.CharField(blank=True, default="", max_length=10)),
                ("result", models.CharField(blank=True, default="", max_length=40)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="departureattempt_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="departureattempt_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="departureattempt_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("tried_on"),
                            models.F("tried_on_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="departureattempt_tried_on_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("to_country__regex", "^[A-Z]{2}$"), ("to_country__in", [""]), _connector="OR"
                        ),
                        name="departureattempt_to_country_is_a_country",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("result__in", ["", "left", "stopped"])),
                        name="departureattempt_result_is_known",
                    ),
                ],
                "default_related_name": "departure_attempts",
            },
        ),
        migrations.CreateModel(
            name="DepartureAttemptEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.departureattempt",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.departureattempt",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                ("tried_on", models.CharField(blank=True, default="", max_length=80)),
                (
                    "tried_on_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("to_country", models.CharField(blank=True, default="", max_length=10)),
                ("result", models.CharField(blank=True, default="", max_length=40)),
            ],
        ),
        migrations.CreateModel(
            name="BarNotice",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="cases.case"
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="cases.barnotice",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="people.person"
                    ),
                ),
                ("rule", models.CharField(blank=True, default="", max_length=80)),
                ("to_authority", models.CharField(blank=True, default="", max_length=500)),
                ("place", models.CharField(blank=True, default="", max_length=500)),
                ("given_at", models.CharField(blank=True, default="", max_length=80)),
                (
                    "given_at_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("how", models.CharField(blank=True, default="", max_length=500)),
                ("receipt", models.BooleanField(blank=True, default=None, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="barnotice_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(("certainty__in", ["", "confirmed", "reported", "disputed"])),
                        name="barnotice_certainty_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("withdrawn_at", None), ("withdrawn_reason", "")),
                            models.Q(
                                ("withdrawn_at__isnull", False),
                                models.Q(("withdrawn_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="barnotice_withdrawn_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("given_at"),
                            models.F("given_at_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="barnotice_given_at_is_a_date",
                    ),
                ],
                "default_related_name": "bar_notices",
            },
        ),
        migrations.CreateModel(
            name="BarNoticeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="cases.barnotice",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.UUIDField(default=accounts.ids.random_id, editable=False, serialize=False)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "sequence",
                    models.BigIntegerField(
                        db_default=models.Func(models.Value("cases_fact_sequence"), function="nextval"),
                        editable=False,
                    ),
                ),
                ("certainty", models.CharField(blank=True, default="", max_length=40)),
                ("source", models.CharField(blank=True, default="", max_length=500)),
                ("note", models.CharField(blank=True, default="", max_length=10000)),
                ("recorded_at", models.DateTimeField(editable=False, null=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
                (
                    "withdrawn_reason",
                    models.CharField(blank=True, default="", editable=False, max_length=500),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.barnotice",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
                ("rule", models.CharField(blank=True, default="", max_length=80)),
                ("to_authority", models.CharField(blank=True, default="", max_length=500)),
                ("place", models.CharField(blank=True, default="", max_length=500)),
                ("given_at", models.CharField(blank=True, default="", max_length=80)),
                (
                    "given_at_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                ("how", models.CharField(blank=True, default="", max_length=500)),
                ("receipt", models.BooleanField(blank=True, default=None, null=True)),
            ],
        ),
    ]
