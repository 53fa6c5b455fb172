"""The request as our views receive it, with what the middleware put on it typed."""

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from councilhub.models import User


class HubRequest(HttpRequest):
    user: User | AnonymousUser
    htmx: HtmxDetails
