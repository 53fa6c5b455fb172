"""The words of a text: as PostgreSQL's full-text search knows them, and how many of them another text shares."""

import re
from difflib import SequenceMatcher

from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Func, TextField, Value
from django.db.models.functions import Coalesce

LANGUAGE = "english"
# A database that knows the letters of ASCII alone, as the embedded one does, takes every other sign for a letter:
# “hall” and carer’s would be words of their own. So each of these counts as the plain sign beside it.
COUNTS_AS = {"’‘": "'", "“”„«»": '"', "‑": "-", "–—…•·£€\u00a0\u2009\u202f": " "}
SIGNS = "".join(COUNTS_AS)
PLAIN = "".join(plain * len(signs) for signs, plain in COUNTS_AS.items())
LETTERS = str.maketrans(SIGNS, PLAIN)
# The share of words from which on a text is taken to be another one, reworded.
ALIKE = 0.6


def plainly(words: str) -> str:
    """The same words, letter by letter as many, in plain signs."""
    return words.translate(LETTERS)


def words_of(*columns: str) -> models.GeneratedField:
    """A stored column of the words of these columns, made by the database at each write; its index is the model's."""
    texts = (Coalesce(F(column), Value("")) for column in columns)
    plain = [Func(text, Value(SIGNS), Value(PLAIN), function="translate", output_field=TextField()) for text in texts]
    return models.GeneratedField(
        expression=SearchVector(*plain, config=LANGUAGE), output_field=SearchVectorField(), db_persist=True
    )


def are_alike(a: str, b: str) -> bool:
    """Whether most words of the two are the same, in one order."""
    words = SequenceMatcher(None, re.findall(r"\w+", a.casefold()), re.findall(r"\w+", b.casefold()), autojunk=False)
    return words.real_quick_ratio() >= ALIKE and words.quick_ratio() >= ALIKE and words.ratio() >= ALIKE
