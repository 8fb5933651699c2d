"""Counting systems and periods in words."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from django.utils.translation import ngettext

from deadlines.law.closed_days import Calendar
from deadlines.law.counting import SYSTEMS, Period, System
from deadlines.packs.building import period_of
from deadlines.presenting.law import evidence
from deadlines.presenting.sentences import UNITS

NAMES = {
    "EU-1182": lazy("European Union, Regulation 1182/71"),
    "EU-APR": lazy("European Union, Asylum Procedure Regulation"),
    "CJEU": lazy("Court of Justice of the European Union"),
    "ECHR": lazy("European Court of Human Rights"),
    "DE": lazy("Germany"),
    "DE-COURT": lazy("Germany, hours before a court"),
    "UK-FTT": lazy("United Kingdom, First-tier Tribunal"),
    "UK-CPR": lazy("England and Wales, Civil Procedure Rules"),
    "US": lazy("United States, federal courts"),
    "US-CFR": lazy("United States, immigration courts"),
    "KZ": lazy("Kazakhstan"),
    "TR": lazy("Türkiye"),
    "PL": lazy("Poland"),
    "FI": lazy("Finland"),
    "CAUTIOUS": lazy("No rule on counting established: the safe reading"),
}


def system_name(name: str) -> str:
    """Return the name of a counting system; its code where it has none."""
    return str(NAMES.get(name, name))


def system(name: str) -> dict[str, Any]:
    """Return a counting system for a page: its name, what it does step by step, its citation and mark."""
    found = SYSTEMS[name]
    return {
        "code": name,
        "name": system_name(name),
        "says": list(_says(found)),
        "source": found.source,
        "evidence": evidence(found.mark),
    }


def period_words(written: str) -> str:
    """Return a period as a pack writes it: 4 months, 10 days before, on the same day."""
    period = period_of(written) or Period(0, "days")
    if not period.number:
        return _("on the same day")
    words = UNITS[period.unit](abs(period.number)).format(n=abs(period.number))
    return _("{period} before").format(period=words) if period.number < 0 else words


def coverage_words(calendar: Calendar) -> str:
    """Return for which years the closed days of a place are known."""
    if calendar.first_year > calendar.last_year:
        return _("weekends only: the holidays are not known")
    return _("{first} to {last}").format(first=calendar.first_year, last=calendar.last_year)


def _says(found: System) -> Iterator[str]:
    yield _("The day of the trigger is not counted: the period starts the day after.")
    yield from _about_its_end(found)
    if found.days_are_clear:
        yield _("Days are clear days: the day on which the act is due is left out as well.")
    if found.open_days_up_to:
        yield ngettext(
            "A period of {n} day or less counts open days only.",
            "A period of {n} days or fewer counts open days only.",
            found.open_days_up_to,
        ).format(n=found.open_days_up_to)
    if found.least_open_days:
        yield _("A period of two days or more holds at least {n} open days.").format(n=found.least_open_days)
    if found.hours_skip_closed_days:
        yield _("Hours stand still on closed days.")
    if found.hours_roll:
        yield _("Hours that end on a closed day run on to the same hour of the next open day.")
    if found.also_closed:
        yield _("Also closed: {days}.").format(
            days=", ".join(dict.fromkeys(day.name for day in found.also_closed))
        )


def _about_its_end(found: System) -> Iterator[str]:
    if not found.rolls:
        yield _("An end on a closed day stays where it is.")
    elif found.roll_established:
        yield _("An end on a closed day moves to the next open day.")
    else:
        yield _(
            "Whether an end on a closed day moves to the next open day is not established: the day to file by is "
            "the open day before, the last day the open day after."
        )
