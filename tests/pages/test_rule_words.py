"""Everything a pack may write has words: a new key, condition or outcome fails here until it has some."""

import re
from datetime import date
from itertools import product

import pytest

from cases.models import FACT_TYPES
from deadlines.law.conditions import CONDITIONS
from deadlines.law.counting import SYSTEMS, Period
from deadlines.law.counting.period import UNITS
from deadlines.law.proceedings import OUTCOME_GROUPS
from deadlines.law.rules import MARKS, BarClass
from deadlines.law.starts import BASES
from deadlines.packs.catalogue import Entry, catalogue
from deadlines.packs.schema import ACTS, CONFIDENCE, DECIDED_BY, KINDS, STATES, pack_schema
from deadlines.packs.words import values_of
from deadlines.presenting.law import CLASSES
from deadlines.presenting.law import MARKS as MARK_WORDS
from deadlines.presenting.rules import conditions, counting, examples, matches, saying, versions

SCHEMA = pack_schema()["$defs"]
ENTRY = catalogue().entries["COE-01"]


def keys(name):
    return set(SCHEMA[name]["properties"])


def with_versions(*written):
    return Entry(ENTRY.file, {**ENTRY.written, "versions": list(written)})


@pytest.mark.parametrize("fact", FACT_TYPES)
def test_every_key_of_a_fact_and_every_value_of_it_has_words(fact):
    for key, values in values_of(fact).items():
        assert matches.key_words(fact, key)
        for value in values or ():
            words = matches.term_words(fact, key, value)
            assert words
            assert isinstance(value, bool) or value in matches.labels(fact, key), (key, value)


@pytest.mark.parametrize("group", OUTCOME_GROUPS)
def test_a_group_of_outcomes_is_told_as_a_group(group):
    assert matches.match_words({"fact": "ruling", "outcome": group}).startswith("Ruling; outcome: any ")


def test_a_match_is_told_with_everything_it_asks_for():
    words = matches.match_words(
        {
            "fact": "ruling",
            "proceeding": "asylum",
            "outcome": ["rejected", None],
            "final": False,
            "subsequent": 0,
        }
    )

    assert words == (
        "Ruling; proceeding: asylum; outcome: rejected or not recorded; not final; application: the first one"
    )


@pytest.mark.parametrize("name", CONDITIONS)
def test_every_condition_and_each_of_its_arguments_has_words(name):
    examples_of = {
        "against": {"fact": "ruling", "outcome": "refusal"},
        "under": ["COE-01"],
        "bodies": ["HRC"],
    }
    for key in CONDITIONS[name].arguments:
        told = conditions.condition(name, {key: examples_of.get(key, True)})
        assert told["words"]
        assert told["under"] if key == "under" else told["terms"]


def test_a_condition_links_the_rules_it_looks_at():
    told = conditions.condition("window_open", {"under": ["COE-01"]})

    assert [rule["url"] for rule in told["under"]] == ["/law/COE/COE-01/"]


@pytest.mark.parametrize(("unit", "number"), list(product(UNITS, (1, 2, -1, -10))))
def test_every_period_has_words(unit, number):
    words = counting.period_words(str(Period(number, unit)))

    assert re.fullmatch(rf"{abs(number)} [a-z ]+", words)
    assert words.endswith(" before") == (number < 0)


@pytest.mark.parametrize("name", SYSTEMS)
def test_every_counting_system_has_a_name_and_says_how_it_counts(name):
    told = counting.system(name)

    assert told["name"] != name
    assert len(told["says"]) >= 2


def test_what_the_schema_lists_has_words():
    assert set(saying.KINDS) == set(KINDS)
    assert set(saying.ACTS) == set(ACTS)
    assert set(saying.CLASS_MEANING) == set(CLASSES) == set(BarClass)
    assert set(saying.BASIS_WORDS) >= set(BASES)
    assert {"trigger", *versions.DECIDED_BY} == set(DECIDED_BY)
    assert set(versions.CONFIDENCE) == set(CONFIDENCE)
    assert set(MARK_WORDS) == set(MARKS)
    assert set(examples.STATES) >= set(STATES)
    assert set(saying.TO) == set(SCHEMA["bar"]["properties"]["to"]["enum"])
    assert set(saying.ORDERS) == set(SCHEMA["bar"]["properties"]["orders"]["enum"])


def test_every_key_of_a_rule_is_told():
    told = {"kind", "starts", "basis", "after", "latest_basis", "counting", "met_by", "note"}
    assert keys("limit") <= told | {"first_day", "listed", *saying.MARKERS}
    assert keys("bar") <= {
        "class",
        "acts",
        "to",
        "orders",
        "while_any",
        "only_if",
        "established",
        "ends_when",
    }
    assert keys("deemed") <= {"moved", "sent", "when"}
    assert keys("precondition") <= {"on", "prior"}
    assert keys("version") <= {
        "since", "until", "decided_by", "period", "longest", "evidence", "confidence", "source", "contested",
        "instead",
    }  # fmt: skip


