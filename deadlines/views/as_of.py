"""The page of one case as of an earlier instant: what was known and followed then, and what has changed since."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.views.finding import case_context, case_or_404
from cases.wording.dates import day_words, instant_words
from config import clock
from config.pages import render_page
from deadlines.differences import differences
from deadlines.forms import AsOfForm
from deadlines.law import as_contract, explain
from deadlines.past import Past
from deadlines.presenting import alarms, due
from deadlines.presenting.as_of import facts_since, groups_with_facts, record_then, rules_words, strip
from deadlines.presenting.banners import banners
from deadlines.presenting.changes import Beside
from deadlines.presenting.record import Record, timeline
from deadlines.reading import Reading


@require_safe
def as_of_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The form, and once an instant is asked for, the case as it was known and answered for then."""
    case, now = case_or_404(request, pk), clock.now()
    form = AsOfForm(case, request.GET, now=now)
    context = {"case": case_context(case), "form": form, "title": _("As of an earlier time")}
    if form.is_valid():
        if form.is_typed:
            return redirect(f"{request.path}{form.query}")
        reading = Reading.of(case)
        context |= _then(reading, Record.of(case, at=now, law=reading.law), form)
    return render_page(request, "cases/as_of.html", context)


def _then(reading: Reading, today: Record, form: AsOfForm) -> dict[str, Any]:
    """Return what the page shows of the instant that the form asks for."""
    past = Past(today.story.rows, form.known_at)
    record = record_then(today, past, at=form.at, asked=form.query)
    found, now = reading.found(at=form.at, past=past), reading.found(at=today.at)
    result = reading.flagged(as_contract(found), at=form.at)
    current = reading.flagged(as_contract(now), at=today.at)
    changed = differences(result, current, successors=past.successors)
    needed, closed = due.cards(result, record)
    return {
        "title": _("As of {day}").format(day=instant_words(form.at, record.case.zone_info)),
        "past": strip(record, form.known_at),
        "rules": rules_words(result["packs"]),
        "banners": banners(result, record, explain(found)),
        "flags": alarms.of_case(result, record),
        "deadlines": needed,
        "past_deadlines": closed,
        "facts": timeline(record),
        "moment": _("Then, {day}").format(day=day_words(record.today)),
        "changes": groups_with_facts(Beside(record, today).groups(changed), facts_since(past, record, today)),
        "reasons_url": record.reasons_url(""),
    }
