"""Identifiers that tell nothing: not the order, not the number, not the hour."""

import secrets
import uuid


def random_id() -> uuid.UUID:
    """Return 128 random bits. (A version 4 UUID has only 122, and marks itself as one.)"""
    return uuid.UUID(bytes=secrets.token_bytes(16))


def as_id(text: str) -> uuid.UUID | None:
    """Return the id that `text` writes, or None."""
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
