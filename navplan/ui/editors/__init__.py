"""One editor for each kind of field. A new kind gets its line here; the structure test misses it otherwise."""

from PySide6.QtWidgets import QWidget

from navplan.domain.kinds import (
    Choice,
    Choices,
    Day,
    FieldKind,
    Flag,
    Link,
    Links,
    LongText,
    Number,
    Tags,
    Text,
)
from navplan.domain.records import Record, field_of
from navplan.ui.desk import Desk
from navplan.ui.editors.base import Complaint, Editor
from navplan.ui.editors.binding import Binding
from navplan.ui.editors.chosen import ChoiceEditor, FlagEditor
from navplan.ui.editors.day import DayEditor
from navplan.ui.editors.linked import LinkEditor
from navplan.ui.editors.picked import ChoicesEditor, LinksEditor
from navplan.ui.editors.shown import name_of, shown
from navplan.ui.editors.typed import LongTextEditor, NumberEditor, TagsEditor, TextEditor

__all__ = ["EDITORS", "Binding", "Complaint", "Editor", "field_editor", "name_of", "shown"]

EDITORS: dict[type[FieldKind], type[Editor]] = {
    Text: TextEditor,
    LongText: LongTextEditor,
    Number: NumberEditor,
    Day: DayEditor,
    Choice: ChoiceEditor,
    Choices: ChoicesEditor,
    Tags: TagsEditor,
    Flag: FlagEditor,
    Link: LinkEditor,
    Links: LinksEditor,
}


def field_editor(
    desk: Desk, record: type[Record], key: str, parent: QWidget | None = None, compact: bool = False
) -> Editor:
    """The editor for one field of a kind of record; `compact` for rows of a list. Bind it with a `Binding`."""
    field = field_of(record, key)
    return EDITORS[type(field.kind)](record, field, desk, parent, compact)
