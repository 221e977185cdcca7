"""What the office does about it: the year's plan, needs, measures, courses, participation and effect.

Participation is counted per role and line; no field names who took part (kvp_kompetanse.md 5.5.1, 5.5.5–5.5.9, 9.2).
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from navplan.domain.fields import Guard, choice, choices, day, flag, link, links, long_text, number, text
from navplan.domain.kinds import Number
from navplan.domain.modules.competence import words
from navplan.domain.modules.competence.skills import HEADS, OF_PEOPLE, YEAR
from navplan.domain.records import Record
from navplan.domain.vocabulary import OWNER_LINES, THEMES
from navplan.domain.words import N_

KRONER = Number("kr", 0, 999_999_999)
HOURS = Number(N_("timer"), 0, 1000, places=2)


@dataclass(frozen=True, kw_only=True)
class CompetencePlan(Record):
    """The head of one year's plan, one for both owner lines (5.5.1)."""

    KEY: ClassVar[str] = "competence_plan"
    year: int | None = number(N_("År"), YEAR, needed=True, listed=True)
    aim: str = long_text(N_("Mål for kompetansearbeidet"), 800, needed=True)
    built_on: tuple[str, ...] = choices(N_("Bygger på"), words.SOURCES, needed=True)
    discussed_on: date | None = day(
        N_("Drøftet med tillitsvalgte"), listed=True, help=N_("Trengs før planen kan gjelde (hovedavtalen).")
    )
    anchored_on: date | None = day(
        N_("Behandlet i partnerskapsmøte"), listed=True, help=N_("Trengs før planen kan gjelde for begge linjer.")
    )
    discussed_with: tuple[str, ...] = links(
        N_("Hvem drøftet planen"), "role", help=N_("Rollene fra begge linjer, for eksempel tillitsvalgt og verneombud.")
    )
    agreed_by: tuple[str, ...] = links(
        N_("Hvem er enige om planen"), "role", help=N_("Lederne i hver linje som står bak den. Roller, ikke navn.")
    )
    status: str = choice(N_("Status"), words.PLAN_STATUS, "utkast", listed=True)
    budget_state: int | None = number(N_("Budsjett, stat"), KRONER)
    budget_municipality: int | None = number(N_("Budsjett, kommune"), KRONER)


@dataclass(frozen=True, kw_only=True)
class CompetenceNeed(Record):
    """Something the office must learn, ranked by gap, weight and number, or by the office itself (5.5.5)."""

    KEY: ClassVar[str] = "competence_need"
    year: int | None = number(N_("Planår"), YEAR, needed=True)
    title: str = text(N_("Behov"), 120, needed=True, listed=True)
    competence: str | None = link(N_("Kompetanse"), "competence", needed=True, listed=True)
    source: str = choice(N_("Sett gjennom"), words.SOURCES, "gap", listed=True)
    description: str = long_text(
        N_("Hva dere trenger"), 500, needed=True, help=N_("Beskriv mønsteret, aldri en ansatt eller en bruker.")
    )
    urgency: str = choice(N_("Haster"), words.URGENCIES, "i_ar", listed=True)
    own_priority: int | None = number(
        N_("Egen prioritet"),
        Number(minimum=1, maximum=5),
        help=N_("1 er viktigst. Går foran den beregnede rekkefølgen."),
    )
    to_county: bool = flag(
        N_("Meldes til fylket"),
        listed=True,
        help=N_("Nav fylke og Statsforvalteren lager felles plan ut fra kontorenes behov."),
    )
    reported_on: date | None = day(N_("Meldt"))
    status: str = choice(N_("Status"), words.NEED_STATUS, "apent", listed=True)
    postponed_why: str = text(N_("Hvorfor det er utsatt"), 160)


@dataclass(frozen=True, kw_only=True)
class CompetenceMeasure(Record):
    """What people do to learn it, in which line, at what cost, and how the office will see that it works (5.5.6)."""

    KEY: ClassVar[str] = "competence_measure"
    year: int | None = number(N_("Planår"), YEAR, needed=True)
    title: str = text(N_("Tiltak"), 120, needed=True, listed=True)
    needs: tuple[str, ...] = links(N_("Dekker behov"), "competence_need", needed=True)
    owner_line: str = choice(N_("Eierlinje"), OWNER_LINES, "felles", listed=True)
    learning: str = choice(N_("Læringsform"), words.LEARNING, "arbeid", listed=True)
    form: str = choice(N_("Form"), words.FORMS, "fagmote")
    organiser: str = choice(N_("Arrangør"), words.ORGANISERS, "eget")
    roles: tuple[str, ...] = links(N_("Målgruppe"), "role", needed=True, help=N_("Roller, ikke personer."))
    start: date | None = day(N_("Fra"), needed=True, listed=True)
    end: date | None = day(N_("Til"), needed=True, listed=True, on_wheel=True)
    hours: Decimal | None = number(N_("Timer per deltaker"), HOURS, needed=True)
    places: int | None = number(N_("Plasser"), HEADS)
    cost_state: int | None = number(N_("Kostnad, stat"), KRONER)
    cost_municipality: int | None = number(N_("Kostnad, kommune"), KRONER)
    role: str | None = link(N_("Ansvarlig rolle"), "role", needed=True, listed=True)
    effect_level: str = choice(N_("Effekt måles på"), words.EFFECT_LEVELS, "2")
    effect_goal: str = text(
        N_("Slik ser vi at det virker"),
        200,
        needed=True,
        help=N_("Noe dere kan telle eller se, for eksempel i en stikkprøve."),
    )
    effect_on: date | None = day(
        N_("Effekten måles"), on_wheel=True, help=N_("Atferd og resultat viser seg to til åtte måneder etterpå.")
    )
    status: str = choice(N_("Status"), words.MEASURE_STATUS, "foreslatt", listed=True)
    discussed_on: date | None = day(N_("Drøftet"), help=N_("Trengs ikke når hele planen er drøftet."))
    cancelled_why: str = text(N_("Hvorfor det er avlyst"), 160)
    deviations: tuple[str, ...] = links(
        N_("Svarer på avvik"), "control_deviation", help=N_("Avvik der noe av årsaken var at noen ikke kunne det.")
    )
    comes_from: str = text(
        N_("Kommer også fra"), 40, guard=Guard.OFFICE, help=N_("En stikkprøve, eller et nummer i et annet system.")
    )


