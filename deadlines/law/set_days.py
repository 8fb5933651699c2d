"""Days that somebody set, by which a thing must be done, and which no rule of a pack knows."""

from collections.abc import Container, Iterator

from deadlines.law.counting import Count
from deadlines.law.reading import Reading
from deadlines.law.rules import Limit, Match, Rule, Version
from deadlines.law.sentences import said
from deadlines.law.starts import Missing, Start
from deadlines.law.terms import Term
from deadlines.law.timeline import Fact

BY_SOMEBODY = Limit("other_act", (Match("extension"),), "set", "CAUTIOUS", ())
SET = Rule(
    "SET",
    "A day that was set",
    (Version(None, None, "trigger", "secondary", "who set the day, as recorded with it", "M"),),
    limit=BY_SOMEBODY,
)


def set_days(reading: Reading, counted: Container[tuple[str, str]]) -> Iterator[Fact]:
    """Yield each extension that stands in the place of no computed day: it stands beside them as its own.

    `counted` holds the rule and the trigger of every time limit that was counted.
    """
    for extension in reading.of("extension"):
        if (extension.values.get("rule"), extension.values.get("trigger")) not in counted:
            yield extension


def term_of_set_day(extension: Fact) -> Term:
    """Return the term that ends on the day that was set; nothing can be told where it is not known."""
    fixed = extension.dates.get("last_day")
    if fixed is None or fixed.first_day is None:
        missing = (Missing(extension.id, "last_day", "the day that was set is not known"),)
        return Term(Start(None, None, "", missing), SET.versions[0], None, missing)
    by = extension.values.get("by") or "a court, an authority or a person"
    count = Count(fixed.first_day, fixed.last_day, (said("set by {by}: {day}", by=by, day=fixed.first_day),))
    return Term(Start(fixed.first_day, fixed.last_day, ""), SET.versions[0], count, ())
