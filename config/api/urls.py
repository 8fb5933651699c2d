"""Addresses of the API. Rows end in a slash; questions and documents do not."""

from django.contrib.auth.decorators import login_required
from django.urls import include, path
from rest_framework.routers import SimpleRouter

from accounts.api.views import MeView
from cases.api.views import Cases, Facts, Persons, Proceedings
from deadlines.api.views import Assess, Bars, CaseAssessment, CaseExplained, CaseWhatIf, Deadlines, Due, Flags

from . import views

router = SimpleRouter(use_regex_path=False)
for rows, viewset in {
    "cases": Cases,
    "persons": Persons,
    "proceedings": Proceedings,
    "facts": Facts,
    "deadlines": Deadlines,
    "bars": Bars,
    "flags": Flags,
}.items():
    router.register(rows, viewset, basename=f"api-{rows}")

urlpatterns = [
    path("me/", MeView.as_view(), name="api-me"),
    path("cases/<uuid:pk>/assessment/", CaseAssessment.as_view(), name="api-case-assessment"),
    path("cases/<uuid:pk>/what-if/", CaseWhatIf.as_view(), name="api-case-what-if"),
    path("cases/<uuid:pk>/explain/", CaseExplained.as_view(), name="api-case-explain"),
    path("", include(router.urls)),
    path("assess", Assess.as_view(), name="api-assess"),
    path("due", Due.as_view(), name="api-due"),
    path("schemas/case-file.json", views.CaseFileSchema.as_view(), name="api-case-file-schema"),
    path("schemas/assessment.json", views.AssessmentSchema.as_view(), name="api-assessment-schema"),
    path("schemas/pack.json", views.PackSchema.as_view(), name="api-pack-schema"),
    path("schema/", views.OpenApiDocument.as_view(), name="api-schema"),
    path("docs/", login_required(views.ReadingPage.as_view()), name="api-docs"),
]
