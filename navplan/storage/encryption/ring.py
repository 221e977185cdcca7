"""The keys that have been given in this process, and which of them a file wants.

There is one ring in the process, as there is one SQLite: a key is in one place, from which it can be forgotten. Files
are told apart through SQLite itself, never by opening a file that may be open already (R11).
"""

from collections.abc import Iterator
from pathlib import Path
from threading import Lock

from navplan.storage.encryption.key import HEAD, Key, key_name_in
from navplan.storage.on_disk import beginning


class KeyRing:
    """Keys by name, and for each file that was opened the name of its key (empty: none). Any thread may ask."""

    def __init__(self) -> None:
        self._keys: dict[str, Key] = {}
        self._of: dict[Path, str] = {}
        self._turn = Lock()

    def add(self, key: Key) -> None:
        """A key was given."""
        with self._turn:
            self._keys[key.name] = key

    def forget(self) -> None:
        """Let go of every key: the plan was closed."""
        with self._turn:
            self._keys.clear()

    def has(self, name: str) -> bool:
        """Whether the key with this name was given."""
        return name in self._keys

    def get(self, name: str) -> Key | None:
        """The key with this name; None for a file that wants none, and for a key that was not given."""
        return self._keys.get(name)

    @property
    def is_empty(self) -> bool:
        """Whether no key was given, as in every process that only has plans in plain."""
        return not self._keys

    def candidates(self, path: Path) -> Iterator[Key | None]:
        """The keys to try on a file, the likeliest first; None is no key at all."""
        with self._turn:
            likely = self._of.get(path.absolute(), "")
            keys = dict(self._keys)
        first = keys.pop(likely, None)
        yield from (first, None, *keys.values()) if first else (None, *keys.values())

    def note(self, path: Path, key: Key | None) -> None:
        """A file was opened with this key."""
        with self._turn:
            self._of[path.absolute()] = key.name if key else ""

    def name_for(self, path: Path) -> str:
        """The name of the key that a file was opened with last in this process; empty when with none, or never."""
        return self._of.get(path.absolute(), "")


RING = KeyRing()
"""The ring of this process."""


def key_name(path: Path) -> str:
    """The name of the key that a closed file wants; empty when it is not encrypted. Raises OSError."""
    return key_name_in(beginning(path, HEAD))
