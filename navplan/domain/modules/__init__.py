"""The registry: every kind of record a plan can hold, parents before what rests on them."""

from navplan.domain.modules import control, issued, letter, office, plan, relation, themes

KINDS = (*office.KINDS, *letter.KINDS, *plan.KINDS, *relation.KINDS, *issued.KINDS, *themes.KINDS, *control.KINDS)
"""In this order tables are filled, workbook sheets stand and histories are read."""
