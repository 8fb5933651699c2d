"""Erasing is done by the database, for an erasure that was asked for and is not certified yet, and for nothing else.

What holds against it is looked for here once more. Which tables and columns there are is read from the catalogue, so
that a table that comes later is not forgotten. Nobody else may change what the history says.
"""

from django.db import migrations

# Rows go with all that name them by a foreign key. Composite keys, which hold facts of one case together, wait until
# the commit.
ROWS = """
CREATE FUNCTION erase_rows(of_table regclass, of_ids uuid[], counts jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    naming record;
    their_ids uuid[];
    number bigint;
BEGIN
    IF coalesce(cardinality(of_ids), 0) = 0 THEN
        RETURN counts;
    END IF;
    FOR naming IN
        SELECT conrelid::regclass AS its_table, named.attname AS its_column, own.atttypid = 'uuid'::regtype AS by_uuid
        FROM pg_constraint
        JOIN pg_attribute AS named ON named.attrelid = conrelid AND named.attnum = conkey[1]
        JOIN pg_attribute AS own ON own.attrelid = conrelid AND own.attname = 'id'
        WHERE contype = 'f' AND confrelid = of_table AND cardinality(conkey) = 1
        ORDER BY 1, 2
    LOOP
        IF naming.by_uuid THEN
            EXECUTE format('SELECT array_agg(id) FROM %s WHERE %I = ANY ($1)', naming.its_table, naming.its_column)
            INTO their_ids USING of_ids;
            counts := erase_rows(naming.its_table, their_ids, counts);
        ELSE
            EXECUTE format('DELETE FROM %s WHERE %I = ANY ($1)', naming.its_table, naming.its_column) USING of_ids;
            GET DIAGNOSTICS number = ROW_COUNT;
            counts := erased_so_far(counts, naming.its_table, number);
        END IF;
    END LOOP;
    EXECUTE format('DELETE FROM %s WHERE id = ANY ($1)', of_table) USING of_ids;
    GET DIAGNOSTICS number = ROW_COUNT;
    RETURN erased_so_far(counts, of_table, number);
END
$body$;

CREATE FUNCTION erased_so_far(counts jsonb, of_table regclass, number bigint) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $body$
    SELECT CASE WHEN number = 0 THEN counts ELSE
        counts || jsonb_build_object(of_table::text, coalesce((counts ->> of_table::text)::bigint, 0) + number) END
$body$;
"""

# What concerns nobody else, unless something that stays rests on it.
FACTS = """
CREATE FUNCTION facts_of_nobody_else(person uuid, of_cases uuid[]) RETURNS uuid[]
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    found uuid[];
    needed uuid[];
BEGIN
    SELECT coalesce(array_agg(fact.id), '{}') INTO found
    FROM cases_fact_view AS fact
    WHERE fact.case_id = ANY (of_cases) AND coalesce(fact.person_id, person) = person AND NOT EXISTS (
        SELECT FROM cases_proceedingperson AS member JOIN people_person ON people_person.id = member.person_id
        WHERE fact.person_id IS NULL AND member.case_id = fact.case_id AND member.proceeding_id = fact.proceeding_id
        AND member.person_id <> person AND erased_at IS NULL
        AND (fact.persons = '{}' OR member.person_id = ANY (fact.persons))
    );
    LOOP
        SELECT array_agg(one) INTO needed FROM unnest(found) AS one WHERE EXISTS (
            SELECT FROM cases_fact_view AS other
            WHERE other.case_id = ANY (of_cases) AND NOT other.id = ANY (found) AND (
                other.supersedes_id = one OR EXISTS (
                    SELECT FROM jsonb_each_text(other.details::jsonb) AS said WHERE said.value = one::text
                )
            )
        );
        EXIT WHEN needed IS NULL;
        SELECT coalesce(array_agg(one), '{}') INTO found FROM unnest(found) AS one WHERE NOT one = ANY (needed);
    END LOOP;
    RETURN found;
END
$body$;
"""

