"""`python -m tests.proof`, over the servers that DATABASE_URL and REDIS_URL name.

PROOF_SEEDS, PROOF_COUNTS and PROOF_KILLS say how much; less of it is for trying this out.
"""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from time import monotonic

from deadlines.law.counting import SYSTEMS

from .machine import PAGE, ROOT, commit, day, machine

SEEDS = int(os.environ.get("PROOF_SEEDS", "3000"))
COUNTS = int(os.environ.get("PROOF_COUNTS", "100000"))
KILLS = int(os.environ.get("PROOF_KILLS", "5"))


@dataclass(frozen=True)
class Part:
    """Tests run with more of what they draw, `times` over; `amount` says in words how much."""

    what: str
    amount: str
    tests: tuple[str, ...]
    times: int = 1


PARTS = (
    Part(
        "What must hold of every assessment: the order of facts, withdrawal, an undisputed bar, `next_change`",
        f"{SEEDS:,} case files, seeds 0 to {SEEDS - 1:,}, for each property",
        ("tests/deadlines/law/test_properties.py", "-k", "seeded"),
    ),
    Part(
        "Counting agrees with a second implementation, which shares no code with it, and keeps its properties: "
        "more days or a later trigger never end it earlier, it ends on an open day or exactly on the nominal day, "
        "backward and forward agree, a range ends with its first and last day, limits on detention never move",
        f"{COUNTS:,} counts in days, weeks, months and years and {COUNTS // 5:,} in hours for each of "
        f"{len(SYSTEMS)} systems, seeds from 0; {COUNTS:,} for each with closed days unknown; hypothesis beside it",
        ("tests/oracle", "-n", "2"),
    ),
    Part(
        "Nothing is lost when the worker is killed and Redis is emptied",
        f"rounds: {KILLS}, each with a site of its own",
        ("tests/celery",),
        times=KILLS,
    ),
)

PAGE_TEXT = """# What was shown by long runs

`make proof` runs what takes longer than the tests and writes this page. `make test` does the same with fewer seeds.

- Day: {day}
- Commit: {commit}
- Machine: {machine}

| What | How much | Outcome | Took |
| --- | --- | --- | --- |
{rows}
"""


def main() -> int:
    """Run every part, write the page, and return 1 if anything did not hold."""
    before = commit()
    results = [_run(part) for part in PARTS]
    rows = "\n".join(
        f"| {part.what} | {part.amount} | {outcome} | {seconds:.0f} s |"
        for part, (outcome, seconds, _held) in zip(PARTS, results, strict=True)
    )
    page = PAGE_TEXT.format(day=day(), commit=before, machine=machine(), rows=rows)
    (ROOT / PAGE).write_text(page, encoding="utf-8")
    print(f"Written to {PAGE}.")
    return 0 if all(held for _outcome, _seconds, held in results) else 1


def _run(part: Part) -> tuple[str, float, bool]:
    """Return the outcome in words, the seconds it took, and whether all of it held."""
    print(f"{part.what}: {part.amount}", flush=True)
    started, passed, wrong = monotonic(), 0, list[str]()
    for _ in range(part.times):
        run = _pytest(part.tests)
        passed += sum(int(number) for number in re.findall(r"(\d+) passed", run.stdout))
        if run.returncode:
            print(run.stdout, run.stderr, sep="\n", flush=True)
            wrong += re.findall(r"seed \d+ at \S+", run.stdout) or ["see the output"]
    outcome = f"did not hold: {', '.join(dict.fromkeys(wrong))}" if wrong else f"held, {passed} tests passed"
    return outcome, monotonic() - started, not wrong


def _pytest(tests: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    much = {"PROOF_SEEDS": str(SEEDS), "PROOF_COUNTS": str(COUNTS)}
    command = [sys.executable, "-m", "pytest", "-q", "-o", "faulthandler_timeout=0", *tests]
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | much, capture_output=True, text=True, check=False
    )


if __name__ == "__main__":
    sys.exit(main())
