"""Addresses of the style guide; they exist in development only."""

from django.urls import path

from . import views

app_name = "styleguide"
urlpatterns = [
    path("", views.show, name="show"),
    path("pages/<slug:name>/", views.page, name="page"),
]
