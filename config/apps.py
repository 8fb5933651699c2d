"""The app that binds shared tasks to our Celery application."""

from django.apps import AppConfig


class Config(AppConfig):
    name = "config"

    def ready(self) -> None:
        import config.celery  # noqa: F401
