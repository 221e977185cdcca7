"""What is asked when a large step cannot be preceded by a copy: done without one, or left (decision 25)."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from navplan.domain.large_steps import WithoutCopy
from navplan.ui.backup_jobs import cause_of
from navplan.ui.dialogs.question import Question
from navplan.ui.words import _, ngettext


def ask_leave(step: WithoutCopy, parent: QWidget, agreed: Callable[[], object]) -> None:
    """Ask whether to go on without a copy; `agreed` is done if so. Enter alone leaves the step undone."""
    count = len(step.edit.changes)
    words = ngettext(
        "«{step}» endrer {n} ting på en gang. NavPlan ville tatt en sikkerhetskopi først, men den ble ikke tatt. "
        "Årsak: {why}. Ingenting er endret ennå. Gjør du det likevel, kan du angre med Ctrl+Z.",
        "«{step}» endrer {n} ting på en gang. NavPlan ville tatt en sikkerhetskopi først, men den ble ikke tatt. "
        "Årsak: {why}. Ingenting er endret ennå. Gjør du det likevel, kan du angre med Ctrl+Z.",
        count,
    ).format(step=step.edit.title.words(_), n=count, why=cause_of(step.why))
    question = Question(_("Gjøre dette uten sikkerhetskopi?"), words, _("Gjør det uten kopi"), _("Avbryt"), parent)
    question.prefer(question.other)
    question.agreed.connect(agreed)
    question.open()
