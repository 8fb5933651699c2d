"""Persons and their names."""

import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import accounts.ids


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_users_and_teams"),
        ("people", "0001_date_forms"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Person",
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
                        related_name="persons",
                        to="accounts.organisation",
                    ),
                ),
                ("born", models.CharField(blank=True, default="", max_length=80)),
                (
                    "born_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                (
                    "nationalities",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=2),
                        blank=True,
                        default=None,
                        null=True,
                        size=None,
                    ),
                ),
                ("minor", models.BooleanField(blank=True, default=None, null=True)),
                ("unaccompanied", models.BooleanField(blank=True, default=None, null=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("born"),
                            models.F("born_span"),
                            function="date_form_agrees",
                            output_field=models.BooleanField(),
                        ),
                        name="person_born_is_a_date",
                    ),
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("nationalities"),
                            function="are_countries",
                            output_field=models.BooleanField(),
                        ),
                        name="person_nationalities_are_countries",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonEvent",
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
                        to="people.person",
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
                ("born", models.CharField(blank=True, default="", max_length=80)),
                (
                    "born_span",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, editable=False, null=True
                    ),
                ),
                (
                    "nationalities",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=2),
                        blank=True,
                        default=None,
                        null=True,
                        size=None,
                    ),
                ),
                ("minor", models.BooleanField(blank=True, default=None, null=True)),
                ("unaccompanied", models.BooleanField(blank=True, default=None, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="PersonName",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=accounts.ids.random_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="names", to="people.person"
                    ),
                ),
                ("text", models.CharField(default="", max_length=500)),
                ("kind", models.CharField(blank=True, default="", max_length=40)),
                ("position", models.PositiveSmallIntegerField()),
            ],
            options={
                "ordering": ["person", "position"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["", "passport", "birth", "alias", "transliteration"])
                        ),
                        name="personname_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="personname_has_a_text"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonNameEvent",
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
                        to="people.personname",
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
                ("text", models.CharField(default="", max_length=500)),
                ("kind", models.CharField(blank=True, default="", max_length=40)),
                ("position", models.PositiveSmallIntegerField()),
            ],
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_personevent" ("born", "born_span", "id", "minor", "nationalities", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unaccompanied") VALUES (NEW."born", NEW."born_span", NEW."id", NEW."minor", NEW."nationalities", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."unaccompanied"); RETURN NULL;',
                    hash="a569a9ff050851d5919fc72fc3db1edacee4a20d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_65688",
                    table="people_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "people_personevent" ("born", "born_span", "id", "minor", "nationalities", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unaccompanied") VALUES (NEW."born", NEW."born_span", NEW."id", NEW."minor", NEW."nationalities", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."unaccompanied"); RETURN NULL;',
                    hash="766f4755890487d91cfd4ebf29cc3627eb8c4ece",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_de829",
                    table="people_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_personevent" ("born", "born_span", "id", "minor", "nationalities", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unaccompanied") VALUES (OLD."born", OLD."born_span", OLD."id", OLD."minor", OLD."nationalities", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."unaccompanied"); RETURN NULL;',
                    hash="540944ae3fa6812f0e87b1488ecff33cf7b238f5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2ca2d",
                    table="people_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="35abda29df77c17d89d5efdc2f5d2acf63e59c13",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_1d49f",
                    table="people_personevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personname",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_personnameevent" ("id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."id", NEW."kind", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."text"); RETURN NULL;',
                    hash="660f25927f5b9d11d996537d75ea9bc6f9aae67e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c53e8",
                    table="people_personname",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personname",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "people_personnameevent" ("id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."id", NEW."kind", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."text"); RETURN NULL;',
                    hash="6bf7a3f3df11b4459d0c7140e9168607dd327915",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6d4c3",
                    table="people_personname",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personname",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_personnameevent" ("id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (OLD."id", OLD."kind", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."text"); RETURN NULL;',
                    hash="cb95502de6353e2e981ec489ffd7e07086ecc251",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7960e",
                    table="people_personname",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personnameevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1541a2ef086f4a8f996839032d3709add33d4814",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d50c5",
                    table="people_personnameevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
