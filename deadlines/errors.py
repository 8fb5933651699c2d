"""What the watch cannot go past, and changes of the law that are not made."""

from cases.errors import CaseworkError


class AssessmentStuck(Exception):
    """An assessment says that it changes at an instant that has already passed."""


class LawRefused(CaseworkError):
    """A change of the law that is not to be made; the message says why."""
