"""Which stored row a conclusion of a new assessment is: the same one, a changed one or a new one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count
from operator import itemgetter

from accounts.ids import random_id

from .layout import Drawn, Values


@dataclass(slots=True)
class Settlement:
    """What becomes of the rows of a table: new ones, changed ones as they were and are, dropped ones."""

    new: list[Values] = field(default_factory=list)
    changed: list[tuple[Values, Values]] = field(default_factory=list)
    gone: list[Values] = field(default_factory=list)


def settle(model: type[Drawn], stored: Iterable[Values], fresh: Sequence[Values]) -> Settlement:
    """Pair the fresh values with the stored rows they are.

    Of several candidates the one that shares most grounds is taken. A new row gets an id, and the first
    ordinal its key has free.
    """
    settlement, key_of = Settlement(), itemgetter(*model.KEY)
    left = defaultdict(list)
    for row in stored:
        left[key_of(row)].append(row)
    taken = {(key, row["ordinal"]) for key, rows in left.items() for row in rows}
    for values in fresh:
        key = key_of(values)
        same = _most_alike(model, left[key], values)
        if same is None:
            ordinal = next(n for n in count() if (key, n) not in taken)
            taken.add((key, ordinal))
            settlement.new.append({**values, "id": random_id(), "ordinal": ordinal})
            continue
        left[key].remove(same)
        if not values.items() <= same.items():
            settlement.changed.append((same, {**same, **values}))
    settlement.gone = [row for rows in left.values() for row in rows]
    return settlement


def _most_alike(model: type[Drawn], rows: Sequence[Values], values: Values) -> Values | None:
    """Return the one of `rows`, which have the key of `values`, that it is most like."""
    if not rows:
        return None
    grounds = _grounds(model, values)
    alike = [row for row in rows if _share(_grounds(model, row), grounds)]
    return max(alike, key=lambda row: len(_grounds(model, row) & grounds), default=None)


def _share(some: set, others: set) -> bool:
    return bool(some & others) or not (some or others)


def _grounds(model: type[Drawn], values: Values) -> set:
    return {ground for name in model.GROUNDS for ground in values[name]}
