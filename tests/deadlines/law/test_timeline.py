"""When a fact happened and whom it concerns, kind by kind; what dates say of each other; and who is of age."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from deadlines.law import Fact, Person, Proceeding, Timeline, When
from deadlines.law.timeline import HAPPENED_BY, certainly_before, in_order
from deadlines.timeline import timeline_of
from tests.deadlines.law.cases import APPLIED, REFUSED, SENTENCED, case_file, fact

ALMATY = ZoneInfo("Asia/Almaty")


def span(first, last="", recorded_at=None):
    """The time from one day to another, both included."""
    start = datetime.fromisoformat(first).replace(tzinfo=ALMATY)
    end = datetime.fromisoformat(last or first).replace(tzinfo=ALMATY) + timedelta(days=1)
    return When.between(start, end, ALMATY, recorded_at=recorded_at)


def instant(text):
    moment = datetime.fromisoformat(text)
    return When.between(moment, moment, ALMATY, exact=True)


SOME_DAY = span("2022-10-01")
DATED_BY = {
    "border_crossing": ["crossed_on"],
    "detention": ["held_from"],
    "whereabouts": ["confirmed_at"],
    "circumstance": ["learned_on"],
    "application": ["made_on", "registered_on", "lodged_on"],
    "permit": ["issued_on"],
    "protection": ["granted_on"],
    "ruling": ["pronounced_on", "sent_on", "known_on"],
    "service": ["received_on", "sent_on", "translation_on"],
    "appeal": ["lodged_on", "received_on", "posted_on"],
    "stay_request": ["requested_on"],
    "stay_ruling": ["decided_on", "served_on"],
    "late_request": ["requested_on"],
    "waiver": ["waived_on"],
    "act": ["done_on"],
    "interim_measure": ["requested_on", "indicated_on"],
    "wanted_notice": ["known_on"],
    "extradition_request": ["announced_on", "received_on"],
    "transfer_request": ["requested_on"],
    "removal_step": ["happened_at"],
    "departure_attempt": ["tried_on"],
    "bar_notice": ["given_at"],
}


@pytest.mark.parametrize(("kind", "key"), [(kind, key) for kind, keys in DATED_BY.items() for key in keys])
def test_each_of_these_dates_says_when_a_fact_happened(kind, key):
    dated = Fact("f", kind, dates={"noted_on": span("1999-01-01"), key: SOME_DAY})

    assert (dated.happened, dated.main_key) == (SOME_DAY, key)


@pytest.mark.parametrize(("kind", "keys"), DATED_BY.items())
def test_the_first_of_these_dates_that_is_recorded_counts(kind, keys):
    dated = Fact("f", kind, dates={key: span("2022-10-01") for key in reversed(keys)})

    assert dated.happened is dated.dates[keys[0]]
    assert Fact("f", kind).main_key == keys[0]


@pytest.mark.parametrize("kind", ["hearing", "extension"])
def test_what_only_points_ahead_is_dated_by_nothing(kind):
    ahead = Fact("f", kind, dates={"set_for": SOME_DAY, "last_day": SOME_DAY})

    assert (ahead.happened, ahead.main_key) == (None, "happened_at")


def test_every_kind_of_fact_is_dated_or_points_ahead():
    assert {*DATED_BY, "hearing", "extension"} == set(HAPPENED_BY)


@pytest.mark.parametrize(
    ("base", "key", "last_day"),
    [
        (fact(SENTENCED, leave_by="2023-01"), "leave_by", date(2023, 1, 31)),
        ({"type": "hearing", "proceeding": "asylum", "set_for": "2023-01"}, "set_for", date(2023, 1, 31)),
        (
            {"type": "permit", "person": "p1", "kind": "asylum_certificate", "valid_until": "2023-01"},
            "valid_until",
            date(2023, 1, 31),
        ),
        (
            {"type": "interim_measure", "person": "p1", "body": "HRC", "until": "2023-01"},
            "until",
            date(2023, 1, 31),
        ),
        (
            {"type": "extension", "proceeding": "asylum", "by": "the court", "last_day": "2023-01"},
            "last_day",
            date(2023, 1, 31),
        ),
        (fact(REFUSED, pronounced_on="2022-12"), "pronounced_on", date(2022, 12, 10)),
        (fact(APPLIED, made_on="2022-12"), "made_on", date(2022, 12, 10)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_happened_did_so_before_it_was_recorded_but_for_days_that_lie_ahead(base, key, last_day):
    recorded = {**base, "id": "f", "recorded_at": "2022-12-10T10:00:00+06:00"}

    assert timeline_of(case_file(recorded)).facts[0].dates[key].last_day == last_day


@pytest.mark.parametrize(
    ("when", "bounds"),
    [
        pytest.param(
            span("2022-10-01", "2022-10-05"),
            ("2022-10-01", "2022-10-05", "2022-10-06"),
            id="recorded by nobody knows when",
        ),
        pytest.param(
            span("2022-10-01", "2022-10-05", datetime(2022, 10, 20, tzinfo=ALMATY)),
            ("2022-10-01", "2022-10-05", "2022-10-06"),
            id="recorded after it",
        ),
        pytest.param(
            span("2022-10-01", "2022-10-05", datetime(2022, 10, 3, 12, tzinfo=ALMATY)),
            ("2022-10-01", "2022-10-03", "2022-10-03T12"),
            id="recorded within it",
        ),
        pytest.param(
            span("2022-10-01", "2022-10-05", datetime(2022, 9, 1, tzinfo=ALMATY)),
            ("2022-10-01", "2022-10-05", "2022-10-01"),
            id="recorded before it: announced, and it happens as written",
        ),
    ],
)
def test_a_span_is_bounded_by_when_it_was_recorded(when, bounds):
    first, last, certain = bounds

    assert (when.first_day, when.last_day) == (date.fromisoformat(first), date.fromisoformat(last))
    assert when.certain == datetime.fromisoformat(certain).replace(tzinfo=ALMATY)


def test_the_end_of_a_day_is_no_part_of_the_next_and_an_instant_is_part_of_its_own():
    midnight = datetime(2022, 10, 2, tzinfo=ALMATY)

    assert When.between(None, midnight, ALMATY).last_day == date(2022, 10, 1)
    assert When.between(None, midnight, ALMATY).first_day is None
    assert When.between(midnight, midnight, ALMATY, exact=True).last_day == date(2022, 10, 2)
    assert When.between(midnight, None, ALMATY).last_day is None
    assert When.between(None, None, ALMATY, recorded_at=midnight).certain == midnight


BEFORE = [
    pytest.param(span("2022-10-01"), span("2022-10-02"), True, id="the day before"),
    pytest.param(span("2022-10-01"), span("2022-10-01"), False, id="the same day"),
    pytest.param(span("2022-10-02"), span("2022-10-01"), False, id="the day after"),
    pytest.param(span("2022-10-01", "2022-10-03"), span("2022-10-03"), False, id="perhaps the same day"),
    pytest.param(
        instant("2022-10-01T10:00:00+06:00"), instant("2022-10-01T10:00:00+06:00"), True, id="that instant"
    ),
    pytest.param(
        instant("2022-10-01T10:00:01+06:00"), instant("2022-10-01T10:00:00+06:00"), False, id="a second late"
    ),
    pytest.param(When.between(datetime(2022, 1, 1, tzinfo=UTC), None, ALMATY), SOME_DAY, False, id="no end"),
    pytest.param(
        span("2021-01-01"), When.between(None, datetime(2022, 1, 1, tzinfo=UTC), ALMATY), False, id="no begin"
    ),
    pytest.param(None, SOME_DAY, False, id="undated before"),
    pytest.param(SOME_DAY, None, False, id="undated after"),
]


@pytest.mark.parametrize(("earlier", "later", "certain"), BEFORE)
def test_one_thing_came_before_another_only_beyond_doubt(earlier, later, certain):
    def crossing(when):
        return Fact("f", "border_crossing", dates={"crossed_on": when} if when else {})

    assert certainly_before(crossing(earlier), crossing(later)) is certain


def test_facts_lie_in_the_order_of_the_first_instant_each_may_have_happened_then_of_their_ids():
    def crossing(id_, when):
        return Fact(id_, "border_crossing", dates={"crossed_on": when} if when else {})

    until = When.between(None, datetime(2022, 10, 3, tzinfo=ALMATY), ALMATY)
    facts = [
        crossing("e", span("2022-10-04")),
        crossing("d", until),
        crossing("c", span("2022-10-02", "2022-11-30")),
        crossing("b", span("2022-10-02")),
        crossing("a", None),
    ]

    assert [one.id for one in sorted(facts, key=in_order)] == ["a", "b", "c", "d", "e"]


AGES = [
    pytest.param("2004-10-01", date(2022, 9, 30), True, id="the day before the birthday"),
    pytest.param("2004-10-01", date(2022, 10, 1), False, id="the eighteenth birthday"),
    pytest.param("2004-02-29", date(2022, 2, 28), True, id="born on a leap day: the 28th"),
    pytest.param("2004-02-29", date(2022, 3, 1), False, id="born on a leap day: 1 March"),
    pytest.param("2004-02-28", date(2022, 2, 28), False, id="born the day before a leap day"),
    pytest.param("2004-03-29", date(2022, 3, 29), False, id="born on a 29th"),
]


@pytest.mark.parametrize(("born", "day", "minor"), AGES)
def test_who_is_under_eighteen_is_a_minor(born, day, minor):
    assert Person("p1", born=span(born), minor=not minor).is_minor(day) is minor


@pytest.mark.parametrize("recorded", [True, False, None])
def test_where_the_day_of_birth_settles_nothing_it_is_as_recorded(recorded):
    that_year = span("2004-01-01", "2004-12-31")
    day = date(2022, 6, 1)

    assert Person("p1", born=that_year, minor=recorded).is_minor(day) is recorded
    assert Person("p1", minor=recorded).is_minor(day) is recorded
    assert Person("p1", born=span("2004-01-01"), minor=recorded).is_minor(None) is recorded
    assert Person("p1", born=When.between(None, None, ALMATY), minor=recorded).is_minor(day) is recorded


def timeline(*facts):
    persons = {key: Person(key) for key in ("p1", "p2", "p3")}
    return Timeline("KZ", "", ALMATY, persons, {"a": Proceeding("a", "asylum", ("p1", "p2", "p3"))}, facts)


NAMED = Fact("named", "ruling", proceeding="a", persons=("p2",))


@pytest.mark.parametrize(
    ("one", "persons"),
    [
        pytest.param(Fact("f", "detention", person="p3"), ("p3",), id="about a person"),
        pytest.param(
            Fact("f", "ruling", proceeding="a", persons=("p1", "p2")), ("p1", "p2"), id="about those it names"
        ),
        pytest.param(Fact("f", "ruling", proceeding="a"), ("p1", "p2", "p3"), id="about a proceeding"),
        pytest.param(Fact("f", "ruling"), (), id="about nobody"),
        *(
            pytest.param(Fact("f", "appeal", proceeding="a", values={key: "named"}), ("p2",), id=key)
            for key in ("against", "on_appeal", "on_request", "ruling")
        ),
        pytest.param(
            Fact("f", "act", proceeding="a", values={"trigger": "named"}), ("p1", "p2", "p3"), id="trigger"
        ),
    ],
)
def test_a_fact_concerns_those_it_names_or_those_of_what_it_is_about(one, persons):
    assert timeline(NAMED, one).concerned["f"] == persons


@pytest.mark.parametrize("key", ["against", "on_appeal", "on_request", "ruling", "trigger"])
def test_with_a_withdrawn_fact_goes_what_names_it_and_what_names_that(key):
    at = datetime(2022, 10, 20, tzinfo=UTC)
    gone = Fact("gone", "ruling", proceeding="a", withdrawn_at=at)
    names = Fact("names", "appeal", proceeding="a", values={key: "gone"})
    names_that = Fact("names that", "ruling", proceeding="a", values={"on_appeal": "names"})
    other = Fact("other", "ruling", proceeding="a", withdrawn_at=at + timedelta(seconds=1))

    kept = timeline(gone, names, names_that, other)

    assert [one.id for one in kept.standing_at(at).facts] == ["other"]
    assert kept.standing_at(at - timedelta(seconds=1)) is kept
    assert kept.withdrawals == (at, at + timedelta(seconds=1))


def test_what_was_recorded_at_an_instant_was_known_at_it():
    at = datetime(2022, 10, 20, tzinfo=UTC)
    known = Fact("known", "ruling", proceeding="a", recorded_at=at)
    unknown = Fact("unknown", "ruling", proceeding="a", recorded_at=at + timedelta(seconds=1))
    ever = Fact("ever", "ruling", proceeding="a")

    assert [one.id for one in timeline(known, unknown, ever).known_at(at).facts] == ["known", "ever"]


def test_the_facts_are_grouped_by_their_kind_and_each_kind_lies_in_order():
    later = Fact("1", "detention", person="p1", dates={"held_from": span("2022-10-02")})
    crossing = Fact("2", "border_crossing", person="p1", dates={"crossed_on": span("2022-10-03")})
    first = Fact("3", "detention", person="p1", dates={"held_from": span("2022-10-01")})

    facts = timeline(later, crossing, first)

    assert facts.by_type == {"detention": (first, later), "border_crossing": (crossing,)}
    assert facts.grouped == (first, later, crossing)
