"""The components of the style guide: each section names its examples, and each example a template with its context."""

from django.contrib import messages
from django.contrib.messages.storage.base import Message

from . import beside, people
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


def section(title: str, note: str, *examples: dict) -> dict:
    """Return one section of the guide."""
    return {"title": title, "note": note, "examples": examples}


def sections(uid: str) -> list[dict]:
    """Return every section, with ids made unique by `uid`."""
    return [*_answers(uid), *_records(uid), *_forms(uid), *_frame(uid)]


def _answers(uid: str) -> list[dict]:
    """What the law says."""
    alarm = {"url": "#", "text": "The expulsion can be carried out while a bar is claimed.", "more": 2}
    outside = people.case_flags(f"{uid}o", "critical")
    inside = people.flags(uid, who=people.FATHER)
    marks = [example("", "evidence", evidence=mark) for mark in people.MARKS.values()]
    return [
        section("Status", "Icon, word, fill and edge differ, so it reads without colour.", *_statuses()),
        section(
            "Protection banner",
            "The answer for one person, and on request everything it rests on.",
            *_banners(uid),
        ),
        section("Alarm line", "", example("", "alarm", alarm=alarm)),
        section(
            "Two answers beside each other",
            "Then and now, today and if so. What is earlier is marked: it is what can be missed.",
            example("The strip of a page about the past", "past", past=beside.PAST),
            example("", "changes", groups=beside.GROUPS, before_word="Today", after_word="If so"),
        ),
        section(
            "Flags",
            "Critical is the only red. Actions are buttons with their object.",
            example("Every level", "flags", flags=inside, label="Flags"),
            example("Outside a case: by code, never by name", "case_flags", flag=outside),
        ),
        section("Evidence marks", "The disc fills as text is read.", *marks, example("", "evidence_legend")),
    ]


def _records(uid: str) -> list[dict]:
    """What happened and what is due."""
    due, rows = people.deadlines(uid), people.rows(f"{uid}r")[:4]
    now = "Today, Thursday 29 December 2022"
    filters = [item | {"id": f"{item['name']}-{uid}"} for item in FILTERS]
    return [
        section("Deadline cards", "", example("Every state", "deadlines", deadlines=due, label="Deadlines")),
        section("Deadline rows", "", example("", "deadlines", deadlines=rows, rows=True, label="Register")),
        section(
            "Timeline",
            "A hollow mark is a day that is not certain; a diamond lies ahead.",
            example("", "timeline", facts=people.facts(uid), today=now),
        ),
        section(
            "Lists",
            "A table that becomes cards. The row is the link.",
            example("", "case_list", cases=CASES),
            example("", "people_list", people=PEOPLE),
        ),
        section(
            "Filters and pages",
            "Filters stand in the address, so they never carry a name.",
            example("", "filters", filters=filters, clear_url="#"),
            example("", "pages", previous_url="#", next_url="#", shown="50 cases on this page"),
        ),
    ]


def _forms(uid: str) -> list[dict]:
    """What is asked."""
    persons = example(
        "",
        "choices",
        name=f"persons-{uid}",
        uid=f"persons-{uid}",
        kind="checkbox",
        legend="Whom does it concern?",
        hint="One form records it for each of them.",
        choices=PERSONS,
    )
    return [
        section("Form", "Label, hint, why we ask, error, control.", _fields("As it opens", ruling_form(uid))),
        section("Form that came back", "Errors are ink: red is for what must be done now.", *_errors(uid)),
        section("Date as sure as it is known", "", _fields("Each form", DatesForm(prefix=f"dates-{uid}"))),
        section("Several persons", "", persons),
        section("Buttons", "", {"name": "", "template": "styleguide/buttons.html", "context": {}}),
    ]


def _frame(uid: str) -> list[dict]:
    """What stands around a page's content, and what comes and goes."""
    parts = [
        {"title": people.FATHER, "detail": "principal, Russia", "url": "#"},
        {"title": people.CHILD, "detail": "child, Russia, minor", "url": "#"},
    ]
    crumbs = [{"url": "#", "words": "Cases"}, {"url": "#", "words": "KZ-2022-0001"}]
    empty = {
        "icon": "done",
        "title": "Nothing needs you now",
        "text": "Alarms and tasks of your cases appear here.",
        "action": {"url": "#", "words": "Open a case"},
    }
    dialog = {"uid": uid, "items": people.ACTIONS}
    return [
        section("Messages", "Green says saved or delivered, and nothing else.", *_messages(uid)),
        section("Watch line", "Red when the watch is late, on every page.", *_watch(uid)),
        section("Empty", "", example("What will be here, how to begin", "empty", **empty)),
        section("Waiting", "", example("", "skeleton", lines="123456")),
        section(
            "Way up, parts of a case",
            "",
            example("", "crumbs", crumbs=crumbs, here="Record a ruling"),
            example("", "parts", title="Persons", parts=parts, add_url="#", add_words="Add a person"),
        ),
        section(
            "Dialog, keys, menu", "", {"name": "", "template": "styleguide/dialog.html", "context": dialog}
        ),
    ]


def _fields(name: str, form) -> dict:
    return example(name, "form_groups", groups=[{"title": "", "fields": list(form)}])


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
