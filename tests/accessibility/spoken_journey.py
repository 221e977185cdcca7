"""A journey made wholly through AT-SPI, as a screen reader makes it: run by `test_spoken.py` on a screen of its own.

Needs the interpreter of the system with PyGObject, and the accessibility bus of AT-SPI; nothing of NavPlan is imported.
Prints what was heard, one line for each step; ends with 0 when every step was heard.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

from gi.repository import Gio, GLib

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
REGISTRAR = "/usr/libexec/at-spi2-registryd"
REGISTRY = "org.a11y.atspi.Registry"
ROOT = "/org/a11y/atspi/accessible/root"
SPI = "org.a11y.atspi"
PATIENCE = 90.0
SHOWING, FOCUSED = 25, 12
"""Numbers of states in AT-SPI."""

ENTER, UP, DOWN = 36, 111, 116
"""Numbers of keys on the screen."""

KEYS = (REGISTRY, "/org/a11y/atspi/registry/deviceeventcontroller")
STATUSES = ("Ikke startet", "I gang", "Forsinket", "Utsatt", "Ferdig", "Stanset")

CLOSED = ("table", "tree table", "list", "combo box")
Part = tuple[str, str]
"""Bus name and object path."""


class Bus:
    """The accessibility bus."""

    def __init__(self) -> None:
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        on = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
        props = "org.freedesktop.DBus.Properties"
        session.call_sync("org.a11y.Bus", "/org/a11y/bus", props, "Set", on, None, 0, 10_000)
        found = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, 10_000)
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self._bus = Gio.DBusConnection.new_for_address_sync(found.unpack()[0], flags)

    def ask(self, part: Part, interface: str, method: str, given: Any = None) -> Any:
        """Call a method of a part of some program."""
        answer = self._bus.call_sync(part[0], part[1], f"{SPI}.{interface}", method, given, None, 0, 20_000)
        told = answer.unpack()
        return told[0] if len(told) == 1 else told

    def property(self, part: Part, interface: str, name: str) -> Any:
        """Read a property of a part."""
        given = GLib.Variant("(ss)", (f"{SPI}.{interface}", name))
        props = "org.freedesktop.DBus.Properties"
        return self._bus.call_sync(part[0], part[1], props, "Get", given, None, 0, 20_000).unpack()[0]

    def children(self, part: Part) -> list[Part]:
        """What a part holds."""
        return [tuple(each) for each in self.ask(part, "Accessible", "GetChildren")]

    def name(self, part: Part) -> str:
        """What a part is called."""
        return str(self.property(part, "Accessible", "Name"))

    def role(self, part: Part) -> str:
        """What a part is."""
        return str(self.ask(part, "Accessible", "GetRoleName"))

    def walk(self, part: Part) -> Iterator[Part]:
        """A part and all in it that can be seen; the cells of a table are left to who asks for them."""
        yield part
        if self.role(part) in CLOSED:
            return
        for child in self.children(part):
            if self.has(child, SHOWING):
                yield from self.walk(child)

    def has(self, part: Part, state: int) -> bool:
        """Whether a part is in a state."""
        return bool(self.ask(part, "Accessible", "GetState")[0] & (1 << state))

    def find(self, top: Part, role: str, is_it: Callable[[str], bool]) -> Part | None:
        """The first part of a role whose name is wanted."""
        for part in self.walk(top):
            if self.role(part) == role and is_it(self.name(part)):
                return part
        return None

    def press(self, key: int) -> None:
        """Press a key and let it go, as a screen reader gives it on."""
        self.ask(KEYS, "DeviceEventController", "GenerateKeyboardEvent", GLib.Variant("(isu)", (key, "", 2)))

    def act(self, part: Part, *wanted: str) -> None:
        """Press a part, or do another action that it has."""
        names = [row[0].casefold() for row in self.ask(part, "Action", "GetActions")]
        place = next(names.index(name) for name in (*wanted, "press", "toggle") if name in names)
        self.ask(part, "Action", "DoAction", GLib.Variant("(i)", (place,)))


def until(what: str, look: Callable[[], Any]) -> Any:
    """Wait until something is heard."""
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        try:
            if found := look():
                sys.stdout.write(f"heard: {what}\n")
                return found
        except GLib.Error:
            pass  # the program is busy or the part is gone: look again
        time.sleep(0.3)
    sys.stdout.write(f"not heard: {what}\n")
    raise SystemExit(1)


def journey(bus: Bus) -> None:
    """Find the list of measures, open one, set its status, and hear that it was saved."""
    top = (REGISTRY, ROOT)
    app = until("NavPlan", lambda: next((p for p in bus.children(top) if "navplan" in bus.name(p).casefold()), None))
    page = until("Virksomhetsplan", lambda: bus.find(app, "radio button", lambda n: n.startswith("Virksomhetsplan")))
    bus.act(page)
    table = until("Tiltak, a table", lambda: bus.find(app, "table", lambda n: n == "Tiltak"))
    first = GLib.Variant("(i)", (0,))
    sys.stdout.write(f"row: {bus.ask(table, 'Table', 'GetRowDescription', first)}\n")
    bus.ask(table, "Table", "AddRowSelection", first)
    bus.ask(table, "Component", "GrabFocus")
    until("the focus in the table", lambda: bus.has(table, FOCUSED))
    bus.press(ENTER)
    box = until("its status", lambda: bus.find(app, "combo box", lambda n: n in STATUSES))
    before = bus.name(box)
    bus.act(box, "showmenu")
    time.sleep(1)
    bus.press(UP if before == STATUSES[-1] else DOWN)
    bus.press(ENTER)
    until("another status", lambda: bus.name(box) != before)
    sys.stdout.write(f"status: {before} -> {bus.name(box)}\n")
    said = until("Lagret", lambda: bus.find(app, "label", lambda n: n.startswith("Lagret ")))
    sys.stdout.write(f"said: {bus.name(said)}\n")


START = """
import sys
from PySide6.QtCore import QTimer
from navplan.ui import app
from navplan.start import main

before = app.Program.open_first
def after(self):
    before(self)
    self.window.activateWindow()  # this screen has no window manager that would
app.Program.open_first = after
sys.exit(main([sys.argv[1]]))
"""


def main() -> int:
    """Start the bus and the program, make the journey, end all of it."""
    python, root, plan = sys.argv[1:]
    launcher = subprocess.Popen([LAUNCHER, "--launch-immediately"])
    time.sleep(1)
    registrar = subprocess.Popen([REGISTRAR])
    time.sleep(1)
    bus = Bus()
    surroundings = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
    program = subprocess.Popen([python, "-c", START, plan], env=surroundings, cwd=root)
    try:
        journey(bus)
    finally:
        for started in (program, registrar, launcher):
            started.terminate()
        program.wait(30)
    return 0


if __name__ == "__main__":
    sys.exit(main())
