"""What a site with real names must be told before it starts."""

import os

from celery.signals import beat_init, worker_init
from django.conf import settings
from django.core.checks import Error, Tags, register
from django.core.exceptions import ImproperlyConfigured

NEEDED = ("ALLOWED_HOSTS", "DATABASE_URL", "DEFAULT_FROM_EMAIL", "EMAIL_URL", "REDIS_URL", "SITE_URL")
SHORTEST_KEY = 50


@register(Tags.security, deploy=True)
def complete(**_kwargs: object) -> list[Error]:
    """Return an error for each variable that production needs and that is missing or too weak."""
    if settings.DEVELOPMENT:
        return []
    missing = [Error(f"{name} is not set.", id="config.E001") for name in NEEDED if not os.environ.get(name)]
    if len(os.environ.get("SECRET_KEY", "")) < SHORTEST_KEY:
        missing.append(Error(f"SECRET_KEY needs {SHORTEST_KEY} characters or more.", id="config.E002"))
    return missing


@worker_init.connect
@beat_init.connect
def refuse_incomplete(**_kwargs: object) -> None:
    """Raise ImproperlyConfigured, naming everything that is missing. Web, worker and beat begin with it."""
    if missing := complete():
        raise ImproperlyConfigured(" ".join(error.msg for error in missing))
