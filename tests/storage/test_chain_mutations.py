"""The tests of the chain of history, of striking and of short transactions fail when their rule is taken away."""

import time
from dataclasses import replace
from functools import partial
from typing import Any

from navplan.domain.ports import Past
from navplan.storage import chain, forgetting, rows, store, watch
from navplan.storage.rows import past_of
from navplan.storage.store import SqliteStore
from navplan.storage.watch import LONGEST, Watch
from tests.mutating import Loosen, Test, each_fails, each_passes, gone
from tests.storage import test_chain, test_transaction_time
from tests.storage.test_chain import file

__all__ = ("file",)
"""Fixtures of the tests that are called here."""

FOLLOWS, WALK, REPLACE, EXIT, WRITE = (
    chain._follows,
    chain.walk,
    forgetting._replace,
    Watch.__exit__,
    SqliteStore._write,
)


def _without_the_hand(head: bytes, row: chain.Row) -> bytes | None:
    return FOLLOWS(head, row._replace(login=None, name=None, machine=None))


def _salt_kept(connection: Any, seq: int, texts: Any) -> None:
    salt = connection.execute("SELECT salt FROM history WHERE seq = ?", (seq,)).fetchone()
    REPLACE(connection, seq, texts)
    connection.execute("UPDATE history SET salt = ? WHERE seq = ?", (*salt, seq))


def _linked_anew(connection: Any, seq: int, texts: Any) -> None:
    """The text goes, and the links with it."""
    connection.execute("UPDATE history SET title = ?, before = ?, after = ? WHERE seq = ?", (*texts, seq))
    chain.link_anew(connection)


def _never_struck(record: Any, row: Any) -> Past:
    return replace(past_of(record, row), is_struck=False)


def _slow(self: SqliteStore, *given: Any) -> None:
    time.sleep(0)
    WRITE(self, *given)


class _Unwatched(Watch):
    """Nobody looks at the clock."""

    def begin(self) -> None:
        """The rule that is gone."""


CASES: dict[str, tuple[Loosen, Test]] = {
    "who wrote is not in the link": (
        gone(chain, "_follows", _without_the_hand),
        partial(test_chain.test_who_wrote_cannot_be_changed_unnoticed, sql="UPDATE hand SET login = 'ola'"),
    ),
    "struck rows are not named": (
        gone(forgetting.chain, "naming", lambda connection, seqs, hands: '{"struck":[]}'),
        test_chain.test_a_struck_text_is_in_no_byte_of_the_file_and_every_link_stays,
    ),
    "whoever empties a row has struck it": (
        gone(chain, "walk", lambda connection: replace(WALK(connection), broken=None)),
        test_chain.test_a_row_that_a_foreign_hand_empties_is_not_taken_for_struck,
    ),
    "the salt of a struck text stays": (
        gone(forgetting, "_replace", _salt_kept),
        test_chain.test_a_struck_row_keeps_its_commitment_and_loses_the_salt_that_could_prove_it,
    ),
    "striking makes new links": (
        gone(forgetting, "_replace", _linked_anew),
        test_chain.test_a_struck_text_is_in_no_byte_of_the_file_and_every_link_stays,
    ),
    "what was struck can be undone": (
        gone(rows, "past_of", _never_struck),
        test_chain.test_what_was_struck_cannot_be_undone_and_later_steps_can,
    ),
    "titles keep the text": (
        gone(forgetting, "STRUCK", test_chain.Said("Rettet «{name}»", name=test_chain.KARI)),
        test_chain.test_a_struck_text_is_in_no_byte_of_the_file_and_every_link_stays,
    ),
    "long transactions are not told": (
        gone(watch, "LONGEST", 9.0),
        partial(
            test_transaction_time.test_the_log_tells_of_a_long_transaction_and_of_no_other,
            took=LONGEST + 0.05,
            is_told=True,
        ),
    ),
    "what was not stored is told": (
        gone(Watch, "__exit__", lambda self, *fault: EXIT(self, None, None, None)),
        test_transaction_time.test_waiting_for_the_lock_and_steps_that_were_not_stored_are_not_counted,
    ),
    "nobody watches": (
        gone(store, "Watch", _Unwatched),
        test_transaction_time.test_every_step_of_the_store_is_watched_and_the_log_says_nothing_of_what_was_written,
    ),
    "something waits in the transaction": (
        gone(SqliteStore, "_write", _slow),
        test_transaction_time.test_nothing_that_waits_is_called_inside_the_transaction,
    ),
}
"""By the rule that is gone: how it is taken away, and the test that must not pass without it."""


test_the_test_fails_without_its_rule = each_fails(CASES, from_the_start=True)
test_the_test_passes_with_its_rule = each_passes(CASES)
