"""What signing in leaves in the trail."""

import pytest
from django.urls import reverse

from accounts.models import AuditAction, AuditEvent
from config.clock import now
from tests.accounts.conftest import code_at
from tests.running import PASSWORD

pytestmark = pytest.mark.django_db


def actions(user):
    of = AuditEvent.objects.filter(organisation_id=user.organisation_id).order_by("at", "pk")
    return sorted(of.values_list("action", flat=True))


def test_a_missed_second_factor_is_a_failed_sign_in(real_names, enter, lawyer, app):
    browser = enter(lawyer, code=False)

    browser.post(reverse("mfa_authenticate"), {"code": "000000"})

    assert actions(lawyer) == [AuditAction.FAIL_SIGN_IN]


def test_what_is_done_to_the_sign_in_is_kept(real_names, enter, lawyer, app, clock):
    browser = enter(lawyer)
    browser.post(reverse("accounts:recovery-codes"))
    clock.shift(600)
    browser.post(reverse("accounts:again"), {"code": code_at(now())})
    browser.post(reverse("accounts:sign-out-everywhere"))

    assert actions(lawyer) == sorted(
        [
            AuditAction.SIGN_IN,
            AuditAction.RENEW_RECOVERY_CODES,
            AuditAction.STEP_UP,
            AuditAction.SIGN_OUT_EVERYWHERE,
            AuditAction.SIGN_OUT,
        ]
    )
    assert PASSWORD not in str(list(AuditEvent.objects.values()))
