"""What stands in a layout, asked without its places: Python keeps those, also when Qt has freed them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from shiboken6 import createdByPython, getAllValidWrappers


def standing_in(layout: QLayout) -> list[QWidget]:
    """The widgets of a layout, in their order."""
    holder = layout.parentWidget()
    assert holder is not None
    around = holder.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return sorted((one for one in around if layout.indexOf(one) >= 0), key=layout.indexOf)


def kept_places() -> int:
    """How many places that Qt has made are known to Python, and would be taken for what is made there afterwards."""
    places = (one for one in getAllValidWrappers() if isinstance(one, QLayoutItem) and not isinstance(one, QLayout))
    return sum(not createdByPython(place) for place in places)
