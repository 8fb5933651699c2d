"""Which rows of each table a person sees: `visible_to`, below every page and route."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.db.models import Model

from accounts.models import Answer, ApiToken, Invitation, Letter, Lockdown, Organisation, Role, Team, User
from cases.models import BreakGlass, Case, InterpreterTask
from deadlines.models import LawChange, Notice, RuleReview
from people.models import Disclosure, Erasure, LegalBasis, Person, PersonName, RetentionTime

from .table import CERTIFIED, REVIEWING, SEEN, WHO, WORKING
from .world import World

APPS = ("accounts", "people", "cases", "deadlines")
GUARDED = [
    model
    for model in apps.get_models()
    if model._meta.app_label in APPS and hasattr(model._default_manager.none(), "visible_to")
]
# The way from a row to its case; `case` where nothing else is said.
WAYS = {
    Case: "pk",
    Person: "cases",
    PersonName: "person__cases",
    Notice: "flag__case",
    LegalBasis: "person__cases",
    Disclosure: "person__cases",
}
OF_AN_ORGANISATION = {
    Organisation: "pk",
    Team: "organisation",
    User: "organisation",
    RuleReview: "organisation",
    LawChange: "organisation",
    Invitation: "organisation",
    Lockdown: "organisation",
    BreakGlass: "organisation",
    RetentionTime: "organisation",
    Erasure: "organisation",
}
# Tables whose rows only some roles see, or nobody.
ONLY_FOR = {
    LawChange: REVIEWING,
    Invitation: (Role.ADMINISTRATOR,),
    Lockdown: (Role.ADMINISTRATOR, Role.COORDINATOR),
    Erasure: CERTIFIED,
    Letter: (),
}


def wrong_rows(world: World, model: type[Model]) -> Iterator[str]:
    """Yield who sees other rows of the table than they may."""
    for who in WHO:
        user: Any = world.people.get(who, AnonymousUser())
        seen = set(model._default_manager.visible_to(user).values_list("pk", flat=True))  # type: ignore[attr-defined]
        may = set(_may_see(world, model, who))
        if seen != may:
            yield f"{who} sees {len(seen - may)} rows of {model.__name__} too many, {len(may - seen)} too few"


def _may_see(world: World, model: type[Model], who: str) -> Any:
    rows = model._default_manager.values_list("pk", flat=True)
    if who not in world.people or who == "deactivated":
        return ()
    if model in (ApiToken, Answer):
        return rows.filter(user=world.people[who])
    if who not in ONLY_FOR.get(model, WHO):
        return ()
    user = world.people[who]
    if model is BreakGlass and not user.is_in_charge:
        return rows.filter(user=user)
    if model is InterpreterTask and who == Role.INTERPRETER:
        return rows.filter(interpreter=user)
    if model in OF_AN_ORGANISATION:
        return rows.filter(**{OF_AN_ORGANISATION[model]: world.people[who].organisation_id})
    if who not in WORKING:
        return ()
    seen = [world.closed[user.organisation_id].pk, *(world.cases[relation].pk for relation in SEEN)]
    return rows.filter(**{f"{WAYS.get(model, 'case')}__in": seen})
