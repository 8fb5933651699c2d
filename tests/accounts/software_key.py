"""A security key made of software: it answers what a browser is asked, as a real one would."""

import json
import secrets

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from django.urls import reverse
from fido2.cose import ES256
from fido2.utils import sha256, websafe_encode
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData, CollectedClientData

HOST = "localhost"
SEEN = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV
AGAIN = reverse("accounts:again")


class SoftwareKey:
    """One passkey of one user, once `register` has been called."""

    def __init__(self):
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._id = secrets.token_bytes(16)

    def register(self, browser):
        """Set the passkey up on the page for it; return the answer."""
        asked = json.loads(browser.get(reverse("accounts:add-passkey")).context["options"])["publicKey"]
        public = ES256.from_cryptography_key(self._key.public_key())
        made = AttestedCredentialData.create(bytes(16), self._id, public)
        about = AuthenticatorData.create(sha256(HOST.encode()), SEEN | AuthenticatorData.FLAG.AT, 0, made)
        sent = {
            "clientDataJSON": websafe_encode(_client_data("webauthn.create", asked)),
            "attestationObject": websafe_encode(AttestationObject.create("none", about, {})),
        }
        known = {"clientExtensionResults": {"credProps": {"rk": True}}}
        body = {"name": "My key", "passwordless": "on", "credential": self._credential(sent, **known)}
        return browser.post(reverse("accounts:add-passkey"), body)

    def prove(self, browser, page=AGAIN, to="/"):
        """Show the passkey on the page that asks for it; return the answer."""
        shown = browser.get(page, {"next": to})
        asked = json.loads(shown.context["options"])["publicKey"]
        return browser.post(page, {"credential": self.answer(asked), "next": to})

    def answer(self, asked):
        """Return what a browser sends for a challenge."""
        client_data = _client_data("webauthn.get", asked)
        about = AuthenticatorData.create(sha256(HOST.encode()), SEEN, 0)
        signature = self._key.sign(about + sha256(client_data), ec.ECDSA(hashes.SHA256()))
        sent = {
            "clientDataJSON": websafe_encode(client_data),
            "authenticatorData": websafe_encode(about),
            "signature": websafe_encode(signature),
        }
        return self._credential(sent)

    def _credential(self, response, **more):
        handle = websafe_encode(self._id)
        sent = {"id": handle, "rawId": handle, "type": "public-key", "response": response}
        return json.dumps(sent | {"clientExtensionResults": {}} | more)


def _client_data(kind, asked):
    return CollectedClientData.create(kind, asked["challenge"], f"https://{HOST}")
