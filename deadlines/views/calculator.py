"""A count without a case. What is asked stands in the address, which can be kept."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from config.pages import render_page
from deadlines.forms import CalculatorForm
from deadlines.presenting.rules.answers import answered


@require_safe
def calculator(request: HttpRequest) -> HttpResponse:
    """The form, and once it is asked the day, its steps and its source."""
    form = CalculatorForm(request.GET)
    answer = form.answer()
    return render_page(
        request,
        "deadlines/calculator.html",
        {
            "form": form,
            "way": form.way,
            "has_bases": len(form.fields["basis"].choices) > 1,
            "has_versions": bool(form.entry and len(form.entry.versions) > 1),
            "answer": answered(answer, form.entry, form.place().zone) if answer else None,
            "kept_url": _kept(request) if answer else "",
            "crumbs": [{"url": reverse("law:index"), "words": _("Law")}],
        },
    )


def _kept(request: HttpRequest) -> str:
    """Return the address of this count without what was left empty."""
    filled: list[tuple[str, Any]] = [(name, value) for name, value in request.GET.items() if value]
    return f"{request.path}?{urlencode(filled)}"
