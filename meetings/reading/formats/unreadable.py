"""The one exception of reading files, and what becomes of any other."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from traceback import format_tb

logger = logging.getLogger(__name__)


class Unreadable(Exception):
    """A file that can't be read. Its words end the sentence "<name> can't be read: …", without a full stop."""


@contextmanager
def unreadable_where_it_fails(size: int) -> Iterator[None]:
    """A source on which the reader itself fails fails alone, and others are read. Logged is where it failed, and no
    word of it: the error's own message may quote the source, of `size` characters or bytes.
    """
    try:
        yield
    except Unreadable:
        raise
    except Exception as error:
        where = "".join(format_tb(error.__traceback__))
        logger.error("The reader failed on a source of %d: %s\n%s", size, type(error).__name__, where)
        raise Unreadable("the reader failed on it, which is a fault of the hub’s and was logged") from error
