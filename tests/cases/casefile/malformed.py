"""Case files that are none, and what the refusal of each begins with."""

import copy
import re
from pathlib import Path
from typing import Any, NamedTuple

from cases.casefile import read
from cases.casefile.writing import to_json

REFERENCE_CASE = Path(__file__).parents[2] / "reference" / "reference-case.yaml"
REFERENCE_TEXT = REFERENCE_CASE.read_text("utf-8")
DOCUMENT = read(REFERENCE_TEXT)
GONE = object()


class Wrong(NamedTuple):
    """One value put at a path of the reference case, or taken away, and how the refusal begins."""

    name: str
    path: str
    value: Any
    refusal: str


def wrong(name, path, value, message, at=None):
    return Wrong(name, path, value, f"{at or path}: {message}")


def spoilt(*changes):
    """Return the text of the reference case with each (path, value) put in."""
    document = copy.deepcopy(DOCUMENT)
    for path, value in changes:
        *way, last = [
            int(step) if step.isdigit() else step for step in re.split(r"[.\[\]]+", path.strip("]"))
        ]
        place = document
        for step in way:
            place = place[step]
        if value is GONE:
            del place[last]
        else:
            place[last] = value
    return to_json(document)


WRONG_VALUES = [
    # keys
    wrong("an unknown key of the file", "persosn", {}, 'unknown key; did you mean "persons"?'),
    wrong("an unknown key of the case", "case.refrence", "x", 'unknown key; did you mean "reference"?'),
    wrong("an unknown key of a person", "persons.p1.bron", "1985", 'unknown key; did you mean "born"?'),
    wrong("an unknown key of a name", "persons.p1.names[0].txt", "x", 'unknown key; did you mean "text"?'),
    wrong(
        "an unknown key of a proceeding",
        "proceedings.asylum.dockte",
        "x",
        'unknown key; did you mean "docket"?',
    ),
    wrong("an unknown key of a fact", "facts[3].held_form", "2022", 'unknown key; did you mean "held_from"?'),
    wrong("a key of no type of fact", "facts[3].xyz", "2022", "unknown key; known here: id, type, person"),
    wrong("a merge key", "<<", {}, "unknown key"),
    wrong("no format", "format", GONE, "is missing"),
    wrong("another format", "format", "suspensive-case/2", 'must be "suspensive-case/1"'),
    wrong("no facts", "facts", GONE, "is missing"),
    wrong("no reference", "case.reference", GONE, "is missing"),
    wrong("no jurisdiction", "case.jurisdiction", GONE, "is missing"),
    wrong("a name without text", "persons.p1.names[0].text", GONE, "is missing"),
    wrong("a proceeding of no kind", "proceedings.asylum.kind", GONE, "is missing"),
    wrong("a fact without id", "facts[0].id", GONE, "is missing"),
    wrong("a fact of no type", "facts[0].type", GONE, "is missing"),
    wrong("a fact about nobody", "facts[0].person", GONE, "is missing"),
    wrong(
        "a proceeding where a person belongs",
        "facts[0].proceeding",
        "asylum",
        "a fact of this type is about a person",
    ),
    wrong(
        "a person where a proceeding belongs",
        "facts[4].person",
        "p1",
        "a fact of this type is about a proceeding",
    ),
    wrong("persons of a fact about one", "facts[0].persons", ["p1"], "a fact of this type is about a person"),
    wrong("an appeal of no remedy", "facts[7].remedy", GONE, "is missing"),
    wrong(
        "an application without a date",
        "facts[4].made_on",
        GONE,
        "has none of made_on, registered_on, lodged_on; write at least one",
        at="facts[4]",
    ),
    # types of values
    wrong("a list for a mapping", "persons", [], "must be a mapping"),
    wrong("a mapping for a list", "facts", {}, "must be a list"),
    wrong("a fact that is text", "facts[0]", "f1", "must be a mapping"),
    wrong("a number for text", "case.reference", 20220001, "must be text; put it in quotes"),
    wrong("a truth for text", "facts[3].authority", True, "must be text; put it in quotes"),
    wrong("text for a truth", "persons.p3.minor", "true", "must be true or false"),
    wrong("text for a list", "persons.p1.nationalities", "RU", 'must be a list; write ["RU"]'),
    wrong("text for a number", "proceedings.asylum.subsequent", "0", "must be a whole number"),
    wrong("a fraction", "proceedings.asylum.subsequent", 1.0, "must be a whole number"),
    wrong("less than nothing", "proceedings.asylum.subsequent", -1, "must be at least 0"),
    wrong("null for what was not recorded", "facts[3].place", None, "is empty; leave the key out"),
    wrong("empty text", "facts[3].place", "", "is empty; leave the key out"),
    wrong("blanks around a text", "facts[3].place", "camp ", "begins or ends with a blank; take it out"),
    wrong(
        "the keys of another type of fact",
        "facts[3].type",
        "whereabouts",
        "unknown key",
        at="facts[3].held_from",
    ),
    wrong("no persons in a proceeding", "proceedings.criminal.persons", [], "is empty; name at least one"),
    wrong("a person named twice", "facts[7].persons", ["p1", "p1"], "names the same twice"),
    # words, countries, ids
    wrong(
        "an unknown type of fact",
        "facts[3].type",
        "detenton",
        '"detenton" is not known here; did you mean "detention"?',
    ),
    wrong(
        "an unknown word",
        "facts[3].ground",
        "banana",
        '"banana" is not known here; write one of police, criminal',
    ),
    wrong(
        "an unknown word in a list",
        "facts[6].orders",
        ["expulsion", "exile"],
        '"exile" is not known here',
        at="facts[6].orders[1]",
    ),
    wrong(
        "an unknown role",
        "persons.p2.role",
        "wife",
        '"wife" is not known here; write one of principal, spouse',
    ),
    wrong(
        "a word in capitals",
        "facts[5].outcome",
        "Rejected",
        '"Rejected" is not known here; did you mean "rejected"?',
    ),
    wrong("false for a flag", "facts[5].in_absentia", False, "must be true; leave the key out otherwise"),
    wrong("no such country", "case.jurisdiction", "UK", "“UK” is the code of no country"),
    wrong("a country in small letters", "facts[9].by", "ru", "“ru” must be written in capitals: RU"),
    wrong(
        "three letters for a country",
        "persons.p1.nationalities",
        ["RUS"],
        "“RUS” is the code of no country",
        at="persons.p1.nationalities[0]",
    ),
    wrong("no code of a region", "case.region", "Almaty", '"Almaty" is not a code of ISO 3166-2'),
    wrong("a region of elsewhere", "case.region", "DE-BE", '"DE-BE" is no region of "KZ"'),
    wrong("an id with a blank", "facts[0].id", "f 1", "an id has letters, digits, - and _"),
    wrong("an id of a person with a dot", "persons.p 4", {}, "an id has letters, digits, - and _"),
    # dates
    wrong(
        "an impossible day",
        "facts[5].pronounced_on",
        "2022-02-30",
        "“2022-02-30” does not exist in the calendar",
    ),
    wrong(
        "an impossible hour",
        "facts[12].happened_at",
        "2022-12-29T25:00:00+06:00",
        "“2022-12-29T25:00:00+06:00” names an hour",
    ),
    wrong(
        "an instant without an offset",
        "facts[12].happened_at",
        "2022-12-29T08:40:00",
        "“2022-12-29T08:40:00” needs its offset",
    ),
    wrong("no date form", "facts[5].pronounced_on", "30.11.2022", "“30.11.2022” is not a date"),
    wrong(
        "days in the wrong order",
        "facts[0].crossed_on",
        "2022-09-27/2022-09-26",
        "“2022-09-27/2022-09-26” ends before",
    ),
    wrong("a fraction of a year", "persons.p1.born", 1985.5, "must be text; put it in quotes"),
    wrong("a year nobody lived in", "persons.p1.born", 12, "“12” is not a date"),
    wrong("recorded on a day", "facts[0].recorded_at", "2022-10-03", "“2022-10-03” is not an instant"),
    wrong(
        "withdrawn on a day",
        "facts[0].withdrawn",
        {"at": "2022-10-03", "reason": "x"},
        "“2022-10-03” is not an instant",
        at="facts[0].withdrawn.at",
    ),
    wrong(
        "withdrawn for no reason",
        "facts[0].withdrawn",
        {"at": "2022-10-03T10:00:00Z"},
        "is missing",
        at="facts[0].withdrawn.reason",
    ),
    wrong("opened in a month", "case.opened_on", "2022-10", "“2022-10” is not a day"),
    wrong(
        "a detention that ends before it starts", "facts[3].held_to", "2022-09-25", "ends before it starts"
    ),
    # what refers to what
    wrong("a ruling that is not there", "facts[7].against", "f99", 'no ruling "f99" in this file'),
    wrong("an appeal that is not there", "facts[11].on_appeal", "f99", 'no appeal "f99" in this file'),
    wrong(
        "a fact of another type",
        "facts[7].against",
        "f1",
        '"f1" is of type border_crossing; name a fact of type ruling',
    ),
    wrong("a person who is not there", "facts[0].person", "p9", 'no person "p9" in this file'),
    wrong(
        "a proceeding that is not there",
        "facts[4].proceeding",
        "asylums",
        'no proceeding "asylums" in this file',
    ),
    wrong(
        "a stranger in a proceeding",
        "proceedings.asylum.persons",
        ["p1", "p2", "p3", "p9"],
        'no person "p9" in this file',
        at="proceedings.asylum.persons[3]",
    ),
    wrong(
        "a stranger in a fact",
        "facts[7].persons",
        ["p1", "p9"],
        'no person "p9" in this file',
        at="facts[7].persons[1]",
    ),
    wrong(
        "a person outside the proceeding",
        "facts[6].persons",
        ["p2"],
        '"p2" is not among the persons of "criminal"',
        at="facts[6].persons[0]",
    ),
    wrong("an id taken twice", "facts[1].id", "f1", 'the id "f1" is taken by facts[0]'),
    wrong(
        "a ruling on the appeal against it",
        "facts[5].on_appeal",
        "f8",
        'the references go in a circle: "f6", "f8", "f6"',
    ),
    # size and characters
    wrong(
        "a name of 501 characters", "persons.p1.names[0].text", "я" * 501, "has 501 characters; at most 500"
    ),
    wrong(
        "a note of 10,001 characters", "facts[0].note", "x" * 10_001, "has 10001 characters; at most 10000"
    ),
    wrong("1,001 names", "persons.p1.names", [{"text": "x"}] * 1001, "has 1001 entries; at most 1000"),
    wrong(
        "1,001 persons", "persons", {f"p{n}": {} for n in range(1, 1002)}, "has 1001 entries; at most 1000"
    ),
    wrong("a line break in a name", "persons.p1.names[0].text", "a\nb", "holds the control character U+000A"),
    wrong("NUL in a note", "facts[0].note", "a\0b", "holds the control character U+0000"),
    wrong("an escape to the terminal", "facts[0].source", "\x1b[2J", "holds the control character U+001B"),
]

