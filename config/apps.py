"""The app that binds shared tasks to our Celery application, and checks the settings."""

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class Config(AppConfig):
    name = "config"

    def ready(self) -> None:
        import config.celery
        import config.checks  # noqa: F401
        from config.wall.putting_up import put_up

        # The signal comes once for each app: with the last of ours, all tables are there.
        post_migrate.connect(put_up, sender=apps.get_app_config("deadlines"), dispatch_uid="wall")