def told(**rule):
    """Return what a rule says as one text."""
    rows = saying.says(Entry(ENTRY.file, {"id": "XX-01", "title": "A rule", "versions": [{}], **rule}))
    values = [value for row in rows for value in row["values"]]
    return " ".join(
        [
            *(value.get("words", "") for value in values),
            *(link["id"] for v in values for link in v.get("under", ())),
        ]
    )


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        pytest.param({"first_day": "counted"}, "The day of the trigger is counted.", id="first day counted"),
        pytest.param({"first_day": "not_counted"}, "The day of the trigger is not counted.", id="not counted"),
        pytest.param({"whole_days": True}, "It ends with the end of a day", id="whole days"),
        pytest.param({"repeats": True}, "It comes again every so often", id="repeated"),
        pytest.param({"listed": False}, "it is no deadline of its own", id="not listed"),
        pytest.param({"latest_basis": "received"}, "day of receipt; that moves the last day only", id="latest basis"),
        pytest.param({"kind": "detention"}, "The State. Closed days never give it more time.", id="of the State"),
        pytest.param({"note": "restored for good cause"}, "Restored for good cause", id="note"),
        pytest.param({}, "Another act that is recorded for this rule", id="met by an act"),
        pytest.param({"met_by": [{"fact": "appeal"}]}, "Appeal or complaint", id="met by a fact"),
    ],
)  # fmt: skip
def test_what_a_time_limit_says_is_told(keys, words):
    limit = {"kind": "appeal", "starts": [{"fact": "ruling"}], "basis": "served", **keys}

    assert words in told(limit=limit)


def test_a_limit_after_another_and_what_a_rule_stands_for_are_links():
    limit = {"kind": "authority", "after": "COE-01"}

    assert told(limit=limit, carries_out=["EU-APP-01"]).endswith("COE-01 EU-APP-01")


@pytest.mark.parametrize(
    ("moved", "words"), [("disputed", "Courts disagree"), (False, "Does not move the day of service")]
)
def test_a_fiction_of_service_says_what_it_means_and_whether_a_closed_day_moves_it(moved, words):
    deemed = {"moved": moved, "sent": "sent", "when": {"fact": "service", "how": ["post"]}}

    shown = told(deemed=deemed)

    assert "The day on which it was sent" in shown
    assert "Service of a ruling; how was it served: by post" in shown
    assert words in shown


def test_a_rule_that_does_nothing_says_so():
    assert told() == "It is told only: nothing is counted or barred by it."


@pytest.mark.parametrize("decided_by", versions.DECIDED_BY)
def test_the_day_that_decides_is_named(decided_by):
    words = versions.decided_by_words(with_versions({"decided_by": decided_by}))

    assert words.endswith(" decides which version applies.")


@pytest.mark.parametrize(
    ("written", "kinds"),
    [
        pytest.param([{"since": "2022-02-01"}, {"until": "2022-01-31"}], ["now", "other", "today"], id="two that meet"),
        pytest.param([{"since": "2022-02-01"}], ["now", "gap", "today"], id="nothing known before"),
        pytest.param(
            [{"since": "2022-02-01"}, {"until": "2021-12-31"}], ["now", "other", "gap", "today"], id="a gap between"
        ),
        pytest.param(
            [{"since": "2030-01-01"}, {"until": "2029-12-31", "instead": ["COE-04"]}],
            ["other", "instead", "today"],
            id="other rules instead",
        ),
    ],
)  # fmt: skip
def test_the_line_names_what_lies_on_it(written, kinds):
    line = versions.line(with_versions(*written), date(2026, 3, 1))

    assert [key["is"] for key in line["keys"]] == kinds


def test_the_line_fits_versions_end_to_end():
    line = versions.line(with_versions({"since": "2022-02-01"}, {"until": "2022-01-31"}), date(2026, 3, 1))

    later, earlier = (
        {key: float(part[key].rstrip("%")) for key in ("start", "width")} for part in line["parts"]
    )
    assert earlier["start"] == 0
    assert earlier["width"] == pytest.approx(later["start"], abs=0.02)
    assert later["start"] + later["width"] == pytest.approx(100, abs=0.02)


def test_a_rule_that_never_changed_as_far_as_is_known_has_no_line():
    assert versions.line(with_versions({"evidence": "read"}), date(2026, 3, 1)) is None
