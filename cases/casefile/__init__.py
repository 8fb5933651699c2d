"""The case file: one case as text, in and out."""

from .checking import check
from .exporting import export_case
from .importing import import_case
from .problems import CaseFileError, Problem
from .reading import read
from .schema import schema
from .writing import to_json, to_yaml

__all__ = [
    "CaseFileError",
    "Problem",
    "check",
    "export_case",
    "import_case",
    "read",
    "schema",
    "to_json",
    "to_yaml",
]
