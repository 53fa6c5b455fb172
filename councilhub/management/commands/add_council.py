"""`manage.py add_council NAME`: a council beside those that a hub keeps, with its first administrator."""

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.forms import ValidationError
from django.urls import reverse
from django.utils import timezone

from councilhub import in_words
from councilhub.management.commands.set_up_link import site
from councilhub.models import User
from meetings import admitting
from meetings.models import Council


class Command(BaseCommand):
    help = "Add a council to a hub that keeps others, and print what lets its first administrator in."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="the council's full name, such as “Eastmoor Council”")
        parser.add_argument("--administrator", required=True, help="the full name of its first administrator")
        parser.add_argument("--email", required=True, help="the address that they sign in with")
        parser.add_argument("--port", type=int, default=8000, help="the port it is served on, 8000 unless told")

    def handle(self, *, name: str, administrator: str, email: str, port: int, **options: Any) -> None:
        if not Council.objects.exists():
            raise CommandError("This hub is empty: set_up_link prints the link that sets its first council up.")
        try:
            validate_email(email)
        except ValidationError as error:
            raise CommandError(f"{email} is no e-mail address.") from error
        try:
            council, user = admitting.add_council(name, administrator=administrator, email=email)
        except admitting.NoAddress as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{council} is added: {site(port)}{council.get_absolute_url()}")
        self._let_in(user, site(port))

    def _let_in(self, user: User, at: str) -> None:
        if user.has_usable_password():
            self.stdout.write(f"{user} administers it with the sign-in that they have, {user.email}.")
            return
        until = in_words.moment(timezone.now() + timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT))
        link = reverse("set_password", args=admitting.link_parts(user))
        self.stdout.write(
            f"Pass this link on to {user}, who sets their password with it, once, until {until}:\n  {at}{link}"
        )
