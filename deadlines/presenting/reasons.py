"""The short reason behind the colon of an answer: Removal barred, contested: appeal pending."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from cases.models import FactRow
from cases.wording.facts import Story

GRANTING = frozenset(
    {
        "refugee_status",
        "subsidiary_protection",
        "humanitarian_status",
        "withholding_granted",
        "torture_deferral_granted",
        "extradition_refused",
    }
)


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason. It is given by the class of the bar, by a kind of fact it rests on, or by a ruling's outcome.

    `sentence` tells it at length; {fact} is the fact it rests on, {named} how that fact is spoken of, and
    {against} what that fact is directed against.
    """

    words: str
    sentence: str
    kind: str = ""
    classes: frozenset[str] = frozenset()
    outcomes: frozenset[str] = frozenset()

    def fits(self, bar: Mapping[str, Any], row: FactRow) -> bool:
        """Whether this is why `bar`, which rests on `row`, stands."""
        if self.kind != row.type:
            return False
        suits = not self.classes or bar["class"] in self.classes
        return suits and (not self.outcomes or row.details.get("outcome") in self.outcomes)


# The most telling first.
REASONS = (
    Reason(lazy("stay granted"), lazy("The stay stands: {fact}"), "stay_ruling"),
    Reason(lazy("interim measure indicated"), lazy("The measure stands: {fact}"), "interim_measure"),
    Reason(lazy("protection granted"), lazy("Protection was granted: {fact}"), "protection"),
    Reason(lazy("protection granted"), lazy("Protection was granted: {fact}"), "ruling", outcomes=GRANTING),
    Reason(
        lazy("period to leave running"),
        lazy("The period to leave that {named} set is running"),
        "ruling",
        classes=frozenset({"PERIOD"}),
    ),
    Reason(lazy("appeal pending"), lazy("The appeal against {against} is pending"), "appeal"),
    Reason(
        lazy("request for a stay pending"),
        lazy("The request for a stay of {against} is not decided"),
        "stay_request",
    ),
    Reason(lazy("application pending"), lazy("{named} is not decided"), "application"),
    Reason(
        lazy("time to appeal is running"), lazy("The time to challenge {named} is still running"), "ruling"
    ),
    Reason(lazy("permit valid"), lazy("The paper is valid: {fact}"), "permit"),
)


@dataclass(frozen=True, slots=True)
class Ground:
    """Why an answer stands: the reason, the bar it carries and the fact it rests on."""

    reason: Reason
    bar: Mapping[str, Any]
    row: FactRow


def ground_of(bars: Iterable[Mapping[str, Any]], story: Story) -> Ground | None:
    """Return the most telling ground among the bars that carry an answer; None where no reason is known."""
    grounds = [
        (number, Ground(reason, bar, row))
        for bar in bars
        for row in _rows(bar, story)
        for number, reason in enumerate(REASONS)
        if reason.fits(bar, row)
    ]
    return min(grounds, key=lambda found: found[0])[1] if grounds else None


def sentence(ground: Ground, story: Story) -> str:
    """Return a ground as a clause without its full stop."""
    details = ground.row.details
    against = story.named(details.get("against") or details.get("on_request") or details.get("ruling"))
    clause = str(ground.reason.sentence).format(
        fact=story.sentence(ground.row), named=story.named(ground.row.pk), against=against
    )
    return clause[0].upper() + clause[1:]


def carrying(bars: Iterable[Mapping[str, Any]], status: str) -> list[Mapping[str, Any]]:
    """Return the bars in force that give a person this status."""
    in_force = [bar for bar in bars if bar["in_force"] is True and bar["class"] != "NONE"]
    undisputed = [bar for bar in in_force if not is_contested(bar)]
    return {"barred": undisputed, "barred_contested": [b for b in in_force if is_contested(b)]}.get(
        status, []
    )


def is_contested(bar: Mapping[str, Any]) -> bool:
    """Whether a bar is only claimed."""
    return bar.get("contested", bar["class"] in ("CONTESTED", "D"))


def standing_words(bar: Mapping[str, Any]) -> str:
    """Return in a word or two whether a bar is in force, "" where it simply is."""
    return {False: _("asked for, not granted"), "unknown": _("not known whether in force")}.get(
        bar["in_force"], ""
    )


def _rows(bar: Mapping[str, Any], story: Story) -> list[FactRow]:
    return [story.rows[fact] for fact in bar["facts"] if fact in story.rows]
