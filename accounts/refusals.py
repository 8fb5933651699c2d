"""What the trail tells of requests that were refused: ids only, and of somebody unknown no more than one a minute."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.forms import BaseForm
from django.http import HttpRequest

from .audit import record
from .ids import as_id
from .models import ApiToken, AuditAction, User
from .sign_in.throttle import ON_RECORD, Bucket, admit, network_of

NO_SUCH_CHOICE = frozenset({"invalid_choice", "invalid_pk_value"})


def note_refusal(request: HttpRequest, about: UUID | None = None) -> None:
    """Remember that the request was refused, once whatever its answer; `about` is the id that it named."""
    request.refused = getattr(request, "refused", None) or about  # type: ignore[attr-defined]


def note_choices_refused(request: HttpRequest, form: BaseForm) -> None:
    """Note the first id sent in a form that is none of those the form offers."""
    errors = (error for of_field in form.errors.as_data().values() for error in of_field)
    sent = (str((error.params or {}).get("value")) for error in errors if error.code in NO_SUCH_CHOICE)
    if about := next(filter(None, map(as_id, sent)), None):
        note_refusal(request, about)


def note_token_refused(request: HttpRequest, token: ApiToken | None) -> None:
    """Remember that a program came with a token that opens nothing: `token`, or one that never was."""
    request.token_refused = token  # type: ignore[attr-defined]


@transaction.atomic
def record_refusal(request: HttpRequest, *, about: UUID | None, at: datetime) -> None:
    """Write the event of a refusal to somebody signed in; `about` is the id in the address, if there is one."""
    user: User = request.user  # type: ignore[assignment]  # someone signed in
    about = getattr(request, "refused", None) or about
    record(AuditAction.REFUSE, by=user, organisation=user.organisation_id, about=about, at=at)


def record_token_refused(request: HttpRequest, *, at: datetime) -> None:
    """Write the event of a token that opened nothing, if its network caused none within the last minute."""
    token: ApiToken | None = request.token_refused  # type: ignore[attr-defined]
    of = token.user.organisation_id if token else None
    bucket = Bucket("refused token", f"{network_of(request)}:{of or ''}", ON_RECORD)
    with transaction.atomic():
        if admit([bucket], at):
            record(AuditAction.REFUSE, by=None, organisation=of, about=token, at=at)
