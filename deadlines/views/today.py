"""Today: what needs someone now, and what is due next."""

import hashlib
import json
from datetime import UTC, tzinfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from accounts.models import AuditAction
from accounts.reads import note
from cases.wording.dates import day_words
from config import clock
from config.pages import render_page
from deadlines.models import Deadline, Flag
from deadlines.presenting import alarms, due

MOST_FLAGS, MOST_DEADLINES = 200, 20


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """Open flags by urgency and the deadlines next. Asks itself anew; `?seen=` answers nothing if nothing is new."""
    at = clock.now()
    flags = list(_flags(request.user))
    shown = {
        "day": day_words(at.astimezone(_zone(flags)).date()),
        "groups": alarms.outside(flags),
        "more_url": reverse("cases:list") if len(flags) == MOST_FLAGS else "",
        "deadlines": due.rows(_deadlines(request.user, at), at=at),
    }
    seen = hashlib.sha256(json.dumps(shown, default=str).encode()).hexdigest()[:16]
    if request.htmx and request.GET.get("seen") == seen:
        return HttpResponse(status=204)
    note(request, AuditAction.READ_LIST, number=len(flags) + len(shown["deadlines"]))
    urls = {
        "deadlines_url": reverse("deadlines:list"),
        "today_url": f"{reverse('deadlines:today')}?seen={seen}",
    }
    return render_page(request, "deadlines/today.html", shown | urls)


@require_safe
def watch_line(request: HttpRequest) -> HttpResponse:
    """The line that says when the watch last ran."""
    return render(request, "components/watch.html")


def _zone(flags: list[Flag]) -> tzinfo:
    """Return the zone whose day it is: that of the most pressing case."""
    return flags[0].case.zone_info if flags else UTC


def _flags(user):
    flags = Flag.objects.visible_to(user).open().filter(severity__gte=alarms.SHOWN_FROM)
    return flags.select_related("case").with_law().most_urgent_first()[:MOST_FLAGS]


def _deadlines(user, at):
    deadlines = Deadline.objects.visible_to(user).unmet().filter(due_at__gt=at)
    return deadlines.with_law().most_urgent_first().values(*due.ROW)[:MOST_DEADLINES]
