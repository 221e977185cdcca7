"""The texts of the program: all gathered for translators, none past the catalogue."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_catalogue_of_texts_is_up_to_date() -> None:
    done = subprocess.run([sys.executable, str(ROOT / "installer" / "words.py"), "--check"], check=False, cwd=ROOT)

    assert done.returncode == 0, "run `make words`"


def test_the_catalogue_holds_declared_shown_and_counted_texts() -> None:
    text = (ROOT / "resources" / "locale" / "navplan.pot").read_text(encoding="utf-8")

    assert 'msgid "Ansvarlig rolle"' in text
    assert 'msgid "Lag planen"' in text
    assert 'msgid_plural "{n} endringer"' in text
