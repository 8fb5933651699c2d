"""The trail: who saw, changed and tried what. Ids only, never a name; nothing in it is ever changed."""

from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.ids import random_id

SITE = UUID(
    int=0
)  # the chain of what belongs to no organisation, as a failed sign-in with an unknown address


class AuditAction(models.TextChoices):
    """What was done. The words of `CHANGES` are the names of the actions that record them."""

    READ_CASE = "read_case", _("Case read")
    READ_PERSON = "read_person", _("Person read")
    READ_LIST = "read_list", _("List read")
    READ_TRAIL = "read_trail", _("Trail read")

    OPEN_CASE = "open_case", _("Case opened")
    IMPORT_CASE = "import_case", _("Case imported")
    CLOSE_CASE = "close_case", _("Case closed")
    REOPEN_CASE = "reopen_case", _("Case reopened")
    ADD_PERSON = "add_person", _("Person added")
    OPEN_PROCEEDING = "open_proceeding", _("Proceeding opened")
    RECORD_FACT = "record_fact", _("Fact recorded")
    RECORD_FACT_FOR_EACH = "record_fact_for_each", _("Fact recorded for several persons")
    CORRECT_FACT = "correct_fact", _("Fact corrected")
    WITHDRAW_FACT = "withdraw_fact", _("Fact withdrawn")
    REVIEW_RULE = "review_rule", _("Rule reviewed")
    PROPOSE_LAW = "propose_law", _("Change of the law proposed")
    CHANGE_LAW = "change_law", _("Change of the law applied")
    ASSIGN_CASE = "assign_case", _("Case assigned")
    UNASSIGN_CASE = "unassign_case", _("Case no longer assigned")
    MOVE_CASE = "move_case", _("Case moved to another team")
    RESTRICT_CASE = "restrict_case", _("Case restricted")
    UNRESTRICT_CASE = "unrestrict_case", _("Case no longer restricted")
    CHANGE_PERSON = "change_person", _("Data of a person changed")
    CHANGE_PROCEEDING = "change_proceeding", _("Data of a proceeding changed")
    GIVE_TASK = "give_task", _("Task given to an interpreter")
    ANSWER_TASK = "answer_task", _("Task answered by an interpreter")
    END_TASK = "end_task", _("Task of an interpreter ended")
    RECORD_CONSENT = "record_consent", _("Consent or legal basis recorded")
    WITHDRAW_CONSENT = "withdraw_consent", _("Consent withdrawn")
    HOLD_CASE = "hold_case", _("Legal hold on a case set")
    RELEASE_CASE = "release_case", _("Legal hold on a case lifted")
    HOLD_PERSON = "hold_person", _("Legal hold on a person set")
    RELEASE_PERSON = "release_person", _("Legal hold on a person lifted")
    RECORD_RECIPIENT = "record_recipient", _("Recipient of data recorded")
    KEEP_LONGER = "keep_longer", _("Kept longer than its time")
    ERASE_PERSON = "erase_person", _("Person erased")
    ERASE_CASE = "erase_case", _("Case erased")

    EXPORT_CASE = "export_case", _("Case exported")
    EXPORT_PERSON = "export_person", _("Copy of everything held on a person")
    EXPORT_TRAIL = "export_trail", _("Trail exported")
    SHARE_CASE = "share_case", _("Case shared")

    SIGN_IN = "sign_in", _("Signed in")
    SIGN_OUT = "sign_out", _("Signed out")
    FAIL_SIGN_IN = "fail_sign_in", _("Sign-in failed")
    STEP_UP = "step_up", _("Confirmed with a second factor")
    SIGN_OUT_EVERYWHERE = "sign_out_everywhere", _("Signed out everywhere")
    CHANGE_PASSWORD = "change_password", _("Password changed")
    ADD_FACTOR = "add_factor", _("Second factor added")
    REMOVE_FACTOR = "remove_factor", _("Second factor removed")
    RENEW_RECOVERY_CODES = "renew_recovery_codes", _("Recovery codes renewed")

    REFUSE = "refuse", _("Refused")
    BREAK_GLASS = "break_glass", _("Case opened in an emergency")
    END_BREAK_GLASS = "end_break_glass", _("Emergency opening ended")
    REVIEW_BREAK_GLASS = "review_break_glass", _("Emergency opening looked at")

    CREATE_ORGANISATION = "create_organisation", _("Organisation created")
    CHANGE_ORGANISATION = "change_organisation", _("Organisation changed")
    CHANGE_RETENTION = "change_retention", _("Times for keeping changed")
    CREATE_TEAM = "create_team", _("Team created")
    CHANGE_TEAM = "change_team", _("Team changed")
    INVITE = "invite", _("Invitation sent")
    REVOKE_INVITATION = "revoke_invitation", _("Invitation revoked")
    ACCEPT_INVITATION = "accept_invitation", _("Invitation accepted")
    CREATE_USER = "create_user", _("User created")
    CHANGE_USER = "change_user", _("User changed")
    CHANGE_ROLE = "change_role", _("Role changed")
    CHANGE_TEAMS = "change_teams", _("Teams of a user changed")
    DEACTIVATE_USER = "deactivate_user", _("User deactivated")
    REACTIVATE_USER = "reactivate_user", _("User reactivated")
    REPORT_LOST = "report_lost", _("Device reported lost")
    ISSUE_TOKEN = "issue_token", _("API token issued")
    REVOKE_TOKEN = "revoke_token", _("API token revoked")
    LOCK_DOWN = "lock_down", _("Locked down")
    ASK_TO_UNLOCK = "ask_to_unlock", _("Unlocking asked for")
    UNLOCK = "unlock", _("Unlocked")


