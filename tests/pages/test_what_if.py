"""A draft over a case: what would follow is shown beside today, and nothing of it is stored anywhere."""

import json
import re
from datetime import datetime, timedelta
from html import unescape

import pytest
from django.apps import apps
from django.urls import reverse

from accounts.models import AuditEvent, AuditLink
from cases.actions import withdraw_fact
from cases.models import FACT_TYPES
from deadlines.drafts import LARGEST, MOST_CHANGES

MORNING = datetime.fromisoformat("2022-12-29T09:00:00+06:00")
FRIDAY = "2022-12-16"


class Draft:
    """The page, as a browser without scripts uses it: the draft of one answer goes into the next question."""

    def __init__(self, browser, case):
        self.browser, self.url = browser, reverse("cases:what-if", args=[case.pk])
        self.answer, self.draft = browser.get(self.url), ""

    def press(self, button, **typed):
        self.answer = self.browser.post(self.url, {"draft": self.draft, "do": button, **typed})
        carried = re.search(r'name="draft" value="([^"]*)"', self.html)
        self.draft = unescape(carried[1]) if carried else ""
        return self

    @property
    def html(self):
        return self.answer.content.decode()

    @property
    def text(self):
        main = re.search(r"<main.*</main>", self.html, re.DOTALL)[0]
        return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", main)))

    def served(self, case, fact, on=FRIDAY):
        typed = {
            "proceeding": case.proceedings.get(kind="asylum").pk,
            "ruling": fact("ruling").pk,
            "how": "hand",
            "received_on_form": "day",
            "received_on_day": on,
        }
        return self.press("add:service", **typed)


@pytest.fixture
def page(browser, case):
    return Draft(browser, case)


def everything():
    """Return how many rows each table of ours holds, histories included, but for the trail: it tells what was read."""
    models = apps.get_models(include_auto_created=True)
    ours = [model for model in models if model._meta.managed and model not in (AuditEvent, AuditLink)]
    return {model._meta.label: model._default_manager.count() for model in ours}


def test_an_empty_draft_says_what_can_be_supposed(page):
    assert "Nothing is supposed yet" in page.text
    assert "nothing here is saved" in page.text


def test_served_on_friday_instead_moves_the_deadline(page, case, fact):
    page.served(case, fact)

    assert page.answer.status_code == 200
    text = page.text[page.text.index("What would follow") :]
    assert re.search(
        r"16 days later .*KZ-APP-01 Today Tuesday 28 February 2023 .* If so Thursday 16 March 2023", text
    )
    assert re.search(r"\d+ answers stay as they are", text)


def test_a_service_that_was_added_can_be_put_on_another_day_by_taking_it_back(page, case, fact):
    page.served(case, fact).press("take-back:0")

    assert "Nothing is supposed yet" in page.text
    page.served(case, fact, on="2022-12-09")
    assert "Thursday 9 March 2023" in page.text


def test_an_appeal_withdrawn_is_a_change_of_the_appeal(page, case, fact):
    appeal = fact("appeal")
    page.press(f"ask-change:{appeal.pk}")
    assert "Suppose it" in page.text

    page.press(
        f"change:{appeal.pk}",
        proceeding=appeal.proceeding_id,
        persons=appeal.persons,
        against=appeal.details["against"],
        remedy=appeal.details["remedy"],
        body=appeal.details.get("body", ""),
        lodged_on_form="between",
        lodged_on_last="2022-12-09",
        withdrawn_on_form="day",
        withdrawn_on_day="2022-12-28",
    )

    assert json.loads(page.draft)["changes"] == [
        {"change": str(appeal.pk), "with": {"withdrawn_on": "2022-12-28"}}
    ]
    assert re.search(r"withdrawn: not recorded → 28 December 2022", page.text, re.IGNORECASE)
    assert "Removal barred, contested: appeal pending If so" in page.text


def test_what_is_left_out_takes_with_it_what_refers_to_it(page, fact):
    page.press(f"leave-out:{fact('ruling').pk}")

    assert "left out" in page.text
    assert ": not recorded" not in page.text
    assert re.search("And with it, since they refer to it: .*ppeal against", page.text)


def test_a_stay_that_is_asked_for_and_refused_in_one_draft(page, case, fact):
    asylum = case.proceedings.get(kind="asylum").pk
    page.press(
        "add:stay_request",
        proceeding=asylum,
        against=fact("ruling").pk,
        requested_on_form="day",
        requested_on_day="2022-12-20",
    )
    request = re.search(r'"id": "([^"]+)"', page.draft)[1]

    page.press(
        "add:stay_ruling",
        proceeding=asylum,
        on_request=request,
        outcome="refused",
        decided_on_form="day",
        decided_on_day="2022-12-28",
    )

    assert page.answer.status_code == 200
    assert "Stay refused" in page.text
    assert len(json.loads(page.draft)["changes"]) == 2


def test_another_instant_is_told_beside_today(page):
    page.press("look-at", moment_form="day", moment_day="2023-03-03")

    assert "It is 3 March 2023, 00:00" in page.text
    assert "Today" in page.text[page.text.index("What would follow") :]


def test_what_lies_ahead_says_from_when_it_counts(page, case, fact):
    page.served(case, fact, on="2023-01-06")

    assert "This lies ahead: it counts from Friday 6 January 2023, 00:00 on." in page.text


def test_typed_text_survives_what_is_refused(page, case, fact):
    page.press("look-at", moment_form="day", moment_day="2023-03-03")
    kept = page.draft

    page.press(
        "add:service",
        proceeding=case.proceedings.get(kind="asylum").pk,
        ruling=fact("ruling").pk,
        received_on_form="between",
        received_on_first="2022-12-16",
        note="as she <told> us",
    )

    assert page.answer.status_code == 422
    assert "as she &lt;told&gt; us" in page.html
    assert 'value="2022-12-16"' in page.html
    assert page.draft == kept


