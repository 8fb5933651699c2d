"""What can be sent: checked as a case file is, and refused in the same words."""

from functools import cached_property
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from rest_framework import serializers

from accounts.ids import as_id
from accounts.models import Team, User
from cases.casefile import CaseFileError
from cases.casefile.shape import problems_against
from cases.casefile.years import years_as_text
from cases.errors import NotAccepted, NotOfThisCase
from cases.models import Case
from people.models import Person

from .shapes import Shape, new_fact_shape, new_shapes


class Body(serializers.BaseSerializer):
    """A body with the keys of the case file. `component` is its name in the OpenAPI document."""

    component: str

    def to_internal_value(self, data: dict[str, Any]) -> dict[str, Any]:
        self.write_years_as_text(data)
        if problems := list(dict.fromkeys(problems_against(self.shape(data), data))):
            raise CaseFileError(problems)
        return data

    def write_years_as_text(self, data: dict[str, Any]) -> None:
        """Change the years in `data` that are numbers; most bodies have no dates of that kind."""

    def shape(self, data: dict[str, Any]) -> Shape:
        """Return the JSON Schema that `data` must have."""
        return new_shapes()[self.component]


class NewCase(Body):
    component = "NewCase"


class NewPerson(Body):
    component = "NewPerson"

    def write_years_as_text(self, data: dict[str, Any]) -> None:
        years_as_text({"persons": {"": data}})


class NewProceeding(Body):
    component = "NewProceeding"


class NewFact(Body):
    component = "NewFact"

    def write_years_as_text(self, data: dict[str, Any]) -> None:
        years_as_text({"facts": [data]})

    def shape(self, data: dict[str, Any]) -> Shape:
        return new_fact_shape(data.get("type"))


class Named:
    """What a body names by id or slug, found among what the user may see."""

    def __init__(self, data: dict[str, Any], user: User):
        self.data = data
        self.user = user
        self.cases = Case.objects.worked_on_by(user)

    @cached_property
    def case(self) -> Case:
        """The case, one that the user works on. Raises NotAccepted."""
        pk = as_id(self.data["case"])
        found = self.cases.filter(pk=pk).first() if pk else None
        if found is None:
            raise NotAccepted(_("There is no such case."), "case")
        return found

    @cached_property
    def team(self) -> Team:
        """The team, or the only one of the user. Raises NotAccepted."""
        slug = self.data.get("team")
        teams = list(self.user.teams.filter(slug=slug) if slug else self.user.teams.all()[:2])
        if len(teams) != 1:
            raise NotAccepted(_("Write the slug of one of your teams."), "team")
        return teams[0]

    @property
    def persons(self) -> list[UUID]:
        """The persons of the list `persons`. Raises NotOfThisCase."""
        return [self._id_of(text, "persons") for text in self.data.get("persons", ())]

    @property
    def members(self) -> list[Person]:
        """The same, as persons of the case. Raises NotOfThisCase."""
        known = self.case.persons.in_bulk(self.persons)
        if len(known) < len(self.persons):
            raise NotOfThisCase(_("Choose among the persons of this case."), "persons")
        return [known[pk] for pk in self.persons]

    def one(self, key: str) -> UUID | None:
        """Return the person or proceeding under `key`. Raises NotOfThisCase."""
        return self._id_of(self.data[key], key) if key in self.data else None

    def _id_of(self, text: str, key: str) -> UUID:
        pk = as_id(text)
        if pk is None:
            raise NotOfThisCase(_("“{id}” is no id. Write one that the API gave.").format(id=text), key)
        return pk
