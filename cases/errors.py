"""Refusals: each says what to do next, and names the field it is about where there is one."""


class CaseworkError(Exception):
    """What was asked cannot be done. The message is for the caseworker; `field` is the column it is about, or None."""

    def __init__(self, message: str, field: str | None = None):
        super().__init__(message)
        self.field = field


class CaseClosed(CaseworkError):
    """Nothing is recorded in a closed case."""


class NotAccepted(CaseworkError):
    """A value that cannot be recorded as it is."""


class NotOfThisCase(CaseworkError):
    """A person, proceeding or fact that is not part of the case."""


class UnknownKind(CaseworkError):
    """There is no fact of this type."""


class DetentionsOverlap(CaseworkError):
    """A person is certainly held elsewhere at the same time."""


class GoesInCircles(CaseworkError):
    """An appeal would be against a ruling that itself decides the appeal."""


class AlreadyWithdrawn(CaseworkError):
    """A fact that no longer stands cannot be changed: someone else corrected or withdrew it first."""


class AlreadySent(CaseworkError):
    """A form that was saved already is sent again with other answers."""


class ReferenceTaken(CaseworkError):
    """Another case of the organisation has this reference."""


class NoSuchCode(CaseworkError):
    """No case of the organisation has this code; one of another organisation is answered like none."""


class NotErasable(CaseworkError):
    """Something stands against erasing this."""


class AlreadyErased(CaseworkError):
    """The person or the case is gone, or known by an id alone."""
