"""One time limit of a rule, or one fiction of service, counted without a case."""

from datetime import date, datetime
from difflib import get_close_matches
from typing import Any
from zoneinfo import ZoneInfo

from cases.dates import read_date
from cases.zones import zone_of
from deadlines.closed_days import calendar_of
from deadlines.due import Place, as_text, bounds, place_of
from deadlines.law.counting import Count, DeemedRule, deemed
from deadlines.law.deemed_service import deemed_start
from deadlines.law.ends import end_of_limit
from deadlines.law.matching import DRAWN_KEYS
from deadlines.law.rules import Limit, Pack, Rule, Version
from deadlines.law.starts import BASES, DEEMED, Start
from deadlines.law.versions import versions_between
from deadlines.packs.loading import SHARED, pack_files

# How far a decision has come on its way to the person. A step before the one that counts leaves the last day open.
_ON_ITS_WAY = {"pronounced": 0, "sent": 1, "posted": 1, "centre": 1, "served": 2, "received": 2, "known": 2}

# How a ruling is served that is sent on its way so.
_SENT_HOW = {"posted": ("post", "registered_post"), "sent": ("post", "electronic"), "centre": ("centre",)}

Answer = dict[str, Any]


def due_rule(rule: str, trigger: str, *, basis: str = "", version_day: str = "", region: str = "") -> Answer:
    """Return when a time limit ends that `trigger` starts: `file_by`, `last_day`, `steps`, `source`, all as text.

    `trigger` and `version_day` are any of the date forms; `basis` defaults to the rule's own. Where nothing can be
    counted the answer is nulls and `"state": "unknown"`. Raises ValueError, saying what to write instead.
    """
    pack, found = find_rule(rule)
    return due_under(pack, found, trigger, basis=basis, version_day=version_day, region=region)


def due_deemed(rule: str, posted: str, region: str = "") -> Answer:
    """Return when a thing sent counts as served: `deemed_on`, `or_if_moved`, `steps`, `source`. Raises ValueError."""
    pack, found = find_rule(rule)
    return deemed_under(pack, found, posted, region)


def find_rule(id_: str) -> tuple[Pack, Rule]:
    """Return a rule and its pack. Raises ValueError, which names the parts, or ids that are nearly the same."""
    rules = {rule.id: (file.pack, rule) for file in pack_files() for rule in file.pack.rules}
    if id_ in rules:
        return rules[id_]
    main, _, part = id_.rpartition(".")
    if part == "a" and main in rules and f"{main}.b" in rules:
        return rules[main]
    parts = sorted(known for known in rules if known.startswith(f"{id_}."))
    if parts:
        raise ValueError(f'"{id_}" has several parts: write one of {", ".join(parts)}')
    left_out = {left: why for file in pack_files() for left, why in file.left_out}
    if id_ in left_out:
        raise ValueError(f'"{id_}" is left out of the packs: {left_out[id_]}')
    near = get_close_matches(id_.upper(), rules, n=4)
    raise ValueError(
        f'no rule "{id_}"' + (f": did you mean {', '.join(near)}?" if near else ": see manage.py packs")
    )


def due_under(
    pack: Pack, rule: Rule, trigger: str, *, basis: str = "", version_day: str = "", region: str = ""
) -> Answer:
    """Return when a time limit of a rule of `pack` ends, as `due_rule` does."""
    if rule.limit is None:
        raise ValueError(f"{rule.id} sets no time limit: {rule.title}")
    place = place_in(pack, rule.limit.counting, region)
    start = _start(pack, rule, trigger, basis or rule.limit.basis, place)
    if start.first is None:
        return _unknown(pack, rule, f"no earliest day to count from: {trigger}")
    versions = _versions(rule, version_day, start, place)
    if not all(versions):
        return _unknown(pack, rule, f"no version of {rule.id} is known for {version_day or trigger}")
    others = _in_its_place(versions)
    if others:
        return _unknown(pack, rule, f"for {version_day or trigger} apply instead: {', '.join(others)}")
    try:
        start, before = _after(pack, rule.limit, start, version_day, place)
        counted = (
            end_of_limit(rule.limit, versions, start, place.calendar, place.zone) if start.first else None
        )
    except OverflowError:
        raise ValueError(f"{rule.id} from {trigger} ends beyond the calendar") from None
    if counted is None:
        return _unknown(pack, rule, f"no version of {rule.limit.after} is known for {version_day or trigger}")
    return _counted(pack, rule, versions, counted, before)


def deemed_under(pack: Pack, rule: Rule, posted: str, region: str = "") -> Answer:
    """Return when a thing sent counts as served under a rule of `pack`, as `due_deemed` does."""
    if rule.deemed is None:
        raise ValueError(f"{rule.id} does not say when a thing sent counts as served: {rule.title}")
    place = place_in(pack, "CAUTIOUS", region)
    first, _last = bounds(read_date(posted))
    nothing = {
        **_named(pack, rule),
        "deemed_on": None,
        "or_if_moved": None,
        "state": "unknown",
        "source": None,
    }
    if first is None:
        return nothing | {"steps": [f"no earliest day to count from: {posted}"]}
    version = rule.version_on(_day(first, place.zone))
    if version is None or version.period is None:
        return nothing | {"steps": [f"no version of {rule.id} is known for {posted}"]}
    fiction = DeemedRule(version.period, moves_disputed=rule.deemed.moved is None, sent=rule.deemed.sent)
    found = deemed(_day(first, place.zone), fiction, place.calendar)
    days = {"deemed_on": as_text(found.deemed_on), "or_if_moved": as_text(found.or_if_moved)}
    return {**_named(pack, rule), **days, "steps": list(found.steps), **_grounds((version,))}


