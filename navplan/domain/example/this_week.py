"""The example office this week: work, a meeting held and a meeting to come, counted from the day the example is made.

The other years of the example stand still. Without this a visitor would meet an office where everything is years late.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from navplan.domain.example.content import Entry, Names, add
from navplan.domain.example.partnership import add_meeting
from navplan.domain.modules.control.records import ControlDeviation
from navplan.domain.modules.plan import Measure
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace

COUNTED = "_in"
"""How the name of a field ends that says a number of days from today instead of a day."""


def build_this_week(workspace: Workspace, told: Entry, names: Names, today: date) -> None:
    """Measures of the year and deviations at each stage, then the meetings with their items."""
    with workspace.draft(Said(N_("Planlegg arbeidet denne uka"))) as draft:
        for entry in told.get("measure", ()):
            add(draft, Measure, from_today(entry, today), names, year=today.year)
        for entry in told.get("control_deviation", ()):
            add(draft, ControlDeviation, from_today(entry, today), names)
    for entry in told.get("meeting", ()):
        add_meeting(workspace, {**from_today(entry, today), "year": today.year}, names)


def from_today(entry: Entry, today: date) -> dict[str, Any]:
    """The entry with days in place of numbers of days, and the year in place of its gaps; lists below it too."""
    return dict(_told(key, value, today) for key, value in entry.items())


def _told(key: str, value: Any, today: date) -> tuple[str, Any]:
    if key.endswith(COUNTED):
        return key.removesuffix(COUNTED), today + timedelta(days=value)
    if isinstance(value, list):
        return key, [from_today(one, today) if isinstance(one, Mapping) else one for one in value]
    if isinstance(value, str):
        return key, value.replace("{year}", str(today.year)).replace("{short}", f"{today.year % 100:02}")
    return key, value
