"""Refusals: each says what to do next, and names the field it is about where there is one."""


class StaffError(Exception):
    """What was asked of the accounts cannot be done. `field` is the entry the message is about, or None."""

    def __init__(self, message: str, field: str | None = None):
        super().__init__(message)
        self.field = field


class AlreadyHere(StaffError):
    """Somebody of the organisation has this address."""


class AddressTaken(StaffError):
    """The address of an invitation already signs in."""


class LinkEnded(StaffError):
    """An invitation was used, revoked, or is too old."""


class AlreadyLocked(StaffError):
    """The organisation is locked down as it is."""


class NotLocked(StaffError):
    """There is no lockdown to lift."""


class NotInCharge(StaffError):
    """The role does not decide this."""


class NeedsAnother(StaffError):
    """The one who confirmed first cannot be the second."""


class StillNeeded(StaffError):
    """A case with something pressing would be left with nobody assigned. `codes` are those of the cases."""

    def __init__(self, message: str, codes: tuple[str, ...]):
        super().__init__(message)
        self.codes = codes
