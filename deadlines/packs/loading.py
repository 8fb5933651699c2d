"""Packs as files: read, checked and built once for each process.

What is checked here is checked on every load. The worked examples are run by `examples`: in the tests, by
`manage.py packs` and by the system check, so that a web server does not wait for them.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from cases.casefile.formats import FORMATS
from cases.casefile.problems import CaseFileError, shown
from cases.casefile.yaml_text import read_yaml
from deadlines.law.rules import Pack, Packs

from .building import build
from .checking import problems_between, problems_of
from .errors import PackError
from .schema import pack_schema

FOLDER = Path(__file__).parent
SHARED = ("GEN", "UN", "COE", "EU")


@dataclass(frozen=True, eq=False)
class PackFile:
    """A pack together with what its file says beyond the law: worked examples, and rows left out with the reason."""

    name: str  # of the file
    text: str
    pack: Pack
    examples: tuple[tuple[str, dict[str, Any]], ...]  # the rule, and the example as written
    left_out: tuple[tuple[str, str], ...]  # the id, and why
    document: Mapping[str, Any]  # as it is written


def load(path: Path) -> Pack:
    """Return the pack in a file. Raises PackError, which names the rule at fault."""
    return read_pack(path).pack


def read_pack(path: Path) -> PackFile:
    """Return the pack in a file with its examples. Raises PackError, which names the rule at fault."""
    return read_text(path.read_text(encoding="utf-8"), path.name)


def read_text(text: str, name: str) -> PackFile:
    """Return the pack that a text writes, with its examples. Raises PackError, which names the rule at fault."""
    try:
        document = read_yaml(text)
    except CaseFileError as error:
        problem = error.problems[0]
        raise PackError(
            name, None, f"{problem.path}: {problem.message}".lstrip(": "), line=problem.line
        ) from None
    _check_shape(document, name, text)
    for rule, message in problems_of(document):
        raise PackError(name, rule, message, line=_line_of(rule, text))
    examples = [(rule["id"], example) for rule in document["rules"] for example in rule.get("examples", ())]
    left_out = [(left["id"], left["why"]) for left in document.get("left_out", ())]
    return PackFile(name, text, build(document), tuple(examples), tuple(left_out), document)


def all_packs() -> tuple[Pack, ...]:
    """Return every pack there is, by code."""
    return tuple(file.pack for file in pack_files())


@cache
def pack_files() -> tuple[PackFile, ...]:
    """Return every pack there is, with its examples, by code. Raises PackError."""
    return read_folder(FOLDER)


def read_folder(folder: Path) -> tuple[PackFile, ...]:
    """Return the packs of a folder by code, when what they say of each other makes sense. Raises PackError."""
    files = tuple(read_pack(path) for path in sorted(folder.glob("*.yaml")))
    check_together(files)
    return files


def check_together(files: tuple[PackFile, ...]) -> None:
    """Raise PackError where what packs say of each other makes no sense."""
    shared = {file.pack.code: set(file.pack.by_id) for file in files if file.pack.code in SHARED}
    for file in files:
        for rule, message in problems_between(file.pack, shared):
            raise PackError(file.name, rule, message, line=_line_of(rule, file.text))


@lru_cache(maxsize=256)
def packs_for(jurisdiction: str) -> Packs:
    """Return the shipped packs of one jurisdiction: its own, if there is one, and those that apply everywhere."""
    return packs_among(all_packs(), jurisdiction)


def packs_among(packs: Iterable[Pack], jurisdiction: str) -> Packs:
    """Return those of `packs` that may apply to one jurisdiction: its own, if there is one, and the shared ones."""
    by_code = {pack.code: pack for pack in packs}
    national = None if jurisdiction in SHARED else by_code.get(jurisdiction)
    return Packs(jurisdiction, national, tuple(by_code[code] for code in SHARED if code in by_code))


def _check_shape(document: Any, name: str, text: str) -> None:
    """Raise PackError with all that the schema refuses in one rule, or in what surrounds the rules."""
    errors = sorted(_validator().iter_errors(document), key=lambda error: list(map(str, error.absolute_path)))
    by_rule: dict[str | None, list[str]] = {}
    for error in errors:
        rule, path = _place_of(document, list(error.absolute_path))
        by_rule.setdefault(rule, []).append(f"{shown(path)}: {error.message}".removeprefix(": "))
    for rule, messages in by_rule.items():
        raise PackError(name, rule, "; ".join(messages), line=_line_of(rule, text))


def _place_of(document: Any, path: list[str | int]) -> tuple[str | None, tuple[str | int, ...]]:
    """Return the rule to which a path leads, None where it has no id, and the path from there."""
    match path:
        case ["rules", int(number), *rest] if isinstance(document["rules"][number], dict):
            return str(document["rules"][number].get("id")), tuple(rest)
    return None, tuple(path)


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(pack_schema(), format_checker=FORMATS)


def _line_of(rule: str | None, text: str) -> int | None:
    """Return the line on which a rule begins."""
    found = (
        re.search(rf"^ *-\s*\{{?\s*id:\s*{re.escape(rule)}\s*[,}}]?\s*", text, re.MULTILINE) if rule else None
    )
    return text.count("\n", 0, found.start()) + 1 if found else None
