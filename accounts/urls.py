"""Addresses of signing in. Those of the second list have the names that allauth asks for."""

from allauth.socialaccount.providers.openid_connect import views as openid_connect
from django.urls import path

from .sign_in.views import entering, factors, organisations, passwords, security

app_name = "accounts"
urlpatterns = [
    path("sign-in/", entering.sign_in, name="sign-in"),
    path("sign-in/passkey/", entering.passkey, name="passkey"),
    path("sign-in/organisation/", organisations.organisation, name="organisation"),
    path("sign-out/", entering.sign_out, name="sign-out"),
    path("sign-out/everywhere/", security.sign_out_everywhere, name="sign-out-everywhere"),
    path("security/", security.security, name="security"),
    path("security/again/", security.again, name="again"),
    path("security/password/", passwords.change, name="password"),
    path("security/app/", factors.add_app, name="add-app"),
    path("security/passkey/", factors.add_passkey, name="add-passkey"),
    path("security/factors/<int:pk>/remove/", factors.remove, name="remove-factor"),
    path("security/recovery-codes/", factors.recovery_codes, name="recovery-codes"),
    path("security/sessions/<uuid:pk>/end/", security.end_session, name="end-session"),
    path("reset/", passwords.reset, name="reset"),
    path("reset/<uidb64>/<token>/", passwords.reset_confirm, name="reset-confirm"),
]
for_allauth = [
    path("sign-in/", entering.sign_in, name="account_login"),
    path("sign-in/code/", entering.second_factor, name="mfa_authenticate"),
    path("sign-in/<slug:provider_id>/go/", openid_connect.login, name="openid_connect_login"),
    path("sign-in/<slug:provider_id>/back/", openid_connect.callback, name="openid_connect_callback"),
]
