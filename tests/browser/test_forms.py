"""Forms: what is refused keeps what was typed, with scripts and without; a fact is recorded by keys alone."""

import pytest
from playwright.sync_api import expect

from cases.actions import add_person, open_case, open_proceeding, record_fact
from cases.models import BorderCrossing, Case, Ruling
from config.clock import now
from tests.browser.pages import sign_in
from tests.browser.typing_in import answer, unfold

WIDE = {"viewport": {"width": 1440, "height": 900}}
HE, SHE = "Павел Рябинин", "Pavlína O’Rjabinin-Öztürk"
TYPED = {
    "note": "Не «ясно» <b>2 & 3</b>,\nsecond line",
    "source": "his wife “by telephone”",
    "grounds": "Law on Refugees, art. 12\nAPPC, art. 9",
    "pronounced_on_year": "2O26",
}


@pytest.fixture
def case(team, caseworker):
    """Two persons and one proceeding about them; nothing has happened yet."""
    by = {"by": caseworker, "at": now()}
    case = open_case(team=team, reference="KZ-2026-0008", jurisdiction="KZ", **by)
    parts = [
        add_person(case, role=role, names=[{"text": name, "kind": "passport"}], nationalities=["RU"], **by)
        for role, name in {"principal": HE, "spouse": SHE}.items()
    ]
    open_proceeding(
        case, kind="asylum", persons=[part.person for part in parts], procedure="regular", subsequent=0, **by
    )
    return case


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def either(request, open_page, caseworker):
    """A page on which the caseworker has signed in, with scripts and without."""
    page = open_page(java_script_enabled=request.param, **WIDE)
    sign_in(page, caseworker)
    return page


@pytest.fixture
def without_scripts(open_page, caseworker):
    page = open_page(java_script_enabled=False, **WIDE)
    sign_in(page, caseworker)
    return page


def test_what_is_refused_keeps_what_was_typed(either, case):
    either.goto(f"{case.get_absolute_url()}log/ruling/")
    form = either.locator("form.form")
    answer(form, "body", "court")
    answer(form, "pronounced_on_form", "month")
    answer(form, "orders", ["expulsion", "leave_by"])
    answer(form, "countries", ["RU", "AM"])
    answer(form, "leave_by_form", "between")
    form.locator("[name=leave_by_first]").fill("2026-05-02")
    answer(form, "sent_on_form", "instant")
    form.locator("[name=sent_on_at_time]").fill("08:40")
    for name, typed in TYPED.items():
        unfold(form.locator(f"[name={name}]"))
        form.locator(f"[name={name}]").fill(typed)

    with either.expect_response(lambda response: response.request.method == "POST") as answered:
        form.get_by_role("button", name="Record ruling").click()

    assert answered.value.status == 422
    summary = either.get_by_role("alert")
    expect(summary).to_contain_text("Not saved yet")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link")).to_have_count(3)
    for problem in ("Day of the ruling", "To leave by", "Day it was sent"):
        expect(summary).to_contain_text(problem)
    for name, typed in TYPED.items():
        expect(form.locator(f"[name={name}]")).to_have_value(typed)
    expect(form.locator("[name=leave_by_first]")).to_have_value("2026-05-02")
    expect(form.locator("[name=pronounced_on_form][value=month]")).to_be_checked()
    expect(form.locator("[name=body][value=court]")).to_be_checked()
    expect(form.locator("[name=orders]:checked")).to_have_count(2)
    assert [chosen.input_value() for chosen in form.locator("[name=countries]").all()][:2] == ["RU", "AM"]
    assert not Ruling.objects.exists()


def test_each_problem_links_to_a_field_that_is_in_sight(either, case):
    either.goto(f"{case.get_absolute_url()}log/ruling/")
    form = either.locator("form.form")
    answer(form, "pronounced_on_form", "instant")
    form.locator("[name=pronounced_on_at_day]").fill("2026-05-02")
    answer(form, "final_on_form", "month")
    form.locator("[name=final_on_month]").select_option("05")
    form.get_by_role("button", name="Record ruling").click()

    links = either.get_by_role("alert").get_by_role("link")
    expect(links).to_have_count(2)
    for link in links.all():
        link.click()
        assert either.locator(":target").count() == 1
        expect(either.locator(":target")).to_be_in_viewport()


def test_an_action_that_refuses_says_so_at_the_field(either, case):
    either.goto("/cases/new/")
    form = either.locator("form.form")
    answer(form, "reference", case.reference)
    answer(form, "jurisdiction", "KZ")
    form.get_by_role("button", name="Open case").click()

    expect(either.get_by_role("alert")).to_contain_text("Another case has this reference")
    expect(form.locator("[name=reference]")).to_have_value(case.reference)
    expect(form.locator("[name=jurisdiction]")).to_have_value("KZ")
    assert Case.objects.count() == 1


def test_a_form_with_nothing_in_it_records_nothing(either, case):
    either.goto(f"{case.get_absolute_url()}log/protection/")
    either.get_by_label(HE).check()
    either.get_by_role("button", name="Record protection").click()

    expect(either.get_by_role("alert")).to_contain_text("Nothing is filled in yet")
    expect(either.get_by_label(HE)).to_be_checked()
    assert not case.fact_rows.exists()


