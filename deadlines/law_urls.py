"""Addresses of the library of rules and of the calculator."""

from django.urls import path

from . import views

app_name = "law"
urlpatterns = [
    path("law/", views.law_index, name="index"),
    path("law/<str:code>/", views.law_pack, name="pack"),
    path("law/<str:code>/<str:rule>/", views.law_rule, name="rule"),
    path("law/<str:code>/<str:rule>/review/", views.review_rule, name="review"),
    path("calculator/", views.calculator, name="calculator"),
]
