"""The forms of single values in a case file: dates, instants, countries, regions, ids."""

from django.utils.translation import gettext as _
from jsonschema import FormatChecker

from cases.dates import DateForm, DateFormError, read_date, read_instant
from cases.zone_names import COUNTRIES

from .problems import shortened

DATE = "suspensive-date"
INSTANT = "suspensive-instant"
DAY = "suspensive-day"
COUNTRY = "suspensive-country"

FORMATS = FormatChecker(formats=())


class NoSuchCountry(ValueError):
    """Two letters that ISO 3166-1 gives to no country."""


@FORMATS.checks(DATE, raises=DateFormError)
def is_date(value: object) -> bool:
    """Whether the text is one of the date forms. What is no text is left to the type."""
    return not isinstance(value, str) or bool(read_date(value))


@FORMATS.checks(INSTANT, raises=DateFormError)
def is_instant(value: object) -> bool:
    """Whether the text is an instant with its offset."""
    return not isinstance(value, str) or bool(read_instant(value))


@FORMATS.checks(DAY, raises=DateFormError)
def is_day(value: object) -> bool:
    """Whether the text is one calendar day."""
    if isinstance(value, str) and read_date(value).form is not DateForm.DAY:
        raise DateFormError(_("“{text}” is not a day. Write it as 2022-11-30.").format(text=value))
    return True


@FORMATS.checks(COUNTRY, raises=NoSuchCountry)
def is_country(value: object) -> bool:
    """Whether the text is the ISO 3166-1 alpha-2 code of a country."""
    if isinstance(value, str) and value not in COUNTRIES:
        raise NoSuchCountry(_no_country(value))
    return True


def _no_country(value: str) -> str:
    if value.upper() in COUNTRIES:
        return _("“{code}” must be written in capitals: {capitals}.").format(
            code=value, capitals=value.upper()
        )
    return _(
        "“{code}” is the code of no country. Write two capital letters of ISO 3166-1, such as KZ."
    ).format(code=shortened(value, 20))
