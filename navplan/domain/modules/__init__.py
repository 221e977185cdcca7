"""The registry: every kind of record a plan can hold, parents before what rests on them."""

from navplan.domain.modules import issued, letter, office, plan, relation, wheel

KINDS = (*office.KINDS, *letter.KINDS, *plan.KINDS, *relation.KINDS, *wheel.KINDS, *issued.KINDS)
"""In this order tables are filled, workbook sheets stand and histories are read."""
