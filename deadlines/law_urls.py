"""Addresses of the library of rules and of the calculator."""

from django.urls import path

from . import views

app_name = "law"
urlpatterns = [
    path("law/", views.law_index, name="index"),
    path("law/changes/", views.law_changes, name="changes"),
    path("law/changes/propose/", views.propose_change, name="propose"),
    path("law/changes/<uuid:change>/", views.law_change, name="change"),
    path("law/<str:code>/", views.law_pack, name="pack"),
    path("law/<str:code>/<str:rule>/", views.law_rule, name="rule"),
    path("law/<str:code>/<str:rule>/review/", views.review_rule, name="review"),
    path("calculator/", views.calculator, name="calculator"),
]
