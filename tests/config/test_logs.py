import logging

from config.logs import Formatter

NAME = "Қарлығаш Жилина"


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


def store(name):
    try:
        {}[name]
    except KeyError as cause:
        raise ValueError(f"Key (name)=({name}) already exists.") from cause
