"""Which topic belongs to what somebody is looking at: asked of the widget with the keyboard, and of what it stands in.

Screens are named by their class, so that no screen is loaded for the sake of its help; a test holds the names together.
"""

from PySide6.QtWidgets import QDialog, QWidget

from navplan.domain.help.topic import FIELD
from navplan.ui.editors.base import Editor
from navplan.ui.forms.form import RecordForm
from navplan.ui.forms.record_table import RecordTable

SCREENS = {
    "StartPage": "page.start",
    "NeighbourBar": "concept.shared",
    "CheckView": "page.overview.check",
    "FirstHourSteps": "start.first_hour",
    "ChangesView": "page.letter.changes",
    "ThemeCard": "page.letter.theme",
    "Board": "page.plan.board",
    "GoalList": "page.plan.goals",
    "AgreementView": "page.partnership.agreement",
    "MeetingsView": "page.partnership.meetings",
    "InspectionsView": "page.partnership.inspections",
    "MapTab": "page.competence.map",
    "NeedsTab": "page.competence.work",
    "MeasuresTab": "page.competence.work",
    "CoursesTab": "page.competence.work",
    "EffectTab": "page.competence.work",
    "CompetencesTab": "page.competence.map",
    "NewcomersTab": "page.competence.newcomers",
    "PlanTab": "page.competence.plan",
    "AssessmentView": "page.safety.assessment",
    "StandardView": "page.safety.standard",
    "ExerciseView": "page.safety.exercise",
    "TrainingView": "page.safety.training",
    "IncidentView": "page.safety.incidents",
    "ReadyView": "page.safety.preparedness",
    "MonthTab": "page.kvp.month",
    "YearTab": "page.kvp.year",
    "FunnelTab": "page.kvp.funnel",
    "RoutinesTab": "page.kvp.routines",
    "WeeksTab": "page.kvp.weeks",
    "AimsTab": "page.kvp.aims",
    "SupervisionView": "page.control.supervision",
    "DeviationList": "page.control.deviations",
    "ChainView": "page.trace.chain",
    "WaitingBar": "concept.waiting",
}
"""The parts of pages that have a topic of their own, by the class of their widget."""

DIALOGS = {
    "OfficeWizard": "task.new_office",
    "LetterDialog": "task.bundled_letter",
    "ReadingDialog": "task.read_letter",
    "ReviewWindow": "page.letter.review",
    "PartnerDialog": "page.letter.changes",
    "NextYearDialog": "task.next_year",
    "NextWheelDialog": "task.wheel_next",
    "LibraryDialog": "concept.library",
    "TakeInDialog": "task.figures",
    "CardDialog": "concept.situation_card",
    "AfterDialog": "concept.situation_card",
    "ScaleDialog": "concept.scale",
    "PasteDialog": "page.safety.standard",
    "PreviewDialog": "concept.sheet_preview",
    "Palette": "concept.search",
    "DraftsDialog": "concept.drafts",
    "VersionsDialog": "concept.shared",
    "MergeDialog": "concept.merge",
    "BackupsDialog": "task.restore",
    "DoubtsDialog": "concept.doubts",
    "SalvagedDialog": "concept.doubts",
    "SidesDialog": "concept.doubts",
    "ExtraDialog": "concept.merge",
    "AboutDialog": "concept.about",
    "SetupDialog": "task.encrypt",
    "CodeSheet": "concept.encryption",
    "PhraseDialog": "concept.encryption",
    "SettingsDialog": "concept.encryption",
    "StrikeDialog": "task.strike",
    "StrikeNameDialog": "task.strike_name",
    "NameDialog": "page.history",
    "Question": "",
}
"""The topic of each dialog; a question of two buttons says itself what it is about."""

RECORDS = {
    "role": "page.office.roles",
    "control_check": "page.control.checks",
    "control_deviation": "page.control.deviations",
    "control_risk": "page.control.deviations",
    "goal": "page.plan.goals",
    "newcomer": "page.competence.newcomers",
}
"""Where a kind of record has a more fitting topic than its page."""

PAGE = "page."
FALLBACK = "start.about_plan"


def topic_at(focused: QWidget | None, shown: QWidget | None) -> str:
    """The key of the topic for the widget with the keyboard, else for what is shown, such as a page or a dialog."""
    at = focused
    while at is not None:
        if key := _of_widget(at):
            return key
        if at.isWindow():
            break
        at = at.parentWidget()
        if at is not None and at is shown and (key := _of_part(at)):
            return key
    if shown is None:
        return FALLBACK
    return _of_part(shown) or _of_widget(shown) or FALLBACK


def _of_widget(widget: QWidget) -> str:
    if isinstance(widget, Editor):
        return f"{FIELD}.{widget.objectName()}"
    name = type(widget).__name__
    if isinstance(widget, QDialog):
        return DIALOGS.get(name, "")
    if isinstance(widget, RecordForm | RecordTable) and widget.kind.key in RECORDS:
        return RECORDS[widget.kind.key]
    if widget.objectName().startswith(PAGE):
        return widget.objectName()
    return SCREENS.get(name, "")


def _of_part(shown: QWidget) -> str:
    """The first part in sight that has a topic, when nothing in it has the keyboard."""
    parts = (part for part in shown.findChildren(QWidget) if type(part).__name__ in SCREENS and part.isVisible())
    return next((SCREENS[type(part).__name__] for part in parts), "")
