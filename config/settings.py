"""Settings, read from the environment. Safe by default; convenient only where DEVELOPMENT says so."""

from pathlib import Path

import environ
import pghistory
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from config import environment
from config.database.roles import ADDRESSES

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = environment.path("VAR_FOLDER", BASE_DIR / "var")

DEVELOPMENT = environment.switch("DEVELOPMENT")
DEBUG = False
# Commands that only count need no key, database or host: config/checks.py stops a site that has none.
SECRET_KEY = environment.text("SECRET_KEY", "")
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS", ("localhost", "127.0.0.1", "[::1]") if DEVELOPMENT else ())
CSRF_TRUSTED_ORIGINS = environment.words("CSRF_TRUSTED_ORIGINS")
TRUSTED_PROXIES = environment.words("TRUSTED_PROXIES", ("127.0.0.1",))

INSTALLED_APPS = [
    "config",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "pgtrigger",
    "pghistory",
    "django_htmx",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "drf_standardized_errors",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "accounts",
    "people",
    "cases",
    "deadlines",
]

MIDDLEWARE = [
    "csp.middleware.CSPMiddleware",
    "config.middleware.headers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "accounts.sign_in.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "config.middleware.SameOriginCsrf",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "accounts.middleware.trail",
    "accounts.middleware.Locked",
    "accounts.sign_in.middleware.SecondFactorMiddleware",
    "config.middleware.Acting",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "pghistory.middleware.HistoryMiddleware",
]

ROOT_URLCONF = "config.urls"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "deadlines.context.watch",
            ],
        },
    },
]

# Language and time

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
LANGUAGES = [("en-gb", "English")]
USE_I18N = True
USE_TZ = True
LOCALE_PATHS = [BASE_DIR / "locale"]
CLOCK_OFFSET_FILE = environment.optional_path("CLOCK_OFFSET_FILE")
if CLOCK_OFFSET_FILE and not DEVELOPMENT:
    raise ImproperlyConfigured("CLOCK_OFFSET_FILE moves the clock and is for tests only: unset it.")

# What PostgreSQL and Redis hold

# As which of its roles this process asks PostgreSQL; the owner of the tables, in commands.
DATABASE_AS = environment.choice("DATABASE_AS", ADDRESSES, "web")
DATABASES = {"default": environ.Env.db_url_config(environment.database(ADDRESSES[DATABASE_AS]))}
_milliseconds = {
    "statement_timeout": environment.number("STATEMENT_TIMEOUT_MS", 30_000),
    "lock_timeout": environment.number("LOCK_TIMEOUT_MS", 10_000),
    "idle_in_transaction_session_timeout": 60_000,
}
DATABASES["default"] |= {
    "ENGINE": "config.database",
    "ATOMIC_REQUESTS": True,
    "CONN_MAX_AGE": 600,
    "CONN_HEALTH_CHECKS": True,
    "OPTIONS": DATABASES["default"].get("OPTIONS", {})
    | {
        "application_name": "suspensive",
        "options": " ".join(f"-c {name}={value}" for name, value in _milliseconds.items()),
    },
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
PGHISTORY_APPEND_ONLY = True
# Events are read by the row they tell of; an index on every other column would only slow each write.
PGHISTORY_FOREIGN_KEY_FIELD = pghistory.ForeignKey(db_index=False)
PGHISTORY_OBJ_FIELD = pghistory.ObjForeignKey(db_index=True)

REDIS_URL = environment.url("REDIS_URL", {"redis", "rediss", "redis+socket"}, "redis://127.0.0.1:6379/0")
WORKER_CONCURRENCY = environment.number("WORKER_CONCURRENCY", 2, least=1)
SWEEP_SECONDS = environment.number("SWEEP_SECONDS", 30, least=1)
BEAT_SCHEDULE_FILE = environment.path("BEAT_SCHEDULE_FILE", VAR / "beat-schedule")

# Who signs in

AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
PASSWORD_RESET_TIMEOUT = 60 * 60
AUTHENTICATION_BACKENDS = ["accounts.sign_in.backend.Backend"]
LOGIN_URL = "accounts:sign-in"
LOGIN_REDIRECT_URL = "/"
SECRET_KEY_FALLBACKS = environment.words("SECRET_KEY_FALLBACKS")
# The try-out signs in by password alone, and says so.
SECOND_FACTOR_NEEDED = environment.switch("SECOND_FACTOR_NEEDED", default=not DEVELOPMENT)
if not (SECOND_FACTOR_NEEDED or DEVELOPMENT):
    raise ImproperlyConfigured("SECOND_FACTOR_NEEDED cannot be 0: only a try-out goes without.")

SESSION_ENGINE = "accounts.sign_in.sessions"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_NAME = "session" if DEVELOPMENT else "__Host-session"
DEVICE_COOKIE_NAME = "device" if DEVELOPMENT else "__Host-device"
CSRF_COOKIE_NAME = "csrf" if DEVELOPMENT else "__Host-csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not DEVELOPMENT

ACCOUNT_ADAPTER = "accounts.sign_in.adapters.Accounts"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_RATE_LIMITS = False  # ours stand before them, in PostgreSQL: accounts/sign_in/throttle.py
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
MFA_ADAPTER = "accounts.sign_in.adapters.Factors"
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RATE_LIMITS = False
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Suspensive"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEVELOPMENT
SOCIALACCOUNT_ADAPTER = "accounts.sign_in.providers.Providers"
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
# A form may lead to no other site, so a link does; the state binds the answer to the browser that followed it.
SOCIALACCOUNT_LOGIN_ON_GET = True
SOCIALACCOUNT_REQUESTS_TIMEOUT = 5
CSRF_COOKIE_HTTPONLY = True

# What the browser is told

SECURE_SSL_REDIRECT = not DEVELOPMENT
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 0 if DEVELOPMENT else 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_REFERRER_POLICY = "no-referrer"
SILENCED_SYSTEM_CHECKS = [
    "security.W003",  # looks for Django's own CSRF middleware by name; ours is a subclass
    "security.W021",  # preloading a domain is its owner's decision, and hard to take back
]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

STATIC_URL = "/static/"
STATIC_ROOT = environment.path("STATIC_ROOT", VAR / "static")
STATICFILES_DIRS = [BASE_DIR / "static"]
# `plain` serves the files where they lie; `hashed` names them by their content; `compressed` packs them too,
# which takes half a minute.
_storage_of = {
    "plain": "django.contrib.staticfiles.storage.StaticFilesStorage",
    "hashed": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage",
    "compressed": "whitenoise.storage.CompressedManifestStaticFilesStorage",
}
_static_files = environment.choice("STATIC_FILES", _storage_of, "plain" if DEVELOPMENT else "compressed")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": _storage_of[_static_files]},
}
WHITENOISE_USE_FINDERS = _static_files == "plain"

