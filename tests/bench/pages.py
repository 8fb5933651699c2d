"""What pages cost: their queries, with few rows and with many, and the time of the case list."""

from collections.abc import Iterator
from statistics import median

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.models import Case

from .database import looking_into
from .measuring import Figure, in_turns, ratio
from .world import Browser

MOST_ON_A_CASE, MOST_ON_A_LIST = 12, 8
ROUNDS, TURNS = 20, 4
LISTS = {name: reverse(name) for name in ("deadlines:today", "cases:list", "deadlines:list", "people:list")}
CASE_LIST, TODAY = LISTS["cases:list"], LISTS["deadlines:today"]


def queries(browser: Browser, case: Case) -> dict[str, int]:
    """Return how many queries each page takes; those of one case for `case`."""
    urls = LISTS | {name: reverse(name, args=[case.pk]) for name in ("cases:detail", "cases:record")}
    urls |= {
        f"cases:record-kind {kind}": reverse("cases:record-kind", args=[case.pk, kind])
        for kind in ("ruling", "appeal", "detention")
    }
    return {name: _queries(browser, url) for name, url in urls.items()}


def of_queries(few: dict[str, int], many: dict[str, int]) -> Iterator[Figure]:
    """Return what `queries` counted with few rows and facts, and with many."""
    for name, number in many.items():
        most = MOST_ON_A_LIST if name in LISTS else MOST_ON_A_CASE
        beside = f"with few rows and facts: {few[name]}"
        yield Figure(f"queries, {name}", str(number), f"≤ {most}", beside, few[name] == number <= most)


def times(big: Browser, small: Browser, thousand: str, many: str, number: int) -> Iterator[Figure]:
    """Measure the case list against a plain one, and each list of many cases against its own of a thousand."""
    with looking_into(thousand, "DATABASE_URL"):
        ours, plain = in_turns(ROUNDS * TURNS, lambda: big.get(CASE_LIST), lambda: big.get("/plain/"))
        assert big.get(CASE_LIST).count('<th scope="row">') == big.get("/plain/").count("<tr>") == 50
    yield ratio("server time of a list of 50 cases", ours, plain, most=2, of="a plain Django list")
    for who, whose in (("of the big team", big), ("of a team of 100", small)):
        for name, url in LISTS.items():
            few, more = _by_size(whose, url, thousand, many)
            yield ratio(f"{name} {who}, {number:,} cases", more, few, most=1.2, of="a thousand cases")


def _by_size(browser: Browser, url: str, *databases: str) -> list[float]:
    """Return the median seconds of a page in each database, asked in turns of a few requests."""
    taken: dict[str, list[float]] = {database: [] for database in databases}
    for _ in range(ROUNDS // 2):
        for database in databases:
            with looking_into(database, "DATABASE_URL"):
                taken[database] += in_turns(TURNS, lambda: browser.get(url))
    return [median(seconds) for seconds in taken.values()]


def _queries(browser: Browser, url: str) -> int:
    browser.get(url)
    with CaptureQueriesContext(connection) as captured:
        browser.get(url)
    return sum(query["sql"] not in ("BEGIN", "COMMIT") for query in captured.captured_queries)
