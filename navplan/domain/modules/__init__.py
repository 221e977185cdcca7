"""The registry: every kind of record a plan can hold, parents before what rests on them."""

from navplan.domain.modules import (
    competence,
    control,
    indicator,
    issued,
    kvp,
    letter,
    meeting,
    office,
    partnership,
    passed,
    plan,
    relation,
    safety,
    struck,
    themes,
    wheel,
)

KINDS = (
    *office.KINDS,
    *letter.KINDS,
    *plan.KINDS,
    *indicator.KINDS,
    *relation.KINDS,
    *issued.KINDS,
    *passed.KINDS,
    *struck.KINDS,
    *partnership.KINDS,
    *meeting.KINDS,
    *safety.KINDS,
    *kvp.KINDS,
    *competence.KINDS,
    *control.KINDS,
    *themes.KINDS,
    *wheel.KINDS,
)
"""In this order tables are filled, workbook sheets stand and histories are read."""
