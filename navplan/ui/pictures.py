"""Pictures of every page and dialog, for the user guide and for people who judge the look."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from navplan.domain.exchange.brought import REASONS
from navplan.domain.exchange.preview import FieldChange, Place, Preview, Refusal
from navplan.domain.indicators.grid import Grid, grid_of
from navplan.domain.modules.indicator import Indicator
from navplan.domain.modules.plan import Measure
from navplan.domain.records import field_of
from navplan.domain.words import Said
from navplan.ui.app import Program, application
from navplan.ui.desk import Desk
from navplan.ui.dialogs.about_dialog import AboutDialog
from navplan.ui.dialogs.about_facts import Machine
from navplan.ui.dialogs.office_wizard import OfficeWizard
from navplan.ui.letter_pictures import letter_windows
from navplan.ui.opening import first_year
from navplan.ui.outside import Outside
from navplan.ui.pages import PAGES
from navplan.ui.palette.commands import commands
from navplan.ui.palette.palette import Palette
from navplan.ui.theme import apply_theme
from navplan.ui.views.exchange.preview_dialog import PreviewDialog
from navplan.ui.views.indicators.take_in_dialog import TakeInDialog
from navplan.ui.words import _

SIZES = ((1366, 768), (1920, 1080))
MODES = ("light", "dark")
TURNS = 10
"""So many turns of the loop of events come to rest what waits for a next one, however slow the machine is."""


@dataclass(frozen=True)
class Shot:
    """A widget to draw, and the name of its picture."""

    name: str
    widget: QWidget


def draw_all(outside: Outside, plan: Path, folder: Path, everything: bool = False) -> int:
    """Draw every page and dialog of a plan; returns the number of pictures.

    `everything` draws both sizes, light and dark; otherwise one of each.
    """
    app = application()
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for size in SIZES if everything else SIZES[:1]:
        for mode in MODES if everything else MODES[:1]:
            for shot in _shots(app, outside, plan, size, mode):
                _come_to_rest(shot.widget)
                shot.widget.grab().save(str(folder / f"{shot.name}_{size[0]}x{size[1]}_{mode}.png"))
                count += 1
            _settle()
    return count


def _shots(app: QApplication, outside: Outside, plan: Path, size: tuple[int, int], mode: str) -> Iterator[Shot]:
    workspace = outside.open_plan(plan)
    year = first_year(workspace, 0)
    program = Program(app, outside, year)
    apply_theme(app, mode)
    window = program.window
    window.resize(*size)
    window.show()
    yield Shot("start", window)
    desk = Desk(workspace, outside.shelf, year, printing=outside.printing)
    window.open_desk(desk)
    for kind in PAGES:
        page = window.page(kind.key)
        yield Shot(kind.key, window)
        for name in page_views(page):
            yield Shot(f"{kind.key}_{name}", window)
    yield from _dialogs(program, outside, desk)
    window.close()


def page_views(page: QWidget) -> Iterable[str]:
    """The further views of a page, each shown as its name is yielded."""
    views = getattr(page, "views", None)
    return views() if views is not None else ()


def _dialogs(program: Program, outside: Outside, desk: Desk) -> Iterator[Shot]:
    for name, dialog in _windows(program, outside, desk):
        dialog.show()
        yield Shot(name, dialog)
        dialog.hide()
        dialog.deleteLater()


def _windows(program: Program, outside: Outside, desk: Desk) -> Iterator[tuple[str, QDialog]]:
    yield "dialog_office_wizard", OfficeWizard(outside, Path("Dokumenter"), program.window)
    yield from palettes(program, desk)
    yield from _about(program)
    yield "dialog_workbook", PreviewDialog(desk, sample_preview(desk), None, program.window)
    yield "dialog_take_in", TakeInDialog(desk, sample_figures(desk), None, program.window)
    yield from letter_windows(outside, desk, program.window)


def _about(program: Program) -> Iterator[tuple[str, QDialog]]:
    """Both sides of «Om NavPlan», as on a machine that everybody knows."""
    plan = Path("C:/Users/leder/Documents/Nav Eksempeldal.navplan")
    dialog = AboutDialog("…", program.window, Machine("SQLite 3.50.3", program.outside.plan_schema(), plan, plan))
    yield "dialog_about", dialog
    terms = AboutDialog("…", program.window)
    terms.tabs.setCurrentIndex(1)
    yield "dialog_about_licences", terms


def palettes(program: Program, desk: Desk) -> Iterator[tuple[str, QDialog]]:
    """The palette while it is empty, when it has found something, and when it can only guess."""
    page = program.window.page("plan")
    for name, text in (("empty", ""), ("found", "råd"), ("guess", "kompetnse"), ("none", "xyzzy")):
        palette = Palette(program.window, commands(program.window.menuBar(), page), desk, program.settings)
        palette.look_for(text)
        yield f"dialog_palette_{name}", palette


def sample_preview(desk: Desk) -> Preview:
    """What a workbook could have changed in this plan: some codes, one of them on both sides, and a cell in vain."""
    code = field_of(Measure, "code")
    measures = desk.workspace.all(Measure)[:6]
    changes = [
        FieldChange(measure, code, f"{measure.code}b", Place(_(desk.workspace.kind(Measure.KEY).many), row, "B"))
        for row, measure in enumerate(measures, start=4)
    ]
    places = [Place(change.place.sheet, change.place.row, "C") for change in changes[:1]]
    refusals = tuple(Refusal(place, Said(code.label), Said(REASONS["formula"])) for place in places)
    return Preview("plan.xlsx", "2026-01-15", tuple(changes[1:]), tuple(changes[:1]), missing=(), refusals=refusals)


def sample_figures(desk: Desk) -> Grid:
    """A copied table with a figure for two of the plan's indicators, and one that nobody knows."""
    names = [one.name for one in desk.workspace.all(Indicator) if one.frequency == "tertial" and not one.feed][:2]
    rows = "".join(f"{name}\t3. tertial {desk.year}\t12,5\n" for name in (*names, "–"))
    return grid_of(f"{_('Nøkkeltall')}\t{_('Periode')}\t{_('Verdi')}\n{rows}", _("Utklippstavlen"))


def _come_to_rest(widget: QWidget) -> None:
    """What is painted first is laid out only then, such as texts in a new panel."""
    _settle()
    widget.grab()
    _settle()


def _settle() -> None:
    """Let layouts, and what waits for a next turn, come to rest before the picture is taken."""
    loop = QEventLoop()
    for _turn in range(TURNS):
        QTimer.singleShot(0, loop.quit)
        loop.exec()
