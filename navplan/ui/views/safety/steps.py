"""What is done on the page, each as one step with its name. Refusals of the world are told, not raised."""

from navplan.domain import deadlines
from navplan.domain.kinds import Choice
from navplan.domain.modules.plan import Measure
from navplan.domain.modules.safety import SafetyAssessment, SafetySituation
from navplan.domain.modules.safety.rules import Score
from navplan.domain.records import Record, field_of
from navplan.domain.safety.picture import Picture, picture
from navplan.domain.words import N_, Said
from navplan.ui.desk import Desk
from navplan.ui.words import _


def seen_now(desk: Desk, assessment: SafetyAssessment) -> Picture:
    """The assessment as a whole, today."""
    return picture(assessment, desk.workspace, deadlines.today())


def rescore(desk: Desk, situation: SafetySituation, score: Score, reason: str, after: bool = False) -> None:
    """Move a situation to another score with its reason, as one step. What was written before stands in the history."""
    keys = ("s_after", "k_after") if after else ("s_now", "k_now")
    told = " ".join(part for part in (reason, situation.reasoning) if part)[:500] if reason else situation.reasoning
    title = Said(N_("Flytt {name} i matrisen"), name=f"S-{situation.serial or 0:02}")
    with desk.draft(title) as draft:
        draft.set(situation, **{keys[0]: score[0], keys[1]: score[1], "reasoning": told})


def option_words(record: type[Record], key: str, value: str) -> str:
    """The words of a choice."""
    kind = field_of(record, key).kind
    return _(kind.option(value).label) if isinstance(kind, Choice) and value else ""


def measure_line(desk: Desk, measure: Measure) -> str:
    """Deadline and responsible role of a measure, shortly."""
    days = (
        _("frist {day:%d.%m.%Y}").format(day=measure.deadline) if measure.deadline else _("uten frist"),
        desk.workspace.named("role", measure.role) or _("uten ansvarlig"),
    )
    return " · ".join(days)
