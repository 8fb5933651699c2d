"""Where the try-out keeps what is its own: everything below `var/`."""

import hashlib
import os
import secrets
import socket
from pathlib import Path

from config.launch.errors import LaunchError

ROOT = Path(__file__).resolve().parents[2]
VAR = ROOT / "var"


def secret(name: str) -> str:
    """Return the secret kept in `var/<name>`, made at random the first time."""
    file = VAR / name
    if not file.exists():
        VAR.mkdir(exist_ok=True)
        write_private(file, secrets.token_urlsafe(50))
    return file.read_text(encoding="ascii")


def write_private(file: Path, text: str) -> None:
    """Write `text` to a file that only we may read, whole or not at all."""
    unfinished = file.with_name(f".{file.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    unfinished.touch(mode=0o600)
    unfinished.write_text(text, encoding="utf-8")
    unfinished.replace(file)


def free_port(first: int = 0) -> int:
    """Return a port of 127.0.0.1 that is free: the first of a hundred from `first`, or any if it is 0."""
    for port in range(first, first + 100) if first else [0]:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise LaunchError(f"The ports {first} to {first + 99} are all in use: set PORT to another one.")


def outside() -> Path:
    """Return this checkout's own folder in /var/tmp, for files of `nobody` when `var/` is closed to it."""
    folder = Path("/var/tmp") / f"suspensive-{hashlib.sha256(bytes(ROOT)).hexdigest()[:12]}"  # noqa: S108
    folder.mkdir(mode=0o755, exist_ok=True)
    if folder.is_symlink() or folder.stat().st_uid != os.geteuid():
        raise LaunchError(f"{folder} belongs to somebody else: remove it.")
    return folder
