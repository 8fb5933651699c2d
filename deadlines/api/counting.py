"""The three ways of asking for a count without a case."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.fields import empty

from config.api.strict import StrictSerializer
from deadlines.due import due_counting
from deadlines.due_rules import due_deemed, due_rule

LONGEST = 100


class Word(serializers.CharField):
    """A short text; `""` where it may be left out and is."""

    def __init__(self, *, needed: bool = False, help_text: str):
        super().__init__(
            max_length=LONGEST,
            help_text=help_text,
            required=needed,
            allow_blank=not needed,
            default=empty if needed else "",
        )


class CountAsked(StrictSerializer):
    """What every way of asking takes."""

    region = Word(help_text="A country (DE) or a region of it (DE-BE) whose closed days count.")

    def answer(self) -> dict[str, Any]:
        """Return the count. Raises ValueError, saying what to write instead."""
        raise NotImplementedError


class RuleAsked(CountAsked):
    """The time limit that a rule sets."""

    rule = Word(needed=True, help_text="As in KZ-APP-01.")
    trigger = Word(needed=True, help_text="When what starts the count happened; any of the date forms.")
    basis = Word(help_text="What the trigger is: served, known, held, …; the rule's own if left out.")
    version_day = Word(help_text="The day that picks the version of the rule.")

    def answer(self) -> dict[str, Any]:
        return due_rule(**self.validated_data)


class SystemAsked(CountAsked):
    """A period of a counting system."""

    counting = Word(needed=True, help_text="As in EU-1182.")
    period = Word(needed=True, help_text="As in 2 weeks, 5 clear days, -10 days, 72 hours.")
    trigger = Word(needed=True, help_text="When what starts the count happened; any of the date forms.")

    def answer(self) -> dict[str, Any]:
        asked = self.validated_data
        return due_counting(asked["counting"], asked["period"], asked["trigger"], asked["region"])


class DeemedAsked(CountAsked):
    """When a thing sent counts as served."""

    deemed = Word(needed=True, help_text="The rule on deemed service.")
    posted = Word(needed=True, help_text="When it was posted or sent; any of the date forms.")

    def answer(self) -> dict[str, Any]:
        asked = self.validated_data
        return due_deemed(asked["deemed"], asked["posted"], asked["region"])


WAYS: dict[str, type[CountAsked]] = {"rule": RuleAsked, "counting": SystemAsked, "deemed": DeemedAsked}


def way_of(body: Mapping[str, Any]) -> type[CountAsked]:
    """Return the way of asking that a body uses. Raises ValidationError unless it is exactly one."""
    used = [way for key, way in WAYS.items() if key in body]
    if len(used) != 1:
        raise ValidationError(_("Write one of rule, counting or deemed."))
    return used[0]
