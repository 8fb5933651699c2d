"""Addresses of cases: what shows what follows in law (list, page, search), then what changes a case."""

from django.urls import path

from cases.urls import urlpatterns as changing

from . import views

app_name = "cases"
urlpatterns = [
    path("", views.case_list, name="list"),
    path("search/", views.search, name="search"),
    path("<uuid:pk>/", views.case_page, name="detail"),
    path("<uuid:pk>/why/", views.reasons_page, name="reasons"),
    path("<uuid:pk>/as-of/", views.as_of_page, name="as-of"),
    path("<uuid:pk>/what-if/", views.what_if_page, name="what-if"),
    path("<uuid:pk>/moved/<uuid:trigger>/<str:rule>/", views.moved_seen, name="moved-seen"),
    *changing,
]
