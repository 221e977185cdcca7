"""A control that is entered from a deviation becomes the proof of its effect as soon as it is stored."""

from PySide6.QtCore import QObject, Slot

from navplan.domain.modules.control.records import ControlCheck, ControlDeviation
from navplan.domain.records import Record
from navplan.domain.words import N_, Said
from navplan.ui.desk import Desk
from navplan.ui.forms.form import RecordForm
from navplan.ui.words import _


class EffectProof(QObject):
    """Waits at the form of controls for the one that a deviation asked for; any other that is shown ends it."""

    def __init__(self, desk: Desk, form: RecordForm) -> None:
        super().__init__(form)
        self._desk = desk
        self._deviation = ""
        self._known: frozenset[str] = frozenset()
        form.shown.connect(self._on_shown)

    def expect(self, deviation: ControlDeviation) -> None:
        """The next new control of the deviation's routine shows whether it worked."""
        self._deviation = deviation.id
        self._known = frozenset(check.id for check in self._desk.workspace.all(ControlCheck))

    @Slot(object)
    def _on_shown(self, record: Record | None) -> None:
        deviation = self._desk.workspace.get(ControlDeviation, self._deviation) if self._deviation else None
        self._deviation = ""
        if deviation is None or not isinstance(record, ControlCheck) or not record.id or record.id in self._known:
            return
        if deviation.effect or record.routine != deviation.routine:
            return
        with self._desk.draft(Said(N_("Koble kontrollen til avviket"))) as draft:
            draft.set(deviation, effect=record.id)
        self._desk.announced.emit(_("Kontrollen viser om {code} er rettet.").format(code=deviation.code))
