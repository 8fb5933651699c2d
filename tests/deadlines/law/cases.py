"""Small case files for tests of the law: one person from RU in KZ, an asylum and a criminal proceeding."""

from cases.casefile import check
from cases.dates import read_instant, start_of_day
from cases.zones import zone_of
from deadlines.assessment import assess_file

ASYLUM = {"kind": "asylum", "persons": ["p1"], "procedure": "regular", "subsequent": 0}
CRIMINAL = {"kind": "criminal", "persons": ["p1"]}
APPLIED = {"id": "applied", "type": "application", "proceeding": "asylum", "made_on": "2022-10-01"}
REFUSED = {
    "id": "refused",
    "type": "ruling",
    "proceeding": "asylum",
    "body": "authority",
    "pronounced_on": "2022-11-30",
    "known_on": "2022-11-30",
    "outcome": "rejected",
}
APPEALED = {
    "id": "appealed",
    "type": "appeal",
    "proceeding": "asylum",
    "against": "refused",
    "remedy": "appeal",
    "lodged_on": "2022-12-09",
}
SENTENCED = {
    "id": "sentenced",
    "type": "ruling",
    "proceeding": "criminal",
    "body": "court",
    "pronounced_on": "2022-12-01",
    "outcome": "convicted",
    "orders": ["expulsion"],
}


def case_file(*facts, jurisdiction="KZ", persons=None, proceedings=None):
    """Return a checked case file with these facts."""
    document = {
        "format": "suspensive-case/1",
        "case": {"reference": "T-1", "jurisdiction": jurisdiction},
        "persons": persons or {"p1": person()},
        "proceedings": proceedings or {"asylum": ASYLUM, "criminal": CRIMINAL},
        "facts": list(facts),
    }
    check(document)
    return document


def person(role="principal", nationalities=("RU",)):
    return {
        "role": role,
        "names": [{"text": "Anna", "kind": "passport"}],
        "nationalities": list(nationalities),
    }


def fact(base, **values):
    """Return the fact with other values; a value of None takes the key away."""
    return {key: value for key, value in {**base, **values}.items() if value is not None}


def ruling_on(appeal, outcome, on="2023-02-01", **values):
    """Return a court's ruling on an appeal."""
    return {
        "id": f"on-{appeal}",
        "type": "ruling",
        "proceeding": "asylum",
        "body": "court",
        "on_appeal": appeal,
        "pronounced_on": on,
        "outcome": outcome,
        **values,
    }


def assessed(document, at):
    """Return the assessment at an instant, or at noon of a day."""
    jurisdiction = document["case"]["jurisdiction"]
    moment = read_instant(at) if "T" in at else read_instant(f"{at}T12:00:00+06:00")
    assert start_of_day(moment.date(), zone_of(jurisdiction, "")) <= moment or "T" in at
    return assess_file(document, at=moment)


def status(assessment, person="p1", act="removal"):
    return assessment["persons"][person][act]["status"]


def bars(assessment, person="p1", act="removal"):
    """Return whether each listed bar is in force, by its rule."""
    return {bar["rule"]: bar["in_force"] for bar in assessment["persons"][person][act]["bars"]}


def states(assessment):
    """Return the state of each deadline, by its rule."""
    return {deadline["rule"]: deadline["state"] for deadline in assessment["deadlines"]}


def raised(assessment, person="p1"):
    """Return the level of each kind of flag raised for a person."""
    return {flag["kind"]: flag["level"] for flag in reversed(assessment["flags"]) if flag["person"] == person}
