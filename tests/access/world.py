"""The people who ask, and the case they ask about: once for each way in which it may stand to them."""

import secrets
from base64 import b32encode
from datetime import date, timedelta
from functools import cache, cached_property
from pathlib import Path
from typing import Any
from uuid import UUID

from accounts.ids import random_id
from accounts.models import ApiToken, Invitation, Organisation, Role, Session, Team, User
from accounts.models.sign_in import ABSOLUTE
from accounts.sign_in import codes
from cases.casefile import import_case, read
from cases.models import BreakGlass, Case, DueErasure, FactRow, InterpreterTask, Proceeding
from config import clock
from deadlines.models import BarToRemoval, Deadline, Flag, LawChange, RuleReview
from people.models import Erasure, LegalBasis, Person

from .table import FOREIGN_PART, MISSING, WATCHING, WORKING

REFERENCE_CASE = Path(__file__).parents[1] / "reference" / "reference-case.yaml"
# A word in every text of the case: it must not be found in any answer to those who may not see that case.
WORDS = {
    "own": "Қарлығаш",
    "assigned": "Ծիծեռնակ",
    "other team": "მერცხალი",
    "restricted": "سنونوة",
    "other organisation": "Lāstekulis",
}
SURNAME = "Рябинин"  # of a person in each of the cases, and in its reference: what is searched for
ROWS = {
    "cases": Case,
    "persons": Person,
    "proceedings": Proceeding,
    "facts": FactRow,
    "deadlines": Deadline,
    "bars": BarToRemoval,
    "flags": Flag,
}
FIXED = {
    "code": "KZ",
    "rule": "KZ-APP-01",
    "kind": "ruling",
    "name": "case",
    "token": "x" * 43,
    "uidb64": "MQ",
    "provider_id": "nowhere",
}
NO_FACTOR = 2**31 - 1  # their ids are counted; they tell nothing to who is not their owner


