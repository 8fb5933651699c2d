"""A copy of everything held on one person: for programs in the words of the case file, and to be read."""

import json
import logging
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from psycopg2.extras import DateTimeTZRange

from accounts.audit import record
from accounts.models import AuditAction, AuditEvent, User
from cases.errors import CaseworkError
from cases.models import Case, InterpreterTask
from people.api import person_keys
from people.models import Disclosure, Person, What

logger = logging.getLogger(__name__)

FORMAT = "suspensive-person/1"
DATA, TO_READ = "person.json", "person.html"


@transaction.atomic
def copy_of_everything(person: Person, *, recipient: str, basis: str, by: User, at: datetime) -> bytes:
    """Return a ZIP file with all that is held on a person, and keep who received it.

    Of others in the same cases it names the ids only. Raises CaseworkError while the organisation is locked down.
    """
    if person.organisation.lockdowns.open().exists():
        raise CaseworkError(_("The organisation is locked down: nothing is given out."))
    received = Disclosure.objects.create(
        person=person, recipient=recipient, what=What.COPY, basis=basis, by=by, at=at
    )
    record(
        AuditAction.EXPORT_PERSON,
        by=by,
        organisation=person.organisation_id,
        person=person,
        about=received,
        at=at,
    )
    logger.info("person copied person=%s", person.pk)
    document = everything_on(person, by=by, at=at)
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as files:
        files.writestr(DATA, json.dumps(document, cls=_Encoder, ensure_ascii=False, indent=1))
        files.writestr(TO_READ, render_to_string("people/copy.html", {"copy": document, "at": at}))
    return packed.getvalue()


def everything_on(person: Person, *, by: User, at: datetime) -> dict[str, Any]:
    """Return all that is held on a person in the cases that `by` may see. Instants are in UTC."""
    cases = list(Case.objects.visible_to(by).filter(persons=person).order_by("code"))
    return {
        "format": FORMAT,
        "made_at": at,
        "id": str(person.pk),
        "person": person_keys(person),
        "cases": [_of_case(case, str(person.pk)) for case in cases],
        "legal_bases": [
            {
                "purpose": basis.get_purpose_display(),
                "basis": basis.get_basis_display(),
                "how": basis.how,
                "given_on": basis.given_on,
                "withdrawn_on": basis.withdrawn_on,
            }
            for basis in person.legal_bases.order_by("given_on", "pk")
        ],
        "holds": [
            {"since": held.set_at, "until": held.lifted_at, "reason": held.reason}
            for held in person.holds.order_by("set_at")
        ],
        "received_by": [
            {
                "recipient": received.recipient,
                "what": received.get_what_display(),
                "basis": received.get_basis_display(),
                "at": received.at,
            }
            for received in person.disclosures.order_by("at", "pk")
        ],
        "seen_by": _seen(person, cases),
        "rows": {table: rows for table, rows in _rows(person, cases) if rows},
    }


def _of_case(case: Case, person: str) -> dict[str, Any]:
    """Return a case in the shape of the case file, with what concerns the person alone or among others."""
    document = case.as_file(ids="uuid")
    proceedings = {
        key: proceeding
        for key, proceeding in document["proceedings"].items()
        if person in proceeding["persons"]
    }
    facts = [
        fact
        for fact in document["facts"]
        if fact.get("person") == person
        or (fact.get("proceeding") in proceedings and person in fact.get("persons", [person]))
    ]
    persons = {key: about for key, about in document["persons"].items() if key == person}
    return {"code": case.code, **document, "persons": persons, "proceedings": proceedings, "facts": facts}


def _seen(person: Person, cases: list[Case]) -> list[dict[str, Any]]:
    """Return on which days who read, changed or gave out something, by their role, and how often."""
    events = AuditEvent.objects.of(person.organisation_id).filter(
        Q(person_id=person.pk) | Q(case_id__in=[case.pk for case in cases])
    )
    roles = {
        user.pk: str(user.get_role_display())
        for user in User.objects.filter(organisation=person.organisation_id)
    }
    counted = Counter(
        (at.date(), roles.get(by, _("a command")), str(AuditAction(action).label))
        for at, by, action in events.values_list("at", "by_id", "action")
    )
    return [
        {"day": day, "role": role, "what": what, "times": times}
        for (day, role, what), times in sorted(counted.items())
    ]


def _rows(person: Person, cases: list[Case]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yield the rows of each table that names the person, their history included, by the name of the table."""
    for model in apps.get_models(include_auto_created=True):
        if model._meta.managed and not model._meta.proxy and (named := _names(model, person)):
            yield model._meta.label_lower, _values(model._base_manager.filter(named))
    alone = [case.pk for case in cases if case.person_ids == {person.pk}]
    yield InterpreterTask._meta.label_lower, _values(InterpreterTask.objects.filter(case__in=alone))


def _names(model: type[models.Model], person: Person) -> Q | None:
    """Return the condition under which a row of `model` names the person; None for a table that names nobody."""
    named = Q()
    for field in model._meta.concrete_fields:
        if (model is Person and field.primary_key) or (field.is_relation and field.related_model is Person):
            named |= Q((field.attname, person.pk))
        elif isinstance(field, ArrayField) and field.name == "persons":
            named |= Q((f"{field.name}__contains", [person.pk]))
    return named or None


def _values(rows: models.QuerySet) -> list[dict[str, Any]]:
    kept = [field.attname for field in rows.model._meta.concrete_fields if not field.generated]
    return list(rows.order_by("pk").values(*kept))


class _Encoder(DjangoJSONEncoder):
    """Writes a span of time as its two bounds."""

    def default(self, o: Any) -> Any:
        return [o.lower, o.upper] if isinstance(o, DateTimeTZRange) else super().default(o)
