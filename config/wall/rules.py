"""For each table, which of its rows the role that serves requests may see, and what the roles may do there.

A table whose rows belong to a case, an organisation or a user is ruled by that. Every other one is named here: a table
without a rule is closed to both roles, and a test says so.
"""

from dataclasses import dataclass, replace

from django.apps import apps
from django.db.models import Model
from pghistory.models import Event, Events

from accounts.models import (
    Answer,
    ApiToken,
    Attempts,
    AuditEvent,
    AuditHead,
    AuditLink,
    IdentityProvider,
    Invitation,
    KnownDevice,
    Letter,
    Lockdown,
    Organisation,
    Session,
    Team,
    User,
)
from cases.models import (
    FACT_TYPES,
    BreakGlass,
    Case,
    CasePerson,
    DueErasure,
    Hold,
    InterpreterTask,
    Proceeding,
    ProceedingPerson,
)
from deadlines.models import (
    Assessment,
    BarToRemoval,
    Deadline,
    Flag,
    LawChange,
    LawEffect,
    Notice,
    ProtectionStatus,
    RuleReview,
    WatchRun,
)
from people.models import Disclosure, Erasure, LegalBasis, Person, PersonName, RetentionTime

READ, READ_AND_ADD = "SELECT", "SELECT, INSERT"
KEEP = "SELECT, INSERT, UPDATE"
CHANGE = "SELECT, INSERT, UPDATE, DELETE"


@dataclass(frozen=True)
class Rule:
    """`see`: the condition under which a row is shown and may be changed; `add`: under which one may be put in as well.

    `{t}` is the table. "" for `see` is a table that belongs to nobody, with no policy. `web` and `worker` are the
    privileges of the two roles; `before` those of them that are needed before anybody acts, for any row.
    """

    see: str
    add: str = ""
    web: str = CHANGE
    worker: str = ""
    before: str = ""

    def on(self, table: str) -> "Rule":
        """Return the rule with its conditions said of a table, and of whether anybody acts."""
        see, add = self.see.format(t=table), self.add.format(t=table)
        return replace(self, see=before_sign_in(see) if self.before else see, add=add)

    @property
    def put_in(self) -> str:
        """The condition under which a row may be put in. What may be asked of nobody stands first."""
        return f"({self.add}) OR ({self.see})" if self.add else self.see

    @property
    def somebodys(self) -> list[str]:
        """What is done for any row before anybody acts, and what is done only for somebody: the latter."""
        return [each for each in self.web.split(", ") if each not in self.before] if self.before else []


# PostgreSQL takes a test of `IS NOT NULL` to let nearly every row through, as these do after `visible_to`. Left to
# guess, it takes half of the rows away with each, and plans for a large team as for a small one.
_IN_MY_TEAMS = (
    "{t}.organisation_id = (SELECT acting_organisation())"
    " AND {t}.team_id = ANY ((SELECT acting_teams())::uuid[])"
)
_CASE = (
    "CASE WHEN {t}.organisation_id = (SELECT acting_organisation()) AND ("
    "{t}.team_id = ANY ((SELECT acting_teams())::uuid[])"
    " AND (NOT {t}.restricted OR {t}.id = ANY ((SELECT acting_assigned())::uuid[]))"
    " OR {t}.id = ANY ((SELECT acting_emergencies())::uuid[])) THEN true END IS NOT NULL"
)


def _through(of: str, match: str) -> str:
    return f"(SELECT true FROM {of} WHERE {match}) IS NOT NULL"  # noqa: S608


def of_case(column: str = "case_id") -> str:
    return _through("cases_case AS seen", f"seen.id = {{t}}.{column}")


def of_organisation(column: str = "organisation_id") -> str:
    return f"{{t}}.{column} = (SELECT acting_organisation())"


def of_person(column: str) -> str:
    return _through("cases_caseperson AS part", f"part.person_id = {{t}}.{column} LIMIT 1")


def before_sign_in(see: str) -> str:
    """Return a condition that shows all rows where nobody acts: who signs in is looked for among all."""
    return f"CASE WHEN somebody_acts() THEN {see} ELSE true END"


def somebodys(see: str) -> str:
    """Return a condition that is refused where nobody acts, though what it asks through is open then."""
    return f"(SELECT acting_organisation()) IS NOT NULL AND {see}"


_COLLEAGUE = _through("accounts_user AS colleague", "colleague.id = {t}.user_id")

