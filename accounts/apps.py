from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"

    def ready(self) -> None:
        import accounts.sign_in.noting
        import accounts.signing  # noqa: F401
