"""The law: facts in, assessment out. Standard library only; no Django, no clock, no database, no files."""

from deadlines.law.assess import Assessment, assess
from deadlines.law.contract import as_contract
from deadlines.law.rules import Pack, Packs
from deadlines.law.sentences import Sentence
from deadlines.law.timeline import Fact, Person, Proceeding, Timeline, When
from deadlines.law.why import Why, explain

__all__ = [
    "Assessment",
    "Fact",
    "Pack",
    "Packs",
    "Person",
    "Proceeding",
    "Sentence",
    "Timeline",
    "When",
    "Why",
    "as_contract",
    "assess",
    "explain",
]
