"""People: the persons of the cases someone may see. Names are sent by post, and never stand in an address."""

from datetime import datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from accounts.models import AuditAction
from accounts.reads import note
from cases.models import CasePerson, CaseRole
from cases.wording.countries import countries_words
from cases.wording.dates import when_words
from config import clock
from config.keyset import PAGE, Key, Page, page_of
from config.pages import render_page, searched_for
from deadlines.models import ProtectionStatus
from deadlines.presenting.law import status_words
from deadlines.reading import being_checked
from people.models import PersonName

BY_NAME = (Key("sort_name", nullable=True), Key("id"))
COLUMNS = (
    "names", "status", "checking", "role", "person_id", "person__born", "person__nationalities",
    "case_id", "case__reference",
)  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def people_list(request: HttpRequest) -> HttpResponse:
    """One page of persons by name; or, by post, those with a name that contains what was typed."""
    people = listed(CasePerson.objects.visible_to(request.user), at=clock.now())
    searched = searched_for(request)
    page = (
        Page(found(people, searched), "", "") if searched else page_of(people, BY_NAME, request.GET, *COLUMNS)
    )
    note(request, AuditAction.READ_LIST, number=len(page.rows))
    return render_page(
        request,
        "people/list.html",
        {
            "people": [shown(row) for row in page.rows],
            "searched": searched,
            "search_url": reverse("people:list"),
            "previous_url": page.previous,
            "next_url": page.next,
            "shown": ngettext("{n} person here", "{n} persons here", len(page.rows)).format(n=len(page.rows)),
        },
    )


def listed(parts: QuerySet[CasePerson], *, at: datetime) -> QuerySet[CasePerson]:
    """Add what the list shows of a person's part in a case: all names, the leading one first; the answer on removal."""
    names = PersonName.objects.filter(person=OuterRef("person_id")).order_by("position").values("text")
    answer = ProtectionStatus.objects.filter(
        case=OuterRef("case_id"), person=OuterRef("person_id"), act=ProtectionStatus.Act.REMOVAL
    )
    return parts.annotate(
        names=ArraySubquery(names),
        status=Subquery(answer.values("status")[:1]),
        checking=being_checked(at=at, assessment="case__assessment"),
    )


def found(people: QuerySet[CasePerson], text: str) -> list[dict[str, Any]]:
    """Return the first page of those one of whose names contains `text`."""
    alike = PersonName.objects.filter(person=OuterRef("person_id"), text__icontains=text)
    named = people.filter(Exists(alike)).order_by(*(key.ordering(back=False) for key in BY_NAME))
    return list(named.values(*COLUMNS)[:PAGE])


def shown(row: dict[str, Any]) -> dict[str, Any]:
    """Return one row of the list for its component."""
    name, *others = row["names"] or [_("no name recorded")]
    return {
        "url": f"{reverse('cases:detail', args=[row['case_id']])}#person-{row['person_id']}",
        "name": name,
        "other_names": ", ".join(others),
        "born": when_words(row["person__born"]),
        "nationalities": countries_words(row["person__nationalities"]) or _("not recorded"),
        "case": row["case__reference"],
        "role": CaseRole(row["role"]).label if row["role"] else "",
        "status": row["status"],
        "status_word": status_words(row["status"]) if row["status"] else "",
        "checking": row["checking"],
    }
