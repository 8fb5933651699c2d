"""`python -m config.launch`: see `--help`."""

import argparse
import os
import subprocess
import sys

from config.launch import commands, servers
from config.launch.errors import LaunchError
from config.launch.run import run
from config.launch.site import answers


def main() -> int:
    """Do what the command line says; return the exit code."""
    arguments = _parser().parse_args()
    try:
        return int(arguments.do(arguments) or 0)
    except LaunchError as refusal:
        sys.stdout.flush()
        print(refusal, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m config.launch", description=__doc__)
    known = parser.add_subparsers(required=True, metavar="WHAT")
    known.add_parser("run", help="start everything to try it out").set_defaults(do=lambda _: run())
    given = known.add_parser("with-servers", help="run a command over a PostgreSQL and a Redis of its own")
    given.add_argument("command", nargs=argparse.REMAINDER)
    given.set_defaults(do=_with_servers)
    web = known.add_parser("web", help="become the web server")
    web.add_argument("--host", default="127.0.0.1")
    web.add_argument("--port", type=int, default=8000)
    web.set_defaults(do=lambda given: _become(commands.web(given.host, given.port)))
    known.add_parser("worker", help="become the worker").set_defaults(do=lambda _: _become(commands.worker()))
    known.add_parser("beat", help="become beat").set_defaults(do=lambda _: _become(commands.beat()))
    healthy = known.add_parser("healthy", help="end with 0 if an address answers 200")
    healthy.add_argument("url")
    healthy.set_defaults(do=_healthy)
    return parser


def _with_servers(given: argparse.Namespace) -> int:
    """Run a command with DATABASE_URL and REDIS_URL set; return its exit code."""
    with servers.passing() as addresses:
        return subprocess.run(given.command, env=os.environ | addresses, check=False).returncode


def _become(command: list[str]) -> None:
    os.execv(command[0], command)  # noqa: S606


def _healthy(given: argparse.Namespace) -> int:
    """Return 0 if the address answers when asked for the first of ALLOWED_HOSTS, else 1."""
    host = os.environ.get("ALLOWED_HOSTS", "").split(",")[0].strip()
    return 0 if answers(given.url, host) else 1


if __name__ == "__main__":
    sys.exit(main())
