"""What a change of the law would do, in words; by the codes of cases, and naming nobody."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from cases.wording.dates import plain_day_words
from deadlines.law_in_force import LawInForce
from deadlines.models import LawChange

from .law import status_words

Said = Mapping[str, Any]

BAR = {True: lazy("in force"), False: lazy("not in force"), "unknown": lazy("not known"), None: lazy("none")}
ACTS = {"removal": lazy("removal"), "transfer": lazy("transfer"), "extradition": lazy("extradition")}
STATES = {
    "open": lazy("open"),
    "met": lazy("met"),
    "late": lazy("filed late"),
    "missed": lazy("missed"),
    "moot": lazy("no longer needed"),
    "unknown": lazy("not known if met"),
}


def change_words(change: LawChange) -> str:
    """Return in one line what a change of the law is."""
    if change.kind == LawChange.Kind.DAY and change.day is not None:
        day = plain_day_words(change.day)
        words = (
            _("{place}: {day} is worked ({name})")
            if change.worked
            else _("{place}: {day} is closed ({name})")
        )
        return words.format(place=change.region or change.code, day=day, name=change.name)
    words = {
        LawChange.Kind.PACK: _("Rules for {code}, version {version}"),
        LawChange.Kind.SHIPPED: _("Rules for {code} as they came with the program"),
        LawChange.Kind.PROGRAM: _("The law that came with an upgrade of the program"),
    }[LawChange.Kind(change.kind)]
    return words.format(code=change.code, version=change.version)


def lines(differences: Iterable[Said], law: LawInForce, jurisdiction: str) -> list[dict[str, str]]:
    """Return each difference as what it is about, how it is now and how it would be; earlier dates first."""
    ordered = sorted(differences, key=lambda line: (not line.get("earlier"), line["what"] != "status"))
    return [_line(line, law, jurisdiction) for line in ordered]


def _line(line: Said, law: LawInForce, jurisdiction: str) -> dict[str, str]:
    say = {"deadline": _deadline, "bar": _bar, "status": _status}[line["what"]]
    about = (
        str(ACTS[line["about"]])
        if line["what"] == "status"
        else f"{law.title(line['about'], jurisdiction)} ({line['about']})"
    )
    return {
        "about": about,
        "before": say(line["before"]),
        "after": say(line["after"]),
        "mark": _("earlier") if line.get("earlier") else "",
    }


def _deadline(said: Said | None) -> str:
    if said is None:
        return _("no deadline")
    state = STATES[said["state"]]
    if not said["file_by"]:
        return _("no day known, {state}").format(state=state)
    words = _("by {day}, {state}")
    if said["last_day"] and said["last_day"] != said["file_by"]:
        words = _("by {day} (last day {last}), {state}")
    return words.format(day=_day(said["file_by"]), last=_day(said["last_day"]), state=state)


def _day(moment: str | None) -> str:
    if not moment:
        return ""
    if "T" not in moment:
        return plain_day_words(date.fromisoformat(moment))
    instant = datetime.fromisoformat(moment)
    return f"{plain_day_words(instant.date())}, {instant:%H:%M}"


def _bar(said: Said | None) -> str:
    return str(BAR[said["in_force"] if said else None])


def _status(said: Said | None) -> str:
    return status_words(said["status"]) if said else _("none")
