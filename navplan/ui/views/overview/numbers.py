"""The numbers beside the list: coverage, agreement, duties, KVP. Every one opens the list that it counts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from navplan.domain.documents.kvp_published import figure_words
from navplan.domain.kinds import Number
from navplan.domain.overview.overview import Overview
from navplan.domain.overview.standing import Aim
from navplan.ui.parts.coverage_bar import CoverageBar
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.views.overview.number_row import EDGE, NumberRow
from navplan.ui.words import N_, _

LIGHTS = {"green": "success", "yellow": "warning", "red": "danger", "grey": "neutral"}
OF_TIERS = (
    ("tier:law", N_("Lov, pålegg og sikkerhet"), "danger"),
    ("tier:overdue", N_("Over fristen"), "danger"),
    ("tier:near", N_("Frist denne uka"), "warning"),
    ("tier:soon", N_("Frist innen 30 dager"), "neutral"),
    ("tier:left", N_("Ligger igjen"), "neutral"),
)
OF_MEETING = (("packet", N_("Møtepakken mangler"), "warning"),)
OF_LETTER = (
    ("letter:uncovered", N_("Uten svar"), "warning"),
    ("letter:unassessed", N_("Ikke vurdert"), "neutral"),
    ("letter:again", N_("Vurderes på nytt"), "neutral"),
)
OF_DECISIONS = (
    ("decisions:stat", N_("Vedtak venter i staten"), "neutral"),
    ("decisions:kommune", N_("Vedtak venter i kommunen"), "neutral"),
)
DOTS = {"pa_plass": "●", "delvis": "◐", "mangler": "○"}
"""How a duty stands, one sign each; the list behind them says it in words."""


class Numbers(Scrolled):
    """Every number is in `rows`, by the key of the list it counts."""

    listed = Signal(str)
    """Someone wants to see the list that a number counts; carries its key."""
    aimed = Signal(str)
    """Someone wants to see a KVP target; carries its row's key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Slik står det til"))
        self.rows: dict[str, NumberRow] = {}
        body = QFrame(self)
        body.setProperty("role", "card")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(0)
        self.setWidget(body)

    def show_overview(self, found: Overview, year: int) -> None:
        """Tell the numbers anew; what the office does not have yet is not told as nought."""
        focused = next((key for key, row in self.rows.items() if row.hasFocus()), "")
        empty(self._column)
        self.rows = {}
        self._plain(_("Frister"), OF_TIERS, found)
        if found.meeting is not None:
            self._numbers(OF_MEETING, found)
        if found.letters:
            self._letter(found, year)
        self._partnership(found)
        if found.duties:
            self._duties(found)
        if found.aims:
            self._aims(found.aims)
        self._themes(found)
        self._column.addStretch(1)
        if focused in self.rows:
            self.rows[focused].setFocus()

    def _plain(self, title: str, numbers: tuple[tuple[str, str, str], ...], found: Overview) -> None:
        self._head(title)
        self._numbers(numbers, found)

    def _numbers(self, numbers: tuple[tuple[str, str, str], ...], found: Overview) -> None:
        for key, label, tone in numbers:
            count = found.count(key)
            self._row(key, _(label)).tell(str(count), tone if count else "neutral")

    def _letter(self, found: Overview, year: int) -> None:
        self._head(_("Brevet {year}").format(year=year))
        bar = CoverageBar(_("vurdert"), self)
        bar.set_values(found.coverage.assessed, found.coverage.total)
        room = QHBoxLayout()
        room.setContentsMargins(EDGE, 2, EDGE, 2)
        room.addWidget(bar)
        self._column.addLayout(room)
        self._numbers(OF_LETTER, found)

    def _themes(self, found: Overview) -> None:
        """Themes with open demands, those with most of them first."""
        open_ = [theme for theme in found.themes if theme.tally.uncovered]
        if open_:
            self._head(_("Krav uten svar, tema for tema"))
        for theme in sorted(open_, key=lambda theme: -theme.tally.uncovered):
            row = self._row(f"theme:{theme.key}", _(theme.label))
            row.tell(str(theme.tally.uncovered), bar=(theme.tally.covered, theme.tally.total))

    def _partnership(self, found: Overview) -> None:
        if found.agreement is None and not any(found.count(key) for key, _label, _tone in OF_DECISIONS):
            return
        if found.agreement is not None:
            self._head(_("Partnerskap"))
            said = _("Avtalen: {said}").format(said=found.agreement.said().words(_).casefold())
            self._row("gaps", said).tell(str(found.count("gaps")), found.agreement.tone)
            self._numbers(OF_DECISIONS, found)
        else:
            self._plain(_("Partnerskap"), OF_DECISIONS, found)

    def _duties(self, found: Overview) -> None:
        self._head(_("Vold og trusler"))
        dots = "".join(DOTS[one.duty.state] for one in found.duties)
        met = sum(one.duty.is_met for one in found.duties)
        row = self._row("duties", _("Seks plikter {dots}").format(dots=dots))
        row.tell(str(found.count("duties")), "success" if met == len(found.duties) else "warning")
        words = _("{n} av {whole} plikter er på plass, {lacks} ting mangler")
        row.setAccessibleName(words.format(n=met, whole=len(found.duties), lacks=found.count("duties")))

    def _aims(self, aims: tuple[Aim, ...]) -> None:
        self._head(_("KVP mot mål, {month}").format(month=aims[0].month.words(_).casefold()))
        for aim in aims:
            row = self._row(f"aim:{aim.target.id}", aim.label.words(_))
            wanted = Number(places=1).show(aim.wanted, _).removesuffix(",0")
            words = _("{reached} (mål {wanted})").format(reached=figure_words(aim.figure), wanted=wanted)
            row.tell(words, LIGHTS[aim.light])

    def _head(self, words: str) -> None:
        if self._column.count():
            rule = QFrame(self)
            rule.setProperty("role", "rule")
            self._column.addSpacing(7)
            self._column.addWidget(rule)
            self._column.addSpacing(6)
        label = QLabel(words, self)
        label.setProperty("role", "label")
        label.setWordWrap(True)
        label.setContentsMargins(EDGE, 0, EDGE, 2)
        self._column.addWidget(label)

    def _row(self, key: str, label: str) -> NumberRow:
        row = self.rows[key] = NumberRow(key, label, self)
        row.opened.connect(self.aimed if key.startswith("aim:") else self.listed)
        self._column.addWidget(row)
        return row
