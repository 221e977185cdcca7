"""What the walks find and nobody has mended yet: named here, and told in `docs/accessibility.md` as «delvis».

A fault that is not here fails its test. It is empty, and is to stay so; take a line out when its fault is mended.
"""

KNOWN: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
"""By dress and rule: the window, and the part of it that has the fault. No line stands for a whole page."""


def unknown(faults: list[str], rule: str, dress: str) -> list[str]:
    """The faults that are not known."""
    known = KNOWN.get((dress, rule), ())
    return [
        fault
        for fault in faults
        if not any(fault.startswith(f"{window}: ") and part in fault for window, part in known)
    ]
