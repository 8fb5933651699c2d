"""What happens in many stories. Days and hours are counted from now: the past is negative."""

from typing import Any

from config.demo.dates import Told
from config.demo.places import Town, docket, post_for
from config.demo.story import Story

AT_INTAKE = ("the person, at intake", "interview at the office", "the person, by telephone")
FROM_PAPERS = ("copy of the decision", "scan sent by the lawyer", "the file at the court")
FROM_FAMILY = ("a relative, by telephone", "the spouse, by telephone", "a cellmate's family")


def arrive(
    story: Story, persons: list[str], days: int, *, country: str, manner: str = "regular"
) -> list[str]:
    """Let people enter the country from `country`. At a checkpoint there is a stamp; elsewhere none."""
    stamped = manner == "regular"
    place = {"place": post_for(country, story.random)} if stamped else {}
    return story.tell_of_each(
        "border_crossing",
        persons,
        crossed_on=story.moments.day(days),
        manner=manner,
        from_=country,
        to=story.jurisdiction,
        source="stamp in the passport" if stamped else story.random.choice(AT_INTAKE),
        **place,
    )


def apply(
    story: Story, persons: list[str], days: int, *, authority: str, certified_to: int | None = 0, **keys: Any
) -> str:
    """Let people apply for asylum, registered the same day, and return the proceeding.

    `certified_to`: the day to which their certificates were renewed; None where none was given.
    """
    stated = {"procedure": "regular", "subsequent": 0} | keys
    known = {key: value for key, value in stated.items() if value is not None}
    asylum = story.proceeding("asylum", persons, authority=authority, **known)
    day = story.moments.day(days)
    story.tell("application", asylum, made_on=day, registered_on=day, source=story.random.choice(AT_INTAKE))
    if certified_to is not None:
        for person in persons:
            _certify(story, asylum, person, days, certified_to)
    return asylum


def _certify(story: Story, asylum: str, person: str, first: int, last: int) -> None:
    """Give the person a certificate, take their fingerprints, and renew it every twelve weeks."""
    for days in range(first, last + 1, 84):
        permit = story.tell(
            "permit",
            person,
            kind="asylum_certificate",
            issued_on=story.moments.day(days),
            valid_until=story.moments.day(days + 90),
            source="the certificate",
        )
        story.tell(
            "act",
            asylum,
            rule="KZ-ASY-03.b",
            trigger=permit,
            persons=[person],
            done_on=story.moments.day(min(days + 1, 0)),
            by="asylum office",
        )


def refuse(story: Story, asylum: str, days: int, *, learned: int | None, outcome: str = "rejected") -> str:
    """Let the authority refuse. `learned`: the day the person learned of it; None where nobody recorded it."""
    known = {"known_on": story.moments.day(learned)} if learned is not None else {}
    ruling = story.tell(
        "ruling",
        asylum,
        body="authority",
        pronounced_on=story.moments.day(days),
        outcome=outcome,
        instruction=story.random.choice(["correct", "missing", "correct"]),
        source=story.random.choice(FROM_PAPERS),
        **known,
    )
    if learned is not None:
        story.tell(
            "service",
            asylum,
            ruling=ruling,
            how="hand",
            received_on=story.moments.day(learned),
            source="signature on the copy",
        )
    return ruling


def challenge(
    story: Story, proceeding: str, ruling: str, days: int, *, body: str = "court", remedy: str = "appeal"
) -> str:
    """Let the person challenge a ruling. Returns the appeal."""
    return story.tell(
        "appeal",
        proceeding,
        against=ruling,
        remedy=remedy,
        lodged_on=story.moments.day(days),
        body=body,
        source="receipt of the registry",
    )


def decide(
    story: Story, proceeding: str, appeal: str, days: int, *, outcome: str, body: str = "court", **keys: Any
) -> str:
    """Let an appeal be decided. Returns the ruling."""
    return story.tell(
        "ruling",
        proceeding,
        body=body,
        on_appeal=appeal,
        pronounced_on=story.moments.day(days),
        outcome=outcome,
        source=story.random.choice(FROM_PAPERS),
        **keys,
    )


def expel_for_overstaying(
    story: Story, person: str, days: int, town: Town, *, to: str, served: bool = True
) -> str:
    """Let a court order expulsion for an administrative offence. Returns the ruling."""
    number = docket(story.random, story.moments.start_of(days).year)
    offence = story.proceeding("administrative_offence", [person], authority=town.court, docket=number)
    ruling = story.tell(
        "ruling",
        offence,
        body="court",
        pronounced_on=story.moments.day(days),
        outcome="convicted",
        orders=["expulsion"],
        countries=[to],
        grounds=["CAO, art. 517"],
        source=story.random.choice(FROM_PAPERS),
    )
    if served:
        story.tell(
            "service",
            offence,
            ruling=ruling,
            how="hand",
            received_on=story.moments.day(days),
            source="the person",
        )
    return ruling


def hold(story: Story, person: str, since: Told, ground: str, town: Town, **keys: Any) -> str:
    """Let the person be held in `town`."""
    return story.tell(
        "detention",
        person,
        held_from=since,
        ground=ground,
        authority=town.migration_police,
        place=town.held_at,
        source=story.random.choice(FROM_FAMILY),
        **keys,
    )


def locate(story: Story, person: str, hours: float, place: str) -> str:
    """Let somebody see the person, so many hours from now."""
    return story.tell(
        "whereabouts",
        person,
        place=place,
        country=story.jurisdiction,
        confirmed_at=story.moments.hour(hours),
        source="visit by the lawyer",
    )


def schedule_flight(story: Story, person: str, town: Town, *, told: float, set_for: float, to: str) -> str:
    """Let a flight be booked: made known and set for, in hours from now."""
    return story.tell(
        "removal_step",
        person,
        step="scheduled",
        happened_at=story.moments.hour(told),
        set_for=story.moments.hour(set_for),
        to=to,
        place=town.airport,
        flight=f"{story.random.choice(['KC', 'DV', 'FS'])} {story.random.randrange(100, 999)}",
        source=story.random.choice(FROM_FAMILY),
    )


def tell_the_authority(story: Story, person: str, rule: str, hours: float, town: Town) -> str:
    """Let the office tell those who hold the person of a bar, so many hours from now."""
    return story.tell(
        "bar_notice",
        person,
        rule=rule,
        to_authority=town.migration_police,
        place=town.held_at,
        given_at=story.moments.hour(hours),
        how="by hand, and by e-mail",
        receipt=True,
        source="stamp on our copy",
    )
