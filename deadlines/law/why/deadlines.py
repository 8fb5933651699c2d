"""Why a time limit runs, until when, and how it stands."""

from collections.abc import Iterator

from deadlines.law.limits import Deadline
from deadlines.law.sentences import Sentence, said
from deadlines.law.set_days import SET
from deadlines.law.timeline import Timeline

from .bars import missing_said, version_said
from .holding import named

STATES = {
    "open": "nothing recorded meets it, and it runs",
    "missed": "nothing recorded meets it, and its last day has passed",
    "moot": "nothing is left to be done about it",
    "unknown": "whether it is met, or still runs, is not known",
}


def why_deadline(deadline: Deadline, timeline: Timeline) -> tuple[Sentence, ...]:
    """Return the chain behind a deadline: fact, rule and version, the count step by step, how it stands."""
    return (
        *_grounds(deadline),
        *_counted(deadline),
        _standing(deadline),
        *(missing_said(missing, timeline) for missing in deadline.missing),
    )


def _grounds(deadline: Deadline) -> Iterator[Sentence]:
    if deadline.rule is SET:
        yield said("{fact} sets the day; no rule of a pack knows it", fact=named(deadline.trigger))
        return
    yield said("{fact} starts it", fact=named(deadline.trigger))
    yield version_said(deadline.rule, deadline.version)


def _counted(deadline: Deadline) -> Iterator[Sentence]:
    if deadline.count is None:
        yield said("nothing can be counted from what is recorded")
        return
    for step in deadline.count.steps:
        yield step if isinstance(step, Sentence) else said("{step}", step=step)


def _standing(deadline: Deadline) -> Sentence:
    if deadline.met_by is None:
        return said(STATES[deadline.state])
    values = {"fact": named(deadline.met_by), "day": deadline.last_day}
    match deadline.state:
        case "met":
            return said("{fact} meets it", **values)
        case "late":
            return said("{fact} came after {day}, its last day", **values)
    return said("whether {fact} meets it is not known", **values)
