"""Django's sessions in the database, read by a statement that stands ready, as each request asks it."""

from typing import Any

from django.contrib.sessions.backends import db
from django.utils import timezone

from councilhub.database import planned

LIVE = "SELECT session_data FROM django_session WHERE session_key = %s AND expire_date > %s"


class SessionStore(db.SessionStore):
    def load(self) -> dict[str, Any]:
        """What is kept; nothing of a session that has ended, whose key is then forgotten as Django does."""
        for (kept,) in planned.rows(LIVE, [self.session_key, timezone.now()]):
            return dict(self.decode(kept))
        self._session_key = None
        return {}
