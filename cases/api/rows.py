"""What can be read: rows in the words of the case file; what was not recorded has no key."""

from typing import Any

from rest_framework import serializers

from cases.models import Case, FactRow, Proceeding
from people.api import person_keys, recorded_keys
from people.models import Person


class Row(serializers.BaseSerializer):
    """A row. `component` is its name in the OpenAPI document."""

    component: str


class CaseRow(Row):
    component = "Case"

    def to_representation(self, case: Case) -> dict[str, Any]:
        days = {"opened_on": case.opened_on, "closed_on": case.closed_on}
        return {
            "id": str(case.pk),
            "code": case.code,
            "team": case.team.slug,
            **recorded_keys(case),
            **{key: day.isoformat() for key, day in days.items() if day},
            "zone": case.zone,
            "restricted": case.restricted,
        }


class PersonRow(Row):
    component = "Person"

    def to_representation(self, person: Person) -> dict[str, Any]:
        parts = [{"case": str(part.case_id), **recorded_keys(part)} for part in person.case_persons.all()]
        return {"id": str(person.pk), "cases": parts, **person_keys(person)}


class ProceedingRow(Row):
    component = "Proceeding"

    def to_representation(self, proceeding: Proceeding) -> dict[str, Any]:
        members = [str(member.person_id) for member in proceeding.proceeding_persons.all()]
        whose = {"id": str(proceeding.pk), "case": str(proceeding.case_id), "persons": members}
        return whose | recorded_keys(proceeding)


class FactOfAnyType(Row):
    component = "Fact"

    def to_representation(self, row: FactRow) -> dict[str, Any]:
        optional = {
            "person": _id(row.person_id),
            "proceeding": _id(row.proceeding_id),
            "persons": [str(pk) for pk in row.persons] or None,
            **row.details,
            "certainty": row.certainty,
            "source": row.source,
            "note": row.note,
            "recorded_at": row.recorded_at and row.recorded_at.isoformat(),
            "withdrawn": _withdrawn(row),
            "supersedes": _id(row.supersedes_id),
        }
        recorded = {key: value for key, value in optional.items() if value is not None and value != ""}
        return {"id": str(row.pk), "case": str(row.case_id), "type": row.type, **recorded}


def _id(pk: object) -> str | None:
    return None if pk is None else str(pk)


def _withdrawn(row: FactRow) -> dict[str, str] | None:
    if row.withdrawn_at is None:
        return None
    return {"at": row.withdrawn_at.isoformat(), "reason": row.withdrawn_reason}