# What programs are told

API_REQUESTS_PER_MINUTE = environment.number("API_REQUESTS_PER_MINUTE", 600, least=1)
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["accounts.api.TokenAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["accounts.api.Nobody"],
    "DEFAULT_PARSER_CLASSES": ["config.api.parsers.JsonParser"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_FILTER_BACKENDS": ["config.api.filters.ListFilters"],
    "DEFAULT_PAGINATION_CLASS": "config.api.pages.Pages",
    # A courtesy to the others, counted by each process for itself; no defence.
    "DEFAULT_THROTTLE_CLASSES": ["rest_framework.throttling.UserRateThrottle"],
    "DEFAULT_THROTTLE_RATES": {"user": f"{API_REQUESTS_PER_MINUTE}/minute"},
    "DEFAULT_METADATA_CLASS": None,
    "DEFAULT_SCHEMA_CLASS": "config.api.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "drf_standardized_errors.handler.exception_handler",
    "URL_FORMAT_OVERRIDE": None,
}
DRF_STANDARDIZED_ERRORS = {
    "EXCEPTION_HANDLER_CLASS": "config.api.problems.Handler",
    "EXCEPTION_FORMATTER_CLASS": "config.api.problems.Formatter",
    "ALLOWED_ERROR_STATUS_CODES": [
        "400",
        "401",
        "403",
        "404",
        "405",
        "406",
        "409",
        "415",
        "422",
        "429",
        "500",
    ],
}
SPECTACULAR_SETTINGS = {
    "OAS_VERSION": "3.1.1",
    "TITLE": "Suspensive API",
    "VERSION": "1",
    "DESCRIPTION": "Cases, their facts, and what follows from them in law: bars to removal, deadlines, flags.",
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "SWAGGER_UI_SETTINGS": {"deepLinking": True, "defaultModelsExpandDepth": 0, "docExpansion": "list"},
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enum_id_removal",
        "config.api.openapi.complete",
    ],
}

# What is told to people, and to the log

_email = environ.Env.email_url_config(
    environment.url(
        "EMAIL_URL",
        {"smtp", "smtps", "smtp+tls", "smtp+ssl", "consolemail", "filemail", "memorymail", "dummymail"},
        f"filemail:///{VAR / 'mail'}" if DEVELOPMENT else "smtp://localhost:25",
    )
)
EMAIL_BACKEND = _email["EMAIL_BACKEND"]
EMAIL_HOST = _email["EMAIL_HOST"]
EMAIL_PORT = _email["EMAIL_PORT"] or 25
EMAIL_HOST_USER = _email["EMAIL_HOST_USER"] or ""
EMAIL_HOST_PASSWORD = _email["EMAIL_HOST_PASSWORD"] or ""
EMAIL_USE_TLS = _email.get("EMAIL_USE_TLS", False)
EMAIL_USE_SSL = _email.get("EMAIL_USE_SSL", False)
EMAIL_FILE_PATH = _email["EMAIL_FILE_PATH"] or None
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = environment.text("DEFAULT_FROM_EMAIL", "Suspensive <suspensive@localhost>")
SITE_URL = environment.url("SITE_URL", {"http", "https"}, "http://localhost:8000")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "logging.Formatter" if DEVELOPMENT else "config.logs.Formatter",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        # Replaces Django's own handlers: one mails reports to administrators, one writes a second line.
        "django": {"handlers": [], "level": "INFO"},
        "django.db.backends": {"level": "INFO"},
        # What was done is one line; that it was asked for would be two more.
        "celery.beat": {"level": "WARNING"},
        "celery.worker.strategy": {"level": "WARNING"},
    },
}
