"""Addresses: each app has its own list, and this one says where it begins."""

from django.urls import path

from config import health

urlpatterns = [
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
]
