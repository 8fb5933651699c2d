"""The names of a person are read by a function of its own, and only for roles that may: the law asks for none of them."""

from importlib import import_module

from django.db import migrations

NAMES = """
CREATE FUNCTION cases_names_of(person uuid) RETURNS json LANGUAGE plpgsql STABLE AS $body$
BEGIN
    RETURN (
        SELECT json_agg(json_build_object('text', name.text, 'kind', name.kind) ORDER BY name.position)
        FROM people_personname AS name WHERE name.person_id = person
    );
END
$body$;
"""

ROWS = """
CREATE OR REPLACE FUNCTION cases_file_rows(of_case uuid) RETURNS json LANGUAGE plpgsql STABLE AS $body$
DECLARE
    with_names boolean := has_table_privilege('people_personname', 'SELECT');
BEGIN
    RETURN json_build_object(
        'persons', (
            SELECT coalesce(json_agg(json_build_object(
                'id', person.id,
                'role', part.role,
                'names', CASE WHEN with_names THEN cases_names_of(person.id) END,
                'born', person.born,
                'nationalities', person.nationalities,
                'minor', person.minor,
                'unaccompanied', person.unaccompanied
            ) ORDER BY part.position, person.id), '[]')
            FROM cases_caseperson AS part JOIN people_person AS person ON person.id = part.person_id
            WHERE part.case_id = of_case
        ),
        'proceedings', (
            SELECT coalesce(json_agg(json_build_object(
                'id', proceeding.id,
                'kind', proceeding.kind,
                'persons', (
                    SELECT coalesce(json_agg(member.person_id ORDER BY member.position), '[]')
                    FROM cases_proceedingperson AS member
                    WHERE member.case_id = of_case AND member.proceeding_id = proceeding.id
                ),
                'authority', proceeding.authority,
                'docket', proceeding.docket,
                'procedure', proceeding.procedure,
                'subsequent', proceeding.subsequent,
                'offence', proceeding.offence
            ) ORDER BY proceeding.position, proceeding.id), '[]')
            FROM cases_proceeding AS proceeding WHERE proceeding.case_id = of_case
        ),
        'facts', (
            SELECT coalesce(json_agg(json_build_object(
                'id', fact.id,
                'type', fact.type,
                'person', fact.person_id,
                'proceeding', fact.proceeding_id,
                'persons', fact.persons,
                'details', fact.details,
                'certainty', fact.certainty,
                'source', fact.source,
                'note', fact.note,
                'recorded_at', fact.recorded_at,
                'withdrawn_at', fact.withdrawn_at,
                'withdrawn_reason', fact.withdrawn_reason
            ) ORDER BY fact.sequence, fact.id), '[]')
            FROM cases_fact_view AS fact WHERE fact.case_id = of_case
        )
    );
END
$body$;
"""

BEFORE = import_module("cases.migrations.0007_case_file_rows").ROWS.replace(
    "CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"
)


class Migration(migrations.Migration):
    dependencies = [("cases", "0012_reviewed")]
    operations = [
        migrations.RunSQL(NAMES, "DROP FUNCTION cases_names_of(uuid);"),
        migrations.RunSQL(ROWS, BEFORE),
    ]
