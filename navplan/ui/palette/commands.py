"""The commands that can be run now: those of the menus, then those of the page that is shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from navplan.domain.sought import WORD, plain, terms


@dataclass(frozen=True)
class Command:
    """A command by its words; `where` is its menu or page."""

    action: QAction
    words: str
    where: str
    keys: str = ""

    @property
    def key(self) -> str:
        """What it is remembered by: «Angre: Endre tittel» is «Angre»."""
        return self.words.partition(":")[0]


def commands(bar: QMenuBar, page: QWidget | None, left_out: QAction | None = None) -> tuple[Command, ...]:
    """Every command that is awake, each once."""
    found = [command for top in bar.actions() for command in _of_menu(top, _plain_words(top))]
    if page is not None:
        found += _of_page(page)
    return tuple({(one.words, one.where): one for one in found if one.action is not left_out}.values())


def _of_menu(action: QAction, where: str) -> Iterable[Command]:
    menu = action.menu()
    if isinstance(menu, QMenu):
        for inner in menu.actions():
            yield from _of_menu(inner, where)
    elif _can_run(action):
        yield _command(action, where)


def _of_page(page: QWidget) -> list[Command]:
    title = page.accessibleName()
    return [_command(action, title) for action in page.findChildren(QAction) if _can_run(action) and not action.menu()]


def _can_run(action: QAction) -> bool:
    return bool(action.text()) and action.isEnabled() and action.isVisible() and not action.isSeparator()


def _command(action: QAction, where: str) -> Command:
    return Command(action, _plain_words(action), where, _native(action.shortcut()))


def _plain_words(action: QAction) -> str:
    return action.text().replace("&", "")


def _native(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def matching(found: Sequence[Command], text: str) -> list[Command]:
    """The commands that have every word; those that begin with what was typed first."""
    wanted = terms(text)
    hits = []
    for command in found:
        words = WORD.findall(plain(f"{command.words} {command.where}"))
        if wanted and all(any(one.hits(word) for word in words) for one in wanted):
            hits.append(command)
    return sorted(hits, key=lambda command: not wanted[0].hits(command.words.split()[0]))
