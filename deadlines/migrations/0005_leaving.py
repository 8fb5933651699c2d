"""What those who administer must know of cases that they may not see: which rest on a colleague, and who can take them.

With the rights of the owner; of a case the code is told, and nothing else.
"""

from django.db import migrations

RESTING = """
CREATE FUNCTION cases_resting_on(leaving uuid, before timestamptz)
RETURNS TABLE (id uuid, code varchar, team_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT pressing.id, pressing.code, pressing.team_id FROM cases_case AS pressing
    JOIN cases_case_assigned AS theirs ON theirs.case_id = pressing.id AND theirs.user_id = leaving
    WHERE pressing.closed_on IS NULL AND (
        EXISTS (
            SELECT FROM deadlines_flag AS flag
            WHERE flag.case_id = pressing.id AND flag.lowered_at IS NULL AND flag.level = 'critical'
        )
        OR EXISTS (
            SELECT FROM deadlines_deadline AS deadline
            WHERE deadline.case_id = pressing.id AND deadline.state IN ('open', 'unknown') AND deadline.due_at <= before
        )
    )
    AND NOT EXISTS (
        SELECT FROM cases_case_assigned AS assigned
        JOIN accounts_user AS other ON other.id = assigned.user_id
        JOIN accounts_user_teams AS member ON member.user_id = other.id AND member.team_id = pressing.team_id
        WHERE assigned.case_id = pressing.id AND other.id <> leaving AND other.is_active
            AND other.role IN ('caseworker', 'lawyer', 'coordinator')
    )
    ORDER BY pressing.code
$$
"""
HAND_OVER = """
CREATE FUNCTION hand_over_case(handed uuid, taker uuid) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO cases_case_assigned (case_id, user_id)
    SELECT handed, colleague.id FROM accounts_user AS colleague
    JOIN cases_case AS given ON given.id = handed AND given.organisation_id = colleague.organisation_id
    JOIN accounts_user_teams AS member ON member.user_id = colleague.id AND member.team_id = given.team_id
    WHERE colleague.id = taker AND colleague.is_active AND colleague.role IN ('caseworker', 'lawyer', 'coordinator')
    ON CONFLICT DO NOTHING
$$
"""


class Migration(migrations.Migration):
    dependencies = [("deadlines", "0004_law_changes"), ("cases", "0011_emergency")]

    operations = [
        migrations.RunSQL(RESTING, "DROP FUNCTION cases_resting_on(uuid, timestamptz)"),
        migrations.RunSQL(HAND_OVER, "DROP FUNCTION hand_over_case(uuid, uuid)"),
    ]
