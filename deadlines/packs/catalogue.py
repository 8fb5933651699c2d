"""Every rule there is, by its id, as its file writes it: for those who read the law and not only its answers."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from deadlines.law.rules import Rule

from .loading import PackFile, pack_files

Written = Mapping[str, Any]


@dataclass(frozen=True, eq=False)
class Entry:
    """One rule with the file it stands in."""

    file: PackFile
    written: Written

    @property
    def id(self) -> str:
        return self.written["id"]

    @property
    def title(self) -> str:
        return self.written["title"]

    @property
    def code(self) -> str:
        """The code of its pack."""
        return self.file.pack.code

    @property
    def versions(self) -> list[Written]:
        return self.written["versions"]

    @property
    def examples(self) -> list[dict[str, Any]]:
        return self.written.get("examples", [])

    @cached_property
    def rule(self) -> Rule:
        return self.file.pack.by_id[self.id]

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of the rule as it is written. Its worked examples are no part of it: they only try it out."""
        law = {key: value for key, value in self.written.items() if key != "examples"}
        return hashlib.sha256(json.dumps(law, sort_keys=True, default=str).encode()).hexdigest()

    @cached_property
    def refers_to(self) -> tuple[str, ...]:
        """The ids of the other rules it names, in the order in which it does."""
        named = (id_ for id_ in _named(self.written) if id_ != self.id)
        return tuple(dict.fromkeys(named))


@dataclass(frozen=True, eq=False)
class Catalogue:
    """The rules of all packs."""

    files: tuple[PackFile, ...]

    @cached_property
    def entries(self) -> dict[str, Entry]:
        return {
            written["id"]: Entry(file, written) for file in self.files for written in file.document["rules"]
        }

    @cached_property
    def referring(self) -> dict[str, tuple[str, ...]]:
        """The ids of the rules that name a rule, by its id."""
        found: dict[str, list[str]] = {}
        for entry in self.entries.values():
            for id_ in entry.refers_to:
                found.setdefault(id_, []).append(entry.id)
        return {id_: tuple(ids) for id_, ids in found.items()}

    def file(self, code: str) -> PackFile | None:
        """Return the pack of this code with all that its file says."""
        return next((file for file in self.files if file.pack.code == code), None)

    def of(self, file: PackFile) -> list[Entry]:
        """Return the rules of a pack in the order of its file."""
        return [self.entries[written["id"]] for written in file.document["rules"]]


def catalogue() -> Catalogue:
    """Return the rules of every pack in force here."""
    return _of_files(pack_files())


@lru_cache(maxsize=2)
def _of_files(files: tuple[PackFile, ...]) -> Catalogue:
    return Catalogue(files)


def _named(rule: Written) -> Iterator[str]:
    """Yield the ids a rule names: those it counts after, rests on, applies instead, or stands in place of."""
    yield from filter(None, [rule.get("limit", {}).get("after")])
    bar = rule.get("bar", {})
    for condition in (*bar.get("while_any", ()), *bar.get("only_if", ())):
        for arguments in condition.values():
            yield from arguments.get("under", ())
    yield from rule.get("carries_out", ())
    for version in rule["versions"]:
        yield from version.get("instead", ())
