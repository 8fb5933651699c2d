"""The register of deadlines, the soonest first."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from accounts.models import AuditAction
from accounts.reads import note
from config import clock
from config.keyset import Key, page_of
from config.pages import render_page
from deadlines.models import Deadline
from deadlines.presenting.due import ROW, rows

from .choosing import Choice, chosen, is_narrowed

BY_DAY = (Key("due_at", nullable=True), Key("id"))
UNMET = "unmet"


@require_safe
def deadline_list(request: HttpRequest) -> HttpResponse:
    """One page of deadlines. Filters stand in the address."""
    at, choices = clock.now(), _choices()
    page = page_of(_deadlines(request, choices), BY_DAY, request.GET, *ROW)
    note(request, AuditAction.READ_LIST, number=len(page.rows))
    return render_page(
        request,
        "deadlines/list.html",
        {
            "deadlines": rows(page.rows, at=at),
            "filters": [choice.shown(request.GET) for choice in choices],
            "clear_url": reverse("deadlines:list") if is_narrowed(choices, request.GET) else "",
            "previous_url": page.previous,
            "next_url": page.next,
            "shown": ngettext("{n} deadline here", "{n} deadlines here", len(page.rows)).format(
                n=len(page.rows)
            ),
        },
    )


def _deadlines(request: HttpRequest, choices: tuple[Choice, ...]) -> QuerySet[Deadline]:
    asked = chosen(choices, request.GET)
    deadlines = Deadline.objects.visible_to(request.user).with_law()
    if asked["state"] == UNMET:
        deadlines = deadlines.unmet()
    elif asked["state"]:
        deadlines = deadlines.filter(state=asked["state"])
    return deadlines.filter(kind=asked["kind"]) if asked["kind"] else deadlines


def _choices() -> tuple[Choice, ...]:
    states = [(str(value), str(label)) for value, label in Deadline.State.choices]
    kinds = [(str(value), str(label)) for value, label in Deadline.Kind.choices]
    return (
        Choice("state", _("State"), ((UNMET, _("Still to be met")), *states, ("", _("Every state")))),
        Choice("kind", _("Kind"), (("", _("Every kind")), *kinds)),
    )
