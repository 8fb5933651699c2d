"""Typing a case into the forms, as a caseworker does who has its papers on the desk."""

from zoneinfo import ZoneInfo

from playwright.sync_api import Locator, Page

from cases.dates import DateForm, read_date
from cases.models import FACT_TYPES
from cases.models.fields import DateFormField, FactIdField, ReferenceField, keyed_fields

ABOUT = {"id", "type", "person", "persons", "proceeding", "recorded_at", "withdrawn"}
PLACE_OF_THE_CASE = ZoneInfo("Asia/Almaty")


class Typist:
    """Someone signed in on `page` who types in one case. Knows the ids that the product gave to the facts."""

    def __init__(self, page: Page, document: dict) -> None:
        self.page = page
        self.document = document
        self.recorded: dict[str, str] = {}

    def open_case(self) -> None:
        """Open the case from the list of cases, with its persons and proceedings, and stay on its page."""
        self.page.goto("/cases/")
        self.page.get_by_role("link", name="Open a case").click()
        case = self.document["case"]
        self._send({key: value for key, value in case.items() if value is not None}, "Open case")
        first, *others = self.document["persons"].values()
        self._add_person(first)
        self.address = self.page.url.partition("#")[0]
        for person in others:
            self.page.get_by_role("link", name="Add a person").click()
            self._add_person(person)
        for proceeding in self.document["proceedings"].values():
            self.page.get_by_role("link", name="Open a proceeding").click()
            names = [self.name(key) for key in proceeding["persons"]]
            self._send(proceeding | {"persons": names}, "Open proceeding")

    def record(self, fact: dict) -> None:
        """Record a fact from the page of the case, and stay on it."""
        form = choose_kind(self.page, fact["type"])
        self._say_what_it_is_about(form, fact)
        for column in keyed_fields(FACT_TYPES[fact["type"]]):
            if column.contract_key in fact.keys() - ABOUT:
                value = fact[column.contract_key]
                if isinstance(column, ReferenceField | FactIdField):
                    value = self.recorded[value]
                if isinstance(column, DateFormField):
                    answer_date(form, column.name, value)
                else:
                    answer(form, column.name, value)
        form.get_by_role("button", name="Record").click()
        form.wait_for(state="detached")
        mark = self.page.locator("li.fact[data-changed]")
        mark.wait_for()
        self.recorded[fact["id"]] = mark.get_attribute("id").removeprefix("fact-")

    def name(self, person: str) -> str:
        """Return the leading name of a person of the document."""
        return self.document["persons"][person]["names"][0]["text"]

    def _add_person(self, person: dict) -> None:
        names = {}
        for number, name in enumerate(person["names"], start=1):
            names |= {f"name_{number}": name["text"], f"name_{number}_kind": name["kind"]}
        self._send(names | {key: value for key, value in person.items() if key != "names"}, "Add person")

    def _send(self, answers: dict, button: str) -> None:
        form = self.page.locator("main form.form")
        for name, value in answers.items():
            answer(form, name, value)
        form.get_by_role("button", name=button).click()
        self.page.wait_for_url(lambda url: not url.endswith("/new/") or url.endswith("/persons/new/"))

    def _say_what_it_is_about(self, form: Locator, fact: dict) -> None:
        if "proceeding" in fact:
            kind, authority = (
                self.document["proceedings"][fact["proceeding"]][key] for key in ("kind", "authority")
            )
            form.get_by_label(f"{kind.capitalize()}, {authority}").check()
        for person in fact.get("persons", [fact["person"]] if "person" in fact else []):
            form.get_by_label(self.name(person), exact=True).check()


def choose_kind(page: Page, kind: str) -> Locator:
    """Choose a kind of fact on the page of a case; return the form that then stands there."""
    page.get_by_label("What happened?").select_option(kind)
    form = page.locator(f'#record form.form[action$="/log/{kind}/"]')
    form.wait_for()
    return form


def answer(form: Locator, name: str, value) -> None:
    """Answer the question `name`: type a text, or choose what is one of several; lists choose several."""
    control = form.locator(f'[name="{name}"]')
    unfold(control.first)
    match control.first.evaluate("element => element.type"):
        case "radio":
            chosen = {True: "yes", False: "no"}.get(value, value)
            form.locator(f'[name="{name}"][value="{chosen}"]').check()
        case "checkbox":
            for one in [control.first] if value is True else [_box(form, name, one) for one in value]:
                one.check()
        case "select-one":
            for number, one in enumerate(value if isinstance(value, list) else [value]):
                control.nth(number).select_option(one)
        case _:
            control.fill("\n".join(value) if isinstance(value, list) else str(value))


def answer_date(form: Locator, name: str, text: str) -> None:
    """Answer a question for a date with any of the forms of a written date."""
    written = read_date(text)
    match written.form:
        case DateForm.DAY:
            choice, parts = "day", {"day": text}
        case DateForm.INSTANT:
            at = written.instant.astimezone(PLACE_OF_THE_CASE)
            choice, parts = "instant", {"at_day": f"{at:%Y-%m-%d}", "at_time": f"{at:%H:%M}"}
        case DateForm.RANGE:
            choice, parts = "between", {"first": f"{written.first}", "last": f"{written.last}"}
        case DateForm.UNTIL:
            choice, parts = "between", {"last": f"{written.last}"}
        case _:
            choice, parts = "unknown", {}
    answer(form, f"{name}_form", choice)
    for part, typed in parts.items():
        form.locator(f'[name="{name}_{part}"]').fill(typed)


def unfold(control: Locator) -> None:
    """Open the part of the form in which a control lies folded."""
    if not control.is_visible():
        control.locator("xpath=ancestor::details[not(@open)]/summary").click()


def _box(form: Locator, name: str, word: str) -> Locator:
    """Return the box of a word, or of what is labelled with it."""
    of_word = form.locator(f'[name="{name}"][value="{word}"]')
    return of_word if of_word.count() else form.get_by_label(word, exact=True)
