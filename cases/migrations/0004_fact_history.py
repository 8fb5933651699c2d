"""Install the triggers that keep what happens to facts, as the tables declare them.

One step for all: an operation for each would build the state of the whole project a hundred times.
"""

from django.db import migrations


def install(apps, schema_editor):
    for trigger in declared(apps):
        schema_editor.execute(trigger.install_sql, params=None)


def uninstall(apps, schema_editor):
    for trigger in declared(apps):
        schema_editor.execute(trigger.uninstall_sql, params=None)


def declared(apps):
    tables = apps.get_app_config("cases").get_models()
    return [trigger for table in tables if table.__name__ not in EARLIER for trigger in table._meta.triggers]


EARLIER = frozenset(
    f"{table}{events}"
    for table in ("Case", "CasePerson", "Proceeding", "ProceedingPerson")
    for events in ("", "Event")
)


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_facts")]
    operations = [migrations.RunPython(install, uninstall)]
