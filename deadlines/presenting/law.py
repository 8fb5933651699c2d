"""Rules, marks and statuses in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from cases.wording.countries import country_words
from config.remembering import in_each_language
from deadlines.law.rules import Packs, Rule
from deadlines.law.set_days import SET
from deadlines.law_in_force import LawInForce, law_of
from deadlines.models import Level, Status

STATUS_WORDS = {
    Status.BARRED: lazy("Removal barred"),
    Status.BARRED_CONTESTED: lazy("Removal barred, contested"),
    Status.UNKNOWN: lazy("Not known: ask a lawyer"),
    Status.NO_BAR_FOUND: lazy("No bar found in this record"),
}
MARKS = {
    "read": (lazy("Text read"), lazy("the text of the law, or the page of the court or authority, was read")),
    "read-p": (lazy("Read in part"), lazy("only part of the text was read")),
    "secondary": (lazy("Secondary source"), lazy("someone who writes about the law says so")),
    "unverified": (lazy("Not verified"), lazy("no text was checked: ask a lawyer before relying on it")),
}
CLASSES = {
    "A-AUTO": lazy("by law"),
    "A-WINDOW": lazy("by law, while the challenge is open"),
    "R-PEND": lazy("by law, until the request is decided"),
    "R-GRANT": lazy("by a stay"),
    "I-GRANT": lazy("by an international measure"),
    "D": lazy("at the authority’s discretion"),
    "CONTESTED": lazy("claimed; its reading is contested"),
    "PERIOD": lazy("while the period to leave runs"),
    "NONE": lazy("expressly no bar"),
}


@dataclass(frozen=True, slots=True)
class Law:
    """The rules of one country, to be spoken of."""

    packs: Packs

    @classmethod
    def of(cls, jurisdiction: str, generation: int) -> "Law":
        """Return the rules of the law of a generation."""
        return cls.under(law_of(generation), jurisdiction)

    @classmethod
    def under(cls, law: LawInForce, jurisdiction: str) -> "Law":
        return cls(law.packs_for(jurisdiction))

    def title(self, rule_id: str) -> str:
        """Return the title of a rule; its number where no pack has it."""
        rule = SET if rule_id == SET.id else self._rule(rule_id)
        return rule.title if rule else rule_id

    def _rule(self, rule_id: str) -> Rule | None:
        packs = [pack for pack in (self.packs.national, *self.packs.shared) if pack]
        return next((rule for pack in packs if (rule := pack.by_id.get(rule_id))), None)


@in_each_language
def status_words(status: str) -> str:
    """Return a status as a lawyer would say it."""
    return str(STATUS_WORDS[Status(status)])


@in_each_language
def level_words(level: str) -> str:
    """Return how pressing a flag is."""
    return str(Level(level).label)


def evidence(mark: str) -> dict[str, str]:
    """Return how well a rule is established, for the component of that name."""
    word, explanation = MARKS.get(mark) or MARKS["unverified"]
    return {"mark": mark or "unverified", "word": str(word), "explanation": str(explanation)}


def pack_words(packs: Mapping[str, Any], jurisdiction: str) -> str:
    """Return one line on the rules of the country that were used."""
    pack, country = packs.get(jurisdiction), country_words(jurisdiction)
    if pack is None:
        return _("There are no rules for {country} here yet; only treaties were looked at.").format(
            country=country
        )
    words = _("Rules for {country}, version {version}.")
    if pack["status"] == "draft":
        words = _(
            "Rules for {country}, version {version}: a draft that no lawyer of the country has reviewed yet."
        )
    return words.format(country=country, version=pack["version"])
