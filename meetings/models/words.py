"""The words of a text as PostgreSQL's full-text search knows them."""

from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models

LANGUAGE = "english"


def words_of(*columns: str) -> models.GeneratedField:
    """A stored column of the words of these columns, made by the database at each write; its index is the model's."""
    return models.GeneratedField(
        expression=SearchVector(*columns, config=LANGUAGE), output_field=SearchVectorField(), db_persist=True
    )