@dataclass(frozen=True, kw_only=True)
class Course(Record):
    """A course in the office's own catalogue (5.5.7)."""

    KEY: ClassVar[str] = "course"
    name: str = text(N_("Kurs"), 120, needed=True, listed=True)
    themes: tuple[str, ...] = choices(N_("Tema"), THEMES, needed=True)
    level: str = choice(N_("Nivå"), words.COURSE_LEVELS, listed=True)
    organiser: str = choice(N_("Arrangør"), words.ORGANISERS, "statsforvalter", listed=True)
    form: str = choice(N_("Form"), words.COURSE_FORMS, "fysisk", listed=True)
    hours: Decimal | None = number(N_("Varighet"), HOURS, needed=True, listed=True)
    repeats: str = choice(N_("Gjentas"), words.FREQUENCIES)
    competences: tuple[str, ...] = links(N_("Bygger opp"), "competence")
    lifts_to: int | None = number(N_("Løfter til nivå"), Number(minimum=1, maximum=4))
    confirmed_on: date | None = day(
        N_("Sist bekreftet"),
        needed=True,
        listed=True,
        help=N_("Spør arrangøren minst hver tolvte måned om kurset fortsatt finnes."),
    )


@dataclass(frozen=True, kw_only=True)
class CourseDate(Record):
    """When a course is held next, and by when one must have signed up."""

    KEY: ClassVar[str] = "course_date"
    course: str = link(N_("Kurs"), "course", "follow", listed=True)
    held_on: date | None = day(N_("Dato"), needed=True, listed=True, on_wheel=True)
    sign_up_by: date | None = day(
        N_("Påmeldingsfrist"), listed=True, on_wheel=True, help=N_("NavPlan minner om fristen to uker før.")
    )


@dataclass(frozen=True, kw_only=True)
class Participation(Record):
    """How many of a role took part in a measure or a course (5.5.8). Counts only; nobody is named."""

    KEY: ClassVar[str] = "competence_participation"
    measure: str | None = link(N_("Tiltak"), "competence_measure", listed=True)
    course: str | None = link(N_("Kurs"), "course", listed=True)
    held_on: date | None = day(N_("Dato"), needed=True, listed=True)
    owner_line: str = choice(N_("Eierlinje"), OWNER_LINES, "felles", listed=True)
    role: str | None = link(N_("Rolle"), "role", needed=True, listed=True)
    planned: int | None = number(N_("Planlagt"), OF_PEOPLE, needed=True, listed=True)
    completed: int | None = number(N_("Fullført"), OF_PEOPLE, listed=True)
    answers: int | None = number(
        N_("Svar på tilfredshet"), OF_PEOPLE, help=N_("Snittet vises først når minst fem har svart.")
    )
    satisfaction: Decimal | None = number(N_("Tilfredshet, snitt"), Number(minimum=1, maximum=5, places=1))


@dataclass(frozen=True, kw_only=True)
class Effect(Record):
    """What a measure led to, on one of four levels (5.5.9)."""

    KEY: ClassVar[str] = "competence_effect"
    measure: str = link(N_("Tiltak"), "competence_measure", "follow", listed=True)
    measured_on: date | None = day(N_("Målt"), needed=True, listed=True)
    level: str = choice(N_("Nivå"), words.EFFECT_LEVELS, "2", listed=True)
    basis: str = choice(N_("Grunnlag"), words.EFFECT_BASES, "stikkprove", listed=True)
    before: Decimal | None = number(N_("Før"), Number(places=1), listed=True)
    after: Decimal | None = number(N_("Etter"), Number(places=1), listed=True)
    unit: str = text(N_("Enhet"), 30, help=N_("For eksempel «% av vedtakene»."))
    conclusion: str = choice(N_("Konklusjon"), words.CONCLUSIONS, "for_tidlig", listed=True)
    next_step: str = text(N_("Neste steg"), 200, needed=True)
