"""People who have just come, or who have never applied."""

from config.demo.dates import UNKNOWN
from config.demo.events import AT_INTAKE, arrive
from config.demo.names import Origin
from config.demo.places import Town, post_for
from config.demo.story import Story


def crossed_last_night(story: Story, origin: Origin, town: Town) -> None:
    """On foot, a few hours ago: a day to claim asylum, or five."""
    story.open(0)
    person = story.somebody(origin)
    story.tell(
        "border_crossing",
        person,
        crossed_on=story.moments.hour(-9),
        manner="irregular",
        from_=origin.country,
        to="KZ",
        source="the person, by telephone",
        note="Walked since dusk. Has a passport; is afraid to show it at a post.",
    )


def family_not_yet_registered(story: Story, origin: Origin, town: Town) -> None:
    """A family with stamps in their passports, and two days left to apply."""
    story.open(2)
    family = story.household(origin, "principal", "spouse", "child", "child")
    arrive(story, family, -3, country=origin.country)


def day_of_crossing_not_known(story: Story, origin: Origin, town: Town) -> None:
    story.open(6)
    person = story.somebody(origin)
    story.tell(
        "border_crossing",
        person,
        crossed_on=UNKNOWN,
        manner="irregular",
        from_=origin.country,
        to="KZ",
        source=story.random.choice(AT_INTAKE),
        note="Was ill on the way and lost count of the days.",
    )


def never_applied(story: Story, origin: Origin, town: Town) -> None:
    """Long here, never asked for asylum: told that it was no use."""
    story.open(20)
    person = story.somebody(origin)
    arrive(story, [person], -story.random.randrange(40, 160), country=origin.country)
    story.tell(
        "permit",
        person,
        kind="residence",
        issued_on=story.moments.month(-38),
        valid_until=story.moments.day(12),
        source="the card",
        note="Registered with an employer until then.",
    )


def danger_arose_here(story: Story, origin: Origin, town: Town) -> None:
    """A student, two days after a criminal case was opened at home."""
    story.open(1)
    person = story.somebody(origin)
    story.tell(
        "permit",
        person,
        kind="residence",
        issued_on=story.moments.day(-400),
        valid_until=story.moments.day(45),
    )
    story.tell(
        "circumstance",
        person,
        what="sur_place",
        learned_on=story.moments.day(-2),
        source="summons sent to the parents",
        note="For posts about the war. The parents were visited twice.",
    )


def child_alone(story: Story, origin: Origin, town: Town) -> None:
    """A minor without parents, not yet before any authority."""
    story.open(1)
    house = story.household(origin, "child")
    story.persons[house[0]] |= {"role": "principal", "unaccompanied": True}
    story.tell(
        "border_crossing",
        house[0],
        crossed_on=story.moments.between(-4, -2),
        manner="unknown",
        from_=origin.country,
        to="KZ",
        place=post_for(origin.country, story.random),
        source="a volunteer at the bus station",
        note="Came with neighbours who travelled on. An uncle is said to live in Almaty.",
    )
