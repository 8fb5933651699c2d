"""The sixty cases: whose story is told in which office."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from typing import Any, NamedTuple

from config.demo import names, places
from config.demo.names import Origin
from config.demo.stories import arriving, elsewhere, ordered, reference, refused, sought, waiting
from config.demo.story import Story


class DemoCase(NamedTuple):
    """A case file, the team whose case it is, and how long ago it was closed (None: it is open)."""

    team: str
    document: dict[str, Any]
    closed_days_ago: int | None


class Role(NamedTuple):
    """A story of one team, and the people it happens to; in Kazakhstan unless it says where."""

    team: str
    tell: Callable[[Story, Origin, Any], None]
    origin: Origin
    jurisdiction: str = "KZ"
    region: str = ""
    authority: str = ""


_almaty, _west = partial(Role, "almaty"), partial(Role, "west")

CAST = (
    _west(arriving.crossed_last_night, names.RUSSIAN),
    _almaty(arriving.crossed_last_night, names.KAZAKH_OF_CHINA),
    _almaty(arriving.family_not_yet_registered, names.AFGHAN),
    _west(arriving.day_of_crossing_not_known, names.CHECHEN),
    _west(arriving.never_applied, names.TURKMEN),
    _almaty(arriving.danger_arose_here, names.BELARUSIAN),
    _almaty(arriving.child_alone, names.AFGHAN),
    _almaty(waiting.waits_for_an_answer, names.KAZAKH_OF_CHINA),
    _almaty(waiting.waits_for_an_answer, names.SYRIAN),
    _west(waiting.waits_for_an_answer, names.KARAKALPAK),
    _almaty(waiting.family_waits, names.AFGHAN),
    _almaty(waiting.authority_is_late, names.IRANIAN),
    _west(waiting.sort_of_claim_not_known, names.CHECHEN),
    _almaty(waiting.applies_again, names.AFGHAN),
    _almaty(waiting.was_recognised, names.AFGHAN),
    _almaty(waiting.was_recognised_and_left, names.SYRIAN),
    _almaty(waiting.status_was_ended, names.UZBEK),
    _west(waiting.withdrew_unaware, names.KARAKALPAK),
    _west(refused.refused_the_other_day, names.RUSSIAN),
    _almaty(refused.refused_two_weeks_left, names.KAZAKH_OF_CHINA),
    _west(refused.refused_a_week_left, names.BELARUSIAN),
    _almaty(refused.refused_days_left, names.TAJIK),
    _west(refused.service_not_recorded, names.UKRAINIAN),
    _almaty(refused.every_window_closed, names.TURKMEN),
    _west(refused.before_the_court, names.RUSSIAN),
    _west(refused.court_rules_in_two_days, names.CHECHEN),
    _almaty(refused.complaint_dismissed, names.IRANIAN),
    _almaty(refused.asks_to_be_late, names.UZBEK),
    _west(refused.manifestly_unfounded, names.KARAKALPAK),
    _west(refused.gave_up_the_appeal, names.RUSSIAN),
    _almaty(refused.last_day_fixed_by_the_court, names.TAJIK),
    _west(refused.sent_back_for_a_new_decision, names.RUSSIAN),
    _west(ordered.overstayed, names.UKRAINIAN),
    _almaty(ordered.overstayed_and_appealed, names.TAJIK),
    _almaty(ordered.flight_the_day_after_tomorrow, names.UZBEK),
    _west(ordered.expelled_while_waiting, names.RUSSIAN),
    _almaty(ordered.stay_asked_for, names.KAZAKH_OF_CHINA),
    _west(ordered.stay_ends_in_two_days, names.KARAKALPAK),
    _almaty(ordered.stay_for_another_month, names.SYRIAN),
    _west(ordered.held_by_the_police, names.RUSSIAN),
    _west(ordered.held_without_a_judge, names.CHECHEN),
    _almaty(ordered.flight_called_off, names.IRANIAN),
    _west(ordered.sent_away_all_the_same, names.RUSSIAN),
    _west(ordered.left_on_their_own, names.RUSSIAN),
    _west(sought.arrested_for_extradition, names.RUSSIAN),
    _almaty(sought.extradition_was_granted, names.TAJIK),
    _almaty(sought.refugee_is_sought, names.UZBEK),
    _west(sought.mandate_refugee, names.AFGHAN),
    _almaty(sought.committee_has_spoken, names.UZBEK),
    _west(sought.committee_was_asked, names.BELARUSIAN),
    _west(sought.rumour_of_a_notice, names.RUSSIAN),
    _almaty(elsewhere.waits_abroad, names.ARMENIAN, "DE", "DE-BE", "Federal Office for Migration, Berlin"),
    _west(elsewhere.waits_abroad, names.RUSSIAN, "UZ", "", "migration department, Tashkent"),
    _almaty(elsewhere.refused_entry, names.CHECHEN, "PL", "", "border guard post, Terespol"),
    _almaty(elsewhere.transfer_ordered, names.GEORGIAN, "DE", "DE-BY", "aliens office, Nuremberg"),
    _almaty(elsewhere.strasbourg_has_spoken, names.KURDISH, "PL", "", "border guard unit, Warsaw"),
    _almaty(elsewhere.time_to_leave, names.AFGHAN, "TR", "", "provincial migration directorate, Van"),
    _west(
        elsewhere.extradition_sought_abroad, names.RUSSIAN, "KG", "", "Prosecutor General's Office, Bishkek"
    ),
    _almaty(elsewhere.withholding, names.ERITREAN, "US", "US-VA", "immigration court, Arlington"),
    _west(reference.driven_to_the_border, names.RUSSIAN),
)
PREFIXES = {"almaty": "ALA", "west": "URA"}
FIRST_NUMBER = 401


def demo_cases(now: datetime) -> list[DemoCase]:
    """Return the sixty cases as they stand at `now`, numbered in the order in which they were opened.

    The same `now` gives the same cases. The last one's alarm is the newest.
    """
    told = list(_told(now))
    by_opening = sorted(told, key=lambda one: -one[1].opened_days_ago)
    numbers = {id(story): number for number, (_team, story) in enumerate(by_opening, FIRST_NUMBER)}
    return [
        DemoCase(team, story.document(f"{PREFIXES[team]}-{numbers[id(story)]:04}"), story.closed_days_ago)
        for team, story in told
    ]


def _told(now: datetime) -> Iterator[tuple[str, Story]]:
    taken: set[str] = set()
    for number, role in enumerate(CAST):
        story = Story(now, f"case {number}", taken, jurisdiction=role.jurisdiction, region=role.region)
        role.tell(story, role.origin, role.authority or places.town_of(role.team, story.random))
        yield role.team, story
