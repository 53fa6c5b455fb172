"""Statements whose plans PostgreSQL keeps."""

import pytest
from django.db import connection

from councilhub.database import planned

ASKED = "SELECT key * 2 FROM unnest(%(keys)s) key ORDER BY 1"


def kept() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'SELECT key * 2 FROM%%'", [])
        return int(cursor.fetchone()[0])


@pytest.mark.django_db
def test_a_statement_asked_again_and_again_keeps_its_plan_and_finds_what_is_asked_for() -> None:
    before = kept()

    answers = [planned.rows(ASKED, {"keys": [n, 1]}) for n in range(2, 9)]

    assert answers == [[(2,), (2 * n,)] for n in range(2, 9)]
    assert (before, kept()) == (0, 1)


@pytest.mark.django_db
def test_a_statement_is_counted_among_the_queries_of_a_page(django_assert_num_queries: object) -> None:
    with django_assert_num_queries(1):  # type: ignore[operator]
        planned.rows("SELECT 1")
