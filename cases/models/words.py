"""The words a ruling and what follows on it are told in. The values are those of the case file."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RulingBody(models.TextChoices):
    """Who decided."""

    AUTHORITY = "authority", _("authority")
    COURT = "court", _("court")


class Outcome(models.TextChoices):
    """What was decided; from UPHELD on, what was decided on an appeal."""

    REFUGEE_STATUS = "refugee_status", _("refugee status granted")
    SUBSIDIARY_PROTECTION = "subsidiary_protection", _("subsidiary protection granted")
    HUMANITARIAN_STATUS = "humanitarian_status", _("humanitarian status granted")
    WITHHOLDING_GRANTED = "withholding_granted", _("withholding of removal granted")
    TORTURE_DEFERRAL_GRANTED = "torture_deferral_granted", _("deferral of removal granted (torture)")
    REJECTED = "rejected", _("rejected")
    MANIFESTLY_UNFOUNDED = "manifestly_unfounded", _("rejected as manifestly unfounded")
    INADMISSIBLE = "inadmissible", _("inadmissible")
    IMPLICITLY_WITHDRAWN = "implicitly_withdrawn", _("treated as withdrawn")
    WITHDRAWN = "withdrawn", _("withdrawn by the person")
    STATUS_ENDED = "status_ended", _("status ended")
    ENTRY_REFUSED = "entry_refused", _("entry refused")
    FEAR_FOUND = "fear_found", _("fear found credible")
    FEAR_NOT_FOUND = "fear_not_found", _("fear not found credible")
    FRESH_CLAIM_ACCEPTED = "fresh_claim_accepted", _("fresh claim accepted")
    FRESH_CLAIM_REFUSED = "fresh_claim_refused", _("fresh claim refused")
    REMOVAL_ORDERED = "removal_ordered", _("removal ordered")
    TRANSFER_ORDERED = "transfer_ordered", _("transfer ordered")
    CONVICTED = "convicted", _("convicted")
    ACQUITTED = "acquitted", _("acquitted")
    DETENTION_ORDERED = "detention_ordered", _("detention ordered")
    RELEASED = "released", _("release ordered")
    EXTRADITION_GRANTED = "extradition_granted", _("extradition granted")
    EXTRADITION_REFUSED = "extradition_refused", _("extradition refused")
    UPHELD = "upheld", _("ruling upheld")
    QUASHED = "quashed", _("ruling quashed")
    REMITTED = "remitted", _("sent back for a new ruling")
    VARIED = "varied", _("ruling varied")
    REVERSED = "reversed", _("ruling reversed")
    OUT_OF_TIME = "out_of_time", _("appeal out of time")
    LEAVE_GRANTED = "leave_granted", _("leave to appeal granted")
    LEAVE_REFUSED = "leave_refused", _("leave to appeal refused")
    DISCONTINUED = "discontinued", _("appeal discontinued")


class Order(models.TextChoices):
    """What a ruling orders against the person."""

    EXPULSION = "expulsion", _("expulsion")
    REMOVAL = "removal", _("removal")
    DEPORTATION = "deportation", _("deportation")
    TRANSFER = "transfer", _("transfer to another State")
    LEAVE_BY = "leave_by", _("to leave by a day")
    ENTRY_BAN = "entry_ban", _("entry ban")


class Instruction(models.TextChoices):
    """What the ruling says of the remedies against it."""

    CORRECT = "correct", _("correct")
    MISSING = "missing", _("missing")
    WRONG = "wrong", _("wrong")


class Certified(models.TextChoices):
    """A certificate that takes an appeal, or its effect, away."""

    CLEARLY_UNFOUNDED = "clearly_unfounded", _("clearly unfounded")
    SAFE_THIRD_COUNTRY = "safe_third_country", _("safe third country")
    REMOVAL_BEFORE_APPEAL = "removal_before_appeal", _("removal before the appeal is decided")
    COULD_HAVE_RAISED_EARLIER = "could_have_raised_earlier", _("could have been raised earlier")


class ServiceHow(models.TextChoices):
    """How a ruling was served."""

    HAND = "hand", _("by hand")
    POST = "post", _("by post")
    REGISTERED_POST = "registered_post", _("by registered post")
    ELECTRONIC = "electronic", _("electronically")
    CENTRE = "centre", _("through the centre where the person lives")
    REPRESENTATIVE = "representative", _("on the representative")
    SUBSTITUTED = "substituted", _("left with another, or in the letter box")
    PUBLIC_NOTICE = "public_notice", _("by public notice")
    FILE = "file", _("placed on the file")


class Remedy(models.TextChoices):
    """What kind of challenge."""

    APPEAL = "appeal", _("appeal")
    COMPLAINT = "complaint", _("complaint")
    JUDICIAL_REVIEW = "judicial_review", _("judicial review")
    LEAVE = "leave", _("application for leave to appeal")
    RECONSIDER = "reconsider", _("request to reconsider")
    REOPEN = "reopen", _("request to reopen")
    INTERNATIONAL = "international", _("complaint to an international body")


class Appellant(models.TextChoices):
    """Who appeals. Nothing said counts as the person."""

    PERSON = "person", _("the person")
    STATE = "state", _("the State")


class RequestOutcome(models.TextChoices):
    """What came of a request."""

    GRANTED = "granted", _("granted")
    REFUSED = "refused", _("refused")
