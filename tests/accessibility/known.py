"""What the walks find and nobody has mended yet: named here, and told in `docs/accessibility.md` as «delvis».

A fault that is not here fails its test. Take a line out when its fault is mended.
"""

KNOWN: dict[tuple[str, str], tuple[str, ...]] = {
    ("plain", "cut"): ("TopList/",),
    ("plain", "sticks_out"): ("safety_partnership.decision", "indicators_thresholds: "),
    ("small", "cut"): ("TopList/", "small kvp_locked: ", "rows.cost_share"),
    ("small", "sticks_out"): ("safety_partnership.decision", "agreement.use_of_resources", "indicators_thresholds: "),
    ("small", "scrolls_both_ways"): ("safety_partnership.decision", "small safety_train: ", "PicturesTab"),
    ("longer", "cut"): (
        *("TopList/", "kvp_locked: ", "kvp_routines: ", "measure.next_check", "competence_participation.course"),
    ),
    ("longer", "sticks_out"): ("safety_partnership.decision", "competence_hidden: ", "indicators_thresholds: "),
    ("large", "cut"): (
        *("TopList/", "kvp_locked: ", "kvp_routines: ", "safety: ", "indicators_shielded: ", "AboutDialog: "),
        *("TakeInDialog: ", "review_narrow: ", "rows.cost_share"),
    ),
    ("large", "sticks_out"): (
        *("plan_goal_form: ", "safety_partnership.decision", "AboutDialog: ", "review_narrow: "),
        *("competence_hidden: ", "indicators_thresholds: ", "letter_expectation: "),
    ),
    ("large", "scrolls_both_ways"): (
        *("LifePanel/", "CellPanel/", "Checklist/", "safety_train: ", "trace_chain", "DoubtsDialog: ", "CardDialog: "),
        "review_form: ",
    ),
}
"""By dress and rule: parts of the sentence that tells the fault."""


def unknown(faults: list[str], rule: str, dress: str) -> list[str]:
    """The faults that are not known."""
    return [fault for fault in faults if not any(part in fault for part in KNOWN.get((dress, rule), ()))]
