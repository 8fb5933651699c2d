"""A fact made from what was written, and everything that refuses it before the database would."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from .errors import DetentionsOverlap, NotAccepted, NotOfThisCase, UnknownKind
from .models import FACT_TYPES, Case, Detention, Fact, FactRow, PersonFact, ProceedingFact
from .models.detention import CERTAIN_PART, certain_part
from .models.facts import COUNTS_AS_CONFIRMED
from .models.fields import DateFormField, FactIdField, ReferenceField, keyed_fields
from .values import accepted, span_of


def new_fact(case: Case, kind: str, /, *, person=None, proceeding=None, persons=(), **values: Any) -> Fact:
    """Return an unsaved fact of the type `kind`, its values read and its spans set in the zone of the case.

    Asks no database: whether what it names is of the case is for `refuse_what_cannot_stand`.
    Raises UnknownKind and NotAccepted.
    """
    if kind not in FACT_TYPES:
        raise UnknownKind(_("There is no fact of the type “{kind}”.").format(kind=kind[:60]))
    model = FACT_TYPES[kind]
    fact = model(case=case, **_about(model, person, proceeding, persons), **_columns(model, values))
    for field in keyed_fields(model):
        if isinstance(field, DateFormField):
            setattr(fact, field.span_name, span_of(getattr(fact, field.name), case.zone_info))
    _refuse_incomplete(fact)
    _refuse_an_end_before_the_start(fact)
    return fact


def as_recorded(fact: Fact) -> dict[str, Any]:
    """Return the arguments with which `new_fact` makes the same fact again."""
    about = ("person",) if isinstance(fact, PersonFact) else ("proceeding", "persons")
    columns = {field.name: getattr(fact, field.attname) for field in keyed_fields(type(fact))}
    return {name: getattr(fact, name) for name in about} | columns


def refuse_what_cannot_stand(fact: Fact) -> None:
    """Refuse an unsaved fact that names what is not of its case, or a detention beside another."""
    _refuse_strangers(fact)
    for field in keyed_fields(type(fact)):
        if isinstance(field, ReferenceField | FactIdField):
            _refuse_a_foreign_fact(fact, field)
    if isinstance(fact, Detention):
        _refuse_an_overlap(fact)


def _about(model: type[Fact], person, proceeding, persons) -> dict[str, Any]:
    """Return the columns that say whom the fact is about."""
    if issubclass(model, PersonFact):
        if proceeding is not None or persons:
            raise NotAccepted(_("This is about one person, not about a proceeding."), "proceeding")
        return {"person_id": _chosen(person, "person", _("Choose the person this is about."))}
    if person is not None:
        raise NotAccepted(_("This belongs to a proceeding, not to one person."), "person")
    return {
        "proceeding_id": _chosen(proceeding, "proceeding", _("Choose the proceeding this belongs to.")),
        "persons": [_chosen(one, "persons", _("Choose the persons this concerns.")) for one in persons],
    }


def _chosen(row, field: str, request: str) -> UUID:
    """Return the id of a row given as itself or by its id."""
    if row is None:
        raise NotAccepted(request, field)
    return row if isinstance(row, UUID) else row.pk


def _columns(model: type[Fact], values: dict[str, Any]) -> dict[str, Any]:
    fields = {field.name: field for field in keyed_fields(model)}
    if strange := sorted(values.keys() - fields.keys()):
        raise NotAccepted(_("Leave this out: this type of fact has no such entry."), strange[0])
    return {fields[name].attname: accepted(fields[name], value) for name, value in values.items()}


def _refuse_incomplete(fact: Fact) -> None:
    for field in keyed_fields(type(fact)):
        if field.needed and not getattr(fact, field.attname):
            raise NotAccepted(_("Fill this in: nothing follows without it."), field.name)
    if fact.needs_one_of and not any(getattr(fact, name) for name in fact.needs_one_of):
        raise NotAccepted(
            _("Give at least one of these dates; “unknown” will do where nobody knows it."),
            fact.needs_one_of[0],
        )


def _refuse_an_end_before_the_start(fact: Fact) -> None:
    if not isinstance(fact, Detention) or not fact.held_to_span or not fact.held_from_span:
        return
    start, end = fact.held_from_span.lower, fact.held_to_span.upper
    if start is not None and end is not None and end <= start:
        raise NotAccepted(_("This is before the detention began. Correct one of the two dates."), "held_to")


def _refuse_strangers(fact: Fact) -> None:
    """Refuse a person or a proceeding of another case, and persons whom the proceeding does not concern."""
    match fact:
        case PersonFact():
            _refuse_a_strange_person(fact)
        case ProceedingFact():
            _refuse_a_strange_proceeding(fact)


def _refuse_a_strange_person(fact: PersonFact) -> None:
    if fact.person_id not in fact.case.person_ids:
        raise NotOfThisCase(_("Choose a person of this case."), "person")


def _refuse_a_strange_proceeding(fact: ProceedingFact) -> None:
    members = fact.case.proceedings.filter(pk=fact.proceeding_id).values_list("persons", flat=True)
    known = set(members)
    if not known:
        raise NotOfThisCase(_("Choose a proceeding of this case."), "proceeding")
    if not known.issuperset(fact.persons):
        raise NotOfThisCase(_("Choose among the persons this proceeding concerns."), "persons")


def _refuse_a_foreign_fact(fact: Fact, field: ReferenceField | FactIdField) -> None:
    named = getattr(fact, field.attname)
    if named is None:
        return
    model: Any = field.related_model if isinstance(field, ReferenceField) else FactRow
    found = model.objects.filter(case=fact.case, pk=named).values("withdrawn_at").first()
    if found is None:
        raise NotOfThisCase(_("Choose a fact of this case, of the type this refers to."), field.name)
    if found["withdrawn_at"] is not None:
        raise NotOfThisCase(_("This fact was withdrawn. Choose one that stands."), field.name)


def _refuse_an_overlap(fact: Detention) -> None:
    """Refuse a confirmed detention while the person is certainly held elsewhere."""
    held = certain_part(fact.held_from_span, fact.held_to_span)
    if fact.certainty not in COUNTS_AS_CONFIRMED or held is None:
        return
    others = Detention.objects.standing().filter(
        case=fact.case, person=fact.person_id, certainty__in=COUNTS_AS_CONFIRMED
    )
    other = others.annotate(held=CERTAIN_PART).filter(held__overlap=held).first()
    if other is not None:
        raise DetentionsOverlap(
            _(
                "The person is already recorded as held from {start} ({end}). "
                "Record the end of that detention first, or mark one of the two as reported."
            ).format(start=other.held_from, end=other.held_to or _("no end recorded")),
            "held_from",
        )
