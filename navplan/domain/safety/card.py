"""The situation card: ten questions before a meeting. It lives in memory; nothing is stored unless it is counted."""

from collections.abc import Mapping
from datetime import date

from navplan.domain.modules.safety import SafetyCardCount
from navplan.domain.safety.library import Library
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace

Answers = Mapping[int, bool]
"""The number of a question, from 0, and yes or no."""


def suggested(library: Library, answers: Answers) -> tuple[str, ...]:
    """The actions that the worrying answers call for, most often named first; without worry «som planlagt»."""
    named: dict[str, int] = {}
    for place, question in enumerate(library.questions):
        if question.worries_at is not None and answers.get(place) is question.worries_at:
            for action in question.actions:
                named[action] = named.get(action, 0) + 1
    if not named:
        return ("som_planlagt",) if len(answers) == len(library.questions) else ()
    return tuple(sorted(named, key=lambda action: -named[action]))


def count_card(workspace: Workspace, place: str, actions: tuple[str, ...], today: date) -> SafetyCardCount:
    """«Tell med»: month, sort of place and what was chosen, and nothing else."""
    with workspace.draft(Said(N_("Tell med et situasjonskort"))) as draft:
        return draft.add(SafetyCardCount(year=today.year, month=today.month, place=place, actions=actions))
