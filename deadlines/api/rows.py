"""Deadlines, bars and flags as the contract writes them, with the case they belong to."""

from datetime import date, datetime
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from deadlines.models import BarToRemoval, Deadline, Flag, InForce

MOMENT = {
    "type": ["string", "null"],
    "description": "A day at the place of the case, or an instant where hours count.",
}
ANY_OR_LIST = {"anyOf": [{"const": "any"}, {"type": "array", "items": {"type": "string"}}]}
IN_FORCE: dict[str, bool | str] = {InForce.YES: True, InForce.NO: False, InForce.UNKNOWN: "unknown"}


class TextOrNull(serializers.CharField):
    """A text; null where there is none."""

    def __init__(self, **options):
        super().__init__(allow_null=True, read_only=True, **options)

    def to_representation(self, value: str) -> str | None:  # type: ignore[override]
        return value or None


class AssessedSerializer(serializers.ModelSerializer):
    """A row drawn from the latest assessment of its case."""

    being_checked = serializers.BooleanField(
        read_only=True,
        help_text="Time has changed the case since, and it is about to be assessed anew. "
        "`/cases/{id}/assessment/` answers at once.",
    )
    evidence = TextOrNull()
    source = TextOrNull()  # type: ignore[assignment]  # declares a field; it is no attribute


class DeadlineSerializer(AssessedSerializer):
    """One time limit that one rule draws from one fact."""

    file_by = serializers.SerializerMethodField(help_text="The safe day.")
    last_day = serializers.SerializerMethodField(help_text="The legal maximum.")
    due_at = serializers.DateTimeField(
        read_only=True, allow_null=True, help_text="The instant at which the safe time ends."
    )
    steps = serializers.ListField(child=serializers.CharField(), read_only=True)

    class Meta:
        model = Deadline
        fields = [
            "id",
            "case",
            "rule",
            "kind",
            "proceeding",
            "persons",
            "trigger",
            "file_by",
            "last_day",
            "due_at",
            "state",
            "met_by",
            "steps",
            "provisional",
            "evidence",
            "source",
            "being_checked",
        ]
        read_only_fields = fields

    @extend_schema_field(MOMENT)
    def get_file_by(self, deadline: Deadline) -> str | None:
        return _moment(deadline.file_by_at or deadline.file_by)

    @extend_schema_field(MOMENT)
    def get_last_day(self, deadline: Deadline) -> str | None:
        return _moment(deadline.last_day_at or deadline.last_day)


class BarSerializer(AssessedSerializer):
    """What forbids sending one person away, under one rule."""

    in_force = serializers.SerializerMethodField(help_text="False: asked for, and bars nothing.")
    to = serializers.SerializerMethodField(help_text="The countries it covers.")
    orders = serializers.SerializerMethodField(help_text="The ids of the rulings it covers.")
    since = TextOrNull(help_text="In any of the date forms.")
    until = TextOrNull(help_text="A day or an instant.")
    ends_when = TextOrNull()

    class Meta:
        model = BarToRemoval
        fields = [
            "id",
            "case",
            "person",
            "rule",
            "contested",
            "in_force",
            "acts",
            "to",
            "orders",
            "since",
            "until",
            "ends_when",
            "facts",
            "evidence",
            "source",
            "being_checked",
        ]
        read_only_fields = fields

    def get_fields(self) -> dict[str, serializers.Field]:
        return {**super().get_fields(), "class": serializers.CharField(source="bar_class", read_only=True)}

    @extend_schema_field({"enum": [True, False, "unknown"]})
    def get_in_force(self, bar: BarToRemoval) -> bool | str:
        return IN_FORCE[bar.in_force]

    @extend_schema_field(ANY_OR_LIST)
    def get_to(self, bar: BarToRemoval) -> Any:
        return bar.to

    @extend_schema_field(ANY_OR_LIST)
    def get_orders(self, bar: BarToRemoval) -> Any:
        return bar.orders


class FlagSerializer(AssessedSerializer):
    """What someone must know or act on. It stands until `lowered_at`."""

    evidence = None  # type: ignore[assignment]  # a flag rests on several rules, each with its own
    source = None  # type: ignore[assignment]

    class Meta:
        model = Flag
        fields = [
            "id",
            "case",
            "person",
            "kind",
            "level",
            "text",
            "facts",
            "rules",
            "raised_at",
            "risen_at",
            "lowered_at",
            "being_checked",
        ]
        read_only_fields = fields


def _moment(when: date | datetime | None) -> str | None:
    return None if when is None else when.isoformat()
