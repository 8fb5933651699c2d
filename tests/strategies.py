"""Case files drawn from the columns of the models: every type of fact, key, word and date form."""

from datetime import date, datetime, timedelta, timezone
from functools import singledispatch

from hypothesis import strategies as st

from cases.models import FACT_TYPES, CaseRole, PersonFact, Proceeding
from cases.models import fields as columns
from people.models import NameKind, Person

COUNTRIES = ("RU", "NO", "KZ", "TR", "DE", "AM", "XK")
PLACES = (
    ("KZ", None),
    ("KZ", "KZ-75"),
    ("DE", "DE-BE"),
    ("NO", None),
    ("US", "US-HI"),
    ("RU", None),
    ("XK", None),
)
NAMES = (
    "Павел Рябинин",
    "Pavel Ryabinin",
    "پاول ریابینین",
    "Pāvels Rjabiņins",
    "帕维尔",
    "Lév O’Ryabin",
    "no",
    "2022",
)
FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2034, 12, 31)

printable = st.characters(exclude_categories=("Cc", "Cs"))
texts = st.one_of(
    st.sampled_from(
        ["NO", "on", "0o14", "1e3", "012", "null", "~", "- a", "a: b", "#x", "'", '"', "2022-11-30", "x"]
    ),
    st.text(printable, max_size=20).map(str.strip).filter(bool),
)
days = st.dates(FIRST_DAY, LAST_DAY)
offsets = st.integers(-12 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
instants = st.builds(
    lambda moment, offset: moment.replace(tzinfo=offset, microsecond=0).isoformat(),
    st.datetimes(datetime(1990, 1, 2), datetime(2034, 12, 30)),  # noqa: DTZ001
    offsets,
)


@st.composite
def date_forms(draw, first=FIRST_DAY, last=LAST_DAY):
    """A date in any of the forms, its days from `first` to `last`."""
    one, other = sorted(draw(st.tuples(st.dates(first, last), st.dates(first, last))))
    return draw(
        st.sampled_from(
            [
                one.isoformat(),
                f"{one.isoformat()}T08:40:00+06:00",
                f"{one.isoformat()}T23:59:59.5Z",
                one.isoformat()[:7],
                one.isoformat()[:4],
                f"{one.isoformat()}/{other.isoformat()}",
                f"../{one.isoformat()}",
                "unknown",
            ]
        )
    )


@st.composite
def case_files(draw, types=tuple(FACT_TYPES), max_facts=12, place=None):
    """A valid case file, its facts of the given types. References may lead to facts further down."""
    jurisdiction, region = place or draw(st.sampled_from(PLACES))
    persons = {f"p{number}": draw(_persons()) for number in range(1, draw(st.integers(1, 3)) + 1)}
    proceedings = {
        f"{kind}-{number}": draw(_proceedings(kind, list(persons)))
        for number, kind in enumerate(
            draw(st.lists(st.sampled_from(_words(Proceeding, "kind")), min_size=1, max_size=3))
        )
    }
    drawn = draw(st.lists(st.sampled_from(list(types)), max_size=max_facts))
    facts = []
    for number, kind in enumerate(drawn, start=1):
        facts.append(draw(_facts(f"f{number}", kind, proceedings, list(persons), facts)))
    case = {"reference": draw(texts), "jurisdiction": jurisdiction, "region": region}
    if draw(st.booleans()):
        case["opened_on"] = draw(days).isoformat()
    return {
        "format": "suspensive-case/1",
        "case": {key: value for key, value in case.items() if value is not None},
        "persons": persons,
        "proceedings": proceedings,
        "facts": draw(st.permutations(facts)),
    }


def every_fact():
    """A valid case file with a fact of every type, each with every key it may have."""
    document = {
        "format": "suspensive-case/1",
        "case": {"reference": "EVERY-1", "jurisdiction": "KZ", "region": "KZ-75", "opened_on": "2022-10-03"},
        "persons": {
            "p1": {"role": "principal", "names": [{"text": NAMES[0], "kind": "passport"}], "born": "1985"}
        },
        "proceedings": {
            "asylum": {"kind": "asylum", "persons": ["p1"], "procedure": "regular", "subsequent": 0}
        },
        "facts": [],
    }
    ids = {kind: f"f{number}" for number, kind in enumerate(FACT_TYPES, start=1)}
    for kind, model in FACT_TYPES.items():
        about = (
            {"person": "p1"} if issubclass(model, PersonFact) else {"proceeding": "asylum", "persons": ["p1"]}
        )
        own = {field.contract_key: _example(field, ids) for field in columns.keyed_fields(model)}
        document["facts"].append(
            {
                "id": ids[kind],
                "type": kind,
                **about,
                **own,
                "recorded_at": "2022-12-01T10:00:00+06:00",
                "withdrawn": {"at": "2022-12-02T10:00:00+06:00", "reason": "entered twice"},
            }
        )
    ruling = next(fact for fact in document["facts"] if fact["type"] == "ruling")
    del ruling["on_appeal"]  # the appeal is against this ruling
    detention = next(fact for fact in document["facts"] if fact["type"] == "detention")
    detention["held_to"] = "2022-11-30"
    return document


def _example(field, ids):
    """Return one value for a column, a date in a form that depends on its name."""
    if isinstance(field, columns.ReferenceField):
        return ids[field.refers_to]
    if isinstance(field, columns.FactIdField):
        return ids["ruling"]
    if isinstance(field, columns.DateFormField):
        forms = (
            "2022-11-30",
            "2022-11-30T08:40:00+06:00",
            "2022-11",
            "2022",
            "2022-11-29/2022-11-30",
            "unknown",
        )
        return forms[len(field.name) % len(forms)]
    return next(iter(_examples(field)))


def _examples(field):
    match field:
        case columns.WordField():
            return [word for word, _label in field.flatchoices if word]
        case columns.FlagField():
            return [True]
        case columns.NumberField():
            return [1]
        case columns.CountryField():
            return ["RU"]
        case columns.CountriesField():
            return [["RU", "NO"]]
        case columns.WordsField():
            return [[field.base_field.flatchoices[0][0]]]
        case columns.TextsField():
            return [["art. 3"]]
        case _:
            return ["some text"]


@st.composite
def _persons(draw):
    names = st.fixed_dictionaries(
        {"text": st.one_of(st.sampled_from(NAMES), texts)},
        optional={"kind": st.sampled_from(NameKind.values)},
    )
    optional = {
        "role": st.sampled_from(CaseRole.values),
        "names": st.lists(names, min_size=1, max_size=3),
        **{field.contract_key: _value(field) for field in columns.keyed_fields(Person)},
    }
    return draw(st.fixed_dictionaries({}, optional=optional))


@st.composite
def _proceedings(draw, kind, persons):
    fields = [field for field in columns.keyed_fields(Proceeding) if field.contract_key != "kind"]
    return draw(
        st.fixed_dictionaries(
            {"kind": st.just(kind), "persons": _some(persons)},
            optional={field.contract_key: _value(field) for field in fields},
        )
    )


@st.composite
def _facts(draw, id_, kind, proceedings, persons, earlier):
    """One fact of a type; what it refers to is among the facts drawn earlier."""
    model = FACT_TYPES[kind]
    needed, optional = {}, {"recorded_at": instants, "withdrawn": _withdrawals()}
    for field in columns.keyed_fields(model):
        if isinstance(field, columns.ReferenceField | columns.FactIdField):
            wanted = getattr(field, "refers_to", None)
            ids = [fact["id"] for fact in earlier if wanted in (None, fact["type"])]
            if ids:
                optional[field.contract_key] = st.sampled_from(ids)
        else:
            (needed if field.needed else optional)[field.contract_key] = _value(field)
    for key in model.needs_one_of[:1]:
        needed[key] = optional.pop(key)
    if issubclass(model, PersonFact):
        needed["person"] = st.sampled_from(persons)
    else:
        proceeding = draw(st.sampled_from(sorted(proceedings)))
        needed["proceeding"] = st.just(proceeding)
        optional["persons"] = _some(proceedings[proceeding]["persons"])
    if kind == "detention":
        _keep_apart(1987 + 3 * int(id_[1:]), needed, optional, confirmed=draw(st.booleans()))
    return {"id": id_, "type": kind, **draw(st.fixed_dictionaries(needed, optional=optional))}


def _keep_apart(year, needed, optional, *, confirmed):
    """A detention ends after it starts, and those that are confirmed do not overlap: each has its own years."""
    optional["held_from"] = date_forms(date(year, 1, 1), date(year, 12, 31))
    optional["held_to"] = date_forms(date(year + 2, 1, 1), date(year + 2, 12, 31))
    certainty = optional.pop("certainty")
    if confirmed:
        needed["held_to"] = optional.pop("held_to")
    else:
        needed["certainty"] = certainty.filter(lambda word: word != "confirmed")


def _withdrawals():
    return st.fixed_dictionaries({"at": instants, "reason": texts})


def _some(items):
    return st.lists(st.sampled_from(items), min_size=1, max_size=len(items), unique=True)


def _words(model, name):
    return [word for word, _label in model._meta.get_field(name).flatchoices if word]


@singledispatch
def _value(field):
    """Return the strategy for what the case file writes for a column."""
    raise TypeError(f"{field} is no column of the case file")


@_value.register
def _(field: columns.TextKeyField):
    return texts


@_value.register
def _(field: columns.DateFormField):
    return date_forms()


@_value.register
def _(field: columns.WordField):
    return st.sampled_from([word for word, _label in field.flatchoices if word])


@_value.register
def _(field: columns.CountryField):
    return st.sampled_from([*COUNTRIES, *field.also])


@_value.register
def _(field: columns.FlagField):
    return st.booleans() if field.yes_or_no else st.just(True)


@_value.register
def _(field: columns.NumberField):
    return st.integers(0, 5)


@_value.register
def _(field: columns.TextsField):
    return st.lists(texts, max_size=3, unique=True)


@_value.register
def _(field: columns.WordsField):
    return st.lists(
        st.sampled_from([word for word, _label in field.base_field.flatchoices if word]),
        max_size=3,
        unique=True,
    )


@_value.register
def _(field: columns.CountriesField):
    return st.lists(st.sampled_from(COUNTRIES), max_size=3, unique=True)
