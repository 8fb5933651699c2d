"""A date as sure as it is known: a day, an hour, a month or year, two days, or not known."""

from collections.abc import Collection, Mapping
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django import forms
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

from cases.dates import DateForm, DateFormError, WrittenDate, read_date

# The choices of the form, each with the inputs that belong to it.
PARTS = {
    "day": ("day",),
    "instant": ("at_day", "at_time"),
    "month": ("month", "year"),
    "between": ("first", "last"),
    "unknown": (),
}
CHOICE_OF = {
    DateForm.DAY: "day",
    DateForm.INSTANT: "instant",
    DateForm.MONTH: "month",
    DateForm.YEAR: "month",
    DateForm.RANGE: "between",
    DateForm.UNTIL: "between",
    DateForm.UNKNOWN: "unknown",
}

Typed = Mapping[str, str]  # what stands in the inputs, and under "form" the choice


class DateFormWidget(forms.Widget):
    """Radio buttons for how sure the date is, and the inputs of each. Its value is what was typed.

    `ways` are the choices that are offered, of PARTS.
    """

    template_name = "components/date_form.html"
    use_fieldset = True

    def __init__(self, zone: ZoneInfo | None = None, zone_words: str = "", ways: Collection[str] = PARTS):
        super().__init__()
        self.zone, self.zone_words, self.ways = zone, zone_words, ways

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        typed = value if isinstance(value, Mapping) else typed_as(value or "", self.zone)
        context["widget"] |= {
            "choice": typed.get("form") or "day",
            "parts": typed,
            "months": [(f"{number:02}", month) for number, month in MONTHS.items()],
            "zone": self.zone_words,
            "ways": self.ways,
        }
        return context

    def value_from_datadict(self, data, files, name):
        parts = ("form", *(part for parts in PARTS.values() for part in parts))
        return {part: data.get(f"{name}_{part}", "").strip() for part in parts}

    def value_omitted_from_data(self, data, files, name):
        return f"{name}_form" not in data

    def id_for_label(self, id_):
        return id_


class DateFormField(forms.Field):
    """A date in the case file's form: "" where nothing was recorded. Hours are those of `zone`, if there is one.

    `ways` are the choices of PARTS it takes.
    """

    widget = DateFormWidget

    def __init__(
        self,
        *,
        zone: ZoneInfo | None = None,
        zone_words: str = "",
        ways: Collection[str] = PARTS,
        **options,
    ):
        self.zone, self.ways = zone, ways
        super().__init__(widget=DateFormWidget(zone, zone_words, ways), **options)

    def clean(self, value):
        text = self.to_python(value)
        if self.required and not text:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        return text

    def to_python(self, value: Typed | None) -> str:
        choice = value.get("form") or "day"
        if choice not in self.ways:
            raise forms.ValidationError(_("Choose how sure the date is."))
        _refuse_what_lies_hidden(choice, value)
        text = _WRITE[choice](value, self.zone)
        try:
            return text and read_date(text).text
        except DateFormError as error:
            raise forms.ValidationError(str(error)) from None

    def has_changed(self, initial, data):
        return initial != data


def typed_as(text: str, zone: ZoneInfo | None) -> dict[str, str]:
    """Return what stands in the inputs for a written date."""
    if not text:
        return {}
    written = read_date(text)
    return {"form": CHOICE_OF[written.form]} | _typed(written, zone)


def _typed(written: WrittenDate, zone: ZoneInfo | None) -> dict[str, str]:
    match written.form:
        case DateForm.DAY:
            return {"day": written.text}
        case DateForm.INSTANT:
            at = written.instant.astimezone(zone) if zone else written.instant
            return {"at_day": at.date().isoformat(), "at_time": f"{at:%H:%M:%S}".removesuffix(":00")}
        case DateForm.MONTH | DateForm.YEAR:
            year, _dash, month = written.text.partition("-")
            return {"year": year, "month": month}
        case DateForm.RANGE | DateForm.UNTIL:
            first = written.first.isoformat() if written.first else ""
            return {"first": first, "last": written.last.isoformat()}
    return {}


def _refuse_what_lies_hidden(choice: str, value: Typed) -> None:
    """Refuse an empty choice beside another that is filled in: one of the two was not meant."""
    filled = [other for other, parts in PARTS.items() if any(value.get(part) for part in parts)]
    if filled and choice not in filled and choice != "unknown":
        raise forms.ValidationError(
            _("You chose one way to give the date and filled in another. Choose the one that is filled in.")
        )


def _day(value: Typed, zone) -> str:
    return value.get("day", "")


def _instant(value: Typed, zone: ZoneInfo | None) -> str:
    day, hour = value.get("at_day", ""), value.get("at_time", "")
    if bool(day) != bool(hour):
        raise forms.ValidationError(_("Give both the day and the hour, or choose “Day”."))
    if not day:
        return ""
    try:
        at = datetime.combine(date.fromisoformat(day), time.fromisoformat(hour), zone)
    except ValueError:
        raise forms.ValidationError(_("Write the day as 2022-12-29 and the hour as 08:40.")) from None
    return at.isoformat()


def _month(value: Typed, zone) -> str:
    year, month = value.get("year", ""), value.get("month", "")
    if month and not year:
        raise forms.ValidationError(_("Give the year too."))
    return f"{year}-{month}" if month else year


def _between(value: Typed, zone) -> str:
    first, last = value.get("first", ""), value.get("last", "")
    if first and not last:
        raise forms.ValidationError(_("Give the last day too: the day by which it had certainly happened."))
    if not last:
        return ""
    return last if first == last else f"{first or '..'}/{last}"


def _unknown(value: Typed, zone) -> str:
    return "unknown"


_WRITE = {"day": _day, "instant": _instant, "month": _month, "between": _between, "unknown": _unknown}
