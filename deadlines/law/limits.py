"""What must be done by when: the time limits that the facts have started, and how each one stands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from deadlines.law.closed_days import Calendar
from deadlines.law.counting import Count
from deadlines.law.detention import Spell, held, spells
from deadlines.law.ends import end_of_limit, versions_between
from deadlines.law.matching import fits
from deadlines.law.proceedings import decision_above, undecided, waived
from deadlines.law.reading import Reading
from deadlines.law.rules import Limit, Match, Packs, Rule, Version
from deadlines.law.starts import BASES, Missing, Start, start_of_limit
from deadlines.law.timeline import Fact, When, certainly_before


@dataclass(slots=True)
class Deadline:
    """One time limit for one group of persons who stand alike in it.

    `count` is None where nothing can be counted. `state`: open, met, late, missed, moot or unknown.
    """

    rule: Rule
    limit: Limit
    version: Version | None
    trigger: Fact
    persons: tuple[str, ...]
    count: Count | None
    state: str
    met_by: Fact | None = None
    missing: tuple[Missing, ...] = ()

    @property
    def file_by(self) -> date | datetime | None:
        return self.count.file_by if self.count else None

    @property
    def last_day(self) -> date | datetime | None:
        return self.count.last_day if self.count else None

    @property
    def evidence(self) -> str:
        return self.version.evidence if self.version else "unverified"


class Limits:
    """The time limits of one reading, by rule."""

    def __init__(self, reading: Reading, packs: Packs, calendar: Calendar) -> None:
        self._reading = reading
        self._calendar = calendar
        self._by_rule: dict[str, list[Deadline]] = {}
        day = reading.at.astimezone(reading.zone).date()
        for rule in _rules_that_may_start(packs, day, frozenset(reading.facts)):
            self._by_rule[rule.id] = self._of_rule(rule, rule.limit)  # type: ignore[arg-type]

    def __iter__(self) -> Iterator[Deadline]:
        for deadlines in self._by_rule.values():
            yield from deadlines

    def under(self, rules: Iterable[str], ruling: Fact, person: str) -> tuple[Deadline, ...]:
        """The deadlines of `person` that `ruling` started under any of these rules."""
        return tuple(deadline for deadline in self.of_rules(rules, person) if deadline.trigger is ruling)

    def of_rules(self, rules: Iterable[str], person: str) -> tuple[Deadline, ...]:
        """The deadlines of `person` under any of these rules, whatever started them."""
        return tuple(
            [
                deadline
                for rule in rules
                for deadline in self._by_rule.get(rule, ())
                if person in deadline.persons
            ]
        )

    def _of_rule(self, rule: Rule, limit: Limit) -> list[Deadline]:
        if limit.after is not None:
            return self._after_another(rule, limit)
        return self._of_detention(rule, limit) if limit.basis == "held" else self._of_facts(rule, limit)

    def _of_facts(self, rule: Rule, limit: Limit) -> list[Deadline]:
        found: list[Deadline] = []
        timeline = self._reading.timeline
        for match in limit.starts:
            for trigger in self._reading.of(match.fact):
                suits, open_keys = fits(timeline, match, trigger)
                if suits:
                    why = f"whether {rule.id} applies turns on it" if open_keys else ""
                    lacking = tuple([Missing(trigger.id, key, why) for key in open_keys])
                    start = self._start(rule, limit, trigger)
                    persons = timeline.concerned[trigger.id]
                    found += self._for_persons(rule, limit, trigger, persons, start, lacking)
        return found

    def _of_detention(self, rule: Rule, limit: Limit) -> list[Deadline]:
        """Limits on detention run from the first day of the spell in which the ground that starts them occurs."""
        found: list[Deadline] = []
        for person in self._reading.timeline.persons:
            for spell in spells(self._reading, person):
                if self._suits_any(limit, *spell.detentions):
                    start = self._start(rule, limit, spell.first)
                    found += self._for_persons(rule, limit, spell.first, (person,), start, (), spell)
        return found

    def _after_another(self, rule: Rule, limit: Limit) -> list[Deadline]:
        """A limit counted from the end of another one, usually backwards."""
        found: list[Deadline] = []
        for other in self._by_rule.get(limit.after or "", ()):
            if other.count is not None and self._suits_any(limit, other.trigger):
                start = Start(other.file_by, other.last_day, f"end of {other.rule.id}")
                found += self._for_persons(rule, limit, other.trigger, other.persons, start, ())
        return found

    def _suits_any(self, limit: Limit, *triggers: Fact) -> bool:
        """Whether one of these facts may start the limit; one that names no fact is started by any."""
        timeline = self._reading.timeline
        for match in limit.starts:
            for trigger in triggers:
                if fits(timeline, match, trigger)[0]:
                    return True
        return not limit.starts

    def _start(self, rule: Rule, limit: Limit, trigger: Fact) -> Start:
        exact = limit.kind == "detention" or rule.counts_hours
        start = start_of_limit(self._reading, limit.basis, trigger, exact=exact)
        if limit.latest_basis and start.last is not None and self._in_custody(trigger):
            later = start_of_limit(self._reading, limit.latest_basis, trigger, exact=exact)
            return Start(start.first, later.last, start.because, start.missing + later.missing)
        return start

    def _in_custody(self, trigger: Fact) -> bool:
        return any(held(self._reading, person) for person in self._reading.timeline.concerned[trigger.id])

    def _for_persons(
        self,
        rule: Rule,
        limit: Limit,
        trigger: Fact,
        persons: tuple[str, ...],
        start: Start,
        missing: tuple[Missing, ...],
        spell: Spell | None = None,
    ) -> list[Deadline]:
        """One deadline for each group of persons who stand alike."""
        version, counted = self._count(rule, limit, trigger, start)
        counted = self._extended(rule, trigger, counted)
        groups: dict[tuple[str, Fact | None, Missing | None], list[str]] = {}
        for alike in self._alike(persons):
            standing = self._standing(rule, limit, trigger, alike[0], counted, spell)
            groups.setdefault(standing, []).extend(alike)
        found = []
        for (state, met_by, doubt), group in groups.items():
            settled = state in ("met", "moot") or (limit.kind == "authority" and met_by is not None)
            lacks = (*missing, *(() if settled else self._lacking(trigger, limit, start)))
            lacks += (doubt,) if doubt and not settled else ()
            found.append(Deadline(rule, limit, version, trigger, tuple(group), counted, state, met_by, lacks))
        return found

    def _alike(self, persons: tuple[str, ...]) -> Iterable[Sequence[str]]:
        """The persons, those together of whom the same is known as far as a time limit may turn on it."""
        if len(persons) == 1:
            return (persons,)
        return self._reading.once(("alike", persons), lambda: self._grouped(persons))

    def _grouped(self, persons: tuple[str, ...]) -> Iterable[Sequence[str]]:
        groups: dict[tuple[str, ...], list[str]] = {}
        for person in persons:
            groups.setdefault(self._reading.known(person, besides=_MEETS_NOTHING), []).append(person)
        return groups.values()

    def _lacking(self, trigger: Fact, limit: Limit, start: Start) -> tuple[Missing, ...]:
        if start.missing or start.first == start.last or limit.after:
            return start.missing
        key = BASES[limit.basis][0]
        return (
            Missing(trigger.id, key, "only a range of days is known; the time limit runs from the first"),
        )

    def _count(
        self, rule: Rule, limit: Limit, trigger: Fact, start: Start
    ) -> tuple[Version | None, Count | None]:
        if start.first is None and start.last is None:
            return _only(rule.versions), None
        versions = self._versions(rule, trigger, start)
        if None in versions:
            return None, None
        return versions[0], end_of_limit(limit, versions, start, self._calendar, self._reading.zone)

    def _versions(self, rule: Rule, trigger: Fact, start: Start) -> tuple[Version | None, ...]:
        """The versions that the deciding date may pick: one, or two where the date spans a change of the law."""
        decided_by = rule.versions[0].decided_by
        first, last = start.first or start.last, start.last or start.first
        if decided_by != "trigger":
            when = self._deciding_date(trigger, decided_by)
            if when is None or (when.first_day is None and when.last_day is None):
                return (_only(rule.versions),)
            first, last = when.first_day or when.last_day, when.last_day or when.first_day
        return versions_between(rule, _day(first, self._reading), _day(last, self._reading))  # type: ignore[arg-type]

    def _deciding_date(self, trigger: Fact, key: str) -> When | None:
        if key in trigger.dates:
            return trigger.dates[key]
        applications = (a for a in self._reading.of("application") if a.proceeding == trigger.proceeding)
        return next((a.dates[key] for a in applications if key in a.dates), None)

    def _extended(self, rule: Rule, trigger: Fact, counted: Count | None) -> Count | None:
        """A date fixed by a court or authority stands in place of the computed one."""
        for extension in self._reading.referring("extension", "trigger", trigger.id):
            fixed = extension.dates.get("last_day")
            if extension.values.get("rule") == rule.id and fixed is not None and fixed.first_day is not None:
                by = extension.values.get("by") or "a court or authority"
                counted = Count(fixed.first_day, fixed.last_day, (f"fixed by {by}: {fixed.first_day}",))
        return counted

    def _standing(
        self, rule: Rule, limit: Limit, trigger: Fact, person: str, counted: Count | None, spell: Spell | None
    ) -> tuple[str, Fact | None, Missing | None]:
        """Return the state for one person, what met the limit, and the date that leaves it in doubt."""
        best: tuple[str, Fact | None, Missing | None] = ("", None, None)
        for fact, key in self._meeting(rule, limit, trigger, person, spell):
            state = self._late_or_met(counted, fact.dates.get(key, _NEVER_DATED))
            if state == "late" and self._late_is_allowed(trigger, person):
                state = "met"
            if state == "met" and (fact.certainty != "confirmed" or _attacks_unknown(fact)):
                state = "unknown"
            if _ORDER.index(state) < _ORDER.index(best[0]):
                best = (state, fact, _doubt(rule, fact, key) if state == "unknown" else None)
        if best[0] == "met":
            return best
        if self._is_moot(limit, trigger, person):
            return ("moot", best[1], None)
        return best if best[0] else (self._unmet(counted), None, None)

    def _unmet(self, counted: Count | None) -> str:
        if counted is None:
            return "unknown"
        if not self._reading.day_over(counted.file_by):
            return "open"
        return "missed" if counted.last_day and self._reading.day_over(counted.last_day) else "unknown"

    def _late_or_met(self, counted: Count | None, when: When) -> str:
        if counted is None:
            return "unknown"
        if _no_later(when, counted.file_by):
            return "met"
        if counted.last_day is not None and _certainly_after(when, counted.last_day):
            return "late"
        return "unknown"

    def _late_is_allowed(self, trigger: Fact, person: str) -> bool:
        concerned = self._reading.timeline.concerned
        return any(
            request.values.get("outcome") == "granted"
            and person in concerned[request.id]
            and ("decided_on" not in request.dates or self._reading.has(request, "decided_on"))
            for request in self._reading.referring("late_request", "against", trigger.id)
        )

    def _is_moot(self, limit: Limit, trigger: Fact, person: str) -> bool:
        """Whether nothing is left to be done: what started the limit has fallen, or the act was given up."""
        reading = self._reading
        if trigger.type == "ruling":
            above = decision_above(reading, trigger, person)
            return above is not None or (not limit.binds_the_state and waived(reading, trigger, person))
        if trigger.type == "application":
            return reading.has(trigger, "withdrawn_on")
        if trigger.type == "permit":
            return not undecided(reading, person)
        if trigger.type == "border_crossing":
            return self._has_left_since(trigger, person)
        return False

    def _has_left_since(self, crossing: Fact, person: str) -> bool:
        for attempt in self._reading.concerning("departure_attempt", person):
            if attempt.values.get("result") == "left" and certainly_before(crossing, attempt):
                return True
        return False

    def _meeting(
        self, rule: Rule, limit: Limit, trigger: Fact, person: str, spell: Spell | None
    ) -> Iterator[tuple[Fact, str]]:
        """The facts that may have met the limit for `person`, each with the key of the day that counts."""
        for act in self._reading.referring("act", "trigger", trigger.id):
            if act.values.get("rule") == rule.id and person in self._reading.timeline.concerned[act.id]:
                yield act, act.main_key
        for match in limit.met_by:
            if match.fact == "detention" and spell is not None:
                yield from self._ending(match, spell)
                continue
            for fact in self._reading.concerning(match.fact, person):
                if self._answers(fact, match, trigger) and fits(self._reading.timeline, match, fact)[0]:
                    yield fact, fact.main_key

    def _ending(self, match: Match, spell: Spell) -> Iterator[tuple[Fact, str]]:
        """What ends a detention: another ground that follows, where the rule names one; else release."""
        if match.keys:
            for part in spell.detentions[1:]:
                if "held_from" in part.dates and fits(self._reading.timeline, match, part)[0]:
                    yield part, "held_from"
        elif self._reading.has(spell.detentions[-1], "held_to"):
            yield spell.detentions[-1], "held_to"

    def _answers(self, fact: Fact, match: Match, trigger: Fact) -> bool:
        """Whether `fact` is about what started the limit, and not older than it."""
        if fact.type in _ATTACKS and "against" not in fact.values:
            return fact.proceeding == trigger.proceeding
        if "against" in fact.values:
            return fact.values["against"] == trigger.id and not (
                fact.type == "appeal" and self._reading.has(fact, "withdrawn_on")
            )
        if fact.type == "ruling" and trigger.proceeding is not None:
            return fact.proceeding == trigger.proceeding and not certainly_before(fact, trigger)
        return fact is not trigger and not certainly_before(fact, trigger)


@lru_cache(maxsize=4096)
def _rules_that_may_start(packs: Packs, day: date, kinds: frozenset[str]) -> tuple[Rule, ...]:
    """The rules that facts of these kinds may start, those counted from the end of another one last."""
    rules = [rule for pack in packs.in_force(day) for rule in pack.limiting]
    return tuple(rule for rule in rules if rule.limit and (rule.limit.after or rule.limit.kinds & kinds))


# Facts that neither meet a time limit nor end it, but for the person they concern.
_MEETS_NOTHING = frozenset({"bar_notice", "border_crossing", "removal_step", "wanted_notice", "whereabouts"})
_ATTACKS = frozenset({"appeal", "stay_request"})
_ORDER = ("met", "unknown", "late", "")


_NEVER_DATED = When("", None, None, None, False, None, None)


def _attacks_unknown(fact: Fact) -> bool:
    return fact.type in _ATTACKS and "against" not in fact.values


def _doubt(rule: Rule, fact: Fact, key: str) -> Missing:
    if _attacks_unknown(fact):
        return Missing(fact.id, "against", f"whether {rule.id} was met turns on what it attacks")
    if fact.certainty != "confirmed":
        return Missing(fact.id, "certainty", f"whether {rule.id} was met turns on whether this is confirmed")
    return Missing(fact.id, key, f"whether {rule.id} was met turns on this day")


def _no_later(when: When, end: date | datetime) -> bool:
    if isinstance(end, datetime):
        return when.latest is not None and when.latest <= end
    return when.last_day is not None and when.last_day <= end


def _certainly_after(when: When, end: date | datetime) -> bool:
    if isinstance(end, datetime):
        return when.earliest is not None and when.earliest > end
    return when.first_day is not None and when.first_day > end


def _day(bound: date | datetime, reading: Reading) -> date:
    return bound.astimezone(reading.zone).date() if isinstance(bound, datetime) else bound


def _only(versions: tuple[Version, ...]) -> Version | None:
    return versions[0] if len(versions) == 1 else None
