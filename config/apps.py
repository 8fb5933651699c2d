"""The app that binds shared tasks to our Celery application, and checks the settings."""

from django.apps import AppConfig


class Config(AppConfig):
    name = "config"

    def ready(self) -> None:
        import config.celery
        import config.checks  # noqa: F401
