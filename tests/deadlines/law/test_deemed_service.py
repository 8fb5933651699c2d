"""A ruling that was sent counts as served on the day the law says, whether or not it arrived."""

import pytest

from deadlines.due_rules import due_under
from tests.deadlines.law.cases import raised, states
from tests.deadlines.law.small_packs import assessed_under, deadline, pack

RULES = """
  - id: DE-APP-90
    title: Action within 1 week of service
    limit: {kind: appeal, starts: [{fact: ruling, outcome: refusal}], basis: served, met_by: [{fact: appeal}]}
    versions: [{period: 1 week, CITED}]
  - id: DE-APP-91
    title: Action within 1 week of learning of it
    limit: {kind: appeal, starts: [{fact: ruling, outcome: convicted}], basis: known}
    versions: [{period: 1 week, CITED}]
  - id: DS-DE-90
    title: A letter counts as served on the 4th day after posting, before 2025 on the 3rd
    deemed: {moved: disputed, when: {fact: service, how: [post, electronic], returned: false}}
    versions: [{until: 2024-12-31, period: 3 days, CITED}, {since: 2025-01-01, period: 4 days, CITED}]
  - id: DS-DE-91
    title: What comes back counts as served when it was posted
    deemed: {moved: false, when: {fact: service, returned: true}}
    versions: [{period: same day, CITED}]
  - id: DS-DE-92
    title: A ruling handed to the centre counts as served on the 4th day
    deemed: {moved: false, sent: handed to the centre, when: {fact: service, how: centre}}
    versions: [{period: 4 days, CITED}]
"""


def refused(on="2026-07-01"):
    return {
        "id": "refused",
        "type": "ruling",
        "proceeding": "asylum",
        "pronounced_on": on,
        "outcome": "rejected",
    }


def service(**values):
    return {"id": "sent", "type": "service", "proceeding": "asylum", "ruling": "refused", **values}


def counted(day="2026-07-10", pronounced_on="2026-07-01", **values):
    found = assessed_under(RULES, day, refused(pronounced_on), service(**values))
    ends = deadline(found, "DE-APP-90")
    return ends["file_by"], ends["last_day"]


@pytest.mark.parametrize(
    ("values", "file_by", "last_day"),
    [
        pytest.param({"how": "post", "sent_on": "2026-07-03"}, "2026-07-14", "2026-07-14", id="the 4th day"),
        pytest.param(
            {"how": "centre", "sent_on": "2026-07-06"}, "2026-07-17", "2026-07-17", id="to the centre"
        ),
        pytest.param(
            {"how": "post", "sent_on": "2026-07-01"},
            "2026-07-10",
            "2026-07-13",
            id="a Sunday: disputed, both ways",
        ),
        pytest.param(
            {"how": "post", "sent_on": "2026-07-03", "returned": True},
            "2026-07-10",
            "2026-07-10",
            id="came back",
        ),
        pytest.param(
            {"how": "post", "sent_on": "2026-07-03", "received_on": "2026-07-09"},
            "2026-07-14",
            "2026-07-16",
            id="arrived later than deemed: the earlier is safe",
        ),
        pytest.param(
            {"how": "post", "sent_on": "2026-07-03", "received_on": "2026-07-06"},
            "2026-07-13",
            "2026-07-14",
            id="arrived earlier than deemed",
        ),
        pytest.param({"how": "hand", "received_on": "2026-07-06"}, "2026-07-13", "2026-07-13", id="by hand"),
        pytest.param(
            {"how": "hand", "sent_on": "2026-07-06"}, "2026-07-08", None, id="no rule deems it served"
        ),
        pytest.param(
            {"how": "post", "sent_on": "2026-07-03/2026-07-04"}, "2026-07-14", "2026-07-15", id="a range"
        ),
        pytest.param({"how": "post", "sent_on": "unknown"}, "2026-07-08", None, id="nobody knows when"),
    ],
)
def test_what_was_sent_is_served_on_the_day_the_law_says(values, file_by, last_day):
    assert counted(**values) == (file_by, last_day)


