"""Who has reviewed a rule, in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from cases.wording.dates import plain_day_words
from deadlines.models import RuleReview
from deadlines.packs.catalogue import Entry, catalogue

UNREVIEWED, CHANGED = "unreviewed", "changed"


@dataclass(frozen=True)
class Reviews:
    """The reviews that stand in one organisation, by rule; read in one query."""

    by_rule: Mapping[str, RuleReview]

    @classmethod
    def seen_by(cls, user: User, *, rules: Iterable[str] | None = None) -> "Reviews":
        """Return what the organisation of `user` thinks of some rules, or of all."""
        found = RuleReview.objects.visible_to(user).standing().select_related("by")
        if rules is not None:
            found = found.filter(rule__in=list(rules))
        return cls({review.rule: review for review in found})

    @classmethod
    def of(cls, organisation: UUID, *, packs: Iterable[str]) -> "Reviews":
        """Return what an organisation thinks of the rules of some packs, for those who see one of its cases."""
        found = RuleReview.objects.filter(organisation=organisation, pack__in=list(packs))
        found = found.standing().select_related("by")
        return cls({review.rule: review for review in found})

    def state(self, entry: Entry) -> str:
        """Return what has come of a rule: unreviewed, changed since it was reviewed, or the verdict."""
        review = self.by_rule.get(entry.id)
        if review is None:
            return UNREVIEWED
        return str(review.verdict) if review.fingerprint == entry.fingerprint else CHANGED

    def shown(self, entry: Entry) -> dict[str, str]:
        """Return the review of a rule for a page: its state, a word, and who said so when."""
        state = self.state(entry)
        return {"state": state, "word": state_word(state), "by": self._by(entry.id)}

    def words(self, id_: str) -> str:
        """Return what stands beside the mark of a rule in a case, "" where nobody has reviewed it."""
        entry = catalogue().entries.get(id_)
        if entry is None or id_ not in self.by_rule:
            return ""
        said = {
            RuleReview.Verdict.CORRECT: _("reviewed by {by}"),
            RuleReview.Verdict.DOUBTS: _("doubted by {by}"),
            CHANGED: _("changed since it was reviewed by {by}"),
        }[self.state(entry)]
        return said.format(by=self._by(id_))

    def counts(self, entries: Iterable[Entry]) -> list[dict[str, str]]:
        """Return how many of these rules are in each state, those without any left out."""
        states = [self.state(entry) for entry in entries]
        return [
            {"state": state, "words": counted(state, states.count(state))}
            for state in (RuleReview.Verdict.CORRECT, RuleReview.Verdict.DOUBTS, CHANGED, UNREVIEWED)
            if state in states
        ]

    def _by(self, id_: str) -> str:
        review = self.by_rule.get(id_)
        if review is None:
            return ""
        return _("{name}, {day}").format(name=review.by.name, day=_day(review))


def history(user: User, entry: Entry) -> list[dict[str, Any]]:
    """Return every review of a rule by the user's organisation, the last one first."""
    found = RuleReview.objects.visible_to(user).filter(rule=entry.id)
    return [
        {
            "state": review.verdict,
            "word": review.get_verdict_display(),
            "by": review.by.name,
            "day": _day(review),
            "note": review.note,
            "changed": review.fingerprint != entry.fingerprint,
        }
        for review in found.select_related("by").order_by("-at", "-id")
    ]


def state_word(state: str) -> str:
    """Return what has come of a rule in a word or two."""
    return {
        UNREVIEWED: _("Draft: not reviewed"),
        CHANGED: _("Changed since it was reviewed"),
        "correct": _("Reviewed: correct"),
        "doubts": _("Reviewed: has doubts"),
    }[state]


def counted(state: str, number: int) -> str:
    """Return how many rules are in a state."""
    words = {
        UNREVIEWED: ngettext("{n} not reviewed", "{n} not reviewed", number),
        CHANGED: ngettext("{n} changed since", "{n} changed since", number),
        "correct": ngettext("{n} found correct", "{n} found correct", number),
        "doubts": ngettext("{n} in doubt", "{n} in doubt", number),
    }
    return words[str(state)].format(n=number)


def _day(review: RuleReview) -> str:
    return plain_day_words(review.at.astimezone(UTC).date())
