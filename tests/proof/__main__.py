"""`python -m tests.proof`, over the servers that DATABASE_URL and REDIS_URL name; with names of parts, only those.

PROOF_SEEDS, PROOF_COUNTS, PROOF_KILLS, PROOF_TAMPERS, PROOF_OVERLAPS, PROOF_PAIRS, PROOF_CANARIES and PROOF_MUTANTS say
how much; less of it is for trying this out.
"""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from time import monotonic

from deadlines.law.counting import SYSTEMS

from .killing import SEED, Killing, kill, reason_of
from .machine import PAGE, ROOT, commit, day, machine

SEEDS = int(os.environ.get("PROOF_SEEDS", "3000"))
COUNTS = int(os.environ.get("PROOF_COUNTS", "100000"))
KILLS = int(os.environ.get("PROOF_KILLS", "5"))
# Of the walls between people: overlaps of two editors and sendings at once, and pairs of hidden and missing.
OVERLAPS = int(os.environ.get("PROOF_OVERLAPS", "1000"))
PAIRS = int(os.environ.get("PROOF_PAIRS", "1000"))
TAMPERS = int(os.environ.get("PROOF_TAMPERS", "10000"))
CANARIES = int(os.environ.get("PROOF_CANARIES", "1000"))
MUTANTS = int(os.environ.get("PROOF_MUTANTS", "200"))


@dataclass(frozen=True)
class Part:
    """Tests run with more of what they draw, `times` over; `amount` says in words how much."""

    name: str
    what: str
    amount: str
    tests: tuple[str, ...] = ()
    times: int = 1


PARTS = (
    Part(
        "cases",
        "What must hold of every assessment: the order of facts, withdrawal, an undisputed bar, `next_change`",
        f"{SEEDS:,} case files, seeds 0 to {SEEDS - 1:,}, for each property",
        ("tests/deadlines/law/test_properties.py", "-k", "seeded"),
    ),
    Part(
        "counting",
        "Counting agrees with a second implementation, which shares no code with it, and keeps its properties: "
        "more days or a later trigger never end it earlier, it ends on an open day or exactly on the nominal day, "
        "backward and forward agree, a range ends with its first and last day, limits on detention never move",
        f"for each of {len(SYSTEMS)} systems {COUNTS:,} counts in days, weeks, months and years, {COUNTS // 5:,} "
        f"in hours and {COUNTS // 5:,} with closed days unknown, seeds from 0; hypothesis beside them",
        ("tests/oracle", "-n", "2"),
    ),
    Part(
        "worker",
        "Nothing is lost when the worker is killed and Redis is emptied",
        f"rounds: {KILLS}, each with a site of its own",
        ("tests/celery",),
        times=KILLS,
    ),
    Part(
        "tampers",
        "`verify_audit` finds what somebody with every right has changed in the trail: edited, deleted, put in, "
        "swapped, cut off, written anew from there on, or a trigger switched off",
        f"{TAMPERS:,} tampers, seeds from 0",
        ("tests/accounts/test_tampers.py",),
    ),
    Part(
        "access",
        "What is hidden is answered like what is missing; of two editors one is saved and the other shown both; "
        "what is sent by many at once is done once; each wall that is taken down is noticed",
        f"{PAIRS:,} pairs, {OVERLAPS:,} overlaps, {OVERLAPS:,} forms and as many requests sent by 2 to 6 at once, "
        "every wall",
        ("tests/access",),
    ),
    Part(
        "canaries",
        "No name is in a log, in Redis, in a message, in a file or in an address, whatever fails: bad input, "
        "refused rows, statements that time out or wait for each other, a killed backend, a task, the mail server",
        f"{CANARIES:,} invented names in 6 scripts, typed in by people and programs; every byte searched in "
        "19 encodings, with and without capitals",
        ("tests/canaries",),
    ),
    Part(
        "mutants",
        "The tests notice a changed constant, comparison, sign or condition anywhere in `deadlines/law`",
        f"{MUTANTS} mutants, seed {SEED}",
    ),
)

PAGE_TEXT = """# What was shown by long runs

`make proof` runs what takes longer than the tests and writes this page. `make test` does the same with fewer seeds.

- Machine: {machine}

| What | How much | Outcome | Took | Day | Commit |
| --- | --- | --- | --- | --- | --- |
{rows}

{mutants}
"""
MUTANTS_HEADING = "## Mutants that survived"


def main(names: list[str]) -> int:
    """Run the parts of these names, or every part, renew their rows of the page; return 1 if anything did not hold."""
    page = (ROOT / PAGE).read_text(encoding="utf-8")
    rows = {line.split(" | ")[0].removeprefix("| "): line for line in page.splitlines() if line[:2] == "| "}
    mutants = page[page.index(MUTANTS_HEADING) :].strip() if MUTANTS_HEADING in page else ""
    held, before = True, commit()
    for part in PARTS:
        if names and part.name not in names:
            continue
        print(f"{part.what}: {part.amount}", flush=True)
        started = monotonic()
        if part.tests:
            outcome, part_held = _run(part)
        else:
            killing = kill(MUTANTS)
            outcome, part_held, mutants = str(killing), killing.held, _of_mutants(killing)
        took = monotonic() - started
        rows[part.what] = f"| {part.what} | {part.amount} | {outcome} | {took:.0f} s | {day()} | {before} |"
        held = held and part_held
    lines = "\n".join(rows[part.what] for part in PARTS if part.what in rows)
    text = PAGE_TEXT.format(machine=machine(), rows=lines, mutants=mutants).strip()
    (ROOT / PAGE).write_text(f"{text}\n", encoding="utf-8")
    print(f"Written to {PAGE}.")
    return 0 if held else 1


def _run(part: Part) -> tuple[str, bool]:
    """Return the outcome in words, and whether all of it held."""
    passed, wrong = 0, list[str]()
    for _ in range(part.times):
        run = _pytest(part.tests)
        passed += sum(int(number) for number in re.findall(r"(\d+) passed", run.stdout))
        if run.returncode:
            print(run.stdout, run.stderr, sep="\n", flush=True)
            wrong += re.findall(r"seed \d+ at \S+", run.stdout) or ["see the output"]
    if wrong:
        return f"did not hold: {', '.join(dict.fromkeys(wrong))}", False
    return f"held, {passed} tests passed", True


def _of_mutants(killing: Killing) -> str:
    """Return the section of the page that lists what no test noticed."""
    survivors = "\n".join(f"- `{mutant}`" for mutant in killing.survivors) or "None."
    section = f"{MUTANTS_HEADING}\n\n{survivors}"
    if not killing.equivalent:
        return section
    declared = "\n".join(f"- `{mutant}`. {reason_of(mutant)}" for mutant in killing.equivalent)
    return f"{section}\n\nDeclared equivalent, with the reason why no test can notice them:\n\n{declared}"


def _pytest(tests: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    much = {"PROOF_SEEDS": str(SEEDS), "PROOF_COUNTS": str(COUNTS), "PROOF_TAMPERS": str(TAMPERS)} | {
        "PROOF_OVERLAPS": str(OVERLAPS),
        "PROOF_SENDS": str(OVERLAPS),
        "PROOF_PAIRS": str(PAIRS),
        "PROOF_CANARIES": str(CANARIES),
        "PROOF_WALLS": "1000",
    }
    command = [sys.executable, "-m", "pytest", "-q", "-o", "faulthandler_timeout=0", *tests]
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | much, capture_output=True, text=True, check=False
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
