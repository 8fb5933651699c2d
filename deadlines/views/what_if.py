"""A draft over one case: what would follow if it were so. The draft travels in the page; nothing of it is stored."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cases.casefile import CaseFileError
from cases.forms import CorrectForm, FactForm, RecordForm
from cases.models import Case
from cases.views.finding import case_context, case_or_404, fact_or_404, kind_or_404, kinds
from cases.wording.kinds import KINDS
from config import clock
from config.pages import REFUSED, render_page
from deadlines.assessment import assessment_of
from deadlines.drafts import Draft, Drafted, drafted, read_draft
from deadlines.forms.what_if import MomentForm, changed_keys, facts_of, fill_in, plain, refuse
from deadlines.law import as_contract
from deadlines.presenting import what_if as told
from deadlines.presenting.record import Record
from deadlines.reading import Reading

Values = dict[str, Any]


@require_http_methods(["GET", "HEAD", "POST"])
def what_if_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The draft, and what would follow beside what follows today. A button sends the draft and what to do with it."""
    desk = Desk(request, case_or_404(request, pk))
    if request.method == "POST":
        desk.take_up(request.POST.get("draft") or str(Draft()))
        desk.do(request.POST.get("do", ""))
    answer = render_page(request, "cases/what_if.html", desk.context())
    if desk.problems:
        answer.status_code = REFUSED
    return answer


@dataclass
class Desk:
    """One request: the case, the draft over it, and the form that is being filled in, if any."""

    request: HttpRequest
    case: Case
    draft: Draft = field(default_factory=Draft)
    problems: list[str] = field(default_factory=list)
    form: forms.Form | None = None
    step: Values = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.now = clock.now()
        self.reading = Reading.of(self.case)
        self.today = Record.of(self.case, at=self.now, law=self.reading.law)

    def take_up(self, text: str) -> None:
        """Take up the draft that the page carried; say what is wrong with one that is none."""
        try:
            self.draft = read_draft(text)
        except CaseFileError as refusal:
            self.problems = [plain(problem) for problem in refusal.problems[:10]]

    def do(self, asked: str) -> None:
        """Do what a button asks for: `ask-add:KIND` shows a form, `add:KIND` takes it, and so on."""
        name, _colon, about = asked.partition(":")
        step = STEPS.get(name)
        if step is not None:
            step(self, about or self.request.POST.get("kind", ""))

    @cached_property
    def at(self):
        return self.draft.instant(self.case.zone_info, now=self.now)

    def drafted(self, draft: Draft) -> Drafted:
        """Return the case file as a draft has it. Raises CaseFileError."""
        at = draft.instant(self.case.zone_info, now=self.now)
        return drafted(self.reading.document, draft, at=at)

    @cached_property
    def if_so(self) -> tuple[Drafted, Record] | None:
        """The case as the draft has it; None, and the problems said, where it does not fit the case."""
        try:
            found = self.drafted(self.draft)
        except CaseFileError as refusal:
            self.problems += [plain(problem) for problem in refusal.problems[:10]]
            return None
        return found, told.record_if_so(self.today, found, at=self.at)

    @property
    def story(self):
        """The facts that a form may name: those of the draft."""
        return self.if_so[1].story if self.if_so else self.today.story

    def context(self) -> Values:
        case = {"case": case_context(self.case), "draft": str(self.draft), "form": self.form, **self.step}
        if self.form is not None and self.step:
            return case | {"groups": self.form.groups, "problems": self.problems}
        return (
            case
            | self._shown()
            | {
                "moment": self.form or MomentForm(self.case, initial={"moment": self.draft.at}),
                "kinds": kinds(),
                "facts": told.standing(self.today, self.draft),
                "problems": self.problems,
            }
        )

    def _shown(self) -> Values:
        if self.if_so is None:
            return {"changes": told.numbered(self.draft)}
        found, record = self.if_so
        changes = told.supposed(self.draft, found, self.today, record)
        if not (changes or self.draft.at):
            return {"changes": changes}
        today = self.reading.flagged(as_contract(self.reading.found(at=self.now)), at=self.now)
        law = assessment_of(found.document, at=self.at, law=self.reading.law)
        after = self.reading.flagged(as_contract(law), at=self.at)
        return {
            "changes": changes,
            "at": told.moment_words(self.draft, record),
            "result": told.compared(today, after, self.today, record),
        }


