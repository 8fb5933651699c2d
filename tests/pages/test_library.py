"""The library of rules: everything a pack says can be read, and what a lawyer thinks of a rule is recorded."""

import html
import re
from datetime import timedelta

import pytest
from django.db import InternalError, transaction
from django.urls import reverse
from django.utils.html import strip_tags

from accounts.models import Role
from deadlines.models import RuleReview
from deadlines.packs.catalogue import Entry, catalogue
from deadlines.presenting.rules import reviews as reviews_module
from tests.pages.conftest import MORNING

ENTRIES = catalogue().entries
RULE = "KZ-APP-01"
CORRECT, DOUBTS = {"verdict": "correct"}, {"verdict": "doubts", "note": "Article 92 was amended."}


def url(name, *parts):
    return reverse(f"law:{name}", args=parts)


def text(answer):
    return " ".join(html.unescape(strip_tags(answer.content.decode().replace("<", " <"))).split())


@pytest.fixture
def changed(monkeypatch):
    """Return a function that rewrites one rule, as a new version of its pack would."""

    def change(id_, **keys):
        entry = ENTRIES[id_]
        monkeypatch.setitem(catalogue().entries, id_, Entry(entry.file, {**entry.written, **keys}))

    return change


@pytest.fixture
def review(signed_in):
    """Return a function by which someone sends the form that records a review."""

    def send(user, *, rule=RULE, **said):
        browser, address = signed_in(user), url("review", ENTRIES[rule].code, rule)
        return browser.post(address, {"read": catalogue().entries[rule].fingerprint, **said})

    return send


def test_every_pack_stands_in_the_index_with_its_version_and_number_of_rules(browser):
    shown = text(browser.get(url("index")))

    for file in catalogue().files:
        assert f"{file.pack.name} {file.pack.code} {file.pack.version}" in shown
        assert f" {len(file.pack.rules)} " in shown


@pytest.mark.parametrize("file", catalogue().files, ids=lambda file: file.pack.code)
def test_the_page_of_a_pack_lists_every_rule_and_every_row_left_out_with_its_reason(file, browser):
    answer = browser.get(url("pack", file.pack.code))

    shown, found = text(answer), re.findall(r'class="what"><a href="([^"]+)"', answer.content.decode())
    assert set(found) == {url("rule", file.pack.code, rule.id) for rule in file.pack.rules}
    assert all(f"{id_} {' '.join(why.split())}" in shown for id_, why in file.left_out)


@pytest.mark.parametrize("code", [file.pack.code for file in catalogue().files])
def test_every_rule_has_a_page_that_tells_its_citations_and_each_worked_example(code, browser):
    for entry in catalogue().of(catalogue().file(code)):
        answer = browser.get(url("rule", code, entry.id))

        shown = text(answer)
        assert answer.status_code == 200
        assert all(" ".join(v["source"].split()) in shown for v in entry.versions if "source" in v)
        assert all(example["title"][1:] in shown for example in entry.examples), entry.id


def test_an_example_is_told_with_the_steps_of_its_count(browser):
    shown = text(browser.get(url("rule", "COE", "COE-01")))

    assert "The day of service: 31 October 2026 File by, at the latest Sunday 28 February 2027" in shown
    assert "Starts the day after 31 October 2026 (day of service)." in shown
    assert "Sunday: this system does not move an end" in shown


def test_an_example_that_is_a_case_is_told_in_sentences_with_what_came_of_it(browser):
    shown = text(browser.get(url("rule", "KZ", "KZ-BAR-01")))

    assert "Proceeding: asylum, regular, a first application Application, 3 October 2022" in shown
    assert "Asked on 15 October 2022" in shown
    assert "KZ-BAR-01 not known whether in force" in shown


def test_versions_stand_on_a_line_and_say_which_day_decides(browser):
    shown = text(browser.get(url("rule", "COE", "COE-01")))

    assert "The day on which the decision became final decides which version applies." in shown
    assert "Since 1 February 2022 in force today 4 months" in shown
    assert "Until 31 January 2022 6 months" in shown


def test_a_version_in_whose_time_other_rules_apply_points_to_them(browser, changed):
    old = {"until": "2022-01-31", "decided_by": "final_on", "instead": ["KZ-APP-01"]}
    changed("COE-01", versions=[ENTRIES["COE-01"].versions[0], old])

    answer = browser.get(url("rule", "COE", "COE-01"))

    assert "In that time this rule starts nothing and bars nothing. Instead:" in text(answer)
    assert url("rule", "KZ", "KZ-APP-01") in answer.content.decode()


