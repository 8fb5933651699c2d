"""Deprivation of liberty."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.lookups import GreaterThan
from django.utils.translation import gettext_lazy as _
from psycopg2.extras import DateTimeTZRange

from accounts.history import keep_history

from .facts import COUNTS_AS_CONFIRMED, PersonFact
from .fields import DateFormField, SpanField, TextKeyField, WordField, dates_agree, one_of


class DetentionGround(models.TextChoices):
    """Why a person is held."""

    POLICE = "police", _("police custody")
    CRIMINAL = "criminal", _("suspicion of an offence")
    ADMINISTRATIVE = "administrative", _("administrative offence")
    ASYLUM = "asylum", _("asylum procedure")
    REMOVAL = "removal", _("removal")
    TRANSFER = "transfer", _("transfer to another State")
    BORDER = "border", _("border control")
    EXTRADITION_PROVISIONAL = "extradition_provisional", _("provisional arrest for extradition")
    EXTRADITION = "extradition", _("extradition")
    REMAND = "remand", _("remand by a court")
    SENTENCE = "sentence", _("prison sentence")
    UNKNOWN = "unknown", _("not known")


class CertainPart(Func):
    """The instants at which a person was certainly held: from the latest start to the earliest end."""

    function = "detention_certain_part"
    output_field = DateTimeRangeField()


CERTAIN_PART = CertainPart(F("held_from_span"), F("held_to_span"))


def certain_part(
    held_from: DateTimeTZRange | None, held_to: DateTimeTZRange | None
) -> DateTimeTZRange | None:
    """Return what the database calls the certain part; None where there is none."""
    start = held_from and held_from.upper
    if start is None:
        return None
    if held_to is None:
        return DateTimeTZRange(start, None)
    end = held_to.lower
    return DateTimeTZRange(start, end) if end is not None and end > start else None


@keep_history
class Detention(PersonFact):
    """A person was held. No end recorded: still held. A transfer is the end of one and the start of the next.

    Within a case, the certain parts of one person's confirmed detentions do not overlap.
    """

    kind_of_fact = "detention"
    main_dates = ("held_from", "held_to")

    held_from = DateFormField()
    held_from_span = SpanField()
    held_to = DateFormField()
    held_to_span = SpanField()
    ground = WordField(words=DetentionGround)
    authority = TextKeyField()
    place = TextKeyField()

    class Meta(PersonFact.Meta):
        default_related_name = "detentions"
        constraints = [
            *PersonFact.Meta.constraints,
            *dates_agree("held_from", "held_to"),
            one_of("ground", DetentionGround),
            models.CheckConstraint(
                condition=GreaterThan(F("held_to_span__endswith"), F("held_from_span__startswith")),
                name="detention_ends_after_it_starts",
            ),
            ExclusionConstraint(
                name="detentions_of_a_person_do_not_overlap",
                expressions=[
                    ("case", RangeOperators.EQUAL),
                    ("person", RangeOperators.EQUAL),
                    (CERTAIN_PART, RangeOperators.OVERLAPS),
                ],
                condition=Q(certainty__in=COUNTS_AS_CONFIRMED, withdrawn_at=None),
            ),
        ]
