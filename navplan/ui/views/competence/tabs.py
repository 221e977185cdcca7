"""The lists of Kompetanse: needs, measures, courses, those who are new, effect, and the competences themselves."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from navplan.domain.competence.matrix import competence_map
from navplan.domain.competence.pictures import (
    courses_drawing,
    effects_drawing,
    learning_drawing,
    months_drawing,
    needs_drawing,
    newcomers_drawing,
)
from navplan.domain.competence.ranking import hours_by_learning, measures_of, plan_of, ranked, renewals
from navplan.domain.deadlines import relative_day, today
from navplan.domain.kinds import Day, Number
from navplan.domain.modules.competence import (
    Competence,
    CompetenceMeasure,
    CompetenceNeed,
    Course,
    CourseDate,
    Effect,
    Newcomer,
    OnboardingTally,
    figures,
)
from navplan.domain.modules.competence.rules_planning import is_called_for, is_stale
from navplan.domain.records import Record
from navplan.ui.charts.drawing_view import EMPTY
from navplan.ui.desk import Desk
from navplan.ui.views.competence.list_tab import ListTab, separated
from navplan.ui.words import _, ngettext

KRONER = Number("kr")


class NeedsTab(ListTab):
    """The needs by rank; the picture is the ranking, the list is what it rests on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, CompetenceNeed, self._needs, parent)
        self._ranking = self.add_card(_("Hva som haster mest"))
        self.suggest_button = self.add_tool("idea", _("Foreslå tiltak"))
        self.set_words(
            _("Nytt behov"),
            _("Ingen kompetansebehov for året ennå."),
            _("Behovene kommer fra kartet, brevet, tilsyn og avvik. De viktigste blir tiltak og meldes til fylket."),
        )

    def _needs(self) -> Iterable[Record]:
        found = competence_map(self._desk.workspace, self._desk.year)
        return [row.need for row in ranked(self._desk.workspace, found)]

    def draw(self) -> None:
        """The ranking as bars."""
        found = competence_map(self._desk.workspace, self._desk.year)
        rows = ranked(self._desk.workspace, found)
        under = _("Lengden er gap × vekt × antall, summert over rollene. Egen prioritet går foran.")
        self._ranking.show_drawing(needs_drawing(rows, _), under)


def is_over(measure: Record) -> bool:
    """Whether nobody waits for the measure any more."""
    return isinstance(measure, CompetenceMeasure) and measure.status in ("gjennomfort", "avlyst")


class MeasuresTab(ListTab):
    """The year's measures: how people learn, when, and what it costs each line."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, CompetenceMeasure, self._measures, parent)
        self.table.model.is_closed = is_over
        self._mix = self.add_card(_("Slik lærer vi"))
        self._months = self.add_card(_("Måned for måned"))
        self.set_words(
            _("Nytt kompetansetiltak"),
            _("Ingen kompetansetiltak for året ennå."),
            _("Et tiltak dekker minst ett behov og sier hvordan dere vil se at det virker."),
        )

    def _measures(self) -> Iterable[Record]:
        return measures_of(self._desk.workspace, self._desk.year)

    def draw(self) -> None:
        """Hours by form of learning with the costs of each line, and the year's months."""
        workspace, year = self._desk.workspace, self._desk.year
        measures = measures_of(workspace, year)
        self._mix.show_drawing(learning_drawing(hours_by_learning(workspace, measures), _), self._costs())
        self._months.show_drawing(months_drawing(measures, year, _))

    def _costs(self) -> str:
        workspace, year = self._desk.workspace, self._desk.year
        state, municipality = figures.cost_by_line(measures_of(workspace, year))
        plan = plan_of(workspace, year)
        budgets = (plan.budget_state, plan.budget_municipality) if plan else (None, None)
        lines = ((_("Stat"), state, budgets[0]), (_("Kommune"), municipality, budgets[1]))
        return separated(_cost(name, spent, budget) for name, spent, budget in lines)


def _cost(name: str, spent: int, budget: int | None) -> str:
    if budget is None:
        return _("{line} {spent}").format(line=name, spent=KRONER.show(spent, _))
    told = _("{line} {spent} av {budget}").format(line=name, spent=KRONER.show(spent, _), budget=KRONER.show(budget, _))
    return told if spent <= budget else f"{told} ({_('over budsjettet')})"