class AuditGroup(models.TextChoices):
    """Actions of one kind, as the trail is narrowed by them."""

    READ = "read", _("Reading")
    WRITE = "write", _("Changes of cases")
    EXPORT = "export", _("Exports")
    SIGN_IN = "sign_in", _("Sign-in")
    REFUSAL = "refusal", _("Refusals and emergencies")
    ACCOUNTS = "accounts", pgettext_lazy("what people do with them", "Accounts")


_FIRST_OF = {
    AuditAction.READ_CASE: AuditGroup.READ,
    AuditAction.OPEN_CASE: AuditGroup.WRITE,
    AuditAction.EXPORT_CASE: AuditGroup.EXPORT,
    AuditAction.SIGN_IN: AuditGroup.SIGN_IN,
    AuditAction.REFUSE: AuditGroup.REFUSAL,
    AuditAction.CREATE_ORGANISATION: AuditGroup.ACCOUNTS,
}


def actions_of(group: str) -> list[str]:
    """Return the actions of a group: those from its first one to the first of the next."""
    found, now = [], AuditGroup.READ
    for action in AuditAction:
        now = _FIRST_OF.get(action, now)
        if now == group:
            found.append(action.value)
    return found


class AuditEventQuerySet(models.QuerySet):
    def of(self, organisation):
        """Events of one organisation."""
        return self.filter(organisation_id=organisation)


class AuditEvent(models.Model):
    """One thing done, by its ids. None of them is a foreign key: the trail outlives what it tells of.

    `about_id` is the row within the case (a fact, a proceeding), or the user, token or team that was changed;
    `number` how many rows a list showed.
    """

    id = models.UUIDField(primary_key=True, default=random_id, editable=False)
    organisation_id = models.UUIDField(null=True)
    action = models.CharField(max_length=40)
    by_id = models.UUIDField(null=True)
    case_id = models.UUIDField(null=True)
    person_id = models.UUIDField(null=True)
    about_id = models.UUIDField(null=True)
    reason_id = models.UUIDField(null=True)
    number = models.PositiveIntegerField(null=True)
    at = models.DateTimeField()
    request_id = models.UUIDField(null=True)

    objects = AuditEventQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(action__regex=r"^[a-z]+(_[a-z]+)*$"), name="auditevent_action_is_a_word"
            ),
        ]
        indexes = [
            models.Index(fields=["organisation_id", "-at", "-id"], name="auditevent_latest"),
            models.Index(
                fields=["case_id", "at"], name="auditevent_of_case", condition=models.Q(case_id__isnull=False)
            ),
            models.Index(
                fields=["person_id", "at"],
                name="auditevent_of_person",
                condition=models.Q(person_id__isnull=False),
            ),
            models.Index(
                fields=["about_id", "at"],
                name="auditevent_about",
                condition=models.Q(about_id__isnull=False),
            ),
        ]

    def __str__(self):
        return f"event {self.pk}"


class AuditLink(models.Model):
    """The place of one event in the chain of its organisation, which the database gives it on commit.

    `hash` is the SHA-256 of the hash before it and of everything the event says.
    """

    pk = models.CompositePrimaryKey("chain", "sequence")
    chain = models.UUIDField()
    sequence = models.BigIntegerField()
    event_id = models.UUIDField(unique=True)
    hash = models.BinaryField()

    def __str__(self):
        return f"link {self.sequence} of {self.chain}"


class AuditHead(models.Model):
    """The last link of one chain. Written by the database alone, under a lock from then to the end of the commit."""

    chain = models.UUIDField(primary_key=True)
    sequence = models.BigIntegerField()
    hash = models.BinaryField()

    def __str__(self):
        return f"head of {self.chain}"
