"""The packs with their rules, marks and rows left out, as lines of text."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from deadlines.in_words import MARKS
from deadlines.law.rules import Rule, Version
from deadlines.packs.loading import PackFile


def told(file: PackFile) -> Iterator[str]:
    """Yield what a pack says, one line for each thing."""
    pack = file.pack
    yield f"{pack.code} {pack.version} ({pack.status}): {pack.name}, {len(pack.rules)} rules"
    examples = Counter(rule for rule, _example in file.examples)
    for rule in pack.rules:
        yield f"  {rule.id}: {rule.title}"
        yield f"      {_sort(rule)}; worked examples: {examples[rule.id]}"
        if rule.carries_out:
            yield f"      in place of {', '.join(rule.carries_out)}"
        for version in rule.versions:
            yield f"      {_span(version.since, version.until)}: {_version(version)}"
    for id_, why in file.left_out:
        yield f"  left out: {id_}, {why}"


def _version(version: Version) -> str:
    if version.instead:
        return f"{', '.join(version.instead)} instead"
    period = f"{version.period}; " if version.period else ""
    return f"{period}{MARKS[version.evidence]}, confidence {version.confidence}; {version.source}"


def _sort(rule: Rule) -> str:
    sorts = [f"time limit ({rule.limit.kind}, {rule.limit.counting})"] if rule.limit else []
    sorts += [f"bar ({rule.bar.bar_class})"] if rule.bar else []
    sorts += ["deemed service"] if rule.deemed else []
    sorts += ["precondition"] if rule.precondition else []
    return " and ".join(sorts) or "told only"


def _span(since: Any, until: Any) -> str:
    if since is None and until is None:
        return "no dates known"
    return f"{since or '..'} to {until or 'now'}"
