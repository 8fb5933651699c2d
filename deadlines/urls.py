"""Addresses of Today, of the register of deadlines and of the watch line."""

from django.urls import path

from . import views

app_name = "deadlines"
urlpatterns = [
    path("", views.today, name="today"),
    path("deadlines/", views.deadline_list, name="list"),
    path("watch/", views.watch_line, name="watch"),
]
