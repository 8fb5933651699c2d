"""Where a person is, how they came and how they tried to leave, and what changed for them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.history import keep_history

from .facts import PersonFact
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


class Manner(models.TextChoices):
    """How a border was crossed."""

    REGULAR = "regular", _("at a checkpoint, with papers")
    IRREGULAR = "irregular", _("irregular")
    UNKNOWN = "unknown", _("not known")


@keep_history
class BorderCrossing(PersonFact):
    """A person entered or left a territory."""

    kind_of_fact = "border_crossing"
    main_dates = ("crossed_on",)

    crossed_on = DateFormField()
    crossed_on_span = SpanField()
    manner = WordField(words=Manner)
    from_country = CountryField(key="from")
    to_country = CountryField(key="to")
    place = TextKeyField()

    class Meta(PersonFact.Meta):
        default_related_name = "border_crossings"
        constraints = [
            *PersonFact.Meta.constraints,
            *dates_agree("crossed_on"),
            one_of("manner", Manner),
            is_country("from_country"),
            is_country("to_country"),
        ]


@keep_history
class Whereabouts(PersonFact):
    """A person was found at a place, or was not where they should be."""

    kind_of_fact = "whereabouts"
    main_dates = ("confirmed_at",)

    place = TextKeyField()
    country = CountryField()
    confirmed_at = DateFormField()
    confirmed_at_span = SpanField()
    absconded = FlagField()

    class Meta(PersonFact.Meta):
        default_related_name = "whereabouts"
        verbose_name_plural = "whereabouts"
        constraints = [
            *PersonFact.Meta.constraints,
            *dates_agree("confirmed_at"),
            is_country("country"),
        ]


class NewCircumstance(models.TextChoices):
    """What is new."""

    SUR_PLACE = "sur_place", _("a danger that arose after departure")
    COUNTRY_CHANGE = "country_change", _("a change in the country of origin")
    EXTRAORDINARY = "extraordinary", _("an extraordinary circumstance")


@keep_history
class Circumstance(PersonFact):
    """Something new that gives a person a reason, or an excuse, they did not have before."""

    kind_of_fact = "circumstance"
    main_dates = ("learned_on",)

    what = WordField(words=NewCircumstance)
    learned_on = DateFormField()
    learned_on_span = SpanField()

    class Meta(PersonFact.Meta):
        default_related_name = "circumstances"
        constraints = [
            *PersonFact.Meta.constraints,
            *dates_agree("learned_on"),
            one_of("what", NewCircumstance),
        ]


class DepartureResult(models.TextChoices):
    """What came of trying to leave."""

    LEFT = "left", _("left the country")
    STOPPED = "stopped", _("was stopped")


@keep_history
class DepartureAttempt(PersonFact):
    """A person tried to leave the country."""

    kind_of_fact = "departure_attempt"
    main_dates = ("tried_on",)

    tried_on = DateFormField()
    tried_on_span = SpanField()
    to_country = CountryField(key="to")
    result = WordField(words=DepartureResult)

    class Meta(PersonFact.Meta):
        default_related_name = "departure_attempts"
        constraints = [
            *PersonFact.Meta.constraints,
            *dates_agree("tried_on"),
            is_country("to_country"),
            one_of("result", DepartureResult),
        ]
