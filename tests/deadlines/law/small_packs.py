"""Packs of a few rules, written in a test, and cases assessed under them alone."""

from cases.casefile import check
from cases.casefile.yaml_text import read_yaml
from deadlines.closed_days import calendar_of
from deadlines.law import Packs, as_contract, assess, explain
from deadlines.moments import instant_of
from deadlines.packs.building import build
from deadlines.packs.checking import problems_of
from deadlines.timeline import timeline_of

HEAD = 'code: {code}\nname: For tests\nversion: "2026.1"\nstatus: draft\ncounting: {counting}\nrules:\n'
CITED = "evidence: read, confidence: H, source: An Act"
PERSON = {"role": "principal", "names": [{"text": "Anna", "kind": "passport"}], "nationalities": ["RU"]}


def pack(rules, code="DE", counting="CAUTIOUS"):
    """Return the pack that these rules make. CITED stands for a citation; examples are not asked for."""
    document = read_yaml(HEAD.format(code=code, counting=counting) + rules.replace("CITED", CITED))
    problems = [said for said in problems_of(document) if "needs a worked example" not in said[1]]
    assert problems == []
    return build(document)


def assessed_under(
    rules, day, *facts, shared=(), persons=None, proceedings=None, jurisdiction="DE", why=False
):
    """Return the assessment, in words of the contract, at an instant or at the start of a day; `why`: with reasons."""
    document = {
        "format": "suspensive-case/1",
        "case": {"reference": "T-1", "jurisdiction": jurisdiction},
        "persons": persons or {"p1": PERSON},
        "proceedings": proceedings or {"asylum": {"kind": "asylum", "persons": ["p1"], "subsequent": 0}},
        "facts": list(facts),
    }
    check(document)
    timeline = timeline_of(document)
    packs = Packs(jurisdiction, pack(rules, code=jurisdiction), tuple(shared))
    found = assess(timeline, packs, calendar_of(jurisdiction), instant_of(day, timeline.zone))
    return as_contract(found, explain(found) if why else None)


def deadline(assessment, rule):
    """Return the deadline under a rule; None where there is none."""
    return next((one for one in assessment["deadlines"] if one["rule"] == rule), None)


def missing(assessment, person="p1", act="removal"):
    """Return what is missing for an answer, as pairs of a fact and a key."""
    return [(one["fact"], one["key"]) for one in assessment["persons"][person][act]["missing"]]
