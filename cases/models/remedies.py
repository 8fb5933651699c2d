"""Challenges to a ruling, what is asked for beside them, and what gives them up."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.history import keep_history

from .facts import PersonFact, ProceedingFact
from .fields import (
    CountriesField,
    DateFormField,
    FlagField,
    ReferenceField,
    SpanField,
    TextKeyField,
    WordField,
    are_countries,
    dates_agree,
    one_of,
)
from .words import Appellant, Remedy, RequestOutcome


@keep_history
class Appeal(ProceedingFact):
    """A challenge to a ruling. `lodged_on` is the day that counts under the rule."""

    kind_of_fact = "appeal"
    main_dates = ("lodged_on", "received_on", "posted_on")

    against = ReferenceField("cases.Ruling")
    remedy = WordField(words=Remedy, needed=True)
    by_whom = WordField(words=Appellant, key="by")
    posted_on = DateFormField()
    posted_on_span = SpanField()
    received_on = DateFormField()
    received_on_span = SpanField()
    lodged_on = DateFormField()
    lodged_on_span = SpanField()
    body = TextKeyField()
    withdrawn_on = DateFormField()
    withdrawn_on_span = SpanField()

    class Meta(ProceedingFact.Meta):
        default_related_name = "appeals"
        constraints = [
            *ProceedingFact.Meta.constraints,
            *dates_agree("posted_on", "received_on", "lodged_on", "withdrawn_on"),
            one_of("remedy", Remedy, needed=True),
            one_of("by_whom", Appellant),
        ]


@keep_history
class StayRequest(ProceedingFact):
    """Someone asked that a ruling be not carried out for now."""

    kind_of_fact = "stay_request"
    main_dates = ("requested_on",)

    against = ReferenceField("cases.Ruling")
    requested_on = DateFormField()
    requested_on_span = SpanField()
    body = TextKeyField()
    with_reasons = FlagField()

    class Meta(ProceedingFact.Meta):
        default_related_name = "stay_requests"
        constraints = [*ProceedingFact.Meta.constraints, *dates_agree("requested_on")]


@keep_history
class StayRuling(ProceedingFact):
    """What was decided on a request for a stay. It bars only the ruling its request names."""

    kind_of_fact = "stay_ruling"
    main_dates = ("decided_on", "served_on")

    on_request = ReferenceField("cases.StayRequest")
    decided_on = DateFormField()
    decided_on_span = SpanField()
    served_on = DateFormField()
    served_on_span = SpanField()
    outcome = WordField(words=RequestOutcome)
    until = DateFormField()
    until_span = SpanField()

    class Meta(ProceedingFact.Meta):
        default_related_name = "stay_rulings"
        constraints = [
            *ProceedingFact.Meta.constraints,
            *dates_agree("decided_on", "served_on", "until"),
            one_of("outcome", RequestOutcome),
        ]


@keep_history
class LateRequest(ProceedingFact):
    """Someone asked that a late appeal be admitted, because an obstacle had stood in the way."""

    kind_of_fact = "late_request"
    main_dates = ("requested_on", "obstacle_ended_on", "decided_on")

    against = ReferenceField("cases.Ruling")
    obstacle_ended_on = DateFormField()
    obstacle_ended_on_span = SpanField()
    requested_on = DateFormField()
    requested_on_span = SpanField()
    decided_on = DateFormField()
    decided_on_span = SpanField()
    outcome = WordField(words=RequestOutcome)

    class Meta(ProceedingFact.Meta):
        default_related_name = "late_requests"
        constraints = [
            *ProceedingFact.Meta.constraints,
            *dates_agree("obstacle_ended_on", "requested_on", "decided_on"),
            one_of("outcome", RequestOutcome),
        ]


@keep_history
class Waiver(ProceedingFact):
    """The right to appeal against a ruling was given up."""

    kind_of_fact = "waiver"
    main_dates = ("waived_on",)

    ruling = ReferenceField("cases.Ruling")
    waived_on = DateFormField()
    waived_on_span = SpanField()

    class Meta(ProceedingFact.Meta):
        default_related_name = "waivers"
        constraints = [*ProceedingFact.Meta.constraints, *dates_agree("waived_on")]


class MeasureBody(models.TextChoices):
    """The international body that indicates a measure."""

    ECTHR = "ECtHR", _("European Court of Human Rights")
    HRC = "HRC", _("Human Rights Committee")
    CAT = "CAT", _("Committee against Torture")
    OTHER = "other", _("other")


@keep_history
class InterimMeasure(PersonFact):
    """An international body was asked for, or indicated, a measure for a person."""

    kind_of_fact = "interim_measure"
    main_dates = ("requested_on", "indicated_on", "refused_on")

    body = WordField(words=MeasureBody)
    countries = CountriesField()
    requested_on = DateFormField()
    requested_on_span = SpanField()
    indicated_on = DateFormField()
    indicated_on_span = SpanField()
    refused_on = DateFormField()
    refused_on_span = SpanField()
    until = DateFormField()
    until_span = SpanField()
    lifted_on = DateFormField()
    lifted_on_span = SpanField()

    class Meta(PersonFact.Meta):
        default_related_name = "interim_measures"
        constraints = [
            *PersonFact.Meta.constraints,
            *dates_agree("requested_on", "indicated_on", "refused_on", "until", "lifted_on"),
            one_of("body", MeasureBody),
            are_countries("countries"),
        ]
