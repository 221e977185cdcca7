"""The history as a chain: each row is linked to the one before, so that what is changed, cut or put in is noticed.

There are three kinds of link (docs/decisions/0022-chain-and-striking.md, 0028-names-can-be-struck.md). Rows from before
schema 20 have one over all their texts, and keep it. Newer ones have one over who wrote, and over a commitment to the
texts: the hash of the texts with a random salt. When a text is struck its salt goes with it, the commitment stays, and
so does the link; a later row of the history, itself linked, names each struck row with its links and with a new
commitment to what stands there now. From schema 21 on who wrote stands in the link as a key and a commitment too, which
stays when the name is struck; a row of the history then names the hand.
"""

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from navplan.domain.own_notes import parsed
from navplan.storage.driver import sqlite3
from navplan.storage.raw import raw, text_of

STRIKING = "history"
"""The kind of a row that names struck rows; no record is of that kind, so that it is never shown as a change."""

FIRST_KIND = b""
"""The kept commitment of a struck row whose link is of the first kind: there is none, its striking tells the link."""

Named = tuple[str, str, str]
"""What a striking says of a row: the link before it, its own, the commitment to what stands there now."""

NamedHand = tuple[str, str, str]
"""What a striking says of a hand: its key, the commitment that was kept, the commitment to what stands there now."""

_PLAIN = ("seq", "at", "action", "title", "kind", "record", "before", "after", "way")
_NEWER = ("history.salt", "history.sum", "known_as", "login", "name", "machine")
_NEWEST = ("hand.key", "hand.salt", "hand.sum")
_OF_HAND = ("login", "name", "machine", "hand_key", "hand_salt", "hand_sum")


class Row(NamedTuple):
    """A row of history as it is stored, texts as bytes."""

    seq: Any
    at: Any
    action: Any
    title: Any
    kind: Any
    record: Any
    before: Any
    after: Any
    way: Any
    salt: Any
    sum: Any
    known_as: Any
    login: Any
    name: Any
    machine: Any
    hand_key: Any
    hand_salt: Any
    hand_sum: Any
    link: Any


@dataclass(frozen=True)
class Walked:
    """Along the history: the first row that does not follow, the last link, the records of an unlinked tail."""

    broken: int | None
    head: bytes
    unlinked: frozenset[tuple[str, str]]


