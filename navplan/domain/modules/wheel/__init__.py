"""Årshjul: what the office does every year, on which days, and what became of it."""

from navplan.domain.modules.wheel.records import Activity, Occurrence
from navplan.domain.modules.wheel.rules import (
    check_activity,
    check_occurrence,
    is_assumed,
    is_late,
    is_untouched,
)
from navplan.domain.records import Kind, Rows, Section
from navplan.domain.words import N_

__all__ = [
    "ABOUT",
    "KINDS",
    "RULE_FIELDS",
    "WHAT",
    "Activity",
    "Occurrence",
    "is_assumed",
    "is_late",
    "is_untouched",
]

WHAT = Section(N_("Aktiviteten"), ("title", "track", "type"))
WHEN = Section(
    N_("Når"),
    ("mode", "repeats", "every", "first", "ordinal", "weekday", "week", "lasts", "base", "distance", "moves"),
)
"""The rule: changing one of these moves days, so it goes through `steps.set_rule`."""

ABOUT = (
    Section(N_("Dato og ansvar"), ("date_state", "role", "owner_line", "remind")),
    Section(N_("Leveranse"), ("delivery", "receiver", "note"), folded=True),
    Section(N_("Hører til"), ("goals", "measures", "expectations"), folded=True),
    Section(N_("Kilde og neste år"), ("source", "checked", "stops", "origin"), folded=True),
)
RULE_FIELDS = WHEN.rows

KINDS = (
    Kind(
        Activity,
        N_("aktivitet i årshjulet"),
        N_("Aktiviteter i årshjulet"),
        ("title",),
        (WHAT, WHEN, *ABOUT, Rows("occurrence", "activity")),
        check_activity,
    ),
    Kind(
        Occurrence,
        N_("dato i årshjulet"),
        N_("Datoer i årshjulet"),
        ("due",),
        (
            Section(N_("Gangen"), ("activity", "year", "turn", "planned", "due", "until", "confirmed")),
            Section(N_("Hva som ble av den"), ("status", "done_on", "done_by", "reason")),
        ),
        check_occurrence,
    ),
)
