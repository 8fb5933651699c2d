import logging
from uuid import uuid4

import pytest

from config.logs import Formatter

NAME = "Қарлығаш Жилина"
ESCAPED = NAME.encode("unicode_escape").decode()  # as Django writes the path of a request


def test_an_exception_is_told_by_class_and_place_and_not_by_what_it_says(caplog):
    try:
        store(NAME)
    except ValueError:
        logging.getLogger(__name__).exception("it failed case=%s", "7K4-QM9X")

    line = Formatter("%(message)s").format(caplog.records[-1])

    assert NAME not in line
    assert line.startswith("it failed case=7K4-QM9X")
    assert line.index("builtins.KeyError") < line.index("builtins.ValueError")
    assert "test_logs.py" in line


@pytest.mark.parametrize(
    "path", [f"/{NAME}/", f"/cases/{NAME}/", f"/organisation/join/{NAME}/", f"/accounts/reset/MQ/{NAME}/"]
)
def test_an_address_is_told_by_its_pattern(client, caseworker, caplog, path):
    client.force_login(caseworker)

    client.delete(path)

    lines = [Formatter("%(message)s").format(record) for record in caplog.records]

    assert len(lines) == 1
    assert ESCAPED in caplog.records[0].getMessage()
    assert ESCAPED not in lines[0]
    assert lines[0].startswith(("404 DELETE ", "405 DELETE "))


def test_a_refused_request_is_told_with_the_ids_in_its_address(client, caseworker, caplog):
    client.force_login(caseworker)
    case = uuid4()

    client.delete(f"/cases/{case}/close/")

    line = Formatter("%(message)s").format(caplog.records[0])
    assert line == f"405 DELETE /cases/<uuid:pk>/close/ pk={case}"


def test_a_task_that_failed_is_told_by_the_class_of_its_error(caplog):
    try:
        store(NAME)
    except ValueError as error:
        context = {
            "name": "sweep",
            "id": "1",
            "exc": repr(error),
            "args": NAME,
            "kwargs": NAME,
            "traceback": NAME,
        }
        logging.getLogger("celery.app.trace").exception(
            "Task %(name)s: %(exc)s %(args)s", context, exc_info=error
        )

    line = Formatter("%(message)s").format(caplog.records[-1])

    assert NAME not in line
    assert line.startswith("Task sweep: ValueError")


def store(name):
    try:
        {}[name]
    except KeyError as cause:
        raise ValueError(f"Key (name)=({name}) already exists.") from cause
