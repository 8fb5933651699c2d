"""The cases someone may see, the most urgent first."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from accounts.models import AuditAction
from accounts.reads import note
from cases.models import Case, CasePerson
from cases.wording.countries import country_choices, country_words
from cases.wording.dates import short_day_words
from cases.zones import zone_of
from config import clock
from config.keyset import Key, page_of
from config.pages import render_page
from deadlines.models import Assessment
from deadlines.presenting.due import near, state_word
from deadlines.presenting.law import STATUS_WORDS, level_words, status_words
from deadlines.reading import outlived

from .choosing import Choice, chosen, is_narrowed

ANY = UUID(int=0)  # stands for the id of a case in the form of its address
ONE_INSTANT = timedelta(microseconds=1)
URGENCY = (Key("severity", descending=True), Key("next_due_at", nullable=True), Key("case_id"))
COLUMNS = (
    "status", "level", "checking", "persons", "case__reference", "case__code", "case__jurisdiction", "case__region",
)  # fmt: skip


@require_safe
def case_list(request: HttpRequest) -> HttpResponse:
    """One page of cases. Filters stand in the address."""
    at, choices = clock.now(), _choices()
    page = page_of(_assessments(request, choices, at), URGENCY, request.GET, *COLUMNS)
    note(request, AuditAction.READ_LIST, number=len(page.rows))
    return render_page(
        request,
        "cases/list.html",
        {
            "cases": shown(page.rows, at=at),
            "filters": [choice.shown(request.GET) for choice in choices],
            "clear_url": reverse("cases:list") if is_narrowed(choices, request.GET) else "",
            "previous_url": page.previous,
            "next_url": page.next,
            "shown": ngettext("{n} case here", "{n} cases here", len(page.rows)).format(n=len(page.rows)),
            "new_url": reverse("cases:new"),
        },
    )


def found(cases: QuerySet[Case], at: datetime) -> list[dict[str, Any]]:
    """Return a few cases as the list shows them, the most urgent first."""
    rows = _listed(Assessment.objects.filter(case__in=cases), at).order_by(
        *(key.ordering(back=False) for key in URGENCY)
    )
    return shown(rows.values(*COLUMNS, "severity", "next_due_at", "case_id"), at=at)


def shown(rows: Iterable[dict[str, Any]], *, at: datetime) -> list[dict[str, Any]]:
    """Return the rows of the list for its component."""
    url = reverse("cases:detail", args=[ANY]).replace(str(ANY), "{}")
    return [_shown(row, url.format(row["case_id"]), at) for row in rows]


def _shown(row: dict[str, Any], url: str, at: datetime) -> dict[str, Any]:
    return {
        "url": url,
        "reference": row["case__reference"],
        "code": row["case__code"],
        "persons": row["persons"] or 0,
        "country": country_words(row["case__jurisdiction"]),
        "status": row["status"],
        "status_word": status_words(row["status"]),
        "checking": row["checking"],
        "flag": {"level": row["level"], "word": level_words(row["level"])} if row["level"] else None,
        "deadline": _deadline(row, at),
    }


def _deadline(row: dict[str, Any], at: datetime) -> dict[str, str] | None:
    if row["next_due_at"] is None:
        return None
    zone = zone_of(row["case__jurisdiction"], row["case__region"] or None)
    # The safe time ends with the midnight after the safe day. Past it, an unmet deadline is one not known to be met.
    state = "open" if row["next_due_at"] > at else "unknown"
    last = (row["next_due_at"].astimezone(zone) - ONE_INSTANT).date()
    return {
        "words": short_day_words(last),
        "state": state,
        "near": near(state, last, at=at, zone=zone),
        "state_word": state_word(state, last, at=at, zone=zone),
    }


def _assessments(request: HttpRequest, choices: tuple[Choice, ...], at: datetime) -> QuerySet[Assessment]:
    asked = chosen(choices, request.GET)
    assessments = Assessment.objects.filter(case__in=_cases(request.user, asked))
    if asked["status"]:
        assessments = assessments.filter(status=asked["status"])
    return _listed(assessments, at)


def _cases(user: AbstractBaseUser, asked: dict[str, str]) -> QuerySet[Case]:
    cases = Case.objects.visible_to(user)
    if asked["show"] == "open":
        cases = cases.open()
    elif asked["show"] == "closed":
        cases = cases.exclude(closed_on=None)
    return cases.filter(jurisdiction=asked["country"]) if asked["country"] else cases


def _listed(assessments: QuerySet[Assessment], at: datetime) -> QuerySet[Assessment]:
    persons = CasePerson.objects.filter(case=OuterRef("case_id")).order_by().values("case")
    return assessments.annotate(
        checking=outlived(at=at),
        persons=Subquery(persons.annotate(number=Count("pk")).values("number")),
    )


def _choices() -> tuple[Choice, ...]:
    return (
        Choice(
            "show",
            _("Show"),
            (("open", _("Open cases")), ("closed", _("Closed cases")), ("all", _("All cases"))),
        ),
        Choice(
            "status",
            _("Removal"),
            (("", _("Every answer")), *((str(s), str(w)) for s, w in STATUS_WORDS.items())),
        ),
        Choice("country", _("Country"), (("", _("Every country")), *country_choices())),
    )
