"""A small assessment that nothing stops, for tests that take one thing away at a time."""

from dataclasses import dataclass
from datetime import date

from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Measure
from navplan.domain.modules.safety import (
    SafetyAssessment,
    SafetyCritical,
    SafetyExercise,
    SafetyFactor,
    SafetyMeasure,
    SafetySituation,
)
from navplan.domain.modules.safety.words import FACTORS
from navplan.domain.safety.begin import begin_assessment, pick
from navplan.domain.safety.findings import findings
from navplan.domain.safety.library import library
from navplan.domain.safety.picture import Picture, picture
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace

TODAY = date(2026, 11, 22)


@dataclass
class Small:
    """The plan and what tests take hold of in it."""

    workspace: Workspace
    assessment: str
    knife: str
    wait: str
    role: str

    def get(self) -> SafetyAssessment:
        found = self.workspace.get(SafetyAssessment, self.assessment)
        assert found is not None
        return found

    def situation(self, id: str) -> SafetySituation:
        found = self.workspace.get(SafetySituation, id)
        assert found is not None
        return found

    def about(self, situation: str) -> SafetyMeasure:
        return self.workspace.linked(SafetyMeasure, "situations", situation)[0]

    def measure(self, situation: str) -> Measure:
        found = self.workspace.get(Measure, self.about(situation).measure)
        assert found is not None
        return found

    def picture(self, today: date = TODAY) -> Picture:
        return picture(self.get(), self.workspace, today)

    def rules(self, today: date = TODAY) -> list[str]:
        """The rules that have something to say, warnings among them."""
        return [finding.rule for finding in findings(self.picture(today), self.workspace)]

    def stops(self, today: date = TODAY) -> list[str]:
        """The rules that stop the assessment."""
        return [f.rule for f in findings(self.picture(today), self.workspace) if f.stops]

    def set(self, record, **values):
        return self.workspace.set(record, **values)


def ready(workspace: Workspace) -> Small:
    """One assessment with a knife (L04, high) and a queue (L01, middle), everything answered."""
    role = workspace.add(Role(title="Nav-leder"))
    assessment = begin_assessment(workspace, library(), "Risikovurdering 2026", 2026, date(2026, 10, 1))
    shelf = library()
    knife, wait = pick(workspace, assessment, [k for k in shelf.situations if k.id in ("L04", "L01")])[::-1]
    with workspace.draft(Said("Fyll ut")) as draft:
        draft.set(
            workspace.get(SafetyAssessment, assessment.id),
            met_on=date(2026, 10, 15),
            led_by=role.id,
            participants=("verneombud_stat", "ansatt_mottak"),
            bases=("hendelsestall",),
            knowledge="middels",
            police_minutes=25,
            worst="Noen kommer med kniv. Ja, S-02.",
            next_review=date(2027, 1, 10),
        )
        for situation, s in ((knife, 2), (wait, 4)):
            whole = {"exposed": ("mottak",), "causes": "Kø", "reasoning": "Erfaring", "knowledge": "middels"}
            draft.set(situation, s_now=s, works_none=True, **whole)
            level = "5" if situation is knife else "3"
            measure = draft.add(Measure(code="T", title="Tiltak", deadline=date(2026, 12, 1), role=role.id, year=2026))
            draft.add(
                SafetyMeasure(
                    measure=measure.id, level=level, works_on="begge", situations=(situation.id,), interim="To på vakt",
                    why_not_higher="Ombygging er vurdert og bestilt.", payer="delt", decided_on=date(2026, 10, 15),
                )
            )  # fmt: skip
            draft.set(draft.get(SafetySituation, situation.id), s_after=s, k_after=situation.k_now)
        draft.add(SafetyExercise(title="Flukt", situations=(knife.id,), done_on=date(2026, 5, 1)))
        for about in ("L09", "L14", "L32", "L37"):
            draft.add(SafetyCritical(assessment=assessment.id, about=about, answer="ikke_aktuelt", why="Vurdert."))
        for option in FACTORS:
            draft.add(SafetyFactor(assessment=assessment.id, factor=option.key, area="mottak", verdict="god"))
    return Small(workspace, assessment.id, knife.id, wait.id, role.id)