class World:
    """Two organisations, someone of every role in the first, and a case of every relation to them."""

    def __init__(self) -> None:
        ours, theirs = (
            Organisation.objects.create(name=name, slug=slug)
            for name, slug in (("Legal Aid South", "ours"), ("Far away", "theirs"))
        )
        south, east, far = (
            Team.objects.create(organisation=organisation, name=name, slug=name.lower())
            for organisation, name in ((ours, "South"), (ours, "East"), (theirs, "Far"))
        )
        self.people = {role: _member(role, south) for role in (*WORKING, *WATCHING)}
        self.people["deactivated"] = _member("caseworker", south, "gone")
        self.outsider = _member("caseworker", far)
        self.tokens = {who: ApiToken.issue(user, "tests") for who, user in self.people.items()}
        self.changes = {
            ours.pk: _proposed(ours, WORDS["own"]),
            theirs.pk: _proposed(theirs, WORDS["other organisation"]),
        }
        self.staff = {team.organisation_id: _staff(team) for team in (south, far)}
        self.reviews = [
            _reviewed(self.people["lawyer"], "I doubt it."),
            _reviewed(self.outsider, WORDS["other organisation"]),
        ]
        teams = {"other team": east, "other organisation": far}
        self.cases = {relation: _stored(teams.get(relation, south), word) for relation, word in WORDS.items()}
        Case.objects.filter(pk__in=[self.cases[name].pk for name in ("assigned", "restricted")]).update(
            restricted=True
        )
        self.cases["assigned"].assigned.set(self.people.values())
        interpreters = {ours.pk: self.people["interpreter"], theirs.pk: _member("interpreter", far)}
        self.tasks = {
            case.pk: _task(case, interpreters[case.organisation_id]) for case in self.cases.values()
        }
        self.emergencies = {
            ours.pk: _emergency(self.cases["own"], self.people["caseworker"]),
            theirs.pk: _emergency(self.cases["other organisation"], self.outsider),
        }
        self.bases = {case.pk: _basis(case, self.outsider) for case in self.cases.values()}
        self.closed = {team.organisation_id: _closed(team) for team in (south, far)}
        self.due = {organisation: _due(case) for organisation, case in self.closed.items()}
        self.certificates = {team.organisation_id: _certificate(team) for team in (south, far)}
        self.own = {user: _own(user) for user in (*self.people.values(), self.outsider)}

    def ids(self, address: str, relation: str, who: str = "caseworker") -> dict[str, Any]:
        """Return what stands in the address for a case of that relation to `who`."""
        rows = self._rows(address)
        if relation == MISSING:
            return FIXED | {
                "pk": NO_FACTOR if rows == "factors" else random_id(),
                **{part: random_id() for part in ("fact_pk", "task_pk", "basis_pk", "trigger", "change")},
            }
        case = self.cases["own" if relation == FOREIGN_PART else relation]
        part = self.cases["other organisation" if relation == FOREIGN_PART else relation]
        return FIXED | {
            "pk": self._row(rows, case, who if relation == "own" else ""),
            "fact_pk": fact_of(part),
            "task_pk": self.tasks[part.pk],
            "basis_pk": self.bases[part.pk],
            "trigger": fact_of(case),
            "change": self.change_of(part).pk,
        }

    def _rows(self, address: str) -> str:
        """Return whose id `{pk}` is in an address."""
        words = address.split("{pk}")[0].strip("/").split("/")
        return "cases" if words[0] == "api" and len(words) < 3 else words[-1]

    def _row(self, rows: str, case: Case, who: str) -> Any:
        """Return the id of a row of that kind, of the case, of its organisation, or of `who` if it is theirs."""
        match rows:
            case "users" | "teams" | "invitations":
                return self.staff[case.organisation_id][rows]
            case "people":
                return row_of(case, "persons")
            case "retention":
                return self.due[case.organisation_id]
            case "erasures":
                return self.certificates[case.organisation_id]
            case "tasks":
                return self.tasks[case.pk]
            case "emergencies":
                return self.emergencies[case.organisation_id]
            case "factors" | "sessions":
                return self.own[self.people.get(who, self.outsider)][rows]
        return row_of(case, rows if rows in ROWS else "cases")

    def change_of(self, case: Case) -> LawChange:
        """Return the change of the law that the organisation of the case proposes."""
        return self.changes[case.organisation_id]

    def query(self, rows: str, relation: str) -> dict[str, str]:
        """Return what asks a list for the rows that belong to a case of that relation."""
        case = Case(pk=random_id(), code="0000-0000") if relation == MISSING else self.cases[relation]
        return {"code": case.code} if rows == "cases" else {"case": str(case.pk)}

    def body(self, address: str, relation: str) -> dict[str, Any]:
        """Return a body that names a case of that relation, right for the address."""
        case = Case(pk=random_id()) if relation == MISSING else self.cases[relation]
        known = self.cases["own"] if relation == MISSING else case
        person = row_of(known, "persons")
        named = {"case": str(case.pk)}
        return {
            "/cases/search/": {"q": SURNAME},
            "/people/": {"q": SURNAME},
            "/api/v1/cases/": {"reference": "KZ-2026-9", "jurisdiction": "KZ"},
            "/api/v1/persons/": {**named, "names": [{"text": "A. Person"}]},
            "/api/v1/proceedings/": {**named, "kind": "asylum", "persons": [person]},
            "/api/v1/facts/": {**named, "type": "whereabouts", "person": person, "place": "Almaty"},
            "/api/v1/facts/{pk}/withdraw/": {"reason": "entered twice"},
            "/api/v1/cases/{pk}/what-if/": {"changes": []},
            "/api/v1/assess": _document(),
            "/api/v1/due": {"counting": "KZ", "period": "2 weeks", "trigger": "2022-11-30", "region": "KZ"},
        }.get(address, {})

    @cached_property
    def secrets(self) -> dict[str, tuple[str, ...]]:
        """For each relation what must not be shown to those who may not see the case: its word, code and ids."""
        return {
            relation: (
                WORDS[relation],
                case.code,
                *(str(pk) for model in (FactRow, Proceeding) for pk in _ids(model, case)),
                *(str(pk) for pk in case.persons.values_list("pk", flat=True)),
                str(case.pk),
            )
            for relation, case in self.cases.items()
        }


@cache
def row_of(case: Case, rows: str) -> str:
    """Return the id of one row that belongs to a case, always the same."""
    belonging = {"cases": {"pk": case.pk}, "persons": {"cases": case}}.get(rows, {"case": case})
    if rows == "facts":
        belonging["type"] = "ruling"
    return str(ROWS[rows].objects.filter(**belonging).order_by("pk").values_list("pk", flat=True)[0])


@cache
def fact_of(case: Case) -> str:
    """Return the id of a ruling of the case."""
    return row_of(case, "facts")


