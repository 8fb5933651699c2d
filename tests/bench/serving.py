"""Requests per second of the real web server: connections that last, against a new one for each request."""

import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from time import monotonic

from config.launch import commands
from config.launch.places import free_port
from config.launch.process import Program
from config.launch.site import answers
from tests.roles import addresses

from .measuring import Figure
from .pages import CASE_LIST
from .world import Browser

ROUNDS, SECONDS, AT_ONCE = 5, 3, 4


def figures(browser: Browser, database: str, folder: Path) -> Iterator[Figure]:
    """Ask two web servers for the case list, in turns: as fast as four browsers can."""
    with ExitStack() as stack:
        lasting = server(stack, "lasting", environment(database), folder)
        new = server(
            stack, "new", environment(database, DJANGO_SETTINGS_MODULE="tests.bench.new_connections"), folder
        )
        rates: dict[int, list[float]] = {lasting: [], new: []}
        for _ in range(ROUNDS):
            for port, measured in rates.items():
                measured.append(rate(port, browser.cookie))
    kept, renewed = (median(measured) for measured in rates.values())
    beside = f"{renewed:.0f}/s with a new one for each request: {kept / renewed:.1f} × as many"
    yield Figure("case lists per second, connections kept", f"{kept:.0f}/s", "", beside)


def environment(database: str, **more: str) -> dict[str, str]:
    """Return the environment of a program that works on the database, each as its own role."""
    outside = {name: value for name, value in os.environ.items() if name != "DATABASE_AS"}
    return outside | addresses(database) | {"PYTHONUNBUFFERED": "1"} | more


def page(connection: HTTPConnection, url: str, cookie: str) -> str:
    """Return the page, which must be whole."""
    connection.request("GET", url, headers={"Host": "localhost", "Cookie": cookie})
    answer = connection.getresponse()
    text = answer.read().decode()
    assert answer.status == 200, f"{url} answered {answer.status}"
    return text


def server(stack: ExitStack, name: str, variables: Mapping[str, str], folder: Path) -> int:
    """Start a web server that `stack` stops; return its port."""
    port = free_port()
    program = Program(
        f"The web with {name} connections", commands.web("127.0.0.1", port), variables, folder / name
    )
    stack.callback(program.stop)
    program.start()
    program.wait_until(lambda: answers(f"http://127.0.0.1:{port}/healthz"), seconds=60)
    return port


def is_list(text: str) -> bool:
    """Whether a page is the case list, with all its rows."""
    return text.count('<th scope="row">') == 50


def rate(port: int, cookie: str, url: str = CASE_LIST, *, is_whole: Callable[[str], bool] = is_list) -> float:
    """Return how many times in a second the page is answered, each time whole."""
    until = monotonic() + SECONDS
    with ThreadPoolExecutor(AT_ONCE) as browsers:
        asking = [
            browsers.submit(_ask, port, cookie, url, is_whole, lambda: monotonic() < until)
            for _ in range(AT_ONCE)
        ]
        return sum(asked.result() for asked in asking) / SECONDS


def _ask(port: int, cookie: str, url: str, is_whole: Callable[[str], bool], more: Callable[[], bool]) -> int:
    connection, answered = HTTPConnection("127.0.0.1", port), 0
    while more():
        assert is_whole(page(connection, url, cookie))
        answered += 1
    connection.close()
    return answered
