"""What every save of a fact asks, as functions whose plans PostgreSQL keeps: planning takes longer than answering."""

from django.db import migrations

RECIPIENTS = """
CREATE FUNCTION deadlines_recipients(of_case uuid, roles text[]) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE ROWS 10 AS $body$
BEGIN
    RETURN QUERY
    SELECT member.id
    FROM cases_case AS told_of
    JOIN accounts_user_teams AS part ON part.team_id = told_of.team_id
    JOIN accounts_user AS member ON member.id = part.user_id
    WHERE told_of.id = of_case AND member.is_active AND member.role = ANY (roles)
    AND (NOT told_of.restricted OR EXISTS (
        SELECT FROM cases_case_assigned AS assigned
        WHERE assigned.case_id = of_case AND assigned.user_id = member.id
    ));
END
$body$;
"""

LAST_ASSESSMENT = """
CREATE FUNCTION deadlines_last_assessment(
    of_case uuid, OUT id uuid, OUT result text, OUT zone text, OUT failures smallint, OUT flags text
) LANGUAGE plpgsql STABLE AS $body$
BEGIN
    SELECT assessment.id, assessment.result, assessment.zone, assessment.failures
    INTO id, result, zone, failures
    FROM deadlines_assessment AS assessment WHERE assessment.case_id = of_case;
    SELECT coalesce(json_agg(flag), '[]') INTO flags
    FROM deadlines_flag AS flag WHERE flag.case_id = of_case AND flag.lowered_at IS NULL;
END
$body$;
"""


class Migration(migrations.Migration):
    dependencies = [("deadlines", "0001_assessments"), ("cases", "0008_sort_name")]
    operations = [
        migrations.RunSQL(RECIPIENTS, "DROP FUNCTION deadlines_recipients(uuid, text[]);"),
        migrations.RunSQL(LAST_ASSESSMENT, "DROP FUNCTION deadlines_last_assessment(uuid);"),
    ]