class CoursesTab(ListTab):
    """The catalogue, with what one must sign up for now and what must be renewed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, Course, self._courses, parent)
        self._soon = self.add_card(_("Det som må gjøres nå"))
        self._next = self.add_card(_("Kursene framover"))
        self.set_words(
            _("Nytt kurs"),
            _("Ingen kurs i katalogen ennå."),
            _("Samle kursene dere bruker, med datoer og frister. NavPlan minner om påmeldingen to uker før."),
        )

    def _courses(self) -> Iterable[Record]:
        return self._desk.workspace.all(Course)

    def draw(self) -> None:
        """What must be done now, and when the courses are held."""
        told = self.reminders() or (_("Ingen frister eller fornyelser de neste ukene."),)
        self._soon.show_drawing(EMPTY, "\n".join(told))
        self._next.show_drawing(courses_drawing(self._desk.workspace, today(), _))

    def reminders(self) -> tuple[str, ...]:
        """Deadlines to sign up within two weeks, renewals within ninety days, courses nobody has confirmed."""
        workspace, now = self._desk.workspace, today()
        said = []
        for held in workspace.all(CourseDate):
            if is_called_for(held, now) and held.sign_up_by:
                when = relative_day(held.sign_up_by, now).words(_)
                name = workspace.named(Course.KEY, held.course)
                said.append(_("Påmelding til «{course}» {when}.").format(course=name, when=when))
        for renewal in renewals(workspace, now):
            role = workspace.named("role", renewal.role)
            words = _("«{competence}» må fornyes for rollen {role} innen {day}.")
            day = Day().show(renewal.runs_out, _)
            said.append(words.format(competence=renewal.competence.name, role=role, day=day))
        stale = sum(is_stale(course, now) for course in workspace.all(Course))
        if stale:
            words = ngettext(
                "{n} kurs er ikke bekreftet det siste året.", "{n} kurs er ikke bekreftet det siste året.", stale
            )
            said.append(words.format(n=stale))
        return tuple(said)


class NewcomersTab(ListTab):
    """Those who are new, under codes, and how far they have come."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, Newcomer, self._newcomers, parent)
        self._progress = self.add_card(_("De første seks månedene"))
        self.programme_button = self.add_tool("list", _("Opplæringsløpet"))
        self.set_words(
            _("Ny i kontoret"),
            _("Ingen er i opplæringsløp nå."),
            _("Hver som er ny, får en kode. Her er ikke plass til navn, og koden slettes tolv måneder etter slutt."),
        )

    def _newcomers(self) -> Iterable[Record]:
        return self._desk.workspace.all(Newcomer)

    def draw(self) -> None:
        """How far each has come."""
        workspace = self._desk.workspace
        newcomers = workspace.all(Newcomer)
        in_time, ended = figures.onboarding_in_time(newcomers, workspace.all(OnboardingTally))
        under = _("{n} av {all} avsluttede løp ble ferdige innen seks måneder.").format(n=in_time, all=ended)
        told = [under] if ended else []
        if last := min(filter(None, map(figures.deleted_by, newcomers)), default=None):
            words = _(
                "Neste kode slettes etter {day}, også fra historikken. Sikkerhetskopier og filer fra før det har den "
                "fortsatt: slett dem selv når de ikke trengs."
            )
            told.append(words.format(day=Day().show(last, _)))
        drawing = newcomers_drawing(newcomers, workspace, today(), _)
        self._progress.show_drawing(drawing, "\n".join(told))


class EffectTab(ListTab):
    """What the measures led to, and which of them wait to be measured."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, Effect, self._effects, parent)
        self._change = self.add_card(_("Før og etter"))
        self.set_words(
            _("Ny måling"),
            _("Ingen målinger for årets tiltak ennå."),
            _("Oppmøte er ikke effekt. Mål det dere ville endre, før og etter."),
        )

    def _effects(self) -> Iterable[Record]:
        workspace = self._desk.workspace
        return [
            effect
            for measure in measures_of(workspace, self._desk.year)
            for effect in workspace.linked(Effect, "measure", measure.id)
        ]

    def draw(self) -> None:
        """Before and after, and what should have been measured."""
        workspace, now = self._desk.workspace, today()
        waiting = [
            m
            for m in measures_of(workspace, self._desk.year)
            if m.status != "avlyst" and m.effect_on and m.effect_on <= now
            if not workspace.linked(Effect, "measure", m.id)
        ]
        words = _("{measure} skulle vært målt {day}.")
        told = [words.format(measure=m.title, day=Day().show(m.effect_on, _)) for m in waiting]
        effects = [effect for effect in self._effects() if isinstance(effect, Effect)]
        under = "\n".join(told) or _("Alt som skulle vært målt nå, er målt.")
        self._change.show_drawing(effects_drawing(effects, workspace, _), under)


class CompetencesTab(ListTab):
    """The competences with their levels and demands."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, Competence, self._competences, parent)
        self.library_button = self.add_tool("book", _("Last inn startbiblioteket"))
        self.area_button = self.add_tool("folder", _("Nytt område"))
        self.set_words(
            _("Ny kompetanse"),
            _("Ingen kompetanser ennå."),
            _("Last inn startbiblioteket, eller begynn med et eget område."),
        )

    def _competences(self) -> Iterable[Record]:
        return self._desk.workspace.all(Competence)
