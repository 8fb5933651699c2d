"""The shapes of what the API sends and takes: those of the case file, with ids of the database.

Each is a JSON Schema drawn from the case file's, so that a column added to a model is added here too. References
are to the case file's definitions (`#/$defs/date`); `components` turns them into those of an OpenAPI document.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any

from cases.casefile.schema import published
from cases.models import FACT_TYPES

Shape = dict[str, Any]

ID: Shape = {"type": "string", "format": "uuid"}
THE_ID: Shape = ID | {"description": "The id, by which other rows name this one."}
OF_CASE: Shape = {"$ref": "#/$defs/id", "description": "The id of the case."}
TEAM: Shape = {"type": "string", "maxLength": 50}
RESTRICTED: Shape = {"type": "boolean", "description": "Seen only by those assigned to it."}
SET_BY_US = ("id", "recorded_at", "withdrawn")


@cache
def new_shapes() -> dict[str, Shape]:
    """Return, by the names of components, the shapes of what can be made."""
    team = TEAM | {"description": "The slug of the team whose case it is; needed if you are in several."}
    return {
        "NewCase": _changed("case", also={"team": team, "restricted": RESTRICTED}),
        "NewPerson": _changed("person", also={"case": OF_CASE}, required=["case"]),
        "NewProceeding": _changed("proceeding", also={"case": OF_CASE}, required=["case"]),
        **{f"New{name}": shape for name, shape in _fact_shapes(without=SET_BY_US)},
        "NewFact": one_of_the_types("New"),
    }


@cache
def row_shapes() -> dict[str, Shape]:
    """Return, by the names of components, the shapes of what can be read."""
    supersedes = ID | {"description": "The fact that this one corrects."}
    return {
        "Case": _case(),
        "Person": _person(),
        "Proceeding": _changed("proceeding", also={"id": THE_ID, "case": OF_CASE}, required=["id", "case"]),
        **dict(_fact_shapes(also={"supersedes": supersedes})),
        "Fact": one_of_the_types(""),
    }


def new_fact_shape(kind: object) -> Shape:
    """Return the shape of a new fact of the type `kind`, or one that refuses the type."""
    if isinstance(kind, str) and kind in FACT_TYPES:
        return new_shapes()[f"New{FACT_TYPES[kind].__name__}"]
    types = {"type": {"enum": list(FACT_TYPES)}}
    return {"type": "object", "properties": types, "required": ["case", "type"]}


def one_of_the_types(prefix: str) -> Shape:
    """Return the shape of a fact of any type, told apart by `type`; its references are to components."""
    components = {
        kind: f"#/components/schemas/{prefix}{model.__name__}" for kind, model in FACT_TYPES.items()
    }
    return {
        "oneOf": [{"$ref": component} for component in components.values()],
        "discriminator": {"propertyName": "type", "mapping": components},
    }


def _case() -> Shape:
    also = {
        "id": THE_ID,
        "code": {"type": "string", "description": "A short random name that says nothing of the case."},
        "team": TEAM | {"description": "The slug of the team whose case it is."},
        "zone": {"type": "string", "description": "The IANA name of the time zone whose days count."},
        "closed_on": {"type": "string", "format": "date"},
        "restricted": RESTRICTED,
    }
    return _changed("case", also=also, required=["id", "code", "team", "zone", "restricted"])


def _person() -> Shape:
    role = published()["$defs"]["person"]["properties"]["role"]
    part = {
        "type": "object",
        "properties": {"case": ID, "role": role},
        "required": ["case"],
        "additionalProperties": False,
    }
    cases = {"type": "array", "items": part, "description": "The cases in which you may see this person."}
    return _changed("person", without=["role"], also={"id": THE_ID, "cases": cases}, required=["id", "cases"])


def _fact_shapes(*, without: Iterable[str] = (), also: Shape | None = None) -> Iterable[tuple[str, Shape]]:
    for kind, model in FACT_TYPES.items():
        shape = _changed(kind, without=without, also={"case": OF_CASE, **(also or {})}, required=["case"])
        yield model.__name__, shape


def _changed(
    definition: str, *, also: Shape, without: Iterable[str] = (), required: Iterable[str] = ()
) -> Shape:
    """Return a definition of the case file with keys of our own before its own, and without others."""
    shape = published()["$defs"][definition]
    kept = {key: value for key, value in shape["properties"].items() if key not in without}
    needed = [*required, *(key for key in shape.get("required", ()) if key not in without)]
    return {**shape, "properties": {**also, **kept}, "required": list(dict.fromkeys(needed))}
