"""Whether the tests notice the faults: each mutant is put into a copy of the project and the tests run over it."""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from tempfile import TemporaryDirectory
from time import monotonic

from .machine import ROOT
from .mutants import Mutant, drawn

SEED = 20261122
AT_ONCE = 2
LEAST = 0.95  # of the mutants that are not declared equivalent
# Tests of the law that need no database: first some that notice most in the least time, then all.
STAGES = (
    (
        "tests/deadlines/law/test_outcomes.py",
        "tests/deadlines/law/test_flags_raised.py",
        "tests/deadlines/law/test_why_not.py",
        "tests/deadlines/law/test_why_bars.py",
        "tests/deadlines/law/test_why_rules.py",
        "tests/deadlines/law/test_timeline.py",
        "tests/deadlines/law/test_starts.py",
        "tests/deadlines/law/test_limits_met.py",
        "tests/deadlines/law/test_counting_steps.py",
    ),
    (
        "tests/deadlines/law",
        "tests/reference",
        "tests/deadlines/packs",
        "tests/deadlines/test_due_counting.py",
        "tests/deadlines/test_due_rules.py",
        "tests/oracle",
    ),
)
LITTLE = {"PROOF_SEEDS": "30", "PROOF_COUNTS": "100"}
_OF_SET_DAYS = 'BY_SOMEBODY = Limit("other_act", (Match("extension"),), "set", "CAUTIOUS", ())'
_STRICT = "The two are made from the same thing, and so are of the same length."
_NO_HOURS = "No period is of no hours: one without length is in days."
_SHORT_CUT = "It only saves time: where nothing is recorded, what tells why it fails says the same."
# Mutants that no test can notice, by the file, the line and the change, with the reason.
EQUIVALENT = {
    (
        "deadlines/law/counting/wording.py",
        "if unknown.year > calendar.last_year:",
        "Gt to GtE",
    ): "A day of the last year that is not known is an estimate, and was answered above.",
    (
        "deadlines/law/timeline.py",
        "if recorded_at and (latest is None or recorded_at < latest):",
        "Lt to LtE",
    ): "What was recorded at its very end ends then either way.",
    (
        "deadlines/law/timeline.py",
        "_TICK = timedelta(microseconds=1)",
        "1 to 2",
    ): "Nothing is recorded to the microsecond.",
    (
        "deadlines/law/closed_days.py",
        "step = ONE_DAY if number > 0 else -ONE_DAY",
        "Gt to GtE",
    ): "No step is taken where there are no days to go.",
    (
        "deadlines/law/counting/hours.py",
        "here, forwards, left = moment.astimezone(UTC), hours > 0, timedelta(hours=abs(hours))",
        "Gt to GtE",
    ): _NO_HOURS,
    (
        "deadlines/law/counting/hours.py",
        "return _moved(at, calendar, zone, forwards=period.number > 0)",
        "Gt to GtE",
    ): _NO_HOURS,
    (
        "deadlines/law/counting/counts.py",
        'verb = "counts back from {day}" if self.period.number < 0 else "starts at {day}"',
        "Lt to LtE",
    ): _NO_HOURS,
    (
        "deadlines/law/assess.py",
        "yield {when: side ^ flip for (when, side), flip in zip(safe.items(), flips, strict=True)}",
        "True to False",
    ): _STRICT,
    (
        "deadlines/law/contract.py",
        'for bar, row in zip(found.bars, written["bars"], strict=True):',
        "True to False",
    ): _STRICT,
    (
        "deadlines/law/contract.py",
        'for deadline, row in zip(assessment.deadlines, contract["deadlines"], strict=True):',
        "True to False",
    ): _STRICT,
    **{
        ("deadlines/law/why/failing.py", f'"{name}": {sentence},', f'"{name}" to another word'): _SHORT_CUT
        for name, sentence in (
            ("appeal_pending", "NO_CHALLENGE"),
            ("protection_in_force", "NO_PROTECTION"),
            ("period_to_leave", "NO_PERIOD"),
            ("ruling_stands", "NO_RULING"),
            ("law_not_known", "LAW_KNOWN"),
            ("finality_not_known", "NOTHING_LEFT_OPEN"),
        )
    },
    **dict.fromkeys(
        [
            ("deadlines/law/set_days.py", _OF_SET_DAYS, f'"{word}" to another word')
            for word in ("extension", "set", "CAUTIOUS")
        ],
        "A day that was set starts by itself and is not counted: what starts the limit and how is never asked.",
    ),
    (
        "deadlines/law/ends.py",
        "return _widest(counts) if len(counts) > 1 else next(iter(counts), None)",
        "Gt to GtE",
    ): "The widest of one count is that count.",
}


