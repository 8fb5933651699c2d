"""What happened: cases, proceedings, and one table for each type of fact."""

from .case import Case, CasePerson, CaseRole, Offence, Procedure, Proceeding, ProceedingKind, ProceedingPerson
from .detention import Detention
from .emergency import BreakGlass
from .facts import Certainty, Fact, PersonFact, ProceedingFact
from .movement import BorderCrossing, Circumstance, DepartureAttempt, Whereabouts
from .procedure import Act, Extension, Hearing
from .remedies import Appeal, InterimMeasure, LateRequest, StayRequest, StayRuling, Waiver
from .removal import BarNotice, ExtraditionRequest, RemovalStep, TransferRequest, WantedNotice
from .rights import DueErasure, Hold
from .rows import FactRow
from .rulings import Application, Ruling, Service
from .status import Permit, Protection
from .task import InterpreterTask
from .types import FACT_TYPES

__all__ = [
    "FACT_TYPES",
    "Act",
    "Appeal",
    "Application",
    "BarNotice",
    "BorderCrossing",
    "BreakGlass",
    "Case",
    "CasePerson",
    "CaseRole",
    "Certainty",
    "Circumstance",
    "DepartureAttempt",
    "Detention",
    "DueErasure",
    "Extension",
    "ExtraditionRequest",
    "Fact",
    "FactRow",
    "Hearing",
    "Hold",
    "InterimMeasure",
    "InterpreterTask",
    "LateRequest",
    "Offence",
    "Permit",
    "PersonFact",
    "Procedure",
    "Proceeding",
    "ProceedingFact",
    "ProceedingKind",
    "ProceedingPerson",
    "Protection",
    "RemovalStep",
    "Ruling",
    "Service",
    "StayRequest",
    "StayRuling",
    "TransferRequest",
    "Waiver",
    "WantedNotice",
    "Whereabouts",
]
