"""How a page is answered: whole, or to HTMX only the part that it asks for."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.cache import patch_vary_headers
from django_htmx.http import HttpResponseLocation

from accounts.reads import record_noted
from accounts.refusals import note_choices_refused
from config import clock

REFUSED = 422


def render_page(request: HttpRequest, template: str, context: Mapping[str, Any]) -> HttpResponse:
    """Return the page of `template`, or to HTMX only its twin, if it has one: `_NAME.html` beside it.

    The status is 422 where the context's `form` has errors; an id that it does not offer is noted as refused. What the
    request noted is recorded as read.
    """
    form = context.get("form")
    refused = form is not None and form.is_bound and not form.is_valid()
    if refused:
        note_choices_refused(request, form)
    names = [_twin(template), template] if _asks_for_a_part(request) else [template]
    response = render(request, names, context, status=REFUSED if refused else 200)
    record_noted(request, at=clock.now())
    patch_vary_headers(response, ["HX-Request"])
    return response


def _asks_for_a_part(request: HttpRequest) -> bool:
    return bool(request.htmx) and not request.htmx.history_restore_request


def _twin(template: str) -> str:
    folder, _slash, name = template.rpartition("/")
    return f"{folder}/_{name}"


def posted(request: HttpRequest) -> QueryDict | None:
    """Return what a form was sent with; None where the page is only looked at."""
    return request.POST if request.method == "POST" else None


def searched_for(request: HttpRequest, most: int = 100) -> str:
    """Return what was typed into a search, no longer than `most`, without what PostgreSQL has no text for."""
    return request.POST.get("q", "").replace("\0", "").strip()[:most]


def go_to(request: HttpRequest, url: str) -> HttpResponse:
    """Send a browser to `url` after a save; HTMX fetches it and puts its main part in place of this one's."""
    if request.htmx:
        return HttpResponseLocation(url, target="#main", select="#main", swap="outerHTML show:none")
    return redirect(url)
