"""Dates, distances and reasons as people say them."""

from datetime import date, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from django.template import engines

from cases.wording.countries import NAMES, country_choices
from cases.wording.dates import distance_words, since_words, when_words
from cases.wording.facts import Story
from cases.zone_names import COUNTRIES
from deadlines.presenting.reasons import carrying, ground_of

ALMATY = ZoneInfo("Asia/Almaty")


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2022-11-30", "30 November 2022"),
        ("2022-12-29T02:40:00Z", "29 December 2022, 08:40"),
        ("2022-11", "November 2022"),
        ("2022", "2022"),
        ("2022-09-26/2022-09-27", "26 or 27 September 2022"),
        ("2022-09-30/2022-10-01", "30 September or 1 October 2022"),
        ("2022-09-26/2022-10-03", "between 26 September and 3 October 2022"),
        ("2021-12-26/2022-01-03", "between 26 December 2021 and 3 January 2022"),
        ("../2022-12-09", "by 9 December 2022"),
        ("unknown", "day not known"),
        ("", "not recorded"),
    ],
)
def test_a_written_date_in_words(written, words):
    assert when_words(written, ALMATY) == words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2022-11-30", "30 November 2022"),
        ("../2022-12-09", "9 December 2022 at the latest"),
        ("2022-09-26/2022-10-03", "3 October 2022 at the latest"),
        ("unknown", "a day not known"),
    ],
)
def test_since_when(written, words):
    assert since_words(written, ALMATY) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (3, "in 3 days"),
        (-2, "2 days ago"),
        (27, "in 27 days"),
        (28, "in 4 weeks"),
        (-35, "5 weeks ago"),
    ],
)
def test_how_far_away_a_day_is(days, words):
    today = date(2022, 12, 27)

    assert distance_words(today + timedelta(days=days), today) == words


def test_every_country_has_a_plain_name():
    assert set(NAMES) == set(COUNTRIES)
    assert len({name for _code, name in country_choices()}) == len(COUNTRIES)


def test_templates_say_the_same():
    template = engines["django"].from_string("{% load words %}{{ day|day_words }}, {{ code|country_words }}")

    assert template.render({"day": date(2022, 12, 30), "code": "KZ"}) == "Friday 30 December 2022, Kazakhstan"


def bar(bar_class, *facts, in_force=True, **more):
    return {"class": bar_class, "facts": list(facts), "in_force": in_force, **more}


def row(kind, **details):
    return SimpleNamespace(pk=kind, type=kind, details=details)


STORY = Story(
    {
        "application": row("application"),
        "refusal": row("ruling", outcome="rejected"),
        "grant": row("ruling", outcome="refugee_status"),
        "appeal": row("appeal"),
        "stay": row("stay_ruling", outcome="granted"),
        "asked": row("stay_request"),
        "measure": row("interim_measure"),
        "status": row("protection"),
    }
)


@pytest.mark.parametrize(
    ("bars", "words"),
    [
        ([bar("A-AUTO", "application")], "application pending"),
        ([bar("CONTESTED", "refusal", "appeal")], "appeal pending"),
        ([bar("CONTESTED", "refusal")], "time to appeal is running"),
        ([bar("CONTESTED", "refusal"), bar("CONTESTED", "refusal", "appeal")], "appeal pending"),
        ([bar("A-WINDOW", "refusal", "appeal")], "appeal pending"),
        ([bar("R-GRANT", "refusal", "appeal", "stay")], "stay granted"),
        ([bar("R-PEND", "refusal", "asked")], "request for a stay pending"),
        ([bar("I-GRANT", "measure")], "interim measure indicated"),
        ([bar("A-AUTO", "status")], "protection granted"),
        ([bar("A-AUTO", "grant")], "protection granted"),
        ([bar("PERIOD", "refusal")], "period to leave running"),
    ],
)
def test_the_reason_behind_the_colon(bars, words):
    assert ground_of(bars, STORY).reason.words == words


def test_only_bars_that_give_the_answer_give_its_reason():
    claimed, certain = bar("CONTESTED", "appeal"), bar("A-AUTO", "application")
    asked = bar("R-GRANT", "asked", in_force=False)

    assert carrying([claimed, certain, asked], "barred") == [certain]
    assert carrying([claimed, certain, asked], "barred_contested") == [claimed]
    assert carrying([claimed, certain, asked], "no_bar_found") == []
    assert ground_of([], STORY) is None
