"""Who wrote, as the plan keeps it: each person at each machine once, known by a key, until the name is struck.

The key is the same in every copy of the plan, the salt is each copy's own (docs/decisions/0028-names-can-be-struck.md).
"""

import secrets
from collections.abc import Iterable

from navplan.domain.hands import NOBODY, Hand
from navplan.storage import chain
from navplan.storage.driver import sqlite3

_BY_KEY = "SELECT number FROM hand WHERE key = ?"
_BY_VALUES = "SELECT number FROM hand WHERE login = ? AND name = ? AND machine = ? AND salt IS NOT NULL"
"""Of those who came without a key; a hand from before keys is never used again, because it cannot be struck."""


def number_of(connection: sqlite3.Connection, hand: Hand) -> int | None:
    """The number of who wrote, told once a plan; None of those who are not known. A struck hand stays nameless."""
    if hand == NOBODY:
        return None
    values = (hand.login, hand.name, hand.machine)
    found = connection.execute(*((_BY_KEY, (hand.key,)) if hand.key else (_BY_VALUES, values))).fetchone()
    if found is None:
        new = (*values, hand.key or secrets.token_hex(16), secrets.token_hex(16))
        made = "INSERT INTO hand (login, name, machine, key, salt) VALUES (?, ?, ?, ?, ?) RETURNING number"
        found = connection.execute(made, new).fetchone()
    return int(found[0])


def strike(connection: sqlite3.Connection, keys: Iterable[str]) -> list[chain.NamedHand]:
    """Take the names of these hands, for good; returns what the striking that names them must say.

    The commitment to the name stays, and the links with it; the salt that could prove the name goes.
    """
    asked = "SELECT salt, login, name, machine FROM hand WHERE key = ? AND sum IS NULL AND salt IS NOT NULL"
    named = []
    for key in sorted(keys):
        for told in connection.execute(asked, (key,)).fetchall():
            kept, salt = chain.commitment(*told), secrets.token_hex(16)
            taken = "UPDATE hand SET login = '', name = '', machine = '', salt = ?, sum = ? WHERE key = ?"
            connection.execute(taken, (salt, kept, key))
            named.append((key, kept, chain.commitment(salt, "", "", "")))
    return named
