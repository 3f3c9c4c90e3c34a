"""The one fault of this room."""

from __future__ import annotations


class Unreadable(ValueError):
    """A file, or one row of it, that is not what its name says. The message is for the
    user; ``articles.read`` turns it into an ``Omission``."""
