"""Striking a text from the history: which of the texts of a change, why, and what it does, said before it is done."""

from PySide6.QtWidgets import QCheckBox, QWidget

from navplan.domain.changes import Edit
from navplan.domain.deadlines import today
from navplan.domain.ports import Past
from navplan.domain.striking import Told, repeats, striking, texts_told
from navplan.ui.desk import Desk
from navplan.ui.drafts import Half
from navplan.ui.views.history.model import subject
from navplan.ui.views.history.striking_dialog import Complaint, StrikingDialog, Words, label
from navplan.ui.words import _

SHOWN = 160
"""Letters of a text that are shown; enough to know it by."""


class StrikeDialog(StrikingDialog):
    """The texts of one change that do not stand in the plan, to choose among."""

    def __init__(self, desk: Desk, past: Past, parent: QWidget | None = None) -> None:
        super().__init__(desk, _words(subject(desk.workspace, past)), self._striking, parent)
        self.setObjectName("strike_dialog")
        self._past = past
        found = texts_told(desk.workspace, past)
        self.boxes = [(_box(told), told) for told in found if not told.stands]
        for box, _told in self.boxes:
            self.choices.addWidget(box)
        if not self.boxes:
            nothing = _("Alle tekstene i denne endringen står i planen nå. Endre teksten der først.")
            self.choices.addWidget(label(nothing, "strong"))
        elif len(self.boxes) < len(found):
            self.choices.addWidget(label(_("Tekst som står i planen nå, må endres der først."), "secondary"))
        self.strike.setEnabled(bool(self.boxes))

    def problem(self, reason: str) -> Complaint | None:
        told = self._chosen()
        if not told:
            return Complaint(_("Velg teksten som skal bort."), self.boxes[0][0])
        if repeats(reason, told):
            return Complaint(_("Begrunnelsen gjentar teksten som skal bort. Skriv den om."), self.reason)
        return super().problem(reason)

    def after(self) -> None:
        """What was half written may say the same."""
        drafts = self.desk.drafts
        for one in self._chosen() if drafts is not None else ():
            if drafts is not None:
                drafts.forget(Half(self._past.key, self._past.id, one.field.key, ""))

    def _striking(self, reason: str) -> Edit:
        return striking(self.desk.workspace, self._past, self._chosen(), reason, today())

    def _chosen(self) -> list[Told]:
        return [told for box, told in self.boxes if box.isChecked()]


def _box(told: Told) -> QCheckBox:
    words = told.words if len(told.words) <= SHOWN else f"{told.words[:SHOWN]} …"
    said = f"{_(told.field.label)}: «{' '.join(words.split())}»"
    box = QCheckBox(_cut(said))
    box.setAccessibleName(said)
    box.setToolTip(said)
    return box


def _words(about: str) -> Words:
    return Words(
        title=_("Stryk tekst i historikken"),
        about=about,
        does=_(
            "Bruk dette når en tekst peker på en person og ikke skulle vært lagret. Teksten blir borte fra historikken "
            "til denne posten, fra søk og fra angre. Det kan ikke angres. Historikken viser at noe er strøket, når og "
            "hvorfor."
        ),
        reason=_("Begrunnelse (gjenta ikke teksten)"),
        example=_("for eksempel: teksten navnga en bruker"),
        remains=_(
            "Sikkerhetskopier og filer som er laget før, har fortsatt teksten. NavPlan tynner ut kopiene, men den "
            "siste fra hvert år kan ligge i ti år. Skal teksten bort derfra også, må dere slette kopiene i mappen "
            "deres."
        ),
    )


def _cut(words: str) -> str:
    return (words if len(words) <= 70 else f"{words[:69]}…").replace("&", "&&")
