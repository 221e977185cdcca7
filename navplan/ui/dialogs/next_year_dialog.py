"""Bygg neste år: what comes along from last year as proposals, what stays, and one button that does it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.letters.carry_over import CarryOver, carry_over, preview
from navplan.domain.modules.letter import Expectation, Letter
from navplan.domain.words import N_
from navplan.ui.desk import Desk, Telling
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.parts.symbol import Symbol
from navplan.ui.theme import text_px
from navplan.ui.words import _, ngettext

COMING = (
    ("assessments", "check", N_("Vurderinger"), N_("Kommentar og rolle følger med.")),
    ("evidence", "attach", N_("Dokumenter"), N_("Dokumentasjonen til vurderingene.")),
    ("goals_continued", "goal", N_("Mål som går videre"), N_("Samme mål, koblet til årets forventninger.")),
    ("goals_copied", "copy", N_("Mål som gikk ut"), N_("Kopieres til i år med ny kode.")),
    ("measures", "measure", N_("Åpne tiltak"), N_("Samme tiltak, koblet til årets forventninger.")),
)
"""What is counted: the count's name, symbol, words, and what happens to it."""

WIDTH = 660

AROUND = 160
"""Pixels of the dialog that are not content: title, buttons and the air around them."""


class NextYearDialog(Dialog):
    """Counts first, then one step. What is counted is what is done: both are the same run."""

    def __init__(self, desk: Desk, old: Letter, new: Letter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("next_year_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Bygg neste år"))
        self._desk = desk
        self._old, self._new = old, new
        self._years = (str(old.year or old.title), str(new.year or new.title))
        self.counts = preview(old, new, desk.workspace)
        self.carry = QPushButton(_("Hent over som forslag"), self)
        self.carry.setProperty("role", "primary")
        self.carry.clicked.connect(self._on_carry)
        self._close = QPushButton(_("Avbryt") if self.counts.total else _("Lukk"), self)
        self._close.clicked.connect(self.reject)
        self._lay_out()

    def _lay_out(self) -> None:
        self._content = QWidget(self)
        inner = QVBoxLayout(self._content)
        inner.setContentsMargins(32, 0, 32, 0)
        inner.setSpacing(16)
        for part in self._parts():
            inner.addWidget(part)
        inner.addStretch(1)
        scroll = Scrolled(self, self._content)
        title = _("Bygg {new} på {old}").format(new=self._years[1], old=self._years[0])
        head = QHBoxLayout()
        head.setContentsMargins(32, 0, 32, 0)
        head.addWidget(_label(title, "title", self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 28, 0, 24)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(scroll, 1)
        column.addLayout(self._foot())
        self.setFixedWidth(text_px(WIDTH))

    def _parts(self) -> Iterator[QWidget]:
        if self.counts.total:
            yield self._coming()
            yield self._warning()
        else:
            yield self._nothing_new()
        for card in (self._staying(), self._gone()):
            if card is not None:
                yield card

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(32, 0, 32, 0)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self.carry)
        self.carry.setVisible(bool(self.counts.total))
        (self.carry if self.counts.total else self._close).setDefault(True)
        return foot

    def showEvent(self, event: QShowEvent) -> None:
        """As high as the content, where the screen has room for it; else the content scrolls."""
        layout = self._content.layout()
        wanted = (layout.totalHeightForWidth(WIDTH) if layout else 0) + AROUND
        self.resize(WIDTH, min(wanted, self.screen().availableGeometry().height() - AROUND // 2))
        super().showEvent(event)

    def _coming(self) -> Card:
        card = Card(_("Følger med som forslag"), self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(3, 1)
        for line, (key, symbol, words, about) in enumerate(COMING):
            count = getattr(self.counts, key)
            figure = _label(str(count), "strong" if count else "secondary", card, wraps=False)
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            figure.setObjectName(f"count.{key}")
            grid.setRowMinimumHeight(line, 24)
            grid.addWidget(Symbol(symbol, "muted", 20, card), line, 0)
            grid.addWidget(_label(_(words), "", card, wraps=False), line, 1)
            grid.addWidget(figure, line, 2)
            grid.addWidget(_label(_(about), "secondary", card, wraps=False), line, 3)
        card.body.addLayout(grid)
        return card

    def _warning(self) -> QWidget:
        words = _(
            "Ingen vurdering arves. Hver av dem starter som «Må vurderes på nytt» og teller ikke før dere har "
            "vurdert den i år. Alt i {year} blir stående som det er."
        )
        return self._line("info", "info-text", words.format(year=self._years[0]))

    def _nothing_new(self) -> QWidget:
        return self._line("success", "success-text", _("Det er ikke noe nytt å hente over."))

    def _line(self, symbol: str, ink: str, words: str) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Symbol(symbol, ink, 20, holder), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_label(words, "", holder), 1)
        return holder

    def _staying(self) -> Card | None:
        """What does not come along, and what to do about it."""
        lines = []
        if self.counts.undecided:
            count = self.counts.undecided
            words = ngettext(
                "{n} endring er ikke avgjort. Arbeidet bak den blir igjen. Avgjør den, og bygg på nytt.",
                "{n} endringer er ikke avgjort. Arbeidet bak dem blir igjen. Avgjør dem, og bygg på nytt.",
                count,
            )
            lines.append(self._line("hourglass", "warning-text", words.format(n=count)))
        if self.counts.kept:
            count = self.counts.kept
            words = ngettext(
                "{n} forventning har allerede en vurdering i {year}. Den røres ikke.",
                "{n} forventninger har allerede en vurdering i {year}. De røres ikke.",
                count,
            )
            lines.append(self._line("check", "muted", words.format(n=count, year=self._years[1])))
        if not lines:
            return None
        card = Card(_("Blir ikke med"), self)
        for line in lines:
            card.body.addWidget(line)
        return card

    def _gone(self) -> Card | None:
        """What was dropped from the letter but has work, named one by one."""
        found = [self._desk.workspace.get(Expectation, id) for id in self.counts.left_behind]
        gone = [expectation for expectation in found if expectation is not None]
        if not gone:
            return None
        card = Card(_("Utgått, men med arbeid som blir stående i {year}").format(year=self._years[0]), self)
        card.body.setSpacing(4)
        for expectation in gone:
            button = QPushButton(icon("open"), "", card)
            button.setProperty("role", "tertiary")
            button.setProperty("expectation", expectation.id)
            button.setToolTip(_("Åpne forventningen"))
            button.setAccessibleName(_("Åpne forventningen: {wording}").format(wording=expectation.wording))
            button.clicked.connect(self._on_open)
            row = QHBoxLayout()
            row.setSpacing(4)
            row.addWidget(button)
            row.addWidget(_label(expectation.wording, "", card), 1)
            card.body.addLayout(row)
        return card

    @Slot()
    def _on_open(self) -> None:
        button = self.sender()
        found = self._desk.workspace.get(Expectation, str(button.property("expectation"))) if button else None
        if found is not None:
            self.reject()
            self._desk.show(found)

    @Slot()
    def _on_carry(self) -> None:
        done: CarryOver | None = None
        with Telling(self._desk):
            done = carry_over(self._desk.workspace, self._old, self._new)
        if done is not None:
            self.accept()
            self._desk.announced.emit(said_of(done, self._years[0]))


def said_of(done: CarryOver, year: str) -> str:
    """What was carried over, in one line."""
    if not done.total:
        return _("Det er ikke noe nytt å hente over.")
    goals = done.goals_continued + done.goals_copied
    counts = [
        ngettext("{n} vurdering", "{n} vurderinger", done.assessments).format(n=done.assessments),
        ngettext("{n} mål", "{n} mål", goals).format(n=goals),
        ngettext("{n} tiltak", "{n} tiltak", done.measures).format(n=done.measures),
    ]
    return _("Hentet over som forslag fra {year}: {counts}").format(year=year, counts=", ".join(counts))


def _label(words: str, role: str, parent: QWidget, wraps: bool = True) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(wraps)
    return label
