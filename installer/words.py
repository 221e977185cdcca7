"""Gather every text that people read into `resources/locale/navplan.pot`, for translators.

    python installer/words.py [--check]

Texts are marked `N_("…")` where they are declared and `_("…")` or `ngettext("…", "…", n)` where they are shown.
The file names modules but no lines, so that it changes only when a text does.
"""

import argparse
import ast
import io
import sys
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "locale" / "navplan.pot"
MARKS = {"N_": 1, "_": 1, "ngettext": 2}
"""What marks a text, and how many texts it marks."""


@cache
def catalogue() -> Catalog:
    """All texts of the program, each with the modules it stands in; gathered once in a process."""
    made = Catalog(project="NavPlan", version="", charset="utf-8", fuzzy=False)
    for file in sorted((ROOT / "navplan").rglob("*.py")):
        name = file.relative_to(ROOT).as_posix()
        for text in marked(file.read_text(encoding="utf-8")):
            made.add(text, locations=[(name, 0)])
    return made


def marked(source: str) -> list[str | tuple[str, ...]]:
    """The marked texts of a module in their order, of which some have a plural.

    Read from the syntax tree: a reader of tokens does not see into f-strings, and their texts went untranslated.
    """
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    found = sorted(
        (node.lineno, node.col_offset, texts)
        for node in calls
        if isinstance(node.func, ast.Name) and node.func.id in MARKS and (texts := _texts(node, MARKS[node.func.id]))
    )
    return [texts if len(texts) > 1 else texts[0] for *_, texts in found]


def _texts(call: ast.Call, count: int) -> tuple[str, ...]:
    given = [arg.value for arg in call.args[:count] if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
    return tuple(given) if len(given) == count and all(given) else ()


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
