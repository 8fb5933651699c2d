"""What must be done by when: the time limits that the facts have started, and how each one stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from deadlines.law.asking import asked_once
from deadlines.law.candidates import ATTACKS, Triggers, that_may_meet, that_may_start
from deadlines.law.closed_days import Calendar
from deadlines.law.counting import Count
from deadlines.law.detention import Spell, held, spells
from deadlines.law.matching import fits
from deadlines.law.proceedings import decision_above, undecided, waived
from deadlines.law.reading import Reading
from deadlines.law.rules import Limit, Match, Packs, Rule, Version
from deadlines.law.starts import Missing, Start
from deadlines.law.terms import Term, term, term_from
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
        self._applications = reading.of("application")
        self._by_rule: dict[str, list[Deadline]] = {}
        for rule, limit, triggers in that_may_start(reading.timeline, packs.in_force(reading.day)):
            self._by_rule[rule.id] = self._of_rule(rule, limit, triggers)

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

    def _of_rule(self, rule: Rule, limit: Limit, triggers: Triggers) -> list[Deadline]:
        if limit.after is not None:
            return self._after_another(rule, limit)
        if limit.basis == "held":
            return self._of_detention(rule, limit)
        return self._of_facts(rule, limit, triggers)

    def _of_facts(self, rule: Rule, limit: Limit, triggers: Triggers) -> list[Deadline]:
        found: list[Deadline] = []
        for trigger, lacking in triggers:
            if trigger.id in self._reading.by_id:
                persons = self._reading.timeline.concerned[trigger.id]
                term = self._term(rule, limit, trigger)
                found += self._for_persons(rule, limit, trigger, persons, term, lacking)
        return found

    def _of_detention(self, rule: Rule, limit: Limit) -> list[Deadline]:
        """Limits on detention run from the first day of the spell in which the ground that starts them occurs."""
        found: list[Deadline] = []
        for person in self._reading.timeline.persons:
            for spell in spells(self._reading, person):
                if self._suits_any(limit, *spell.detentions):
                    term = self._term(rule, limit, spell.first)
                    found += self._for_persons(rule, limit, spell.first, (person,), term, (), spell)
        return found

    def _after_another(self, rule: Rule, limit: Limit) -> list[Deadline]:
        """A limit counted from the end of another one, usually backwards."""
        found: list[Deadline] = []
        for other in self._by_rule.get(limit.after or "", ()):
            if other.count is not None and self._suits_any(limit, other.trigger):
                start = Start(other.file_by, other.last_day, f"end of {other.rule.id}")
                term = term_from(
                    start, self._calendar, self._reading.zone, rule, limit, other.trigger, self._applications
                )
                found += self._for_persons(rule, limit, other.trigger, other.persons, term, ())
        return found

    def _suits_any(self, limit: Limit, *triggers: Fact) -> bool:
        """Whether one of these facts may start the limit; one that names no fact is started by any."""
        timeline = self._reading.timeline
        for match in limit.starts:
            for trigger in triggers:
                if fits(timeline, match, trigger)[0]:
                    return True
        return not limit.starts

    def _term(self, rule: Rule, limit: Limit, trigger: Fact) -> Term:
        """The term that the facts which have happened give the limit."""
        reading = self._reading
        services = reading.referring("service", "ruling", trigger.id)
        known = (reading.timeline, self._calendar, rule, limit, trigger, services, self._applications)
        found = term(*known, False)
        if limit.latest_basis and found.start.last is not None and self._in_custody(trigger):
            return term(*known, True)
        return found

    def _in_custody(self, trigger: Fact) -> bool:
        return any(held(self._reading, person) for person in self._reading.timeline.concerned[trigger.id])

    def _for_persons(
        self,
        rule: Rule,
        limit: Limit,
        trigger: Fact,
        persons: tuple[str, ...],
        term: Term,
        missing: tuple[Missing, ...],
        spell: Spell | None = None,
    ) -> list[Deadline]:
        """One deadline for each group of persons who stand alike."""
        counted = self._extended(rule, trigger, term.end)
        groups: dict[tuple[str, Fact | None, Missing | None], list[str]] = {}
        for alike in _alike(self._reading, persons):
            standing = self._standing(rule, limit, trigger, alike[0], counted, spell)
            groups.setdefault(standing, []).extend(alike)
        found = []
        for (state, met_by, doubt), group in groups.items():
            settled = state in ("met", "moot") or (limit.kind == "authority" and met_by is not None)
            lacks = (*missing, *(() if settled else term.missing))
            lacks += (doubt,) if doubt and not settled else ()
            found.append(
                Deadline(rule, limit, term.version, trigger, tuple(group), counted, state, met_by, lacks)
            )
        return found

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
            for fact in that_may_meet(self._reading.timeline, match, trigger, person):
                if fact.id in self._reading.by_id and not self._is_withdrawn(fact):
                    yield fact, fact.main_key

    def _ending(self, match: Match, spell: Spell) -> Iterator[tuple[Fact, str]]:
        """What ends a detention: another ground that follows, where the rule names one; else release."""
        if match.keys:
            for part in spell.detentions[1:]:
                if "held_from" in part.dates and fits(self._reading.timeline, match, part)[0]:
                    yield part, "held_from"
        elif self._reading.has(spell.detentions[-1], "held_to"):
            yield spell.detentions[-1], "held_to"

    def _is_withdrawn(self, fact: Fact) -> bool:
        return fact.type == "appeal" and "against" in fact.values and self._reading.has(fact, "withdrawn_on")


# Facts that neither meet a time limit nor end it, but for the person they concern.
_MEETS_NOTHING = frozenset({"bar_notice", "border_crossing", "removal_step", "wanted_notice", "whereabouts"})
_ORDER = ("met", "unknown", "late", "")


_NEVER_DATED = When("", None, None, None, False, None, None)


@asked_once
def _alike(reading: Reading, persons: tuple[str, ...]) -> tuple[list[str], ...]:
    """The persons, those together of whom the same is known as far as a time limit may turn on it."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for person in persons:
        groups.setdefault(reading.known(person, besides=_MEETS_NOTHING), []).append(person)
    return tuple(groups.values())


def _attacks_unknown(fact: Fact) -> bool:
    return fact.type in ATTACKS and "against" not in fact.values


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
