"""On what, and of what, something was shown: the machine, the versions, the commit."""

import os
import platform
import subprocess
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = "docs/proof.md"


def machine() -> str:
    """Return the cores, the memory and the versions, in words."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} cores ({_processor()}), {memory:.0f} GB, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}"
    )


def commit() -> str:
    """Return the commit, and whether the files differ from it."""
    changed = [line for line in _git("status", "--porcelain").splitlines() if not line.endswith(PAGE)]
    return _git("rev-parse", "--short", "HEAD").strip() + (
        " with changes not yet committed" if changed else ""
    )


def day() -> str:
    return datetime.now(UTC).date().isoformat()


def _processor() -> str:
    cores = Path("/proc/cpuinfo")
    if not cores.exists():
        return platform.processor() or "unknown"
    lines = (line.partition(":") for line in cores.read_text(encoding="utf-8").splitlines())
    return next((value.strip() for name, _colon, value in lines if name.strip() == "model name"), "unknown")


def _git(*words: str) -> str:
    return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=True).stdout
