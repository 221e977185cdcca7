"""The tests of struck names fail when their rule is taken away."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from navplan.domain import striking
from navplan.domain.hands import Hand
from navplan.storage import chain, forgetting, hands, store, written_by
from tests.mutating import Loosen, Test, each_fails, each_passes, gone
from tests.storage import test_hands_struck
from tests.storage.test_hands_struck import file

__all__ = ("file",)
"""A fixture of the tests that are called here."""

STRIKE, UNNAMED, NUMBER = written_by.strike, chain._unnamed_hands, written_by.number_of


def _salt_kept(connection: Any, keys: Iterable[str]) -> list[chain.NamedHand]:
    """The name goes, and the salt that could prove it stays."""
    keys = tuple(keys)
    salts = [(*connection.execute("SELECT salt FROM hand WHERE key = ?", (key,)).fetchone(), key) for key in keys]
    named = STRIKE(connection, keys)
    connection.executemany("UPDATE hand SET salt = ? WHERE key = ?", salts)
    return [
        (key, kept, chain.commitment(salt, "", "", ""))
        for (key, kept, _now), (salt, _) in zip(named, salts, strict=True)
    ]


def _name_kept(connection: Any, keys: Iterable[str]) -> list[chain.NamedHand]:
    """The program says that the name is gone, and leaves it."""
    return []


def _known_by_name(connection: Any, hand: Hand) -> int | None:
    """A hand is who it says, not whose key it has."""
    return NUMBER(connection, Hand(hand.login, hand.name, hand.machine))


def _values_in_the_link(row: chain.Row) -> tuple[Any, ...]:
    return row.login, row.name, row.machine


CASES: dict[str, tuple[Loosen, Test]] = {
    "the link covers the name itself": (
        gone(chain, "_who", _values_in_the_link),
        test_hands_struck.test_a_struck_name_is_in_no_byte_of_the_file_and_every_link_stays,
    ),
    "the link does not say who wrote": (
        gone(chain, "_who", lambda row: ()),
        partial(
            test_hands_struck.test_what_stands_instead_of_a_struck_name_cannot_be_changed_unnoticed,
            sql="UPDATE hand SET salt = NULL, sum = NULL WHERE key = ?",
        ),
    ),
    "whoever takes a name has struck it": (
        gone(chain, "_unnamed_hands", lambda connection: {}),
        test_hands_struck.test_a_name_that_a_foreign_hand_takes_is_not_taken_for_struck,
    ),
    "a struck hand can be written into": (
        gone(chain, "_unnamed_hands", lambda connection: {}),
        partial(
            test_hands_struck.test_what_stands_instead_of_a_struck_name_cannot_be_changed_unnoticed,
            sql="UPDATE hand SET login = 'per' WHERE key = ?",
        ),
    ),
    "struck hands are not named": (
        gone(forgetting.chain, "naming", lambda connection, seqs, hands: '{"struck":[]}'),
        test_hands_struck.test_a_struck_name_is_in_no_byte_of_the_file_and_every_link_stays,
    ),
    "the name stays": (
        gone(written_by, "strike", _name_kept),
        test_hands_struck.test_only_that_name_goes_and_the_history_says_that_why_and_when,
    ),
    "the salt of a struck name stays": (
        gone(written_by, "strike", _salt_kept),
        test_hands_struck.test_the_striking_names_the_hand_by_its_key_and_the_salt_that_could_prove_the_name_is_gone,
    ),
    "a late step brings the name back": (
        gone(store.written_by, "number_of", _known_by_name),
        test_hands_struck.test_a_step_of_a_struck_hand_that_comes_later_stays_nameless,
    ),
    "each copy makes keys of its own": (
        gone(store.written_by, "number_of", _known_by_name),
        test_hands_struck.test_a_hand_is_heard_under_its_own_key_and_each_copy_has_a_salt_of_its_own,
    ),
    "other copies keep the name": (
        gone(striking, "_is_named", lambda workspace, key: False),
        test_hands_struck.test_another_copy_strikes_the_same_name_when_it_hears_of_it_and_once,
    ),
    "the same key for every name": (
        gone(hands, "_key", lambda own, hand: "e" * 32),
        test_hands_struck.test_what_that_person_does_afterwards_is_nameless_until_another_name_is_stated,
    ),
    "keys follow from names": (
        gone(hands, "_secret", lambda own: "known to all"),
        test_hands_struck.test_a_key_is_made_once_for_each_name_and_says_nothing_of_it,
    ),
    "a reason may hold the name": (
        gone(test_hands_struck, "repeats_name", lambda reason, hand: False),
        test_hands_struck.test_a_reason_may_not_repeat_the_name,
    ),
}
"""By the rule that is gone: how it is taken away, and the test that must not pass without it."""


test_the_test_fails_without_its_rule = each_fails(CASES, from_the_start=True)
test_the_test_passes_with_its_rule = each_passes(CASES)
