"""When the law changes: how fast all cases are listed and assessed anew, with what memory, and where the time goes."""

import cProfile
import os
import pstats
from collections.abc import Iterator
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path
from time import monotonic, process_time, sleep

from django.db import transaction

from config.clock import now
from config.launch import commands
from config.launch.process import Program
from deadlines import listing, reassessing
from deadlines.changing_law import apply
from deadlines.law_in_force import law_now
from deadlines.models import Flag, LawChange

from .database import looking_into
from .measuring import Figure
from .serving import environment

HANDS = 2  # worker processes
LEAST = 400  # cases per second
MOST_MEMORY = 250  # MiB of one process
LONGEST_LISTING = 300  # seconds
PATIENCE = 3_600  # seconds
PROFILED = 20  # chunks
PARTS = {
    "reading the rows": "standings",
    "the case as a file": "case_document",
    "its timeline": "timeline_of",
    "the law": "assess",
    "the answer as told": "as_contract",
    "comparing": "differing_rows",
    "stored rows": "stored_rows",
    "writing": "write",
}


def figures(database: str, number: int, folder: Path) -> Iterator[Figure]:
    """Shorten the time to appeal of the country of all cases; four cases in five have one running."""
    with looking_into(database):
        yield _listing(number)
        where = _where_the_time_goes()
        yield from _assessed_anew(database, folder, where)


def _listing(number: int) -> Figure:
    started, found = monotonic(), 0
    for effects in listing.effects([_shorter("80 days", "2026.2")], at=now()):
        found += len(effects)
    seconds = monotonic() - started
    beside = f"{number / seconds:,.0f} cases/s; {found:,} of them would change"
    what = f"listing what a change would do, {number:,} cases"
    limit = LONGEST_LISTING * number / 100_000
    return Figure(what, f"{seconds:.0f} s", f"≤ {limit:.0f} s", beside, seconds <= limit)


def _where_the_time_goes() -> str:
    """Assess some cases anew in this process, take it all back, and return the share of each part."""
    profile = cProfile.Profile(process_time)
    with transaction.atomic():
        apply([_shorter("80 days", "2026.2")], by="the benchmark", at=now())
        profile.enable()
        for _chunk in range(PROFILED):
            reassessing.reassess(at=now())
        profile.disable()
        transaction.set_rollback(True)
    stats = pstats.Stats(profile)
    taken = {name: row[3] for (_file, _line, name), row in stats.stats.items()}  # type: ignore[attr-defined]
    whole = taken["reassess"]
    return ", ".join(f"{what} {taken.get(name, 0) / whole:.0%}" for what, name in PARTS.items())


def _assessed_anew(database: str, folder: Path, where: str) -> Iterator[Figure]:
    flags = Flag.objects.open().filter(kind="deadline_moved").count()
    apply([_shorter("80 days", "2026.2")], by="the benchmark", at=now())
    variables = environment(database, WORKER_CONCURRENCY=str(HANDS))
    worker = Program("The worker", commands.worker(), variables, folder / "worker")
    with ExitStack() as stack:
        stack.callback(worker.stop)
        worker.start()
        sleep(3)
        left, started, memory = reassessing.number_behind(), monotonic(), []
        first, began, processor = left, sum(map(_processor, _pids(worker))), 0.0
        while left and monotonic() - started < PATIENCE:
            sleep(1)
            memory.append(_memory(worker))
            processor = sum(map(_processor, _pids(worker))) - began
            left = reassessing.number_behind()
        seconds = monotonic() - started
    raised = Flag.objects.open().filter(kind="deadline_moved").count()
    rate = (first - left) / seconds
    beside = (
        f"{first - left:,} in {seconds:.0f} s, each with {1000 * processor / (first - left):.1f} ms of a processor "
        f"beside what PostgreSQL takes; flags for deadlines that moved: {flags:,} → {raised:,}"
    )
    yield Figure(
        f"cases assessed anew, {HANDS} worker processes",
        f"{rate:,.0f}/s",
        f"≥ {LEAST}/s",
        beside,
        rate >= LEAST,
    )
    yield Figure("where the time of that goes", "", "", where)
    most = max(memory)
    beside = f"{memory[len(memory) // 4]:.0f} MiB after a quarter, {memory[-1]:.0f} MiB at the end"
    yield Figure(
        "memory of one worker process", f"{most:.0f} MiB", f"≤ {MOST_MEMORY} MiB", beside, most <= MOST_MEMORY
    )


def _shorter(period: str, version: str) -> LawChange:
    """Return the change that gives KZ-APP-01 another period. Its worked examples are not asked."""
    file = law_now().file("KZ")
    assert file is not None
    head, rule, rest = file.text.partition("  - id: KZ-APP-01\n")
    before = next(line for line in rest.splitlines() if "period: " in line)
    text = head + rule + rest.replace(before, f"{before.partition('period: ')[0]}period: {period}", 1)
    text = text.replace(f'version: "{file.pack.version}"', f'version: "{version}"', 1)
    return LawChange(
        kind=LawChange.Kind.PACK,
        code="KZ",
        version=version,
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
        proposed_at=now(),
    )


def _memory(worker: Program) -> float:
    """Return the memory in use (RSS) of the largest process of the worker, in MiB."""
    return max(map(_resident, _pids(worker)))


def _pids(worker: Program) -> list[int]:
    assert worker.process is not None
    first = worker.process.pid
    children = Path(f"/proc/{first}/task/{first}/children").read_text(encoding="ascii")
    return [first, *map(int, children.split())]


def _resident(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _processor(pid: int) -> float:
    """Return the processor time that a process has taken, in seconds."""
    fields = (
        Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    )
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
