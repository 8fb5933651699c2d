"""When a ruling that was sent counts as served, whether or not it arrived."""

from collections.abc import Iterable, Sequence
from datetime import date

from deadlines.law.closed_days import Calendar
from deadlines.law.counting import DeemedRule, deemed
from deadlines.law.matching import fits
from deadlines.law.rules import Rule, Version
from deadlines.law.starts import Missing, Start, joined
from deadlines.law.timeline import Fact, Timeline
from deadlines.law.versions import versions_between

_SPAN = "only a range of days is known; the time limit runs from the first"


def deemed_services(
    timeline: Timeline, services: Iterable[Fact], rules: Sequence[Rule], calendar: Calendar
) -> dict[str, Start]:
    """Return from when each of these services counts as done under these rules, by its id, where they say so."""
    found = ((service.id, _deemed_service(timeline, service, rules, calendar)) for service in services)
    return {id_: start for id_, start in found if start is not None}


def _deemed_service(
    timeline: Timeline, service: Fact, rules: Sequence[Rule], calendar: Calendar
) -> Start | None:
    sent = service.dates.get("sent_on")
    if sent is None or sent.first_day is None:
        return None
    fitting = [rule for rule in rules if _fits(timeline, rule, service)]
    start = deemed_start(fitting, sent.first_day, sent.last_day, calendar)
    if start is None or sent.first_day == sent.last_day:
        return start
    return start._replace(missing=(Missing(service.id, "sent_on", _SPAN),))


def _fits(timeline: Timeline, rule: Rule, service: Fact) -> bool:
    """Whether a fiction means this service. What came back counts as served only where the rule says so."""
    when = rule.deemed.when if rule.deemed else None
    if when is None or (service.values.get("returned") and "returned" not in dict(when.keys)):
        return False
    return fits(timeline, when, service)[0]


def deemed_start(rules: Sequence[Rule], first: date, last: date | None, calendar: Calendar) -> Start | None:
    """Return when something sent from `first` to `last` (None: nobody knows) counts as served; None where no rule says.

    Where rules or courts disagree, the earliest day comes first and the latest last.
    """
    starts = [start for rule in rules if (start := _under(rule, first, last, calendar)) is not None]
    return joined(starts) if starts else None


def _under(rule: Rule, first: date, last: date | None, calendar: Calendar) -> Start | None:
    """Return when it counts as served under one rule, by the versions in force on the days of sending."""
    versions = versions_between(rule, first, last or first)
    if rule.deemed is None or None in versions:
        return None
    found = [deemed(first, _fiction(rule, version), calendar) for version in versions if version]
    late = [deemed(last, _fiction(rule, version), calendar) for version in versions if version and last]
    latest = max((one.or_if_moved or one.deemed_on for one in late), default=None)
    return Start(
        min(one.deemed_on for one in found),
        latest,
        f"deemed served under {rule.id}: {'; '.join(found[0].steps)}",
        disputed=any(one.or_if_moved for one in found),
    )


def _fiction(rule: Rule, version: Version) -> DeemedRule:
    if rule.deemed is None or version.period is None:
        raise ValueError(f"{rule.id} does not say when a thing sent counts as served")
    return DeemedRule(version.period, moves_disputed=rule.deemed.moved is None, sent=rule.deemed.sent)
