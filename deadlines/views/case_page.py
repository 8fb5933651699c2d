"""The page of one case: may they be removed, why, what to do, by when, and what happened."""

from uuid import UUID

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.organisation.access import colleague
from cases.models import Case
from cases.views.finding import case_context, case_or_404, kinds
from cases.wording.countries import country_words
from cases.wording.dates import day_words, plain_day_words
from cases.wording.staff import who_works_on
from config import clock
from config.pages import render_page
from deadlines.law import as_contract, explain
from deadlines.presenting import alarms, due
from deadlines.presenting.banners import banners
from deadlines.presenting.record import Record, person_name, persons_parts, proceedings_parts, timeline
from deadlines.reading import Reading
from deadlines.trail import sees_own


@require_safe
def case_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Everything about one case, as the law stands now, with the reasons: the assessment is drawn up afresh."""
    case, at = case_or_404(request, pk), clock.now()
    reading = Reading.of(case)
    record, found = Record.of(case, at=at, law=reading.law), reading.found(at=at)
    result, why = reading.flagged(as_contract(found), at=at), explain(found)
    flags = alarms.of_case(result, record)
    needed, past = due.cards(result, record)
    staff = who_works_on(case, colleague(request), at=at)
    return render_page(
        request,
        "cases/detail.html",
        {
            "case": _heading(case, record) | {"trail_url": _trail_url(request, case)},
            "alarm": alarms.alarm(flags),
            "banners": banners(result, record, why),
            "flags": flags,
            "deadlines": needed,
            "past_deadlines": past,
            "facts": timeline(record, changed=_changed(request)),
            "today": _("Today, {day}").format(day=day_words(record.today)),
            "kinds": kinds(),
            "persons": persons_parts(record),
            "proceedings": proceedings_parts(record),
            "staff": staff,
            "restricted": case.restricted,
            **(_adding(case) if staff["is_own"] else {}),
        },
    )


def _heading(case: Case, record: Record) -> dict[str, object]:
    opened = _("opened {day}").format(day=plain_day_words(case.opened_on)) if case.opened_on else ""
    closed = _("closed {day}").format(day=plain_day_words(case.closed_on)) if case.closed_on else ""
    place = country_words(case.jurisdiction) + (f" ({case.region})" if case.region else "")
    return case_context(case) | {
        "as_of_url": reverse("cases:as-of", args=[case.pk]),
        "what_if_url": reverse("cases:what-if", args=[case.pk]),
        "title": ", ".join(person_name(part) for part in record.persons) or case.reference,
        "about": [words for words in (place, case.team.name, opened, closed) if words],
    }


def _trail_url(request: HttpRequest, case: Case) -> str:
    return f"{reverse('trail:list')}?case={case.pk}" if sees_own(request.user) else ""


def _adding(case: Case) -> dict[str, str]:
    if case.closed_on:
        return {}
    return {
        "set_deadline_url": reverse("cases:record-kind", args=[case.pk, "extension"]),
        "add_person_url": reverse("cases:add-person", args=[case.pk]),
        "add_proceeding_url": reverse("cases:open-proceeding", args=[case.pk]),
    }


def _changed(request: HttpRequest) -> str:
    """Return the mark of what was just saved: the note that says so carries it."""
    return next((message.extra_tags for message in get_messages(request) if message.extra_tags), "")
