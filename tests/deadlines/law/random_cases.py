"""Case files drawn from a seed: the facts of a few months that bear on each other, some dates uncertain."""

from datetime import date, datetime, timedelta, timezone
from random import Random

from tests.deadlines.law.cases import case_file, person

FIRST = date(2022, 9, 1)
ZONE = timezone(timedelta(hours=6))
OUTCOMES = ["rejected", "rejected", "manifestly_unfounded", "inadmissible", "refugee_status", "withdrawn"]
ON_APPEAL = ["upheld", "upheld", "quashed", "remitted", "varied", "reversed", "out_of_time", "leave_granted"]


class Draw(Random):
    """Random choices about the months that begin on `first`."""

    first = FIRST


def random_case(seed, jurisdiction="KZ", first=FIRST):
    """Return a valid case file about the months from `first` on; the same for the same seed."""
    draw = Draw(seed)
    draw.first = first
    persons = {
        f"p{n}": person(nationalities=draw.choice([("RU",), ("AF",), ()]))
        | draw.choice([{}, {"born": "1980-05-04"}, {"born": "2015-05-04", "unaccompanied": False}])
        for n in range(1, draw.randint(2, 4))
    }
    asylum = {"kind": "asylum", "persons": list(persons)}
    if draw.random() < 0.8:
        procedure = draw.choice(["regular", "regular", "accelerated"])
        asylum |= {"procedure": procedure, "subsequent": draw.choice([0, 0, 0, 1])}
    proceedings = {"asylum": asylum, "criminal": {"kind": "criminal", "persons": ["p1"]}}
    facts = [fact for fact in _facts(draw, list(persons)) if draw.random() < 0.8]
    kept = {fact["id"] for fact in facts}
    while any(gone := [fact for fact in facts if not set(_named(fact)) <= kept]):
        facts = [fact for fact in facts if fact not in gone]
        kept = {fact["id"] for fact in facts}
    return case_file(*facts, jurisdiction=jurisdiction, persons=persons, proceedings=proceedings)


def random_instant(draw, first=FIRST):
    """Return an instant from some weeks before the facts to some months after."""
    day = first + timedelta(days=draw.randint(-20, 330))
    return datetime(day.year, day.month, day.day, draw.randint(0, 23), draw.choice([0, 30]), tzinfo=ZONE)


def _named(fact):
    return [fact[key] for key in ("against", "on_appeal", "on_request", "ruling", "trigger") if key in fact]


