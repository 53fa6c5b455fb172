"""A disk that is full, as PostgreSQL tells it: whoever changes a paragraph from now on hears so."""

from django.db import connection

FULL = """
CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE disk_full USING MESSAGE = 'could not extend file: No space left on device'; END $$;
CREATE TRIGGER no_room BEFORE UPDATE ON meetings_paragraph EXECUTE FUNCTION no_room();
"""
ROOM = "DROP TRIGGER no_room ON meetings_paragraph; DROP FUNCTION no_room();"


def fill_the_disk() -> None:
    with connection.cursor() as cursor:
        cursor.execute(FULL)


def make_room() -> None:
    with connection.cursor() as cursor:
        cursor.execute(ROOM)
