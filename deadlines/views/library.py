"""The library of rules: jurisdictions, the rules of one, one rule, and what someone thinks of it."""

from datetime import UTC

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from cases.errors import CaseworkError
from cases.views.sent import refuse_a_changed_one
from config import clock
from config.once import sent_once
from config.pages import posted, render_page
from deadlines.forms import ReviewForm
from deadlines.models.change import may_see
from deadlines.packs.catalogue import Entry, catalogue
from deadlines.packs.loading import PackFile
from deadlines.presenting.rules import packs
from deadlines.presenting.rules.links import url_of
from deadlines.presenting.rules.page import rule as rule_for_page
from deadlines.presenting.rules.reviews import Reviews, history
from deadlines.presenting.rules.saying import says
from deadlines.presenting.rules.versions import versions
from deadlines.reviewing import may_review, record_review


@require_safe
def law_index(request: HttpRequest) -> HttpResponse:
    """Every jurisdiction and treaty with rules here."""
    rows = packs.rows(Reviews.seen_by(request.user))
    context = {"packs": rows, "calculator_url": reverse("law:calculator")}
    context["changes_url"] = reverse("law:changes") if may_see(request.user) else ""
    return render_page(request, "deadlines/law/index.html", context)


@require_safe
def law_pack(request: HttpRequest, code: str) -> HttpResponse:
    """The rules of one jurisdiction or treaty, in groups."""
    file = _file_or_404(code)
    rules = [entry.id for entry in catalogue().of(file)]
    pack = packs.pack(file, Reviews.seen_by(request.user, rules=rules), clock.today(UTC))
    crumbs = [{"url": reverse("law:index"), "words": _("Law")}]
    return render_page(request, "deadlines/law/pack.html", {"pack": pack, "crumbs": crumbs})


@require_safe
def law_rule(request: HttpRequest, code: str, rule: str) -> HttpResponse:
    """Everything about one rule: what it says, when it was law, how it counts, who has reviewed it."""
    entry = _entry_or_404(code, rule)
    reviews = Reviews.seen_by(request.user, rules=[entry.id])
    return render_page(
        request,
        "deadlines/law/rule.html",
        {
            "rule": rule_for_page(entry, reviews, clock.today(UTC)),
            "history": history(request.user, entry) if reviews.by_rule else [],
            "crumbs": _crumbs(entry),
            "review_url": _review_url(entry) if may_review(request.user) else "",
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
@sent_once
def review_rule(request: HttpRequest, code: str, rule: str) -> HttpResponse:
    """Asks a lawyer or coordinator what they think of a rule; nobody else finds this page."""
    entry = _entry_or_404(code, rule)
    if not may_review(request.user):
        raise Http404
    form = ReviewForm(posted(request), initial={"read": entry.fingerprint})
    if form.is_valid():
        try:
            refuse_a_changed_one(request)
            record_review(entry, by=request.user, at=clock.now(), **form.cleaned_data)
        except CaseworkError as refusal:
            form.add_error(None, str(refusal))
            form.now_read(entry.fingerprint)
        else:
            messages.success(request, _("Review recorded."))
            return redirect(f"{url_of(entry)}#review")
    return render_page(
        request,
        "deadlines/law/review.html",
        {
            "rule": {"id": entry.id, "title": entry.title, "says": says(entry)},
            "versions": versions(entry, clock.today(UTC)),
            "crumbs": [*_crumbs(entry), {"url": url_of(entry), "words": entry.id}],
            "form": form,
            "groups": [{"title": "", "fields": form.visible_fields()}],
            "back_url": url_of(entry),
        },
    )


def _crumbs(entry: Entry) -> list[dict[str, str]]:
    return [
        {"url": reverse("law:index"), "words": _("Law")},
        {"url": reverse("law:pack", args=[entry.code]), "words": entry.file.pack.name},
    ]


def _review_url(entry: Entry) -> str:
    return reverse("law:review", args=[entry.code, entry.id])


def _file_or_404(code: str) -> PackFile:
    file = catalogue().file(code)
    if file is None:
        raise Http404
    return file


def _entry_or_404(code: str, rule: str) -> Entry:
    entry = catalogue().entries.get(rule)
    if entry is None or entry.code != code:
        raise Http404
    return entry
