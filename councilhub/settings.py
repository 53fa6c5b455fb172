"""Settings of Council Hub: one file, the environment read through `env` only."""

import sys
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP

from councilhub import env

BASE_DIR = Path(__file__).resolve().parent.parent
ENVIRONMENT = env.text("COUNCILHUB_ENV", "development")
if ENVIRONMENT not in {"development", "production"}:
    raise ImproperlyConfigured(f"COUNCILHUB_ENV is {ENVIRONMENT!r}: it is development or production.")
PRODUCTION = ENVIRONMENT == "production"

# What the hub makes for itself (database, secret, uploads, gathered static files) lies in one folder.
DATA_DIR = env.folder("COUNCILHUB_DATA", BASE_DIR / ".data")
SECRET_KEY = env.secret("COUNCILHUB_SECRET_KEY", kept_in=None if PRODUCTION else DATA_DIR / "secret")
DEBUG = env.flag("COUNCILHUB_DEBUG")
if DEBUG and PRODUCTION:
    raise ImproperlyConfigured("COUNCILHUB_DEBUG shows settings and code to whoever meets an error: not in production.")
ALLOWED_HOSTS = env.words("COUNCILHUB_HOSTS", "" if PRODUCTION else "127.0.0.1 localhost [::1]")
if PRODUCTION and not ALLOWED_HOSTS:
    raise ImproperlyConfigured(
        "Set COUNCILHUB_HOSTS to the names that the hub answers to, such as minutes.example.gov.uk."
    )
if PRODUCTION and "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured(
        "COUNCILHUB_HOSTS names each name that the hub answers to: * would let others choose one."
    )

INSTALLED_APPS = [
    "councilhub.apps.CouncilHubConfig",
    "meetings.apps.MeetingsConfig",
    "actions.apps.ActionsConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "django_htmx",
    "pgtrigger",
    "pghistory",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "councilhub.resuming.SignInAndResume",
    "councilhub.access.keep_nothing_private",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "pghistory.middleware.HistoryMiddleware",
]
ROOT_URLCONF = "councilhub.urls"
WSGI_APPLICATION = "councilhub.wsgi.application"

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
            ],
            "builtins": ["django.templatetags.static", "councilhub.templatetags.hub"],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# PostgreSQL only. Without DATABASE_URL the engine starts the embedded server; production wants to be told so.
DATABASE_URL = env.text("DATABASE_URL", "")
if PRODUCTION and not DATABASE_URL and not env.flag("COUNCILHUB_EMBEDDED_DATABASE"):
    raise ImproperlyConfigured(
        "Set DATABASE_URL to a PostgreSQL server (postgresql://user:password@host/name); "
        "COUNCILHUB_EMBEDDED_DATABASE=1 says that the embedded one is meant."
    )
DATABASE = env.database(DATABASE_URL) or {"NAME": "councilhub", "EMBEDDED": DATA_DIR / "postgresql", "OPTIONS": {}}
DATABASES = {
    "default": {
        **DATABASE,
        "ENGINE": "councilhub.database",
        "ATOMIC_REQUESTS": False,
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            "pool": {"min_size": 1, "max_size": 8, "timeout": 20},
            "prepare_threshold": 5,  # counts for `councilhub.database.planned` alone
            **DATABASE["OPTIONS"],
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "councilhub.User"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["name", "email"]},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "my_page"
LOGOUT_REDIRECT_URL = "home"
SESSION_ENGINE = "councilhub.sessions"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "councilhub.views.form_refused"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_MANIFEST_STRICT = False
MEDIA_ROOT = DATA_DIR / "files"
FILE_UPLOAD_PERMISSIONS, FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o600, 0o700
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# All scripts and styles are files of ours: no nonce, nothing unsafe (a 304 would bring a new nonce to an old body).
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "object-src": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
if PRODUCTION:
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = ["^health/$"]
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"

# A paste of minutes may be as large as a file (20 MB), with what its form adds.
DATA_UPLOAD_MAX_MEMORY_SIZE = 21 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # the attendance of a full council's meeting: five fields a row

PGHISTORY_MIDDLEWARE_METHODS = ("POST",)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "stream": sys.stderr, "formatter": "line"}},
    "loggers": {
        name: {"handlers": ["console"], "level": "WARNING"} for name in ("django", "councilhub", "meetings", "actions")
    },
}