def _ids(model: Any, case: Case) -> list[Any]:
    return list(model.objects.filter(case=case).values_list("pk", flat=True))


def _member(role: str, team: Team, name: str = "") -> User:
    email = f"{name or role}@{team.organisation.slug}.example"
    return User.objects.create_user(
        email, name=f"A {role}", organisation=team.organisation, role=role, teams=[team]
    )


def _proposed(organisation: Organisation, word: str) -> LawChange:
    return LawChange.objects.create(
        kind=LawChange.Kind.DAY,
        code="KZ",
        day=date(2026, 12, 1),
        name=word,
        organisation=organisation,
        proposed_at=clock.now(),
    )


def _staff(team: Team) -> dict[str, str]:
    """Make someone of the team and an invitation; return the ids of what an administrator may look at."""
    invitation = Invitation.objects.create(
        organisation=team.organisation,
        email="new@example.org",
        role=Role.LAWYER,
        sha256=secrets.token_hex(32),
        invited_at=clock.now(),
        expires_at=clock.now() + Invitation.LASTS,
    )
    user = _member("lawyer", team, "looked-at")
    return {"users": str(user.pk), "teams": str(team.pk), "invitations": str(invitation.pk)}


def _task(case: Case, interpreter: User) -> UUID:
    return InterpreterTask.objects.create(
        organisation_id=case.organisation_id,
        case=case,
        code=case.code,
        interpreter=interpreter,
        text="Read this letter.",
        until=clock.now().date() + timedelta(days=7),
        given_by=interpreter,
        given_at=clock.now(),
    ).pk


def _basis(case: Case, by: User) -> UUID:
    given = {"purpose": "case_work", "basis": "consent", "given_on": clock.now().date()}
    said = {"recorded_by": by, "recorded_at": clock.now()}
    return LegalBasis.objects.create(person_id=row_of(case, "persons"), **given, **said).pk


def _closed(team: Team) -> Case:
    case = _stored(team, "Closed")
    Case.objects.filter(pk=case.pk).update(opened_on=date(2016, 1, 1), closed_on=date(2017, 1, 1))
    return case


def _due(case: Case) -> UUID:
    past = {"category": "case_file", "due_on": date(2022, 1, 1), "listed_at": clock.now()}
    return DueErasure.objects.create(case=case, **past).pk


def _certificate(team: Team) -> UUID:
    """Certify an erasure of something long gone."""
    erased = {
        "scope": "person",
        "subject": random_id(),
        "cases": [],
        "asked_by": "person",
        "sha256": "0" * 64,
    }
    by = team.members.first()
    return Erasure.objects.create(organisation=team.organisation, by=by, at=clock.now(), **erased).pk


def _emergency(case: Case, user: User) -> UUID:
    at = clock.now()
    opened = {"opened_at": at, "until": at + BreakGlass.LASTS, "reason": "The boat leaves at night."}
    of_it = {"organisation_id": case.organisation_id, "case": case, "code": case.code}
    return BreakGlass.objects.create(user=user, **of_it, **opened).pk


def _own(user: User) -> dict[str, Any]:
    """Give the user an app for codes, and a session in another browser; return their ids."""
    at = clock.now()
    session = Session.objects.create(
        session_key=secrets.token_hex(16), user=user, started_at=at, active_at=at, expire_date=at + ABSOLUTE
    )
    return {
        "factors": codes.keep_app(user, b32encode(bytes(20)).decode(), 0).pk,
        "sessions": session.public_id,
    }


def _reviewed(by: User, word: str) -> RuleReview:
    said = {"verdict": "doubts", "note": word}
    return RuleReview.objects.create(
        organisation=by.organisation, pack="KZ", rule="KZ-APP-01", by=by, at=clock.now(), **said
    )


def _stored(team: Team, word: str) -> Case:
    document = _document()
    document["case"]["reference"] = f"{word}-{SURNAME}"
    for person in document["persons"].values():
        for name in person["names"]:
            name["text"] = f"{word} {name['text']}"
    for fact in document["facts"]:
        fact["note"] = fact["source"] = word
    for proceeding in document["proceedings"].values():
        proceeding["docket"] = word
    return import_case(document, team=team, by=None, at=clock.now())


def _document() -> dict[str, Any]:
    return read(REFERENCE_CASE.read_bytes())
