"""Short codes that name a case in a message and tell nothing about it."""

import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # nothing that is mistaken for another when read aloud


def random_code() -> str:
    """Return a code such as 7K4-QM9X: one of 27 thousand million."""
    drawn = "".join(secrets.choice(ALPHABET) for _ in range(7))
    return f"{drawn[:3]}-{drawn[3:]}"
