"""Correcting and withdrawing a fact. Neither forgets what was recorded before."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cases.errors import AlreadyWithdrawn, CaseworkError
from cases.forms import CorrectForm, WithdrawForm
from cases.wording.kinds import KINDS
from config import clock
from config.once import sent_once
from config.pages import posted, render_page

from .finding import case_context, fact_or_404, fact_shown, own_case_or_404, saved, story_of
from .overtaken import correction_overtaken, withdrawal_overtaken
from .sent import refuse_a_changed_one


@require_http_methods(["GET", "HEAD", "POST"])
@sent_once
def correct_fact(request: HttpRequest, pk: UUID, fact_pk: UUID) -> HttpResponse:
    """The form of a fact as it was recorded, to put right what was wrong."""
    case = own_case_or_404(request, pk)
    fact, story = fact_or_404(request, case, fact_pk), story_of(case)
    if fact.withdrawn_at:
        return correction_overtaken(request, case, fact)
    form = CorrectForm(fact, posted(request), story=story)
    if form.is_valid():
        try:
            refuse_a_changed_one(request)
            corrected = form.correct(by=request.user, at=clock.now())
        except AlreadyWithdrawn:
            return correction_overtaken(request, case, fact)
        except CaseworkError as refusal:
            form.refuse(refusal)
        else:
            words = _("Corrected: {fact}. What stood before is kept in the history.")
            return saved(request, case, words.format(fact=KINDS[form.kind].name), [corrected])
    context = {
        "case": case_context(case),
        "title": _("Correct {fact}").format(fact=KINDS[form.kind].name),
        "correcting": story.sentence(story.rows[str(fact.pk)]),
        "form": form,
        "groups": form.groups,
    }
    return render_page(request, "cases/correct.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@sent_once
def withdraw_fact(request: HttpRequest, pk: UUID, fact_pk: UUID) -> HttpResponse:
    """Asks why a fact is withdrawn."""
    case = own_case_or_404(request, pk)
    fact = fact_or_404(request, case, fact_pk)
    if fact.withdrawn_at:
        return withdrawal_overtaken(request, case, fact)
    form = WithdrawForm(posted(request))
    if form.is_valid():
        try:
            refuse_a_changed_one(request)
            form.withdraw(fact, by=request.user, at=clock.now())
        except AlreadyWithdrawn:
            return withdrawal_overtaken(request, case, fact)
        except CaseworkError as refusal:
            form.refuse(refusal)
        else:
            words = _("Withdrawn: {fact}. It stays in the history with your reason.")
            return saved(request, case, words.format(fact=KINDS[fact.kind_of_fact].name), [fact])
    context = {"case": case_context(case), "fact": fact_shown(story_of(case), fact), "form": form}
    return render_page(request, "cases/withdraw.html", context)
