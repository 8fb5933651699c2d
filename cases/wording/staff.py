"""Who works on a case, in the words of its page."""

from datetime import datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import Role, User
from cases.models import BreakGlass, Case, InterpreterTask

from .dates import plain_day_words

EMERGENCIES_SHOWN = 5
MAY_HOLD = frozenset({Role.COORDINATOR, Role.LAWYER})

_ASSIGNED = ArraySubquery(
    User.objects.filter(assigned_cases=OuterRef("pk"))
    .order_by("name", "pk")
    .values(one=JSONObject(name="name", role="role"))
)
_HAS_EMERGENCIES = Exists(BreakGlass.objects.filter(case=OuterRef("pk")))
_HAS_TASKS = Exists(InterpreterTask.objects.filter(case=OuterRef("pk")))


def who_works_on(case: Case, user: User, *, at: datetime) -> dict[str, Any]:
    """Return what the page of a case tells of people: assigned, emergencies, tasks; and where each is changed."""
    assigned, has_emergencies, has_tasks = _who(case)
    emergencies = _emergencies(case) if has_emergencies else []
    is_own = (
        not _sees_it_by(emergencies, user, at) or Case.objects.worked_on_by(user).filter(pk=case.pk).exists()
    )
    return {
        "is_own": is_own,
        "assigned": [_assigned(**each) for each in assigned],
        "emergencies": [_emergency(opened, user, at) for opened in emergencies],
        "tasks": [_task(task, is_own) for task in _tasks(case)] if has_tasks else [],
        "links": _links(case, user) if is_own else {},
    }


def _who(case: Case) -> tuple[list[dict[str, str]], bool, bool]:
    """Return those assigned, and whether there were emergencies and tasks: most cases have neither."""
    return Case.objects.filter(pk=case.pk).values_list(_ASSIGNED, _HAS_EMERGENCIES, _HAS_TASKS).get()


def _emergencies(case: Case) -> list[BreakGlass]:
    return list(case.emergencies.select_related("user").order_by("-opened_at")[:EMERGENCIES_SHOWN])


def _sees_it_by(emergencies: list[BreakGlass], user: User, at: datetime) -> bool:
    return any(opened.user_id == user.pk and opened.is_open(at) for opened in emergencies)


def _assigned(name: str, role: str) -> dict[str, str]:
    return {"title": name, "detail": str(Role(role).label), "url": ""}


def _emergency(opened: BreakGlass, user: User, at: datetime) -> dict[str, object]:
    words = _("{name} saw this case in an emergency, from {start} to {end}.")
    if opened.is_open(at):
        words = _("{name} sees this case in an emergency, since {start} and until {end}.")
    start, end = (f"{moment:%H:%M}" for moment in (opened.opened_at, opened.ended_at or opened.until))
    may_end = opened.is_open(at) and (user.is_in_charge or opened.user_id == user.pk)
    return {
        "words": words.format(name=opened.user.name, start=start, end=_("{time} UTC").format(time=end)),
        "day": plain_day_words(opened.opened_at.date()),
        "reason": opened.reason,
        "is_open": opened.is_open(at),
        "end_url": reverse("cases:end-emergency", args=[opened.pk]) if may_end else "",
    }


def _tasks(case: Case):
    return case.interpreter_tasks.select_related("interpreter").order_by("-given_at")


def _task(task: InterpreterTask, is_own: bool) -> dict[str, str]:
    ends = is_own and task.ended_at is None
    return {
        "name": task.interpreter.name,
        "until": plain_day_words(task.until),
        "text": task.text,
        "answer": task.answer,
        "end_url": reverse("cases:end-task", args=[task.case_id, task.pk]) if ends else "",
    }


def _links(case: Case, user: User) -> dict[str, str]:
    changing = "cases:reopen" if case.closed_on else "cases:close"
    return {
        "access_url": reverse("cases:access", args=[case.pk]),
        "standing_url": reverse(changing, args=[case.pk]),
        "standing_words": _("Open the case again") if case.closed_on else _("Close the case"),
        "task_url": reverse("cases:new-task", args=[case.pk]),
        "hold_url": reverse("cases:hold", args=[case.pk]) if user.role in MAY_HOLD else "",
    }
