"""The number in the foot of what leaves the plan, and finding the plan's state by it again (reliability design 5.9).

It is the plan's revision, and how the newest link of its history began when the file was made: whoever holds the paper
can ask whether it came from this plan, and how the plan stood then.
"""

import re

SIGNS = 10
"""Of the newest link: two plans have the same ones by chance once in a million million times."""

_TRACE = re.compile(rf"(?:(\d+)\s*[-‐-–]\s*)?([0-9a-f]{{{SIGNS},64}})", re.IGNORECASE)


def trace_of(revision: int, head: str | None) -> str:
    """The number of a plan as it stands; nothing where nothing has been stored yet."""
    return f"{revision}-{head[:SIGNS]}" if head else ""


def link_in(text: str) -> str:
    """How the link in a number begins that somebody has copied from a paper; empty when it is no such number."""
    found = _TRACE.search(text)
    return found.group(2).lower()[:SIGNS] if found else ""
