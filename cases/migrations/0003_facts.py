"""One table for each type of fact, and one for its events."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.lookups
import pgtrigger.compiler
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_bordercrossingevent" ("case_id", "certainty", "crossed_on", "crossed_on_span", "from_country", "id", "manner", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "to_country", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."case_id", NEW."certainty", NEW."crossed_on", NEW."crossed_on_span", NEW."from_country", NEW."id", NEW."manner", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."to_country", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="d4a73b2a01df274e0486fda0b64bc60499c78bc3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_51f00",
                            table="cases_bordercrossing",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_bordercrossingevent" ("case_id", "certainty", "crossed_on", "crossed_on_span", "from_country", "id", "manner", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "to_country", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."case_id", NEW."certainty", NEW."crossed_on", NEW."crossed_on_span", NEW."from_country", NEW."id", NEW."manner", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."to_country", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="89c803837271b4d7a4588b33d1463851c759c09d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1ec13",
                            table="cases_bordercrossing",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_bordercrossingevent" ("case_id", "certainty", "crossed_on", "crossed_on_span", "from_country", "id", "manner", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "to_country", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."case_id", OLD."certainty", OLD."crossed_on", OLD."crossed_on_span", OLD."from_country", OLD."id", OLD."manner", OLD."note", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."recorded_at", OLD."recorded_by_id", OLD."sequence", OLD."source", OLD."supersedes_id", OLD."to_country", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="811a17fefdee25c1903e4b5955c190123bfb4e86",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3e37a",
                            table="cases_bordercrossing",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="4bf820e6dddcd90cb2050c7f4708e55e33b7c7f8",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d56aa",
                            table="cases_bordercrossingevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_detentionevent" ("authority", "case_id", "certainty", "ground", "held_from", "held_from_span", "held_to", "held_to_span", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."authority", NEW."case_id", NEW."certainty", NEW."ground", NEW."held_from", NEW."held_from_span", NEW."held_to", NEW."held_to_span", NEW."id", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="8d8f6b5810002cedd474abaace54d84120cd0abd",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8ddd4",
                            table="cases_detention",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_detentionevent" ("authority", "case_id", "certainty", "ground", "held_from", "held_from_span", "held_to", "held_to_span", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."authority", NEW."case_id", NEW."certainty", NEW."ground", NEW."held_from", NEW."held_from_span", NEW."held_to", NEW."held_to_span", NEW."id", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="43b9ffdc1a7cefc2f88735ae5c1ab7409ba91ffc",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cf211",
                            table="cases_detention",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_detentionevent" ("authority", "case_id", "certainty", "ground", "held_from", "held_from_span", "held_to", "held_to_span", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."authority", OLD."case_id", OLD."certainty", OLD."ground", OLD."held_from", OLD."held_from_span", OLD."held_to", OLD."held_to_span", OLD."id", OLD."note", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."recorded_at", OLD."recorded_by_id", OLD."sequence", OLD."source", OLD."supersedes_id", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="4273c9b3807b41a266be93405cd3ed319de42b48",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_db2d8",
                            table="cases_detention",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f3d601a92004ddc0cbe6e179cef96bf5e181137e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_9bc97",
                            table="cases_detentionevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_whereaboutsevent" ("absconded", "case_id", "certainty", "confirmed_at", "confirmed_at_span", "country", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."absconded", NEW."case_id", NEW."certainty", NEW."confirmed_at", NEW."confirmed_at_span", NEW."country", NEW."id", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="36baa9460f447f20e0120255dad6b7e209e02c0b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0feb2",
                            table="cases_whereabouts",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_whereaboutsevent" ("absconded", "case_id", "certainty", "confirmed_at", "confirmed_at_span", "country", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."absconded", NEW."case_id", NEW."certainty", NEW."confirmed_at", NEW."confirmed_at_span", NEW."country", NEW."id", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="fad9a0bfbba2be92ec801290666f84d8e9958864",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3ae2f",
                            table="cases_whereabouts",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_whereaboutsevent" ("absconded", "case_id", "certainty", "confirmed_at", "confirmed_at_span", "country", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."absconded", OLD."case_id", OLD."certainty", OLD."confirmed_at", OLD."confirmed_at_span", OLD."country", OLD."id", OLD."note", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."recorded_at", OLD."recorded_by_id", OLD."sequence", OLD."source", OLD."supersedes_id", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="57b6f2dac1b8befff8624ee6b97ec1aeec2ff092",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_12ebb",
                            table="cases_whereabouts",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ea1362d26c6ec7644e1fbf4d5c912e69ca5bcc62",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_02819",
                            table="cases_whereaboutsevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_circumstanceevent" ("case_id", "certainty", "id", "learned_on", "learned_on_span", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "what", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."case_id", NEW."certainty", NEW."id", NEW."learned_on", NEW."learned_on_span", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."what", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="f09efd4df11f802aeac5f30f4853ab8cb73a1866",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a659f",
                            table="cases_circumstance",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_circumstanceevent" ("case_id", "certainty", "id", "learned_on", "learned_on_span", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "what", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."case_id", NEW."certainty", NEW."id", NEW."learned_on", NEW."learned_on_span", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."what", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="498f0cdd8ef7c3cf4e11d8e1c9deec8e83b043e5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1596b",
                            table="cases_circumstance",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_circumstanceevent" ("case_id", "certainty", "id", "learned_on", "learned_on_span", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "what", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."case_id", OLD."certainty", OLD."id", OLD."learned_on", OLD."learned_on_span", OLD."note", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."sequence", OLD."source", OLD."supersedes_id", OLD."what", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="962a966d6db6245031a6e0148b33fee38554a432",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d5253",
                            table="cases_circumstance",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2d65aa524406edceb4ce9261290600f12d90ba93",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_24035",
                            table="cases_circumstanceevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_applicationevent" ("case_id", "certainty", "id", "lodged_on", "lodged_on_span", "made_on", "made_on_span", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "registered_on", "registered_on_span", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_on", "withdrawn_on_span", "withdrawn_reason") VALUES (NEW."case_id", NEW."certainty", NEW."id", NEW."lodged_on", NEW."lodged_on_span", NEW."made_on", NEW."made_on_span", NEW."note", NEW."persons", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proceeding_id", NEW."recorded_at", NEW."recorded_by_id", NEW."registered_on", NEW."registered_on_span", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_on", NEW."withdrawn_on_span", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="30cbd91ef1282376d55a21ff5966aeb06be1a40b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_54849",
                            table="cases_application",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_applicationevent" ("case_id", "certainty", "id", "lodged_on", "lodged_on_span", "made_on", "made_on_span", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "registered_on", "registered_on_span", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_on", "withdrawn_on_span", "withdrawn_reason") VALUES (NEW."case_id", NEW."certainty", NEW."id", NEW."lodged_on", NEW."lodged_on_span", NEW."made_on", NEW."made_on_span", NEW."note", NEW."persons", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proceeding_id", NEW."recorded_at", NEW."recorded_by_id", NEW."registered_on", NEW."registered_on_span", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_on", NEW."withdrawn_on_span", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="b2fecdac84c752dcda9edc58734c691b84a74829",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2842e",
                            table="cases_application",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_applicationevent" ("case_id", "certainty", "id", "lodged_on", "lodged_on_span", "made_on", "made_on_span", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "registered_on", "registered_on_span", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_on", "withdrawn_on_span", "withdrawn_reason") VALUES (OLD."case_id", OLD."certainty", OLD."id", OLD."lodged_on", OLD."lodged_on_span", OLD."made_on", OLD."made_on_span", OLD."note", OLD."persons", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proceeding_id", OLD."recorded_at", OLD."recorded_by_id", OLD."registered_on", OLD."registered_on_span", OLD."sequence", OLD."source", OLD."supersedes_id", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_on", OLD."withdrawn_on_span", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="3b3d21111e9d653aa23eab330d2e9e19768ed65f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_734d6",
                            table="cases_application",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="62a6cd4192ed58e957158151a6d94dcee1020c84",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ea861",
                            table="cases_applicationevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_permitevent" ("case_id", "certainty", "id", "issued_on", "issued_on_span", "kind", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "valid_until", "valid_until_span", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."case_id", NEW."certainty", NEW."id", NEW."issued_on", NEW."issued_on_span", NEW."kind", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."valid_until", NEW."valid_until_span", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="b48248c642ebc484bec6888b75b2b0dd1191ce33",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_dcc16",
                            table="cases_permit",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_permitevent" ("case_id", "certainty", "id", "issued_on", "issued_on_span", "kind", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "valid_until", "valid_until_span", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."case_id", NEW."certainty", NEW."id", NEW."issued_on", NEW."issued_on_span", NEW."kind", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."valid_until", NEW."valid_until_span", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="1d883eefa663263b5e83591401e5422d0fc575af",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_26eee",
                            table="cases_permit",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_permitevent" ("case_id", "certainty", "id", "issued_on", "issued_on_span", "kind", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "valid_until", "valid_until_span", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."case_id", OLD."certainty", OLD."id", OLD."issued_on", OLD."issued_on_span", OLD."kind", OLD."note", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."sequence", OLD."source", OLD."supersedes_id", OLD."valid_until", OLD."valid_until_span", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="8ec4ff8a42df1e9e4d17ef1d88d2db72d1262dc4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_23c74",
                            table="cases_permit",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="a25ca2e1c2df5494a603935c22084830710a8d49",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_252bf",
                            table="cases_permitevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_protectionevent" ("by_country", "case_id", "certainty", "countries", "ended_on", "ended_on_span", "granted_on", "granted_on_span", "id", "kind", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."by_country", NEW."case_id", NEW."certainty", NEW."countries", NEW."ended_on", NEW."ended_on_span", NEW."granted_on", NEW."granted_on_span", NEW."id", NEW."kind", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="0ec7faef7bdb88380b8fc0e3d4ae98da1bdd6692",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6e39a",
                            table="cases_protection",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_protectionevent" ("by_country", "case_id", "certainty", "countries", "ended_on", "ended_on_span", "granted_on", "granted_on_span", "id", "kind", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."by_country", NEW."case_id", NEW."certainty", NEW."countries", NEW."ended_on", NEW."ended_on_span", NEW."granted_on", NEW."granted_on_span", NEW."id", NEW."kind", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="0c883e45d43d830fb77109c943a2fa344affb80e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fe3a6",
                            table="cases_protection",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_protectionevent" ("by_country", "case_id", "certainty", "countries", "ended_on", "ended_on_span", "granted_on", "granted_on_span", "id", "kind", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."by_country", OLD."case_id", OLD."certainty", OLD."countries", OLD."ended_on", OLD."ended_on_span", OLD."granted_on", OLD."granted_on_span", OLD."id", OLD."kind", OLD."note", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."sequence", OLD."source", OLD."supersedes_id", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="ba4b50e7354edd13037fa80ff928010269367df5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_79acb",
                            table="cases_protection",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="1fcb3b915b9344547c35bee6de1812e25c1c4183",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_e32fd",
                            table="cases_protectionevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_rulingevent" ("body", "case_id", "certainty", "certified", "countries", "final_on", "final_on_span", "grounds", "id", "in_absentia", "instruction", "known_on", "known_on_span", "leave_by", "leave_by_span", "note", "on_appeal_id", "orders", "outcome", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "pronounced_on", "pronounced_on_span", "recorded_at", "recorded_by_id", "result", "sent_on", "sent_on_span", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."body", NEW."case_id", NEW."certainty", NEW."certified", NEW."countries", NEW."final_on", NEW."final_on_span", NEW."grounds", NEW."id", NEW."in_absentia", NEW."instruction", NEW."known_on", NEW."known_on_span", NEW."leave_by", NEW."leave_by_span", NEW."note", NEW."on_appeal_id", NEW."orders", NEW."outcome", NEW."persons", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proceeding_id", NEW."pronounced_on", NEW."pronounced_on_span", NEW."recorded_at", NEW."recorded_by_id", NEW."result", NEW."sent_on", NEW."sent_on_span", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="7a769d73e66fad5cd7be8b998b287268a1963701",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fd128",
                            table="cases_ruling",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_rulingevent" ("body", "case_id", "certainty", "certified", "countries", "final_on", "final_on_span", "grounds", "id", "in_absentia", "instruction", "known_on", "known_on_span", "leave_by", "leave_by_span", "note", "on_appeal_id", "orders", "outcome", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "pronounced_on", "pronounced_on_span", "recorded_at", "recorded_by_id", "result", "sent_on", "sent_on_span", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."body", NEW."case_id", NEW."certainty", NEW."certified", NEW."countries", NEW."final_on", NEW."final_on_span", NEW."grounds", NEW."id", NEW."in_absentia", NEW."instruction", NEW."known_on", NEW."known_on_span", NEW."leave_by", NEW."leave_by_span", NEW."note", NEW."on_appeal_id", NEW."orders", NEW."outcome", NEW."persons", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proceeding_id", NEW."pronounced_on", NEW."pronounced_on_span", NEW."recorded_at", NEW."recorded_by_id", NEW."result", NEW."sent_on", NEW."sent_on_span", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="d2aac586f9850b1ece24ff267b2ddf55a66a93cc",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1b7b2",
                            table="cases_ruling",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_rulingevent" ("body", "case_id", "certainty", "certified", "countries", "final_on", "final_on_span", "grounds", "id", "in_absentia", "instruction", "known_on", "known_on_span", "leave_by", "leave_by_span", "note", "on_appeal_id", "orders", "outcome", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "pronounced_on", "pronounced_on_span", "recorded_at", "recorded_by_id", "result", "sent_on", "sent_on_span", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."body", OLD."case_id", OLD."certainty", OLD."certified", OLD."countries", OLD."final_on", OLD."final_on_span", OLD."grounds", OLD."id", OLD."in_absentia", OLD."instruction", OLD."known_on", OLD."known_on_span", OLD."leave_by", OLD."leave_by_span", OLD."note", OLD."on_appeal_id", OLD."orders", OLD."outcome", OLD."persons", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proceeding_id", OLD."pronounced_on", OLD."pronounced_on_span", OLD."recorded_at", OLD."recorded_by_id", OLD."result", OLD."sent_on", OLD."sent_on_span", OLD."sequence", OLD."source", OLD."supersedes_id", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="9d595fa949a2ce5ed3d7def86489736b15e81207",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a9633",
                            table="cases_ruling",
                            when="AFTER",
                        ),
                    ),
                ],
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_serviceevent" ("abroad", "case_id", "certainty", "how", "id", "language_understood", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "received_on", "received_on_span", "recorded_at", "recorded_by_id", "refused", "returned", "ruling_id", "sent_on", "sent_on_span", "sequence", "source", "supersedes_id", "translation_on", "translation_on_span", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."abroad", NEW."case_id", NEW."certainty", NEW."how", NEW."id", NEW."language_understood", NEW."note", NEW."persons", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proceeding_id", NEW."received_on", NEW."received_on_span", NEW."recorded_at", NEW."recorded_by_id", NEW."refused", NEW."returned", NEW."ruling_id", NEW."sent_on", NEW."sent_on_span", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."translation_on", NEW."translation_on_span", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="0841ada86e141f4e11bed80979a34a8ccf90e28c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6f412",
                            table="cases_service",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_serviceevent" ("abroad", "case_id", "certainty", "how", "id", "language_understood", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "received_on", "received_on_span", "recorded_at", "recorded_by_id", "refused", "returned", "ruling_id", "sent_on", "sent_on_span", "sequence", "source", "supersedes_id", "translation_on", "translation_on_span", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."abroad", NEW."case_id", NEW."certainty", NEW."how", NEW."id", NEW."language_understood", NEW."note", NEW."persons", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proceeding_id", NEW."received_on", NEW."received_on_span", NEW."recorded_at", NEW."recorded_by_id", NEW."refused", NEW."returned", NEW."ruling_id", NEW."sent_on", NEW."sent_on_span", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."translation_on", NEW."translation_on_span", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="94e8933b8143a5790bb55ac6d517c37d7d1f2eed",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a3ff0",
                            table="cases_service",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_serviceevent" ("abroad", "case_id", "certainty", "how", "id", "language_understood", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "received_on", "received_on_span", "recorded_at", "recorded_by_id", "refused", "returned", "ruling_id", "sent_on", "sent_on_span", "sequence", "source", "supersedes_id", "translation_on", "translation_on_span", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."abroad", OLD."case_id", OLD."certainty", OLD."how", OLD."id", OLD."language_understood", OLD."note", OLD."persons", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proceeding_id", OLD."received_on", OLD."received_on_span", OLD."recorded_at", OLD."recorded_by_id", OLD."refused", OLD."returned", OLD."ruling_id", OLD."sent_on", OLD."sent_on_span", OLD."sequence", OLD."source", OLD."supersedes_id", OLD."translation_on", OLD."translation_on_span", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="22564cd8f2a2a86d49bee3e651d617ad5c96b53b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_40df1",
                            table="cases_service",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="7bc83539568fc1e28af99ac7ca86b590fe63917b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_6df17",
                            table="cases_serviceevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_appealevent" ("against_id", "body", "by_whom", "case_id", "certainty", "id", "lodged_on", "lodged_on_span", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posted_on", "posted_on_span", "proceeding_id", "received_on", "received_on_span", "recorded_at", "recorded_by_id", "remedy", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_on", "withdrawn_on_span", "withdrawn_reason") VALUES (NEW."against_id", NEW."body", NEW."by_whom", NEW."case_id", NEW."certainty", NEW."id", NEW."lodged_on", NEW."lodged_on_span", NEW."note", NEW."persons", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."posted_on", NEW."posted_on_span", NEW."proceeding_id", NEW."received_on", NEW."received_on_span", NEW."recorded_at", NEW."recorded_by_id", NEW."remedy", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_on", NEW."withdrawn_on_span", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="19221d49fef75208cb30094b0556b0be7b6d6a78",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_77c6f",
                            table="cases_appeal",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_appealevent" ("against_id", "body", "by_whom", "case_id", "certainty", "id", "lodged_on", "lodged_on_span", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posted_on", "posted_on_span", "proceeding_id", "received_on", "received_on_span", "recorded_at", "recorded_by_id", "remedy", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_on", "withdrawn_on_span", "withdrawn_reason") VALUES (NEW."against_id", NEW."body", NEW."by_whom", NEW."case_id", NEW."certainty", NEW."id", NEW."lodged_on", NEW."lodged_on_span", NEW."note", NEW."persons", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."posted_on", NEW."posted_on_span", NEW."proceeding_id", NEW."received_on", NEW."received_on_span", NEW."recorded_at", NEW."recorded_by_id", NEW."remedy", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_on", NEW."withdrawn_on_span", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="b69918949d9f280eedff09826899ee3afef4f1e6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cbd7a",
                            table="cases_appeal",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_appealevent" ("against_id", "body", "by_whom", "case_id", "certainty", "id", "lodged_on", "lodged_on_span", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posted_on", "posted_on_span", "proceeding_id", "received_on", "received_on_span", "recorded_at", "recorded_by_id", "remedy", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_on", "withdrawn_on_span", "withdrawn_reason") VALUES (OLD."against_id", OLD."body", OLD."by_whom", OLD."case_id", OLD."certainty", OLD."id", OLD."lodged_on", OLD."lodged_on_span", OLD."note", OLD."persons", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."posted_on", OLD."posted_on_span", OLD."proceeding_id", OLD."received_on", OLD."received_on_span", OLD."recorded_at", OLD."recorded_by_id", OLD."remedy", OLD."sequence", OLD."source", OLD."supersedes_id", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_on", OLD."withdrawn_on_span", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="4d87c9f2f3431e2217c1815009466a8accd75adc",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1e1ad",
                            table="cases_appeal",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="988111f54209283d21f182dbecf829de7ba12ad1",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_8967e",
                            table="cases_appealevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="e88281facb48d8ed80cffe34f78e1c664af6370c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_9e51c",
                            table="cases_rulingevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_stayrequestevent" ("against_id", "body", "case_id", "certainty", "id", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "requested_on", "requested_on_span", "sequence", "source", "supersedes_id", "with_reasons", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."against_id", NEW."body", NEW."case_id", NEW."certainty", NEW."id", NEW."note", NEW."persons", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proceeding_id", NEW."recorded_at", NEW."recorded_by_id", NEW."requested_on", NEW."requested_on_span", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."with_reasons", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="d16c3a7e796d596272b15641c992d8d6685efe0d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_512a6",
                            table="cases_stayrequest",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_stayrequestevent" ("against_id", "body", "case_id", "certainty", "id", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "requested_on", "requested_on_span", "sequence", "source", "supersedes_id", "with_reasons", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."against_id", NEW."body", NEW."case_id", NEW."certainty", NEW."id", NEW."note", NEW."persons", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proceeding_id", NEW."recorded_at", NEW."recorded_by_id", NEW."requested_on", NEW."requested_on_span", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."with_reasons", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="a1ea5c795df1935d72141f4477d8d451a5c40a6f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9fef5",
                            table="cases_stayrequest",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_stayrequestevent" ("against_id", "body", "case_id", "certainty", "id", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "requested_on", "requested_on_span", "sequence", "source", "supersedes_id", "with_reasons", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."against_id", OLD."body", OLD."case_id", OLD."certainty", OLD."id", OLD."note", OLD."persons", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proceeding_id", OLD."recorded_at", OLD."recorded_by_id", OLD."requested_on", OLD."requested_on_span", OLD."sequence", OLD."source", OLD."supersedes_id", OLD."with_reasons", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="5f0382cdd15d9761f921b2406747dcd8ee392631",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_675af",
                            table="cases_stayrequest",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="6ac763fa570a4ff6292208ac9939f977d6907844",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_3b9ec",
                            table="cases_stayrequestevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_stayrulingevent" ("case_id", "certainty", "decided_on", "decided_on_span", "id", "note", "on_request_id", "outcome", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "sequence", "served_on", "served_on_span", "source", "supersedes_id", "until", "until_span", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."case_id", NEW."certainty", NEW."decided_on", NEW."decided_on_span", NEW."id", NEW."note", NEW."on_request_id", NEW."outcome", NEW."persons", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proceeding_id", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."served_on", NEW."served_on_span", NEW."source", NEW."supersedes_id", NEW."until", NEW."until_span", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="4b3451c63922edc8c07a83bca1f8310b6ebabf63",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2b990",
                            table="cases_stayruling",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_stayrulingevent" ("case_id", "certainty", "decided_on", "decided_on_span", "id", "note", "on_request_id", "outcome", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "sequence", "served_on", "served_on_span", "source", "supersedes_id", "until", "until_span", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."case_id", NEW."certainty", NEW."decided_on", NEW."decided_on_span", NEW."id", NEW."note", NEW."on_request_id", NEW."outcome", NEW."persons", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proceeding_id", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."served_on", NEW."served_on_span", NEW."source", NEW."supersedes_id", NEW."until", NEW."until_span", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="bb76101ce3d8d164785f001729fa492a74374892",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e5189",
                            table="cases_stayruling",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_stayrulingevent" ("case_id", "certainty", "decided_on", "decided_on_span", "id", "note", "on_request_id", "outcome", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "sequence", "served_on", "served_on_span", "source", "supersedes_id", "until", "until_span", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."case_id", OLD."certainty", OLD."decided_on", OLD."decided_on_span", OLD."id", OLD."note", OLD."on_request_id", OLD."outcome", OLD."persons", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proceeding_id", OLD."recorded_at", OLD."recorded_by_id", OLD."sequence", OLD."served_on", OLD."served_on_span", OLD."source", OLD."supersedes_id", OLD."until", OLD."until_span", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="a64d2bf6bfe523f2e0f43ab8fdf8cff9da6a3fc6",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_82d0c",
                            table="cases_stayruling",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="22a293abef7274e4b52002e2669bb2504e323d32",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_83a40",
                            table="cases_stayrulingevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_laterequestevent" ("against_id", "case_id", "certainty", "decided_on", "decided_on_span", "id", "note", "obstacle_ended_on", "obstacle_ended_on_span", "outcome", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "requested_on", "requested_on_span", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."against_id", NEW."case_id", NEW."certainty", NEW."decided_on", NEW."decided_on_span", NEW."id", NEW."note", NEW."obstacle_ended_on", NEW."obstacle_ended_on_span", NEW."outcome", NEW."persons", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proceeding_id", NEW."recorded_at", NEW."recorded_by_id", NEW."requested_on", NEW."requested_on_span", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="a841639938d91c5604e58f1507c037d18c813312",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f8b26",
                            table="cases_laterequest",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_laterequestevent" ("against_id", "case_id", "certainty", "decided_on", "decided_on_span", "id", "note", "obstacle_ended_on", "obstacle_ended_on_span", "outcome", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "requested_on", "requested_on_span", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."against_id", NEW."case_id", NEW."certainty", NEW."decided_on", NEW."decided_on_span", NEW."id", NEW."note", NEW."obstacle_ended_on", NEW."obstacle_ended_on_span", NEW."outcome", NEW."persons", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proceeding_id", NEW."recorded_at", NEW."recorded_by_id", NEW."requested_on", NEW."requested_on_span", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="0c2ec6faa490eb1069b6bd99f21100be2ca9921b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1611f",
                            table="cases_laterequest",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_laterequestevent" ("against_id", "case_id", "certainty", "decided_on", "decided_on_span", "id", "note", "obstacle_ended_on", "obstacle_ended_on_span", "outcome", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "requested_on", "requested_on_span", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."against_id", OLD."case_id", OLD."certainty", OLD."decided_on", OLD."decided_on_span", OLD."id", OLD."note", OLD."obstacle_ended_on", OLD."obstacle_ended_on_span", OLD."outcome", OLD."persons", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proceeding_id", OLD."recorded_at", OLD."recorded_by_id", OLD."requested_on", OLD."requested_on_span", OLD."sequence", OLD."source", OLD."supersedes_id", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="f81e0e176a726c4cc25589cc9084b3eeeb1aefa5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e3c96",
                            table="cases_laterequest",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2e671498f14054fb712470093c61f775a4ffb6c8",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_2ab59",
                            table="cases_laterequestevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_waiverevent" ("case_id", "certainty", "id", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "ruling_id", "sequence", "source", "supersedes_id", "waived_on", "waived_on_span", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."case_id", NEW."certainty", NEW."id", NEW."note", NEW."persons", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proceeding_id", NEW."recorded_at", NEW."recorded_by_id", NEW."ruling_id", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."waived_on", NEW."waived_on_span", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="8af90d705ed1a8edb695727ed7e273da79a15497",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0447b",
                            table="cases_waiver",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_waiverevent" ("case_id", "certainty", "id", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "ruling_id", "sequence", "source", "supersedes_id", "waived_on", "waived_on_span", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."case_id", NEW."certainty", NEW."id", NEW."note", NEW."persons", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proceeding_id", NEW."recorded_at", NEW."recorded_by_id", NEW."ruling_id", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."waived_on", NEW."waived_on_span", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="8bd72b33a2b1b694322255dd35a4e033b48e5628",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fd3cc",
                            table="cases_waiver",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_waiverevent" ("case_id", "certainty", "id", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "ruling_id", "sequence", "source", "supersedes_id", "waived_on", "waived_on_span", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."case_id", OLD."certainty", OLD."id", OLD."note", OLD."persons", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proceeding_id", OLD."recorded_at", OLD."recorded_by_id", OLD."ruling_id", OLD."sequence", OLD."source", OLD."supersedes_id", OLD."waived_on", OLD."waived_on_span", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="b6eb0cc8da7676a761ae3f8db8b7b6b86c56d1b1",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a1440",
                            table="cases_waiver",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="5c0a4d4670fdebb84fe615eb7c7e2e5bb7570a25",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_0f2d2",
                            table="cases_waiverevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_hearingevent" ("called_off", "case_id", "certainty", "held_on", "held_on_span", "id", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "proceeding_id", "recorded_at", "recorded_by_id", "sequence", "set_for", "set_for_span", "source", "supersedes_id", "what", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."called_off", NEW."case_id", NEW."certainty", NEW."held_on", NEW."held_on_span", NEW."id", NEW."note", NEW."persons", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."proceeding_id", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."set_for", NEW."set_for_span", NEW."source", NEW."supersedes_id", NEW."what", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="b8a949bed40ab518fdc3ca49d3d88864ff14b6cf",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e93cb",
                            table="cases_hearing",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_hearingevent" ("called_off", "case_id", "certainty", "held_on", "held_on_span", "id", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "proceeding_id", "recorded_at", "recorded_by_id", "sequence", "set_for", "set_for_span", "source", "supersedes_id", "what", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."called_off", NEW."case_id", NEW."certainty", NEW."held_on", NEW."held_on_span", NEW."id", NEW."note", NEW."persons", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."proceeding_id", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."set_for", NEW."set_for_span", NEW."source", NEW."supersedes_id", NEW."what", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="679b41a8394ae6557299e63b5a3cbf2cea2f2934",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5abef",
                            table="cases_hearing",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_hearingevent" ("called_off", "case_id", "certainty", "held_on", "held_on_span", "id", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "proceeding_id", "recorded_at", "recorded_by_id", "sequence", "set_for", "set_for_span", "source", "supersedes_id", "what", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."called_off", OLD."case_id", OLD."certainty", OLD."held_on", OLD."held_on_span", OLD."id", OLD."note", OLD."persons", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."proceeding_id", OLD."recorded_at", OLD."recorded_by_id", OLD."sequence", OLD."set_for", OLD."set_for_span", OLD."source", OLD."supersedes_id", OLD."what", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="1486c5a8c65f9895098442fb6f3b28f5d099391e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6b3c5",
                            table="cases_hearing",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="3fcffd23ef8a9752b880a0abbfef3c27a7ee5b04",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_2b129",
                            table="cases_hearingevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_actevent" ("by_whom", "case_id", "certainty", "done_on", "done_on_span", "id", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "rule", "sequence", "source", "supersedes_id", "trigger", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."by_whom", NEW."case_id", NEW."certainty", NEW."done_on", NEW."done_on_span", NEW."id", NEW."note", NEW."persons", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proceeding_id", NEW."recorded_at", NEW."recorded_by_id", NEW."rule", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."trigger", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="ebf9d1d524e4bdce308fe43d4a6a7a0af6d2352d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3ef6a",
                            table="cases_act",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_actevent" ("by_whom", "case_id", "certainty", "done_on", "done_on_span", "id", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "rule", "sequence", "source", "supersedes_id", "trigger", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."by_whom", NEW."case_id", NEW."certainty", NEW."done_on", NEW."done_on_span", NEW."id", NEW."note", NEW."persons", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proceeding_id", NEW."recorded_at", NEW."recorded_by_id", NEW."rule", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."trigger", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="0d8bd79fd27b8b9b991dd5d55f603e884bcb9c2e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7318e",
                            table="cases_act",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_actevent" ("by_whom", "case_id", "certainty", "done_on", "done_on_span", "id", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "rule", "sequence", "source", "supersedes_id", "trigger", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."by_whom", OLD."case_id", OLD."certainty", OLD."done_on", OLD."done_on_span", OLD."id", OLD."note", OLD."persons", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proceeding_id", OLD."recorded_at", OLD."recorded_by_id", OLD."rule", OLD."sequence", OLD."source", OLD."supersedes_id", OLD."trigger", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="9371f185f97d43cebb372cb63e58073107232c06",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cfbc8",
                            table="cases_act",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="3fa9a705e1e06017217a49c25fa7117910c2ab5f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d220f",
                            table="cases_actevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_extensionevent" ("by_whom", "case_id", "certainty", "id", "last_day", "last_day_span", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "rule", "sequence", "source", "supersedes_id", "trigger", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."by_whom", NEW."case_id", NEW."certainty", NEW."id", NEW."last_day", NEW."last_day_span", NEW."note", NEW."persons", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proceeding_id", NEW."recorded_at", NEW."recorded_by_id", NEW."rule", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."trigger", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="a7484d5237d221c68a13db7a6967844332105b9a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fd650",
                            table="cases_extension",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_extensionevent" ("by_whom", "case_id", "certainty", "id", "last_day", "last_day_span", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "rule", "sequence", "source", "supersedes_id", "trigger", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."by_whom", NEW."case_id", NEW."certainty", NEW."id", NEW."last_day", NEW."last_day_span", NEW."note", NEW."persons", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proceeding_id", NEW."recorded_at", NEW."recorded_by_id", NEW."rule", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."trigger", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="3a7db3b63c7edf2e07e4de82a4ffc28b0f42d376",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b9af2",
                            table="cases_extension",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_extensionevent" ("by_whom", "case_id", "certainty", "id", "last_day", "last_day_span", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "rule", "sequence", "source", "supersedes_id", "trigger", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."by_whom", OLD."case_id", OLD."certainty", OLD."id", OLD."last_day", OLD."last_day_span", OLD."note", OLD."persons", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proceeding_id", OLD."recorded_at", OLD."recorded_by_id", OLD."rule", OLD."sequence", OLD."source", OLD."supersedes_id", OLD."trigger", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="f3b9f6ccf153517b8e85bc01acb06b2cb1fb29ec",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_88566",
                            table="cases_extension",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="6ba6372392c9d31380920377bf994ed6ebc12db0",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b9606",
                            table="cases_extensionevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_interimmeasureevent" ("body", "case_id", "certainty", "countries", "id", "indicated_on", "indicated_on_span", "lifted_on", "lifted_on_span", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "refused_on", "refused_on_span", "requested_on", "requested_on_span", "sequence", "source", "supersedes_id", "until", "until_span", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."body", NEW."case_id", NEW."certainty", NEW."countries", NEW."id", NEW."indicated_on", NEW."indicated_on_span", NEW."lifted_on", NEW."lifted_on_span", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."refused_on", NEW."refused_on_span", NEW."requested_on", NEW."requested_on_span", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."until", NEW."until_span", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="56cb836595ea1e4e334dddfd9a0d2e1f780411f0",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c1376",
                            table="cases_interimmeasure",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_interimmeasureevent" ("body", "case_id", "certainty", "countries", "id", "indicated_on", "indicated_on_span", "lifted_on", "lifted_on_span", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "refused_on", "refused_on_span", "requested_on", "requested_on_span", "sequence", "source", "supersedes_id", "until", "until_span", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."body", NEW."case_id", NEW."certainty", NEW."countries", NEW."id", NEW."indicated_on", NEW."indicated_on_span", NEW."lifted_on", NEW."lifted_on_span", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."refused_on", NEW."refused_on_span", NEW."requested_on", NEW."requested_on_span", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."until", NEW."until_span", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="93e0358bf5b7537eaca8b9b6eef6c2a569c56c83",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bd6de",
                            table="cases_interimmeasure",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_interimmeasureevent" ("body", "case_id", "certainty", "countries", "id", "indicated_on", "indicated_on_span", "lifted_on", "lifted_on_span", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "refused_on", "refused_on_span", "requested_on", "requested_on_span", "sequence", "source", "supersedes_id", "until", "until_span", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."body", OLD."case_id", OLD."certainty", OLD."countries", OLD."id", OLD."indicated_on", OLD."indicated_on_span", OLD."lifted_on", OLD."lifted_on_span", OLD."note", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."refused_on", OLD."refused_on_span", OLD."requested_on", OLD."requested_on_span", OLD."sequence", OLD."source", OLD."supersedes_id", OLD."until", OLD."until_span", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="b8dfb55e3b950e6f3be4c46a71e5a1374d3d52da",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_13f83",
                            table="cases_interimmeasure",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="958d4a45103b1b1cd026f8dd946a237f0b874b4f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_fafab",
                            table="cases_interimmeasureevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_wantednoticeevent" ("by_country", "case_id", "certainty", "id", "known_on", "known_on_span", "listed_in", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."by_country", NEW."case_id", NEW."certainty", NEW."id", NEW."known_on", NEW."known_on_span", NEW."listed_in", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="ab9be43ee501bf608c8809fe6a693e8266768d8a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d315d",
                            table="cases_wantednotice",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_wantednoticeevent" ("by_country", "case_id", "certainty", "id", "known_on", "known_on_span", "listed_in", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."by_country", NEW."case_id", NEW."certainty", NEW."id", NEW."known_on", NEW."known_on_span", NEW."listed_in", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="568d0bbb5622fb144adca960b59f089db72b9234",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f8b28",
                            table="cases_wantednotice",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_wantednoticeevent" ("by_country", "case_id", "certainty", "id", "known_on", "known_on_span", "listed_in", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."by_country", OLD."case_id", OLD."certainty", OLD."id", OLD."known_on", OLD."known_on_span", OLD."listed_in", OLD."note", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."sequence", OLD."source", OLD."supersedes_id", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="6ec8d2fd9868e320ec2638566cfd230e4ac860b2",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_abed8",
                            table="cases_wantednotice",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="bc706f4092722913173ff974f5c3e1010e7adbb3",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_a6156",
                            table="cases_wantednoticeevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_extraditionrequestevent" ("announced_on", "announced_on_span", "by_country", "case_id", "certainty", "consented_on", "consented_on_span", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "received_on_span", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_on", "withdrawn_on_span", "withdrawn_reason") VALUES (NEW."announced_on", NEW."announced_on_span", NEW."by_country", NEW."case_id", NEW."certainty", NEW."consented_on", NEW."consented_on_span", NEW."id", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."received_on", NEW."received_on_span", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_on", NEW."withdrawn_on_span", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="2ec5327262a6a438811451897d2f7962d27668c8",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_63b6c",
                            table="cases_extraditionrequest",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_extraditionrequestevent" ("announced_on", "announced_on_span", "by_country", "case_id", "certainty", "consented_on", "consented_on_span", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "received_on_span", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_on", "withdrawn_on_span", "withdrawn_reason") VALUES (NEW."announced_on", NEW."announced_on_span", NEW."by_country", NEW."case_id", NEW."certainty", NEW."consented_on", NEW."consented_on_span", NEW."id", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."received_on", NEW."received_on_span", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_on", NEW."withdrawn_on_span", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="93df5eb68aef12d71300fa3325c3f32c01b7a7a8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2a8f6",
                            table="cases_extraditionrequest",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_extraditionrequestevent" ("announced_on", "announced_on_span", "by_country", "case_id", "certainty", "consented_on", "consented_on_span", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "received_on_span", "recorded_at", "recorded_by_id", "sequence", "source", "supersedes_id", "withdrawn_at", "withdrawn_by_id", "withdrawn_on", "withdrawn_on_span", "withdrawn_reason") VALUES (OLD."announced_on", OLD."announced_on_span", OLD."by_country", OLD."case_id", OLD."certainty", OLD."consented_on", OLD."consented_on_span", OLD."id", OLD."note", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."received_on", OLD."received_on_span", OLD."recorded_at", OLD."recorded_by_id", OLD."sequence", OLD."source", OLD."supersedes_id", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_on", OLD."withdrawn_on_span", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="c236599915c19eb329da2e54d8bb15024d56839b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b49eb",
                            table="cases_extraditionrequest",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="9334053bc5214149444ffcbbc0b5d010be26025f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c0759",
                            table="cases_extraditionrequestevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_transferrequestevent" ("accepted_on", "accepted_on_span", "case_id", "certainty", "id", "mode", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "refused_on", "refused_on_span", "requested_on", "requested_on_span", "sequence", "source", "supersedes_id", "to_country", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."accepted_on", NEW."accepted_on_span", NEW."case_id", NEW."certainty", NEW."id", NEW."mode", NEW."note", NEW."persons", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proceeding_id", NEW."recorded_at", NEW."recorded_by_id", NEW."refused_on", NEW."refused_on_span", NEW."requested_on", NEW."requested_on_span", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."to_country", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="ab493697f767c2de275d1b561e28712a46aa6036",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e1fde",
                            table="cases_transferrequest",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_transferrequestevent" ("accepted_on", "accepted_on_span", "case_id", "certainty", "id", "mode", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "refused_on", "refused_on_span", "requested_on", "requested_on_span", "sequence", "source", "supersedes_id", "to_country", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."accepted_on", NEW."accepted_on_span", NEW."case_id", NEW."certainty", NEW."id", NEW."mode", NEW."note", NEW."persons", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proceeding_id", NEW."recorded_at", NEW."recorded_by_id", NEW."refused_on", NEW."refused_on_span", NEW."requested_on", NEW."requested_on_span", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."to_country", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="be031d619100408764522bcd1930a432e5e2c9cb",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3eb9a",
                            table="cases_transferrequest",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_transferrequestevent" ("accepted_on", "accepted_on_span", "case_id", "certainty", "id", "mode", "note", "persons", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proceeding_id", "recorded_at", "recorded_by_id", "refused_on", "refused_on_span", "requested_on", "requested_on_span", "sequence", "source", "supersedes_id", "to_country", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."accepted_on", OLD."accepted_on_span", OLD."case_id", OLD."certainty", OLD."id", OLD."mode", OLD."note", OLD."persons", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proceeding_id", OLD."recorded_at", OLD."recorded_by_id", OLD."refused_on", OLD."refused_on_span", OLD."requested_on", OLD."requested_on_span", OLD."sequence", OLD."source", OLD."supersedes_id", OLD."to_country", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="fabae23f360478fcc58213b8ce369278ee4c5ff6",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9fe70",
                            table="cases_transferrequest",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="119438905ce8af00cb46f6ed2a6ec747ed58a410",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_418ff",
                            table="cases_transferrequestevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_removalstepevent" ("by_way", "case_id", "certainty", "flight", "happened_at", "happened_at_span", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "recorded_by_id", "sequence", "set_for", "set_for_span", "source", "step", "supersedes_id", "to_country", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."by_way", NEW."case_id", NEW."certainty", NEW."flight", NEW."happened_at", NEW."happened_at_span", NEW."id", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."set_for", NEW."set_for_span", NEW."source", NEW."step", NEW."supersedes_id", NEW."to_country", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="89a62314bdac602cb300fd3b90210f3029ecff10",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2a652",
                            table="cases_removalstep",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_removalstepevent" ("by_way", "case_id", "certainty", "flight", "happened_at", "happened_at_span", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "recorded_by_id", "sequence", "set_for", "set_for_span", "source", "step", "supersedes_id", "to_country", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."by_way", NEW."case_id", NEW."certainty", NEW."flight", NEW."happened_at", NEW."happened_at_span", NEW."id", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."recorded_at", NEW."recorded_by_id", NEW."sequence", NEW."set_for", NEW."set_for_span", NEW."source", NEW."step", NEW."supersedes_id", NEW."to_country", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="d19437679b846d5f9fd227db0c3d74b0d5079b0a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6dec2",
                            table="cases_removalstep",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_removalstepevent" ("by_way", "case_id", "certainty", "flight", "happened_at", "happened_at_span", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_at", "recorded_by_id", "sequence", "set_for", "set_for_span", "source", "step", "supersedes_id", "to_country", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."by_way", OLD."case_id", OLD."certainty", OLD."flight", OLD."happened_at", OLD."happened_at_span", OLD."id", OLD."note", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."recorded_at", OLD."recorded_by_id", OLD."sequence", OLD."set_for", OLD."set_for_span", OLD."source", OLD."step", OLD."supersedes_id", OLD."to_country", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="88f76bdba3aee2530283a7e11eaff9777258cffb",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_df24d",
                            table="cases_removalstep",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="179846fbc3ccdd32b5ce97b94e76e7f40bd91d95",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_cd521",
                            table="cases_removalstepevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_departureattemptevent" ("case_id", "certainty", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "result", "sequence", "source", "supersedes_id", "to_country", "tried_on", "tried_on_span", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."case_id", NEW."certainty", NEW."id", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."result", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."to_country", NEW."tried_on", NEW."tried_on_span", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="ec561934e7b28c28fd32317c7bdb38c29e698ec5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b2e78",
                            table="cases_departureattempt",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_departureattemptevent" ("case_id", "certainty", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "result", "sequence", "source", "supersedes_id", "to_country", "tried_on", "tried_on_span", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."case_id", NEW."certainty", NEW."id", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."result", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."to_country", NEW."tried_on", NEW."tried_on_span", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="6abb4f7139ad81c9959d5033ff3e812c1960cbe2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d143e",
                            table="cases_departureattempt",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_departureattemptevent" ("case_id", "certainty", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "result", "sequence", "source", "supersedes_id", "to_country", "tried_on", "tried_on_span", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."case_id", OLD."certainty", OLD."id", OLD."note", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."result", OLD."sequence", OLD."source", OLD."supersedes_id", OLD."to_country", OLD."tried_on", OLD."tried_on_span", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="b9d100e542aca367b1d6ec8b1519f565836c3de0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_86657",
                            table="cases_departureattempt",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="69585c90f4d9d809989e2343031beeef95ace2db",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_61834",
                            table="cases_departureattemptevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_barnoticeevent" ("case_id", "certainty", "given_at", "given_at_span", "how", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "receipt", "recorded_at", "recorded_by_id", "rule", "sequence", "source", "supersedes_id", "to_authority", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."case_id", NEW."certainty", NEW."given_at", NEW."given_at_span", NEW."how", NEW."id", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."receipt", NEW."recorded_at", NEW."recorded_by_id", NEW."rule", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."to_authority", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="238423f722b702d8655ceaefe5e4b7183df097ff",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_dfab4",
                            table="cases_barnotice",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "cases_barnoticeevent" ("case_id", "certainty", "given_at", "given_at_span", "how", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "receipt", "recorded_at", "recorded_by_id", "rule", "sequence", "source", "supersedes_id", "to_authority", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (NEW."case_id", NEW."certainty", NEW."given_at", NEW."given_at_span", NEW."how", NEW."id", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."receipt", NEW."recorded_at", NEW."recorded_by_id", NEW."rule", NEW."sequence", NEW."source", NEW."supersedes_id", NEW."to_authority", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."withdrawn_reason"); RETURN NULL;',
                            hash="1e0678c2daeeb7165d0a2a041329137f33e62da1",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a1d30",
                            table="cases_barnotice",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "cases_barnoticeevent" ("case_id", "certainty", "given_at", "given_at_span", "how", "id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "receipt", "recorded_at", "recorded_by_id", "rule", "sequence", "source", "supersedes_id", "to_authority", "withdrawn_at", "withdrawn_by_id", "withdrawn_reason") VALUES (OLD."case_id", OLD."certainty", OLD."given_at", OLD."given_at_span", OLD."how", OLD."id", OLD."note", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."receipt", OLD."recorded_at", OLD."recorded_by_id", OLD."rule", OLD."sequence", OLD."source", OLD."supersedes_id", OLD."to_authority", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."withdrawn_reason"); RETURN NULL;',
                            hash="cba38f7efaa222993d0569ffe309c3f75107511e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5aab4",
                            table="cases_barnotice",
                            when="AFTER",
                        ),
                    ),
                ],
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
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="3c231e8bd74e34e032f4c72556ef0f8fb7014154",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ab669",
                            table="cases_barnoticeevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
    ]
