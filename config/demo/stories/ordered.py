"""People whom a court has ordered to leave, and what becomes of the order."""

from config.demo.dates import Told
from config.demo.events import (
    FROM_FAMILY,
    challenge,
    decide,
    expel_for_overstaying,
    hold,
    locate,
    schedule_flight,
    tell_the_authority,
)
from config.demo.names import Origin
from config.demo.places import Town
from config.demo.stories.refused import before_the_court, every_window_closed, refused
from config.demo.story import Story


def _came_to_work(story: Story, person: str) -> None:
    """A residence permit for work that has run out."""
    story.tell(
        "permit",
        person,
        kind="residence",
        issued_on=story.moments.month(-420),
        valid_until=story.moments.month(-60),
        source="the card",
    )


def overstayed(story: Story, origin: Origin, town: Town) -> None:
    """An expulsion for a visa run out; ten days to appeal, of which some are left."""
    story.open(4)
    person = story.somebody(origin)
    _came_to_work(story, person)
    expel_for_overstaying(story, person, -5, town, to=origin.country)


def overstayed_and_appealed(story: Story, origin: Origin, town: Town) -> None:
    """The appeal suspends the expulsion; the person is held all the same."""
    story.open(16)
    person = story.somebody(origin)
    _came_to_work(story, person)
    hold(story, person, story.moments.day(-17), "removal", town)
    order = expel_for_overstaying(story, person, -16, town, to=origin.country)
    challenge(story, "administrative_offence", order, -10)
    locate(story, person, -20, town.held_at)
    tell_the_authority(story, person, "KZ-CAO-02", -19, town)


def flight_the_day_after_tomorrow(story: Story, origin: Origin, town: Town) -> None:
    """Refused, every window closed, ordered to leave, held, booked. Nothing in the record bars it."""
    every_window_closed(story, origin, town)
    expel_for_overstaying(story, "p1", -40, town, to=origin.country)
    story.tell(
        "wanted_notice",
        "p1",
        by=origin.country,
        list="cis",
        known_on=story.moments.day(-5),
        source="the police",
    )
    hold(story, "p1", story.moments.day(-6), "removal", town)
    schedule_flight(story, "p1", town, told=-26, set_for=44, to=origin.country)


def expelled_while_waiting(story: Story, origin: Origin, town: Town) -> None:
    """The refusal is before one court while another orders expulsion."""
    before_the_court(story, origin, town)
    expel_for_overstaying(story, "p1", -4, town, to=origin.country)


def stay_asked_for(story: Story, origin: Origin, town: Town) -> None:
    """The expulsion is upheld; a stay has been asked for and not yet granted."""
    before_the_court(story, origin, town, hearing_in=16)
    order = expel_for_overstaying(story, "p1", -24, town, to=origin.country)
    appeal = challenge(story, "administrative_offence", order, -18)
    decide(story, "administrative_offence", appeal, -6, outcome="upheld", orders=["expulsion"])
    story.tell(
        "stay_request",
        "administrative_offence",
        against=order,
        requested_on=story.moments.day(-3),
        body=town.administrative_court,
        with_reasons=True,
        source="receipt of the registry",
    )


def stay_granted(story: Story, origin: Origin, town: Town, *, until: Told) -> None:
    """A court has stayed the expulsion, for a time."""
    story.open(50)
    person = story.somebody(origin)
    _came_to_work(story, person)
    order = expel_for_overstaying(story, person, -50, town, to=origin.country)
    request = story.tell(
        "stay_request",
        "administrative_offence",
        against=order,
        requested_on=story.moments.day(-44),
        body=town.administrative_court,
        with_reasons=True,
    )
    story.tell(
        "stay_ruling",
        "administrative_offence",
        on_request=request,
        decided_on=story.moments.day(-37),
        served_on=story.moments.day(-36),
        outcome="granted",
        until=until,
        source="copy of the order",
    )


def stay_ends_in_two_days(story: Story, origin: Origin, town: Town) -> None:
    stay_granted(story, origin, town, until=story.moments.day(2))


def stay_for_another_month(story: Story, origin: Origin, town: Town) -> None:
    stay_granted(story, origin, town, until=story.moments.day(33))


def held_by_the_police(story: Story, origin: Origin, town: Town, *, hours: float = -50) -> None:
    """Held for the crossing; no judge has decided yet."""
    story.open(-int(hours // 24))
    person = story.somebody(origin)
    crossed = story.moments.hour(hours - 2)
    story.tell(
        "border_crossing", person, crossed_on=crossed, manner="irregular", from_=origin.country, to="KZ"
    )
    hold(story, person, story.moments.hour(hours), "criminal", town)
    story.proceeding("criminal", [person], authority=town.court, offence="illegal_crossing")


def held_without_a_judge(story: Story, origin: Origin, town: Town) -> None:
    """More than 72 hours, and nobody was brought before a judge."""
    held_by_the_police(story, origin, town, hours=-86)


def flight_called_off(story: Story, origin: Origin, town: Town) -> None:
    """On the way to the gate when the appeal was shown to the escort."""
    before_the_court(story, origin, town, hearing_in=21)
    order = expel_for_overstaying(story, "p1", -20, town, to=origin.country)
    challenge(story, "administrative_offence", order, -15)
    schedule_flight(story, "p1", town, told=-140, set_for=-98, to=origin.country)
    story.tell(
        "removal_step",
        "p1",
        step="boarding",
        happened_at=story.moments.hour(-98.5),
        place=town.airport,
        to=origin.country,
        source=story.random.choice(FROM_FAMILY),
    )
    story.tell(
        "removal_step",
        "p1",
        step="called_off",
        happened_at=story.moments.hour(-98),
        place=town.airport,
        source="the lawyer, from the airport",
        note="The shift commander read the receipt of the court and turned back.",
    )


def sent_away_all_the_same(story: Story, origin: Origin, town: Town) -> None:
    """Removed nine days ago while the challenge to the refusal was pending."""
    before_the_court(story, origin, town, hearing_in=5)
    expel_for_overstaying(story, "p1", -30, town, to=origin.country)
    schedule_flight(story, "p1", town, told=-250, set_for=-220, to=origin.country)
    story.tell(
        "removal_step",
        "p1",
        step="carried_out",
        happened_at=story.moments.hour(-219),
        to=origin.country,
        place=town.airport,
        source="a call from the other side",
        note="The court was told the same day.",
    )


def left_on_their_own(story: Story, origin: Origin, town: Town) -> None:
    """Went on to another country before the order was carried out; the case is closed."""
    refused(story, origin, town, days=-200, learned=-198)
    story.tell(
        "departure_attempt",
        "p1",
        tried_on=story.moments.between(-92, -90),
        to="RS",
        result="left",
        source="a message from there",
    )
    story.close(75)
