from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import time_machine

from config import clock


def test_now_is_aware_and_in_utc(settings):
    settings.CLOCK_OFFSET_FILE = None

    with time_machine.travel(datetime(2022, 12, 28, 12, tzinfo=UTC), tick=False):
        assert clock.now() == datetime(2022, 12, 28, 12, tzinfo=UTC)
        assert clock.now().tzinfo == UTC


def test_a_running_process_sees_the_clock_moved(settings, tmp_path):
    settings.CLOCK_OFFSET_FILE = tmp_path / "clock"
    before = clock.now()

    settings.CLOCK_OFFSET_FILE.write_text("86400.0", encoding="ascii")

    assert timedelta(days=1) <= clock.now() - before < timedelta(days=1, seconds=5)


def test_today_is_the_day_at_the_place():
    with time_machine.travel(datetime(2022, 12, 28, 20, tzinfo=UTC), tick=False):
        assert clock.today(ZoneInfo("Asia/Almaty")).isoformat() == "2022-12-29"
        assert clock.today(ZoneInfo("Europe/Berlin")).isoformat() == "2022-12-28"
