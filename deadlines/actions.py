"""What the facts of a case now mean in law, written where lists, search, the API and the outbox find it."""

import logging
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from cases.models import Case

from . import layout, notices
from .assessment import assess_file
from .law_in_force import law_of
from .layout import Drawn, Values
from .models import Assessment, Deadline, Flag
from .models.levels import SEVERITY
from .moved import moved_forward, which
from .reading import Reading, drawn_up
from .settling import settle
from .storing import Changes, Standing, standings, stored_rows

Stood = Callable[[Assessment, Reading, datetime], list[Values]]

logger = logging.getLogger(__name__)


def assess_case(case: Case, *, at: datetime) -> Assessment:
    """Assess `case` as it stands at `at`, store what it says with rows, flags and messages, and return it.

    Works in the caller's transaction, which holds the lock on the row of the case. What has not changed is
    not written.
    """
    (standing,) = standings([case])
    (assessed,) = _settled([Conclusion(standing, at, stood=_under_the_older_law)])
    logger.info("case assessed case=%s", case.pk)
    return assessed


def assess_cases(cases: Sequence[Case], *, at: datetime) -> list[Assessment]:
    """Do the same for cases whose facts have not changed, with as few statements as for one case.

    Return their assessments in the order given.
    """
    return _settled([Conclusion(standing, at, stood=_as_stored) for standing in standings(cases)])


def _under_the_older_law(before: Assessment, reading: Reading, at: datetime) -> list[Values]:
    """Return what the deadlines of the facts as they are now would be under the law of the last assessment."""
    return assess_file(reading.document, at=at, law=law_of(before.generation))["deadlines"]


def _as_stored(before: Assessment, reading: Reading, at: datetime) -> list[Values]:
    return before.result["deadlines"]


def _settled(found: Sequence["Conclusion"]) -> list[Assessment]:
    """Write what differs from what is stored, at once for all; return the assessments."""
    wanted: dict[type[Drawn], list[UUID]] = defaultdict(list)
    for conclusion in found:
        for model in conclusion.rows:
            if model is not Flag:
                wanted[model].append(conclusion.case.pk)
    stored, changes = stored_rows(wanted), Changes()
    for conclusion in found:
        conclusion.settle(stored, changes)
    if telling := notices.telling({conclusion.case.pk: conclusion.raised for conclusion in found}):
        changes.do(*telling)
    changes.write()
    return [conclusion.fresh for conclusion in found]


class Conclusion:
    """What the law in force makes of one case at `at`, beside what was stored of it.

    `rows`: those of each table in which the two differ. `moved`: the deadlines that the law has moved forward since.
    `raised`: once settled, the flags that are to be told of.
    `stood` tells how the deadlines were under the law of the last assessment.
    """

    def __init__(self, standing: Standing, at: datetime, *, stood: Stood) -> None:
        reading, self.before, self._flags = standing
        self.case, self._at = reading.case, at
        self.raised: list[Values] = []
        result = reading.plain(at=at)
        self.moved = self._moved(reading, result["deadlines"], stood)
        self.fresh = drawn_up(reading, reading.flagged(result, at=at, more=self.moved), at=at)
        self.rows = layout.differing_rows(self.fresh, self.before)

    def settle(self, stored: dict[type[Drawn], dict[str, list[Values]]], changes: Changes) -> None:
        """Put into `changes` what makes the stored rows say the same as the law does now."""
        for model, rows in self.rows.items():
            if model is Flag:
                self._settle_flags(rows, changes)
            else:
                self._settle_rows(model, stored[model].get(str(self.case.pk), []), rows, changes)
        self._settle_assessment(changes)

    def _moved(self, reading: Reading, deadlines: list[Values], stood: Stood) -> list[Values]:
        before, zone = self.before, reading.case.zone_info
        if before is None or before.generation == reading.law.generation:
            return []
        if not moved_forward(before.result["deadlines"], deadlines, zone):
            return []
        return moved_forward(stood(before, reading, self._at), deadlines, zone)

    def _settle_assessment(self, changes: Changes) -> None:
        """Write the assessment unless it says the same as before."""
        before, fresh = self.before, self.fresh
        if before is not None:
            fresh.pk = before.pk
            if not before.failures and fresh.says_of_the_case() == before.says_of_the_case():
                if (fresh.generation, fresh.packs) != (before.generation, before.packs):
                    changes.still_true(fresh, packs=fresh.packs != before.packs)
                return
        columns = [field.attname for field in Assessment._meta.concrete_fields if not field.generated]
        changes.put(Assessment, [{column: getattr(fresh, column) for column in columns}])

    def _settle_rows(
        self, model: type[Drawn], stored: list[Values], rows: list[Values], changes: Changes
    ) -> None:
        """Make the rows of one table say what the assessment says."""
        settlement = settle(model, stored, rows)
        written = [*settlement.new, *(now for _before, now in settlement.changed)]
        if model is Deadline and self.moved:
            self._keep_where_it_stood(written)
        changes.remove(model, settlement.gone)
        changes.put(model, self._of_case(written))

    def _keep_where_it_stood(self, written: list[Values]) -> None:
        moved = {which(deadline): deadline for deadline in self.moved}
        for row in written:
            if deadline := moved.get(which(row | {"proceeding": row["proceeding_id"]})):
                generation = self.fresh.generation
                row |= layout.moved(deadline, self.case.zone_info, at=self._at, generation=generation)

    def _settle_flags(self, rows: list[Values], changes: Changes) -> None:
        """Raise, raise further and lower the flags of the case."""
        at, settlement = self._at, settle(Flag, self._flags, rows)
        raised = [
            {**row, "raised_at": at, "risen_at": at, "step": 1, "lowered_at": None} for row in settlement.new
        ]
        kept = []
        for before, now in settlement.changed:
            if SEVERITY[now["level"]] > SEVERITY[before["level"]]:
                raised.append({**now, "risen_at": at, "step": now["step"] + 1})
            else:
                kept.append(now)
        lowered = [
            {**row, "lowered_at": max(at, datetime.fromisoformat(row["raised_at"]))}
            for row in settlement.gone
        ]
        changes.put(Flag, self._of_case([*raised, *kept, *lowered]))
        self.raised = raised

    def _of_case(self, rows: Sequence[Values]) -> list[Values]:
        return [{**row, "case_id": self.case.pk} for row in rows]
