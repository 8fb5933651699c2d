"""All facts of all types in one view, for timeline, assessment and export in one query."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

FACTS = """
CREATE VIEW cases_fact_view WITH (security_invoker = true) AS
SELECT id, case_id, 'border_crossing'::varchar(40) AS type, person_id, NULL::uuid AS proceeding_id, '{}'::uuid[] AS persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(crossed_on_span), upper(crossed_on_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'crossed_on', nullif(crossed_on, ''),
        'manner', nullif(manner, ''),
        'from', nullif(from_country, ''),
        'to', nullif(to_country, ''),
        'place', nullif(place, '')
    )) AS details
FROM cases_bordercrossing
UNION ALL
SELECT id, case_id, 'detention'::varchar(40) AS type, person_id, NULL::uuid AS proceeding_id, '{}'::uuid[] AS persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(held_from_span), upper(held_from_span), lower(held_to_span), upper(held_to_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'held_from', nullif(held_from, ''),
        'held_to', nullif(held_to, ''),
        'ground', nullif(ground, ''),
        'authority', nullif(authority, ''),
        'place', nullif(place, '')
    )) AS details
FROM cases_detention
UNION ALL
SELECT id, case_id, 'whereabouts'::varchar(40) AS type, person_id, NULL::uuid AS proceeding_id, '{}'::uuid[] AS persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(confirmed_at_span), upper(confirmed_at_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'place', nullif(place, ''),
        'country', nullif(country, ''),
        'confirmed_at', nullif(confirmed_at, ''),
        'absconded', absconded
    )) AS details
FROM cases_whereabouts
UNION ALL
SELECT id, case_id, 'circumstance'::varchar(40) AS type, person_id, NULL::uuid AS proceeding_id, '{}'::uuid[] AS persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(learned_on_span), upper(learned_on_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'what', nullif(what, ''),
        'learned_on', nullif(learned_on, '')
    )) AS details
FROM cases_circumstance
UNION ALL
SELECT id, case_id, 'application'::varchar(40) AS type, NULL::uuid AS person_id, proceeding_id, persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(made_on_span), upper(made_on_span), lower(registered_on_span), upper(registered_on_span), lower(lodged_on_span), upper(lodged_on_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'made_on', nullif(made_on, ''),
        'registered_on', nullif(registered_on, ''),
        'lodged_on', nullif(lodged_on, ''),
        'withdrawn_on', nullif(withdrawn_on, '')
    )) AS details
FROM cases_application
UNION ALL
SELECT id, case_id, 'permit'::varchar(40) AS type, person_id, NULL::uuid AS proceeding_id, '{}'::uuid[] AS persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(issued_on_span), upper(issued_on_span), lower(valid_until_span), upper(valid_until_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'kind', nullif(kind, ''),
        'issued_on', nullif(issued_on, ''),
        'valid_until', nullif(valid_until, '')
    )) AS details
FROM cases_permit
UNION ALL
SELECT id, case_id, 'protection'::varchar(40) AS type, person_id, NULL::uuid AS proceeding_id, '{}'::uuid[] AS persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(granted_on_span), upper(granted_on_span), lower(ended_on_span), upper(ended_on_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'kind', nullif(kind, ''),
        'by', nullif(by_country, ''),
        'countries', countries,
        'granted_on', nullif(granted_on, ''),
        'ended_on', nullif(ended_on, '')
    )) AS details
FROM cases_protection
UNION ALL
SELECT id, case_id, 'ruling'::varchar(40) AS type, NULL::uuid AS person_id, proceeding_id, persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(pronounced_on_span), upper(pronounced_on_span), lower(sent_on_span), upper(sent_on_span), lower(known_on_span), upper(known_on_span), lower(final_on_span), upper(final_on_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'body', nullif(body, ''),
        'on_appeal', on_appeal_id,
        'pronounced_on', nullif(pronounced_on, ''),
        'sent_on', nullif(sent_on, ''),
        'known_on', nullif(known_on, ''),
        'final_on', nullif(final_on, ''),
        'outcome', nullif(outcome, ''),
        'result', nullif(result, ''),
        'orders', orders,
        'leave_by', nullif(leave_by, ''),
        'countries', countries,
        'grounds', grounds,
        'in_absentia', in_absentia,
        'instruction', nullif(instruction, ''),
        'certified', nullif(certified, '')
    )) AS details