def test_a_person_whose_form_was_refused_is_still_there(either, case):
    either.goto(f"{case.get_absolute_url()}persons/new/")
    form = either.locator("form.form")
    answer(form, "name_2", SHE)
    answer(form, "nationalities", ["KG", "UZ"])
    answer(form, "role", "parent")
    answer(form, "born_form", "month")
    form.locator("[name=born_month]").select_option("02")
    form.get_by_role("button", name="Add person").click()

    expect(either.get_by_role("alert").get_by_role("link")).to_have_count(2)
    expect(form.locator("[name=name_2]")).to_have_value(SHE)
    expect(form.locator("[name=role]")).to_have_value("parent")
    expect(form.locator("[name=born_month]")).to_have_value("02")
    assert [chosen.input_value() for chosen in form.locator("[name=nationalities]").all()][:2] == ["KG", "UZ"]
    assert case.persons.count() == 2


def test_without_scripts_a_fact_is_recorded_and_its_result_is_seen(without_scripts, case):
    page = without_scripts
    page.goto("/cases/")
    page.get_by_role("link", name=case.reference).click()
    page.get_by_label("What happened?").select_option("application")
    page.get_by_role("button", name="Continue").click()
    form = page.locator("form.form")
    form.get_by_label("Day", exact=True).first.check()
    form.locator("[name=made_on_day]").fill("2026-03-02")
    form.get_by_role("button", name="Record application").click()

    expect(page.get_by_role("status")).to_contain_text("Recorded: application")
    expect(page.locator("article.banner h3").first).to_contain_text("Removal barred")
    expect(page.locator("li.fact")).to_contain_text("2 March 2026")


def test_a_fact_is_recorded_for_two_by_keys_alone(signed_in, case):
    page = signed_in
    page.goto(case.get_absolute_url())
    page.keyboard.press("n")
    expect(page.get_by_label("What happened?")).to_be_focused()
    page.keyboard.type("Border")
    form = page.locator('form.form[action$="/log/border_crossing/"]')
    form.wait_for()
    expect(page.get_by_label("What happened?")).to_be_focused()

    for name in (HE, SHE):
        tab_to(page, form.get_by_label(name))
        page.keyboard.press("Space")
    tab_to(page, form.locator("[name=crossed_on_day]"))
    page.keyboard.type("03032026")
    tab_to(page, form.locator("[name=place]"))
    page.keyboard.type("a road checkpoint")
    page.keyboard.press("Enter")

    expect(page.locator("li.fact[data-changed]")).to_be_focused()
    expect(page.locator("li.fact")).to_have_count(2)
    crossings = BorderCrossing.objects.order_by("sequence")
    assert [(one.crossed_on, one.place) for one in crossings] == [("2026-03-03", "a road checkpoint")] * 2


def test_a_fact_is_corrected_and_withdrawn_and_says_so(signed_in, case, caseworker):
    asylum = case.proceedings.get()
    fact = record_fact(case, "application", proceeding=asylum, made_on="2026-03-02", by=caseworker, at=now())
    page = signed_in
    page.goto(case.get_absolute_url())
    open_menu(page, f"#fact-{fact.pk}", "Correct")
    page.locator("[name=made_on_day]").fill("2026-03-03")
    page.get_by_role("button", name="Correct fact").click()
    corrected = page.locator("li.fact[data-changed]")
    expect(corrected).to_be_focused()
    expect(corrected).to_contain_text("3 March 2026")
    expect(page.locator(f"#fact-{fact.pk}[data-withdrawn]")).to_have_count(1)

    open_menu(page, "li.fact[data-changed]", "Withdraw")
    page.get_by_label("Why is it withdrawn?").fill("It was another family.")
    page.get_by_role("button", name="Withdraw fact").click()
    expect(page.get_by_role("status")).to_contain_text("Withdrawn: application")
    expect(page.locator("li.fact:not([data-withdrawn])")).to_have_count(0)
    expect(page.locator("article.banner[data-status=barred]")).to_have_count(0)


def test_what_was_typed_is_there_again_after_leaving_the_page(signed_in, case):
    address = f"{case.get_absolute_url()}log/detention/"
    signed_in.goto(address)
    form = signed_in.locator("form.form")
    answer(form, "authority", "border guard")
    answer(form, "held_from_form", "between")
    form.locator("[name=held_from_last]").fill("2026-05-02")
    form.get_by_label(HE).check()

    signed_in.goto("/cases/")
    signed_in.goto(address)

    expect(form.locator("[name=authority]")).to_have_value("border guard")
    expect(form.locator("[name=held_from_form][value=between]")).to_be_checked()
    expect(form.locator("[name=held_from_last]")).to_have_value("2026-05-02")
    expect(form.get_by_label(HE)).to_be_checked()


def tab_to(page, control, at_most=60):
    """Press Tab until the control has the focus. Fails where the focus is not to be seen on the way."""
    control.wait_for()
    for _ in range(at_most):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS_IS_SEEN), page.evaluate("document.activeElement.outerHTML")
        if control.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"{at_most} times Tab did not reach {control}")


# Inside a field for a date the browser itself shows which of its parts has the focus.
FOCUS_IS_SEEN = """() => {
    const focused = document.activeElement;
    if (focused.matches("input[type=date], input[type=time]")) return true;
    return [focused, focused.closest("label"), focused.parentElement].some(
        (element) => element && getComputedStyle(element).outlineStyle !== "none");
}"""


def open_menu(page, fact, action):
    menu = page.locator(f"{fact} details.menu")
    menu.locator("summary").click()
    menu.get_by_role("link", name=action).click()
