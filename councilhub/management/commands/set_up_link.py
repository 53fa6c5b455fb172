"""`manage.py set_up_link`: prints the link that sets an empty hub up, as `start` does for a hub that it serves."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from councilhub.access import set_up_path
from meetings.models import Council


class Command(BaseCommand):
    help = "Print the link that sets an empty hub up; it works until there is a council."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000, help="the port it is served on, 8000 unless told")

    def handle(self, *, port: int, **options: Any) -> None:
        if Council.objects.exists():
            raise CommandError("This hub is set up already: its officers let others in, add_council adds another.")
        self.stdout.write(f"{site(port)}{set_up_path()}")


def site(port: int) -> str:
    """How the hub's addresses begin: in production by its first name, else on this machine."""
    return f"https://{settings.ALLOWED_HOSTS[0]}" if settings.PRODUCTION else f"http://127.0.0.1:{port}"