def place_in(pack: Pack, counting: str, region: str) -> Place:
    """Return the place by whose days a pack counts: a region of its country, or that of the counting system."""
    if pack.code in SHARED:
        return place_of(counting, region)
    if region and region.partition("-")[0] != pack.code:
        raise ValueError(f"{region} is no region of {pack.name}: write one of its own, or leave it out")
    return Place(zone_of(pack.code, region), calendar_of(pack.code, region or None))


def _start(pack: Pack, rule: Rule, trigger: str, basis: str, place: Place) -> Start:
    """Return from when the limit runs.

    A step before the one that counts, such as posting, gives the day on which the pack deems the ruling served; where
    it has no rule for that, it gives no last day.
    """
    limit = rule.limit
    if limit is None:
        raise ValueError(f"{rule.id} sets no time limit: {rule.title}")
    if basis not in BASES:
        raise ValueError(f'"{basis}" is not a basis: write one of {", ".join(BASES)}')
    first, last = bounds(read_date(trigger))
    if limit.whole_days:
        first, last = first and _day(first, place.zone), last and _day(last, place.zone)
    words = BASES[basis][1]
    if basis in (limit.basis, limit.latest_basis):
        return Start(first, last, words)
    way, needed = _ON_ITS_WAY.get(basis), _ON_ITS_WAY.get(limit.basis)
    if way is None or needed is None or way > needed:
        raise ValueError(f"{rule.id} does not run from {basis}: write {' or '.join(bases_of(limit))}")
    if way == needed:
        return Start(first, last, words)
    unserved = Start(first, None, f"{words}; the {limit.basis} day is not given")
    if first is None or basis not in _SENT_HOW or limit.basis not in DEEMED:
        return unserved
    fitting = [rule for rule in pack.deeming if _means(rule, basis)]
    until = _day(last, place.zone) if last is not None else None
    return deemed_start(fitting, _day(first, place.zone), until, place.calendar) or unserved


def _means(rule: Rule, basis: str) -> bool:
    """Whether a fiction of service means what is sent in this way, as long as nothing else is said of it."""
    keys = rule.deemed.when.keys if rule.deemed and rule.deemed.when else ()
    ways = [{"how": how} for how in _SENT_HOW[basis]]
    return any(all(key in DRAWN_KEYS or way.get(key) in wanted for key, wanted in keys) for way in ways)


def bases_of(limit: Limit) -> list[str]:
    """Return what a count may be given from: the basis of the limit first, then what comes before it."""
    needed = _ON_ITS_WAY.get(limit.basis, -1)
    earlier = [basis for basis, way in _ON_ITS_WAY.items() if way <= needed and basis != limit.basis]
    return list(dict.fromkeys([limit.basis, *filter(None, [limit.latest_basis]), *earlier]))


def _after(
    pack: Pack, limit: Limit, start: Start, version_day: str, place: Place
) -> tuple[Start, tuple[str, ...]]:
    """Return the start of a limit that is counted from the end of another one, and the steps of that one."""
    if limit.after is None:
        return start, ()
    other = pack.by_id[limit.after]
    versions = _versions(other, version_day, start, place)
    counted = end_of_limit(other.limit, versions, start, place.calendar, place.zone)  # type: ignore[arg-type]
    if counted is None:
        return Start(None, None, f"{other.id} cannot be counted"), ()
    return Start(counted.file_by, counted.last_day, f"end of {other.id}"), counted.steps


def _versions(rule: Rule, version_day: str, start: Start, place: Place) -> tuple[Version | None, ...]:
    first, last = bounds(read_date(version_day)) if version_day else (start.first, start.last)
    earliest, latest = first or last, last or first
    if earliest is None or latest is None:
        return (None,)
    return versions_between(rule, _day(earliest, place.zone), _day(latest, place.zone))


def _in_its_place(versions: tuple[Version | None, ...]) -> tuple[str, ...]:
    """The rules that apply, or on some of the days may apply, in place of this one."""
    return tuple(dict.fromkeys(id_ for version in versions if version for id_ in version.instead))


def _day(moment: date | datetime, zone: ZoneInfo) -> date:
    return moment.astimezone(zone).date() if isinstance(moment, datetime) else moment


def _unknown(pack: Pack, rule: Rule, why: str) -> Answer:
    ends = {"file_by": None, "last_day": None, "state": "unknown"}
    return {**_named(pack, rule), **ends, "steps": [why], "source": None}


def _counted(
    pack: Pack, rule: Rule, versions: tuple[Version | None, ...], counted: Count, before: tuple[str, ...]
) -> Answer:
    ends = {"file_by": as_text(counted.file_by), "last_day": as_text(counted.last_day)}
    note = [rule.limit.note] if rule.limit and rule.limit.note else []
    return {
        **_named(pack, rule),
        **ends,
        "provisional": counted.provisional,
        "steps": [*before, *counted.steps, *note],
        **_grounds(versions),
    }


def _named(pack: Pack, rule: Rule) -> Answer:
    packs = {pack.code: {"version": pack.version, "status": pack.status}}
    return {"rule": rule.id, "title": rule.title, "packs": packs}


def _grounds(versions: tuple[Version | None, ...]) -> Answer:
    """Return the citation and the marks of the versions that were counted with, the first of them leading."""
    used = [version for version in versions if version is not None]
    return {
        "source": "; ".join(dict.fromkeys(version.source for version in used)),
        "evidence": used[0].evidence,
        "confidence": used[0].confidence,
        "contested": any(version.contested for version in used),
    }
