"""Where the files that come with NavPlan lie, both from source and in the built program."""

import sys
from pathlib import Path

_UNPACKED: str | None = getattr(sys, "_MEIPASS", None)

RESOURCES: Path = (Path(_UNPACKED) if _UNPACKED else Path(__file__).resolve().parents[2]) / "resources"
"""The folder of data that NavPlan reads and never writes."""
