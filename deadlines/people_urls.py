"""Addresses of people."""

from django.urls import path

from cases.urls import of_people

from . import views

app_name = "people"
urlpatterns = [path("", views.people_list, name="list"), *of_people]
