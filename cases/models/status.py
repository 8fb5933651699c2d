"""Papers and protection a person holds."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.history import keep_history

from .facts import PersonFact
from .fields import (
    CountriesField,
    CountryField,
    DateFormField,
    SpanField,
    WordField,
    are_countries,
    dates_agree,
    is_country,
    one_of,
)


class PermitKind(models.TextChoices):
    """What a permit lets its holder do."""

    ASYLUM_CERTIFICATE = "asylum_certificate", _("asylum seeker's certificate")
    RESIDENCE = "residence", _("residence permit")
    TOLERATION = "toleration", _("toleration")
    TRAVEL = "travel", _("travel document")


@keep_history
class Permit(PersonFact):
    """A paper that lets a person stay or travel."""

    kind_of_fact = "permit"
    main_dates = ("issued_on", "valid_until")

    kind = WordField(words=PermitKind)
    issued_on = DateFormField()
    issued_on_span = SpanField()
    valid_until = DateFormField()
    valid_until_span = SpanField()

    class Meta(PersonFact.Meta):
        default_related_name = "permits"
        constraints = [
            *PersonFact.Meta.constraints,
            *dates_agree("issued_on", "valid_until"),
            one_of("kind", PermitKind),
        ]


class ProtectionKind(models.TextChoices):
    """What a person is protected as, or from."""

    REFUGEE = "refugee", _("refugee status")
    MANDATE_REFUGEE = "mandate_refugee", _("refugee under UNHCR's mandate")
    SUBSIDIARY = "subsidiary", _("subsidiary protection")
    TEMPORARY = "temporary", _("temporary protection")
    WITHHOLDING = "withholding", _("withholding of removal")
    TORTURE_DEFERRAL = "torture_deferral", _("deferral of removal under the Convention against Torture")
    REMOVAL_BAN = "removal_ban", _("ban on removal")


UNHCR = "UNHCR"


@keep_history
class Protection(PersonFact):
    """A status or a finding of danger that no ruling of this case gives. `countries` are those of danger."""

    kind_of_fact = "protection"
    main_dates = ("granted_on", "ended_on")

    kind = WordField(words=ProtectionKind)
    by_country = CountryField(key="by", also=(UNHCR,))
    countries = CountriesField()
    granted_on = DateFormField()
    granted_on_span = SpanField()
    ended_on = DateFormField()
    ended_on_span = SpanField()

    class Meta(PersonFact.Meta):
        default_related_name = "protections"
        constraints = [
            *PersonFact.Meta.constraints,
            *dates_agree("granted_on", "ended_on"),
            one_of("kind", ProtectionKind),
            is_country("by_country", also=(UNHCR,)),
            are_countries("countries"),
        ]
