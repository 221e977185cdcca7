"""What the documents on violence and threats are made from: one assessment as a whole, and words they share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from navplan.domain.documents.outline import Block, Bullets, Cell, Notice, Paragraph, Tone
from navplan.domain.documents.year_plan_view import View
from navplan.domain.kinds import Option
from navplan.domain.modules.safety import SafetyAssessment, SafetyPreparedness
from navplan.domain.modules.safety.words import LEVELS
from navplan.domain.records import Reader
from navplan.domain.safety.approval import Standing, standing
from navplan.domain.safety.changed import told
from navplan.domain.safety.duties import current_assessment
from navplan.domain.safety.picture import Picture, picture
from navplan.domain.words import N_

DIFFERENCES = 8
"""Changes since the approval that the first page lists; the rest are counted."""

LEVEL: Mapping[str, Option] = {option.key: option for option in LEVELS}


@dataclass(frozen=True)
class Report:
    """A view of the plan with the assessment that the document is about."""

    view: View
    picture: Picture
    state: SafetyPreparedness
    standing: Standing

    @property
    def reader(self) -> Reader:
        """The plan."""
        return self.view.reader

    @property
    def assessment(self) -> SafetyAssessment:
        """The assessment."""
        return self.picture.assessment

    @property
    def is_final(self) -> bool:
        """Approved by both employers and unchanged since."""
        return self.assessment.status == "godkjent" and self.standing.is_coordinated and not self.standing.is_changed

    def say(self, text: str, **values: object) -> str:
        """A text in the reader's language."""
        return self.view.say(text, **values)

    def options(self, options: Iterable[Option], keys: Iterable[str]) -> str:
        """The labels of several values."""
        labels = {option.key: self.view.translate(option.label) for option in options}
        return ", ".join(labels.get(key, key) for key in keys)


def report_of(view: View) -> Report | None:
    """The report's material; None while the plan has no assessment."""
    reader, today = view.reader, view.today
    own = current_assessment(reader)
    if own is None:
        return None
    states = reader.all(SafetyPreparedness)
    return Report(
        view,
        picture(own, reader, today),
        states[0] if states else SafetyPreparedness(),
        standing(own, reader),
    )


def level_cell(report: Report, level: str, doubt: bool = False) -> Cell:
    """A level as a chip: word and symbol, never colour alone; «?» where knowledge is weak."""
    if not level:
        return Cell(report.say(N_("Ikke satt")))
    option = LEVEL[level]
    words = report.view.translate(option.label)
    tone: Tone = option.tone
    return Cell(f"{words}?" if doubt else words, tone)


def marks(report: Report) -> Iterable[Block]:
    """What must not be overlooked on the first page: not coordinated, or changed since it was approved."""
    if not report.standing.is_coordinated:
        yield Notice(report.say(N_("Ikke samordnet: begge arbeidsgivere har ikke godkjent vurderingen.")), "danger")
    elif report.standing.is_changed:
        yield Notice(report.say(N_("Endret siden godkjent. Det som står her, er ikke det som ble signert.")), "warning")
        lines = told(report.assessment, report.reader, report.view.translate)
        more = len(lines) - DIFFERENCES
        rest = (report.say(N_("… og {n} endringer til"), n=more),) if more > 0 else ()
        yield Bullets((*lines[:DIFFERENCES], *rest))


def nothing(report: Report) -> Paragraph:
    """Where a part has nothing to show."""
    return Paragraph(report.say(N_("Ikke ført ennå.")), "note")
