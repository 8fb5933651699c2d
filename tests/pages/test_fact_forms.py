"""A form for every kind of fact: what is typed is recorded, and what is refused is kept."""

import re
from html import unescape

import pytest
from django import forms as django_forms
from django.urls import reverse

from cases.actions import add_person, open_case, record_fact
from cases.forms import RecordForm
from cases.forms.dates import DateFormField
from cases.models import FACT_TYPES, PersonFact
from cases.models.fields import DateFormField as DateColumn
from cases.models.fields import keyed_fields
from cases.views.finding import story_of
from cases.wording.kinds import KINDS
from cases.wording.questions import QUESTIONS, question
from tests.pages.conftest import MORNING

TYPED = "typed before it was refused"


def url_of(case, kind):
    return reverse("cases:record-kind", args=[case.pk, kind])


def answers(case, kind):
    """Return what a browser sends for a form in which every question was answered."""
    form = RecordForm(case, kind, story=story_of(case))
    sent = {}
    for number, (name, field) in enumerate(form.fields.items()):
        sent |= _answer(name, field, number)
    return sent


def _answer(name, field, number):
    if isinstance(field, DateFormField):
        return {f"{name}_form": "day", f"{name}_day": f"2022-11-{number + 1:02}"}
    if isinstance(field, django_forms.MultipleChoiceField):
        return {name: [next(value for value, _label in field.choices if value)]}
    if isinstance(field, django_forms.ChoiceField):
        return {name: next((value for value, _label in field.choices if value), "")}
    if isinstance(field, django_forms.BooleanField):
        return {name: "on"}
    return {name: "some words"}


@pytest.fixture
def complete(case, lawyer):
    """The reference case with a request for a stay, so that every reference has something to name."""
    ruling = case.fact_rows.filter(type="ruling").first()
    record_fact(
        case, "stay_request", proceeding=case.proceedings.get(pk=ruling.proceeding_id), against=ruling.pk,
        requested_on="2022-12-01", by=lawyer, at=MORNING,
    )  # fmt: skip
    return case


@pytest.mark.parametrize("kind", FACT_TYPES)
def test_every_question_of_a_kind_is_recorded(kind, complete, browser):
    known = set(complete.fact_rows.values_list("pk", flat=True))
    sent = answers(complete, kind) | ({"held_to_day": "2022-11-30"} if kind == "detention" else {})
    if kind == "detention":
        sent |= {"certainty": "reported"}

    answer = browser.post(url_of(complete, kind), sent)

    assert answer.status_code == 302, unescape(answer.content.decode())[-6000:]
    [row] = complete.fact_rows.exclude(pk__in=known)
    keys = {c.contract_key for c in keyed_fields(FACT_TYPES[kind])} - {"certainty", "source", "note"}
    assert row.type == kind
    assert set(row.details) == keys
    assert row.source == row.note == "some words"
    assert answer.url == f"{complete.get_absolute_url()}#fact-{row.pk}"


@pytest.mark.parametrize("kind", FACT_TYPES)
def test_what_was_typed_survives_a_refusal(kind, complete, browser):
    date = next(column.name for column in keyed_fields(FACT_TYPES[kind]) if isinstance(column, DateColumn))
    sent = answers(complete, kind) | {
        "note": TYPED,
        f"{date}_form": "month",
        f"{date}_year": "22",
        f"{date}_month": "13",
    }
    number = complete.fact_rows.count()

    answer = browser.post(url_of(complete, kind), sent)

    html = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert TYPED in html
    assert re.search(rf'name="{date}_year" value="22"', html)
    assert f'href="#id_{date}"' in html
    assert f'id="id_{date}"' in html
    assert complete.fact_rows.count() == number


@pytest.mark.parametrize("kind", FACT_TYPES)
def test_an_empty_form_names_what_it_needs(kind, complete, browser):
    answer = browser.post(url_of(complete, kind), {"note": TYPED})

    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Not saved yet" in html
    assert "This field is required" not in html
    assert 'class="errorlist"' not in html
    assert TYPED in html


def test_a_family_that_crosses_together_is_one_form_and_several_facts(case, browser):
    persons = [str(person.pk) for person in case.persons.all()]
    number = case.fact_rows.filter(type="border_crossing").count()

    browser.post(
        url_of(case, "border_crossing"),
        {
            "persons": persons,
            "crossed_on_form": "between",
            "crossed_on_last": "2022-10-01",
            "from_country": "RU",
        },
    )

    recorded = case.fact_rows.filter(type="border_crossing", details__crossed_on="../2022-10-01")
    assert case.fact_rows.filter(type="border_crossing").count() == number + 3
    assert {str(row.person_id) for row in recorded} == set(persons)


def test_a_refusal_of_the_action_stands_beside_its_field(case, browser):
    person = str(case.persons.first().pk)
    dates = {"held_from_day": "2022-12-02", "held_to_day": "2022-12-01"}
    sent = {"persons": [person], "held_from_form": "day", "held_to_form": "day", "note": TYPED} | dates

    answer = browser.post(url_of(case, "detention"), sent)

    html = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert re.search(r'href="#id_held_(from|to)"', html)
    assert TYPED in html


def test_nothing_is_recorded_in_a_closed_case(case, browser):
    case.closed_on = case.opened_on
    case.save()

    answer = browser.post(url_of(case, "whereabouts"), answers(case, "whereabouts"))

    assert answer.status_code == 422
    assert "This case is closed" in answer.content.decode()


