"""The app that draws conclusions in law."""

from django.apps import AppConfig
from django.core import checks
from django.utils.translation import gettext_lazy as _


class DeadlinesConfig(AppConfig):
    name = "deadlines"
    verbose_name = _("Deadlines")

    def ready(self) -> None:
        """Have every change to the facts of a case assessed in the transaction that makes it; check the packs."""
        from cases.changes import on_change

        from .actions import assess_case
        from .packs.checks import packs_hold

        on_change(assess_case)
        checks.register(packs_hold, "packs")
