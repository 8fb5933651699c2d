"""Addresses: each app has its own list, and this one says where it begins."""

from django.conf import settings
from django.urls import include, path

from config import health

urlpatterns = [
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
    path("accounts/", include("accounts.urls")),
]

if settings.DEVELOPMENT:
    urlpatterns.append(path("styleguide/", include("config.styleguide.urls")))
