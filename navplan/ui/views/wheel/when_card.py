"""When an activity comes back: only the fields that its kind of date asks for, and the days that come of them.

A change here moves days, so it is not bound field by field but goes through the wheel's own step.
"""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from navplan.domain.modules.wheel import RULE_FIELDS, Activity, Occurrence
from navplan.domain.records import Problem, field_of
from navplan.ui.desk import Desk
from navplan.ui.editors import Complaint, Editor, field_editor
from navplan.ui.parts.card import Card
from navplan.ui.parts.field_row import FieldRow
from navplan.ui.views.wheel import steps
from navplan.ui.views.wheel.said import shown_day
from navplan.ui.words import _

ASKED = {
    "fast": ("repeats", "every", "first", "moves"),
    "ukedag": ("repeats", "every", "ordinal", "weekday", "first", "moves"),
    "uke": ("repeats", "every", "week", "weekday", "first", "moves"),
    "tidsrom": ("repeats", "every", "first", "lasts", "moves"),
    "relativ": ("base", "distance", "moves"),
}
"""What each kind of date needs to know; `every` only where years lie between."""


class WhenCard(Card):
    """The rule's fields and, below them, the year's days."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Når"), parent)
        self._desk = desk
        self._activity: Activity | None = None
        self.rows: dict[str, FieldRow] = {}
        self.editors: dict[str, Editor] = {}
        self._wait = QLabel(_("Gi aktiviteten et navn først, så kan du legge den ut i året."), self)
        self._wait.setWordWrap(True)
        self._wait.setProperty("role", "secondary")
        self.body.addWidget(self._wait)
        for key in RULE_FIELDS:
            self._add(key)
        self._days = QLabel(self)
        self._days.setWordWrap(True)
        self._days.setProperty("role", "secondary")
        self.body.addWidget(self._days)

    def _add(self, key: str) -> None:
        field = field_of(Activity, key)
        editor = self.editors[key] = field_editor(self._desk, Activity, key, compact=True)
        row = self.rows[key] = FieldRow(_(field.label), editor, _(field.help), "", self)
        editor.settled.connect(self._on_settled)
        editor.complained.connect(self._on_complained)
        self.body.addWidget(row)

    def follow(self, activity: Activity | None) -> None:
        """Show another activity; what is half typed of the one before is settled first."""
        self.settle()
        self._activity = activity
        if activity is not None:
            for key, editor in self.editors.items():
                editor.show_value(getattr(activity, key))
            self._tell(activity)

    def stay(self, activity: Activity, problems: tuple[Problem, ...]) -> None:
        """The activity shown was born or changed: show it, and what is missing, without eating what is typed."""
        self._activity = activity
        for key, editor in self.editors.items():
            editor.refresh(getattr(activity, key))
        said = {problem.field: problem.said.words(_) for problem in problems}
        for key, row in self.rows.items():
            row.set_hint(said.get(key, ""))
        self._tell(activity)

    def settle(self) -> None:
        """Settle what is half typed."""
        if self._activity is not None:
            for editor in self.editors.values():
                if editor.is_unsettled:
                    editor.settle()

    def _tell(self, activity: Activity) -> None:
        asked = ("mode", *ASKED.get(activity.mode, ()))
        is_born = bool(activity.id)
        for key, row in self.rows.items():
            is_asked = key in asked and (key != "every" or activity.repeats == "hvert_n_aar")
            row.setVisible(is_born and is_asked)
        self._wait.setVisible(not is_born)
        stored = self._desk.workspace.linked(Occurrence, "activity", activity.id) if is_born else ()
        days = sorted(o.due for o in stored if o.due and o.year == self._desk.year)
        words = ", ".join(shown_day(day)[:6] for day in days) or _("ingen ennå")
        self._days.setText(_("Datoer i {year}: {days}").format(year=self._desk.year, days=words))
        self._days.setVisible(is_born)

    @Slot(object)
    def _on_settled(self, value: Any) -> None:
        key = self._key_of(self.sender())
        now = self._desk.workspace.get(Activity, self._activity.id) if self._activity and key else None
        if now is None or getattr(now, key) == value:
            return
        if steps.set_rule(self._desk, now, key, value) is None:
            self.editors[key].refuse(Complaint(_("Ikke lagret. Teksten blir stående. Prøv igjen.")))

    @Slot(object)
    def _on_complained(self, complaint: Complaint | None) -> None:
        key = self._key_of(self.sender())
        if key:
            self.rows[key].set_complaint(complaint.text if complaint else "")

    def _key_of(self, sender: object) -> str:
        return next((key for key, editor in self.editors.items() if editor is sender), "")