FROM cases_ruling
UNION ALL
SELECT id, case_id, 'service'::varchar(40) AS type, NULL::uuid AS person_id, proceeding_id, persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(received_on_span), upper(received_on_span), lower(sent_on_span), upper(sent_on_span), lower(translation_on_span), upper(translation_on_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'ruling', ruling_id,
        'how', nullif(how, ''),
        'sent_on', nullif(sent_on, ''),
        'received_on', nullif(received_on, ''),
        'translation_on', nullif(translation_on, ''),
        'returned', returned,
        'refused', refused,
        'abroad', abroad,
        'language_understood', language_understood
    )) AS details
FROM cases_service
UNION ALL
SELECT id, case_id, 'appeal'::varchar(40) AS type, NULL::uuid AS person_id, proceeding_id, persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(lodged_on_span), upper(lodged_on_span), lower(received_on_span), upper(received_on_span), lower(posted_on_span), upper(posted_on_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'against', against_id,
        'remedy', nullif(remedy, ''),
        'by', nullif(by_whom, ''),
        'posted_on', nullif(posted_on, ''),
        'received_on', nullif(received_on, ''),
        'lodged_on', nullif(lodged_on, ''),
        'body', nullif(body, ''),
        'withdrawn_on', nullif(withdrawn_on, '')
    )) AS details
FROM cases_appeal
UNION ALL
SELECT id, case_id, 'stay_request'::varchar(40) AS type, NULL::uuid AS person_id, proceeding_id, persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(requested_on_span), upper(requested_on_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'against', against_id,
        'requested_on', nullif(requested_on, ''),
        'body', nullif(body, ''),
        'with_reasons', with_reasons
    )) AS details
FROM cases_stayrequest
UNION ALL
SELECT id, case_id, 'stay_ruling'::varchar(40) AS type, NULL::uuid AS person_id, proceeding_id, persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(decided_on_span), upper(decided_on_span), lower(served_on_span), upper(served_on_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'on_request', on_request_id,
        'decided_on', nullif(decided_on, ''),
        'served_on', nullif(served_on, ''),
        'outcome', nullif(outcome, ''),
        'until', nullif(until, '')
    )) AS details
FROM cases_stayruling
UNION ALL
SELECT id, case_id, 'late_request'::varchar(40) AS type, NULL::uuid AS person_id, proceeding_id, persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(requested_on_span), upper(requested_on_span), lower(obstacle_ended_on_span), upper(obstacle_ended_on_span), lower(decided_on_span), upper(decided_on_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'against', against_id,
        'obstacle_ended_on', nullif(obstacle_ended_on, ''),
        'requested_on', nullif(requested_on, ''),
        'decided_on', nullif(decided_on, ''),
        'outcome', nullif(outcome, '')
    )) AS details
FROM cases_laterequest
UNION ALL
SELECT id, case_id, 'waiver'::varchar(40) AS type, NULL::uuid AS person_id, proceeding_id, persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(waived_on_span), upper(waived_on_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'ruling', ruling_id,
        'waived_on', nullif(waived_on, '')
    )) AS details
FROM cases_waiver
UNION ALL
SELECT id, case_id, 'hearing'::varchar(40) AS type, NULL::uuid AS person_id, proceeding_id, persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(held_on_span), upper(held_on_span), lower(set_for_span), upper(set_for_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'what', nullif(what, ''),
        'set_for', nullif(set_for, ''),
        'held_on', nullif(held_on, ''),
        'place', nullif(place, ''),
        'called_off', called_off
    )) AS details
FROM cases_hearing
UNION ALL
SELECT id, case_id, 'act'::varchar(40) AS type, NULL::uuid AS person_id, proceeding_id, persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(done_on_span), upper(done_on_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'rule', nullif(rule, ''),
        'trigger', trigger,
        'done_on', nullif(done_on, ''),
        'by', nullif(by_whom, '')
    )) AS details
FROM cases_act
UNION ALL
SELECT id, case_id, 'extension'::varchar(40) AS type, NULL::uuid AS person_id, proceeding_id, persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(last_day_span), upper(last_day_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'rule', nullif(rule, ''),
        'trigger', trigger,
        'last_day', nullif(last_day, ''),
        'by', nullif(by_whom, '')
    )) AS details
FROM cases_extension
UNION ALL
SELECT id, case_id, 'interim_measure'::varchar(40) AS type, person_id, NULL::uuid AS proceeding_id, '{}'::uuid[] AS persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(requested_on_span), upper(requested_on_span), lower(indicated_on_span), upper(indicated_on_span), lower(refused_on_span), upper(refused_on_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'body', nullif(body, ''),
        'countries', countries,
        'requested_on', nullif(requested_on, ''),
        'indicated_on', nullif(indicated_on, ''),
        'refused_on', nullif(refused_on, ''),
        'until', nullif(until, ''),
        'lifted_on', nullif(lifted_on, '')
    )) AS details