# A name in a text: whole, or a word of it of three letters or more that nobody else of the cases is called by. With
# five letters it may have an ending, as in most languages of the region. Scripts without spaces have no borders.
WORDS = r"""
CREATE FUNCTION words_to_strike_out(persons uuid[], of_cases uuid[]) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $body$
    WITH known AS (
        SELECT text FROM people_personname WHERE person_id = ANY (persons)
        UNION SELECT text FROM people_personnameevent WHERE person_id = ANY (persons) AND text <> ''
    ), others AS (
        SELECT lower(word) AS word FROM people_personname JOIN cases_caseperson USING (person_id),
        regexp_split_to_table(text, '[^[:alnum:]]+') AS word
        WHERE case_id = ANY (of_cases) AND NOT person_id = ANY (persons)
    ), words AS (
        SELECT text AS word, false AS may_end FROM known
        UNION
        SELECT word, length(word) >= 5 AND NOT EXISTS (SELECT FROM others WHERE starts_with(others.word, lower(known_word.word)))
        FROM known, regexp_split_to_table(text, '[^[:alnum:]]+') AS known_word(word)
        WHERE length(word) >= 3 AND lower(word) NOT IN (SELECT others.word FROM others)
    ), patterns AS (
        SELECT word, regexp_replace(word, '([^[:alnum:][:space:]])', '\\\1', 'g')
            || CASE WHEN may_end THEN '[[:alpha:]]{0,3}' ELSE '' END AS pattern
        FROM words
    )
    SELECT string_agg(
        CASE WHEN word ~ '[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF]' THEN pattern
        ELSE '(?<![[:alnum:]])' || pattern || '(?![[:alnum:]])' END,
        '|' ORDER BY length(word) DESC, word, pattern
    ) FROM patterns
$body$;

CREATE FUNCTION strike_out(of_table regclass, pattern text, rows_meant text, ids uuid[]) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    changes text;
    found text;
    number bigint := 0;
BEGIN
    SELECT string_agg(format('%1$I = regexp_replace(%1$I, $1, ''[erased]'', ''gi'')::%2$s', attname, its_type), ', '),
        string_agg(format('%I ~* $1', attname), ' OR ')
    INTO changes, found
    FROM (SELECT attname, atttypid, atttypmod, format_type(atttypid, atttypmod) AS its_type FROM pg_attribute
          WHERE attrelid = of_table AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
          AND attname !~ '^pgh_') AS columns
    -- Words of a list, codes and dates are shorter.
    WHERE atttypid = 'text'::regtype OR atttypid = 'varchar'::regtype AND (atttypmod < 0 OR atttypmod - 4 >= 100);
    IF changes IS NOT NULL THEN
        EXECUTE format('UPDATE %s SET %s WHERE %s AND (%s)', of_table, changes, rows_meant, found) USING pattern, ids;
        GET DIAGNOSTICS number = ROW_COUNT;
    END IF;
    RETURN number;
END
$body$;
"""

HISTORY = """
CREATE FUNCTION tables_of_history() RETURNS TABLE (event_table regclass, has_case boolean, has_person boolean)
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $body$
    SELECT event.oid::regclass,
        EXISTS (SELECT FROM pg_attribute WHERE attrelid = event.oid AND attname = 'case_id'),
        EXISTS (SELECT FROM pg_attribute WHERE attrelid = event.oid AND attname = 'person_id')
    FROM pg_class AS event JOIN pg_attribute AS mark ON mark.attrelid = event.oid AND mark.attname = 'pgh_obj_id'
    WHERE event.relkind = 'r' AND pg_table_is_visible(event.oid)
$body$;

CREATE FUNCTION open_history() RETURNS void LANGUAGE sql SET search_path = pg_catalog, public, pg_temp AS $body$
    SELECT set_config('pgtrigger.ignore', coalesce(array_agg(tgname)::text, '{}'), true)
    FROM pg_trigger WHERE tgname LIKE 'pgtrigger\\_append\\_only\\_%' AND tgrelid IN (
        SELECT event_table FROM tables_of_history()
    );
$body$;

-- Who changed which row when stays; what the row said goes, in the columns that can be empty.
CREATE FUNCTION empty_history(ids uuid[], of_cases uuid[], persons uuid[], with_facts boolean) RETURNS jsonb
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    history record;
    emptied text;
    number bigint;
    counts jsonb := '{}';
BEGIN
    FOR history IN SELECT * FROM tables_of_history() ORDER BY event_table::text LOOP
        SELECT string_agg(
            format('%I = %s', attname, CASE WHEN attnotnull THEN quote_literal('') ELSE 'NULL' END), ', ')
        INTO emptied
        FROM pg_attribute JOIN pg_type ON pg_type.oid = atttypid
        WHERE attrelid = history.event_table AND attnum > 0 AND NOT attisdropped AND attname !~ '^pgh_'
        AND atttypid NOT IN ('uuid'::regtype, 'uuid[]'::regtype) AND (typcategory = 'S' OR NOT attnotnull);
        CONTINUE WHEN emptied IS NULL;
        EXECUTE format(
            'UPDATE %s SET %s WHERE id = ANY ($1)%s%s', history.event_table, emptied,
            CASE WHEN history.has_case THEN ' OR case_id = ANY ($2)' ELSE '' END,
            CASE WHEN history.has_person THEN ' OR person_id = ANY ($3)'
                || CASE WHEN history.has_case AND NOT with_facts THEN ' AND case_id IS NULL' ELSE '' END
            ELSE '' END
        ) USING ids, of_cases, persons;
        GET DIAGNOSTICS number = ROW_COUNT;
        counts := erased_so_far(counts, history.event_table, number);
    END LOOP;
    RETURN counts;
END
$body$;

-- In cases that stay for others: in every row of theirs, and in what was kept of earlier ones.
CREATE FUNCTION strike_out_of_cases(pattern text, of_cases uuid[]) RETURNS jsonb
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    meant record;
    people uuid[];
    counts jsonb := '{}';
BEGIN
    IF pattern IS NULL OR coalesce(cardinality(of_cases), 0) = 0 THEN
        RETURN counts;
    END IF;
    SELECT array_agg(person_id) INTO people FROM cases_caseperson WHERE case_id = ANY (of_cases);
    UPDATE cases_case SET reference = code WHERE id = ANY (of_cases) AND reference ~* pattern;
    FOR meant IN
        SELECT 'cases_case'::regclass AS its_table, 'id = ANY ($2)' AS its_rows, of_cases AS ids
        UNION SELECT 'cases_caseevent'::regclass, 'id = ANY ($2)', of_cases
        UNION SELECT conrelid::regclass, 'case_id = ANY ($2)', of_cases FROM pg_constraint
        WHERE contype = 'f' AND confrelid = 'cases_case'::regclass
        UNION SELECT event_table, 'case_id = ANY ($2)', of_cases FROM tables_of_history() WHERE has_case
        UNION SELECT conrelid::regclass, 'person_id = ANY ($2)', people FROM pg_constraint
        WHERE contype = 'f' AND confrelid = 'people_person'::regclass AND conrelid <> 'people_personname'::regclass
        UNION SELECT event_table, 'person_id = ANY ($2)', people FROM tables_of_history()
        WHERE has_person AND event_table <> 'people_personnameevent'::regclass
    LOOP
        counts := erased_so_far(
            counts, meant.its_table, strike_out(meant.its_table, pattern, meant.its_rows, meant.ids));
    END LOOP;
    RETURN counts;
END
$body$;
"""

