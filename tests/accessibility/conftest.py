"""One walk through every window for each dress of the program; the tests ask what was found."""

import gc
import gettext
import shutil
from pathlib import Path

import pytest

from navplan import wiring
from navplan.ui import words
from tests.accessibility import shown
from tests.accessibility.pseudo import Pseudo
from tests.accessibility.untranslated import untranslated
from tests.accessibility.walking import Dress, Walk, walk

ROOMY = (shown.cut, shown.sticks_out, shown.overlaps, shown.scrolls_both_ways)


def pytest_collection_modifyitems(items):
    """The display without a screen says what it cannot do (bounds, raising, grabbing); nobody can mend that."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(scope="session")
def example(tmp_path_factory) -> Path:
    """The example office in a file; each walk takes a copy."""
    path = tmp_path_factory.mktemp("eksempel") / "Nav Eksempeldal.navplan"
    wiring.example_workspace(path).close()
    return path


@pytest.fixture(scope="session")
def walked(qapp, example, tmp_path_factory):
    """Walks in a dress."""

    def go(name: str, dress: Dress) -> Walk:
        folder = tmp_path_factory.mktemp(name)
        gc.disable()  # what a walk makes lives to its end, and looking through it again and again takes its time
        try:
            return walk(Path(shutil.copy(example, folder)), folder, dress)
        finally:
            gc.enable()

    return go


@pytest.fixture(scope="session")
def plain(walked) -> Walk:
    """As most people have it, and every view in a small window too."""
    return walked("plain", Dress(small=ROOMY))


@pytest.fixture(scope="session")
def large(walked) -> Walk:
    """With text twice as large on a usual laptop."""
    return walked("large", Dress(scale=2.0, rules=ROOMY, is_first=False))


@pytest.fixture(scope="session")
def longer(walked) -> Walk:
    """In a language whose words are two fifths longer."""
    words.use(Pseudo())
    try:
        rules = (shown.cut, shown.sticks_out, untranslated)
        return walked("longer", Dress(rules=rules, is_first=False, is_watched=False))
    finally:
        words.use(gettext.NullTranslations())