def link(connection: sqlite3.Connection, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """New rows of history with their numbers, salts and links; the last link becomes the head of the chain.

    Each has `hand`, the number of who wrote; the values of the hands are read back.
    """
    (last,) = connection.execute("SELECT coalesce(max(seq), 0) FROM history").fetchone()
    (head,) = connection.execute("SELECT head FROM document").fetchone()
    asked = "SELECT number, login, name, machine, key, salt, sum FROM hand"
    hands = {number: rest for number, *rest in connection.execute(asked)}
    linked = []
    for seq, row in enumerate(rows, last + 1):
        full = {"known_as": None} | row | {"seq": seq, "salt": secrets.token_hex(16), "sum": None}
        hand = dict(zip(_OF_HAND, hands.get(full["hand"], [None] * len(_OF_HAND)), strict=True))
        whole = full | hand | {"link": None}
        told = Row(**{key: _bytes(whole[key]) for key in Row._fields})
        head = (_follows((head or "").encode(), told) or b"").decode()
        linked.append(full | {"link": head})
    connection.execute("UPDATE document SET head = ?", (head,))
    return linked


def walk(connection: sqlite3.Connection) -> Walked:
    """Look whether each row follows from the one before, and whether what was struck was struck by the program."""
    head, broken = b"", None
    unlinked: set[tuple[str, str]] = set()
    struck: dict[int, Named] = {}
    with raw(connection):
        for row in _rows(connection):
            if row.link is None:
                unlinked.add((text_of(row.kind), text_of(row.record)))
                continue
            follows = _follows(head, row)
            if unlinked or (follows is not None and follows != row.link):
                broken = row.seq
                break
            if row.sum is not None:
                struck[row.seq] = (text_of(head), text_of(row.link), _commitment(row).decode())
            elif row.kind == STRIKING.encode():
                for seq, named in struck_by(row.after):
                    if struck.get(seq) == named:
                        del struck[seq]
            head = row.link
    if broken is None:
        broken = min((*struck, *_unnamed_hands(connection).values()), default=None)
    return Walked(broken, head, frozenset(unlinked))


def link_anew(connection: sqlite3.Connection) -> None:
    """Link what is not linked or does not follow, as it stands now; what follows keeps its links.

    From the first row that does not follow on, what was struck becomes a row like others, and the links that papers may
    name are kept as names the row was known by.
    """
    walked = walk(connection)
    if walked.broken is None and not walked.unlinked:
        connection.execute("UPDATE document SET head = ?", (walked.head.decode() or None,))
        return
    unnamed = _unnamed_hands(connection)
    connection.executemany("UPDATE hand SET sum = NULL WHERE number = ?", [(number,) for number in unnamed])
    with raw(connection):
        rows = list(_rows(connection))
    has_salts = _has_salts(connection, "history")
    head, is_broken, first = b"", False, {walked.broken, *unnamed.values()}
    for row in rows:
        is_broken = is_broken or row.seq in first or row.link is None
        head = _relinked(connection, head, row, has_salts) if is_broken else row.link
    connection.execute("UPDATE document SET head = ?", (head.decode() or None,))


def naming(connection: sqlite3.Connection, seqs: Iterable[int], hands: Sequence[NamedHand] = ()) -> str:
    """What a striking says of these rows, as they stand now, and of these hands."""
    wanted, named, head = set(seqs), [], b""
    with raw(connection):
        for row in _rows(connection) if wanted else ():
            if row.seq in wanted:
                named.append([row.seq, text_of(head), text_of(row.link), _commitment(row).decode()])
            head = row.link or head
    told = {"struck": named} | ({"hands": hands} if hands else {})
    return json.dumps(told, separators=(",", ":"))


def struck_by(after: bytes | None) -> Iterator[tuple[int, Named]]:
    """The rows that a striking names; nothing where it is hurt, which its link tells."""
    try:
        for seq, before, own, now in parsed(after or b"{}")["struck"]:
            yield int(seq), (str(before), str(own), str(now))
    except (ValueError, TypeError, KeyError, OverflowError):
        return


def hands_struck_by(after: bytes | None) -> Iterator[NamedHand]:
    """The hands that a striking names; nothing where it is hurt, which its link tells."""
    try:
        for key, kept, now in parsed(after or b"{}").get("hands", ()):
            yield str(key), str(kept), str(now)
    except (ValueError, TypeError, AttributeError):
        return


def commitment(salt: str, *texts: str | None) -> str:
    """The hash that stands for these texts; without the salt nobody can try whether a text is theirs."""
    return _hash(salt, *texts)


def _rows(connection: sqlite3.Connection) -> Iterator[Row]:
    has_hands = _has_salts(connection, "history")
    columns = [f"history.{name}" for name in _PLAIN]
    columns += _NEWER if has_hands else ["NULL"] * len(_NEWER)
    columns += _NEWEST if _has_salts(connection, "hand") else ["NULL"] * len(_NEWEST)
    joined = " LEFT JOIN hand ON hand.number = history.hand" if has_hands else ""
    question = f"SELECT {', '.join(columns)}, link FROM history{joined} ORDER BY seq"  # noqa: S608  # names of the schema
    return map(Row._make, connection.execute(question))


def _has_salts(connection: sqlite3.Connection, table: str) -> bool:
    """Of `history` from schema 20 on, of `hand` from 21 on; older files are looked at and linked as they are."""
    asked = "SELECT 1 FROM pragma_table_info(?) WHERE name = 'salt'"
    return connection.execute(asked, (table,)).fetchone() is not None


def _unnamed_hands(connection: sqlite3.Connection) -> dict[int, int]:
    """The hands that say they were struck while no striking names them as they stand, and the first row of each."""
    if not _has_salts(connection, "hand"):
        return {}
    with raw(connection):
        asked = "SELECT number, key, sum, salt, login, name, machine FROM hand WHERE sum IS NOT NULL"
        struck = [(int(number), list(map(_text, rest))) for number, *rest in connection.execute(asked)]
        namings = connection.execute("SELECT after FROM history WHERE kind = ?", (STRIKING,)) if struck else ()
        named = {hand for (after,) in namings for hand in hands_struck_by(after)}
    unnamed = [number for number, (key, kept, *now) in struck if (key, kept, _hash(*now)) not in named]
    first = "SELECT hand, min(seq) FROM history WHERE hand = ? GROUP BY hand"
    return {hand: seq for number in unnamed for hand, seq in connection.execute(first, (number,))}


def _follows(head: bytes, row: Row) -> bytes | None:
    """The link that a row should have; None where only its striking can tell."""
    if row.salt is None and row.sum is None:
        return _next(head, row[: len(_PLAIN)])
    if row.sum == FIRST_KIND:
        return None
    sum_ = row.sum if row.sum is not None else _commitment(row)
    told = (row.seq, row.at, row.action, row.kind, row.record, row.way, row.known_as)
    return _next(head, (*told, *_who(row), sum_))


def _who(row: Row) -> tuple[Any, ...]:
    """What a link says of who wrote: of hands from before schema 21 the values, of others a commitment to them."""
    values = (row.login, row.name, row.machine)
    if row.hand_salt is None:
        return values
    return row.hand_key, row.hand_sum if row.hand_sum is not None else _of_hand(row.hand_salt, *values)


@lru_cache(maxsize=64)
def _of_hand(*told: bytes) -> bytes:
    """The commitment to a hand, which thousands of rows share."""
    return _hash(*map(_text, told)).encode()


def _relinked(connection: sqlite3.Connection, head: bytes, row: Row, has_newer: bool) -> bytes:
    if has_newer:
        known_as = b" ".join(part for part in (row.known_as, row.link) if part) or None
        salt = secrets.token_hex(16).encode() if row.salt is not None or row.sum is not None else None
        row = row._replace(known_as=known_as if salt else row.known_as, salt=salt, sum=None)
        values = tuple(map(_text, (row.known_as, row.salt)))
        connection.execute("UPDATE history SET known_as = ?, salt = ?, sum = NULL WHERE seq = ?", (*values, row.seq))
    link = _follows(head, row) or b""
    connection.execute("UPDATE history SET link = ? WHERE seq = ?", (link.decode(), row.seq))
    return link


def _commitment(row: Row) -> bytes:
    return _hash(*map(_text, (row.salt, row.title, row.before, row.after))).encode()


def _hash(*values: str | None) -> str:
    return hashlib.sha256(json.dumps(values, ensure_ascii=False).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _next(head: bytes, values: tuple[Any, ...]) -> bytes:
    return hashlib.sha256(repr((head, values)).encode()).hexdigest().encode()


def _text(value: bytes | None) -> str | None:
    return None if value is None else text_of(value)


def _bytes(value: object) -> object:
    return value.encode() if isinstance(value, str) else value
