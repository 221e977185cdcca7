"""Where the files that come with NavPlan lie, both from source and in the built program."""

import sys
from importlib.util import find_spec
from pathlib import Path

_UNPACKED: str | None = getattr(sys, "_MEIPASS", None)

RESOURCES: Path = (Path(_UNPACKED) if _UNPACKED else Path(__file__).resolve().parents[2]) / "resources"
"""The folder of data that NavPlan reads and never writes."""

COPIES = "kopier"
"""The folder of backups within the program's own."""


def font_folder() -> Path:
    """Where the files of Source Sans lie; a folder that is not there when its package is missing."""
    found = find_spec("font_source_sans_pro")  # importing it would list its files at every start
    return Path(found.origin if found and found.origin else "").parent / "files"
