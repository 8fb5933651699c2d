"""The reference case, typed in by hand on the days on which it was learned, and watched by a colleague."""

from datetime import UTC

from playwright.sync_api import expect

from cases.casefile import export_case
from cases.dates import read_date, read_instant
from cases.models import Case
from cases.wording.dates import plain_day_words
from tests.browser.pages import sign_in, stay_signed_in
from tests.browser.typing_in import Typist
from tests.cases.casefile.canonical import canonical
from tests.reference.expected import CASE, EXPECTED
from tests.running import eventually

ANSWERS = {"barred": "Removal barred", "barred_contested": "Removal barred, contested"}
# How a kind of flag reads on the page of the case.
WORDS = {
    "removal_risk": "while a bar to removal is claimed",
    "bar_not_served": "has not been told of the bar to removal",
    "conflict": "Removal is ordered in one proceeding while another",
    "stay_needed": "ask for a stay or an interim measure",
    "extradition_risk": "The State the person fled is looking for them",
    "disguised_extradition": "Removal would bring the person to a State that wants them",
    "fact_missing": "An answer turns on what is not recorded yet",
    "law_unverified": "An answer rests on a rule that is not verified",
}
FOR_THE_RECORD = "info"  # a level that asks nothing of anyone, and so is not listed
TWENTY_SECONDS = 20_000
LEARNED = sorted(CASE["facts"], key=lambda fact: read_instant(fact["recorded_at"]))


def test_typed_in_by_hand_the_case_says_at_each_hour_what_it_must(site, page, open_page, caseworker, lawyer):
    applied, refused, appealed, upheld, driven_to_the_border = EXPECTED
    typist = Typist(page, CASE)
    site.set_clock(read_instant(LEARNED[0]["recorded_at"]))
    sign_in(page, caseworker)
    typist.open_case()

    for hour in (applied, refused, appealed):
        type_in_what_is_known(site, typist, hour)
        assert_page_shows(typist, hour)
    assert answer_for(typist, "p1") == "Removal barred, contested: appeal pending"

    today = open_page()
    today.clock.install()
    sign_in(today, lawyer)
    today.evaluate("document.body.dataset.sits = 'here'")
    expect(today.get_by_role("heading", name="Today")).to_be_visible()
    expect(alarms(today)).to_have_count(0)

    type_in_what_is_known(site, typist, upheld)
    assert_page_shows(typist, upheld)
    today.clock.fast_forward(TWENTY_SECONDS)
    expect(alarms(today).filter(has_text=WORDS["removal_risk"])).to_be_visible()
    expect(alarms(today).filter(has_text=WORDS["bar_not_served"])).to_have_count(0)

    type_in_what_is_known(site, typist, driven_to_the_border)
    assert_page_shows(typist, driven_to_the_border)
    today.clock.fast_forward(TWENTY_SECONDS)
    told = alarms(today).filter(has_text=WORDS["bar_not_served"])
    expect(told).to_contain_text("Act now.")
    expect(told).to_contain_text(Case.objects.get().code)
    assert today.evaluate("document.body.dataset.sits") == "here", "nobody reloaded the page"
    eventually(lambda: calls_to(site, lawyer), "the worker had told the lawyer")
    assert as_it_was_meant(export_case(Case.objects.get())) == as_it_was_meant(CASE)


def type_in_what_is_known(site, typist, hour):
    """Type in what was learned by this hour and is not yet there, at the time at which it was learned."""
    for fact in LEARNED:
        learned_at = read_instant(fact["recorded_at"])
        if fact["id"] not in typist.recorded and learned_at <= read_instant(hour["at"]):
            stay_signed_in(learned_at)
            site.set_clock(learned_at)
            typist.record(fact)
    stay_signed_in(read_instant(hour["at"]))
    site.set_clock(read_instant(hour["at"]))
    typist.page.goto(typist.address)


def assert_page_shows(typist, hour):
    """Fail unless the page of the case shows what the contract expects at this hour."""
    for person, status in hour["status"].items():
        expect(banner(typist, person)).to_have_attribute("data-status", status)
        assert answer_for(typist, person).startswith(ANSWERS[status])
    for person, rules in hour.get("bars", {}).items():
        bars = banner(typist, person).locator(".why", has_text="Bars to removal")
        assert set(rules) <= set(bars.locator(".rule-id").all_text_contents())
    for deadline in hour.get("deadlines", ()):
        assert_deadline_shows(typist.page, deadline)
    assert_flags_show(typist, hour)


def assert_deadline_shows(page, deadline):
    shown = page.locator(f".deadline[data-state={deadline['state']}]", has_text=deadline["rule"])
    expect(shown).to_have_count(1)
    if "file_by" in deadline:
        expect(shown).to_contain_text(plain_day_words(read_date(deadline["file_by"]).first))


def assert_flags_show(typist, hour):
    raised = [(kind, level, person) for kind, level, person in hour["flags"] if level != FOR_THE_RECORD]
    for kind, level, person in raised:
        expect(flag(typist.page, kind, level).filter(has_text=typist.name(person))).to_have_count(1)
    for kind in hour.get("no_flags", ()):
        expect(flag(typist.page, kind)).to_have_count(0)
    for person, kinds in hour.get("no_flags_for", {}).items():
        for kind in kinds:
            expect(flag(typist.page, kind).filter(has_text=typist.name(person))).to_have_count(0)


def banner(typist, person):
    return typist.page.locator("article.banner").filter(
        has=typist.page.locator(".person", has_text=typist.name(person))
    )


def answer_for(typist, person):
    return banner(typist, person).get_by_role("heading", level=3).inner_text()


def flag(page, kind, level=None):
    return page.locator(f".flag[data-level={level}]" if level else ".flag", has_text=WORDS[kind])


def alarms(page):
    return page.locator("#today .flag[data-level=critical]")


def calls_to(site, user):
    return [mail for mail in site.mails() if mail["To"] == user.email and "act now" in mail["Subject"]]


def as_it_was_meant(document):
    """Return a case file in a form that leaves the hours out at which it was typed in."""
    facts = [fact | {"recorded_at": day_of(fact["recorded_at"])} for fact in document["facts"]]
    return canonical(document | {"facts": sorted(facts, key=lambda fact: fact["recorded_at"])})


def day_of(recorded_at):
    return f"{read_instant(recorded_at).astimezone(UTC):%Y-%m-%dT00:00:00Z}"
