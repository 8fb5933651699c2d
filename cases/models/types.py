"""The types of facts, by the word the case file uses, in the order of the contract."""

from .detention import Detention
from .facts import PersonFact, ProceedingFact
from .movement import BorderCrossing, Circumstance, DepartureAttempt, Whereabouts
from .procedure import Act, Extension, Hearing
from .remedies import Appeal, InterimMeasure, LateRequest, StayRequest, StayRuling, Waiver
from .removal import BarNotice, ExtraditionRequest, RemovalStep, TransferRequest, WantedNotice
from .rulings import Application, Ruling, Service
from .status import Permit, Protection

FACT_TYPES: dict[str, type[PersonFact] | type[ProceedingFact]] = {
    model.kind_of_fact: model
    for model in (
        BorderCrossing,
        Detention,
        Whereabouts,
        Circumstance,
        Application,
        Permit,
        Protection,
        Ruling,
        Service,
        Appeal,
        StayRequest,
        StayRuling,
        LateRequest,
        Waiver,
        Hearing,
        Act,
        Extension,
        InterimMeasure,
        WantedNotice,
        ExtraditionRequest,
        TransferRequest,
        RemovalStep,
        DepartureAttempt,
        BarNotice,
    )
}
