"""Cases, their persons and their proceedings."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import accounts.ids
import cases.models.codes


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_users_and_teams"),
        ("cases", "0001_detention_certain_part"),
        ("people", "0002_persons"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Case",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cases",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="cases", to="accounts.team"
                    ),
                ),
                ("reference", models.CharField(default="", max_length=100)),
                (
                    "code",
                    models.CharField(
                        default=cases.models.codes.random_code, editable=False, max_length=8, unique=True
                    ),
                ),
                ("jurisdiction", models.CharField(default="", max_length=2)),
                ("region", models.CharField(blank=True, default="", max_length=6)),
                ("opened_on", models.DateField(blank=True, null=True)),
                ("closed_on", models.DateField(blank=True, null=True)),
                ("restricted", models.BooleanField(default=False)),
                (
                    "assigned",
                    models.ManyToManyField(
                        blank=True, related_name="assigned_cases", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organisation", "reference"), name="case_reference_is_unique"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reference", ""), _negated=True), name="case_has_a_reference"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("closed_on__gte", models.F("opened_on"))),
                        name="case_closes_after_it_opens",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("jurisdiction__regex", "^[A-Z]{2}$")),
                        name="case_jurisdiction_is_a_country",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("region", ""), ("region__regex", "^[A-Z]{2}-[A-Z0-9]{1,3}$"), _connector="OR"
                        ),
                        name="case_region_is_a_code",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CaseEvent",
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
                        to="cases.case",
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
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.team",
                    ),
                ),
                ("reference", models.CharField(default="", max_length=100)),
                (
                    "code",
                    models.CharField(default=cases.models.codes.random_code, editable=False, max_length=8),
                ),
                ("jurisdiction", models.CharField(default="", max_length=2)),
                ("region", models.CharField(blank=True, default="", max_length=6)),
                ("opened_on", models.DateField(blank=True, null=True)),
                ("closed_on", models.DateField(blank=True, null=True)),
                ("restricted", models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name="CasePerson",
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
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="case_persons",
                        to="cases.case",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="case_persons",
                        to="people.person",
                    ),
                ),
                ("role", models.CharField(blank=True, default="", max_length=40)),
                ("position", models.PositiveSmallIntegerField()),
            ],
            options={
                "ordering": ["case", "position"],
                "constraints": [
                    models.UniqueConstraint(fields=("case", "person"), name="caseperson_is_unique"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("role__in", ["", "principal", "spouse", "child", "parent", "other"])
                        ),
                        name="caseperson_role_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CasePersonEvent",
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
                        to="cases.caseperson",
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
                ("role", models.CharField(blank=True, default="", max_length=40)),
                ("position", models.PositiveSmallIntegerField()),
            ],
        ),
        migrations.AddField(
            model_name="case",
            name="persons",
            field=models.ManyToManyField(
                related_name="cases", through="cases.CasePerson", to="people.person"
            ),
        ),
        migrations.CreateModel(
            name="Proceeding",
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
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proceedings",
                        to="cases.case",
                    ),
                ),
                ("kind", models.CharField(default="", max_length=40)),
                ("authority", models.CharField(blank=True, default="", max_length=500)),
                ("docket", models.CharField(blank=True, default="", max_length=500)),
                ("procedure", models.CharField(blank=True, default="", max_length=40)),
                ("subsequent", models.PositiveSmallIntegerField(blank=True, default=None, null=True)),
                ("offence", models.CharField(blank=True, default="", max_length=40)),
                ("position", models.PositiveSmallIntegerField()),
            ],
            options={
                "ordering": ["case", "position"],
                "constraints": [
                    models.UniqueConstraint(fields=("case", "id"), name="proceeding_of_case"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "asylum",
                                    "removal",
                                    "criminal",
                                    "administrative_offence",
                                    "extradition",
                                    "transfer",
                                    "detention_review",
                                    "international",
                                    "other",
                                ],
                            )
                        ),
                        name="proceeding_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "procedure__in",
                                [
                                    "",
                                    "regular",
                                    "accelerated",
                                    "border",
                                    "airport",
                                    "expedited",
                                    "withholding_only",
                                    "reinstatement",
                                ],
                            )
                        ),
                        name="proceeding_procedure_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("offence__in", ["", "illegal_crossing", "other"])),
                        name="proceeding_offence_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProceedingEvent",
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
                        to="cases.proceeding",
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
                ("kind", models.CharField(default="", max_length=40)),
                ("authority", models.CharField(blank=True, default="", max_length=500)),
                ("docket", models.CharField(blank=True, default="", max_length=500)),
                ("procedure", models.CharField(blank=True, default="", max_length=40)),
                ("subsequent", models.PositiveSmallIntegerField(blank=True, default=None, null=True)),
                ("offence", models.CharField(blank=True, default="", max_length=40)),
                ("position", models.PositiveSmallIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="ProceedingPerson",
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
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.case",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proceeding_persons",
                        to="cases.proceeding",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
            ],
            options={
                "ordering": ["proceeding", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "proceeding", "person"), name="proceedingperson_is_unique"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ProceedingPersonEvent",
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
                        to="cases.proceedingperson",
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
                ("position", models.PositiveSmallIntegerField()),
            ],
        ),
        migrations.AddField(
            model_name="proceeding",
            name="persons",
            field=models.ManyToManyField(
                related_name="proceedings", through="cases.ProceedingPerson", to="people.person"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="case",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_caseevent" ("closed_on", "code", "id", "jurisdiction", "opened_on", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "region", "restricted", "team_id") VALUES (NEW."closed_on", NEW."code", NEW."id", NEW."jurisdiction", NEW."opened_on", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference", NEW."region", NEW."restricted", NEW."team_id"); RETURN NULL;',
                    hash="5e32e925dcfd68fd96811133ea44571e0e7b814f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0b483",
                    table="cases_case",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="case",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_caseevent" ("closed_on", "code", "id", "jurisdiction", "opened_on", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "region", "restricted", "team_id") VALUES (NEW."closed_on", NEW."code", NEW."id", NEW."jurisdiction", NEW."opened_on", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference", NEW."region", NEW."restricted", NEW."team_id"); RETURN NULL;',
                    hash="39ae8a121d826ada1c5cb84b93af3e3d140f805a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f5146",
                    table="cases_case",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="case",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_caseevent" ("closed_on", "code", "id", "jurisdiction", "opened_on", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "region", "restricted", "team_id") VALUES (OLD."closed_on", OLD."code", OLD."id", OLD."jurisdiction", OLD."opened_on", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference", OLD."region", OLD."restricted", OLD."team_id"); RETURN NULL;',
                    hash="909b60b34438732b321ecdaed3eb15073ed9390c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8d49e",
                    table="cases_case",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="caseevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="65b17c5dc231aae95e4a5d286bcd92a634f3ebd3",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_320b9",
                    table="cases_caseevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="caseperson",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_casepersonevent" ("case_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role") VALUES (NEW."case_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."role"); RETURN NULL;',
                    hash="67cd96cce4e2e74cbbcbe77be96faa3f8f738523",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_69565",
                    table="cases_caseperson",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="caseperson",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_casepersonevent" ("case_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role") VALUES (NEW."case_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."role"); RETURN NULL;',
                    hash="91ff9107e6f1905c751948b53cbf83d31955e4dc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8fac9",
                    table="cases_caseperson",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="caseperson",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_casepersonevent" ("case_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role") VALUES (OLD."case_id", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."role"); RETURN NULL;',
                    hash="61111b6ae88190e0b4e9e95302492bf1a0e54095",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_62f18",
                    table="cases_caseperson",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="casepersonevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7a2a698709785fcf8a7523827b6b74f42fc57a3e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_074cf",
                    table="cases_casepersonevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proceeding",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_proceedingevent" ("authority", "case_id", "docket", "id", "kind", "offence", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "procedure", "subsequent") VALUES (NEW."authority", NEW."case_id", NEW."docket", NEW."id", NEW."kind", NEW."offence", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."procedure", NEW."subsequent"); RETURN NULL;',
                    hash="329aed5865e073d442de38de8cfada3956821ccf",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7190a",
                    table="cases_proceeding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proceeding",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_proceedingevent" ("authority", "case_id", "docket", "id", "kind", "offence", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "procedure", "subsequent") VALUES (NEW."authority", NEW."case_id", NEW."docket", NEW."id", NEW."kind", NEW."offence", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."procedure", NEW."subsequent"); RETURN NULL;',
                    hash="0889369a426887f29760010dc350fc561d585e46",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b53a1",
                    table="cases_proceeding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proceeding",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_proceedingevent" ("authority", "case_id", "docket", "id", "kind", "offence", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "procedure", "subsequent") VALUES (OLD."authority", OLD."case_id", OLD."docket", OLD."id", OLD."kind", OLD."offence", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."procedure", OLD."subsequent"); RETURN NULL;',
                    hash="b762e89a21f7db958e982e63ee824135559ccdd5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ca3bd",
                    table="cases_proceeding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proceedingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b091b817f43a37d569d3f32dd7683b4e2db3ef11",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_85bcf",
                    table="cases_proceedingevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proceedingperson",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_proceedingpersonevent" ("case_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proceeding_id") VALUES (NEW."case_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."proceeding_id"); RETURN NULL;',
                    hash="69adf5c3e8f72260354f4bf2ba4a1bd2bd7f1cb7",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b9085",
                    table="cases_proceedingperson",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proceedingperson",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_proceedingpersonevent" ("case_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proceeding_id") VALUES (NEW."case_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."proceeding_id"); RETURN NULL;',
                    hash="8ae86270d6b67c8eb12cce4a343a46ea252f5e02",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9f7f7",
                    table="cases_proceedingperson",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proceedingperson",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_proceedingpersonevent" ("case_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proceeding_id") VALUES (OLD."case_id", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."proceeding_id"); RETURN NULL;',
                    hash="e7dc984d4215c14548f768ef002c11a9f67fd044",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_16c18",
                    table="cases_proceedingperson",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proceedingpersonevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="43f9f4dd1c83a5cb7d90224ba332ef0597ab7ab1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_11c07",
                    table="cases_proceedingpersonevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
