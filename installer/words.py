"""Gather every text that people read into `resources/locale/navplan.pot`, for translators.

    python installer/words.py [--check]

Texts are marked `N_("…")` where they are declared and `_("…")` or `ngettext("…", "…", n)` where they are shown.
The file names modules but no lines, so that it changes only when a text does.
"""

import argparse
import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "locale" / "navplan.pot"
KEYWORDS = {"N_": None, "_": None, "ngettext": (1, 2)}


def catalogue() -> Catalog:
    """All texts of the program, each with the modules it stands in."""
    made = Catalog(project="NavPlan", version="", charset="utf-8", fuzzy=False)
    found = extract_from_dir(ROOT / "navplan", keywords=KEYWORDS, strip_comment_tags=True)
    for file, _line, message, comments, context in sorted(found, key=lambda one: (one[0], one[1])):
        made.add(message, locations=[(f"navplan/{Path(file).as_posix()}", 0)], auto_comments=comments, context=context)
    return made


def pot() -> str:
    """The catalogue as a file without dates and line numbers."""
    out = io.BytesIO()
    write_po(out, catalogue(), width=120, sort_output=True, omit_header=True, include_lineno=False)
    return out.getvalue().decode("utf-8")


def main() -> int:
    """Write the file, or compare it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    if parser.parse_args().check:
        return 0 if TARGET.exists() and TARGET.read_text(encoding="utf-8") == pot() else 1
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(pot(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
