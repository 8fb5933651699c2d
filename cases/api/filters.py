"""How lists of cases, persons, proceedings and facts are narrowed.

An id that the user may not see selects nothing, like one that does not exist.
"""

import django_filters as filters
from django.utils.translation import gettext_lazy as _

from cases.models import FACT_TYPES, Case, CasePerson, FactRow, Proceeding, ProceedingKind
from people.models import Person


class CaseFilters(filters.FilterSet):
    reference = filters.CharFilter(help_text=_("The whole reference."))
    code = filters.CharFilter(help_text=_("The whole code."))
    jurisdiction = filters.CharFilter(help_text=_("A country, such as KZ."))
    team = filters.CharFilter(field_name="team__slug", help_text=_("The slug of a team."))
    open = filters.BooleanFilter(
        field_name="closed_on", lookup_expr="isnull", help_text=_("Whether it is not yet closed.")
    )

    class Meta:
        model = Case
        fields: list[str] = []


class PersonFilters(filters.FilterSet):
    case = filters.UUIDFilter(method="of_case", help_text=_("The id of a case."))

    class Meta:
        model = Person
        fields: list[str] = []

    def of_case(self, persons, name, case):
        """Return the persons of a case that the user may see."""
        parts = CasePerson.objects.visible_to(self.request.user).filter(case=case)
        return persons.filter(pk__in=parts.values("person"))


class ProceedingFilters(filters.FilterSet):
    case = filters.UUIDFilter(help_text=_("The id of a case."))
    kind = filters.ChoiceFilter(choices=ProceedingKind.choices)

    class Meta:
        model = Proceeding
        fields: list[str] = []


class FactFilters(filters.FilterSet):
    case = filters.UUIDFilter(required=True, help_text=_("The id of a case."))
    type = filters.MultipleChoiceFilter(choices=[(kind, kind) for kind in FACT_TYPES])
    person = filters.UUIDFilter(help_text=_("The id of the person whom the fact is about."))
    proceeding = filters.UUIDFilter(help_text=_("The id of the proceeding that the fact belongs to."))
    standing = filters.BooleanFilter(
        field_name="withdrawn_at", lookup_expr="isnull", help_text=_("Whether it was not withdrawn.")
    )

    class Meta:
        model = FactRow
        fields: list[str] = []
