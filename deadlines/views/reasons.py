"""The page that shows how an answer was reached: every rule that was looked at, and how each day was counted."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from cases.views.finding import case_context, case_or_404
from config import clock
from config.pages import render_page
from deadlines.law import as_contract, explain
from deadlines.presenting.chains import deadlines, doubts, persons
from deadlines.presenting.record import Record
from deadlines.reading import Reading


@require_safe
def reasons_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """For each person the bars with their chains and the bars that do not stand; each deadline with its count."""
    case, at = case_or_404(request, pk), clock.now()
    reading = Reading.of(case)
    record, found = Record.of(case, at=at, law=reading.law), reading.found(at=at)
    result, why = as_contract(found), explain(found)
    return render_page(
        request,
        "cases/reasons.html",
        {
            "case": case_context(case),
            "persons": persons(result, why, record),
            "deadlines": deadlines(found, why, record),
            "doubts": doubts(why, record),
        },
    )
