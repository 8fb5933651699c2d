"""Changes of the law as their pages tell them."""

from collections.abc import Iterable
from datetime import UTC
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.wording.dates import day_words
from deadlines.law_in_force import LawInForce, law_now, law_of
from deadlines.listing import concerned
from deadlines.models import Assessment, LawChange, LawEffect
from deadlines.models.change import law_now as generation_now
from deadlines.packs import PackError

from .effects import change_words, lines


def row(change: LawChange) -> dict[str, Any]:
    """Return one change for the list of them: what it is, and how it stands."""
    return {
        "url": reverse("law:change", args=[change.pk]),
        "words": change_words(change),
        "proposed": day_words(change.proposed_at.astimezone(UTC).date()),
        "state": _state(change),
    }


def page(change: LawChange, effects: Iterable[LawEffect], user: AbstractBaseUser) -> dict[str, Any]:
    """Return what the page of one change tells `user`: the cases are theirs, and told by their codes."""
    law, progress = _law(change), _progress(change, user)
    cases = [
        {
            "code": effect.case.code,
            "url": effect.case.get_absolute_url(),
            "lines": lines(effect.differences, law, effect.case.jurisdiction),
        }
        for effect in effects
    ]
    found = ngettext("{n} of your cases would change", "{n} of your cases would change", len(cases)).format(
        n=len(cases)
    )
    if change.generation:
        found = _("What it was to change in your cases")
    return row(change) | {"cases": cases, "found": found, "progress": progress, "url": row(change)["url"]}


def _state(change: LawChange) -> str:
    if change.applied_at is None:
        return _("proposed")
    return _("law here since {day}").format(day=day_words(change.applied_at.astimezone(UTC).date()))


def _law(change: LawChange) -> LawInForce:
    """Return the law by whose titles the effects are told."""
    if change.generation:
        return law_of(change.generation)
    law = law_now()
    try:
        return law.changed(change)
    except PackError:
        return law


def _progress(change: LawChange, user: AbstractBaseUser) -> dict[str, Any] | None:
    """Return how far the list, or the new assessment of the user's cases, has come; None when it is done."""
    if change.generation is None:
        if change.listed_at is not None:
            return None
        done, of = change.listed, concerned([change]).count()
        words = _("Open cases are being looked at.")
    else:
        mine = Assessment.objects.visible_to(user)
        of = mine.count()
        done = of - mine.under_older_law(generation_now()).count()
        words = _("Your cases are being assessed under the new law.")
    if change.generation and done == of:
        return None
    return {"words": words, "percent": min(100, done * 100 // max(of, 1))}
