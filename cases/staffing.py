"""Who works on a case: those assigned, whether only they see it, and interpreters with one task each."""

import logging
from collections.abc import Iterable
from datetime import date, datetime

import pghistory
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts import letters
from accounts.audit import record
from accounts.models import AuditAction, LetterKind, Role, User

from .errors import CaseworkError, NotAccepted
from .models import Case, InterpreterTask

logger = logging.getLogger(__name__)


def change_access(case: Case, *, assigned: Iterable[User], restricted: bool, by: User, at: datetime) -> Case:
    """Say who is assigned to a case, and whether only they see it. Raises NotAccepted where nobody would."""
    wanted = set(assigned)
    if restricted and not wanted:
        raise NotAccepted(_("Choose at least one: otherwise nobody would see the case."), "assigned")
    with transaction.atomic(), pghistory.context(user=by.pk):
        case = Case.objects.select_for_update().get(pk=case.pk)
        before = set(case.assigned.all())
        # Whoever restricts the case must see it until all is said: PostgreSQL, too, shows it to those assigned only.
        case.assigned.add(by, *wanted)
        if case.restricted != restricted:
            _restrict(case, restricted, by, at)
        for user in wanted - before:
            _recorded(AuditAction.ASSIGN_CASE, case, user, by, at)
        for user in before - wanted:
            _recorded(AuditAction.UNASSIGN_CASE, case, user, by, at)
        case.assigned.remove(*(before - wanted - {by}))
        if by not in wanted:
            case.assigned.remove(by)
    logger.info("access changed case=%s", case.pk)
    return case


@transaction.atomic
def give_task(
    case: Case, *, interpreter: User, kind: str, text: str, until: date, by: User, at: datetime
) -> InterpreterTask:
    """Ask an interpreter of the organisation for something, and tell them. Raises NotAccepted."""
    if interpreter.organisation_id != case.organisation_id or interpreter.role != Role.INTERPRETER:
        raise NotAccepted(_("Choose an interpreter of your organisation."), "interpreter")
    if until < at.date():
        raise NotAccepted(_("Choose today or a later day."), "until")
    task = InterpreterTask.objects.create(
        organisation_id=case.organisation_id,
        case=case,
        code=case.code,
        interpreter=interpreter,
        kind=kind,
        text=text,
        until=until,
        given_by=by,
        given_at=at,
    )
    letters.post([interpreter], LetterKind.TASK, code=case.code, path=reverse("cases:tasks"), at=at)
    _recorded(AuditAction.GIVE_TASK, case, task, by, at)
    return task


@transaction.atomic
def answer_task(task: InterpreterTask, *, answer: str, by: User, at: datetime) -> None:
    """Keep what the interpreter writes; a later text takes the place of an earlier one. Raises CaseworkError."""
    mine = InterpreterTask.objects.select_for_update().open_on(at.date()).filter(pk=task.pk, interpreter=by)
    if not mine.update(answer=answer, answered_at=at):
        raise CaseworkError(_("This task is over. Ask whoever gave it to you for a later day."))
    record(
        AuditAction.ANSWER_TASK,
        by=by,
        organisation=task.organisation_id,
        case=task.case_id,
        about=task,
        at=at,
    )


@transaction.atomic
def end_task(task: InterpreterTask, *, by: User, at: datetime) -> None:
    """Let the interpreter see the task no more. What they wrote stays with the case."""
    if InterpreterTask.objects.filter(pk=task.pk, ended_at=None).update(ended_at=at):
        _recorded(AuditAction.END_TASK, task.case, task, by, at)


def _restrict(case: Case, restricted: bool, by: User, at: datetime) -> None:
    case.restricted = restricted
    case.save(update_fields=["restricted"])
    action = AuditAction.RESTRICT_CASE if restricted else AuditAction.UNRESTRICT_CASE
    record(action, by=by, organisation=case.organisation_id, case=case, at=at)


def _recorded(action: AuditAction, case: Case, about: User | InterpreterTask, by: User, at: datetime) -> None:
    record(action, by=by, organisation=case.organisation_id, case=case, about=about, at=at)