_TOLD_OF = (
    "CASE WHEN {t}.invitation_id IS NULL THEN "
    + _through("accounts_user AS colleague", "colleague.id = {t}.recipient_id")
    + " ELSE "
    + _through("accounts_invitation AS asked", "asked.id = {t}.invitation_id")
    + " END"
)
# A sign-in that fails is nobody's, and is recorded all the same.
_OF_THE_TRAIL = (
    "CASE WHEN somebody_acts() THEN {t}.organisation_id IS NULL OR " + of_organisation() + " ELSE true END"
)
_FOUND = "SELECT"
_FOUND_AND_NOTED = "SELECT, UPDATE"
_MADE = "SELECT, INSERT, UPDATE"
_PASSED_THROUGH = "SELECT, INSERT, UPDATE, DELETE"

RULES: dict[str, Rule] = {
    Organisation._meta.db_table: Rule(of_organisation("id"), web=KEEP, worker=READ, before=_FOUND),
    Team._meta.db_table: Rule(of_organisation(), worker=READ, before=_FOUND),
    User._meta.db_table: Rule(of_organisation(), web=KEEP, worker=READ, before=_MADE),
    User.teams.through._meta.db_table: Rule(_COLLEAGUE, worker=READ, before="SELECT, INSERT"),
    ApiToken._meta.db_table: Rule(_COLLEAGUE, before=_FOUND),
    Invitation._meta.db_table: Rule(of_organisation(), web=KEEP, worker=READ, before=_FOUND_AND_NOTED),
    Invitation.teams.through._meta.db_table: Rule(
        _through("accounts_invitation AS asked", "asked.id = {t}.invitation_id"), before=_FOUND
    ),
    Letter._meta.db_table: Rule(
        somebodys(_TOLD_OF), "NOT somebody_acts()", web="SELECT, INSERT, UPDATE (dropped_at)", worker=KEEP
    ),
    IdentityProvider._meta.db_table: Rule(of_organisation(), before=_FOUND),
    Session._meta.db_table: Rule(
        f"({{t}}.user_id IS NULL OR {_COLLEAGUE})",
        worker="SELECT (started_at, active_at, idle), DELETE",
        before=_PASSED_THROUGH,
    ),
    KnownDevice._meta.db_table: Rule(_COLLEAGUE, before=_PASSED_THROUGH),
    Answer._meta.db_table: Rule(
        somebodys("{t}.user_id = (SELECT acting_user()) AND " + _COLLEAGUE),
        web=READ_AND_ADD,
        worker="SELECT (id, at), DELETE",
    ),
    # Tries at signing in, under keyed hashes of whose they are.
    Attempts._meta.db_table: Rule("", worker="SELECT (last_at), DELETE"),
    "mfa_authenticator": Rule(_COLLEAGUE, before=_FOUND_AND_NOTED),
    "account_emailaddress": Rule(_COLLEAGUE, before=_FOUND),
    "account_emailconfirmation": Rule(
        somebodys(_through("account_emailaddress AS known", "known.id = {t}.email_address_id"))
    ),
    "socialaccount_socialaccount": Rule(_COLLEAGUE, before=_MADE),
    "socialaccount_socialtoken": Rule(
        somebodys(_through("socialaccount_socialaccount AS known", "known.id = {t}.account_id"))
    ),
    "socialaccount_socialapp": Rule("", web=READ),
    # Told to those in charge by the code of the case. The worker reminds them.
    BreakGlass._meta.db_table: Rule(of_organisation(), web=KEEP, worker="SELECT, UPDATE (reminded_at)"),
    InterpreterTask._meta.db_table: Rule(
        "({t}.interpreter_id = (SELECT acting_user()) OR " + of_case() + ")", web=KEEP
    ),
    Lockdown._meta.db_table: Rule(of_organisation(), web=KEEP, before=_FOUND),
    # The database itself makes the chain.
    AuditEvent._meta.db_table: Rule(of_organisation(), _OF_THE_TRAIL, web=READ_AND_ADD),
    AuditLink._meta.db_table: Rule(of_organisation("chain"), web=READ),
    AuditHead._meta.db_table: Rule(of_organisation("chain"), web=READ),
    Person._meta.db_table: Rule(of_person("id"), of_organisation(), web=KEEP, worker=READ),
    PersonName._meta.db_table: Rule(of_person("person_id"), "person_is_ours({t}.person_id)", web=KEEP),
    LegalBasis._meta.db_table: Rule(of_person("person_id"), web=KEEP),
    Disclosure._meta.db_table: Rule(of_person("person_id"), web=READ_AND_ADD),
    RetentionTime._meta.db_table: Rule(of_organisation(), worker=READ),
    # What is asked for here the database itself erases: no role may, but for what is drawn from the facts.
    Erasure._meta.db_table: Rule(of_organisation(), web=KEEP),
    Hold._meta.db_table: Rule(
        "CASE WHEN {t}.case_id IS NULL THEN " + of_person("person_id") + " ELSE " + of_case() + " END",
        web=KEEP,
    ),
    DueErasure._meta.db_table: Rule(of_case(), worker=CHANGE),
    # To lock a case for its assessment, PostgreSQL asks for the right to change a column of it.
    Case._meta.db_table: Rule(_CASE, _IN_MY_TEAMS, web=KEEP, worker="SELECT, UPDATE (id)"),
    Case.assigned.through._meta.db_table: Rule(of_case(), "may_assign({t}.case_id)", worker=READ),
    CasePerson._meta.db_table: Rule(
        of_case(), web=KEEP, worker="SELECT (id, case_id, person_id, role, position)"
    ),
    Proceeding._meta.db_table: Rule(of_case(), web=KEEP, worker=READ),
    ProceedingPerson._meta.db_table: Rule(of_case(), web=KEEP, worker=READ),
    **{model._meta.db_table: Rule(of_case(), web=KEEP, worker=READ) for model in FACT_TYPES.values()},
    **{
        model._meta.db_table: Rule(of_case(), worker=CHANGE)
        for model in (Assessment, BarToRemoval, Deadline, Flag, LawEffect, ProtectionStatus)
    },
    Notice._meta.db_table: Rule(_through("deadlines_flag AS told", "told.id = {t}.flag_id"), worker=CHANGE),
    # What is law here is law for everybody; what one organisation proposes is its own.
    LawChange._meta.db_table: Rule(
        "({t}.organisation_id IS NULL OR {t}.generation IS NOT NULL OR "
        "CASE WHEN somebody_acts() THEN " + of_organisation() + " ELSE false END)",
        web=READ_AND_ADD,
        worker=KEEP,
    ),
    RuleReview._meta.db_table: Rule(of_organisation(), web=READ_AND_ADD),
    # Who did what to a row, in this request only; written by the triggers that keep history.
    "pghistory_context": Rule("{t}.id::text = current_setting('pghistory.context_id', true)", web=KEEP),
    WatchRun._meta.db_table: Rule("", web=READ, worker=KEEP),
    "django_migrations": Rule("", web=READ),
    "django_content_type": Rule("", web=READ),
    "auth_permission": Rule("", web=READ),
    "auth_group": Rule("", web=""),
    "auth_group_permissions": Rule("", web=""),
}


