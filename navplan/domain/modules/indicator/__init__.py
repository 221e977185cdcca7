"""Nøkkeltall: the figures that the office and its owners follow (partnerskap.md B5)."""

from navplan.domain.modules.indicator.records import Indicator, IndicatorSource, IndicatorTarget, IndicatorValue
from navplan.domain.modules.indicator.rules import check_indicator, check_target, check_value
from navplan.domain.records import Kind, Rows, Section
from navplan.domain.words import N_

__all__ = ["ALL", "KINDS", "Indicator", "IndicatorSource", "IndicatorTarget", "IndicatorValue"]

ALL = (Indicator, IndicatorTarget, IndicatorValue, IndicatorSource)

KINDS = (
    Kind(
        Indicator,
        N_("nøkkeltall"),
        N_("Nøkkeltall"),
        ("name",),
        (
            Section(N_("Hva vi måler"), ("name", "definition", "unit", "direction", "type")),
            Section(N_("Hvor tallet kommer fra"), ("source", "report", "feed", "frequency", "ready_days", "checked")),
            Section(N_("Hvem og hvorfor"), ("owner_line", "role", "goals")),
            Rows("indicator_target", "indicator"),
            Section(N_("Når er det bra nok?"), ("start_value", "start_on", "yellow", "red")),
            Section(N_("Forsiktighet"), ("caution", "shielded")),
            Rows("indicator_value", "indicator"),
            Section(N_("Innliming og arkiv"), ("row_name", "origin", "retired"), folded=True),
        ),
        check_indicator,
    ),
    Kind(
        IndicatorTarget,
        N_("mål for nøkkeltall"),
        N_("Mål for nøkkeltallet"),
        ("year",),
        (Section(N_("Målet"), ("indicator", "year", "value", "tertial_1", "tertial_2", "tertial_3")),),
        check_target,
    ),
    Kind(
        IndicatorValue,
        N_("verdi"),
        N_("Verdier"),
        ("part", "year"),
        (
            Section(
                N_("Verdien"),
                ("indicator", "year", "part", "value", "basis", "certainty", "noted_on", "noted_by", "comment"),
            ),
        ),
        check_value,
    ),
    Kind(
        IndicatorSource,
        N_("kilde for tall"),
        N_("Kilder for tall"),
        ("name",),
        (Section(N_("Kilden"), ("name", "columns", "used_on")),),
    ),
)
