"""What a request shows of cases and persons: noted where it is found, recorded once it is answered."""

from datetime import datetime

from .audit import Named, record


def note(
    request,
    action: str,
    *,
    case: Named = None,
    person: Named = None,
    about: Named = None,
    number: int | None = None,
) -> None:
    """Remember what the request is about to show, once for each action, case, person and row."""
    request.noted = {
        **getattr(request, "noted", {}),
        (action, case, person, about): {"case": case, "person": person, "about": about, "number": number},
    }


def record_noted(request, *, at: datetime) -> None:
    """Write an event for each thing noted: the request is answered, and shows it."""
    for (action, *_ids), shown in getattr(request, "noted", {}).items():
        record(action, by=request.user, organisation=request.user.organisation_id, at=at, **shown)
