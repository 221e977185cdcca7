"""A file with figures from KOSTRA, SSB or a report, read as text cells. Nothing is stored."""

from pathlib import Path

from navplan.domain.indicators.grid import Grid, grid_of
from navplan.domain.ports import CannotRead
from navplan.domain.words import N_, Said
from navplan.storage.readers.plain_text import decoded
from navplan.storage.readers.refusals import Refused

MOST_BYTES = 10 * 1024 * 1024
SENTENCES = {
    "missing": N_("Filen «{name}» kan ikke åpnes. Er den åpen i Excel, så lukk den der, og prøv igjen."),
    "empty": N_("Filen «{name}» er tom. Sjekk at du har valgt riktig fil."),
    "large": N_("Filen «{name}» er for stor ({size} MB). NavPlan leser tall fra filer på inntil {most} MB."),
    "binary": N_(
        "Filen «{name}» er ikke en tekstfil. Lagre den som CSV, eller marker tallene i Excel, kopier og lim inn."
    ),
    "no_table": N_("Filen «{name}» har ingen tabell som NavPlan finner."),
}


def read_figure_file(path: Path) -> Grid:
    """The table in a CSV or text file; raises CannotRead with what to do instead."""
    try:
        return _table(_bytes(path), path.name)
    except Refused as refused:
        raise CannotRead(Said(SENTENCES[refused.reason], name=path.name, **refused.values)) from None


def _table(data: bytes, name: str) -> Grid:
    text = decoded(data)
    grid = grid_of(text, name)
    if "\0" in text:
        raise Refused("binary")
    if not grid.rows:
        raise Refused("no_table")
    return grid


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if not size:
            raise Refused("empty")
        if size > MOST_BYTES:
            raise Refused("large", size=-(-size // (1024 * 1024)), most=MOST_BYTES // (1024 * 1024))
        data = path.read_bytes()
    except (OSError, ValueError):
        raise Refused("missing") from None
    if data.startswith((b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")):
        raise Refused("binary")
    return data
