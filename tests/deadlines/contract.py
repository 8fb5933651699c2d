"""Pieces of an assessment in the contract's shape, for the scripted law to answer with."""


def flag(kind="removal_risk", level="critical", person=None, facts=(), rules=("KZ-BAR-02",)):
    """Return a flag in the contract's shape."""
    about = {"person": str(person.pk)} if person else {}
    return {
        "kind": kind,
        "level": level,
        **about,
        "facts": [str(fact) for fact in facts],
        "rules": list(rules),
        "text": "The expulsion can be carried out while a bar to removal is claimed.",
    }


def bar(rule="KZ-BAR-02", facts=(), **changes):
    """Return a bar in the contract's shape."""
    return {
        "rule": rule,
        "class": "CONTESTED",
        "in_force": True,
        "acts": ["removal"],
        "to": "any",
        "orders": "any",
        "since": "../2025-12-09",
        "until": None,
        "ends_when": "the appeal against the refusal is decided",
        "facts": [str(fact) for fact in facts],
        "evidence": "unverified",
        "source": "Law on Refugees No 216-IV",
        **changes,
    }


def deadline(trigger, rule="KZ-APP-01", **changes):
    """Return a deadline in the contract's shape."""
    return {
        "rule": rule,
        "kind": "appeal",
        "proceeding": None,
        "persons": [],
        "trigger": str(trigger),
        "file_by": "2026-03-16",
        "last_day": None,
        "state": "open",
        "met_by": None,
        "steps": ["starts the day after 2026-03-02", "14 days: 2026-03-16"],
        **changes,
    }
