"""Addresses: each app has its own list, and this one says where it begins."""

from django.conf import settings
from django.urls import include, path, re_path

from accounts.urls import for_allauth
from config import health
from config.api.views import Unknown

urlpatterns = [
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
    path("accounts/", include("accounts.urls")),
    path("organisation/", include("deadlines.organisation_urls")),
    path("accounts/", include(for_allauth)),
    path("", include("deadlines.urls")),
    path("cases/", include("deadlines.case_urls")),
    path("", include("deadlines.law_urls")),
    path("people/", include("deadlines.people_urls")),
    path("trail/", include("deadlines.trail_urls")),
    path("api/v1/", include("config.api.urls")),
    re_path(r"^api/", Unknown.as_view(), name="api-unknown"),
]

if settings.DEVELOPMENT:
    urlpatterns.append(path("styleguide/", include("config.styleguide.urls")))
