"""What the pages of one case have in common: finding it and its facts, and going back to it after a save."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import AuditAction
from accounts.reads import note
from cases.models import FACT_TYPES, Case, Fact
from cases.wording.facts import Story
from cases.wording.kinds import GROUPS
from config.pages import go_to


def case_or_404(request: HttpRequest, pk: UUID) -> Case:
    """Return the case if this user may see it. A page that then shows it is recorded as a reading of it."""
    case = get_object_or_404(Case.objects.visible_to(request.user).select_related("team"), pk=pk)
    note(request, AuditAction.READ_CASE, case=case.pk)
    return case


def own_case_or_404(request: HttpRequest, pk: UUID) -> Case:
    """Return the case if this user works on it. Raises PermissionDenied where they see it in an emergency only."""
    case = case_or_404(request, pk)
    if not Case.objects.worked_on_by(request.user).filter(pk=pk).exists():
        raise PermissionDenied(
            _(
                "You see this case in an emergency: you can read it, and record what happens. "
                "Ask somebody who works on it for anything else, or to add you to it."
            )
        )
    return case


def fact_or_404(request: HttpRequest, case: Case, pk: UUID) -> Fact:
    """Return a standing fact of the case, of whatever kind.

    A form may be sent about one that no longer stands: what was typed into it must not be lost.
    """
    standing = {} if request.method == "POST" else {"withdrawn_at": None}
    row = get_object_or_404(case.fact_rows, pk=pk, **standing)
    facts = FACT_TYPES[row.type].objects.visible_to(request.user).select_related("case")
    return get_object_or_404(facts, pk=pk, case=case)


def kind_or_404(kind: str) -> str:
    if kind not in FACT_TYPES:
        raise Http404
    return kind


def story_of(case: Case) -> Story:
    """Return the facts of the case, the earliest first, ready to be told."""
    return Story.of(case.fact_rows.order_by("sorts_at", "sequence"), case.zone_info)


def fact_shown(story: Story, fact: Fact) -> dict[str, object]:
    """Return a fact for its component, fact.html."""
    row = story.rows[str(fact.pk)]
    return {
        "id": f"fact-{fact.pk}",
        "when": story.when(row),
        "exact": True,
        "what": story.what(row),
        "detail": "; ".join(story.details(row)),
        "certainty": row.certainty or "confirmed",
        "source": row.source,
    }


def saved(request: HttpRequest, case: Case, words: str, facts: Sequence[Fact] = ()) -> HttpResponse:
    """Go back to the page of the case, and say there what was saved. The focus lands on the first of `facts`."""
    mark = f"fact-{facts[0].pk}" if facts else ""
    messages.success(request, words, extra_tags=mark)
    return go_to(request, f"{case.get_absolute_url()}#{mark}" if mark else case.get_absolute_url())


def case_context(case: Case) -> dict[str, Any]:
    """Return what every page of a case names: itself, and where one can go from it."""
    return {
        "reference": case.reference,
        "code": case.code,
        "url": case.get_absolute_url(),
        "cases_url": reverse("cases:list"),
        "record_url": "" if case.closed_on else reverse("cases:record", args=[case.pk]),
    }


def kinds() -> list[dict[str, Any]]:
    """Return the kinds of fact in their groups, for the template."""
    return [
        {
            "group": group.title,
            "kinds": [{"value": kind.value, "label": kind.title, "hint": kind.hint} for kind in group.kinds],
        }
        for group in GROUPS
    ]
