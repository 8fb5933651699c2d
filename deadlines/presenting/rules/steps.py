"""The steps of a count that is no part of a case, in words."""

from collections.abc import Iterable
from types import SimpleNamespace
from zoneinfo import ZoneInfo

from django.utils.safestring import SafeString

from cases.wording.facts import Story
from deadlines.presenting.sentences import told


class NoCase:
    """What sentences ask of the record of a case, where there is none: its clocks, and facts that are made up."""

    def __init__(self, zone: ZoneInfo, story: Story | None = None):
        self.case = SimpleNamespace(zone_info=zone)
        self.story = story or Story(zone=zone)

    def fact_url(self, fact_id: str) -> str:
        """Return where made-up facts stand on the page of their rule."""
        return "#examples"


def steps_words(steps: Iterable[str], zone: ZoneInfo, story: Story | None = None) -> list[SafeString]:
    """Return the steps of a count as sentences, hours by the clocks of `zone`."""
    return told(steps, NoCase(zone, story))
