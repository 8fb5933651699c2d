"""What was asked of an authority, what it ruled, and how the ruling reached the person."""

from django.db import models
from django.db.models import Q

from accounts.history import keep_history

from .facts import ProceedingFact
from .fields import (
    CountriesField,
    DateFormField,
    FlagField,
    ReferenceField,
    SpanField,
    TextsField,
    WordField,
    WordsField,
    all_of,
    are_countries,
    dates_agree,
    one_of,
)
from .words import Certified, Instruction, Order, Outcome, RulingBody, ServiceHow


@keep_history
class Application(ProceedingFact):
    """A person asked for protection: said so, was registered, lodged it. One of the three is known."""

    kind_of_fact = "application"
    main_dates = ("made_on", "registered_on", "lodged_on")
    needs_one_of = ("made_on", "registered_on", "lodged_on")

    made_on = DateFormField()
    made_on_span = SpanField()
    registered_on = DateFormField()
    registered_on_span = SpanField()
    lodged_on = DateFormField()
    lodged_on_span = SpanField()
    withdrawn_on = DateFormField()
    withdrawn_on_span = SpanField()

    class Meta(ProceedingFact.Meta):
        default_related_name = "applications"
        constraints = [
            *ProceedingFact.Meta.constraints,
            *dates_agree("made_on", "registered_on", "lodged_on", "withdrawn_on"),
            models.CheckConstraint(
                condition=~Q(made_on="", registered_on="", lodged_on=""), name="application_has_a_date"
            ),
        ]


@keep_history
class Ruling(ProceedingFact):
    """What an authority or a court decided. `on_appeal` is the appeal it decides, in a later instance.

    `result` is, on an appeal, the first-instance outcome that now stands.
    """

    kind_of_fact = "ruling"
    main_dates = ("pronounced_on", "sent_on", "known_on", "final_on")

    body = WordField(words=RulingBody)
    on_appeal = ReferenceField("cases.Appeal")
    pronounced_on = DateFormField()
    pronounced_on_span = SpanField()
    sent_on = DateFormField()
    sent_on_span = SpanField()
    known_on = DateFormField()
    known_on_span = SpanField()
    final_on = DateFormField()
    final_on_span = SpanField()
    outcome = WordField(words=Outcome)
    result = WordField(words=Outcome)
    orders = WordsField(words=Order)
    leave_by = DateFormField()
    leave_by_span = SpanField()
    countries = CountriesField()
    grounds = TextsField()
    in_absentia = FlagField()
    instruction = WordField(words=Instruction)
    certified = WordField(words=Certified)

    class Meta(ProceedingFact.Meta):
        default_related_name = "rulings"
        constraints = [
            *ProceedingFact.Meta.constraints,
            *dates_agree("pronounced_on", "sent_on", "known_on", "final_on", "leave_by"),
            one_of("body", RulingBody),
            one_of("outcome", Outcome),
            one_of("result", Outcome),
            all_of("orders", Order),
            are_countries("countries"),
            one_of("instruction", Instruction),
            one_of("certified", Certified),
        ]


@keep_history
class Service(ProceedingFact):
    """A ruling was sent to, or reached, the person. For `centre`, `sent_on` is the day the centre got it."""

    kind_of_fact = "service"
    main_dates = ("received_on", "sent_on", "translation_on")

    ruling = ReferenceField("cases.Ruling")
    how = WordField(words=ServiceHow)
    sent_on = DateFormField()
    sent_on_span = SpanField()
    received_on = DateFormField()
    received_on_span = SpanField()
    translation_on = DateFormField()
    translation_on_span = SpanField()
    returned = FlagField()
    refused = FlagField()
    abroad = FlagField()
    language_understood = FlagField(yes_or_no=True)

    class Meta(ProceedingFact.Meta):
        default_related_name = "services"
        constraints = [
            *ProceedingFact.Meta.constraints,
            *dates_agree("sent_on", "received_on", "translation_on"),
            one_of("how", ServiceHow),
        ]
