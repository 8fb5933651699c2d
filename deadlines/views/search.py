"""The search of the frame: cases by reference or code, and people by name. What was typed stays out of addresses."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from accounts.models import AuditAction
from accounts.reads import note
from cases.models import Case, CasePerson
from config import clock
from config.keyset import PAGE
from config.pages import render_page, searched_for

from .case_list import found as found_cases
from .people import found as found_people
from .people import listed, shown


@require_http_methods(["GET", "HEAD", "POST"])
def search(request: HttpRequest) -> HttpResponse:
    """What was found. A reference or code typed in full leads to its case."""
    searched = searched_for(request)
    if not searched:
        return redirect("cases:list")
    cases = Case.objects.visible_to(request.user)
    exact = cases.filter(Q(reference__iexact=searched) | Q(code__iexact=searched)).first()
    if exact:
        return redirect(exact)
    at = clock.now()
    persons = listed(CasePerson.objects.visible_to(request.user), at=at)
    some = cases.filter(Q(reference__icontains=searched) | Q(code__icontains=searched))[:PAGE]
    shown_cases = found_cases(some.values("pk"), at)
    shown_people = [shown(row) for row in found_people(persons, searched)]
    number = len(shown_cases) + len(shown_people)
    note(request, AuditAction.READ_LIST, number=number)
    context = {
        "searched": searched,
        "cases": shown_cases,
        "people": shown_people,
        "number": ngettext("{n} found", "{n} found", number).format(n=number),
    }
    return render_page(request, "cases/search.html", context)