ERASE = """
CREATE FUNCTION erase_as_asked(its_erasure uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    asked people_erasure;
    cases uuid[];          -- all that are touched
    gone uuid[] := '{}';   -- those that go
    kept uuid[] := '{}';   -- those that stay for others
    persons uuid[];        -- who is known no more
    held_by uuid[];        -- a hold on one of these stands against it
    without uuid[];        -- persons in no case any more
    facts uuid[] := '{}';
    proceedings uuid[] := '{}';
    pattern text;
    erased jsonb := '{}';
    struck jsonb;
    emptied jsonb;
    naming record;
    ids uuid[];
BEGIN
    SELECT * INTO STRICT asked FROM people_erasure WHERE id = its_erasure AND sha256 = '' FOR UPDATE;
    IF asked.scope = 'person' THEN
        SELECT coalesce(array_agg(DISTINCT case_id), '{}') INTO cases FROM cases_caseperson
        WHERE person_id = asked.subject;
        persons := ARRAY[asked.subject];
        held_by := persons;
        SELECT coalesce(array_agg(one), '{}') INTO kept FROM unnest(cases) AS one WHERE EXISTS (
            SELECT FROM cases_caseperson JOIN people_person ON people_person.id = person_id
            WHERE case_id = one AND person_id <> asked.subject AND erased_at IS NULL);
        SELECT coalesce(array_agg(one), '{}') INTO gone FROM unnest(cases) AS one WHERE NOT one = ANY (kept);
    ELSE
        cases := ARRAY[asked.subject];
        SELECT coalesce(array_agg(person_id), '{}') INTO held_by FROM cases_caseperson WHERE case_id = asked.subject;
        SELECT coalesce(array_agg(one), '{}') INTO persons FROM unnest(held_by) AS one WHERE NOT EXISTS (
            SELECT FROM cases_caseperson WHERE person_id = one AND case_id <> asked.subject);
        IF asked.scope = 'case' THEN gone := cases; ELSE kept := cases; END IF;
    END IF;

    PERFORM FROM cases_case WHERE id = ANY (cases) ORDER BY id FOR UPDATE;
    IF NOT (cases <@ asked.cases AND asked.cases <@ cases) THEN
        RAISE EXCEPTION 'The erasure reaches into other cases than it says.'
        USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF EXISTS (SELECT FROM cases_case WHERE id = ANY (cases)
               AND (closed_on IS NULL OR organisation_id <> asked.organisation_id))
    OR EXISTS (SELECT FROM people_person WHERE id = ANY (persons) AND organisation_id <> asked.organisation_id)
    OR EXISTS (SELECT FROM cases_hold WHERE lifted_at IS NULL
               AND (case_id = ANY (cases) OR person_id = ANY (held_by))) THEN
        RAISE EXCEPTION 'Something stands against this erasure.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;

    SET CONSTRAINTS ALL DEFERRED;
    pattern := words_to_strike_out(persons, kept);
    IF asked.scope = 'person' THEN
        facts := facts_of_nobody_else(asked.subject, kept);
        FOR naming IN
            SELECT DISTINCT conrelid::regclass AS its_table FROM pg_constraint
            JOIN pg_attribute ON attrelid = conrelid AND attname = 'supersedes_id'
            WHERE contype = 'f' AND confrelid = 'cases_case'::regclass
        LOOP
            EXECUTE format('SELECT array_agg(id) FROM %s WHERE id = ANY ($1)', naming.its_table)
            INTO ids USING facts;
            erased := erase_rows(naming.its_table, ids, erased);
        END LOOP;
        SELECT coalesce(array_agg(proceeding.id), '{}') INTO proceedings FROM cases_proceeding AS proceeding
        WHERE proceeding.case_id = ANY (kept)
        AND NOT EXISTS (SELECT FROM cases_fact_view AS fact
                        WHERE fact.case_id = proceeding.case_id AND fact.proceeding_id = proceeding.id)
        AND NOT EXISTS (SELECT FROM cases_proceedingperson AS member
                        JOIN people_person ON people_person.id = member.person_id
                        WHERE member.case_id = proceeding.case_id AND member.proceeding_id = proceeding.id
                        AND member.person_id <> asked.subject AND erased_at IS NULL);
        SELECT array_agg(member.id) INTO ids FROM cases_proceedingperson AS member
        WHERE member.case_id = ANY (kept) AND member.proceeding_id = ANY (proceedings);
        erased := erase_rows('cases_proceedingperson', ids, erased);
        erased := erase_rows('cases_proceeding', proceedings, erased);
    END IF;

    SELECT coalesce(array_agg(DISTINCT person_id), '{}') || persons INTO without FROM cases_caseperson
    WHERE case_id = ANY (gone);
    erased := erase_rows('cases_case', gone, erased);
    SELECT coalesce(array_agg(DISTINCT one), '{}') INTO without FROM unnest(without) AS one
    WHERE NOT EXISTS (SELECT FROM cases_caseperson WHERE person_id = one);
    erased := erase_rows('people_person', without, erased);

    FOR naming IN
        SELECT conrelid::regclass AS its_table FROM pg_constraint WHERE contype = 'f'
        AND confrelid = 'people_person'::regclass AND conrelid <> 'cases_caseperson'::regclass ORDER BY 1
    LOOP
        EXECUTE format('SELECT array_agg(id) FROM %s WHERE person_id = ANY ($1)', naming.its_table)
        INTO ids USING persons;
        erased := erase_rows(naming.its_table, ids, erased);
    END LOOP;
    UPDATE cases_caseperson SET sort_name = NULL WHERE person_id = ANY (persons);
    UPDATE people_person SET born = '', born_span = NULL, nationalities = NULL, minor = NULL,
        unaccompanied = NULL, erased_at = asked.at
    WHERE id = ANY (persons);

    PERFORM open_history();
    struck := strike_out_of_cases(pattern, kept);
    emptied := empty_history(gone || without || persons || facts || proceedings, gone, persons, asked.scope = 'person');
    PERFORM set_config('pgtrigger.ignore', '{}', true);
    RETURN jsonb_build_object('erased', erased, 'history', emptied, 'struck', struck);
END
$body$;
"""

UNDO = """
DROP FUNCTION erase_as_asked(uuid);
DROP FUNCTION strike_out_of_cases(text, uuid[]);
DROP FUNCTION empty_history(uuid[], uuid[], uuid[], boolean);
DROP FUNCTION open_history();
DROP FUNCTION tables_of_history();
DROP FUNCTION strike_out(regclass, text, text, uuid[]);
DROP FUNCTION words_to_strike_out(uuid[], uuid[]);
DROP FUNCTION facts_of_nobody_else(uuid, uuid[]);
DROP FUNCTION erase_rows(regclass, uuid[], jsonb);
DROP FUNCTION erased_so_far(jsonb, regclass, bigint);
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0014_holds"), ("people", "0003_rights")]
    operations = [migrations.RunSQL(ROWS + FACTS + WORDS + HISTORY + ERASE, UNDO)]
