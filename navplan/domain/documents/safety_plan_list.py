"""The measures against violence and threats as a plain list (chapter 9): one row a measure, by deadline."""

from collections.abc import Iterator
from datetime import date

from navplan.domain.documents.safety_view import Report, report_of
from navplan.domain.documents.year_plan_view import View
from navplan.domain.modules.plan import Measure
from navplan.domain.modules.safety import SafetyMeasure
from navplan.domain.modules.safety.words import MEASURE_STATES, PAYERS
from navplan.domain.records import Reader, field_of
from navplan.domain.safety.picture import Deed
from navplan.domain.safety.privacy_check import check_privacy
from navplan.domain.words import N_, Translate

Row = tuple[str, ...]
MEASURE_KEYS = ("code", "title", "deadline")
STATES = {option.key: option.label for option in MEASURE_STATES}


def plan_list(reader: Reader, year: int, translate: Translate, today: date) -> tuple[Row, ...]:
    """Headings and a row for each measure; raises HasHits while a text holds what must not leave the office."""
    check_privacy(reader)
    report = report_of(View(reader, translate, year, today))
    if report is None:
        return ()
    deeds = sorted(report.picture.deeds, key=lambda d: (d.measure.deadline or date.max, d.measure.code))
    return (tuple(_heads(report)), *(tuple(_row(report, deed)) for deed in deeds))


def _heads(report: Report) -> Iterator[str]:
    for key in MEASURE_KEYS:
        yield report.view.label(Measure, key)
    yield report.say(N_("Status"))
    yield report.view.label(Measure, "role")
    for key in ("level", "works_on", "situations", "interim", "payer", "introduced_on", "evaluate_on"):
        yield report.view.label(SafetyMeasure, key)
    yield report.view.label(Measure, "amount")


def _row(report: Report, deed: Deed) -> Iterator[str]:
    measure, about, say = deed.measure, deed.about, report.view.translate
    yield measure.code
    yield measure.title
    yield report.view.day(measure.deadline)
    yield say(STATES[deed.state])
    yield report.view.role(measure.role)
    yield report.view.chosen(about, "level")
    yield report.view.chosen(about, "works_on")
    own = (report.picture.of(id) for id in about.situations)
    yield ", ".join(seen.name for seen in own if seen is not None)
    yield about.interim
    yield report.options(PAYERS, [about.payer]) if about.payer else ""
    yield report.view.day(about.introduced_on)
    yield report.view.day(about.evaluate_on)
    yield field_of(Measure, "amount").kind.show(measure.amount, say)
