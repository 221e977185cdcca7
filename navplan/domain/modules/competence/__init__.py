"""Kompetanse: demands and levels by role, needs, measures, courses, the first six months and effect, without names."""

from navplan.domain.modules.competence import forms
from navplan.domain.modules.competence.onboarding import (
    Newcomer,
    NewcomerPoint,
    Onboarding,
    OnboardingPoint,
    OnboardingTally,
)
from navplan.domain.modules.competence.planning import (
    CompetenceMeasure,
    CompetenceNeed,
    CompetencePlan,
    Course,
    CourseDate,
    Effect,
    Participation,
)
from navplan.domain.modules.competence.rules import check_area, check_competence, check_count, check_demand
from navplan.domain.modules.competence.rules_onboarding import (
    check_newcomer,
    check_newcomer_point,
    check_onboarding,
    check_point,
)
from navplan.domain.modules.competence.rules_planning import (
    check_course,
    check_course_date,
    check_effect,
    check_measure,
    check_need,
    check_participation,
    check_plan,
)
from navplan.domain.modules.competence.skills import Competence, CompetenceArea, GroupCount, RoleDemand
from navplan.domain.records import Kind
from navplan.domain.words import N_

__all__ = [
    "KINDS",
    "Competence",
    "CompetenceArea",
    "CompetenceMeasure",
    "CompetenceNeed",
    "CompetencePlan",
    "Course",
    "CourseDate",
    "Effect",
    "GroupCount",
    "Newcomer",
    "NewcomerPoint",
    "Onboarding",
    "OnboardingPoint",
    "OnboardingTally",
    "Participation",
    "RoleDemand",
]

KINDS = (
    Kind(CompetencePlan, N_("kompetanseplan"), N_("Kompetanseplaner"), ("year",), forms.PLAN, check_plan),
    Kind(CompetenceArea, N_("kompetanseområde"), N_("Kompetanseområder"), ("code", "name"), forms.AREA, check_area),
    Kind(Competence, N_("kompetanse"), N_("Kompetanser"), ("code", "name"), forms.COMPETENCE, check_competence),
    Kind(RoleDemand, N_("rollekrav"), N_("Rollekrav"), ("level", "valid_from"), forms.DEMAND, check_demand),
    Kind(GroupCount, N_("kartlegging"), N_("Kartlegginger"), ("half", "year"), forms.COUNT, check_count),
    Kind(CompetenceNeed, N_("kompetansebehov"), N_("Kompetansebehov"), ("title",), forms.NEED, check_need),
    Kind(CompetenceMeasure, N_("kompetansetiltak"), N_("Kompetansetiltak"), ("title",), forms.MEASURE, check_measure),
    Kind(Course, N_("kurs"), N_("Kurs"), ("name",), forms.COURSE, check_course),
    Kind(CourseDate, N_("kursdato"), N_("Kursdatoer"), ("held_on",), forms.COURSE_DATE, check_course_date),
    Kind(Participation, N_("deltakelse"), N_("Deltakelse"), ("held_on",), forms.PARTICIPATION, check_participation),
    Kind(Effect, N_("effektmåling"), N_("Effektmålinger"), ("measured_on",), forms.EFFECT, check_effect),
    Kind(Onboarding, N_("opplæringsløp"), N_("Opplæringsløp"), ("name",), forms.ONBOARDING, check_onboarding),
    Kind(
        OnboardingPoint,
        N_("punkt i opplæringsløp"),
        N_("Punkter i opplæringsløp"),
        ("title",),
        forms.POINT,
        check_point,
    ),
    Kind(
        Newcomer,
        N_("nyansatt i løp"),
        N_("Nyansatte i løp"),
        ("code_year", "code_number"),
        forms.NEWCOMER,
        check_newcomer,
    ),
    Kind(
        NewcomerPoint,
        N_("opplæringspunkt for nyansatt"),
        N_("Opplæringspunkter for nyansatte"),
        ("status",),
        forms.NEWCOMER_POINT,
        check_newcomer_point,
    ),
    Kind(OnboardingTally, N_("opplæringstall"), N_("Opplæringstall"), ("year",), forms.TALLY),
)
