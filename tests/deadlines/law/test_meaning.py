"""What a rule may ask of a fact: what is drawn from the case, and what is open where nobody recorded it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from deadlines.law import Fact, Person, Proceeding, Timeline, When
from deadlines.law.matching import DRAWN_KEYS, OF_PROCEEDING, fits, suits, value_of
from deadlines.law.rules import Match

ZONE = ZoneInfo("Europe/Berlin")
OPEN = ["procedure", "subsequent", "manner", "ground", "body", "offence", "unaccompanied"]


@pytest.mark.parametrize("key", OPEN)
def test_where_one_of_these_is_not_recorded_the_answer_is_open(key):
    assert suits(None, frozenset({"asked"}), key) is None
    assert suits("unknown", frozenset({"asked"}), key) is None
    assert suits(frozenset({"other", None}), frozenset({"asked"}), key) is None
    assert suits("other", frozenset({"asked"}), key) is False
    assert suits("asked", frozenset({"asked"}), key) is True
    assert suits(None, frozenset({None}), key) is True


@pytest.mark.parametrize("key", ["outcome", "orders", "remedy", "instance", "minor", "how"])
def test_any_other_key_left_out_means_no(key):
    assert suits(None, frozenset({"asked"}), key) is False
    assert suits("unknown", frozenset({"asked"}), key) is False
    assert suits(frozenset({"asked", "other"}), frozenset({"asked"}), key) is True


def day(text):
    moment = datetime.fromisoformat(text).replace(tzinfo=ZONE)
    return When.between(moment, moment.replace(hour=23), ZONE)


def fact(id_, kind, dates=(), **values):
    return Fact(
        id_, kind, proceeding="a", dates={key: day(text) for key, text in dict(dates).items()}, values=values
    )


REFUSED = fact("refused", "ruling", {"pronounced_on": "2026-07-01"}, body="authority", orders=["removal"])
APPEALED = fact("appealed", "appeal", against="refused", remedy="complaint")
UPHELD = fact("upheld", "ruling", {"final_on": "2026-08-01"}, on_appeal="appealed", body="court", orders=[])
AGAIN = fact("again", "appeal", against="upheld", remedy="appeal", by="state")
SERVED = fact("served", "service", ruling="upheld", abroad=True)
SERVED_HERE = fact("served here", "service", ruling="refused")
CROSSED = fact("crossed", "border_crossing", to="DE")
LEFT = fact("left", "border_crossing", to="FR")
SOMEWHERE = fact("somewhere", "border_crossing")
NOWHERE = Fact("nowhere", "detention", person="p1")
FACTS = (REFUSED, APPEALED, UPHELD, AGAIN, SERVED, SERVED_HERE, CROSSED, LEFT, SOMEWHERE, NOWHERE)
TIMELINE = Timeline(
    "DE",
    "",
    ZONE,
    {"p1": Person("p1", minor=True, unaccompanied=True), "p2": Person("p2", minor=False, unaccompanied=None)},
    {"a": Proceeding("a", "asylum", ("p1", "p2"), "border", 1, "serious")},
    FACTS,
)

VALUES = [
    (REFUSED, "proceeding", "asylum"),
    (REFUSED, "procedure", "border"),
    (REFUSED, "subsequent", 1),
    (REFUSED, "offence", "serious"),
    (NOWHERE, "proceeding", None),
    (NOWHERE, "offence", None),
    (REFUSED, "instance", "first"),
    (UPHELD, "instance", "appeal"),
    (REFUSED, "decides", None),
    (UPHELD, "decides", "complaint"),
    (APPEALED, "against_body", "authority"),
    (AGAIN, "against_body", "court"),
    (REFUSED, "against_body", None),
    (APPEALED, "against_instance", "first"),
    (AGAIN, "against_instance", "appeal"),
    (REFUSED, "against_instance", None),
    (APPEALED, "made_by", "person"),
    (AGAIN, "made_by", "state"),
    (CROSSED, "into_the_country", True),
    (LEFT, "into_the_country", False),
    (SOMEWHERE, "into_the_country", True),
    (REFUSED, "final", False),
    (UPHELD, "final", True),
    (REFUSED, "served_abroad", False),
    (UPHELD, "served_abroad", True),
    (REFUSED, "minor", frozenset({True, False})),
    (REFUSED, "unaccompanied", frozenset({True, False})),
    (NOWHERE, "minor", frozenset({True})),
    (REFUSED, "body", "authority"),
    (REFUSED, "orders", frozenset({"removal"})),
    (UPHELD, "orders", None),
    (REFUSED, "outcome", None),
]


@pytest.mark.parametrize(("one", "key", "value"), VALUES, ids=lambda value: getattr(value, "id", None))
def test_what_a_rule_may_ask_of_a_fact_is_its_own_or_drawn_from_the_case(one, key, value):
    assert value_of(TIMELINE, one, key) == value


def test_each_key_that_is_drawn_from_the_case_is_asked_for_here():
    assert {key for _, key, _ in VALUES} >= DRAWN_KEYS


@pytest.mark.parametrize("key", sorted(DRAWN_KEYS))
def test_some_of_them_every_fact_of_a_proceeding_shares(key):
    answers = {value_of(TIMELINE, one, key) for one in (REFUSED, APPEALED, UPHELD, AGAIN, CROSSED, LEFT)}

    assert (key in OF_PROCEEDING) is (len(answers) == 1 and key not in ("minor", "unaccompanied"))


@pytest.mark.parametrize(
    ("match", "found"),
    [
        (Match("ruling"), (True, ())),
        (Match("appeal"), (False, ())),
        (Match("ruling", (("body", frozenset({"authority"})),)), (True, ())),
        (Match("ruling", (("body", frozenset({"court"})),)), (False, ())),
        (
            Match("ruling", (("manner", frozenset({"x"})), ("ground", frozenset({"y"})))),
            (True, ("manner", "ground")),
        ),
        (Match("ruling", (("manner", frozenset({"x"})), ("body", frozenset({"court"})))), (False, ())),
    ],
)
def test_a_fact_fits_where_each_key_may(match, found):
    assert fits(TIMELINE, match, REFUSED) == found