def _facts(draw, persons):
    asylum, criminal = {"proceeding": "asylum"}, {"proceeding": "criminal"}
    sent = {"type": "service", **asylum, "ruling": "refusal"}
    some = draw.sample(persons, draw.randint(1, len(persons)))
    rows = [
        {
            "type": "border_crossing",
            "person": p,
            "crossed_on": _day(draw, 5),
            "manner": draw.choice(["irregular", "regular"]),
            "from": "RU",
            "to": "KZ",
        }
        for p in persons
    ]
    rows += [
        {
            "id": "application",
            "type": "application",
            **asylum,
            draw.choice(["made_on", "registered_on"]): _day(draw, 10),
            **draw.choice([{}, {"lodged_on": _day(draw, 14)}]),
        },
        {
            "id": "refusal",
            "type": "ruling",
            **asylum,
            "body": "authority",
            "pronounced_on": _day(draw, 70),
            "outcome": draw.choice(OUTCOMES),
        },
        {"type": "service", **asylum, "ruling": "refusal", "how": "hand", "received_on": _day(draw, 75)},
        {
            "id": "appeal",
            "type": "appeal",
            **asylum,
            "against": "refusal",
            "remedy": draw.choice(["appeal", "complaint"]),
            "lodged_on": _day(draw, 95, 60),
            "persons": some,
        },
        {
            "id": "decision",
            "type": "ruling",
            **asylum,
            "body": "court",
            "on_appeal": "appeal",
            "pronounced_on": _day(draw, 160),
            "outcome": draw.choice(ON_APPEAL),
        },
        {
            "id": "second",
            "type": "appeal",
            **asylum,
            "against": "decision",
            "remedy": "appeal",
            "lodged_on": _day(draw, 175),
        },
        {
            "id": "last",
            "type": "ruling",
            **asylum,
            "body": "court",
            "on_appeal": "second",
            "pronounced_on": _day(draw, 230),
            "outcome": draw.choice(ON_APPEAL),
        },
        {
            "id": "verdict",
            "type": "ruling",
            **criminal,
            "body": "court",
            "pronounced_on": _day(draw, 72),
            "outcome": "convicted",
            "orders": ["expulsion"],
        },
        {
            "id": "of-verdict",
            "type": "appeal",
            **criminal,
            "against": "verdict",
            "remedy": "appeal",
            "lodged_on": _day(draw, 84),
        },
        {
            "id": "on-verdict",
            "type": "ruling",
            **criminal,
            "body": "court",
            "on_appeal": "of-verdict",
            "pronounced_on": _day(draw, 110),
            "outcome": draw.choice(ON_APPEAL),
        },
        {
            "id": "asked",
            "type": "stay_request",
            **criminal,
            "against": "verdict",
            "requested_on": _day(draw, 90),
        },
        {
            "type": "stay_ruling",
            **criminal,
            "on_request": "asked",
            "decided_on": _day(draw, 95),
            "outcome": draw.choice(["granted", "refused"]),
        },
        {
            "type": "detention",
            "person": "p1",
            "held_from": _day(draw, 6),
            "held_to": _day(draw, 60),
            "ground": draw.choice(["criminal", "extradition_provisional", "unknown"]),
        },
        {
            "type": "wanted_notice",
            "person": "p1",
            "by": draw.choice(["RU", "CU"]),
            "known_on": _day(draw, 60),
        },
        {
            "type": "interim_measure",
            "person": draw.choice(persons),
            "body": "HRC",
            "requested_on": _day(draw, 110),
            "indicated_on": _day(draw, 115),
        },
        {
            "type": "removal_step",
            "person": "p1",
            "step": draw.choice(["moved_to_border", "called_off", "carried_out"]),
            "happened_at": _day(draw, 120),
        },
        {"type": "waiver", **asylum, "ruling": "refusal", "waived_on": _day(draw, 80), "persons": some},
        {"type": "hearing", **asylum, "what": "hearing", "set_for": _day(draw, 140)},
        {**sent, "how": draw.choice(["post", "centre"]), "sent_on": _day(draw, 73)},
        {
            "id": "ask-to-stay",
            "type": "stay_request",
            **asylum,
            "against": "refusal",
            "requested_on": _day(draw, 78),
        },
        {
            "type": "stay_ruling",
            **asylum,
            "on_request": "ask-to-stay",
            "decided_on": _day(draw, 90),
            "outcome": draw.choice(["granted", "refused"]),
        },
        {
            "type": "late_request",
            **asylum,
            "against": "refusal",
            "obstacle_ended_on": _day(draw, 100),
            "requested_on": _day(draw, 105),
        },
        {
            "type": "departure_attempt",
            "person": draw.choice(persons),
            "tried_on": _day(draw, 130),
            "result": draw.choice(["left", "stopped"]),
        },
        {
            "type": "extradition_request",
            "person": "p1",
            "by": "RU",
            "received_on": _day(draw, 60),
            "consented_on": _day(draw, 150),
        },
    ]
    for number, row in enumerate(rows):
        yield {"id": f"f{number}", **row, **_certainty(draw)}


def _certainty(draw):
    return draw.choice([{}, {}, {}, {}, {"certainty": "reported"}])


def _day(draw, after, spread=8):
    """Return a date form near `after` days from the first: mostly a day, sometimes less is known."""
    day = draw.first + timedelta(days=after + draw.randint(-2, spread))
    later = day + timedelta(days=draw.randint(1, 6))
    forms = [day.isoformat()] * 5 + [
        f"{day}T{draw.randint(0, 23):02}:15:00+06:00",
        f"{day}/{later}",
        f"../{later}",
        "unknown",
    ]
    return draw.choice(forms)
