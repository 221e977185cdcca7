"""The manifest beside a published copy: which publication it is, whose, and when (reliability design 5.2, 1).

It tells what a look at the file would cost more to find out, and what the file cannot say: who published it. Nothing
rests on it. The file's own bytes say what is published; a manifest that names other bytes says nothing of them.
"""

import re
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from navplan.storage.on_disk import write_note
from navplan.storage.sharing import small_files

_DOCUMENT = re.compile(r"[0-9a-f-]{1,64}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_PROGRAM = re.compile(r"\d{1,4}(\.\d{1,4}){1,3}[0-9A-Za-z.+-]{0,20}")
_MOST = 10**9


@dataclass(frozen=True)
class Manifest:
    """One publication. `revision` counts the publications of the plan, one more than its `parent`; `at` is UTC by the
    publisher's clock, to be shown and never compared."""

    document: str
    revision: int
    parent: int
    sha256: str
    writer: str
    at: str
    schema: int
    program: str
    encrypted: bool = False


def place_of(published: Path) -> Path:
    """Where the manifest of this published copy lies."""
    return published.with_name(f"{published.stem}.utgave.json")


def write(published: Path, manifest: Manifest) -> None:
    """Put the manifest beside the copy it tells of. Raises OSError."""
    write_note(place_of(published), asdict(manifest))


def told(data: bytes | None) -> Manifest | None:
    """What a manifest says; None when it is missing, half, or not as we write it."""
    values = small_files.values(data)
    try:
        found = Manifest(**values)
        at = datetime.fromisoformat(found.at)
    except (TypeError, ValueError):
        return None
    texts = ((found.document, _DOCUMENT), (found.sha256, _DIGEST), (found.program, _PROGRAM))
    is_ours = all(isinstance(text, str) and form.fullmatch(text) for text, form in texts) and at.tzinfo is not None
    numbers = (found.revision, found.parent, found.schema)
    if not is_ours or min(small_files.number(n, _MOST) for n in numbers) < 0 or not isinstance(found.encrypted, bool):
        return None
    return replace(found, writer=small_files.plain_name(found.writer))


def of(published: Path, document: str, digest: str) -> Manifest | None:
    """What is told of a published copy with these bytes; None when the manifest is of another copy, or another plan."""
    found = told(small_files.read(place_of(published)))
    return found if found is not None and (found.document, found.sha256) == (document, digest) else None
