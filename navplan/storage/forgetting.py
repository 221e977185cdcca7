"""What may not be kept any longer leaves the history for good; that something was there, and went, can still be seen.

One way for all of it: what the rules of keeping delete, and what somebody has struck (docs/decisions/0022, 0028). It
happens within the transaction of the step that asks for it. The links of the history stay as they are (`chain.py`), so
that a number on a paper still belongs to this plan. The file is kept with SQLite's secure_delete, so what stood in a
row is overwritten; the index is put together anew, because it keeps the words of what was removed for a while.
"""

import json
import secrets
from collections.abc import Collection, Iterable, Iterator
from typing import Any, NamedTuple

from navplan.domain.changes import Edit, Strike
from navplan.domain.own_notes import parsed
from navplan.domain.ports import FORGOTTEN, STRUCK, STRUCK_TEXT
from navplan.storage import chain, searching, written_by
from navplan.storage.driver import sqlite3


class Texts(NamedTuple):
    """The texts of a row of history."""

    title: str
    before: str | None
    after: str | None


_TEXTS = "SELECT seq, action, title, before, after FROM history WHERE "


def forget(connection: sqlite3.Connection, edit: Edit) -> str | None:
    """Take from the rows of history what this step takes; what the striking that names them must say, if there are any.

    The step's own rows are in the history by now: what it removes or changes stands in them too.
    """
    if not edit.takes_for_good:
        return None
    found: dict[int, Texts] = {}
    for strike in edit.strikes:
        found |= _struck(connection, strike, found)
    found |= _emptied(connection, edit.forgets)
    for seq, texts in found.items():
        _replace(connection, seq, texts)
    hands = written_by.strike(connection, edit.unnamed)
    searching.tidy(connection)
    return chain.naming(connection, found, hands) if found or hands else None


def _emptied(connection: sqlite3.Connection, ids: Collection[str]) -> dict[int, Texts]:
    """Every row about these records, with nothing in it but that there was one."""
    title, found = _json(FORGOTTEN.to_json()), {}
    for id in ids:
        nothing = json.dumps({"id": id})
        for seq, _action, now in _rows(connection, "record = ?", id):
            emptied = Texts(title, now.before and nothing, now.after and nothing)
            if emptied != now:
                found[seq] = emptied
    return found


def _struck(connection: sqlite3.Connection, strike: Strike, so_far: dict[int, Texts]) -> dict[int, Texts]:
    """The rows that a strike names, with a mark for the text. `so_far`: what other strikes have made of them."""
    found: dict[int, Texts] = {}
    for seq, action, now in _rows(connection, "record = ?", strike.id):
        now = so_far.get(seq, now)
        before, after = (
            _marked(text, strike.field) if (action, side) in strike.places else text
            for side, text in (("before", now.before), ("after", now.after))
        )
        marked = now._replace(before=before, after=after)
        if marked != now:
            found[seq] = marked
    for action in {action for action, side in strike.places if side == "title"}:
        for seq, _action, now in _rows(connection, "action = ?", action):
            found[seq] = found.get(seq, so_far.get(seq, now))._replace(title=_json(STRUCK.to_json()))
    return found


def _marked(text: str | None, field: str) -> str | None:
    if text is None:
        return None
    values = parsed(text)
    if values.get(field):
        values[field] = [STRUCK_TEXT] if isinstance(values[field], list) else STRUCK_TEXT
    return _json(values)


def _rows(connection: sqlite3.Connection, where: str, value: str) -> Iterator[tuple[int, str, Texts]]:
    rows: Iterable[tuple[Any, ...]] = connection.execute(_TEXTS + where, (value,)).fetchall()
    return ((seq, action, Texts(*texts)) for seq, action, *texts in rows)


def _replace(connection: sqlite3.Connection, seq: int, texts: Texts) -> None:
    """Put other texts in a row. The commitment to the first ones stays; the salt that could prove them goes."""
    salt, kept, *first = connection.execute(
        "SELECT salt, sum, title, before, after FROM history WHERE seq = ?", (seq,)
    ).fetchone()
    if kept is None:
        kept = chain.FIRST_KIND.decode() if salt is None else chain.commitment(salt, *first)
    connection.execute(
        "UPDATE history SET title = ?, before = ?, after = ?, salt = ?, sum = ? WHERE seq = ?",
        (*texts, secrets.token_hex(16), kept, seq),
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
