"""A Chromium for the browser tests: the system's, else one that apt or Playwright installs.

`python -m tests.browser.chromium` sees that there is one.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def ensure() -> int:
    """See that there is a Chromium; return the exit code, with one line to say so where there is none."""
    if found():
        return 0
    print("No Chromium here: installing one for the browser tests.", flush=True)
    if _by_apt() or _by_playwright():
        return 0
    print("No Chromium: the browser tests need `chromium` or `google-chrome` on the PATH.", file=sys.stderr)
    return 1


def found() -> str | None:
    """Return the path of a Chromium that is there, or None."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def _by_apt() -> bool:
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    commands = (["apt-get", "update", "-q"], ["apt-get", "install", "-q", "-y", "chromium"])
    return all(_runs(command) for command in commands)


def _by_playwright() -> bool:
    return _runs([sys.executable, "-m", "playwright", "install", "chromium"])


def _runs(command: list[str]) -> bool:
    return subprocess.run(command, check=False).returncode == 0 and found() is not None


if __name__ == "__main__":
    sys.exit(ensure())
