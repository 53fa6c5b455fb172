"""The one exception of reading files."""


class Unreadable(Exception):
    """A file that can't be read. Its words end the sentence "<name> can't be read: …", without a full stop."""
