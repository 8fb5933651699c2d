"""People whose application was refused, and what they may do."""

from config.demo.events import apply, arrive, challenge, decide, refuse
from config.demo.names import Origin
from config.demo.places import Town, docket
from config.demo.story import Story


def refused(
    story: Story,
    origin: Origin,
    town: Town,
    *,
    days: int,
    learned: int | None,
    certified_to: int | None = None,
) -> str:
    """Tell of a refusal so many days ago. Returns the ruling; its proceeding is `asylum`, the person `p1`.

    `certified_to`: the day to which the certificate was renewed all the same; none after the refusal if left out.
    """
    story.open(-days + 80)
    person = story.somebody(origin)
    arrive(story, [person], days - 83, country=origin.country)
    renewed_to = days if certified_to is None else certified_to
    apply(story, [person], days - 80, authority=town.asylum_office, certified_to=renewed_to)
    return refuse(story, "asylum", days, learned=learned)


def refused_the_other_day(story: Story, origin: Origin, town: Town) -> None:
    refused(story, origin, town, days=-5, learned=-3)


def refused_two_weeks_left(story: Story, origin: Origin, town: Town) -> None:
    refused(story, origin, town, days=-20, learned=-19)


def refused_a_week_left(story: Story, origin: Origin, town: Town) -> None:
    refused(story, origin, town, days=-25, learned=-24)


def refused_days_left(story: Story, origin: Origin, town: Town) -> None:
    refused(story, origin, town, days=-29, learned=-28)


def service_not_recorded(story: Story, origin: Origin, town: Town) -> None:
    """A refusal that came to light when the certificate was not renewed."""
    refused(story, origin, town, days=-12, learned=None)


def every_window_closed(story: Story, origin: Origin, town: Town) -> None:
    """Nobody challenged the refusal in time."""
    refused(story, origin, town, days=-170, learned=-168)
    story.tell(
        "whereabouts",
        "p1",
        place="said to have moved to another town",
        absconded=True,
        confirmed_at=story.moments.day(-30),
        certainty="reported",
        source="the landlord",
    )


def before_the_court(story: Story, origin: Origin, town: Town, *, hearing_in: int = 9) -> None:
    ruling = refused(story, origin, town, days=-40, learned=-38, certified_to=0)
    challenge(story, "asylum", ruling, -26)
    number = docket(story.random, story.moments.start_of(-26).year)
    story.proceedings["asylum"]["docket"] = number
    story.tell(
        "hearing",
        "asylum",
        what="hearing",
        set_for=story.moments.clock(hearing_in, 11),
        place=town.administrative_court,
        source="summons",
    )


def court_rules_in_two_days(story: Story, origin: Origin, town: Town) -> None:
    before_the_court(story, origin, town, hearing_in=2)


def complaint_dismissed(story: Story, origin: Origin, town: Town) -> None:
    """The complaint came first, as the Code asks; now a month runs to go to court."""
    ruling = refused(story, origin, town, days=-70, learned=-69)
    complaint = challenge(story, "asylum", ruling, -58, body="authority", remedy="complaint")
    dismissal = decide(story, "asylum", complaint, -21, outcome="upheld", body="authority")
    story.tell(
        "service",
        "asylum",
        ruling=dismissal,
        how="registered_post",
        sent_on=story.moments.day(-20),
        received_on=story.moments.day(-17),
        source="the envelope",
    )


def asks_to_be_late(story: Story, origin: Origin, town: Town) -> None:
    """In hospital while the time ran out."""
    ruling = refused(story, origin, town, days=-130, learned=-129)
    story.tell(
        "late_request",
        "asylum",
        against=ruling,
        obstacle_ended_on=story.moments.day(-22),
        requested_on=story.moments.day(-12),
        source="receipt of the registry",
        note="Discharge letter is attached.",
    )
    challenge(story, "asylum", ruling, -12)


def manifestly_unfounded(story: Story, origin: Origin, town: Town) -> None:
    """Refused in the accelerated procedure: nobody has established what that means for removal."""
    story.open(16)
    person = story.somebody(origin)
    arrive(story, [person], -33, country=origin.country, manner="irregular")
    apply(story, [person], -30, authority=town.asylum_office, procedure="accelerated")
    refuse(story, "asylum", -15, learned=-14, outcome="manifestly_unfounded")


def gave_up_the_appeal(story: Story, origin: Origin, town: Town) -> None:
    """Signed a waiver in detention, and disputes it."""
    ruling = refused(story, origin, town, days=-18, learned=-18)
    story.tell(
        "waiver",
        "asylum",
        ruling=ruling,
        waived_on=story.moments.day(-16),
        certainty="disputed",
        source="a form in the file",
        note="The signature does not look like the one in the passport.",
    )


def last_day_fixed_by_the_court(story: Story, origin: Origin, town: Town) -> None:
    """The court itself has named the day by which the defects of the claim must be mended."""
    ruling = refused(story, origin, town, days=-34, learned=-33)
    story.tell(
        "extension",
        "asylum",
        rule="KZ-APP-04",
        trigger=ruling,
        last_day=story.moments.day(11),
        by=town.administrative_court,
        source="order of the court",
    )


def sent_back_for_a_new_decision(story: Story, origin: Origin, town: Town) -> None:
    """Won in court: the application waits again."""
    ruling = refused(story, origin, town, days=-160, learned=-158, certified_to=0)
    appeal = challenge(story, "asylum", ruling, -140)
    decide(story, "asylum", appeal, -31, outcome="remitted")
    mistaken = story.tell(
        "hearing", "asylum", what="interview", set_for=story.moments.clock(6, 15), place=town.asylum_office
    )
    story.withdraw(mistaken, "It is the summons of another person of the same surname.")
