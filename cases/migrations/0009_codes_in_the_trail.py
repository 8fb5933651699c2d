"""An auditor, who sees no case, may still be told which code is meant: ids and codes of their organisation, no more."""

from django.db import migrations

CREATE = """
CREATE FUNCTION cases_in_trail(its_organisation uuid, named uuid[], its_code text, of_person uuid)
RETURNS TABLE (id uuid, code varchar) LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
    SELECT cases_case.id, cases_case.code FROM cases_case
    WHERE organisation_id = its_organisation AND cases_case.id = ANY (named)
    UNION
    SELECT cases_case.id, cases_case.code FROM cases_case
    WHERE organisation_id = its_organisation AND cases_case.code = its_code
    UNION
    SELECT cases_case.id, cases_case.code FROM cases_case
    JOIN cases_caseperson ON case_id = cases_case.id AND person_id = of_person
    WHERE organisation_id = its_organisation
$$;
"""
DROP = "DROP FUNCTION cases_in_trail(uuid, uuid[], text, uuid)"


class Migration(migrations.Migration):
    dependencies = [("cases", "0008_sort_name")]
    operations = [migrations.RunSQL(CREATE, DROP)]
