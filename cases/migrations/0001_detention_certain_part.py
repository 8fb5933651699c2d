"""What the tables of facts stand on: one order for all facts, and the certain part of a detention."""

from django.contrib.postgres.operations import BtreeGistExtension
from django.db import migrations

CERTAIN_PART = """
CREATE FUNCTION detention_certain_part(held_from tstzrange, held_to tstzrange) RETURNS tstzrange
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $body$
    -- From the latest start to the earliest end; to the end of time while no end is recorded.
    -- Empty where the start is open, or the end may have come before the start was certain.
    SELECT CASE
        WHEN held_from IS NULL OR upper_inf(held_from) THEN 'empty'::tstzrange
        WHEN held_to IS NULL THEN tstzrange(upper(held_from), NULL)
        WHEN lower_inf(held_to) OR lower(held_to) <= upper(held_from) THEN 'empty'::tstzrange
        ELSE tstzrange(upper(held_from), lower(held_to))
    END
$body$;
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = [("people", "0001_date_forms")]
    operations = [
        BtreeGistExtension(),
        migrations.RunSQL("CREATE SEQUENCE cases_fact_sequence;", "DROP SEQUENCE cases_fact_sequence;"),
        migrations.RunSQL(CERTAIN_PART, "DROP FUNCTION detention_certain_part(tstzrange, tstzrange);"),
    ]
