"""People in countries whose law is in no pack: every answer of national law is unknown, and says so."""

from config.demo.dates import UNKNOWN
from config.demo.events import FROM_PAPERS, arrive, challenge
from config.demo.names import Origin
from config.demo.story import Story


def waits_abroad(story: Story, origin: Origin, authority: str) -> None:
    story.open(40)
    family = story.household(origin, "principal", "spouse", "child")
    arrive(story, family, -55, country=origin.country)
    asylum = story.proceeding("asylum", family, authority=authority, procedure="regular", subsequent=0)
    story.tell("application", asylum, made_on=story.moments.day(-50), registered_on=story.moments.day(-47))


def refused_entry(story: Story, origin: Origin, authority: str) -> None:
    """Turned back at the border for the third time, application and all."""
    story.open(2)
    family = story.household(origin, "principal", "spouse", "child", "child", "child")
    removal = story.proceeding("removal", family, authority=authority)
    ruling = story.tell(
        "ruling",
        removal,
        body="authority",
        pronounced_on=story.moments.day(-2),
        outcome="entry_refused",
        instruction="missing",
        source="form left in the passport",
        note="Says that they asked for asylum aloud, three times.",
    )
    story.tell("service", removal, ruling=ruling, how="hand", received_on=story.moments.day(-2))


def transfer_ordered(story: Story, origin: Origin, authority: str) -> None:
    """Another State has accepted to take the person back; the transfer is set for next week."""
    story.open(30)
    person = story.somebody(origin)
    asylum = story.proceeding("asylum", [person], authority=authority, procedure="regular", subsequent=0)
    story.tell("application", asylum, made_on=story.moments.day(-75), lodged_on=story.moments.day(-72))
    transfer = story.proceeding("transfer", [person], authority=authority)
    story.tell(
        "transfer_request",
        transfer,
        to="PL",
        mode="take_back",
        requested_on=story.moments.day(-50),
        accepted_on=story.moments.day(-38),
    )
    ruling = story.tell(
        "ruling",
        transfer,
        body="authority",
        pronounced_on=story.moments.day(-9),
        sent_on=story.moments.day(-8),
        outcome="transfer_ordered",
        orders=["transfer"],
        countries=["PL"],
        source=story.random.choice(FROM_PAPERS),
    )
    story.tell(
        "service",
        transfer,
        ruling=ruling,
        how="post",
        received_on=UNKNOWN,
        note="The envelope was thrown away.",
    )
    story.tell(
        "removal_step",
        person,
        step="scheduled",
        by="transfer",
        happened_at=story.moments.hour(-30),
        set_for=story.moments.clock(6, 5, 30),
        to="PL",
        source="letter of the aliens office",
    )


def strasbourg_has_spoken(story: Story, origin: Origin, authority: str) -> None:
    """The European Court has indicated a measure until a day."""
    story.open(25)
    person = story.somebody(origin)
    arrive(story, [person], -220, country=origin.country)
    removal = story.proceeding("removal", [person], authority=authority)
    ruling = story.tell(
        "ruling",
        removal,
        body="court",
        pronounced_on=story.moments.day(-26),
        final_on=story.moments.day(-26),
        outcome="removal_ordered",
        orders=["removal"],
        countries=[origin.country],
    )
    story.tell("service", removal, ruling=ruling, how="representative", received_on=story.moments.day(-24))
    story.tell(
        "interim_measure",
        person,
        body="ECtHR",
        countries=[origin.country],
        requested_on=story.moments.day(-20),
        indicated_on=story.moments.day(-19),
        until=story.moments.day(10),
        source="letter of the Registry",
    )


def time_to_leave(story: Story, origin: Origin, authority: str) -> None:
    """Held in a removal centre, released with a day by which to leave."""
    story.open(14)
    person = story.somebody(origin)
    arrive(story, [person], -130, country=origin.country, manner="irregular")
    story.tell(
        "detention",
        person,
        held_from=story.moments.day(-15),
        held_to=story.moments.day(-7),
        ground="removal",
        authority=authority,
        place="removal centre",
    )
    removal = story.proceeding("removal", [person], authority=authority)
    ruling = story.tell(
        "ruling",
        removal,
        body="authority",
        pronounced_on=story.moments.day(-14),
        outcome="removal_ordered",
        orders=["deportation", "leave_by"],
        leave_by=story.moments.day(9),
        countries=[origin.country],
    )
    challenge(story, removal, ruling, -8)


def extradition_sought_abroad(story: Story, origin: Origin, authority: str) -> None:
    """Held for extradition where no pack says what an asylum application is worth."""
    story.open(18)
    person = story.somebody(origin)
    story.tell(
        "wanted_notice", person, by=origin.country, list="interpol_diffusion", known_on=story.moments.day(-18)
    )
    story.tell(
        "detention",
        person,
        held_from=story.moments.day(-18),
        ground="extradition",
        authority=authority,
        place="remand prison",
        source="the consul's list",
    )
    story.tell("extradition_request", person, by=origin.country, received_on=story.moments.day(-11))


def withholding(story: Story, origin: Origin, authority: str) -> None:
    """Not granted asylum, and not to be sent to the one country either."""
    story.open(200)
    person = story.somebody(origin)
    asylum = story.proceeding(
        "asylum", [person], authority=authority, procedure="withholding_only", subsequent=0
    )
    story.tell("application", asylum, lodged_on=story.moments.day(-540))
    story.tell(
        "ruling",
        asylum,
        body="court",
        pronounced_on=story.moments.day(-190),
        outcome="withholding_granted",
        countries=[origin.country],
        source=story.random.choice(FROM_PAPERS),
    )
