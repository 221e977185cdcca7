"""Signs that a file of text or XML cannot hold, told by their numbers instead of lost."""

import re

_UNWRITABLE = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold: control signs, halves of signs, and two numbers that are no signs."""


def writable(text: str) -> str:
    """The text with one sort of line end, and every sign that cannot be written as «[U+0008]»."""
    return _UNWRITABLE.sub(lambda found: f"[U+{ord(found[0]):04X}]", text.replace("\r\n", "\n").replace("\r", "\n"))
