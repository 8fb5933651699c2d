"""What one rule says, in words: whom it binds, what starts it, what it rests on, what meets or ends it."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from deadlines.law.starts import BASES
from deadlines.packs.catalogue import Entry

from .conditions import conditions
from .links import rule_link
from .matches import match_words, values_words

Written = Mapping[str, Any]
Row = dict[str, Any]

KINDS = {
    "appeal": lazy("Appeal or other challenge, by the person"),
    "application": lazy("Application, by the person"),
    "stay_request": lazy("Request for a stay, by the person"),
    "other_act": lazy("Another act, by the person"),
    "authority": lazy("The State must act"),
    "detention": lazy("The State must release, or have the detention renewed"),
}
BINDS = {
    True: lazy("The State. Closed days never give it more time."),
    False: lazy("The person, and whoever acts for them."),
}
OF_THE_STATE = frozenset({"authority", "detention"})
BASIS_WORDS = {
    "pronounced": lazy("the day of the ruling"),
    "sent": lazy("the day of sending"),
    "posted": lazy("the day of posting"),
    "served": lazy("the day of service"),
    "received": lazy("the day of receipt"),
    "known": lazy("the day on which the person learned of it"),
    "centre": lazy("the day on which it was handed to the centre"),
    "held": lazy("the start of the detention"),
    "registered": lazy("the day of registration"),
    "lodged": lazy("the day of lodging"),
    "made": lazy("the day of the application"),
    "crossed": lazy("the day of the crossing"),
    "departed": lazy("the day of departure"),
    "final": lazy("the day on which the ruling became final"),
    "learned": lazy("the day on which the person learned of it"),
    "issued": lazy("the day of issue"),
    "requested": lazy("the day of the request"),
    "obstacle_ended": lazy("the day on which the obstacle ended"),
}
CLASS_MEANING = {
    "A-AUTO": lazy("The bar arises by law as soon as the event exists. Nobody has to ask for it."),
    "A-WINDOW": lazy(
        "The bar stands by law while the time to challenge runs and while a challenge brought in time is pending. "
        "It is lost if the time runs out unused."
    ),
    "R-PEND": lazy(
        "The challenge itself bars nothing. A separate request must be made in time; the bar then stands by law "
        "until the court has decided that request."
    ),
    "R-GRANT": lazy(
        "A separate request is needed, and nothing is barred until it is granted. Until then the person is unprotected."
    ),
    "I-GRANT": lazy(
        "A measure of an international body binds once it is indicated. A request for it bars nothing."
    ),
    "D": lazy("A stay is at the discretion of the authority or court. It never silences an alarm."),
    "CONTESTED": lazy("Text or practice is disputed. The bar is claimed, and the alarm stays on."),
    "PERIOD": lazy(
        "A period to leave is running: to enforce the order before its end is premature. It never silences an alarm."
    ),
    "NONE": lazy("The law says expressly that nothing is barred here."),
}
ACTS = {
    "removal": lazy("removal"),
    "transfer": lazy("transfer to another State"),
    "extradition": lazy("extradition"),
}
TO = {
    "any": lazy("to any country"),
    "danger": lazy("to the countries the person fears"),
    "named": lazy("to the countries that the measure or finding names"),
}
ORDERS = {
    "any": lazy("every order to send the person away"),
    "attacked": lazy("only the order that is challenged or stayed"),
}
SENT = {
    "posted": lazy("posted"),
    "sent": lazy("sent"),
    "handed to the centre": lazy("handed to the centre"),
}
FIRST_DAY = {
    "counted": lazy("The day of the trigger is counted."),
    "not_counted": lazy("The day of the trigger is not counted."),
}
MARKERS = {
    "whole_days": lazy("It ends with the end of a day, even where the hour at which it began is known."),
    "repeats": lazy("It comes again every so often: each act recorded for it moves it on by one period."),
}
UNLISTED = lazy("It is counted only for the bar that rests on it: it is no deadline of its own.")


def says(entry: Entry) -> list[Row]:
    """Return what a rule says as rows of a page: a term, and one value or several."""
    parts = (("bar", _bar), ("limit", _limit), ("deemed", _deemed), ("precondition", _precondition))
    found = [row for part, told in parts if part in entry.written for row in told(entry.written[part])]
    carried = entry.written.get("carries_out", ())
    if carried:
        found.append(_links(_("Stands here in place of"), carried))
    return found or [_row(_("Effect"), _("It is told only: nothing is counted or barred by it."))]


def _bar(bar: Written) -> Iterator[Row]:
    yield _row(_("Class of bar"), str(CLASS_MEANING[bar["class"]]))
    acts = [str(ACTS[act]) for act in bar["acts"]]
    yield _row(_("Bars"), f"{', '.join(acts)}, {TO[bar.get('to', 'any')]}")
    yield _row(_("Which orders"), str(ORDERS[bar.get("orders", "any")]))
    yield {"term": _("While any of these holds"), "values": conditions(bar["while_any"])}
    if bar.get("only_if"):
        yield {"term": _("And only if"), "values": conditions(bar["only_if"])}
    if not bar.get("established", True):
        yield _row(
            _("Not established"), _("The law is not known here: the answer is “not known”, never “no bar”.")
        )
    if bar.get("ends_when"):
        yield _row(_("Ends when"), bar["ends_when"])


def _limit(limit: Written) -> Iterator[Row]:
    yield _row(_("What is to be done"), str(KINDS[limit["kind"]]))
    yield _row(_("Who is bound"), str(BINDS[limit["kind"] in OF_THE_STATE]))
    if limit.get("starts"):
        yield _matches(_("Starts with"), limit["starts"])
    if "after" in limit:
        yield _links(_("Counted from the end of"), [limit["after"]])
    else:
        yield _row(_("Counted from"), basis_words(limit["basis"]))
    if "latest_basis" in limit:
        yield _row(
            _("At the latest from"),
            _("{basis}; that moves the last day only").format(basis=basis_words(limit["latest_basis"])),
        )
    yield from _markers(limit)
    if limit.get("met_by"):
        yield _matches(_("Met by"), limit["met_by"])
    elif limit["kind"] != "detention":
        yield _row(_("Met by"), _("Another act that is recorded for this rule"))
    if "note" in limit:
        yield _row(_("Note"), limit["note"])


def _markers(limit: Written) -> Iterator[Row]:
    said = [str(FIRST_DAY[limit["first_day"]])] if "first_day" in limit else []
    said += [str(words) for key, words in MARKERS.items() if limit.get(key)]
    said += [str(UNLISTED)] if limit.get("listed") is False else []
    if said:
        yield _row(_("How it runs"), *said)


def _deemed(deemed: Written) -> Iterator[Row]:
    yield _row(_("Counted from"), _("the day on which it was {sent}").format(sent=sent_words(deemed)))
    if "when" in deemed:
        written = deemed["when"] if isinstance(deemed["when"], list) else [deemed["when"]]
        yield _matches(_("Applies to"), written)
    yield _row(
        _("A closed day"),
        _("Courts disagree whether it moves the day of service: both days are shown.")
        if deemed["moved"] == "disputed"
        else _("does not move the day of service"),
    )


def _precondition(precondition: Written) -> Iterator[Row]:
    yield _matches(_("Before"), [precondition["on"]])
    yield _row(_("There must have been"), values_words("appeal", "remedy", list(precondition["prior"])))


def binds_the_state(entry: Entry) -> bool:
    """Whether it is the State that a time limit binds."""
    return entry.written.get("limit", {}).get("kind") in OF_THE_STATE


def sent_words(deemed: Written) -> str:
    """Return what happened to a thing that counts as served some days later."""
    sent: str = deemed.get("sent", "posted")
    return str(SENT.get(sent, sent))


def basis_words(basis: str) -> str:
    """Return what the count runs from."""
    return str(BASIS_WORDS[basis]) if basis in BASIS_WORDS else _("the {basis}").format(basis=BASES[basis][1])


def _row(term: str, *words: str) -> Row:
    return {"term": term, "values": [{"words": capfirst(word)} for word in words]}


def _matches(term: str, matches: list[Written]) -> Row:
    return _row(term, *(match_words(match) for match in matches))


def _links(term: str, ids: Any) -> Row:
    return {"term": term, "values": [{"under": [rule_link(id_) for id_ in ids]}]}
