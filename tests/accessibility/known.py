"""What the walks find and nobody has mended yet: named here, and told in `docs/accessibility.md` as «delvis».

A fault that is not here fails its test. Take a line out when its fault is mended.
"""

KNOWN: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {
    ("small", "scrolls_both_ways"): (("small kvp_year", "Later/YearTab"),),
    ("longer", "cut"): (
        ("plan_measure_form", "measure.next_check"),
        ("competence_competence_measure_form", "competence_participation.course"),
    ),
    ("large", "sticks_out"): (("plan_goal_form", "goal_status.forecast"),),
    ("large", "scrolls_both_ways"): (
        ("letter_changes_life", "LifePanel/Scrolled"),
        ("competence_cell", "CellPanel/Scrolled"),
        ("competence_newcomer_form", "Checklist/Scrolled"),
        ("safety_figures", "QStackedWidget/Scrolled page.safety"),
        ("trace_chain", "QWidget/Scrolled page.trace"),
        ("trace_chain_indicator", "QWidget/Scrolled page.trace"),
        ("DoubtsDialog", "DoubtsDialog/Scrolled"),
        ("CardDialog", "CardDialog/Scrolled"),
    ),
}
"""By dress and rule: the window, and the part of it that has the fault. No line stands for a whole page."""


def unknown(faults: list[str], rule: str, dress: str) -> list[str]:
    """The faults that are not known."""
    known = KNOWN.get((dress, rule), ())
    return [
        fault
        for fault in faults
        if not any(fault.startswith(f"{window}: ") and part in fault for window, part in known)
    ]
