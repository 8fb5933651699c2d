"""The watch line, on every page: when everything was last looked at."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import models
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from django.utils.translation import ngettext

from config.clock import now

from .law_in_force import law_of
from .models import WatchRun
from .models.change import law_now

LATE_AFTER = timedelta(minutes=2)


class WatchState(models.TextChoices):
    OK = "ok", lazy("Checked")
    LATE = "late", lazy("The watch is late")
    NEVER = "never", lazy("The watch has not run yet")


@dataclass(frozen=True, slots=True)
class WatchLine:
    """`checked_at`: everything that time had changed by then has been assessed; None if that never was so.

    `at` is the instant as of which this is said. `unreadable`: installed packs that the program cannot read.
    """

    state: WatchState
    checked_at: datetime | None
    at: datetime
    unreadable: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The line in words: Checked 20 seconds ago."""
        return " ".join([self._checked(), *self._warning()])

    def _warning(self) -> list[str]:
        if not self.unreadable:
            return []
        words = _(
            "Installed rules cannot be read: {codes}. Those that came with the program are used; "
            "tell whoever runs this server."
        )
        return [words.format(codes=", ".join(self.unreadable))]

    def _checked(self) -> str:
        if self.checked_at is None:
            return str(self.state.label)
        ago = _ago(self.at - self.checked_at)
        if self.state is WatchState.OK:
            return _("Checked {ago}").format(ago=ago)
        return _(
            "The watch is late: last checked {ago}. Alarms may be missing; tell whoever runs this server."
        ).format(ago=ago)


def watch_line(*, at: datetime) -> WatchLine:
    """Return how the watch stands at `at`."""
    runs = WatchRun.objects.filter(name=WatchRun.Name.SWEEP)
    checked_at, law = runs.values_list("last_finished_at", law_now()).first() or (None, 0)
    if checked_at is None:
        return WatchLine(WatchState.NEVER, None, at)
    late = at - checked_at > LATE_AFTER
    return WatchLine(WatchState.LATE if late else WatchState.OK, checked_at, at, law_of(law).unreadable)


def watch(request: HttpRequest) -> dict[str, object]:
    """Context processor: `watch` is the watch line as of this request, asked for once and only if shown."""
    return {
        "watch": request.__dict__.setdefault("_watch_line", SimpleLazyObject(lambda: watch_line(at=now())))
    }


def _ago(age: timedelta) -> str:
    """Return how long ago something was, in its largest whole unit."""
    seconds = max(0, int(age.total_seconds()))
    if seconds < 60:
        return ngettext("{n} second ago", "{n} seconds ago", seconds).format(n=seconds)
    if seconds < 7200:
        return ngettext("{n} minute ago", "{n} minutes ago", seconds // 60).format(n=seconds // 60)
    if seconds < 172_800:
        return ngettext("{n} hour ago", "{n} hours ago", seconds // 3600).format(n=seconds // 3600)
    return ngettext("{n} day ago", "{n} days ago", seconds // 86_400).format(n=seconds // 86_400)