def test_nothing_is_stored_and_no_history_is_written(page, case, fact, caplog):
    before = everything()
    caplog.clear()

    page.press("ask-add:service")
    page.served(case, fact)
    page.press(f"leave-out:{fact('wanted_notice').pk}")
    page.press("look-at", moment_form="day", moment_day="2023-03-03")
    page.press("take-back:0").press("begin-again")

    assert everything() == before
    assert FRIDAY not in caplog.text


def test_record_this_leads_to_the_real_form_filled_in_and_saves_nothing(page, browser, case, fact):
    page.served(case, fact)
    form = re.search(r'<form method="post" action="([^"]+)">(.*?)</form>', page.html, re.DOTALL)
    fields = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form[2])
    before = everything()

    answer = browser.post(form[1], dict(fields))

    assert form[1] == reverse("cases:record-kind", args=[case.pk, "service"])
    assert answer.status_code == 200
    html = answer.content.decode()
    assert f'name="received_on_day" value="{FRIDAY}"' in html
    assert re.search(rf'<option value="{fact("ruling").pk}" selected', html)
    assert everything() == before


def test_the_draft_is_never_in_an_address(page, case, fact):
    page.served(case, fact)

    addresses = re.findall(r'(?:href|action|hx-get|hx-post)="([^"]*)"', page.html)
    assert not [one for one in addresses if FRIDAY in one or "%7B" in one or "{" in one]


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        pytest.param("{", "cannot be read", id="no JSON"),
        pytest.param("[]", "Send the changes as a list", id="a list"),
        pytest.param('{"changes": [], "x": 1}', "Unknown key", id="an unknown key"),
        pytest.param('{"changes": [{"delete": "f1"}]}', "withdraw", id="an unknown change"),
        pytest.param('{"changes": [{"withdraw": 1}]}', "withdraw", id="a number for an id"),
        pytest.param('{"changes": [{"withdraw": "f6"}]}', "No such fact stands", id="no fact"),
        pytest.param('{"changes": [{"fact": {"type": ["ruling"]}}]}', "no fact of the type", id="a list as type"),
        pytest.param('{"changes": [{"fact": {"id": [1], "type": "ruling"}}]}', "does not fit", id="a list as id"),
        pytest.param('{"changes": [], "at": "soon"}', "soon", id="no instant"),
        pytest.param('{"changes": [{"fact": ' + '{"a":' * 100 + "1" + "}" * 100 + "}]}", "Nested more than", id="deep"),
        pytest.param(" " * LARGEST + "{}", "larger than 64 KiB", id="large"),
        pytest.param(json.dumps({"changes": [{"withdraw": "x"}] * (MOST_CHANGES + 1)}), "At most 50", id="many"),
    ],
)  # fmt: skip
def test_a_hostile_draft_is_refused_in_words(page, draft, words):
    before, page.draft = everything(), draft

    page.press("show")

    assert page.answer.status_code == 422
    assert words in page.text
    assert "Nothing was saved" in page.text
    assert everything() == before


def test_ten_megabytes_are_refused(page):
    page.draft = " " * 10_000_000

    answer = page.browser.post(page.url, {"draft": page.draft})

    assert answer.status_code == 400
    assert "Nothing was saved" in answer.content.decode()


def test_unknown_keys_of_a_fact_are_refused_and_can_be_taken_back(page, case, fact):
    stray = {"type": "service", "proceeding": str(case.proceedings.first().pk), "height": 180}
    page.draft = json.dumps({"changes": [{"withdraw": str(fact("wanted_notice").pk)}, {"fact": stray}]})

    page.press("show")
    assert page.answer.status_code == 422
    assert "Unknown key" in page.text
    page.press("take-back:1")

    assert page.answer.status_code == 200
    assert "left out" in page.text


def test_what_belongs_to_another_case_is_no_part_of_this_one(page, stored):
    other = stored("KZ-2022-0002")
    ruling = other.rulings.first()
    draft = {"changes": [{"withdraw": str(ruling.pk)}]}
    service = {
        "type": "service",
        "proceeding": str(ruling.proceeding_id),
        "ruling": str(ruling.pk),
        "received_on": FRIDAY,
    }

    page.draft = json.dumps(draft)
    assert page.press("show").answer.status_code == 422
    page.draft = json.dumps({"changes": [{"fact": service}]})

    assert page.press("show").answer.status_code == 422
    assert page.browser.post(page.url, {"do": f"ask-change:{ruling.pk}"}).status_code == 404


def test_a_draft_that_a_colleague_has_overtaken_is_kept_and_says_so(page, case, fact, lawyer):
    notice = fact("wanted_notice")
    page.press(f"leave-out:{notice.pk}")
    withdraw_fact(notice.fact, reason="Recorded twice", by=lawyer, at=MORNING + timedelta(seconds=1))

    page.press("show")

    assert page.answer.status_code == 422
    assert "No such fact stands in this case" in page.text
    assert json.loads(page.draft)["changes"] == [{"withdraw": str(notice.pk)}]


def test_the_page_of_the_case_leads_there(browser, case):
    url = reverse("cases:what-if", args=[case.pk])

    assert f'href="{url}"' in browser.get(case.get_absolute_url()).content.decode()


def test_however_much_is_recorded_it_takes_the_same_few_queries(
    page, case, fact, stored, django_assert_max_num_queries
):
    page.served(case, fact)

    with django_assert_max_num_queries(13):
        page.press("show")


def test_every_kind_of_fact_can_be_supposed(page):
    for kind in FACT_TYPES:
        assert page.press(f"ask-add:{kind}").answer.status_code == 200
