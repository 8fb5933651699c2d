"""Where the try-out keeps what is its own: everything below `var/`, or VAR_FOLDER."""

import os
import secrets
import socket
from pathlib import Path

from config.launch.errors import LaunchError

ROOT = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("VAR_FOLDER") or ROOT / "var").resolve()


def secret(name: str) -> str:
    """Return the secret kept in `var/<name>`, made at random the first time."""
    file = VAR / name
    if not file.exists():
        write_private(file, secrets.token_urlsafe(50))
    return file.read_text(encoding="ascii")


def write_private(file: Path, text: str) -> None:
    """Write `text` to a file that only we may read, whole or not at all."""
    file.parent.mkdir(exist_ok=True)
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
    """Return a folder of this try-out's own outside it, for files of `nobody` where `var/` is closed to it.

    `var/elsewhere` says where it is.
    """
    note = VAR / "elsewhere"
    if not note.exists():
        write_private(note, f"/var/lib/suspensive-{secrets.token_hex(6)}")
    folder = Path(note.read_text(encoding="utf-8"))
    folder.mkdir(mode=0o755, parents=True, exist_ok=True)
    return folder
