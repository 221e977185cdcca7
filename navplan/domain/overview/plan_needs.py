"""What the letter and the plan need: work with a deadline, demands without an answer, documentation that runs out."""

from collections.abc import Iterable

from navplan.domain.coverage import Standing, assessment_of, expectations_of, sections_of, standing
from navplan.domain.modules.letter import Assessment, Evidence, Expectation, LetterSection
from navplan.domain.modules.plan import GoalStatus, Measure, Milestone, Task, is_closed
from navplan.domain.overview.need import Look, Need, Tier, as_said
from navplan.domain.words import N_, Said
from navplan.domain.year import goals_of, letters_of

FEW = 3
"""So many chapters with open demands stand one by one; more are one line that opens the list of the demands."""

Asked = tuple[LetterSection, Expectation, Standing]
"""A demand on the office, where it stands in the letter, and how the office stands on it."""


def demands(look: Look) -> tuple[Asked, ...]:
    """Every demand that the year's letters make on the office, in the letters' order."""
    return tuple(
        (section, expectation, found)
        for letter in letters_of(look.year, look.reader)
        for section in sections_of(letter, look.reader)
        for expectation in expectations_of(section, look.reader)
        if (found := standing(expectation, look.reader)).counts
    )


def demand_line(look: Look, asked: Asked, why: Said) -> Need:
    """One demand as a line of a list."""
    section, expectation, _found = asked
    words = (section.title, as_said(expectation.wording), why)
    return look.about(words, Tier.GAP, expectation, None)


def work_needs(look: Look) -> Iterable[Need]:
    """Open measures, their tasks and milestones, of every year: work does not end because the year does."""
    for measure in look.reader.all(Measure):
        if is_closed(measure):
            continue
        order = measure.type == "palegg"
        label = N_("Pålegg") if order else N_("Tiltak")
        yield from look.dated(label, measure, measure.deadline, is_law=order)
        for task in look.reader.linked(Task, "measure", measure.id):
            if not task.done:
                yield from look.dated(N_("Oppgave"), task, task.due)
        for milestone in look.reader.linked(Milestone, "measure", measure.id):
            if not milestone.reached:
                yield from look.dated(N_("Milepæl"), milestone, milestone.due)


def goal_needs(look: Look) -> Iterable[Need]:
    """Goals of the year that the last status calls red, or whose high risk nobody has said anything about."""
    for goal in goals_of(look.year, look.reader):
        said = [s for s in look.reader.linked(GoalStatus, "goal", goal.id) if s.year == look.year]
        latest = max(said, key=lambda status: status.tertial, default=None)
        why = None
        if latest is not None and latest.status == "rod":
            why = Said(N_("Ikke i rute"))
        elif goal.risk == "hoy" and not goal.risk_note.strip():
            why = Said(N_("Høy risiko uten plan"))
        if why is not None:
            yield look.about((N_("Mål"), look.named(goal), why), Tier.GAP, goal, None)


def demand_needs(look: Look) -> Iterable[Need]:
    """Demands that nothing answers: by chapter while they are few, else one line for the whole."""
    open_ = [asked for asked in demands(look) if not asked[2].covered]
    chapters: dict[str, list[Asked]] = {}
    for asked in open_:
        chapters.setdefault(asked[0].id, []).append(asked)
    if len(chapters) <= FEW:
        for listed in chapters.values():
            title = as_said(listed[0][0].title)
            why = Said(N_("{n} krav uten svar"), n=len(listed))
            yield look.about((N_("Udekket krav"), title, why), Tier.GAP, listed[0][1], None)
        return
    title = Said(N_("{n} krav i brevet har verken oppfylt vurdering, mål eller tiltak"), n=len(open_))
    why = Said(N_("{n} kapitler"), n=len(chapters))
    first = open_[0][1]
    yield Need(N_("Udekket krav"), title, why, Tier.GAP, first.KEY, first.id, None, len(open_), "letter:uncovered")


def again_needs(look: Look) -> Iterable[Need]:
    """Verdicts of last year that wait to be made anew, as one line."""
    waiting = [asked for asked in demands(look) if asked[2].again]
    if waiting:
        first = waiting[0][1]
        title = Said(N_("{n} vurderinger fra i fjor må gjøres på nytt"), n=len(waiting))
        yield Need(
            N_("Brev"), title, Said(N_("Vurderingen er arvet")), Tier.GAP, first.KEY, first.id, None,
            len(waiting), "letter:again",
        )  # fmt: skip


def evidence_needs(look: Look) -> Iterable[Need]:
    """Documentation that has run out or soon does, of what this year's letters ask."""
    for _section, expectation, _found in demands(look):
        own: Assessment | None = assessment_of(expectation, look.reader)
        for evidence in look.reader.linked(Evidence, "assessment", own.id) if own else ():
            yield from look.dated(N_("Dokumentasjon går ut"), evidence, evidence.expires)


SOURCES = (work_needs, goal_needs, demand_needs, again_needs, evidence_needs)
