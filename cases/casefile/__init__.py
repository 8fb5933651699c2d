"""The case file: one case as text, in and out."""

from .checking import check
from .problems import CaseFileError, Problem
from .reading import read
from .schema import schema

__all__ = ["CaseFileError", "Problem", "check", "read", "schema"]