def test_rules_that_rest_on_each_other_lead_to_each_other(browser):
    entry = next(entry for entry in ENTRIES.values() if entry.refers_to)
    other = ENTRIES[entry.refers_to[0]]

    forth = browser.get(url("rule", entry.code, entry.id)).content.decode()
    back = browser.get(url("rule", other.code, other.id)).content.decode()

    assert url("rule", other.code, other.id) in forth
    assert url("rule", entry.code, entry.id) in back


@pytest.mark.parametrize(
    "address", ["/law/XX/", "/law/KZ/COE-01/", "/law/KZ/KZ-NONE-01/", "/law/KZ/KZ-APP-01'--/"]
)
def test_what_no_pack_has_is_not_there(address, browser):
    assert browser.get(address).status_code == 404


def test_a_lawyer_records_a_review_and_colleagues_see_who_and_when(review, lawyer, browser):
    answer = review(lawyer, **CORRECT)

    shown = text(browser.get(answer.url))
    assert answer.url == url("rule", "KZ", RULE) + "#review"
    assert "Reviewed: correct by A lawyer, 29 December 2022" in shown
    assert "1 found correct" in text(browser.get(url("pack", "KZ")))
    assert "1 found correct" in text(browser.get(url("index")))


def test_a_later_review_supersedes_and_the_earlier_one_stays(review, member, lawyer, clock, browser):
    review(lawyer, **CORRECT)
    clock.move_to(MORNING + timedelta(minutes=5))
    review(member("coordinator"), **DOUBTS)

    shown = text(browser.get(url("rule", "KZ", RULE)))
    assert shown.index("Has doubts") < shown.index("Article 92 was amended.") < shown.index("superseded")
    assert "1 in doubt" in text(browser.get(url("pack", "KZ")))
    assert RuleReview.objects.count() == 2


def test_a_rule_that_changed_since_counts_as_changed_and_not_as_reviewed(review, lawyer, changed, browser):
    review(lawyer, **CORRECT)

    changed(RULE, title="Complaint within another time")

    assert "Changed since it was reviewed" in text(browser.get(url("rule", "KZ", RULE)))
    assert "found correct" not in text(browser.get(url("pack", "KZ")))


def test_another_worked_example_does_not_undo_a_review(review, lawyer, changed, browser):
    review(lawyer, **CORRECT)

    changed(RULE, examples=[])

    assert "Reviewed: correct" in text(browser.get(url("rule", "KZ", RULE)))


def test_a_review_of_what_was_changed_meanwhile_is_refused_once_and_keeps_what_was_typed(
    signed_in, lawyer, changed
):
    browser, address = signed_in(lawyer), url("review", "KZ", RULE)
    read = ENTRIES[RULE].fingerprint
    changed(RULE, title="Complaint within another time")

    refused = browser.post(address, {"read": read, **DOUBTS})
    sent_again = dict(re.findall(r'name="(read)" value="(\w+)"', refused.content.decode()))
    accepted = browser.post(address, {**sent_again, **DOUBTS})

    assert refused.status_code == 422
    assert "This rule was changed while you read it" in text(refused)
    assert DOUBTS["note"] in text(refused)
    assert accepted.status_code == 302


def test_a_doubt_says_what_is_doubted(review, lawyer):
    answer = review(lawyer, verdict="doubts")

    assert answer.status_code == 422
    assert "Say what you doubt" in text(answer)
    assert not RuleReview.objects.exists()


def test_the_same_form_sent_twice_is_one_review(review, lawyer):
    addresses = {review(lawyer, **DOUBTS).url for _ in range(2)}

    assert addresses == {url("rule", "KZ", RULE) + "#review"}
    assert RuleReview.objects.count() == 1


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.LAWYER, Role.COORDINATOR)])
def test_who_is_no_lawyer_or_coordinator_reads_reviews_and_records_none(
    role, review, lawyer, member, signed_in
):
    review(lawyer, **CORRECT)
    reader = member(role, email=f"reader-{role}@legal-aid-south.example")

    answer, shown = review(reader, **DOUBTS), text(signed_in(reader).get(url("rule", "KZ", RULE)))

    assert answer.status_code == 404
    assert RuleReview.objects.get().verdict == "correct"
    assert "Reviewed: correct" in shown
    assert "Record a review" not in shown