FROM cases_interimmeasure
UNION ALL
SELECT id, case_id, 'wanted_notice'::varchar(40) AS type, person_id, NULL::uuid AS proceeding_id, '{}'::uuid[] AS persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(known_on_span), upper(known_on_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'by', nullif(by_country, ''),
        'list', nullif(listed_in, ''),
        'known_on', nullif(known_on, '')
    )) AS details
FROM cases_wantednotice
UNION ALL
SELECT id, case_id, 'extradition_request'::varchar(40) AS type, person_id, NULL::uuid AS proceeding_id, '{}'::uuid[] AS persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(received_on_span), upper(received_on_span), lower(announced_on_span), upper(announced_on_span), lower(consented_on_span), upper(consented_on_span), lower(withdrawn_on_span), upper(withdrawn_on_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'by', nullif(by_country, ''),
        'announced_on', nullif(announced_on, ''),
        'received_on', nullif(received_on, ''),
        'consented_on', nullif(consented_on, ''),
        'withdrawn_on', nullif(withdrawn_on, '')
    )) AS details
FROM cases_extraditionrequest
UNION ALL
SELECT id, case_id, 'transfer_request'::varchar(40) AS type, NULL::uuid AS person_id, proceeding_id, persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(requested_on_span), upper(requested_on_span), lower(accepted_on_span), upper(accepted_on_span), lower(refused_on_span), upper(refused_on_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'to', nullif(to_country, ''),
        'mode', nullif(mode, ''),
        'requested_on', nullif(requested_on, ''),
        'accepted_on', nullif(accepted_on, ''),
        'refused_on', nullif(refused_on, '')
    )) AS details
FROM cases_transferrequest
UNION ALL
SELECT id, case_id, 'removal_step'::varchar(40) AS type, person_id, NULL::uuid AS proceeding_id, '{}'::uuid[] AS persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(happened_at_span), upper(happened_at_span), lower(set_for_span), upper(set_for_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'step', nullif(step, ''),
        'by', nullif(by_way, ''),
        'happened_at', nullif(happened_at, ''),
        'set_for', nullif(set_for, ''),
        'to', nullif(to_country, ''),
        'place', nullif(place, ''),
        'flight', nullif(flight, '')
    )) AS details
FROM cases_removalstep
UNION ALL
SELECT id, case_id, 'departure_attempt'::varchar(40) AS type, person_id, NULL::uuid AS proceeding_id, '{}'::uuid[] AS persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(tried_on_span), upper(tried_on_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'tried_on', nullif(tried_on, ''),
        'to', nullif(to_country, ''),
        'result', nullif(result, '')
    )) AS details
FROM cases_departureattempt
UNION ALL
SELECT id, case_id, 'bar_notice'::varchar(40) AS type, person_id, NULL::uuid AS proceeding_id, '{}'::uuid[] AS persons,
    sequence, certainty, source, note, recorded_at, recorded_by_id, withdrawn_at, withdrawn_reason, supersedes_id,
    coalesce(lower(given_at_span), upper(given_at_span)) AS sorts_at,
    jsonb_strip_nulls(jsonb_build_object(
        'rule', nullif(rule, ''),
        'to_authority', nullif(to_authority, ''),
        'place', nullif(place, ''),
        'given_at', nullif(given_at, ''),
        'how', nullif(how, ''),
        'receipt', receipt
    )) AS details
FROM cases_barnotice;
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0004_fact_history")]
    operations = [
        migrations.RunSQL(FACTS, "DROP VIEW cases_fact_view;"),
        migrations.CreateModel(
            name="FactRow",
            fields=[
                ("id", models.UUIDField(primary_key=True, serialize=False)),
                ("type", models.CharField(max_length=40)),
                (
                    "persons",
                    django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), size=None),
                ),
                ("sequence", models.BigIntegerField()),
                ("certainty", models.CharField(max_length=40)),
                ("source", models.CharField(max_length=500)),
                ("note", models.CharField(max_length=10_000)),
                ("recorded_at", models.DateTimeField(null=True)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("withdrawn_reason", models.CharField(max_length=500)),
                ("supersedes_id", models.UUIDField(null=True)),
                ("sorts_at", models.DateTimeField(null=True)),
                ("details", models.JSONField()),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="fact_rows",
                        to="cases.case",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "proceeding",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.proceeding",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"db_table": "cases_fact_view", "managed": False},
        ),
    ]
