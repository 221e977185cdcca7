"""Texts of a plan as the bytes that are stored: a flipped bit may have made them no text at all."""

from collections.abc import Iterator
from contextlib import contextmanager

from navplan.storage.driver import sqlite3


@contextmanager
def raw(connection: sqlite3.Connection) -> Iterator[None]:
    """Within, every text comes as bytes."""
    before, connection.text_factory = connection.text_factory, bytes
    try:
        yield
    finally:
        connection.text_factory = before


def text_of(found: object) -> str:
    """What stands where a text should; in a hurt file it may be anything."""
    return found.decode("utf-8", "replace") if isinstance(found, bytes) else str(found)
