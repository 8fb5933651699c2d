"""The watch line, on every page: when everything was last looked at."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import models
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from config.clock import now

from .models import WatchRun

LATE_AFTER = timedelta(minutes=2)


class WatchState(models.TextChoices):
    OK = "ok", _("Checked")
    LATE = "late", _("The watch is late")
    NEVER = "never", _("The watch has not run yet")


@dataclass(frozen=True, slots=True)
class WatchLine:
    """`checked_at`: everything that time had changed by then has been assessed; None if that never was so."""

    state: WatchState
    checked_at: datetime | None


def watch_line(*, at: datetime) -> WatchLine:
    """Return how the watch stands at `at`."""
    runs = WatchRun.objects.filter(name=WatchRun.Name.SWEEP)
    checked_at = runs.values_list("last_finished_at", flat=True).first()
    if checked_at is None:
        return WatchLine(WatchState.NEVER, None)
    late = at - checked_at > LATE_AFTER
    return WatchLine(WatchState.LATE if late else WatchState.OK, checked_at)


def watch(request: HttpRequest) -> dict[str, object]:
    """Context processor: `watch` is the watch line as of this request, asked for once and only if shown."""
    return {
        "watch": request.__dict__.setdefault("_watch_line", SimpleLazyObject(lambda: watch_line(at=now())))
    }
