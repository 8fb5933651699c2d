"""Hearings, acts that rules wait for, and dates that an authority has fixed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.history import keep_history

from .facts import ProceedingFact
from .fields import (
    DateFormField,
    FactIdField,
    FlagField,
    SpanField,
    TextKeyField,
    WordField,
    dates_agree,
    one_of,
)

RULE_LENGTH = 80


class HearingKind(models.TextChoices):
    """Before a court, or with an authority."""

    HEARING = "hearing", _("hearing")
    INTERVIEW = "interview", _("interview")


@keep_history
class Hearing(ProceedingFact):
    """A hearing or an interview, set for a day, held on a day, or called off."""

    kind_of_fact = "hearing"
    main_dates = ("held_on", "set_for")

    what = WordField(words=HearingKind)
    set_for = DateFormField()
    set_for_span = SpanField()
    held_on = DateFormField()
    held_on_span = SpanField()
    place = TextKeyField()
    called_off = FlagField()

    class Meta(ProceedingFact.Meta):
        default_related_name = "hearings"
        constraints = [
            *ProceedingFact.Meta.constraints,
            *dates_agree("set_for", "held_on"),
            one_of("what", HearingKind),
        ]


@keep_history
class Act(ProceedingFact):
    """What a rule waits for and no other fact tells: reasons filed, fingerprints taken, a prosecutor told."""

    kind_of_fact = "act"
    main_dates = ("done_on",)

    rule = TextKeyField(max_length=RULE_LENGTH)
    trigger = FactIdField()
    done_on = DateFormField()
    done_on_span = SpanField()
    by_whom = TextKeyField(key="by")

    class Meta(ProceedingFact.Meta):
        default_related_name = "acts"
        constraints = [*ProceedingFact.Meta.constraints, *dates_agree("done_on")]


@keep_history
class Extension(ProceedingFact):
    """A last day fixed by a court or an authority, in place of the computed one."""

    kind_of_fact = "extension"
    main_dates = ("last_day",)

    rule = TextKeyField(max_length=RULE_LENGTH)
    trigger = FactIdField()
    last_day = DateFormField()
    last_day_span = SpanField()
    by_whom = TextKeyField(key="by")

    class Meta(ProceedingFact.Meta):
        default_related_name = "extensions"
        constraints = [*ProceedingFact.Meta.constraints, *dates_agree("last_day")]
