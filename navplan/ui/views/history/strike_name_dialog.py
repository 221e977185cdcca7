"""Striking the name of who wrote from the history: whose, in how many steps, and why."""

from PySide6.QtWidgets import QWidget

from navplan.domain.changes import Edit
from navplan.domain.deadlines import today
from navplan.domain.hands import Hand
from navplan.domain.striking import repeats_name, steps_of, striking_name
from navplan.ui.desk import Desk
from navplan.ui.views.history.striking_dialog import Complaint, StrikingDialog, Words
from navplan.ui.words import _, ngettext


class StrikeNameDialog(StrikingDialog):
    """There is nothing to choose: the name goes from all steps of that person at that machine."""

    def __init__(self, desk: Desk, hand: Hand, parent: QWidget | None = None) -> None:
        self._hand = hand
        super().__init__(desk, _words(hand, steps_of(desk.workspace, hand)), self._striking, parent)
        self.setObjectName("strike_name_dialog")

    def problem(self, reason: str) -> Complaint | None:
        if repeats_name(reason, self._hand):
            return Complaint(_("Begrunnelsen gjentar navnet som skal bort. Skriv den om."), self.reason)
        return super().problem(reason)

    def _striking(self, reason: str) -> Edit:
        return striking_name(self._hand, reason, today())


def _words(hand: Hand, steps: int) -> Words:
    where = ngettext(
        "Navn, pålogging og maskin blir borte fra {n} steg i historikken.",
        "Navn, pålogging og maskin blir borte fra alle {n} stegene i historikken.",
        steps,
    ).format(n=steps)
    does = _(
        "{where} Det som ble endret, blir stående, og navn som står i tekster, blir ikke strøket. Det kan ikke angres. "
        "Historikken viser at et navn er strøket, når og hvorfor. Har samme person skrevet på en annen maskin eller "
        "med et annet navn, stryker du det for seg."
    )
    return Words(
        title=_("Stryk navn i historikken"),
        about=" · ".join(dict.fromkeys(part for part in (hand.name, hand.login, hand.machine) if part)),
        does=does.format(where=where),
        reason=_("Begrunnelse (gjenta ikke navnet)"),
        example=_("for eksempel: har sluttet og bedt om det"),
        remains=_(
            "Sikkerhetskopier og filer som er laget før, har fortsatt navnet. NavPlan tynner ut kopiene, men den siste "
            "fra hvert år kan ligge i ti år. Skal navnet bort derfra også, må dere slette kopiene i mappen deres."
        ),
    )
