"""The page that shows how an answer was reached: every rule that was looked at, and how each day was counted."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from cases.views.finding import case_context, case_or_404
from config import clock
from config.pages import render_page
from deadlines.forms import AsOfForm
from deadlines.law import Assessment, as_contract, explain
from deadlines.past import Past
from deadlines.presenting.as_of import record_then, strip
from deadlines.presenting.chains import deadlines, doubts, persons
from deadlines.presenting.record import Record
from deadlines.reading import Reading


@require_safe
def reasons_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """For each person the bars with their chains and the bars that do not stand; each deadline with its count.

    The address may ask for an earlier instant, as that of the page as of one does.
    """
    case, now = case_or_404(request, pk), clock.now()
    form, reading = AsOfForm(case, request.GET, now=now), Reading.of(case)
    record = Record.of(case, at=now, law=reading.law)
    if not form.is_bound:
        return _shown(request, record, reading.found(at=now), None)
    if not form.is_valid():
        return redirect(f"{reverse('cases:as-of', args=[pk])}?{request.GET.urlencode()}")
    past = Past(record.story.rows, form.known_at)
    record = record_then(record, past, at=form.at, asked=form.query)
    return _shown(request, record, reading.found(at=form.at, past=past), strip(record, form.known_at))


def _shown(
    request: HttpRequest, record: Record, found: Assessment, past: dict[str, str] | None
) -> HttpResponse:
    result, why = as_contract(found), explain(found)
    return render_page(
        request,
        "cases/reasons.html",
        {
            "case": case_context(record.case),
            "past": past,
            "persons": persons(result, why, record),
            "deadlines": deadlines(found, why, record),
            "doubts": doubts(why, record),
        },
    )
