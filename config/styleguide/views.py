"""The style guide's two views. They ask no database and need no one to be signed in."""

from types import SimpleNamespace

from django.contrib.auth.decorators import login_not_required
from django.db.transaction import non_atomic_requests
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from .components import sections
from .pages import PAGES

PANELS = [
    {"uid": "l", "theme": "light", "direction": "ltr", "title": "Light"},
    {"uid": "d", "theme": "dark", "direction": "ltr", "title": "Dark"},
    {"uid": "r", "theme": "light", "direction": "rtl", "title": "Right to left"},
]


@non_atomic_requests
@login_not_required
@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """Every component in every state: light, dark and right to left side by side."""
    by_panel = [[_drawn(section) for section in sections(panel["uid"])] for panel in PANELS]
    guide = [
        {"title": row[0]["title"], "note": row[0].get("note", ""), "panels": _side_by_side(row)}
        for row in zip(*by_panel, strict=True)
    ]
    context = {"guide": guide, "panels": PANELS, "pages": list(PAGES)}
    return HttpResponse(render_to_string("styleguide/show.html", context))


def _drawn(section: dict) -> dict:
    """Return the section with the HTML of each example."""
    examples = [
        example | {"html": render_to_string(example["template"], example["context"])}
        for example in section["examples"]
    ]
    return section | {"examples": examples}


def _side_by_side(row: tuple[dict, ...]) -> list[dict]:
    """Return the panels, each with its drawing of one section."""
    return [panel | {"examples": section["examples"]} for panel, section in zip(PANELS, row, strict=True)]


@non_atomic_requests
@login_not_required
@require_safe
def page(request: HttpRequest, name: str) -> HttpResponse:
    """One page of the product with invented content, as its template is."""
    if name not in PAGES:
        raise Http404
    example = PAGES[name]
    frame = {
        "request": SimpleNamespace(resolver_match=example["place"]),
        "user": SimpleNamespace(
            pk="", name="Aigerim Seitova", organisation=SimpleNamespace(name="Legal Aid Almaty")
        ),
        "watch": {"state": "ok", "text": "Checked 20 seconds ago"},
    }
    return HttpResponse(render_to_string(example["template"], frame | example["context"]()))
