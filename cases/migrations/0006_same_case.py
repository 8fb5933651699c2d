"""What a row names is of the same case: held by foreign keys on the pair (case, row), and by triggers for lists.

They may be deferred, so that a whole file can be stored in the order it was written.
"""

from django.db import migrations

PERSON_FACTS = (
    "cases_bordercrossing",
    "cases_detention",
    "cases_whereabouts",
    "cases_circumstance",
    "cases_permit",
    "cases_protection",
    "cases_interimmeasure",
    "cases_wantednotice",
    "cases_extraditionrequest",
    "cases_removalstep",
    "cases_departureattempt",
    "cases_barnotice",
)
PROCEEDING_FACTS = (
    "cases_application",
    "cases_ruling",
    "cases_service",
    "cases_appeal",
    "cases_stayrequest",
    "cases_stayruling",
    "cases_laterequest",
    "cases_waiver",
    "cases_hearing",
    "cases_act",
    "cases_extension",
    "cases_transferrequest",
)

# constraint, table, columns, target table, target columns
PAIRS = [
    (
        "case_team_is_of_its_organisation",
        "cases_case",
        "organisation_id, team_id",
        "accounts_team",
        "organisation_id, id",
    ),
    (
        "proceedingperson_is_of_the_proceeding",
        "cases_proceedingperson",
        "case_id, proceeding_id",
        "cases_proceeding",
        "case_id, id",
    ),
    (
        "proceedingperson_is_of_the_case",
        "cases_proceedingperson",
        "case_id, person_id",
        "cases_caseperson",
        "case_id, person_id",
    ),
    (
        "ruling_is_on_an_appeal_of_its_case",
        "cases_ruling",
        "case_id, on_appeal_id",
        "cases_appeal",
        "case_id, id",
    ),
    (
        "service_is_of_a_ruling_of_its_case",
        "cases_service",
        "case_id, ruling_id",
        "cases_ruling",
        "case_id, id",
    ),
    (
        "appeal_is_against_a_ruling_of_its_case",
        "cases_appeal",
        "case_id, against_id",
        "cases_ruling",
        "case_id, id",
    ),
    (
        "stayrequest_is_against_a_ruling_of_its_case",
        "cases_stayrequest",
        "case_id, against_id",
        "cases_ruling",
        "case_id, id",
    ),
    (
        "stayruling_is_on_a_request_of_its_case",
        "cases_stayruling",
        "case_id, on_request_id",
        "cases_stayrequest",
        "case_id, id",
    ),
    (
        "laterequest_is_against_a_ruling_of_its_case",
        "cases_laterequest",
        "case_id, against_id",
        "cases_ruling",
        "case_id, id",
    ),
    (
        "waiver_is_of_a_ruling_of_its_case",
        "cases_waiver",
        "case_id, ruling_id",
        "cases_ruling",
        "case_id, id",
    ),
    *(
        (
            f"{table.removeprefix('cases_')}_person_is_of_the_case",
            table,
            "case_id, person_id",
            "cases_caseperson",
            "case_id, person_id",
        )
        for table in PERSON_FACTS
    ),
    *(
        (
            f"{table.removeprefix('cases_')}_proceeding_is_of_the_case",
            table,
            "case_id, proceeding_id",
            "cases_proceeding",
            "case_id, id",
        )
        for table in PROCEEDING_FACTS
    ),
    *(
        (
            f"{table.removeprefix('cases_')}_supersedes_one_of_its_case",
            table,
            "case_id, supersedes_id",
            table,
            "case_id, id",
        )
        for table in PERSON_FACTS + PROCEEDING_FACTS
    ),
]


def held_together(name, table, columns, target, target_columns):
    return migrations.RunSQL(
        f"ALTER TABLE {table} ADD CONSTRAINT {name} FOREIGN KEY ({columns})"
        f" REFERENCES {target} ({target_columns}) DEFERRABLE INITIALLY IMMEDIATE;",
        f"ALTER TABLE {table} DROP CONSTRAINT {name};",
    )


PERSON_OF_THE_ORGANISATION = """
CREATE FUNCTION cases_person_is_of_the_organisation() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    IF (SELECT organisation_id FROM people_person WHERE id = NEW.person_id)
       IS DISTINCT FROM (SELECT organisation_id FROM cases_case WHERE id = NEW.case_id) THEN
        RAISE foreign_key_violation USING
            MESSAGE = 'the person and the case belong to different organisations',
            CONSTRAINT = 'caseperson_is_of_the_organisation', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END
$body$;
CREATE CONSTRAINT TRIGGER caseperson_is_of_the_organisation AFTER INSERT OR UPDATE ON cases_caseperson
    DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION cases_person_is_of_the_organisation();
"""

PERSONS_OF_THE_CASE = """
CREATE FUNCTION cases_persons_are_of_the_case() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    IF EXISTS (
        SELECT FROM unnest(NEW.persons) AS named
        WHERE NOT EXISTS (
            SELECT FROM cases_caseperson WHERE case_id = NEW.case_id AND person_id = named
        )
    ) THEN
        RAISE foreign_key_violation USING
            MESSAGE = 'a person named is not of the case',
            CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END
$body$;
"""

TRIGGER_OF_THE_CASE = """
CREATE FUNCTION cases_trigger_is_of_the_case() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    IF NOT EXISTS (SELECT FROM cases_fact_view WHERE case_id = NEW.case_id AND id = NEW.trigger) THEN
        RAISE foreign_key_violation USING
            MESSAGE = 'the fact named is not of the case',
            CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END
$body$;
"""


def guarded(table, name, column, condition, function):
    return migrations.RunSQL(
        f"CREATE CONSTRAINT TRIGGER {name} AFTER INSERT OR UPDATE OF case_id, {column} ON {table}"
        f" DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN ({condition}) EXECUTE FUNCTION {function}();",
        f"DROP TRIGGER {name} ON {table};",
    )


class Migration(migrations.Migration):
    dependencies = [("cases", "0005_fact_view")]
    operations = [
        *(held_together(*pair) for pair in PAIRS),
        migrations.RunSQL(
            PERSON_OF_THE_ORGANISATION,
            "DROP TRIGGER caseperson_is_of_the_organisation ON cases_caseperson;"
            "DROP FUNCTION cases_person_is_of_the_organisation();",
        ),
        migrations.RunSQL(PERSONS_OF_THE_CASE, "DROP FUNCTION cases_persons_are_of_the_case();"),
        *(
            guarded(
                table,
                f"{table.removeprefix('cases_')}_persons_are_of_the_case",
                "persons",
                "NEW.persons <> '{}'",
                "cases_persons_are_of_the_case",
            )
            for table in PROCEEDING_FACTS
        ),
        migrations.RunSQL(TRIGGER_OF_THE_CASE, "DROP FUNCTION cases_trigger_is_of_the_case();"),
        *(
            guarded(
                table,
                f"{table.removeprefix('cases_')}_trigger_is_of_the_case",
                "trigger",
                "NEW.trigger IS NOT NULL",
                "cases_trigger_is_of_the_case",
            )
            for table in ("cases_act", "cases_extension")
        ),
    ]
