"""The law as data: one file for each jurisdiction or treaty, with citations and worked examples."""

from .errors import PackError
from .loading import all_packs, load, packs_for
from .schema import pack_schema

__all__ = ["PackError", "all_packs", "load", "pack_schema", "packs_for"]
