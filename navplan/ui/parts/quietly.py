"""Setting a button that can be on or off without telling: whoever hears `toggled` hears people, and nobody else.

Assistive technology turns such a button on and off without a click (Qt's own toggle action), so what it does must hang
on `toggled` and never on `clicked`. A QButtonGroup tells of a button whose signals are blocked; listen to the buttons.
"""

from PySide6.QtWidgets import QAbstractButton


def set_quietly(button: QAbstractButton, is_on: bool) -> None:
    """Turn a button on or off without a signal; it is painted anew, and assistive technology is told."""
    was_blocked = button.blockSignals(True)
    button.setChecked(is_on)
    button.blockSignals(was_blocked)
