"""Which record somebody is working with: asked of the widget that has the keyboard, and of what it stands in."""

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from navplan.domain.records import Record
from navplan.ui.editors.binding import Binding
from navplan.ui.forms.form import RecordForm

if TYPE_CHECKING:
    from navplan.ui.desk import Desk
    from navplan.ui.main_window import MainWindow
    from navplan.ui.page import Page


@runtime_checkable
class HoldsRecord(Protocol):
    """A widget that knows which record it is about."""

    def record_at_hand(self) -> Record | None:
        """The record, or None."""
        ...


def record_in(window: "MainWindow") -> Record | None:
    """The record at hand on the page that a window shows."""
    from navplan.ui.page import Page
    from navplan.ui.pages import PAGES

    desk = window.desk
    page = next((page for page in window.findChildren(Page) if page.isVisible()), None)
    if desk is None or page is None:
        return None
    keys = next((kind.keys for kind in PAGES if page.objectName() == f"page.{kind.key}"), ())
    return record_at_hand(window.focusWidget(), page, desk, keys)


def record_at_hand(focused: QWidget | None, page: "Page", desk: "Desk", keys: tuple[str, ...]) -> Record | None:
    """The record of the field or row with the keyboard, else the one in the page's open form, else the page's own.

    `keys` are the kinds that the page shows; lists that know only ids are asked about these.
    """
    at = focused
    while at is not None and page.isAncestorOf(at):
        found = _of_widget(at, desk, keys)
        if found is not None:
            return found
        at = at.parentWidget()
    own = page.record_at_hand()
    if own is not None:
        return own
    forms = (form.record for form in page.findChildren(RecordForm) if form.isVisible())
    return next((record for record in forms if record is not None and record.id), None)


def _of_widget(widget: QWidget, desk: "Desk", keys: tuple[str, ...]) -> Record | None:
    binding = widget.findChild(Binding, options=Qt.FindChildOption.FindDirectChildrenOnly)
    record = binding.record if binding is not None else None
    if record is None and isinstance(widget, HoldsRecord):
        record = widget.record_at_hand()
    if record is None and isinstance(widget, QAbstractItemView):
        record = _of_row(widget, desk, keys)
    return record if record is not None and record.id else None


def _of_row(view: QAbstractItemView, desk: "Desk", keys: tuple[str, ...]) -> Record | None:
    """Models give the row's record, or its id, under Qt's first own role."""
    told = view.currentIndex().data(Qt.ItemDataRole.UserRole)
    if isinstance(told, Record):
        return told
    if not isinstance(told, str) or not told:
        return None
    found = (desk.workspace.get(desk.workspace.kind(key).record, told) for key in keys)
    return next((record for record in found if record is not None), None)
