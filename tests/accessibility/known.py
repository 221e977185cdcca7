"""What the walks find and nobody has mended yet: named here, and told in `docs/accessibility.md` as «delvis».

A fault that is not here fails its test. Take a line out when its fault is mended.
"""

KNOWN: dict[tuple[str, str], tuple[str, ...]] = {}
"""By dress and rule: parts of the sentence that tells the fault."""


def unknown(faults: list[str], rule: str, dress: str) -> list[str]:
    """The faults that are not known."""
    return [fault for fault in faults if not any(part in fault for part in KNOWN.get((dress, rule), ()))]
