"""Who it concerns, and what gives the right to hold and to pass on what is known of them."""

from .erasure import AskedBy, Erasure, Scope
from .person import NameKind, Person, PersonName
from .rights import Basis, Category, Disclosure, LegalBasis, Purpose, RetentionTime, What

__all__ = [
    "AskedBy",
    "Basis",
    "Category",
    "Disclosure",
    "Erasure",
    "LegalBasis",
    "NameKind",
    "Person",
    "PersonName",
    "Purpose",
    "RetentionTime",
    "Scope",
    "What",
]
