"""Being sent away: requests between States, steps taken, and bars told to those who hold the person."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.history import keep_history

from .facts import PersonFact, ProceedingFact
from .fields import (
    CountryField,
    DateFormField,
    FlagField,
    SpanField,
    TextKeyField,
    WordField,
    dates_agree,
    is_country,
    one_of,
)
from .procedure import RULE_LENGTH


class NoticeList(models.TextChoices):
    """Where a person is listed as wanted."""

    NATIONAL = "national", _("national list")
    CIS = "cis", _("list of the CIS States")
    INTERPOL_RED = "interpol_red", _("Interpol red notice")
    INTERPOL_DIFFUSION = "interpol_diffusion", _("Interpol diffusion")
    UNKNOWN = "unknown", _("not known")


@keep_history
class WantedNotice(PersonFact):
    """A State lists a person as wanted."""

    kind_of_fact = "wanted_notice"
    main_dates = ("known_on",)

    by_country = CountryField(key="by")
    listed_in = WordField(words=NoticeList, key="list")
    known_on = DateFormField()
    known_on_span = SpanField()

    class Meta(PersonFact.Meta):
        default_related_name = "wanted_notices"
        constraints = [
            *PersonFact.Meta.constraints,
            *dates_agree("known_on"),
            is_country("by_country"),
            one_of("listed_in", NoticeList),
        ]


@keep_history
class ExtraditionRequest(PersonFact):
    """A State asks for a person's extradition."""

    kind_of_fact = "extradition_request"
    main_dates = ("received_on", "announced_on", "consented_on", "withdrawn_on")

    by_country = CountryField(key="by")
    announced_on = DateFormField()
    announced_on_span = SpanField()
    received_on = DateFormField()
    received_on_span = SpanField()
    consented_on = DateFormField()
    consented_on_span = SpanField()
    withdrawn_on = DateFormField()
    withdrawn_on_span = SpanField()

    class Meta(PersonFact.Meta):
        default_related_name = "extradition_requests"
        constraints = [
            *PersonFact.Meta.constraints,
            *dates_agree("announced_on", "received_on", "consented_on", "withdrawn_on"),
            is_country("by_country"),
        ]


class TransferMode(models.TextChoices):
    """What one State asks of another."""

    TAKE_CHARGE = "take_charge", _("take charge")
    TAKE_BACK = "take_back", _("take back")


@keep_history
class TransferRequest(ProceedingFact):
    """A State asks another to take charge of a person, or to take them back."""

    kind_of_fact = "transfer_request"
    main_dates = ("requested_on", "accepted_on", "refused_on")

    to_country = CountryField(key="to")
    mode = WordField(words=TransferMode)
    requested_on = DateFormField()
    requested_on_span = SpanField()
    accepted_on = DateFormField()
    accepted_on_span = SpanField()
    refused_on = DateFormField()
    refused_on_span = SpanField()

    class Meta(ProceedingFact.Meta):
        default_related_name = "transfer_requests"
        constraints = [
            *ProceedingFact.Meta.constraints,
            *dates_agree("requested_on", "accepted_on", "refused_on"),
            is_country("to_country"),
            one_of("mode", TransferMode),
        ]


class Step(models.TextChoices):
    """How far sending a person away has come."""

    SCHEDULED = "scheduled", _("scheduled")
    MOVED_TO_BORDER = "moved_to_border", _("moved to the border")
    BOARDING = "boarding", _("boarding")
    CARRIED_OUT = "carried_out", _("carried out")
    CALLED_OFF = "called_off", _("called off")


class RemovalWay(models.TextChoices):
    """As what a person is sent away."""

    REMOVAL = "removal", _("removal")
    TRANSFER = "transfer", _("transfer")
    EXTRADITION = "extradition", _("extradition")
    PUSHBACK = "pushback", _("pushback")


@keep_history
class RemovalStep(PersonFact):
    """A step of sending a person away; open until one is carried out or called off.

    `set_for` is when it is to happen.
    """

    kind_of_fact = "removal_step"
    main_dates = ("happened_at", "set_for")

    step = WordField(words=Step)
    by_way = WordField(words=RemovalWay, key="by")
    happened_at = DateFormField()
    happened_at_span = SpanField()
    set_for = DateFormField()
    set_for_span = SpanField()
    to_country = CountryField(key="to")
    place = TextKeyField()
    flight = TextKeyField()

    class Meta(PersonFact.Meta):
        default_related_name = "removal_steps"
        constraints = [
            *PersonFact.Meta.constraints,
            *dates_agree("happened_at", "set_for"),
            one_of("step", Step),
            one_of("by_way", RemovalWay),
            is_country("to_country"),
        ]


@keep_history
class BarNotice(PersonFact):
    """A bar to removal was told to the authority that holds the person."""

    kind_of_fact = "bar_notice"
    main_dates = ("given_at",)

    rule = TextKeyField(max_length=RULE_LENGTH)
    to_authority = TextKeyField()
    place = TextKeyField()
    given_at = DateFormField()
    given_at_span = SpanField()
    how = TextKeyField()
    receipt = FlagField()

    class Meta(PersonFact.Meta):
        default_related_name = "bar_notices"
        constraints = [*PersonFact.Meta.constraints, *dates_agree("given_at")]
