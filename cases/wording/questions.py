"""What a form asks for each key of a fact: the question, a hint, and why the law needs the answer.

A question stands under its column, or under (kind of fact, column) where that kind asks it otherwise.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `name` stands before the answer on the timeline, or else the label does.

    Where the label is a question itself and there is no name, the answer speaks for itself.
    """

    label: str
    hint: str = ""
    why: str = ""
    name: str = ""


_SERVED = _("time limits run from the day a ruling reached the person.")
_REMEDY = _("an appeal of another kind, or to another body, may not meet the time limit.")
_COUNTRY = _("a bar may protect against one country and not against another.")

QUESTIONS: dict[str | tuple[str, str], Question] = {
    # Of every fact
    "certainty": Question(
        _("How sure is this?"),
        _("Left open, it counts as confirmed."),
        _("only confirmed facts make a bar undisputed."),
    ),
    "source": Question(_("Who says so?"), _("A document, an authority, a relative by telephone.")),
    "note": Question(_("Note"), _("For colleagues. The law does not read it.")),
    # Shared by several kinds
    "place": Question(_("Place")),
    "authority": Question(_("Authority")),
    "body": Question(_("Court or authority")),
    "countries": Question(_("Countries"), _("Leave the rest empty."), _COUNTRY),
    "to_country": Question(_("To which country?"), "", _COUNTRY),
    "by_country": Question(
        _("By which country?"),
        "",
        _("removal to a State that wants the person may be a disguised extradition."),
    ),
    "rule": Question(_("Rule"), _("Its number as the case page shows it, such as KZ-BAR-02.")),
    "trigger": Question(_("Counted from"), _("The fact that started the time limit.")),
    "requested_on": Question(_("Day it was asked for")),
    "outcome": Question(_("Outcome")),
    "until": Question(_("Until")),
    "withdrawn_on": Question(_("Day it was withdrawn"), _("Only if it was.")),
    "against": Question(_("Against which ruling?")),
    "lodged_on": Question(_("Day it was lodged")),
    "received_on": Question(_("Day it was received")),
    "set_for": Question(_("Set for")),
    # Movement
    "crossed_on": Question(
        _("Day of the crossing"), "", _("time limits to ask for protection run from the day of arrival.")
    ),
    "manner": Question(_("How did they cross?")),
    "from_country": Question(_("From which country?"), "", _("it counts as a country they fear.")),
    ("border_crossing", "to_country"): Question(_("Into which country?")),
    ("border_crossing", "place"): Question(_("Where?"), _("A checkpoint, a stretch of the border.")),
    "confirmed_at": Question(
        _("When were they last located?"),
        _("With the hour, if you know it."),
        _("after 48 hours without news of a person who may be held, the case raises a flag."),
        name=_("located"),
    ),
    "country": Question(_("Country")),
    "absconded": Question(_("They were not where they should be")),
    ("circumstance", "what"): Question(_("What is new?")),
    "learned_on": Question(_("Day they learned of it")),
    "tried_on": Question(_("Day they tried")),
    "result": Question(_("What came of it?")),
    # Detention
    "held_from": Question(
        _("Held from"),
        _("With the hour, if you know it."),
        _("limits on detention count from here, often in hours."),
    ),
    "held_to": Question(
        _("Held until"),
        _(
            "Leave it empty while they are held; choose “Not known” if they were released and nobody knows when."
        ),
    ),
    ("detention", "ground"): Question(
        _("On what ground?"), "", _("each ground has its own limit; an unknown one counts as the shortest.")
    ),
    ("detention", "authority"): Question(
        _("Who holds them?"),
        "",
        _("the authority that holds them must be told of a bar."),
        name=_("held by"),
    ),
    ("detention", "place"): Question(_("Where are they held?")),
    # Application, papers, protection
    "made_on": Question(
        _("Day they asked"),
        _("When they said that they seek protection, in whatever words."),
        _("protection begins when it is asked for, not when the papers are lodged."),
    ),
    "registered_on": Question(_("Day it was registered")),
    ("application", "lodged_on"): Question(_("Day the papers were lodged")),
    ("permit", "kind"): Question(_("What kind of paper?")),
    "issued_on": Question(_("Day it was issued")),
    "valid_until": Question(_("Valid until")),
    ("protection", "kind"): Question(_("What are they protected as, or from?")),
    ("protection", "by_country"): Question(_("Who gave it?")),
    ("protection", "countries"): Question(
        _("Where is the danger?"), _("Leave the rest empty."), _COUNTRY, name=_("danger in")
    ),
    "granted_on": Question(_("Day it was given")),
    "ended_on": Question(_("Day it ended"), _("Only if it ended.")),
    # Rulings and service
    ("ruling", "outcome"): Question(
        _("What was decided?"), "", _("a refusal opens the time limits to challenge it.")
    ),
    ("ruling", "body"): Question(
        _("Who decided?"), "", _("authorities and courts have different remedies."), name=_("decided by")
    ),
    "pronounced_on": Question(
        _("Day of the ruling"),
        _("As it stands on the paper, or as it was pronounced."),
        _("until service is recorded, the safe day is counted from here."),
    ),
    "on_appeal": Question(
        _("Does it decide an appeal?"),
        _("Leave it open for a first ruling."),
        _("the appeal is pending until a ruling names it."),
        name=_("decides"),
    ),
    ("ruling", "result"): Question(
        _("What now stands?"),
        _("After an appeal that changed the ruling: the outcome in its place."),
        name=_("what now stands"),
    ),
    "orders": Question(
        _("What does it order?"), "", _("an order to leave is what a bar must stop."), name=_("orders")
    ),
    "leave_by": Question(_("To leave by")),
    ("ruling", "countries"): Question(
        _("To which countries?"),
        _("Those the ruling names. Leave the rest empty."),
        _COUNTRY,
        name=_("to"),
    ),
    ("ruling", "sent_on"): Question(_("Day it was sent")),
    "known_on": Question(_("Day they learned of it"), "", _("some time limits run from that day.")),
    "final_on": Question(_("Day it became final"), _("Only if it did.")),
    "grounds": Question(_("Provisions it relies on"), _("One on each line.")),
    "in_absentia": Question(_("Decided in their absence")),
    "instruction": Question(
        _("What does it say about remedies?"),
        "",
        _("a missing or wrong instruction may lengthen the time limit."),
        name=_("instruction on remedies"),
    ),
    "certified": Question(
        _("Is it certified?"),
        _("A certificate that takes the appeal, or its effect, away."),
        name=_("certified"),
    ),
    "ruling": Question(_("Which ruling?")),
    "how": Question(_("How?")),
    ("service", "how"): Question(
        _("How was it served?"), "", _("letters count as served some days after they were sent.")
    ),
    ("service", "sent_on"): Question(_("Day it was sent"), _("For a centre: the day the centre got it.")),
    ("service", "received_on"): Question(_("Day it reached them"), "", _SERVED),
    "translation_on": Question(_("Day they got a translation")),
    "returned": Question(_("It came back undelivered")),
    "refused": Question(_("They refused to take it")),
    "abroad": Question(_("It was served abroad")),
    "language_understood": Question(
        _("Was it in a language they understand?"), name=_("in a language they understand")
    ),
    # Challenges
    ("appeal", "against"): Question(
        _("Against which ruling?"), "", _("the appeal counts only against the ruling it names.")
    ),
    "remedy": Question(_("What kind of challenge?"), "", _REMEDY),
    ("appeal", "by_whom"): Question(_("Who appeals?"), _("Left open, it is the person.")),
    ("appeal", "lodged_on"): Question(
        _("Day it was lodged"),
        _("The day that counts under the rule."),
        _("an appeal keeps its effect only if it came in time."),
    ),
    ("appeal", "posted_on"): Question(_("Day it was posted")),
    ("appeal", "received_on"): Question(_("Day the other side received it")),
    ("appeal", "body"): Question(
        _("To whom?"), _("The court or authority it was lodged with."), name=_("lodged with")
    ),
    "with_reasons": Question(_("Reasons were given")),
    "on_request": Question(
        _("On which request?"), "", _("a stay bars only the ruling its request names."), name=_("on")
    ),
    "decided_on": Question(_("Day it was decided")),
    "served_on": Question(_("Day it was served")),
    "obstacle_ended_on": Question(_("Day the obstacle ended"), "", _("the time to ask runs from that day.")),
    "waived_on": Question(_("Day they gave it up")),
    # Procedure
    ("hearing", "what"): Question(_("Hearing or interview?")),
    ("hearing", "set_for"): Question(_("Set for"), "", _("a ruling may follow, and a bar may end with it.")),
    "held_on": Question(_("Day it was held")),
    "called_off": Question(_("It was called off")),
    "done_on": Question(_("Day it was done")),
    "by_whom": Question(_("By whom?")),
    "last_day": Question(_("Last day that was set")),
    ("extension", "by_whom"): Question(_("Who set it?"), _("The court, the authority, or you.")),
    ("extension", "rule"): Question(
        _("In the place of which rule’s day?"),
        _("Its number as the case page shows it. Left open, the day stands beside the computed ones."),
    ),
    ("extension", "note"): Question(_("What must be done by then, and why?")),
    # International bodies and States
    ("interim_measure", "body"): Question(_("Which body?")),
    ("interim_measure", "countries"): Question(
        _("Against removal to which countries?"),
        _("Leave the rest empty."),
        _COUNTRY,
        name=_("against removal to"),
    ),
    "indicated_on": Question(
        _("Day it was indicated"),
        _("Only once the body has said so."),
        _("a measure asked for bars nothing; one indicated does."),
    ),
    "refused_on": Question(_("Day it was refused")),
    "lifted_on": Question(_("Day it was lifted")),
    "listed_in": Question(_("On which list?"), name=_("list")),
    ("wanted_notice", "known_on"): Question(_("Day you learned of it")),
    "announced_on": Question(_("Day it was announced")),
    ("extradition_request", "received_on"): Question(_("Day it was received")),
    "consented_on": Question(_("Day the person consented")),
    "mode": Question(_("What is asked?")),
    ("transfer_request", "to_country"): Question(_("Which country is asked?")),
    "accepted_on": Question(_("Day it was accepted")),
    # Being sent away
    "step": Question(_("Which step?"), "", _("until it is carried out or called off, the alarm stays on.")),
    "by_way": Question(_("As what?"), _("Left open, it counts as removal.")),
    "happened_at": Question(
        _("When?"), _("With the hour. For a booking or a cancellation: when it became known.")
    ),
    ("removal_step", "set_for"): Question(_("When is it to happen?"), _("Only for what lies ahead.")),
    ("removal_step", "place"): Question(
        _("Where are they?"), _("The border post, the airport."), name=_("at")
    ),
    "flight": Question(_("Flight")),
    "to_authority": Question(_("Which authority was told?")),
    ("bar_notice", "rule"): Question(
        _("Which bar?"), _("Its number as the case page shows it, such as KZ-BAR-02.")
    ),
    ("bar_notice", "place"): Question(
        _("At which place?"),
        "",
        _("the notice counts where the person is held."),
        name=_("at"),
    ),
    "given_at": Question(_("When?"), _("With the hour, if you know it.")),
    ("bar_notice", "how"): Question(_("How?"), _("By e-mail, by hand, by telephone.")),
    "receipt": Question(_("They confirmed that they got it")),
}


def question(kind: str, column: str) -> Question:
    """Return what is asked for a column of a kind of fact."""
    return QUESTIONS.get((kind, column)) or QUESTIONS[column]
