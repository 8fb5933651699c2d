"""The components of the style guide: each section names its examples, and each example a template with its context."""

from django.contrib import messages
from django.contrib.messages.storage.base import Message

from . import people
from .forms import PERSONS, DatesForm, ruling_form, ruling_form_with_errors
from .lists import CASES, FILTERS, PEOPLE

STATUSES = {
    "barred": "Removal barred",
    "barred_contested": "Removal barred, contested",
    "unknown": "Not known: ask a lawyer",
    "no_bar_found": "No bar found in this record",
}


def example(name: str, template: str, /, **context) -> dict:
    """Return one example: a component's template, its context, and the state it is in."""
    return {"name": name, "template": f"components/{template}.html", "context": context}


def sections(uid: str) -> list[dict]:
    """Return every section, with ids made unique by `uid`."""
    return [
        {"title": "Status", "note": "Icon, word, fill and edge differ, so it reads without colour.", "examples": _statuses()},
        {"title": "Protection banner", "note": "The answer for one person, and on request everything it rests on.", "examples": _banners(uid)},
        {"title": "Alarm line", "examples": [example("", "alarm", alarm={"url": "#", "text": "The expulsion can be carried out while a bar is claimed.", "more": 2})]},
        {"title": "Flags", "note": "Critical is the only red. Actions are buttons with their object.", "examples": [example("Every level", "flags", flags=people.flags(uid, who=people.FATHER), label="Flags"), example("Outside a case: by code, never by name", "flags", flags=[people.flag(f"{uid}o", "warning", "A ruling was recorded from which no rule draws a time limit.", case="7K4-QM9X", case_url="#")], label="Flags outside")]},
        {"title": "Evidence marks", "note": "The disc fills as the text has been read.", "examples": [example("", "evidence", evidence=mark) for mark in people.MARKS.values()] + [example("", "evidence_legend")]},
        {"title": "Deadline cards", "examples": [example("Every state", "deadlines", deadlines=people.deadlines(uid), label="Deadlines")]},
        {"title": "Deadline rows", "examples": [example("", "deadlines", deadlines=people.rows(f"{uid}r")[:4], rows=True, label="Register")]},
        {"title": "Timeline", "note": "A hollow mark is a day that is not certain; a diamond lies ahead.", "examples": [example("", "timeline", facts=people.facts(uid), today="Today, Thursday 29 December 2022")]},
        {"title": "Lists", "note": "A table that becomes cards. The row is the link.", "examples": [example("", "case_list", cases=CASES), example("", "people_list", people=PEOPLE)]},
        {"title": "Filters and pages", "examples": [example("", "filters", filters=[item | {"id": f"{item['name']}-{uid}"} for item in FILTERS], clear_url="#"), example("", "pages", previous_url="#", next_url="#", shown="50 cases on this page")]},
        {"title": "Form", "note": "Label, hint, why we ask, error, control.", "examples": [example("As it opens", "form_groups", groups=[{"title": "", "fields": list(ruling_form(uid))}])]},
        {"title": "Form that came back", "note": "Errors are ink: red is kept for what must be done now.", "examples": _errors(uid)},
        {"title": "Date as sure as it is known", "examples": [example("Each form", "form_groups", groups=[{"title": "", "fields": list(DatesForm(prefix=f"dates-{uid}"))}])]},
        {"title": "Several persons", "examples": [example("", "choices", name=f"persons-{uid}", uid=f"persons-{uid}", kind="checkbox", legend="Whom does it concern?", hint="One form records it for each of them.", choices=PERSONS)]},
        {"title": "Buttons", "examples": [{"name": "", "template": "styleguide/buttons.html", "context": {}}]},
        {"title": "Messages", "note": "Green says saved or delivered, and nothing else.", "examples": _messages(uid)},
        {"title": "Watch line", "examples": _watch(uid)},
        {"title": "Empty, waiting", "examples": [example("Empty", "empty", icon="done", title="Nothing needs you now", text="Alarms and tasks of your cases appear here.", action={"url": "#", "words": "Open a case"}), example("Waiting", "skeleton", lines="123456")]},
        {"title": "Way up, places of a case", "examples": [example("", "crumbs", crumbs=[{"url": "#", "words": "Cases"}, {"url": "#", "words": "KZ-2022-0001"}], here="Record a ruling"), example("", "parts", title="Persons", parts=[{"title": people.FATHER, "detail": "principal, Russia", "url": "#"}, {"title": people.CHILD, "detail": "child, Russia, minor", "url": "#"}], add_url="#", add_words="Add a person")]},
        {"title": "Dialog, keys, menu", "examples": [{"name": "", "template": "styleguide/dialog.html", "context": {"uid": uid, "items": people.ACTIONS}}]},
    ]  # fmt: skip


def _statuses() -> list[dict]:
    return [example("", "status", status=status, word=word) for status, word in STATUSES.items()]


def _banners(uid: str) -> list[dict]:
    barred = people.banner(
        uid,
        "barred",
        STATUSES["barred"],
        since="3 October 2022 at the latest",
        ground="The application for refugee status is not decided (Law on Refugees, art. 18; secondary source).",
        why={"bars": [people.APPLICANT_BAR]},
    )
    unknown = people.banner(
        uid,
        "unknown",
        STATUSES["unknown"],
        "محمد رضا نوری",
        ground="No rules of this country are held here. Nothing follows from that, for or against.",
        others=[{"act": "Transfer", "status": "unknown", "word": STATUSES["unknown"]}],
        why={"missing": [people.SERVICE_MISSING]},
    )
    none = people.banner(
        uid,
        "no_bar_found",
        STATUSES["no_bar_found"],
        "გიორგი ლომიძე",
        ground="Every rule was looked at and none applies to the facts recorded. "
        "A fact that is not recorded may change this.",
        others=[{"act": "Extradition", "status": "barred", "word": "Extradition barred"}],
    )
    shown = [barred, people.contested(uid, open=True), unknown, none]
    return [example("", "banner", banner=banner) for banner in shown]


def _errors(uid: str) -> list[dict]:
    form = ruling_form_with_errors(uid)
    return [
        example("At the head of the form", "error_summary", form=form, still=True),
        example("Beside the fields", "form_groups", groups=[{"title": "", "fields": list(form)[:5]}]),
    ]


def _messages(uid: str) -> list[dict]:
    said = [
        Message(messages.SUCCESS, "Ruling recorded. Two deadlines follow from it."),
        Message(messages.INFO, "This case is being checked anew."),
        Message(messages.ERROR, "Someone else changed this fact a minute ago: look at both."),
    ]
    return [example("", "messages", messages=said, uid=uid)]


def _watch(uid: str) -> list[dict]:
    lines = {
        "ok": "Checked 20 seconds ago",
        "late": "Not checked for 6 minutes: alarms may be missing. Tell whoever runs this server.",
        "never": "Not checked yet: alarms that time alone raises do not come.",
    }
    return [
        example("", "watch", watch={"state": state, "text": text}, uid=f"-{uid}-{state}", poll=False)
        for state, text in lines.items()
    ]
