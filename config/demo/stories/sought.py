"""People whom another State wants back."""

from config.demo.events import apply, arrive, expel_for_overstaying, hold, locate, tell_the_authority
from config.demo.names import Origin
from config.demo.places import Town
from config.demo.story import Story


def arrested_for_extradition(story: Story, origin: Origin, town: Town) -> None:
    """Arrested at a checkpoint on a foreign notice, and applied for asylum in the cell."""
    story.open(36)
    person = story.somebody(origin)
    arrive(story, [person], -38, country=origin.country)
    wanted = story.tell(
        "wanted_notice", person, by=origin.country, list="cis", known_on=story.moments.day(-37)
    )
    held = hold(story, person, story.moments.clock(-37, 14, 30), "extradition_provisional", town)
    apply(story, [person], -34, authority=town.asylum_office, certified_to=None)
    story.proceeding("extradition", [person], authority="Prosecutor General's Office")
    story.tell(
        "ruling",
        "extradition",
        body="court",
        pronounced_on=story.moments.clock(-35, 16),
        outcome="detention_ordered",
    )
    story.tell(
        "act",
        "extradition",
        rule="KZ-EXT-02",
        trigger=held,
        done_on=story.moments.day(-12),
        by="the place of detention",
        source=f"letter; refers to {wanted}",
    )
    locate(story, person, -11, town.held_at)
    tell_the_authority(story, person, "KZ-BAR-01", -10, town)


def extradition_was_granted(story: Story, origin: Origin, town: Town) -> None:
    """Ten days to appeal against the decision to extradite."""
    story.open(90)
    person = story.somebody(origin)
    hold(story, person, story.moments.day(-88), "extradition", town)
    story.proceeding("extradition", [person], authority="Prosecutor General's Office")
    story.tell(
        "ruling",
        "extradition",
        body="court",
        pronounced_on=story.moments.day(-86),
        outcome="detention_ordered",
    )
    story.tell(
        "extradition_request",
        person,
        by=origin.country,
        announced_on=story.moments.day(-86),
        received_on=story.moments.day(-70),
    )
    asylum = apply(story, [person], -80, authority=town.asylum_office, certified_to=None)
    decision = story.tell(
        "ruling",
        "extradition",
        body="authority",
        pronounced_on=story.moments.day(-4),
        outcome="extradition_granted",
        countries=[origin.country],
        source="read out to the person",
    )
    story.tell(
        "service",
        "extradition",
        ruling=decision,
        how="hand",
        received_on=story.moments.day(-3),
        language_understood=False,
    )
    story.tell("hearing", asylum, what="interview", held_on=story.moments.day(-30), place=town.held_at)


def refugee_is_sought(story: Story, origin: Origin, town: Town) -> None:
    """Recognised years ago; now the State they fled asks for them."""
    story.open(60)
    person = story.somebody(origin)
    story.tell(
        "protection",
        person,
        kind="refugee",
        by="KZ",
        countries=[origin.country],
        granted_on=story.moments.month(-1400),
        source="the refugee's certificate",
    )
    story.tell(
        "extradition_request",
        person,
        by=origin.country,
        received_on=story.moments.day(-21),
        source="letter of the prosecutor",
    )


def mandate_refugee(story: Story, origin: Origin, town: Town) -> None:
    """Recognised by UNHCR, and ordered to leave by a court that was not told."""
    story.open(13)
    person = story.somebody(origin)
    story.tell(
        "protection",
        person,
        kind="mandate_refugee",
        by="UNHCR",
        countries=[origin.country],
        granted_on=story.moments.day(-120),
        source="letter of UNHCR",
    )
    expel_for_overstaying(story, person, -14, town, to=origin.country)


def committee_has_spoken(story: Story, origin: Origin, town: Town, *, indicated: bool = True) -> None:
    """The Human Rights Committee was asked for interim measures."""
    story.open(45)
    person = story.somebody(origin)
    expel_for_overstaying(story, person, -45, town, to=origin.country)
    dates = {"indicated_on": story.moments.day(-13)} if indicated else {}
    story.tell(
        "interim_measure",
        person,
        body="HRC",
        countries=[origin.country],
        requested_on=story.moments.day(-18),
        source="e-mail of the petitions section",
        **dates,
    )


def committee_was_asked(story: Story, origin: Origin, town: Town) -> None:
    committee_has_spoken(story, origin, town, indicated=False)


def rumour_of_a_notice(story: Story, origin: Origin, town: Town) -> None:
    """Somebody at home was told of a warrant. The application is not confirmed either."""
    story.open(22)
    person = story.somebody(origin)
    arrive(story, [person], -50, country=origin.country)
    story.proceeding("asylum", [person], authority=town.asylum_office, procedure="regular", subsequent=0)
    story.tell(
        "application",
        "asylum",
        made_on=story.moments.between(-20, -14),
        certainty="reported",
        source="the person's brother",
        note="No certificate has been seen.",
    )
    story.tell(
        "wanted_notice",
        person,
        by=origin.country,
        list="unknown",
        known_on=story.moments.by(-9),
        certainty="reported",
        source="a neighbour of the parents",
    )
