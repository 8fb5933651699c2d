"""`make run`: the whole product on this machine, to try it out."""

import fcntl
import os
import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from types import FrameType

from config.launch import servers
from config.launch.errors import LaunchError
from config.launch.places import VAR, free_port, secret, write_private
from config.launch.process import Program
from config.launch.progress import say, step
from config.launch.site import Site
from config.launch.supervise import supervise


def run() -> None:
    """Start everything, say where it is, and keep it running until Ctrl-C."""
    for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(sign, _interrupt)
    with ExitStack() as stack:
        try:
            stack.enter_context(_only_one())
            supervise(_start(stack))
        except KeyboardInterrupt:
            say("", "Stopping.")
        finally:
            # Nothing is left behind, however often Ctrl-C is pressed.
            signal.signal(signal.SIGINT, signal.SIG_IGN)


def _start(stack: ExitStack) -> list[Program]:
    say("Starting Suspensive.")
    addresses, own = servers.lasting(stack)
    port = _port()
    site = Site(port, _environment(addresses, port), VAR / "log")
    with step("Tables"):
        site.manage("migrate", "--no-input")
    with step("Style sheets and scripts"):
        site.manage("collectstatic", "--no-input")
    with step("A fictional organisation"):
        site.manage("demo", "--if-empty")
    with step("Web, worker and beat"):
        stack.callback(site.stop)
        site.start()
    write_private(VAR / "address", site.address)
    say("", f"Suspensive runs at {site.address}", "", site.manage("demo", "--sign-ins").rstrip())
    say("", f"Logs are in {VAR / 'log'}, e-mails in {VAR / 'mail'}. Ctrl-C stops it; the data stay.")
    return [*own, *site.programs]


def _port() -> int:
    wanted = os.environ.get("PORT", "")
    if not wanted:
        return free_port(8000)
    if not wanted.isdecimal() or free_port(int(wanted)) != int(wanted):
        raise LaunchError(f"The port {wanted} is not free: set PORT to another one.")
    return int(wanted)


def _environment(addresses: dict[str, str], port: int) -> dict[str, str]:
    """Return the environment of the try-out, kept in `var/environment`, where manage.py finds it."""
    settings = addresses | {
        "DEVELOPMENT": "1",
        "STATIC_FILES": "hashed",
        "VAR_FOLDER": str(VAR),
        "SECRET_KEY": secret("secret_key"),
        "SITE_URL": f"http://localhost:{port}",
    }
    write_private(VAR / "environment", "".join(f"{name}={value}\n" for name, value in settings.items()))
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return inherited | settings | {"PYTHONUNBUFFERED": "1"}


@contextmanager
def _only_one() -> Iterator[None]:
    """Hold `var/run.lock` while we run. Raises LaunchError, with the address, when somebody holds it."""
    VAR.mkdir(exist_ok=True)
    with (VAR / "run.lock").open("a", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise LaunchError(
                f"Suspensive already runs here{_where()}. Ctrl-C stops it where it was started."
            ) from None
        yield


def _where() -> str:
    address = VAR / "address"
    return f", at {address.read_text(encoding='utf-8')}" if address.exists() else ""


def _interrupt(_sign: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
