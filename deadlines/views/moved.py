"""A deadline that a change of the law moved forward: someone says that they have seen it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from cases.views.finding import case_context, case_or_404
from config import clock
from config.once import sent_once
from config.pages import render_page
from deadlines.presenting.law import Law
from deadlines.reading import Reading
from deadlines.taking_note import take_note


@require_http_methods(["GET", "HEAD", "POST"])
@sent_once
def moved_seen(request: HttpRequest, pk: UUID, trigger: UUID, rule: str) -> HttpResponse:
    """Asks whether the new day was taken note of."""
    case = case_or_404(request, pk)
    if request.method == "POST":
        take_note(case, rule=rule, trigger=trigger, by=request.user, at=clock.now())
        return redirect(case)
    title = Law.under(Reading.of(case).law, case.jurisdiction).title(rule)
    return render_page(request, "cases/moved.html", {"case": case_context(case), "title": title})