def rule_of(model: type[Model]) -> Rule | None:
    """Return the rule of the table of a model; None where nobody has said one."""
    if issubclass(model, Event):
        return _of_history(model)
    return RULES.get(model._meta.db_table) or _of_whom_it_names(model)


def ruled() -> dict[str, Rule | None]:
    """Return the rule of each table the product has, by its name."""
    tables = {
        model._meta.db_table: rule_of(model)
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not issubclass(model, Events)  # a query over events, which has no table
    }
    return tables | {"django_migrations": RULES["django_migrations"]}


def _of_history(model: type[Event]) -> Rule | None:
    """What happened to a row is seen and added by whoever may see the row or add it, and never changed."""
    tracked: type[Model] = model.pgh_tracked_model  # type: ignore[assignment]  # set on each by its decorator
    rule = rule_of(tracked)
    if rule is None:
        return None
    see = of_case("id") if tracked is Case else rule.see
    return replace(rule, see=see, web=READ_AND_ADD, worker="")


def _of_whom_it_names(model: type[Model]) -> Rule | None:
    """Rows that name a case are those of the case; else of their organisation; else of their user."""
    named = {field.related_model: field.column for field in model._meta.concrete_fields if field.is_relation}
    if column := named.get(Case):
        return Rule(of_case(column))
    if column := named.get(Organisation):
        return Rule(of_organisation(column))
    if column := named.get(User):
        return Rule(somebodys(_through("accounts_user AS colleague", f"colleague.id = {{t}}.{column}")))
    return None
