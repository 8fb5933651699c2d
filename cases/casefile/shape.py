"""Whether a document has the shape of the schema, told in plain words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Any

from django.utils.translation import gettext as _
from jsonschema import Draft202012Validator, ValidationError, validators

from cases.models import FACT_TYPES

from .formats import FORMATS
from .limits import LONGEST_LIST
from .problems import Path, Problem, quoted, shown
from .schema import Schema, published

Told = Iterator[tuple[Path, str]]  # steps from the value at fault, and what is wrong there

KINDS = {
    "object": "a mapping",
    "array": "a list",
    "string": "text",
    "integer": "a whole number",
    "boolean": "true or false",
    "null": "null",
}
LONGEST_GUESS = 40  # characters of a word for which a similar one is looked up


@dataclass(frozen=True, slots=True)
class Fault:
    """One refusal of the schema: the keyword that refuses, the value, and what the keyword wants."""

    keyword: str
    value: Any
    wanted: Any
    schema: Any
    path: Path
    cause: BaseException | None
    about_a_key: bool

    @classmethod
    def of(cls, error: ValidationError) -> "Fault":
        return cls(
            keyword=str(error.validator),
            value=error.instance,
            wanted=error.validator_value,
            schema=error.schema,
            path=tuple(error.absolute_path),
            cause=error.cause,
            about_a_key="propertyNames" in error.absolute_schema_path,
        )


def shape_problems(document: Any) -> Iterator[Problem]:
    """Yield what is wrong with the shape of the document, each fact held against the schema of its type."""
    yield from _problems(_validator(""), document, ())
    facts = document.get("facts") if isinstance(document, dict) else None
    for position, fact in enumerate(facts[:LONGEST_LIST] if isinstance(facts, list) else ()):
        kind = fact.get("type") if isinstance(fact, dict) else None
        name = kind if isinstance(kind, str) and kind in FACT_TYPES else "fact"
        yield from _problems(_validator(name), fact, ("facts", position))


def problems_against(wanted: Schema, value: Any) -> Iterator[Problem]:
    """Yield what is wrong with a part of a case file, held against a schema that may refer to its definitions."""
    yield from _problems(Strict(wanted | _definitions(), format_checker=FORMATS), value, ())


def _problems(validator: Any, instance: Any, path: Path) -> Iterator[Problem]:
    for error in validator.iter_errors(instance):
        for further, message in _told(Fault.of(error)):
            yield Problem(shown((*path, *error.absolute_path, *further)), message)


def _told(fault: Fault) -> Told:
    """Yield what a refusal of the schema means, each with the steps from the value it is about."""
    if fault.about_a_key:
        yield (str(fault.value),), _("an id has letters, digits, - and _, at most 64 of them")
    elif fault.value is None and fault.keyword not in ("required", "additionalProperties"):
        yield (), _("is empty; leave the key out if nothing was recorded")
    elif not _told_better(fault):
        yield from TELL[fault.keyword](fault)


def _told_better(fault: Fault) -> bool:
    """Whether another refusal of the same value says the same more plainly."""
    return fault.keyword == "pattern" and "format" in fault.schema


# --- What each keyword of the schema means ---


def _unknown_keys(fault: Fault) -> Told:
    known = list(fault.schema["properties"])
    for key in fault.value:
        if key not in known:
            yield (key,), _unknown_key(key, known)


def _unknown_key(key: str, known: list[str]) -> str:
    if key in ("person", "persons", "proceeding") and "type" in known:
        about = "person" if "person" in known else "proceeding"
        return _('a fact of this type is about a {about}; write "{about}"').format(about=about)
    if nearest := _nearest(key, known):
        return _('unknown key; did you mean "{nearest}"?').format(nearest=nearest)
    return _("unknown key; known here: {known}").format(known=", ".join(known))


def _missing(fault: Fault) -> Told:
    for key in fault.wanted:
        if key not in fault.value:
            yield (key,), _("is missing")


def _wrong_type(fault: Fault) -> Told:
    wanted = [fault.wanted] if isinstance(fault.wanted, str) else fault.wanted
    message = _("must be {kind}").format(kind=KINDS[wanted[0]])
    if "string" in wanted and isinstance(fault.value, bool | int | float):
        message = _("must be text; put it in quotes")
    elif "array" in wanted and isinstance(fault.value, str):
        message = _("must be a list; write [{value}]").format(value=quoted(fault.value, 30))
    yield (), message


def _not_in_list(fault: Fault) -> Told:
    words = fault.wanted
    nearest = _nearest(fault.value, words)
    guess = _('did you mean "{nearest}"?').format(nearest=nearest) if nearest else None
    yield (
        (),
        _("{value} is not known here; {hint}").format(
            value=quoted(fault.value),
            hint=guess or _("write one of {words}").format(words=", ".join(words)),
        ),
    )


def _not_this(fault: Fault) -> Told:
    if fault.wanted is True:
        yield (), _("must be true; leave the key out otherwise")
    else:
        yield (), _('must be "{value}"').format(value=fault.wanted)


def _wrong_pattern(fault: Fault) -> Told:
    if "minLength" in fault.schema:
        yield (), _("begins or ends with a blank; take it out")
    elif fault.path and fault.path[-1] == "region":
        yield (), _("{value} is not a code of ISO 3166-2 such as DE-BE").format(value=quoted(fault.value))
    else:
        yield (), _("an id has letters, digits, - and _, at most 64 of them")


def _wrong_format(fault: Fault) -> Told:
    yield (), str(fault.cause)


def _too_long(fault: Fault) -> Told:
    yield (
        (),
        _("has {length} characters; at most {most} are allowed").format(
            length=len(fault.value), most=fault.wanted
        ),
    )


def _empty_text(fault: Fault) -> Told:
    yield (), _("is empty; leave the key out if nothing was recorded")


def _empty_list(fault: Fault) -> Told:
    yield (), _("is empty; name at least one")


def _too_many(fault: Fault) -> Told:
    yield (
        (),
        _("has {length} entries; at most {most} are allowed").format(
            length=len(fault.value), most=fault.wanted
        ),
    )


def _doubled(fault: Fault) -> Told:
    yield (), _("names the same twice")


def _out_of_bounds(fault: Fault) -> Told:
    bound = _("at least") if fault.keyword == "minimum" else _("at most")
    yield (), _("must be {bound} {value}").format(bound=bound, value=fault.wanted)


def _none_of(fault: Fault) -> Told:
    if isinstance(fault.value, dict):
        keys = [branch["required"][0] for branch in fault.wanted]
        yield (), _("has none of {keys}; write at least one").format(keys=", ".join(keys))
    else:
        words = [word for branch in fault.wanted for word in branch.get("enum", ())]
        yield (
            (),
            _("{value} is neither the code of a country, such as KZ, nor {words}").format(
                value=quoted(fault.value), words=", ".join(words)
            ),
        )


TELL: dict[str, Callable[[Fault], Told]] = {
    "additionalProperties": _unknown_keys,
    "required": _missing,
    "type": _wrong_type,
    "enum": _not_in_list,
    "const": _not_this,
    "pattern": _wrong_pattern,
    "format": _wrong_format,
    "maxLength": _too_long,
    "minLength": _empty_text,
    "minItems": _empty_list,
    "maxItems": _too_many,
    "maxProperties": _too_many,
    "uniqueItems": _doubled,
    "minimum": _out_of_bounds,
    "maximum": _out_of_bounds,
    "anyOf": _none_of,
}


def _nearest(word: Any, known: list[str]) -> str | None:
    if not isinstance(word, str) or len(word) > LONGEST_GUESS:
        return None
    return next(iter(get_close_matches(word, known, n=1)), None)


# --- The validators ---


def _unique(_validator: Any, wanted: bool, instance: Any, _schema: Any) -> Iterator[ValidationError]:
    """Refuse text that stands twice in a list. (The library's check is quadratic on mixed lists.)"""
    texts = [item for item in instance if isinstance(item, str)] if isinstance(instance, list) else []
    if wanted and len(set(texts)) < len(texts):
        yield ValidationError("twice")


Strict = validators.extend(
    Draft202012Validator,
    {"uniqueItems": _unique},
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine(
        "integer", lambda _checker, value: isinstance(value, int) and not isinstance(value, bool)
    ),
)


@cache
def _validator(name: str) -> Any:
    """Return the validator of one definition of the schema; without a name, of the file but for its facts.

    A year is text here: `read` has seen to that.
    """
    whole = published()
    facts = {key: value for key, value in whole["properties"]["facts"].items() if key != "items"}
    top = (
        {"$ref": f"#/$defs/{name}"}
        if name
        else whole | {"properties": whole["properties"] | {"facts": facts}}
    )
    return Strict(top | _definitions(), format_checker=FORMATS)


def _definitions() -> Schema:
    definitions = published()["$defs"]
    return {"$defs": definitions | {"date": definitions["date"] | {"type": "string"}}}
