"""Someone else corrected or withdrew a fact first: what they saved is shown beside what was typed, which is kept."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.forms import CorrectForm, FactForm, RecordForm, WithdrawForm
from cases.forms.dates import DateFormField
from cases.forms.facts import kind_title
from cases.models import Case, Fact, PersonFact
from cases.wording.dates import instant_words, when_words
from cases.wording.kinds import KINDS
from config.pages import render_page

from .finding import case_context, fact_shown, story_of

CONFLICT = 409


def correction_overtaken(request: HttpRequest, case: Case, fact: Fact) -> HttpResponse:
    """Show what stands now beside what was typed, which can be saved in its place, or recorded anew."""
    now, story = fact.newest(), story_of(case)
    name = KINDS[now.kind_of_fact].name
    seen: FactForm
    if now.withdrawn_at:
        form: FactForm = RecordForm(case, now.kind_of_fact, _anew(request, now), story=story)
        words = {"title": kind_title(now.kind_of_fact), "submit_words": kind_title(now.kind_of_fact)}
        action = reverse("cases:record-kind", args=[case.pk, now.kind_of_fact])
        goes_on = _("Record it anew if it is right after all. What you typed is in the form.")
        rows: list[dict[str, str]] = []
    else:
        form = seen = CorrectForm(now, request.POST, story=story)
        words = {"title": _("Correct {fact}").format(fact=name)}
        action = reverse("cases:correct", args=[case.pk, now.pk])
        goes_on = _("Correct it again if yours is right. What you typed is in the form.")
        rows = list(_differing(seen))
    told = {"told": _told(fact, case), "next": goes_on, "rows": rows}
    context = {"case": case_context(case), "form": form, "groups": form.groups, "action": action, **words}
    return _conflict(render_page(request, "cases/correct.html", context | {"overtaken": told}))


def withdrawal_overtaken(request: HttpRequest, case: Case, fact: Fact) -> HttpResponse:
    """Show what stands now, which can be withdrawn for the reason that was typed; or that nothing does."""
    now, typed = fact.newest(), request.POST.get("reason", "")
    context: dict[str, Any] = {"case": case_context(case), "fact": fact_shown(story_of(case), now)}
    if now.withdrawn_at:
        rows = [{"label": _("Reason"), "now": now.withdrawn_reason, "typed": typed}]
        goes_on = _("There is nothing left to withdraw.")
    else:
        rows = []
        goes_on = _("Withdraw what stands now if that is wrong too. Your reason is in the form.")
        context["form"] = WithdrawForm(request.POST)
        context["action"] = reverse("cases:withdraw", args=[case.pk, now.pk])
    told = {"told": _told(fact, case), "next": goes_on, "rows": rows}
    return _conflict(render_page(request, "cases/withdraw.html", context | {"overtaken": told}))


def _told(fact: Fact, case: Case) -> str:
    """Return in a sentence who withdrew or corrected the fact, and when."""
    fact = type(fact).objects.select_related("withdrawn_by").get(pk=fact.pk)
    corrected = type(fact).objects.filter(supersedes=fact.pk).exists()
    words = _("{who} corrected this, {when}.") if corrected else _("{who} withdrew this, {when}: {reason}")
    who = fact.withdrawn_by.name if fact.withdrawn_by else _("Someone")
    when = instant_words(fact.withdrawn_at, case.zone_info)
    return words.format(who=who, when=when, reason=fact.withdrawn_reason)


def _anew(request: HttpRequest, fact: Fact) -> Any:
    """Return what was typed about a fact as the form that records one asks for it."""
    typed = request.POST.copy()
    if isinstance(fact, PersonFact):
        typed.setlist("persons", typed.getlist("person"))
    return typed


def _differing(form: FactForm) -> Iterator[dict[str, str]]:
    """Yield each field in which what was typed differs from what stands."""
    form.is_valid()
    for name, field in form.fields.items():
        now, typed = form.initial.get(name) or "", form.cleaned_data.get(name) or ""
        if name in form.cleaned_data and now != typed:
            yield {"label": str(field.label), "now": _said(field, now), "typed": _said(field, typed)}


def _said(field: forms.Field, value: Any) -> str:
    if not value:
        return _("nothing")
    if isinstance(value, list):
        return ", ".join(_said(field, one) for one in value)
    if isinstance(field, DateFormField):
        return when_words(value)
    choices = dict(_flat(getattr(field, "choices", ())))
    return str(choices.get(value, value))


def _flat(choices: Any) -> Iterator[tuple[Any, Any]]:
    for value, label in choices:
        if isinstance(label, list | tuple):
            yield from label
        else:
            yield value, label


def _conflict(response: HttpResponse) -> HttpResponse:
    response.status_code = CONFLICT
    return response
