"""What must be read again but not lie open in the database: seeds of codes, secrets of clients."""

import base64
import hashlib

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


def seal(text: str) -> str:
    """Return `text` encrypted and authenticated under a key derived from SECRET_KEY."""
    return _ring().encrypt(text.encode()).decode("ascii")


def unseal(sealed: str) -> str:
    """Return what was sealed, under SECRET_KEY or one of SECRET_KEY_FALLBACKS."""
    return _ring().decrypt(sealed.encode("ascii")).decode()


def _ring() -> MultiFernet:
    return MultiFernet([Fernet(_key(key)) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _key(secret: str) -> bytes:
    return base64.urlsafe_b64encode(hashlib.sha256(b"accounts.sign_in.sealing:" + secret.encode()).digest())
