"""Whom every address of the site answers, and with what. An address that is not here fails the tests.

A line is a method, an address as its pattern writes it, and the status for those whom the heading names.
Everyone else gets what `expected` says for the heading. HEAD is asked wherever GET is; each method that is
not here must be refused.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from accounts.models import Role


class Whom(StrEnum):
    """Whom an address answers."""

    ANYONE = "anyone"
    STRANGERS = "who is not signed in; others are led on"
    SIGNED_IN = "whoever is signed in; what it shows is what they may see"
    LISTS_OF_A_CASE = "whoever is signed in; the rows are those of the case asked for, if they may see it"
    WORKS_ON_CASES = "who works on cases; a page or a route for others is refused with 403"
    ADMINISTERS = "who administers the organisation; others are told whom to ask"
    ADMINISTERS_ONE = "who administers the organisation that the user, team or invitation belongs to"
    IN_CHARGE = "administrators and coordinators; others are told whom to ask"
    ERASES = "coordinators who may see the case; other roles are told whom to ask, for others there is none"
    ERASES_WHAT_IS_DUE = "coordinators, of what is past its time in a case that they may see"
    HOLDS = "lawyers and coordinators who may see the case; other roles are told whom to ask"
    READS_CERTIFICATES = "administrators, coordinators and auditors; others are told whom to ask"
    READS_A_CERTIFICATE = "the same, of their own organisation"
    REPORTS = "everybody but interpreters, who are told whom to ask"
    INTERPRETS = "interpreters; others are told whom to ask"
    DOES_THE_TASK = "the interpreter whose task it is; for others there is none"
    ENDS_AN_EMERGENCY = "whoever opened it, and who is in charge; for others there is none"
    THEIR_OWN = "whoever is signed in, about what is theirs; for others there is none"
    READS_THE_TRAIL = "auditors and coordinators; there is no such page for others"
    PROPOSES = "coordinators; there is no such page for others"
    SEES_THE_CHANGE = (
        "lawyers and coordinators of the organisation that proposes it; for others there is none"
    )
    REVIEWS = "lawyers and coordinators; there is no such page for others"
    SEES_THE_CASE = "who may see the case; for others there is none"
    CHANGES_THE_CASE = "who may see the case; whose role changes none is told so, for others there is none"
    NAMES_A_CASE = "who may see the case that the body names; for others there is none"


DECLARED = {
    Whom.ANYONE: """
        GET   /organisation/join/{token}/                   404
        POST  /organisation/join/{token}/                   404
        GET   /accounts/sign-in/organisation/               200
        POST  /accounts/sign-in/organisation/               422
        GET   /accounts/sign-in/{provider_id}/go/           404
        GET   /accounts/sign-in/{provider_id}/back/         404
        POST  /accounts/sign-out/                           302
        GET   /accounts/reset/                              200
        POST  /accounts/reset/                              422
        GET   /accounts/reset/{uidb64}/{token}/             200
        POST  /accounts/reset/{uidb64}/{token}/             200
        GET   /healthz                                      200
        GET   /readyz                                       200
        GET   /styleguide/                                  200
        GET   /styleguide/pages/{name}/                     200
        GET   /api/v1/schema/                               200
        GET   /api/v1/schemas/assessment.json               200
        GET   /api/v1/schemas/case-file.json                200
        GET   /api/v1/schemas/pack.json                     200
        GET   /api/                                         404
        POST  /api/                                         404
        PUT   /api/                                         404
        PATCH /api/                                         404
        DELETE /api/                                        404
        OPTIONS /api/                                       404
    """,
    Whom.STRANGERS: """
        GET   /accounts/sign-in/                            200
        POST  /accounts/sign-in/                            200
        GET   /accounts/sign-in/passkey/                    302
        POST  /accounts/sign-in/passkey/                    200
        GET   /accounts/sign-in/code/                       302
        POST  /accounts/sign-in/code/                       302
    """,
    Whom.SIGNED_IN: """
        POST  /accounts/sign-out/everywhere/                302
        GET   /accounts/security/                           200
        GET   /accounts/security/again/                     200
        POST  /accounts/security/again/                     422
        GET   /accounts/security/password/                  200
        POST  /accounts/security/password/                  422
        GET   /accounts/security/app/                       302
        POST  /accounts/security/app/                       302
        GET   /accounts/security/passkey/                   200
        POST  /accounts/security/passkey/                   422
        GET   /accounts/security/recovery-codes/            200
        POST  /accounts/security/recovery-codes/            302
        GET   /                                             200
        GET   /deadlines/                                   200
        GET   /watch/                                       200
        GET   /cases/                                       200
        GET   /cases/search/                                302
        POST  /cases/search/                                200
        GET   /people/                                      200
        POST  /people/                                      200
        GET   /law/                                         200
        GET   /law/{code}/                                  200
        GET   /law/{code}/{rule}/                           200
        GET   /calculator/                                  200
        GET   /api/v1/docs/                                 200
        GET   /api/v1/me/                                   200
        POST  /api/v1/assess                                200
        POST  /api/v1/due                                   200
    """,
    Whom.LISTS_OF_A_CASE: """
        GET   /api/v1/cases/                                200
        GET   /api/v1/persons/                              200
        GET   /api/v1/proceedings/                          200
        GET   /api/v1/facts/                                200
        GET   /api/v1/deadlines/                            200
        GET   /api/v1/bars/                                 200
        GET   /api/v1/flags/                                200
    """,
    Whom.WORKS_ON_CASES: """
        GET   /cases/new/                                   200
        POST  /cases/new/                                   422
        GET   /cases/emergency/                             200
        POST  /cases/emergency/                             422
        POST  /api/v1/cases/                                201
    """,
    Whom.ERASES: """
        GET   /people/{pk}/erase/                           200
        POST  /people/{pk}/erase/                           422
    """,
    Whom.ERASES_WHAT_IS_DUE: """
        GET   /organisation/retention/{pk}/erase/           200
        POST  /organisation/retention/{pk}/erase/           422
        GET   /organisation/retention/{pk}/keep/            200
        POST  /organisation/retention/{pk}/keep/            422
    """,
    Whom.HOLDS: """
        GET   /people/{pk}/hold/                            200
        POST  /people/{pk}/hold/                            422
        GET   /cases/{pk}/hold/                             200
        POST  /cases/{pk}/hold/                             422
    """,
    Whom.READS_CERTIFICATES: """
        GET   /organisation/erasures/                       200
    """,
    Whom.READS_A_CERTIFICATE: """
        GET   /organisation/erasures/{pk}/                  200
    """,
    Whom.REPORTS: """
        GET   /organisation/lost-device/                    200
        POST  /organisation/lost-device/                    422
    """,
    Whom.INTERPRETS: """
        GET   /cases/tasks/                                 200
    """,
    Whom.DOES_THE_TASK: """
        GET   /cases/tasks/{pk}/                            200
        POST  /cases/tasks/{pk}/                            422
    """,
    Whom.ENDS_AN_EMERGENCY: """
        POST  /cases/emergencies/{pk}/end/                  302
        POST  /cases/emergencies/{pk}/review/               302
    """,
    Whom.THEIR_OWN: """
        GET   /accounts/security/factors/{pk}/remove/       200
        POST  /accounts/security/factors/{pk}/remove/       422
        POST  /accounts/security/sessions/{pk}/end/         302
    """,
    Whom.ADMINISTERS: """
        GET   /organisation/                                200
        GET   /organisation/invite/                         200
        POST  /organisation/invite/                         422
        GET   /organisation/teams/                          200
        GET   /organisation/teams/new/                      200
        POST  /organisation/teams/new/                      422
        GET   /organisation/name/                           200
        POST  /organisation/name/                           422
    """,
    Whom.ADMINISTERS_ONE: """
        POST  /organisation/invitations/{pk}/end/           302
        GET   /organisation/teams/{pk}/                     200
        POST  /organisation/teams/{pk}/                     422
        GET   /organisation/users/{pk}/                     200
        POST  /organisation/users/{pk}/                     422
        POST  /organisation/users/{pk}/deactivate/          302
        POST  /organisation/users/{pk}/reactivate/          302
        GET   /organisation/users/{pk}/hand-over/           200
        POST  /organisation/users/{pk}/hand-over/           302
    """,
    Whom.IN_CHARGE: """
        GET   /organisation/lockdown/                       200
        POST  /organisation/lockdown/                       422
        GET   /cases/emergencies/                           200
        GET   /organisation/retention/                      200
        POST  /organisation/retention/                      302
    """,
    Whom.READS_THE_TRAIL: """
        GET   /trail/                                       200
        POST  /trail/                                       200
    """,
    Whom.PROPOSES: """
        GET   /law/changes/propose/                         200
        POST  /law/changes/propose/                         422
    """,
    Whom.SEES_THE_CHANGE: """
        GET   /law/changes/{change}/                        200
    """,
    Whom.REVIEWS: """
        GET   /law/changes/                                 200
        GET   /law/{code}/{rule}/review/                    200
        POST  /law/{code}/{rule}/review/                    422
    """,
    Whom.SEES_THE_CASE: """
        GET   /cases/{pk}/                                  200
        GET   /cases/{pk}/why/                              200
        GET   /cases/{pk}/as-of/                            200
        GET   /cases/{pk}/what-if/                          200
        POST  /cases/{pk}/what-if/                          200
        GET   /cases/{pk}/moved/{trigger}/{rule}/           200
        POST  /cases/{pk}/moved/{trigger}/{rule}/           302
        GET   /people/{pk}/                                 200
        GET   /people/{pk}/basis/                           200
        POST  /people/{pk}/basis/                           422
        GET   /people/{pk}/basis/{basis_pk}/withdraw/       200
        POST  /people/{pk}/basis/{basis_pk}/withdraw/       422
        GET   /people/{pk}/received/                        200
        POST  /people/{pk}/received/                        422
        GET   /people/{pk}/copy/                            200
        POST  /people/{pk}/copy/                            422
        GET   /cases/{pk}/access/                           200
        POST  /cases/{pk}/access/                           422
        GET   /cases/{pk}/close/                            200
        POST  /cases/{pk}/close/                            422
        GET   /cases/{pk}/reopen/                           200
        POST  /cases/{pk}/reopen/                           422
        GET   /cases/{pk}/tasks/new/                        200
        POST  /cases/{pk}/tasks/new/                        422
        POST  /cases/{pk}/tasks/{task_pk}/end/              302
        GET   /cases/{pk}/persons/new/                      200
        POST  /cases/{pk}/persons/new/                      422
        GET   /cases/{pk}/proceedings/new/                  200
        POST  /cases/{pk}/proceedings/new/                  422
        GET   /cases/{pk}/log/                              200
        GET   /cases/{pk}/log/{kind}/                       200
        POST  /cases/{pk}/log/{kind}/                       422
        GET   /cases/{pk}/facts/{fact_pk}/correct/          200
        POST  /cases/{pk}/facts/{fact_pk}/correct/          422
        GET   /cases/{pk}/facts/{fact_pk}/withdraw/         200
        POST  /cases/{pk}/facts/{fact_pk}/withdraw/         422
        GET   /api/v1/cases/{pk}/                           200
        GET   /api/v1/cases/{pk}/file/                      200
        GET   /api/v1/cases/{pk}/assessment/                200
        GET   /api/v1/cases/{pk}/explain/                   200
        GET   /api/v1/persons/{pk}/                         200
        GET   /api/v1/proceedings/{pk}/                     200
        GET   /api/v1/facts/{pk}/                           200
        GET   /api/v1/deadlines/{pk}/                       200
        GET   /api/v1/bars/{pk}/                            200
        GET   /api/v1/flags/{pk}/                           200
    """,
    Whom.CHANGES_THE_CASE: """
        POST  /api/v1/facts/{pk}/withdraw/                  200
        POST  /api/v1/cases/{pk}/what-if/                   200
    """,
    Whom.NAMES_A_CASE: """
        POST  /api/v1/persons/                              201
        POST  /api/v1/proceedings/                          201
        POST  /api/v1/facts/                                201
    """,
}

SIGNED_OUT = ("stranger", "deactivated")
WORKING = (Role.CASEWORKER, Role.LAWYER, Role.COORDINATOR)
WATCHING = (Role.ADMINISTRATOR, Role.AUDITOR, Role.INTERPRETER)
CERTIFIED = (Role.ADMINISTRATOR, Role.COORDINATOR, Role.AUDITOR)
REVIEWING = (Role.LAWYER, Role.COORDINATOR)
WHO = (*SIGNED_OUT, *WORKING, *WATCHING)

# How a case stands to the one who asks.
SEEN = ("own", "assigned")
HIDDEN = ("other team", "restricted", "other organisation")
MISSING = "missing"
FOREIGN_PART = "own, with a part of another organisation's"
RELATIONS = (*SEEN, *HIDDEN, MISSING)
OF_AN_ORGANISATION = (
    Whom.SEES_THE_CHANGE,
    Whom.ADMINISTERS_ONE,
    Whom.DOES_THE_TASK,
    Whom.ENDS_AN_EMERGENCY,
    Whom.THEIR_OWN,
    Whom.ERASES_WHAT_IS_DUE,
    Whom.READS_A_CERTIFICATE,
)
OF_A_CASE = (
    Whom.SEES_THE_CASE,
    Whom.CHANGES_THE_CASE,
    Whom.NAMES_A_CASE,
    Whom.LISTS_OF_A_CASE,
    Whom.ERASES,
    Whom.HOLDS,
)

SIGN_IN = 302
NO_TOKEN = 401
PART = re.compile(r"\{(fact|task|basis)_pk\}")  # of a case, in an address that names the case as well
REFUSED = (403, 404, 405)  # what a method that is not declared may be answered with


@dataclass(frozen=True)
class Line:
    """One line of the table."""

    whom: Whom
    method: str
    address: str
    status: int

    def __str__(self) -> str:
        return f"{self.method} {self.address}"

    @property
    def relations(self) -> tuple[str, ...]:
        """How the case that is asked for may stand to the one who asks."""
        if self.whom in OF_AN_ORGANISATION:
            return "own", "other organisation", MISSING
        if self.whom not in OF_A_CASE:
            return ("own",)
        return (*RELATIONS, FOREIGN_PART) if PART.search(self.address) else RELATIONS


def is_api(address: str) -> bool:
    """Whether programs are answered there, and so told in JSON; the page on the API is for people."""
    return address.startswith("/api/") and address != "/api/v1/docs/"


LINES = tuple(
    Line(whom, method, address, int(status))
    for whom, text in DECLARED.items()
    for method, address, status in (line.split() for line in text.splitlines() if line.strip())
)

# Which roles are let in, the status for other roles, and the status where the case or the change is not seen.
LETS_IN = {
    Whom.WORKS_ON_CASES: (WORKING, 403, 0),
    Whom.ADMINISTERS: ((Role.ADMINISTRATOR,), 403, 0),
    Whom.ADMINISTERS_ONE: ((Role.ADMINISTRATOR,), 403, 404),
    Whom.IN_CHARGE: ((Role.ADMINISTRATOR, Role.COORDINATOR), 403, 0),
    Whom.READS_THE_TRAIL: ((Role.AUDITOR, Role.COORDINATOR), 404, 0),
    Whom.ERASES: ((Role.COORDINATOR,), 403, 404),
    Whom.ERASES_WHAT_IS_DUE: ((Role.COORDINATOR,), 403, 404),
    Whom.HOLDS: (REVIEWING, 403, 404),
    Whom.READS_CERTIFICATES: (CERTIFIED, 403, 0),
    Whom.READS_A_CERTIFICATE: (CERTIFIED, 403, 404),
    Whom.REPORTS: (tuple(role for role in WHO if role != Role.INTERPRETER), 403, 0),
    Whom.INTERPRETS: ((Role.INTERPRETER,), 403, 0),
    Whom.DOES_THE_TASK: ((Role.INTERPRETER,), 404, 404),
    Whom.ENDS_AN_EMERGENCY: ((Role.CASEWORKER, Role.COORDINATOR, Role.ADMINISTRATOR), 404, 404),
    Whom.THEIR_OWN: (WHO, 0, 404),
    Whom.PROPOSES: ((Role.COORDINATOR,), 404, 0),
    Whom.REVIEWS: (REVIEWING, 404, 0),
    Whom.SEES_THE_CHANGE: (REVIEWING, 404, 404),
    Whom.SEES_THE_CASE: (WORKING, 404, 404),
    Whom.CHANGES_THE_CASE: (WORKING, 403, 404),
    Whom.NAMES_A_CASE: (WORKING, 403, 400),
}


def expected(line: Line, who: str, relation: str) -> int:
    """Return the status with which `who` is answered about a case of that relation."""
    if line.whom is Whom.ANYONE:
        return NO_TOKEN if line.address == "/api/" and who == "deactivated" else line.status
    if line.whom is Whom.STRANGERS:
        return line.status if who in SIGNED_OUT else 302
    if who in SIGNED_OUT:
        return NO_TOKEN if is_api(line.address) else SIGN_IN
    roles, others, hidden = LETS_IN.get(line.whom, (WHO, 0, 0))
    if who not in roles:
        return others
    return hidden if hidden and relation not in SEEN else line.status
