"""«Bygg neste år»: last year's work comes along to the new letter as proposals, never as a verdict.

Only accepted relations carry. The rules:

- An assessment is copied to the new expectation and waits to be made again. Comment, role and evidence come along;
  a result comes along as a proposal only where all old assessments agree on it. Finished work has not begun in the
  new year. An expectation that has an assessment of its own is left alone.
- A goal whose period goes on is tied to the new expectations and stays one goal. A goal that ended with the old
  letter's year is copied to the new year with a new code, under its parent and without its risk grade.
- An open measure goes on as the one measure it is, tied to the new expectations and to the copied goals: a copy
  would split its log and count its deadline twice. Closed measures stay where they were.

The old letter and all that was written about it are not changed. What was carried is written down, so that a second
run changes nothing and a link that somebody has taken away is not put back.
"""

from dataclasses import dataclass

from navplan.domain.draft import Draft
from navplan.domain.letters.carry_over_plan import carry_plan
from navplan.domain.letters.carry_over_work import Carrier, carry_assessments, says_something
from navplan.domain.letters.compare import named, relations_between
from navplan.domain.letters.compare_report import change_report
from navplan.domain.modules.letter import Assessment, Evidence, Letter
from navplan.domain.modules.plan import Goal, Measure, is_closed
from navplan.domain.modules.relation import Carried
from navplan.domain.records import Reader
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace


@dataclass(frozen=True)
class CarryOver:
    """What is, or would be, carried over, counted in records.

    `kept` are new expectations that already had an assessment of their own. `left_behind` are accepted as gone but
    have work, which stays with the old letter. `undecided` are changes that wait for a person and carry nothing.
    """

    assessments: int = 0
    evidence: int = 0
    goals_continued: int = 0
    goals_copied: int = 0
    measures: int = 0
    kept: int = 0
    left_behind: tuple[str, ...] = ()
    undecided: int = 0

    @property
    def total(self) -> int:
        """How many records are made or tied anew; 0 means that nothing would change."""
        return self.assessments + self.evidence + self.goals_continued + self.goals_copied + self.measures


def preview(old: Letter, new: Letter, reader: Reader) -> CarryOver:
    """What `carry_over` would do now. It is done on paper and thrown away, so it cannot count differently."""
    numbers = iter(range(1_000_000))
    return _carry(Draft(reader, (), lambda: f"paper-{next(numbers)}"), old, new, reader)


def carry_over(workspace: Workspace, old: Letter, new: Letter) -> CarryOver:
    """Carry the work over as one step, and say what was done."""
    title = Said(N_("Bygg {new} på {old}"), new=named(new), old=named(old))
    with workspace.draft(title) as draft:
        return _carry(draft, old, new, workspace)


def origins(record: str, reader: Reader) -> tuple[Carried, ...]:
    """Where a record was carried from; empty for what was made in its own year."""
    return tuple(carried for carried in reader.all(Carried) if carried.new_id == record)


def _carry(draft: Draft, old: Letter, new: Letter, reader: Reader) -> CarryOver:
    accepted = [r for r in relations_between(old, new, reader) if r.status == "godtatt"]
    carrier = Carrier(draft, reader, (old, new), [r for r in accepted if r.old and r.new])
    kept = carry_assessments(carrier)
    carry_plan(carrier)
    changes = draft.changes
    goals = [change for change in changes if change.record is Goal]
    gone = [id for relation in accepted if relation.type == "utgatt" for id in relation.old]
    return CarryOver(
        assessments=sum(change.record is Assessment for change in changes),
        evidence=sum(change.record is Evidence for change in changes),
        goals_continued=sum(change.before is not None for change in goals),
        goals_copied=sum(change.before is None for change in goals),
        measures=sum(change.record is Measure for change in changes),
        kept=kept,
        left_behind=tuple(id for id in gone if has_work(id, reader)),
        undecided=change_report(old, new, reader).undecided,
    )


def has_work(expectation: str, reader: Reader) -> bool:
    """Whether the office has written about the expectation, set goals for it or has open measures."""
    written = any(says_something(own, reader) for own in reader.linked(Assessment, "expectation", expectation))
    goals = reader.linked(Goal, "expectations", expectation)
    measures = reader.linked(Measure, "expectations", expectation)
    return written or bool(goals) or any(not is_closed(measure) for measure in measures)
