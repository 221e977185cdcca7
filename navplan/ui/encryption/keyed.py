"""Plans that are only read and may be encrypted: opened beside the window, and asked about when a key is missing."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from navplan.ui.opening import LockedPlan, all_read

if TYPE_CHECKING:
    from navplan.domain.workspace import Workspace
    from navplan.ui.app import Program
    from navplan.ui.encryption.phrase_dialog import PhraseDialog


class OpenKeyed:
    """A job: open it and read all of it, or say which key it wants."""

    def __init__(self, program: "Program", opened: "Callable[[], Workspace]") -> None:
        find = program.outside.encryption
        self._encryption = find(program.own) if find is not None else None
        self._opened = opened

    def __call__(self) -> "Workspace | LockedPlan":
        from navplan.domain.ports import Locked

        try:
            return all_read(self._opened())
        except Locked as locked:
            if self._encryption is None:
                raise
            return LockedPlan(locked.plan, locked.key, self._encryption.has_slot(locked.plan, locked.key))


def ask_for_key(program: "Program", locked: LockedPlan, words: tuple[str, str, str]) -> "PhraseDialog":
    """Ask for the pass-phrase, or for the code where no pass-phrase can do; `words` as the dialog has them."""
    from navplan.ui.encryption.phrase_dialog import PhraseDialog

    if program.outside.encryption is None:
        raise LookupError("encryption was met without a way to it")
    title, about, action = words
    check = partial(program.outside.encryption(program.own).open_with, locked.plan, locked.key)
    about = about if locked.has_slot else ""
    dialog = PhraseDialog((title, about, action), check, locked.has_slot, program.window)
    dialog.open()
    return dialog
