"""Forms for cases and for every kind of fact."""

from .facts import CorrectForm, FactForm, RecordForm, WithdrawForm
from .opening import CaseForm, PersonForm, ProceedingForm

__all__ = [
    "CaseForm",
    "CorrectForm",
    "FactForm",
    "PersonForm",
    "ProceedingForm",
    "RecordForm",
    "WithdrawForm",
]
