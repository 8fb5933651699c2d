"""What must be done by when: the time limits that the facts have started, and how each one stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from deadlines.law.candidates import ATTACKS, Triggers, that_may_meet, that_may_start
from deadlines.law.closed_days import Calendar
from deadlines.law.counting import Count
from deadlines.law.departures import departure_after
from deadlines.law.detention import Spell, held, spells
from deadlines.law.happened import Happened, told_by_facts
from deadlines.law.matching import fits
from deadlines.law.proceedings import decision_above, undecided, waived
from deadlines.law.reading import Reading
from deadlines.law.rules import Limit, Match, Packs, Rule, Version
from deadlines.law.sentences import said
from deadlines.law.set_days import BY_SOMEBODY, SET, set_days, term_of_set_day
from deadlines.law.starts import Missing, Start, start_at
from deadlines.law.terms import Known, Term, term, term_from
from deadlines.law.timeline import Fact, When, certainly_before
from deadlines.law.versions import note_next_version


@dataclass(slots=True)
class Deadline:
    """One time limit for one group of persons who stand alike in it.

    `count` is None where nothing can be counted. `state`: open, met, late, missed, moot or unknown. `certain`: whether
    the rule applies for sure; where it only may, the limit is never missed.
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
    certain: bool = True

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
        self._carried_out = packs.carried_out
        self._deeming = packs.national.deeming if packs.national else ()
        self._by_rule: dict[str, list[Deadline]] = {}
        self._of_rules: dict[tuple[tuple[str, ...], str], tuple[Deadline, ...]] = {}
        for rule, limit, triggers in that_may_start(reading.timeline, packs, packs.in_force(reading.day)):
            self._by_rule[rule.id] = self._of_rule(rule, limit, triggers)
        if reading.of("extension"):
            self._by_rule[SET.id] = self._set_by_somebody()

    def __iter__(self) -> Iterator[Deadline]:
        """Yield the deadlines, but for periods that are counted for a bar only."""
        for deadlines in self._by_rule.values():
            yield from (deadline for deadline in deadlines if deadline.limit.listed)

    def under(self, rules: tuple[str, ...], ruling: Fact, person: str) -> tuple[Deadline, ...]:
        """The deadlines of `person` that `ruling` started under any of these rules."""
        return tuple(deadline for deadline in self.of_rules(rules, person) if deadline.trigger is ruling)

    def of_rules(self, rules: tuple[str, ...], person: str) -> tuple[Deadline, ...]:
        """The deadlines of `person` under any of these rules, or those in their place, whatever started them."""
        found = self._of_rules.get((rules, person))
        if found is None:
            applied = [rule for named in rules for rule in self._carried_out.get(named, (named,))]
            found = tuple([d for rule in applied for d in self._by_rule.get(rule, ()) if person in d.persons])
            self._of_rules[rules, person] = found
        return found

    def _of_rule(self, rule: Rule, limit: Limit, triggers: Triggers) -> list[Deadline]:
        if limit.after is not None:
            return self._after_another(rule, limit)
        if limit.basis == "held":
            return self._of_detention(rule, limit)
        if limit.basis == "departed" and "ruling" in limit.kinds:
            return self._of_departures(rule, limit, triggers)
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
                lacking = self._lacking(rule, limit, *spell.detentions)
                if lacking is not None:
                    term = self._term(rule, limit, spell.first)
                    found += self._for_persons(rule, limit, spell.first, (person,), term, lacking, spell)
        return found

    def _of_departures(self, rule: Rule, limit: Limit, triggers: Triggers) -> list[Deadline]:
        """A limit that leaving the country after a ruling starts, each person's own."""
        found: list[Deadline] = []
        for trigger, lacking in triggers:
            if trigger.id not in self._reading.by_id:
                continue
            for person in self._reading.timeline.concerned[trigger.id]:
                left = departure_after(self._reading, person, trigger)
                if left is not None:
                    term = self._term_from(_start_at_departure(left), rule, limit, trigger)
                    found += self._for_persons(rule, limit, trigger, (person,), term, lacking)
        return found

    def _after_another(self, rule: Rule, limit: Limit) -> list[Deadline]:
        """A limit counted from the end of another one, usually backwards."""
        found: list[Deadline] = []
        for other in self._by_rule.get(limit.after or "", ()):
            lacking = self._lacking(rule, limit, other.trigger)
            if other.count is not None and lacking is not None:
                start = Start(other.file_by, other.last_day, f"end of {other.rule.id}")
                term = self._term_from(start, rule, limit, other.trigger)
                if not other.certain:
                    lacking = (*other.missing, *lacking)
                found += self._for_persons(rule, limit, other.trigger, other.persons, term, lacking)
        return found

    def _lacking(self, rule: Rule, limit: Limit, *triggers: Fact) -> tuple[Missing, ...] | None:
        """Return what would settle whether one of these facts starts the limit; None where none of them does.

        A limit that names no fact is started by any.
        """
        timeline = self._reading.timeline
        found = [(t, *fits(timeline, match, t)) for match in limit.starts for t in triggers]
        suiting = [(trigger, keys) for trigger, suits, keys in found if suits]
        if not suiting:
            return None if limit.starts else ()
        trigger, keys = min(suiting, key=lambda one: len(one[1]))
        return tuple([Missing(trigger.id, key, f"whether {rule.id} applies turns on it") for key in keys])

    def _term(self, rule: Rule, limit: Limit, trigger: Fact) -> Term:
        """The term that the facts which have happened give the limit."""
        about = (
            self._reading.timeline,
            self._calendar,
            rule,
            limit,
            trigger,
            self._known(rule, limit, trigger),
        )
        found = term(*about, False)
        if limit.latest_basis and found.start.last is not None and self._in_custody(trigger):
            found = term(*about, True)
        return self._watched(rule, found)

    def _term_from(self, start: Start, rule: Rule, limit: Limit, trigger: Fact) -> Term:
        known = self._known(rule, limit, trigger)
        found = term_from(start, self._reading.timeline, self._calendar, rule, limit, trigger, known)
        return self._watched(rule, found)

    def _known(self, rule: Rule, limit: Limit, trigger: Fact) -> Known:
        reading = self._reading
        services = reading.referring("service", "ruling", trigger.id)
        acts = len([a for a in self._acts(rule, trigger) if _moves_on(limit, a)]) if limit.repeats else 0
        deeming = self._deeming if services else ()
        if rule.decided_by == "trigger":
            return Known(services, deeming, acts)
        return Known(services, deeming, acts, reading.of("application"), reading.day)

    def _watched(self, rule: Rule, term: Term) -> Term:
        """The same term, after noting the day on which time alone may bring another version."""
        if term.by_today:
            note_next_version(self._reading, rule)
        return term

    def _acts(self, rule: Rule, trigger: Fact) -> Iterator[Fact]:
        """The acts recorded for this rule and what started it; for a day that was set, whatever rule they name."""
        for act in self._reading.referring("act", "trigger", trigger.id):
            if rule is SET or act.values.get("rule") == rule.id:
                yield act

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
        """One deadline for each group of persons who stand alike; none where other rules apply in place of this one."""
        if term.applies is False:
            return []
        certain = not missing and term.applies is True
        counted = self._extended(rule, trigger, term.end)
        groups: dict[tuple[str, Fact | None, Missing | None], list[str]] = {}
        for alike in _alike(self._reading, persons):
            standing = self._standing(rule, limit, trigger, alike[0], counted, spell)
            groups.setdefault(standing, []).extend(alike)
        found = []
        for (state, met_by, doubt), group in groups.items():
            settled = state in ("met", "moot") or (limit.kind == "authority" and met_by is not None)
            lacks = (*missing, *(() if settled and term.applies else term.missing))
            lacks += (doubt,) if doubt and not settled else ()
            state = "unknown" if state == "missed" and not certain else state
            found.append(
                Deadline(
                    rule, limit, term.version, trigger, tuple(group), counted, state, met_by, lacks, certain
                )
            )
        return found

    def _set_by_somebody(self) -> list[Deadline]:
        """The days that somebody set and that replace none of those counted."""
        counted = {(rule, deadline.trigger.id) for rule, found in self._by_rule.items() for deadline in found}
        concerned = self._reading.timeline.concerned
        return [
            deadline
            for day in set_days(self._reading, counted)
            for deadline in self._for_persons(
                SET, BY_SOMEBODY, day, concerned[day.id], term_of_set_day(day), ()
            )
        ]

    def _extended(self, rule: Rule, trigger: Fact, counted: Count | None) -> Count | None:
        """A date fixed by a court or authority stands in place of the computed one."""
        for extension in self._reading.referring("extension", "trigger", trigger.id):
            fixed = extension.dates.get("last_day")
            if extension.values.get("rule") == rule.id and fixed is not None and fixed.first_day is not None:
                by = extension.values.get("by") or "a court or authority"
                counted = Count(
                    fixed.first_day,
                    fixed.last_day,
                    (said("fixed by {by}: {day}", by=by, day=fixed.first_day),),
                )
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
            if state == "met" and (fact.certainty != "confirmed" or _attacks_unknown(fact, trigger)):
                state = "unknown"
            if _ORDER.index(state) < _ORDER.index(best[0]):
                best = (state, fact, _doubt(rule, fact, key, trigger) if state == "unknown" else None)
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
        for act in self._acts(rule, trigger):
            if person in self._reading.timeline.concerned[act.id] and not _moves_on(limit, act):
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
_MEETS_NOTHING = frozenset({"bar_notice", "border_crossing", "wanted_notice", "whereabouts"})
_ORDER = ("met", "unknown", "late", "")


_NEVER_DATED = When("", None, None, None, False, None, None)


@told_by_facts
def _alike(happened: Happened, persons: tuple[str, ...]) -> tuple[list[str], ...]:
    """The persons, those together of whom the same is known as far as a time limit may turn on it."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for person in persons:
        groups.setdefault(happened.known(person, besides=_MEETS_NOTHING), []).append(person)
    return tuple(groups.values())


def _moves_on(limit: Limit, act: Fact) -> bool:
    """Whether an act meets this time of a limit that repeats, and so starts the next."""
    return limit.repeats and act.certainty == "confirmed"


def _start_at_departure(left: Fact) -> Start:
    words = "day of departure"
    if left.happened is not None:
        return start_at(left.happened, words)
    return Start(None, None, f"{words} is not recorded", (Missing(left.id, left.main_key, words),))


def _attacks_unknown(fact: Fact, trigger: Fact) -> bool:
    return trigger.type == "ruling" and fact.type in ATTACKS and "against" not in fact.values


def _doubt(rule: Rule, fact: Fact, key: str, trigger: Fact) -> Missing:
    if _attacks_unknown(fact, trigger):
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