def test_the_address_fills_in_what_is_known(case, fact, browser):
    ruling = fact("ruling")

    html = browser.get(url_of(case, "service"), {"ruling": ruling.pk}).content.decode()

    assert f'value="{ruling.pk}" selected' in html
    assert re.search(rf'value="{ruling.proceeding_id}"[^>]* checked', html)


def test_a_case_without_a_proceeding_is_told_to_open_one(case, browser, team, lawyer):
    bare = open_case(team=team, reference="bare", jurisdiction="KZ", by=lawyer, at=MORNING)
    nobody = browser.get(url_of(bare, "ruling")).content.decode()
    add_person(bare, role="principal", names=[{"text": "A", "kind": ""}], by=lawyer, at=MORNING)
    somebody = browser.get(url_of(bare, "ruling")).content.decode()

    assert reverse("cases:add-person", args=[bare.pk]) in nobody
    assert reverse("cases:open-proceeding", args=[bare.pk]) in somebody


def test_htmx_gets_the_form_alone_with_its_errors(case, signed_in, caseworker):
    browser = signed_in(caseworker, part=True)

    asked, refused = (
        browser.get(url_of(case, "ruling")),
        browser.post(url_of(case, "ruling"), {"note": TYPED}),
    )

    assert (asked.status_code, refused.status_code) == (200, 422)
    for answer in (asked, refused):
        assert answer.content.decode().strip().startswith('<section class="record" id="record"')


def test_htmx_is_sent_to_the_case_after_a_save(case, signed_in, caseworker):
    answer = signed_in(caseworker, part=True).post(url_of(case, "whereabouts"), answers(case, "whereabouts"))

    assert answer.status_code == 200
    assert case.get_absolute_url() in answer["HX-Location"]


def test_the_focus_lands_on_what_was_recorded(case, browser):
    answer = browser.post(url_of(case, "whereabouts"), answers(case, "whereabouts"), follow=True)

    html = answer.content.decode()
    mark = re.search(r'id="(fact-[0-9a-f-]+)"[^>]*data-changed', html)[1]
    assert answer.redirect_chain[0][0].endswith(f"#{mark}")
    assert 'data-kind="saved"' in html


@pytest.mark.parametrize("kind", ["ruling", "detention", "removal_step"])
def test_a_correction_starts_from_what_was_recorded(kind, case, fact, browser):
    row = fact(kind)
    url = reverse("cases:correct", args=[case.pk, row.pk])
    html = browser.get(url).content.decode()
    form = _sent_back(html)

    answer = browser.post(url, form | {"note": "put right"})

    assert answer.status_code == 302
    corrected = case.fact_rows.get(supersedes_id=row.pk)
    assert corrected.details == row.details
    assert corrected.note == "put right"
    assert case.fact_rows.get(pk=row.pk).withdrawn_reason == "corrected"


def _sent_back(html):
    """Return what a browser would send if nothing were changed in the form."""
    sent = {}
    for tag in re.findall(r"<input[^>]*>", html):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        if name and ("checked" in tag or not re.search(r'type="(radio|checkbox)"', tag)):
            sent.setdefault(name[1], []).append(unescape(value[1]) if value else "")
    for name, options in re.findall(r'<select name="([^"]*)"(.*?)</select>', html, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', options)
        sent.setdefault(name, []).append(chosen[1] if chosen else "")
    for name, text in re.findall(r'<textarea name="([^"]*)"[^>]*>\n?(.*?)</textarea>', html, re.DOTALL):
        sent[name] = [unescape(text)]
    return sent


def test_a_fact_is_withdrawn_with_a_reason(case, fact, browser):
    row = fact("wanted_notice")
    url = reverse("cases:withdraw", args=[case.pk, row.pk])

    refused, answer = browser.post(url, {"reason": ""}), browser.post(url, {"reason": "another person’s"})

    assert (refused.status_code, answer.status_code) == (422, 302)
    assert case.fact_rows.get(pk=row.pk).withdrawn_reason == "another person’s"
    assert browser.get(url).status_code == 404


def test_every_column_has_a_question():
    assert set(KINDS) == set(FACT_TYPES)
    asked = {(kind, c.name) for kind, model in FACT_TYPES.items() for c in keyed_fields(model)}
    assert all(question(kind, name).label for kind, name in asked)
    columns = {name for _kind, name in asked}
    assert {key for key in QUESTIONS if isinstance(key, str)} <= columns
    assert {key for key in QUESTIONS if isinstance(key, tuple)} <= asked


def test_a_fact_of_a_person_asks_whom_and_one_of_a_proceeding_asks_which(case):
    story = story_of(case)
    for kind, model in FACT_TYPES.items():
        fields = RecordForm(case, kind, story=story).fields
        assert ("proceeding" in fields) == (not issubclass(model, PersonFact))
        assert fields["persons"].required == issubclass(model, PersonFact)


@pytest.mark.parametrize("kind", ["nothing", "Ruling", "ruling'--"])
def test_a_kind_of_fact_that_is_none_has_no_form(kind, case, browser):
    assert kind not in FACT_TYPES
    assert browser.get(f"/cases/{case.pk}/log/{kind}/").status_code == 404
