"""Addresses of the pages that change a case. Those that show what follows in law stand a floor above."""

from django.urls import path

from . import views

app_name = "cases"
urlpatterns = [
    path("new/", views.open_case, name="new"),
    path("<uuid:pk>/persons/new/", views.add_person, name="add-person"),
    path("<uuid:pk>/proceedings/new/", views.open_proceeding, name="open-proceeding"),
    path("<uuid:pk>/log/", views.choose_kind, name="record"),
    path("<uuid:pk>/log/<slug:kind>/", views.record_fact, name="record-kind"),
    path("<uuid:pk>/facts/<uuid:fact_pk>/correct/", views.correct_fact, name="correct"),
    path("<uuid:pk>/facts/<uuid:fact_pk>/withdraw/", views.withdraw_fact, name="withdraw"),
]
