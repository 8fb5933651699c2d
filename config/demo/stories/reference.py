"""The case all this began with: an appeal is pending in one procedure while the other drives him to the border.

The pattern is real; the persons are invented. All days count back from the morning of the removal.
"""

from config.demo.dates import UNKNOWN
from config.demo.names import Origin
from config.demo.places import ORAL, Town
from config.demo.story import Story

PAVEL = (("Павел Рябинин", "passport"), ("Pavel Ryabinin", "transliteration"))
MARINA = (("Марина Рябинина", "passport"), ("Marina Ryabinina", "transliteration"))
LEV = (("Лев Рябинин", "birth"),)


def driven_to_the_border(story: Story, origin: Origin, town: Town) -> None:
    """An officer who left a country at war, with his family; this morning his wife telephoned."""
    story.open(87)
    he, wife, son = (
        story.person(role, [{"text": text, "kind": kind} for text, kind in names], origin.country)
        for role, names in (("principal", PAVEL), ("spouse", MARINA), ("child", LEV))
    )
    _cross_and_apply(story, he, [wife, son])
    _refused_and_sentenced(story, he)
    _appealed_and_upheld(story)
    story.tell(
        "removal_step",
        he,
        step="moved_to_border",
        happened_at=story.moments.this_morning(8, 40),
        to=origin.country,
        source="his wife by telephone",
    )


def _cross_and_apply(story: Story, he: str, family: list[str]) -> None:
    night = story.moments.between(-94, -93)
    story.tell_of_each(
        "border_crossing",
        family,
        crossed_on=night,
        manner="regular",
        from_="RU",
        to="KZ",
        place="a road checkpoint",
    )
    story.tell("border_crossing", he, crossed_on=night, manner="irregular", from_="RU", to="KZ")
    story.tell("detention", he, held_from=night, held_to=UNKNOWN, ground="criminal", authority="border guard")
    story.proceeding(
        "asylum",
        [he, *family],
        authority=f"local executive body, {ORAL.name}",
        procedure="regular",
        subsequent=0,
    )
    story.tell("application", "asylum", made_on=story.moments.between(-94, -87))


def _refused_and_sentenced(story: Story, he: str) -> None:
    story.tell("ruling", "asylum", body="authority", pronounced_on=story.moments.day(-29), outcome="rejected")
    story.proceeding("criminal", [he], authority=ORAL.court, offence="illegal_crossing")
    story.tell(
        "ruling",
        "criminal",
        body="court",
        pronounced_on=story.moments.between(-29, -24),
        outcome="convicted",
        orders=["expulsion", "leave_by"],
    )
    story.tell("departure_attempt", he, tried_on=story.moments.by(-22), to="AM", result="stopped")
    story.tell("wanted_notice", he, by="RU", list="unknown", known_on=story.moments.by(-22))


def _appealed_and_upheld(story: Story) -> None:
    refusal, sentence = (fact["id"] for fact in story.facts if fact["type"] == "ruling")
    persons = story.proceedings["asylum"]["persons"]
    story.tell(
        "appeal",
        "asylum",
        against=refusal,
        remedy="appeal",
        persons=persons,
        lodged_on=story.moments.by(-20),
        body="court",
    )
    appeal = story.tell(
        "appeal", "criminal", against=sentence, remedy="appeal", lodged_on=story.moments.by(-17), body="court"
    )
    story.tell(
        "ruling",
        "criminal",
        body="court",
        on_appeal=appeal,
        pronounced_on=story.moments.day(-1),
        outcome="upheld",
        orders=["expulsion"],
    )