@pytest.mark.parametrize(
    ("sent_on", "file_by", "last_day"),
    [
        pytest.param("2024-12-30", "2025-01-09", "2025-01-09", id="3 days"),
        pytest.param("2024-12-31", "2025-01-10", "2025-01-10", id="3 days, served under the new law"),
        pytest.param("2025-01-01", "2025-01-10", "2025-01-13", id="4 days, a Sunday"),
    ],
)
def test_the_day_of_sending_picks_the_version(sent_on, file_by, last_day):
    found = assessed_under(RULES, "2025-01-08", refused("2024-12-30"), service(how="post", sent_on=sent_on))

    assert (deadline(found, "DE-APP-90")["file_by"], deadline(found, "DE-APP-90")["last_day"]) == (
        file_by,
        last_day,
    )


def test_the_steps_name_the_rule_that_deemed_it_served():
    found = assessed_under(RULES, "2026-07-08", refused(), service(how="centre", sent_on="2026-07-06"))

    assert deadline(found, "DE-APP-90")["steps"][0] == (
        "starts the day after 2026-07-10"
        " (deemed served under DS-DE-92: handed to the centre on 2026-07-06; 4 days: Friday 2026-07-10)"
    )


def test_a_day_that_the_law_disputes_is_no_missing_fact_and_a_range_of_days_is():
    disputed = assessed_under(RULES, "2026-07-08", refused(), service(how="post", sent_on="2026-07-01"))
    ranging = assessed_under(
        RULES, "2026-07-08", refused(), service(how="post", sent_on="2026-07-03/2026-07-04")
    )

    assert "fact_missing" not in raised(disputed)
    assert raised(ranging)["fact_missing"] == "warning"


def test_a_day_deemed_that_of_service_is_no_day_of_learning_of_it():
    convicted = {**refused(), "outcome": "convicted"}
    found = assessed_under(RULES, "2026-07-08", convicted, service(how="post", sent_on="2026-07-03"))

    assert states(found) == {"DE-APP-91": "open"}
    assert deadline(found, "DE-APP-91")["file_by"] == "2026-07-08"


@pytest.mark.parametrize(
    ("basis", "trigger", "file_by", "last_day"),
    [
        ("centre", "2026-07-06", "2026-07-17", "2026-07-17"),
        ("posted", "2026-07-03", "2026-07-14", "2026-07-14"),
        ("sent", "2026-07-01", "2026-07-10", "2026-07-13"),
        ("served", "2026-07-03", "2026-07-10", "2026-07-10"),
        ("pronounced", "2026-07-03", "2026-07-10", None),
        ("posted", "2026-07-03/2026-07-04", "2026-07-14", "2026-07-15"),
    ],
)
def test_a_count_without_a_case_deems_what_was_sent_served(basis, trigger, file_by, last_day):
    law = pack(RULES)

    answer = due_under(law, law.by_id["DE-APP-90"], trigger, basis=basis)

    assert (answer["file_by"], answer["last_day"]) == (file_by, last_day)


def test_where_no_rule_deems_it_served_the_last_day_stays_open():
    law = pack(RULES.replace("how: centre", "how: file"))

    answer = due_under(law, law.by_id["DE-APP-90"], "2026-07-06", basis="centre")

    assert (answer["file_by"], answer["last_day"]) == ("2026-07-13", None)


def test_what_was_sent_between_two_days_is_deemed_served_by_the_law_of_either():
    assert counted(
        pronounced_on="2024-12-01", day="2025-01-02", how="post", sent_on="2024-12-30/2025-01-07"
    ) == (
        "2025-01-09",
        "2025-01-20",
    )


@pytest.mark.parametrize(
    ("how", "disputed"), [("post", True), ("centre", False)], ids=["the pack leaves it open", "it settles it"]
)
def test_whether_the_day_moves_off_a_sunday_is_told_where_courts_disagree(how, disputed):
    found = assessed_under(RULES, "2026-07-10", refused(), service(how=how, sent_on="2026-07-01"))

    steps = " ".join(deadline(found, "DE-APP-90")["steps"])
    assert ("Sunday, closed: courts disagree whether it moves to Monday 2026-07-06" in steps) is disputed
