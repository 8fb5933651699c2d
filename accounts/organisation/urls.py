"""Addresses of an organisation's own pages. Those that must know its cases stand a floor above."""

from django.urls import path

from accounts import organisation as views

urlpatterns = [
    path("", views.users, name="users"),
    path("invite/", views.invite_user, name="invite"),
    path("invitations/<uuid:pk>/end/", views.revoke, name="revoke"),
    path("join/<str:token>/", views.join, name="join"),
    path("teams/", views.teams, name="teams"),
    path("teams/new/", views.team_new, name="new-team"),
    path("teams/<uuid:pk>/", views.team_edit, name="team"),
    path("name/", views.own_data, name="own"),
    path("lost-device/", views.lost_device, name="lost-device"),
    path("lockdown/", views.lockdown, name="lockdown"),
]