@dataclass(frozen=True)
class Killing:
    """What became of the mutants."""

    killed: int
    survivors: tuple[Mutant, ...]
    equivalent: tuple[Mutant, ...]

    @property
    def held(self) -> bool:
        return self.killed >= LEAST * (self.killed + len(self.survivors))

    def __str__(self) -> str:
        share = 100 * self.killed / max(1, self.killed + len(self.survivors))
        return (
            f"{self.killed} killed, {len(self.survivors)} survived: {share:.1f} %; "
            f"{len(self.equivalent)} declared equivalent"
        )


def kill(number: int, seed: int = SEED) -> Killing:
    """Run the tests over so many mutants, two at a time, and return what became of them."""
    with TemporaryDirectory(prefix="suspensive-mutants-") as folder:
        copies = [_copy(Path(folder) / str(place)) for place in range(AT_ONCE)]
        limit = 3 * _time_without(copies[0]) + 30
        free: Queue[Path] = Queue()
        for copy in copies:
            free.put(copy)
        mutants = drawn(ROOT, number, seed)
        with ThreadPoolExecutor(AT_ONCE) as pool:
            noticed = list(pool.map(lambda mutant: _told(mutant, free, limit), mutants))
    left = [mutant for mutant, was_noticed in zip(mutants, noticed, strict=True) if not was_noticed]
    survivors = tuple(mutant for mutant in left if _key(mutant) not in EQUIVALENT)
    equivalent = tuple(mutant for mutant in left if _key(mutant) in EQUIVALENT)
    return Killing(sum(noticed), survivors, equivalent)


def reason_of(mutant: Mutant) -> str:
    """Return why no test can notice a mutant that is declared equivalent."""
    return EQUIVALENT[_key(mutant)]


def _key(mutant: Mutant) -> tuple[str, str, str]:
    return str(mutant.path), mutant.text, mutant.change


def _copy(folder: Path) -> Path:
    """Copy the files of the project, as they are, to where mutants can be put into them."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in filter(lambda name: (ROOT / name).is_file(), listed.stdout.splitlines()):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, folder / name)
    return folder


def _time_without(copy: Path) -> float:
    """Return how many seconds the tests take over the law as it is, which must pass them."""
    started = monotonic()
    if _notices(copy, limit=600):
        raise SystemExit("The tests do not pass without a mutant either.")
    return monotonic() - started


def _told(mutant: Mutant, free: "Queue[Path]", limit: float) -> bool:
    copy = free.get()
    path = copy / mutant.path
    original = path.read_text(encoding="utf-8")
    started = monotonic()
    try:
        path.write_text(mutant.source, encoding="utf-8")
        noticed = _notices(copy, limit)
    finally:
        path.write_text(original, encoding="utf-8")
        free.put(copy)
    print(f"{'killed' if noticed else 'SURVIVED'} in {monotonic() - started:.0f} s: {mutant}", flush=True)
    return noticed


def _notices(copy: Path, limit: float) -> bool:
    """Return whether a test fails over the copy, or does not come to an end."""
    return any(_fails(copy, tests, limit) for tests in STAGES)


def _fails(copy: Path, tests: tuple[str, ...], limit: float) -> bool:
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "--hypothesis-seed=0"]
    command += ["-k", "not for_any", *tests]
    try:
        run = subprocess.run(
            command, cwd=copy, env=os.environ | LITTLE, capture_output=True, timeout=limit, check=False
        )
    except subprocess.TimeoutExpired:
        return True
    return run.returncode != 0
