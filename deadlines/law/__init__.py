"""The law: facts in, assessment out. Standard library only; no Django, no clock, no database, no files."""

from deadlines.law.assess import Assessment, assess
from deadlines.law.contract import as_contract
from deadlines.law.rules import Pack, Packs
from deadlines.law.timeline import Fact, Person, Proceeding, Timeline, When

__all__ = [
    "Assessment",
    "Fact",
    "Pack",
    "Packs",
    "Person",
    "Proceeding",
    "Timeline",
    "When",
    "as_contract",
    "assess",
]
