"""A lawyer or coordinator says, for their organisation, what they think of a rule."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.audit import record
from accounts.models import AuditAction, Organisation, User
from cases.errors import CaseworkError
from deadlines.models import RuleReview
from deadlines.models.review import MAY_REVIEW
from deadlines.packs.catalogue import Entry


class RuleChanged(CaseworkError):
    """The rule is not the one that was read any more."""


def may_review(user: User) -> bool:
    """Whether the user may say for their organisation what they think of a rule."""
    return user.is_active and user.role in MAY_REVIEW


@transaction.atomic
def record_review(entry: Entry, *, read: str, verdict: str, note: str, by: User, at: datetime) -> RuleReview:
    """Record what `by` thinks of a rule and return the review.

    `read` is the fingerprint of the rule as they read it. The same said again by the same person is no second
    review. Raises RuleChanged.
    """
    if read != entry.fingerprint:
        raise RuleChanged(
            _("This rule was changed while you read it. Read it again; what you typed is kept.")
        )
    organisation = Organisation.objects.select_for_update(no_key=True).get(pk=by.organisation_id)
    said = {"fingerprint": read, "verdict": verdict, "note": note, "by": by}
    standing = organisation.rule_reviews.standing().filter(rule=entry.id).first()
    if standing and all(getattr(standing, name) == value for name, value in said.items()):
        return standing
    review = organisation.rule_reviews.create(pack=entry.code, rule=entry.id, at=at, **said)
    record(AuditAction.REVIEW_RULE, by=by, organisation=organisation, about=review, at=at)
    return review
