"""Contradictions between what the letter asks, how the office judges itself, and what the plan does about it."""

from collections.abc import Iterable

from navplan.domain.consistency.rule import Found, Plan, Rule, twins
from navplan.domain.modules.letter import Assessment, Evidence, Expectation, Letter, LetterSection
from navplan.domain.modules.plan import Measure, is_closed
from navplan.domain.words import N_, Said

ANEW = (("again", True),)
"""What mends a verdict that can no longer be trusted: it is to be made anew."""


def _verdicts(plan: Plan) -> tuple[Assessment, ...]:
    """The verdicts on the newest year's letters; those of earlier years are history, and stay as they were."""
    newest = max((letter.year for letter in plan.reader.all(Letter) if letter.year), default=None)
    of_year = {letter.id for letter in plan.reader.all(Letter) if letter.year == newest}
    sections = {section.id for section in plan.reader.all(LetterSection) if section.letter in of_year}
    asked = {one.id for one in plan.reader.all(Expectation) if one.section in sections}
    return tuple(own for own in plan.reader.all(Assessment) if own.expectation in asked)


def _met_expired(plan: Plan) -> Iterable[Found]:
    for own in _verdicts(plan):
        shown = plan.reader.linked(Evidence, "assessment", own.id)
        out = [evidence for evidence in shown if evidence.expires and evidence.expires < plan.today]
        if own.result == "oppfylt" and not own.again and shown and len(out) == len(shown):
            yield Found(own, Said(N_("Kravet er vurdert som oppfylt, men all dokumentasjon har gått ut.")), ANEW)


def _met_undocumented(plan: Plan) -> Iterable[Found]:
    for own in _verdicts(plan):
        asked = plan.reader.get(Expectation, own.expectation)
        asks = asked is not None and asked.document_required
        if own.result == "oppfylt" and asks and not plan.reader.linked(Evidence, "assessment", own.id):
            said = Said(N_("Kravet er vurdert som oppfylt og krever dokument, men ingen dokumentasjon er ført opp."))
            yield Found(own, said)


def _aside_planned(plan: Plan) -> Iterable[Found]:
    for own in _verdicts(plan):
        if own.result == "ikke_aktuelt":
            for measure in plan.reader.linked(Measure, "expectations", own.expectation):
                if not is_closed(measure):
                    text = N_("Kravet er vurdert som ikke aktuelt, men «{measure}» arbeider med det.")
                    yield Found(own, Said(text, measure=plan.name(measure)))


def _ready_unassessed(plan: Plan) -> Iterable[Found]:
    for own in _verdicts(plan):
        if own.work == "klar" and own.result == "ikke_vurdert":
            yield Found(own, Said(N_("Arbeidet er ferdig, men ingen har vurdert om kravet er oppfylt.")))


def _met_not_begun(plan: Plan) -> Iterable[Found]:
    for own in _verdicts(plan):
        if own.result == "oppfylt" and own.work == "ikke_startet" and not own.again:
            said = Said(N_("Kravet er vurdert som oppfylt, men arbeidet står som ikke startet."))
            yield Found(own, said, (("work", "klar"),))


def _unmet_all_done(plan: Plan) -> Iterable[Found]:
    for own in _verdicts(plan):
        measures = plan.reader.linked(Measure, "expectations", own.expectation)
        done = measures and all(measure.status == "ferdig" for measure in measures)
        if own.result == "ikke_oppfylt" and not own.again and done:
            said = Said(N_("Alle tiltak for kravet er ferdige, men det er vurdert som ikke oppfylt."))
            yield Found(own, said, ANEW)


def _letter_twice(plan: Plan) -> Iterable[Found]:
    for letter in twins(plan.reader.all(Letter), lambda one: (one.year, one.type, one.sender) if one.year else None):
        yield Found(
            letter, Said(N_("Planen har to brev av samme type fra samme avsender for {year}."), year=letter.year)
        )


def _only_dropped(plan: Plan) -> Iterable[Found]:
    for measure in plan.reader.all(Measure):
        asked = [e for id in measure.expectations if (e := plan.reader.get(Expectation, id))]
        if asked and not measure.goals and not is_closed(measure) and all(one.dropped for one in asked):
            yield Found(measure, Said(N_("Tiltaket svarer bare på krav som er gått ut av brevet.")))


RULES = (
    Rule("letter.met_expired", "warning", N_("Forny dokumentasjonen, eller vurder kravet på nytt."), _met_expired),
    Rule("letter.met_undocumented", "warning", N_("Før opp dokumentet, eller endre vurderingen."), _met_undocumented),
    Rule("letter.aside_planned", "warning", N_("Vurder kravet på nytt, eller stans tiltaket."), _aside_planned),
    Rule("letter.ready_unassessed", "info", N_("Vurder om kravet er oppfylt."), _ready_unassessed),
    Rule("letter.met_not_begun", "warning", N_("Sett arbeidet til ferdig, eller endre vurderingen."), _met_not_begun),
    Rule("letter.unmet_all_done", "warning", N_("Vurder kravet på nytt, eller lag et nytt tiltak."), _unmet_all_done),
    Rule("letter.twice", "danger", N_("Fjern brevet som er hentet inn for mye, eller rett året."), _letter_twice),
    Rule("letter.only_dropped", "info", N_("Knytt tiltaket til et mål, eller avslutt det."), _only_dropped),
)
