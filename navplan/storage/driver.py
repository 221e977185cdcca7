"""The one SQLite of this process (reliability design R12).

Two builds of SQLite in a process do not see each other's locks. So the build is chosen once, before the first plan is
opened, and for every plan, encrypted or not: SQLCipher's where it is installed (the extra «encryption»), else Python's.
Whoever needs the driver's errors and constants takes them from here, and nobody imports `sqlite3`.
"""

from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the two have the same face
    import sqlite3

    HAS_CIPHER: bool
else:
    try:
        from sqlcipher3 import dbapi2 as sqlite3

        HAS_CIPHER = True
        with closing(sqlite3.connect(":memory:")) as _any:  # it writes to the console what we say in words
            _any.execute("PRAGMA cipher_log_level = NONE")
    except ImportError:
        import sqlite3

        HAS_CIPHER = False

__all__ = ("HAS_CIPHER", "sqlite3")
