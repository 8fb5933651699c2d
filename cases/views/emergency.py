"""Break-glass: asking to see a case that is not shared with one, and ending it."""

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.db.models import F
from django.db.models.lookups import IsNull
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.models import User
from accounts.organisation.access import colleague, for_those
from accounts.organisation.shown import cell, row
from accounts.refusals import note_refusal
from accounts.sign_in.guarding import not_counted, of_emergency, throttled
from cases.emergency import break_glass, end_break_glass, review_break_glass, seen_already
from cases.errors import CaseworkError
from cases.forms.staff import EmergencyForm
from cases.models import BreakGlass
from config import clock
from config.once import sent_once
from config.pages import posted, render_page

SHOWN = 200  # the latest


@require_http_methods(["GET", "HEAD", "POST"])
@for_those(lambda user: user.works_on_cases)
@throttled(of_emergency)
@sent_once
def must_see(request: HttpRequest) -> HttpResponse:
    """Asks for the code of a case and a reason; then on to the case. Codes that are none count, and are on record."""
    user, form = colleague(request), EmergencyForm(posted(request))
    if form.is_valid():
        if case := seen_already(form.cleaned_data["code"], user):
            not_counted(request)
            return redirect(case)
        try:
            opened = break_glass(**form.cleaned_data, by=user, at=clock.now())
        except CaseworkError as refusal:
            note_refusal(request)
            form.refuse(refusal)
        else:
            not_counted(request)
            messages.info(request, _("You see this case for an hour. Those who work on it have been told."))
            return redirect("cases:detail", pk=opened.case_id)
    return render_page(request, "cases/emergency.html", {"form": form, "groups": form.groups})


@require_POST
def end_emergency(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ends an emergency opening: one's own, or for those in charge anybody's."""
    user = colleague(request)
    opened = get_object_or_404(BreakGlass.objects.visible_to(user), pk=pk)
    end_break_glass(opened, by=user, at=clock.now())
    messages.success(request, _("Ended: the case is no longer seen in an emergency."))
    return _overview(user)


@require_POST
def review_emergency(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Keeps who in charge has looked at an emergency opening."""
    user = colleague(request)
    opened = get_object_or_404(BreakGlass.objects.visible_to(user), pk=pk)
    try:
        review_break_glass(opened, by=user, at=clock.now())
    except CaseworkError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("On record: you have looked at it."))
    return _overview(user)


@require_safe
@for_those(lambda user: user.is_in_charge)
def emergencies(request: HttpRequest) -> HttpResponse:
    """Who has opened which case in an emergency: what nobody has looked at first, then the latest. Codes, no names."""
    user, at = colleague(request), clock.now()
    found = BreakGlass.objects.visible_to(user)
    shown = found.select_related("user", "reviewed_by").order_by(
        IsNull(F("reviewed_at"), False), "-opened_at", "pk"
    )
    overdue = found.overdue(at).count()
    rows = [_row(opened, user, at) for opened in shown[:SHOWN]]
    return render_page(request, "cases/emergencies.html", {"rows": rows, "overdue": overdue})


def _overview(user: User) -> HttpResponse:
    return redirect("cases:emergencies" if user.is_in_charge else "deadlines:today")


def _row(opened: BreakGlass, user: User, at: datetime) -> dict[str, object]:
    is_open = opened.is_open(at)
    ended = opened.ended_at or opened.until
    state = _("open until {when}") if is_open else _("over since {when}")
    return row(
        opened.code,
        cell(_("Who"), opened.user.name),
        cell(_("Since"), moment(opened.opened_at)),
        cell(_("State"), state.format(when=moment(ended)), soft=not is_open),
        cell(_("Looked at"), _review_words(opened, at), soft=opened.reviewed_at is not None),
        post=_button(opened, user, is_open=is_open),
    )


def _review_words(opened: BreakGlass, at: datetime) -> str:
    if opened.reviewed_by is not None and opened.reviewed_at is not None:
        words = _("by {name}, {when}")
        return words.format(name=opened.reviewed_by.name, when=moment(opened.reviewed_at))
    until = opened.opened_at + BreakGlass.REVIEWED_WITHIN
    words = _("overdue since {when}") if at >= until else _("not yet; by {when}")
    return words.format(when=moment(until))


def _button(opened: BreakGlass, user: User, *, is_open: bool) -> dict[str, str] | None:
    """Return what the user can do about it."""
    if is_open:
        return {"url": reverse("cases:end-emergency", args=[opened.pk]), "words": _("End it")}
    if opened.reviewed_at is None and opened.user_id != user.pk:
        return {"url": reverse("cases:review-emergency", args=[opened.pk]), "words": _("I have looked at it")}
    return None


def moment(at: datetime) -> str:
    """Return an instant as these pages write it."""
    return f"{at:%-d %B %Y, %H:%M} UTC"
