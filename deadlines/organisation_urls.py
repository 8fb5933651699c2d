"""Addresses of an organisation: what must know whether a case rests on somebody, then its own pages."""

from django.urls import path

from accounts.organisation.urls import urlpatterns as own
from cases.urls import of_organisation

from . import views

app_name = "organisation"
urlpatterns = [
    path("users/<uuid:pk>/", views.user_page, name="user"),
    path("users/<uuid:pk>/deactivate/", views.deactivate_user, name="deactivate"),
    path("users/<uuid:pk>/reactivate/", views.reactivate_user, name="reactivate"),
    path("users/<uuid:pk>/hand-over/", views.hand_over, name="hand-over"),
    *of_organisation,
    *own,
]
