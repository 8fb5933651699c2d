"""An identity provider of the tests' own: a process that speaks OpenID Connect over HTTP, and checks what it is sent.

`python -m tests.accounts.openid_server` prints its address and serves until it is ended. Whoever comes is signed in
at once, as what was last posted to /answer says.
"""

import base64
import hashlib
import json
import secrets
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT_ID, CLIENT_SECRET = "suspensive", "a secret between two servers"
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


class Provider(BaseHTTPRequestHandler):
    """One request. Codes are good once, and only with the verifier that belongs to them."""

    answer: ClassVar[dict[str, Any]] = {}
    codes: ClassVar[dict[str, dict[str, str]]] = {}
    tokens: ClassVar[dict[str, dict[str, Any]]] = {}

    def do_GET(self):
        url = urlsplit(self.path)
        asked = {name: values[0] for name, values in parse_qs(url.query).items()}
        {
            "/.well-known/openid-configuration": self.configuration,
            "/authorize": self.authorize,
            "/userinfo": self.userinfo,
            "/keys": self.keys,
        }[url.path](asked)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        if self.path == "/answer":
            type(self).answer = json.loads(body)
            return self.say({})
        return self.token({name: values[0] for name, values in parse_qs(body).items()})

    def configuration(self, _asked):
        here = f"http://localhost:{self.server.server_port}"
        self.say(
            {
                "issuer": here,
                "authorization_endpoint": f"{here}/authorize",
                "token_endpoint": f"{here}/token",
                "userinfo_endpoint": f"{here}/userinfo",
                "jwks_uri": f"{here}/keys",
                "token_endpoint_auth_methods_supported": ["client_secret_post"],
            }
        )

    def authorize(self, asked):
        if self.answer.get("error"):
            back = {"error": self.answer["error"], "state": asked["state"]}
        else:
            code = secrets.token_urlsafe(16)
            self.codes[code] = asked
            back = {"code": code, "state": asked["state"]}
        self.send_response(302)
        self.send_header("Location", f"{asked['redirect_uri']}?{urlencode(back)}")
        self.end_headers()

    def token(self, sent):
        asked = self.codes.pop(sent.get("code"), {})
        digest = hashlib.sha256(sent.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if (sent.get("client_id"), sent.get("client_secret")) != (CLIENT_ID, CLIENT_SECRET):
            return self.say({"error": "invalid_client"}, 401)
        if (
            not asked
            or asked.get("code_challenge") != challenge
            or asked["redirect_uri"] != sent["redirect_uri"]
        ):
            return self.say({"error": "invalid_grant"}, 400)
        token = secrets.token_urlsafe(16)
        self.tokens[token] = dict(self.answer)
        return self.say({"access_token": token, "token_type": "Bearer", "id_token": self.id_token()})

    def id_token(self):
        now = int(time.time()) + self.answer.get("clock", 0)
        here = f"http://localhost:{self.server.server_port}"
        claims = {"iss": here, "aud": CLIENT_ID, "iat": now, "exp": now + 300} | self.claims(self.answer)
        return jwt.encode(claims, KEY, algorithm="RS256", headers={"kid": "one"})

    def userinfo(self, _asked):
        found = self.tokens.get(self.headers.get("Authorization", "").removeprefix("Bearer "))
        self.say(self.claims(found) if found else {}, 200 if found else 401)

    def keys(self, _asked):
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key()))
        self.say({"keys": [public | {"kid": "one", "use": "sig", "alg": "RS256"}]})

    def claims(self, answer):
        return {name: answer[name] for name in ("sub", "email", "email_verified") if name in answer}

    def say(self, content, status=200):
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_words):
        """Say nothing."""


if __name__ == "__main__":
    server = HTTPServer(("localhost", 0), Provider)
    print(f"http://localhost:{server.server_port}", flush=True)
    server.serve_forever()
