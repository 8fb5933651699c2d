"""How an answer was reached, for the page of reasons."""

from collections.abc import Mapping
from typing import Any

from django.utils.safestring import SafeString

from cases.wording.dates import due_words
from deadlines.law import Assessment, Why

from .banners import bar_words, headline
from .due import state_word
from .law import evidence
from .record import Record
from .rules.links import rule_url
from .sentences import told

Answer = Mapping[str, Any]


def persons(result: Answer, why: Why, record: Record) -> list[dict[str, Any]]:
    """Return for each person the answer, every bar with its chain, and every bar that does not stand."""
    return [
        {
            "id": f"person-{key}",
            "name": record.name(key),
            "status": acts["removal"]["status"],
            "word": headline(acts["removal"], record),
            "bars": [bar_words(key, bar, record, why) | {"open": True} for bar in _each_once(acts)],
            "not_applying": [
                {
                    "title": one.rule.title,
                    "rule": one.rule.id,
                    "rule_url": rule_url(one.rule.id),
                    "evidence": evidence(one.rule.versions[0].evidence),
                    "reasons": told(one.sentences, record),
                }
                for one in why.not_applying[key]
            ],
        }
        for part in record.persons
        if (acts := result["persons"].get(key := str(part.person_id)))
    ]


def deadlines(found: Assessment, why: Why, record: Record) -> list[dict[str, Any]]:
    """Return every time limit with the chain that leads to its day."""
    zone = record.case.zone_info
    return [
        {
            "title": deadline.rule.title,
            "rule": deadline.rule.id,
            "rule_url": rule_url(deadline.rule.id),
            "day": due_words(deadline.file_by, zone) if deadline.file_by else "",
            "state": deadline.state,
            "state_word": state_word(deadline.state, deadline.file_by, at=record.at, zone=zone),
            "persons": record.names(deadline.persons),
            "evidence": evidence(deadline.evidence),
            "chain": told(why.deadlines[deadline.rule.id, deadline.trigger.id, deadline.persons], record),
        }
        for deadline in found.deadlines
    ]


def doubts(why: Why, record: Record) -> list[SafeString]:
    """Return what may have happened and may not."""
    return told(why.doubts, record)


def _each_once(acts: Mapping[str, Answer]) -> list[Answer]:
    """The bars against every act, each once: a bar may stand against several."""
    found = {(bar["rule"], str(bar["orders"])): bar for answer in acts.values() for bar in answer["bars"]}
    return list(found.values())
