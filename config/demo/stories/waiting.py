"""People who have applied and wait, and what an answer may be."""

from config.demo.events import FROM_PAPERS, apply, arrive
from config.demo.names import Origin
from config.demo.places import Town
from config.demo.story import Story


def waits_for_an_answer(story: Story, origin: Origin, town: Town) -> None:
    days = story.random.randrange(25, 80)
    story.open(days)
    person = story.somebody(origin)
    arrive(story, [person], -days - 3, country=origin.country)
    asylum = apply(story, [person], -days, authority=town.asylum_office)
    story.tell(
        "hearing",
        asylum,
        what="interview",
        set_for=story.moments.clock(story.random.randrange(4, 15), 10, 30),
        place=town.asylum_office,
        source="summons",
        note="Ask for an interpreter beforehand.",
    )


def family_waits(story: Story, origin: Origin, town: Town) -> None:
    days = story.random.randrange(20, 70)
    story.open(days + 1)
    family = story.household(origin, "principal", "spouse", "child", "child", "parent")
    arrive(story, family, -days - 4, country=origin.country)
    asylum = apply(story, family, -days, authority=town.asylum_office)
    story.tell(
        "hearing", asylum, what="interview", held_on=story.moments.day(-days + 12), place=town.asylum_office
    )


def authority_is_late(story: Story, origin: Origin, town: Town) -> None:
    """Registered sixteen months ago, and never given a certificate."""
    story.open(480)
    person = story.somebody(origin)
    arrive(story, [person], -502, country=origin.country)
    apply(story, [person], -490, authority=town.asylum_office, certified_to=None)


def sort_of_claim_not_known(story: Story, origin: Origin, town: Town) -> None:
    """Applied before coming to us. Nobody knows whether it was the first time."""
    story.open(9)
    person = story.somebody(origin)
    apply(
        story, [person], -30, authority=town.asylum_office, certified_to=None, procedure=None, subsequent=None
    )


def applies_again(story: Story, origin: Origin, town: Town) -> None:
    """A second application: whether it keeps anybody here is not established."""
    story.open(35)
    person = story.somebody(origin)
    arrive(story, [person], -700, country=origin.country)
    apply(story, [person], -33, authority=town.asylum_office, subsequent=1)
    story.tell("circumstance", person, what="country_change", learned_on=story.moments.day(-36))


def was_recognised(story: Story, origin: Origin, town: Town) -> None:
    story.open(300)
    family = story.household(origin, "principal", "spouse")
    arrive(story, family, -310, country=origin.country)
    asylum = apply(story, family, -300, authority=town.asylum_office)
    story.tell(
        "ruling",
        asylum,
        body="authority",
        pronounced_on=story.moments.day(-215),
        known_on=story.moments.day(-211),
        outcome="refugee_status",
        source=story.random.choice(FROM_PAPERS),
    )


def was_recognised_and_left(story: Story, origin: Origin, town: Town) -> None:
    """Resettled; the case is closed."""
    was_recognised(story, origin, town)
    story.tell(
        "departure_attempt",
        "p1",
        tried_on=story.moments.day(-20),
        to="CA",
        result="left",
        source="a message from there",
    )
    story.close(14)


def status_was_ended(story: Story, origin: Origin, town: Town) -> None:
    """A refugee whose status was taken away last month."""
    was_recognised(story, origin, town)
    story.tell(
        "ruling",
        "asylum",
        body="authority",
        pronounced_on=story.moments.day(-25),
        known_on=story.moments.day(-21),
        outcome="status_ended",
        persons=["p1"],
        source="letter of the commission",
        note="Because of a journey home for a funeral. The spouse is not named.",
    )


def withdrew_unaware(story: Story, origin: Origin, town: Town) -> None:
    """Signed a paper at the office and learned afterwards what it was."""
    story.open(28)
    person = story.somebody(origin)
    arrive(story, [person], -75, country=origin.country)
    asylum = apply(story, [person], -60, authority=town.asylum_office)
    story.tell(
        "ruling",
        asylum,
        body="authority",
        pronounced_on=story.moments.day(-24),
        known_on=story.moments.day(-20),
        outcome="implicitly_withdrawn",
        instruction="missing",
        source=story.random.choice(FROM_PAPERS),
        note="Says that no interpreter was there.",
    )