def ask_to_add(desk: Desk, kind: str) -> None:
    """Show the form of one kind of fact."""
    desk.form = RecordForm(desk.case, kind_or_404(kind), story=desk.story)
    desk.step = _adding(desk, kind)


def add(desk: Desk, kind: str) -> None:
    """Add what was answered, or show the form again with what is wrong."""
    form = RecordForm(desk.case, kind_or_404(kind), desk.request.POST, story=desk.story)
    if form.is_valid():
        more = [{"fact": fact} for fact in facts_of(form)]
        if _fits(desk, replace(desk.draft, changes=(*desk.draft.changes, *more)), form):
            return
    desk.form, desk.step = form, _adding(desk, kind)


def ask_to_change(desk: Desk, fact: str) -> None:
    """Show a fact of the case as it was recorded, or as the draft has it."""
    desk.form = _correcting(desk, fact, None)
    if desk.draft.touching(fact) is not None and desk.if_so and fact in desk.story.rows:
        fill_in(desk.form, desk.story.rows[fact])
    desk.step = _changing(desk, fact)


def change(desk: Desk, fact: str) -> None:
    """Change a fact as was answered, or show the form again with what is wrong."""
    form = _correcting(desk, fact, desk.request.POST)
    if form.is_valid():
        stored = next(one for one in desk.reading.document["facts"] if one["id"] == fact)
        before, keys = _untouched(desk.draft, fact), changed_keys(form, stored)
        if _fits(desk, before.with_change({"change": fact, "with": keys}) if keys else before, form):
            return
    desk.form, desk.step = form, _changing(desk, fact)


def leave_out(desk: Desk, fact: str) -> None:
    _put(desk, _untouched(desk.draft, fact).with_change({"withdraw": fact}))


def take_back(desk: Desk, number: str) -> None:
    """Take back one change of the draft."""
    if number.isdecimal():
        _put(desk, desk.draft.without(int(number)))


def look_at(desk: Desk, _about: str) -> None:
    """Ask as of another instant, or again as of now."""
    form = MomentForm(desk.case, desk.request.POST)
    if form.is_valid():
        _put(desk, replace(desk.draft, at=form.cleaned_data["moment"]))
    else:
        desk.form = form


def begin_again(desk: Desk, _about: str) -> None:
    _put(desk, Draft())


STEPS: dict[str, Callable[[Desk, str], None]] = {
    "ask-add": ask_to_add,
    "add": add,
    "ask-change": ask_to_change,
    "change": change,
    "leave-out": leave_out,
    "take-back": take_back,
    "look-at": look_at,
    "begin-again": begin_again,
}


def _put(desk: Desk, draft: Draft) -> None:
    desk.draft = draft
    for known in ("if_so", "at"):
        desk.__dict__.pop(known, None)


def _fits(desk: Desk, draft: Draft, form: FactForm) -> bool:
    """Take up a draft that fits the case; else say in the form what does not."""
    try:
        desk.drafted(draft)
    except CaseFileError as refusal:
        refuse(form, refusal)
        return False
    _put(desk, draft)
    return True


def _untouched(draft: Draft, fact: str) -> Draft:
    number = draft.touching(fact)
    return draft if number is None else draft.without(number)


def _correcting(desk: Desk, fact: str, data: Any) -> CorrectForm:
    try:
        stored = fact_or_404(desk.request, desk.case, UUID(fact))
    except ValueError:
        raise Http404 from None
    return CorrectForm(stored, data, story=desk.story)


def _adding(desk: Desk, kind: str) -> Values:
    return {
        "title": _("What if: {fact}").format(fact=KINDS[kind].name),
        "do": f"add:{kind}",
        "submit_words": _("Suppose it"),
    }


def _changing(desk: Desk, fact: str) -> Values:
    row = desk.today.story.rows[fact]
    return {
        "title": _("What if it were otherwise?"),
        "about": desk.today.story.sentence(row),
        "do": f"change:{fact}",
        "submit_words": _("Suppose it"),
    }
