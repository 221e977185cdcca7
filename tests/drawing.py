"""What asks once more, and how much of it a `make test` draws (decision 30)."""

import os
import random
import re

SHARE = 1 / 6
"""How much of it each run asks, another part each time; the long lanes and a run that names what it wants ask all."""

SEED = os.environ.get("NAVPLAN_DRAW")
"""What this run draws by; without one it asks all."""

WALKS = (
    r"^tests/accessibility/.*(longer_are_not_cut|went_through_the_catalogue)",  # with words two fifths longer
    r"^tests/accessibility/.*(twice_as_large|is_cut\[large)",  # with text twice as large
)
"""Tests of one more walk through every window; what one walk answers is drawn together."""

ONCE_MORE = (
    r"_mutations\.py::\w*fails_without_its_rule",  # with a rule gone: whether the test that asks of it would notice
    r"^tests/torture/.*::\w*would_(be_)?(notice|missed)",
    r"^tests/storage/test_(digests|large_files|salvaged_ranges)\.py::\w*(without_(our_sums|the_rule)|in_vain_are_noticed)",
    r"^tests/structure/test_contracts\.py::\w*broken_on_purpose",
    r"^tests/storage/encrypted/test_same_\w+\.py::",  # of SQLCipher's SQLite, what was asked of Python's
    r"^tests/storage/encrypted/test_plain_on_sqlcipher\.py::\w*every_promise",
    r"^tests/journeys/test_two_versions\.py::",  # of whole programs, what the tests of older and newer plans ask
    r"^tests/journeys/test_self_test\.py::\w*passes_and_tells",  # of the program by itself, what tests ask of it
    r"^tests/journeys/test_quiet\.py::\w*picture_of_every_page",  # that each opens, which the walk asks too
    *WALKS,
)
"""Names of tests that ask again, in another setting, what other tests ask."""


def asks_once_more(name: str) -> bool:
    """Whether a test is one of those."""
    return any(re.search(pattern, name) for pattern in ONCE_MORE)


def comes_up(name: str, seed: str | None) -> bool:
    """Whether one of many that ask once more is asked in the run with this seed; without a seed all are."""
    return not seed or random.Random(f"{seed} {name}").random() < SHARE


def left_out(name: str, seed: str | None) -> bool:
    """Whether a test is not asked in this run."""
    unit = next((walk for walk in WALKS if re.search(walk, name)), name)
    return asks_once_more(name) and not comes_up(unit, seed)
