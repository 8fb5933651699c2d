"""The walls around dates and countries, which checks on every table call."""

from django.db import migrations

DATE_FORM_AGREES = r"""
CREATE FUNCTION date_form_part_agrees(part text, bound timestamptz, days interval) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $body$
-- Whether `part` names a day, a month or a year whose first instant (or that of `days` later) is `bound`.
-- Days begin in the zone of the case, which is at most 16 hours from UTC in all of history.
DECLARE
    first text := CASE length(part) WHEN 4 THEN part || '-01-01' WHEN 7 THEN part || '-01' ELSE part END;
    width interval := CASE length(part) WHEN 4 THEN interval '1 year' WHEN 7 THEN interval '1 month' ELSE days END;
BEGIN
    IF part !~ '^\d{4}(-\d\d(-\d\d)?)?$' OR NOT pg_input_is_valid(first, 'date') THEN
        RETURN false;
    END IF;
    IF days = interval '0' THEN
        width := interval '0';
    END IF;
    RETURN abs(extract(epoch FROM bound - (first::timestamp + width) AT TIME ZONE 'UTC')) <= 16 * 3600;
END
$body$;

CREATE FUNCTION date_form_agrees(written text, span tstzrange) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $body$
-- Whether `written` is one of the date forms and `span` holds the instants it may stand for.
-- What it calls is named with its schema: pg_restore fills the tables with an empty search path.
BEGIN
    IF written = '' THEN
        RETURN span IS NULL;
    ELSIF span IS NULL OR isempty(span) THEN
        RETURN false;
    ELSIF written = 'unknown' THEN
        RETURN lower_inf(span) AND upper_inf(span);
    ELSIF written ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$' THEN
        RETURN pg_input_is_valid(written, 'timestamptz')
           AND span = tstzrange(written::timestamptz, written::timestamptz, '[]');
    ELSIF left(written, 3) = '../' THEN
        RETURN lower_inf(span) AND length(written) = 13 AND NOT upper_inf(span)
           AND public.date_form_part_agrees(substr(written, 4), upper(span), interval '1 day');
    ELSIF lower_inf(span) OR upper_inf(span) THEN
        RETURN false;
    ELSIF written ~ '^\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d$' THEN
        RETURN public.date_form_part_agrees(split_part(written, '/', 1), lower(span), interval '0')
           AND public.date_form_part_agrees(split_part(written, '/', 2), upper(span), interval '1 day');
    ELSE
        RETURN public.date_form_part_agrees(written, lower(span), interval '0')
           AND public.date_form_part_agrees(written, upper(span), interval '1 day');
    END IF;
END
$body$;
"""

ARE_COUNTRIES = """
CREATE FUNCTION are_countries(codes text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $body$
    SELECT NOT EXISTS (SELECT FROM unnest(codes) AS code WHERE code IS NULL OR code !~ '^[A-Z]{2}$')
$body$;
"""


class Migration(migrations.Migration):
    initial = True
    operations = [
        migrations.RunSQL(
            DATE_FORM_AGREES,
            "DROP FUNCTION date_form_agrees(text, tstzrange);"
            "DROP FUNCTION date_form_part_agrees(text, timestamptz, interval);",
        ),
        migrations.RunSQL(ARE_COUNTRIES, "DROP FUNCTION are_countries(text[]);"),
    ]
