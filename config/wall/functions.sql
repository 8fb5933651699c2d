-- The functions that policies ask: who acts in this transaction, and what that opens.
--
-- Those that read tables do so as their owner, who sees all rows: a policy that asked through policies would ask in
-- circles. A name that a session could put before ours, as that of a temporary table, is looked up last.

-- Says who acts, and when, until the end of the transaction. An account that was closed meanwhile opens nothing.
CREATE OR REPLACE FUNCTION act_as(who uuid, at timestamptz) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
DECLARE
    organisation uuid;
    teams uuid[];
BEGIN
    SELECT member.organisation_id,
           CASE WHEN member.role IN ('caseworker', 'lawyer', 'coordinator')
           THEN ARRAY(SELECT part.team_id FROM accounts_user_teams AS part WHERE part.user_id = who) END
    INTO organisation, teams
    FROM accounts_user AS member WHERE member.id = who AND member.is_active;
    PERFORM set_config('app.user_id', who::text, true),
            set_config('app.at', at::text, true),
            set_config('app.organisation_id', coalesce(organisation, '00000000-0000-0000-0000-000000000000')::text, true),
            set_config('app.teams', coalesce(teams, '{}')::text, true);
END
$body$;

CREATE OR REPLACE FUNCTION act_as_nobody() RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    PERFORM set_config('app.user_id', '', true), set_config('app.organisation_id', '', true),
            set_config('app.teams', '', true), set_config('app.at', '', true);
END
$body$;

CREATE OR REPLACE FUNCTION somebody_acts() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $body$
    SELECT coalesce(current_setting('app.user_id', true), '') <> '';
$body$;

-- What act_as said under a name. Where nobody acts it is refused: after a transaction a setting is empty, not null.
CREATE OR REPLACE FUNCTION acting(name text) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $body$
DECLARE
    said text := current_setting('app.' || name, true);
BEGIN
    IF coalesce(said, '') = '' THEN
        RAISE insufficient_privilege USING MESSAGE = 'nobody acts in this transaction, so that no row may be shown';
    END IF;
    RETURN said;
END
$body$;

CREATE OR REPLACE FUNCTION acting_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $body$
    SELECT acting('user_id')::uuid;
$body$;

CREATE OR REPLACE FUNCTION acting_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $body$
    SELECT acting('organisation_id')::uuid;
$body$;

-- None, for whoever does not work on cases.
CREATE OR REPLACE FUNCTION acting_teams() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $body$
    SELECT acting('teams')::uuid[];
$body$;

CREATE OR REPLACE FUNCTION acting_assigned() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    RETURN ARRAY(SELECT part.case_id FROM cases_case_assigned AS part WHERE part.user_id = acting_user());
END
$body$;

-- Those that are seen for an hour in an emergency, by whoever works on cases.
CREATE OR REPLACE FUNCTION acting_emergencies() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    RETURN ARRAY(
        SELECT opened.case_id FROM cases_breakglass AS opened
        JOIN accounts_user AS member ON member.id = opened.user_id
        WHERE opened.user_id = acting_user() AND opened.ended_at IS NULL
        AND opened.opened_at <= acting('at')::timestamptz AND opened.until > acting('at')::timestamptz
        AND member.role IN ('caseworker', 'lawyer', 'coordinator')
    );
END
$body$;

-- A restricted case that was just opened is given to whoever opened it before they may see it.
CREATE OR REPLACE FUNCTION may_assign(of_case uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    RETURN EXISTS (
        SELECT FROM cases_case AS opened
        WHERE opened.id = of_case AND opened.organisation_id = acting_organisation()
        AND opened.team_id = ANY (acting_teams())
        AND NOT EXISTS (SELECT FROM cases_case_assigned AS part WHERE part.case_id = of_case)
    );
END
$body$;

-- The names of a person are recorded before their part in a case, by which both are seen from then on.
CREATE OR REPLACE FUNCTION person_is_ours(person uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $body$
BEGIN
    RETURN EXISTS (
        SELECT FROM people_person AS known
        WHERE known.id = person AND known.organisation_id = acting_organisation()
    );
END
$body$;

-- Those of the migrations that run as their owner look names up in the same way.
DO $body$
DECLARE
    as_owner regprocedure;
BEGIN
    FOR as_owner IN
        SELECT oid FROM pg_proc
        WHERE prosecdef AND pronamespace = 'public'::regnamespace AND proowner = current_user::regrole
    LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, public, pg_temp', as_owner);
    END LOOP;
END
$body$;

-- Conditions in each of twenty-four tables take longer to plan than to answer, and every case is found by the same plan.
ALTER FUNCTION cases_file_rows(uuid) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION cases_names_of(uuid) SET plan_cache_mode = force_generic_plan;