def test_another_organisation_sees_nothing_of_a_review(review, lawyer, outsider, signed_in):
    review(lawyer, **DOUBTS)
    theirs = signed_in(outsider)

    for address in (url("rule", "KZ", RULE), url("pack", "KZ"), url("index")):
        shown = text(theirs.get(address))
        assert "A lawyer" not in shown
        assert "doubt" not in shown
        assert "Article 92 was amended" not in shown


def test_a_review_can_neither_be_changed_nor_deleted(review, lawyer):
    review(lawyer, **CORRECT)
    found = RuleReview.objects.all()

    for change in (lambda: found.update(verdict="doubts", note="x"), found.delete):
        with pytest.raises(InternalError, match="Cannot update or delete"), transaction.atomic():
            change()

    assert found.get().verdict == "correct"


@pytest.mark.parametrize("address", ["/law/", "/law/KZ/", f"/law/KZ/{RULE}/"])
def test_a_page_of_the_library_asks_as_often_for_many_reviews(
    address, browser, lawyer, organisation, django_assert_max_num_queries
):
    with django_assert_max_num_queries(9) as without:
        browser.get(address)
    for entry in ENTRIES.values():
        for day in range(3):
            organisation.rule_reviews.create(
                pack=entry.code, rule=entry.id, fingerprint=entry.fingerprint, verdict="correct",
                by=lawyer, at=MORNING + timedelta(days=day),
            )  # fmt: skip
    with django_assert_max_num_queries(9) as with_many:
        browser.get(address)

    assert len(with_many) <= len(without) + 1  # the history of a rule that has one
    assert sum("rulereview" in query["sql"] for query in without.captured_queries) == 1


def test_the_words_for_each_state_of_a_review_are_there():
    for state in ("unreviewed", "changed", *RuleReview.Verdict.values):
        assert reviews_module.state_word(state)
        assert reviews_module.counted(state, 2)


def rule_links(answer):
    return set(re.findall(r'href="/law/([A-Z]+/[A-Z0-9.a-z-]+)/"', answer.content.decode()))


def test_every_rule_a_case_shows_is_one_click_away(browser, case):
    answer = browser.get(case.get_absolute_url())

    named = set(re.findall(r"\b(?:KZ|COE|UN|GEN)(?:-[A-Z0-9]+)+(?:\.[a-z])?\b", text(answer))) - {
        case.reference
    }
    linked = {link.partition("/")[2] for link in rule_links(answer)}
    assert named & set(ENTRIES)
    assert named & set(ENTRIES) <= linked


@pytest.mark.parametrize("address", ["/", "/deadlines/"])
def test_lists_lead_to_the_rules_they_name(address, browser, case):
    links = rule_links(browser.get(address))

    assert "KZ/KZ-APP-01" in links or "KZ/KZ-BAR-02" in links


def test_a_case_says_beside_a_bar_who_reviewed_its_rule(review, lawyer, browser, case, changed):
    review(lawyer, rule="KZ-BAR-02", **CORRECT)
    before = text(browser.get(case.get_absolute_url()))
    changed("KZ-BAR-02", title="No removal while a complaint is pending")
    after = text(browser.get(case.get_absolute_url()))

    assert "reviewed by A lawyer, 29 December 2022" in before
    assert "changed since it was reviewed by A lawyer" in after


def test_a_case_shows_no_review_of_another_organisation(outsider, browser, case):
    entry = ENTRIES["KZ-BAR-02"]
    outsider.organisation.rule_reviews.create(
        pack="KZ", rule=entry.id, fingerprint=entry.fingerprint, verdict="correct", by=outsider, at=MORNING
    )

    assert "reviewed by" not in text(browser.get(case.get_absolute_url()))


def test_a_rule_that_bars_and_sets_a_time_limit_stands_in_both_groups(browser):
    entry = next(entry for entry in ENTRIES.values() if {"bar", "limit"} <= set(entry.written))

    answer = browser.get(url("pack", entry.code))

    assert answer.content.decode().count(f'href="{url("rule", entry.code, entry.id)}"') == 2
