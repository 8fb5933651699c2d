"""The trail: who saw and changed what, the last first. For auditors; for coordinators, of a case they may see."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from accounts.models import AuditAction, AuditEvent, AuditGroup, User
from accounts.models.audit import actions_of
from accounts.reads import note
from cases.wording.dates import instant_words
from config import clock
from config.keyset import Key, page_of
from config.pages import render_page, searched_for
from deadlines.trail import Subject, codes_of, events_of, meant, sees_all, sees_own, subject

from .choosing import Choice, chosen, is_narrowed

LATEST = (Key("at", descending=True), Key("id", descending=True))
COLUMNS = ("action", "by_id", "case_id", "person_id", "about_id", "number")
DAYS = ("1", "7", "30", "365")
CLOCKS = ZoneInfo("UTC")  # an organisation has no one place


@require_http_methods(["GET", "HEAD", "POST"])
def trail(request: HttpRequest) -> HttpResponse:
    """One page of events. What is looked for is typed by post, and then stands in the address by its id."""
    if not (sees_all(request.user) or sees_own(request.user)):
        raise Http404
    typed = searched_for(request, 40)
    if found := meant(request.user, typed) if typed else None:
        return redirect(f"{request.path}?{urlencode([found])}")
    return render_page(request, "trail/list.html", _context(request, _asked_about(request), typed))


def _context(request: HttpRequest, about: Subject | None, typed: str) -> dict[str, Any]:
    at, names = clock.now(), _names(request.user)
    choices = _choices(names)
    page = page_of(_events(request, about, choices, at), LATEST, request.GET, *COLUMNS)
    rows = Rows(request.user, names, page.rows)
    case = next(iter(about.codes)) if about and not about.person else None
    person = about.person if about else None
    note(request, AuditAction.READ_TRAIL, case=case, person=person, number=len(page.rows))
    return {
        "title": _title(about),
        "kept": [(name, request.GET[name]) for name in ("case", "person") if name in request.GET],
        "typed": typed,
        "events": rows.shown(),
        "asks": about is None and not sees_all(request.user),
        "filters": [choice.shown(request.GET) for choice in choices],
        "clear_url": _clear(request) if is_narrowed(choices, request.GET) else "",
        "all_url": reverse("trail:list") if about else "",
        "previous_url": page.previous,
        "next_url": page.next,
        "shown": ngettext("{n} event here", "{n} events here", len(page.rows)).format(n=len(page.rows)),
    }


class Rows:
    """The events of one page, with the words for whom and what they name."""

    def __init__(self, user: User, names: dict[UUID, str], rows: list[dict[str, Any]]) -> None:
        self._names, self._rows = names, rows
        self._links = not sees_all(user)
        self._codes = codes_of(user, {row[key] for row in rows for key in ("case_id", "about_id")} - {None})

    def shown(self) -> list[dict[str, Any]]:
        return [self._shown(row) for row in self._rows]

    def _shown(self, row: dict[str, Any]) -> dict[str, Any]:
        case = next((row[key] for key in ("case_id", "about_id") if row[key] in self._codes), None)
        return {
            "when": instant_words(row["at"], CLOCKS),
            "at": row["at"],
            "who": self._who(row["by_id"]),
            "what": AuditAction(row["action"]).label,
            "rows": ngettext("{n} row", "{n} rows", row["number"]).format(n=row["number"])
            if row["number"]
            else "",
            "case": self._codes.get(case, ""),
            "case_url": f"?{urlencode({'case': case})}" if case else "",
            "person_url": f"?{urlencode({'person': row['person_id']})}" if row["person_id"] else "",
            "user": self._names.get(row["about_id"], ""),
        }

    def _who(self, by: UUID | None) -> str:
        return _("nobody signed in") if by is None else self._names.get(by, _("somebody else"))


def _names(user: User) -> dict[UUID, str]:
    """Return who works, or has worked, in the organisation."""
    return dict(User.objects.visible_to(user).order_by("name").values_list("pk", "name"))


def _title(about: Subject | None) -> str:
    if about is None:
        return _("Who saw and did what")
    if about.person:
        return _("Who saw this person")
    return _("Who saw case {code}").format(code=next(iter(about.codes.values())))


def _asked_about(request: HttpRequest) -> Subject | None:
    """Return what the address asks about. Raises Http404 where its trail may not be shown."""
    asked = {name: request.GET[name] for name in ("case", "person") if request.GET.get(name)}
    if not asked:
        return None
    try:
        about = subject(request.user, **{name: UUID(value) for name, value in asked.items()})
    except ValueError:
        about = None
    if about is None:
        raise Http404
    return about


def _events(
    request: HttpRequest, about: Subject | None, choices: tuple[Choice, ...], at: datetime
) -> QuerySet[AuditEvent]:
    asked, events = chosen(choices, request.GET), events_of(request.user, about)
    if asked["what"]:
        events = events.filter(action__in=actions_of(asked["what"]))
    if asked["who"]:
        events = events.filter(by_id=asked["who"])
    return events.filter(at__gt=at - timedelta(days=int(asked["days"]))) if asked["days"] else events


def _choices(names: dict[UUID, str]) -> tuple[Choice, ...]:
    people = ((str(pk), name) for pk, name in names.items())
    days = ((n, ngettext("Last day", "Last {n} days", int(n)).format(n=n)) for n in DAYS)
    groups = ((str(value), str(label)) for value, label in AuditGroup.choices)
    return (
        Choice("what", _("What"), (("", _("Everything")), *groups)),
        Choice("who", _("Who"), (("", _("Everybody")), *people)),
        Choice("days", _("When"), (("", _("At any time")), *days)),
    )


def _clear(request: HttpRequest) -> str:
    kept = QueryDict(mutable=True)
    kept.update({name: request.GET[name] for name in ("case", "person") if name in request.GET})
    return f"{request.path}?{kept.urlencode()}"
