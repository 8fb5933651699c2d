"""The pages of the product with invented content, in the contexts their templates name."""

from types import SimpleNamespace

from django import forms

from . import people
from .forms import ruling_form_with_errors
from .lists import CASES, FILTERS, PEOPLE

CASE = {
    "reference": "KZ-2022-0001",
    "code": "7K4-QM9X",
    "title": f"{people.FATHER}, {people.MOTHER}, {people.CHILD}",
    "about": ["Kazakhstan", "Almaty team", "opened 3 October 2022"],
    "url": "/styleguide/pages/case/",
    "cases_url": "/styleguide/pages/cases/",
    "record_url": "/styleguide/pages/record/",
    "export_url": "#",
}
KINDS = [
    {
        "group": "Decisions and challenges",
        "kinds": [
            {"value": "ruling", "label": "Ruling"},
            {"value": "service", "label": "Service of a ruling"},
            {"value": "appeal", "label": "Appeal"},
        ],
    },
    {
        "group": "The person",
        "kinds": [
            {"value": "border_crossing", "label": "Border crossing"},
            {"value": "detention", "label": "Detention"},
        ],
    },
]


def place(app_name: str, url_name: str) -> SimpleNamespace:
    """Return the part of a request that tells the frame where the page is."""
    return SimpleNamespace(app_name=app_name, url_name=url_name, view_name=f"{app_name}:{url_name}")


def today() -> dict:
    critical, warning, notice = (people.case_flags("t", level) for level in ("critical", "warning", "notice"))
    due = people.rows("t")
    return {
        "day": "Tuesday 27 December 2022",
        "groups": [
            {"level": "critical", "title": "Act now", "cases": [critical]},
            {"level": "warning", "title": "Soon", "cases": [warning]},
            {"level": "notice", "title": "Note", "cases": [notice]},
        ],
        "deadlines": due[:3],
        "deadlines_url": "/styleguide/pages/deadlines/",
    }


def calm() -> dict:
    return {"day": "Tuesday 27 December 2022", "groups": [], "deadlines": [], "deadlines_url": "#"}


def case() -> dict:
    due = people.deadlines("c")
    return {
        "case": CASE,
        "alarm": {
            "url": "#next",
            "text": "The expulsion can be carried out while a bar is claimed.",
            "more": 1,
        },
        "banners": [people.contested("c", person) for person in (people.FATHER, people.MOTHER, people.CHILD)],
        "flags": people.flags("c", who=people.FATHER),
        "deadlines": due[:3],
        "past_deadlines": due[5:],
        "facts": people.facts("c"),
        "today": "Today, Thursday 29 December 2022",
        "kinds": KINDS,
        "persons": [
            {"title": people.FATHER, "detail": "principal, Russia, born 1994", "url": "#"},
            {"title": people.MOTHER, "detail": "spouse, Russia, born March 1996", "url": "#"},
            {"title": people.CHILD, "detail": "child, Russia, born 4 May 2016", "url": "#"},
        ],
        "add_person_url": "#",
        "proceedings": [
            {"title": "Asylum", "detail": "local executive body, regular, first application", "url": "#"},
            {"title": "Criminal", "detail": "district court, illegal crossing", "url": "#"},
        ],
        "add_proceeding_url": "#",
    }


def new_case() -> dict:
    return {"case": CASE, "banners": [], "flags": [], "deadlines": [], "facts": [], "kinds": KINDS}


def record() -> dict:
    form = ruling_form_with_errors("p")
    return {
        "case": CASE,
        "title": "Record a ruling",
        "kinds": KINDS,
        "kind": {"value": "ruling", "label": "Ruling", "hint": "What an authority or a court decided."},
        "form": form,
        "groups": [{"title": "", "fields": list(form)}],
        "submit_words": "Record ruling",
    }


class OpenCaseForm(forms.Form):
    """Fields as they stand in the form that opens a case."""

    reference = forms.CharField(
        label="Reference", help_text="The one your organisation uses, such as KZ-2022-0001."
    )
    jurisdiction = forms.ChoiceField(label="Country", choices=[("KZ", "Kazakhstan"), ("GE", "Georgia")])
    name = forms.CharField(label="Name", help_text="In any script, as it stands in the passport.")
    other_name = forms.CharField(label="Another spelling", required=False)


def open_case() -> dict:
    form = OpenCaseForm()
    return {
        "title": "Open a case",
        "hint": "Only what is needed to begin. Everything else can follow.",
        "crumbs": [{"url": "#", "words": "Cases"}],
        "form": form,
        "groups": [
            {"title": "", "fields": [form["reference"], form["jurisdiction"]]},
            {
                "title": "First person",
                "hint": "Add the family afterwards.",
                "fields": [form["name"], form["other_name"]],
            },
        ],
        "action": "",
        "submit_words": "Open case",
        "busy_words": "Opening…",
        "back_url": "#",
    }


def listed(**more) -> dict:
    return {"filters": FILTERS, "clear_url": "#", "next_url": "#", "shown": "50 on this page"} | more


def register() -> dict:
    return listed(deadlines=people.rows("d"))


PAGES: dict[str, dict] = {
    "today": {"template": "deadlines/today.html", "context": today, "place": place("deadlines", "today")},
    "calm": {"template": "deadlines/today.html", "context": calm, "place": place("deadlines", "today")},
    "case": {"template": "cases/detail.html", "context": case, "place": place("cases", "detail")},
    "new-case": {"template": "cases/detail.html", "context": new_case, "place": place("cases", "detail")},
    "record": {"template": "cases/record.html", "context": record, "place": place("cases", "record")},
    "open-case": {"template": "cases/new.html", "context": open_case, "place": place("cases", "new")},
    "cases": {
        "template": "cases/list.html",
        "context": lambda: listed(cases=CASES * 3, new_url="#"),
        "place": place("cases", "list"),
    },
    "deadlines": {
        "template": "deadlines/list.html",
        "context": register,
        "place": place("deadlines", "list"),
    },
    "people": {
        "template": "people/list.html",
        "context": lambda: listed(people=PEOPLE),
        "place": place("people", "list"),
    },
    "not-found": {"template": "404.html", "context": dict, "place": None},
    "broken": {"template": "500.html", "context": dict, "place": None},
}
