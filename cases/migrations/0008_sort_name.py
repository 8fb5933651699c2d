"""Each person's part in a case holds what lists sort it by.

The rows that stand are filled while no trigger keeps history: nothing happened to them.
"""

from itertools import islice

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models
from django.db.models import OuterRef, Subquery

SORT_LENGTH = 200
AT_ONCE = 2_000
FILL = """
UPDATE cases_caseperson AS part SET sort_name = named.name
FROM unnest(%s::uuid[], %s::text[]) AS named (id, name) WHERE part.id = named.id
"""


def fill(apps, schema_editor):
    parts, names = (apps.get_model(name) for name in ("cases.CasePerson", "people.PersonName"))
    leading = names.objects.filter(person=OuterRef("person_id")).order_by("position").values("text")[:1]
    named = parts.objects.annotate(name=Subquery(leading)).exclude(name=None).order_by()
    rows = named.values_list("pk", "name").iterator(chunk_size=AT_ONCE)
    while some := list(islice(rows, AT_ONCE)):
        ids, texts = zip(*some, strict=True)
        with schema_editor.connection.cursor() as cursor:
            cursor.execute(FILL, [list(ids), [text.casefold()[:SORT_LENGTH] for text in texts]])


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0007_case_file_rows"),
        ("people", "0002_persons"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="caseperson",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="caseperson",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="caseperson",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="caseperson",
            name="sort_name",
            field=models.CharField(editable=False, max_length=200, null=True),
        ),
        migrations.AddField(
            model_name="casepersonevent",
            name="sort_name",
            field=models.CharField(editable=False, max_length=200, null=True),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="caseperson",
            index=models.Index(fields=["sort_name", "id"], name="caseperson_by_name"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="caseperson",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_casepersonevent" ("case_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "sort_name") VALUES (NEW."case_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."role", NEW."sort_name"); RETURN NULL;',
                    hash="0e4d3ec321d37bc65081197b087e86fc8524f817",
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
                    func='INSERT INTO "cases_casepersonevent" ("case_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "sort_name") VALUES (NEW."case_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."role", NEW."sort_name"); RETURN NULL;',
                    hash="a457c6424cd001c16b917c09385b7f0ea4d7d96d",
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
                    func='INSERT INTO "cases_casepersonevent" ("case_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "sort_name") VALUES (OLD."case_id", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."role", OLD."sort_name"); RETURN NULL;',
                    hash="5954170e9ee3394302dcbe8fc22143b6e8c6cd2b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_62f18",
                    table="cases_caseperson",
                    when="AFTER",
                ),
            ),
        ),
    ]
