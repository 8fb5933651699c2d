"""Whose readings and changes someone may be shown: those of a case, of a person, or of the whole organisation."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet

from accounts.models import AuditEvent, Role, User
from cases.models import Case

_CODES = "SELECT id, code FROM cases_in_trail(%s, %s::uuid[], %s, %s)"


def sees_all(user: User) -> bool:
    """Whether the user is shown the trail of the whole organisation, and no case: an auditor."""
    return user.is_active and user.role == Role.AUDITOR


def sees_own(user: User) -> bool:
    """Whether the user is shown the trail of each case that they may see: a coordinator."""
    return user.is_active and user.role == Role.COORDINATOR


@dataclass(frozen=True)
class Subject:
    """What a trail is about: some cases by id and code, of one `person` where that was asked."""

    codes: dict[UUID, str]
    person: UUID | None = None

    @property
    def about_it(self) -> Q:
        """The events in which it was read, changed, or asked for in vain."""
        ids = [*self.codes, *([self.person] if self.person else [])]
        about = Q(case_id__in=list(self.codes)) | Q(about_id__in=ids)
        return about | Q(person_id=self.person) if self.person else about


def subject(user: User, *, case: UUID | None = None, person: UUID | None = None) -> Subject | None:
    """Return the case, or the person with all their cases; None where the user may not be shown its trail."""
    if sees_all(user):
        codes = codes_of(user, [case] if case else (), person=person)
    elif sees_own(user):
        seen = Case.objects.visible_to(user)
        codes = dict(
            (seen.filter(pk=case) if case else seen.filter(persons=person)).values_list("pk", "code")
        )
    else:
        codes = {}
    return Subject(codes, person) if codes else None


def meant(user: User, typed: str) -> tuple[str, str] | None:
    """Return what was typed, the code of a case or the id of a case or person, as a filter and its value."""
    if as_id := _as_id(typed):
        for name in ("case", "person"):
            if subject(user, **{name: as_id}):
                return name, str(as_id)
        return None
    found = next(iter(codes_of(user, (), code=typed.upper())), None)
    return ("case", str(found)) if found and subject(user, case=found) else None


def codes_of(
    user: User, cases: Iterable[UUID], *, code: str | None = None, person: UUID | None = None
) -> dict[UUID, str]:
    """Return the codes of those cases of the user's organisation, of the one of this code, of those of a person."""
    with connection.cursor() as cursor:
        cursor.execute(_CODES, [user.organisation_id, list(cases), code, person])
        return dict(cursor.fetchall())


def events_of(user: User, about: Subject | None) -> QuerySet[AuditEvent]:
    """Return the events about a subject; without one all events of the organisation, for an auditor only."""
    events = AuditEvent.objects.of(user.organisation_id)
    if about:
        return events.filter(about.about_it)
    return events if sees_all(user) else events.none()


def _as_id(typed: str) -> UUID | None:
    try:
        return UUID(typed)
    except ValueError:
        return None
