"""How lists of deadlines, bars and flags are narrowed."""

import django_filters as filters
from django.utils.translation import gettext_lazy as _

from deadlines.models import BarToRemoval, Deadline, Flag, InForce, Level


class OfCaseFilters(filters.FilterSet):
    case = filters.UUIDFilter(help_text=_("The id of a case."))


class DeadlineFilters(OfCaseFilters):
    state = filters.MultipleChoiceFilter(choices=Deadline.State.choices)
    kind = filters.MultipleChoiceFilter(choices=Deadline.Kind.choices)
    person = filters.UUIDFilter(method="of_person", help_text=_("The id of a person it concerns."))
    due_before = filters.IsoDateTimeFilter(
        field_name="due_at", lookup_expr="lt", help_text=_("Those whose safe time ends before an instant.")
    )

    class Meta:
        model = Deadline
        fields: list[str] = []

    def of_person(self, deadlines, name, person):
        """Return the deadlines that concern one person."""
        return deadlines.filter(persons__contains=[person])


class BarFilters(OfCaseFilters):
    person = filters.UUIDFilter(help_text=_("The id of a person."))
    rule = filters.CharFilter(help_text=_("The id of a rule, such as KZ-BAR-02."))
    in_force = filters.ChoiceFilter(choices=InForce.choices)

    class Meta:
        model = BarToRemoval
        fields: list[str] = []


class FlagFilters(OfCaseFilters):
    person = filters.UUIDFilter(help_text=_("The id of a person."))
    level = filters.MultipleChoiceFilter(choices=Level.choices)
    kind = filters.CharFilter(help_text=_("A kind of flag, such as removal_risk."))
    open = filters.BooleanFilter(
        field_name="lowered_at", lookup_expr="isnull", help_text=_("Whether it still stands.")
    )

    class Meta:
        model = Flag
        fields: list[str] = []
