"""Bring the catalogues of nynorsk and English in step with the texts, and make the files the program reads.

    python installer/translations.py [--check]

`resources/locale/<code>/LC_MESSAGES/navplan.po` is written by translators; the `.mo` beside it is made of it. Texts
that are gone leave the catalogue, new ones stand in it without translation until somebody writes one: none is guessed
from a text that looks like it. `--check` changes nothing and fails when a file is not in step or a text is missing.
"""

import argparse
import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from installer.words import catalogue  # noqa: E402

LOCALE = ROOT / "resources" / "locale"
CODES = ("nn", "en")


def po_path(code: str) -> Path:
    """Where the translators' file of a language lies."""
    return LOCALE / code / "LC_MESSAGES" / "navplan.po"


def read(code: str) -> Catalog:
    """The catalogue of a language as it stands; empty where there is none."""
    if not po_path(code).exists():
        return Catalog(locale=code, domain="navplan", charset="utf-8", fuzzy=False)
    with po_path(code).open("rb") as file:
        return read_po(file, locale=code, domain="navplan")


def in_step(code: str) -> Catalog:
    """The catalogue with exactly the texts of the program."""
    known = read(code)
    made = Catalog(locale=code, domain="navplan", project="NavPlan", version="", charset="utf-8", fuzzy=False)
    for message in catalogue():
        if not message.id:
            continue
        old = known.get(message.id)
        said = old.string if old is not None and not old.fuzzy else ""
        made.add(message.id, said, locations=message.locations, auto_comments=message.auto_comments)
    return made


def as_po(made: Catalog) -> bytes:
    """The translators' file: sorted, without dates and line numbers."""
    out = io.BytesIO()
    write_po(out, made, width=120, sort_output=True, omit_header=True, include_lineno=False)
    return b'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n' + PLURAL + b"\n" + out.getvalue()


PLURAL = b'"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'


NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands in the file's head, where the day would make it another file every time."""


def as_mo(made: Catalog) -> bytes:
    """The program's file, the same bytes for the same texts."""
    plain = Catalog(
        locale=made.locale, domain="navplan", charset="utf-8", fuzzy=False, creation_date=NO_DAY, revision_date=NO_DAY
    )
    plain.mime_headers = [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
    ]
    for message in made:
        if message.id and message.string:
            plain.add(message.id, message.string)
    out = io.BytesIO()
    write_mo(out, plain)
    return out.getvalue()


def untranslated(made: Catalog) -> list[str]:
    """The texts that have no translation."""
    return [str(message.id) for message in made if message.id and not all(_strings(message.string))]


def _strings(said: str | tuple[str, ...]) -> tuple[str, ...]:
    return said if isinstance(said, tuple) else (said,)


def main() -> int:
    """Write the files of every language, or compare them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing, fail when something is not in step")
    is_check = parser.parse_args().check
    wrong = 0
    for code in CODES:
        made = in_step(code)
        missing = untranslated(made)
        files = {po_path(code): as_po(made), po_path(code).with_suffix(".mo"): as_mo(made)}
        for path, content in files.items():
            if path.exists() and path.read_bytes() == content:
                continue
            wrong += 1
            if not is_check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        print(f"{code}: {len(missing)} texts without translation")
        wrong += bool(missing)
    return int(is_check and wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
