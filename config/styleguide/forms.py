"""An invented form with every kind of control, so that fields show as Django makes them."""

from calendar import month_name

from django import forms

from .people import CHILD, FATHER, MOTHER

MONTHS = [(number, month_name[number]) for number in range(1, 13)]


class ExampleDate(forms.Widget):
    """A date field that stands still: it shows one choice and reads nothing."""

    template_name = "components/date_form.html"
    use_fieldset = True

    def __init__(self, choice, **parts):
        super().__init__()
        self.choice, self.parts = choice, parts

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        zone = "Time in Kazakhstan (Asia/Almaty)"
        shown = {"choice": self.choice, "parts": self.parts, "months": MONTHS, "zone": zone}
        return context | {"widget": context["widget"] | shown}

    def value_from_datadict(self, data, files, name):
        return ""


def asked_because(field: forms.Field, why: str) -> forms.Field:
    """Return the field with the rule that uses its answer."""
    setattr(field, "why", why)  # noqa: B010 - forms.Field has no such attribute of its own
    return field


class RulingForm(forms.Form):
    """Fields as they stand in the form that records a ruling."""

    outcome = asked_because(
        forms.ChoiceField(
            label="Outcome",
            choices=[("", "Choose an outcome"), ("rejected", "Refused"), ("upheld", "Upheld on appeal")],
        ),
        "a refusal opens the time limits to challenge it.",
    )
    pronounced_on = forms.CharField(
        label="Day of the ruling",
        help_text="As it stands on the paper; say so if you are not sure.",
        widget=ExampleDate("day", day="2022-11-30"),
    )
    body = forms.ChoiceField(
        label="Who ruled?",
        required=False,
        widget=forms.RadioSelect,
        choices=[("authority", "An authority"), ("court", "A court")],
    )
    orders = forms.MultipleChoiceField(
        label="What does it order?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("expulsion", "Expulsion"), ("leave_by", "Leave by a day"), ("entry_ban", "Entry ban")],
    )
    docket = forms.CharField(label="Docket", required=False, help_text="The number the court gave it.")
    in_absentia = forms.BooleanField(label="Given without the person being heard", required=False)
    note = forms.CharField(label="Note", required=False, widget=forms.Textarea(attrs={"rows": 3}))


class DatesForm(forms.Form):
    """The date field in each of its forms."""

    crossed_on = forms.CharField(
        label="Crossed on", widget=ExampleDate("between", first="2022-09-26", last="2022-09-27")
    )
    happened_at = forms.CharField(
        label="Moved at", widget=ExampleDate("instant", at_day="2022-12-29", at_time="08:40")
    )
    made_on = forms.CharField(label="Applied on", widget=ExampleDate("month", month=9, year="2022"))
    held_to = forms.CharField(label="Released on", required=False, widget=ExampleDate("unknown"))


def ruling_form(uid: str) -> RulingForm:
    """Return the form, empty."""
    return RulingForm(prefix=f"ruling-{uid}")


def ruling_form_with_errors(uid: str) -> RulingForm:
    """Return the form as it comes back: what was typed is kept, two answers are missing."""
    prefix = f"wrong-{uid}"
    form = RulingForm({f"{prefix}-body": "court", f"{prefix}-docket": "3-22-117"}, prefix=prefix)
    form.fields["outcome"].error_messages["required"] = "Choose what was decided."
    form.fields["pronounced_on"].error_messages["required"] = "Give the day, or choose “Not known”."
    return form


PERSONS = [
    {"value": "p1", "label": FATHER, "note": "principal, born 1994", "checked": True},
    {"value": "p2", "label": MOTHER, "note": "spouse", "checked": True},
    {"value": "p3", "label": CHILD, "note": "child, 6 years", "checked": False},
]
