from django.apps import AppConfig
from django.core.checks import register

from .changes import somebody_listens


class CasesConfig(AppConfig):
    name = "cases"

    def ready(self):
        register(somebody_listens, "cases")
