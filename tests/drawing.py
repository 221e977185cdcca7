"""What asks once more, and how much of it a `make test` draws (decision 30)."""

import random
import re

SHARE = 1 / 4
"""How much of it each run asks, another part each time; the long lanes and a run that names what it wants ask all."""

ONCE_MORE = (
    r"_mutations\.py::\w*fails_without_its_rule",  # with a rule gone: whether the test that asks of it would notice
    r"^tests/torture/.*::\w*would_(be_)?notice",
    r"^tests/storage/encrypted/test_same_\w+\.py::",  # of SQLCipher's SQLite, what was asked of Python's
    r"^tests/storage/encrypted/test_plain_on_sqlcipher\.py::\w*every_promise",
    r"^tests/journeys/test_two_versions\.py::.*18 and this",  # of an older pair, what is asked of this and a newer
    r"^tests/accessibility/.*(longer_are_not_cut|went_through_the_catalogue)",  # with longer words, a walk of its own
)
"""Names of tests that ask again, in another setting, what other tests ask."""

WALKS = r"^tests/accessibility/"
"""What one walk through every window answers is drawn together."""


def asks_once_more(name: str) -> bool:
    """Whether a test is one of those."""
    return any(re.search(pattern, name) for pattern in ONCE_MORE)


def is_drawn(name: str, seed: str) -> bool:
    """Whether a test is asked in the run with this seed."""
    unit = WALKS if re.search(WALKS, name) else name
    return not asks_once_more(name) or random.Random(f"{seed} {unit}").random() < SHARE


def left_out(name: str, seed: str | None) -> bool:
    """Whether a test is not asked in this run; without a seed all are."""
    return bool(seed) and not is_drawn(name, str(seed))