WRONG_TEXTS = [
    ("an empty file", b"", "the file is empty"),
    ("only a comment", b"# nothing\n", "the file is empty"),
    ("a list", b"[]", "a case file is a mapping"),
    ("text", b"suspensive-case/1", "a case file is a mapping"),
    ("broken YAML", b"case: {reference: x\nfacts: []\n", "line 2, column 6: this is not YAML"),
    ("broken JSON", b'{"case": {"reference": "x",}, "facts": [}', "line 1, column 41: this is not YAML"),
    ("a tab that indents", b"case:\n\treference: x\n", "line 2, column 1: this is not YAML"),
    ("UTF-16 with its mark", REFERENCE_TEXT.encode("utf-16"), "line 1, column 1: the file is not UTF-8"),
    ("UTF-16 without", b"format: x\n".decode().encode("utf-16-le"), "line 1, column 2: the file holds NUL"),
    ("Windows-1251", REFERENCE_TEXT.encode("cp1251"), "line 8, column 40: the file is not UTF-8"),
    ("NUL", b"format: x\0\n", "line 1, column 10: the file holds NUL"),
    (
        "a control character",
        b"format: \x1b[31m\n",
        "line 1, column 9: the character U+001B cannot be printed",
    ),
    (
        "10 MB of names",
        b'{"persons": {"p1": {"names": [' + b'{"text": "x"},' * 750_000,
        "the file is larger than 1 MiB",
    ),
    (
        "a YAML bomb",
        b"a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
        "line 1, column 4: a: anchors (&) are not allowed",
    ),
    ("an alias", b"case: *x\n", "line 1, column 7: case: aliases (*) are not allowed"),
    ("a tag", b"case: !!python/object:os.system {}\n", "line 1, column 7: case: tags (!) are not allowed"),
    ("a harmless tag", b"case: {reference: !!str 1}\n", "case.reference: tags (!) are not allowed"),
    (
        "a key twice",
        b"case: {}\npersons: {p1: {}, p1: {}}\n",
        'line 2, column 19: persons: the key "p1" stands twice',
    ),
    ("a key twice in JSON", b'{"persons": {"p1": {}, "p1": {}}}', 'persons: the key "p1" stands twice'),
    ("a mapping as a key", b"? {a: b}\n: c\n", "line 1, column 3: a key must be a word"),
    ("two documents", REFERENCE_TEXT.encode() + b"---\nformat: x\n", "the file holds several documents"),
    ("nesting that never ends", b"case: " + b"[" * 100_000, "case[0][0][0][0]: nested more than 30 deep"),
    ("the same in JSON", b'{"case": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested more than 30 deep"),
    (
        "deeper than a case",
        b'{"case": ' + b"[" * 40 + b"]" * 40 + b"}",
        "case[0][0][0][0]: nested more than 30 deep",
    ),
    (
        "a number without end",
        b"case: " + b"9" * 100_000,
        "line 1, column 7: case: the number 9999999999999999999… is too large",
    ),
    (
        "the same in JSON",
        b'{"case": ' + b"9" * 100_000 + b"}",
        "the number 9999999999999999999… is too large",
    ),
]
