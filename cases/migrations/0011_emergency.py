"""What is asked about a case on behalf of somebody who may not see it, and no more: with the rights of the owner."""

from django.db import migrations

BEHIND = """
CREATE FUNCTION case_behind(asking uuid, wanted text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT found.id FROM cases_case AS found
    JOIN accounts_user AS colleague ON colleague.organisation_id = found.organisation_id
    WHERE colleague.id = asking AND colleague.is_active AND found.code = wanted
$$
"""
CONCERNED = """
CREATE FUNCTION concerned_by_emergency(behind uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT colleague.id FROM accounts_user AS colleague
    JOIN cases_case AS seen ON seen.organisation_id = colleague.organisation_id
    WHERE seen.id = behind AND colleague.is_active AND (
        colleague.role IN ('coordinator', 'administrator')
        OR EXISTS (
            SELECT FROM cases_case_assigned AS assigned
            WHERE assigned.case_id = seen.id AND assigned.user_id = colleague.id
        )
    )
$$
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0010_staff"), ("accounts", "0004_staff")]

    operations = [
        migrations.RunSQL(BEHIND, "DROP FUNCTION case_behind(uuid, text)"),
        migrations.RunSQL(CONCERNED, "DROP FUNCTION concerned_by_emergency(uuid)"),
    ]
