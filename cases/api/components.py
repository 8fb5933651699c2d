"""JSON Schemas as components of an OpenAPI document: what stands in `$defs` becomes a component of its own."""

from typing import Any

from cases.casefile.schema import published
from cases.models import FACT_TYPES

from .shapes import ID, Shape, new_shapes, row_shapes

CASE_FILE = "CaseFile"


def case_components() -> dict[str, Shape]:
    """Return every component that cases, persons, proceedings and facts are described with."""
    of_file = {name: f"{CASE_FILE}{_title(name)}" for name in published()["$defs"]}
    in_rows = of_file | {"id": "Id"}
    rows = {name: referring(shape, in_rows) for name, shape in (new_shapes() | row_shapes()).items()}
    return as_components(published(), CASE_FILE) | {"Id": ID} | rows


def as_components(schema: Shape, name: str) -> dict[str, Shape]:
    """Return a JSON Schema as the component `name`, and its definitions as components named after it."""
    names = {definition: f"{name}{_title(definition)}" for definition in schema["$defs"]}
    top = {key: value for key, value in schema.items() if key not in ("$defs", "$schema", "$id")}
    parts = {names[key]: referring(value, names) for key, value in schema["$defs"].items()}
    return {name: referring(top, names)} | parts


def referring(schema: Any, names: dict[str, str]) -> Any:
    """Return the schema with its references to definitions turned to the components in `names`."""
    if isinstance(schema, list):
        return [referring(item, names) for item in schema]
    if not isinstance(schema, dict):
        return schema
    turned = {key: referring(value, names) for key, value in schema.items()}
    reference = schema.get("$ref")
    if isinstance(reference, str) and reference.startswith("#/$defs/"):
        turned["$ref"] = f"#/components/schemas/{names[reference.removeprefix('#/$defs/')]}"
    return turned


def _title(name: str) -> str:
    """Return the name of a definition as part of a component's: a fact type by its model, `Appeal`."""
    return FACT_TYPES[name].__name__ if name in FACT_TYPES else name[:1].upper() + name[1:]
