"""What the pages of an organisation are drawn from: rows of tables, and forms on a page of their own."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from config.forms import Refusable
from config.pages import render_page


def cell(label: str, words: str, *, soft: bool = False) -> dict[str, object]:
    """Return one cell of a row. A soft one is less than what stands beside it."""
    return {"label": label, "words": words, "soft": soft}


def row(
    title: str, *cells: dict[str, object], url: str = "", detail: str = "", post: Any = None
) -> dict[str, Any]:
    """Return a row for rows.html. `post` is `{url, words}` of a button that does something with it."""
    return {"title": title, "detail": detail, "url": url, "cells": cells, "post": post}


def crumbs(*further: tuple[str, str]) -> list[dict[str, str]]:
    """Return the way from the organisation down to the page, each as its address and words."""
    return [
        {"url": url, "words": words}
        for url, words in ((reverse("organisation:users"), _("Organisation")), *further)
    ]


def form_page(
    request: HttpRequest,
    form: Refusable,
    words: dict[str, Any],
    *,
    back: str,
    template: str = "accounts/form.html",
) -> HttpResponse:
    """Return a page that asks one form. `words` are its title, hint and button; `back` names where *Cancel* leads."""
    context = {"form": form, "groups": form.groups, "crumbs": crumbs(), "back_url": reverse(back)}
    return render_page(request, template, context | words)
