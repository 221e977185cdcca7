"""`navplan --self-test=full`: whether this copy of NavPlan, on this machine, can do its whole work.

For those who install it and for the tests of the installers: every step is a thing an office does. The example office
is made, drawn, written out and read back in a folder that is thrown away; no plan of the user's is touched.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from navplan import __version__
from navplan.domain.ports import CannotStore
from navplan.domain.words import N_
from navplan.wiring import open_workspace, outside, preview_workbook, read_letter_file, shelf

if TYPE_CHECKING:
    from pypdf import PdfReader

    from navplan.domain.workspace import Workspace


class Wrong(Exception):
    """Something is not as it must be; the words say what."""


def self_test_full() -> int:
    """Do every step and say how it went; 0 when all went well, else 1 after the first that did not."""
    draw_without_screen()
    print(N_("NavPlan {version} prøver seg selv. Egne planer blir ikke rørt.").format(version=__version__), flush=True)
    with TemporaryDirectory(prefix="navplan-") as folder:
        for title, step in STEPS:
            if not _goes_well(title, step, Path(folder)):
                return 1
    print(N_("Alt er i orden."))
    return 0


def draw_without_screen() -> None:
    """Paint in memory where there is no screen, as on a server: Qt would end the program without a word of ours."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in screens):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _goes_well(title: str, step: Callable[[Path], str], folder: Path) -> bool:
    """Whether a step went well; a fault of the program's own says the step and goes on its way."""
    began = time.perf_counter()
    told = ""
    try:
        told = step(folder)
    except (Wrong, CannotStore, ImportError, OSError) as fault:
        print(N_("FEIL   {title}: {fault}").format(title=title, fault=fault or type(fault).__name__), file=sys.stderr)
    finally:
        if not told:
            print(N_("Selvtesten stoppet ved «{title}».").format(title=title), file=sys.stderr, flush=True)
    if told:
        seconds = f"{time.perf_counter() - began:.1f}".replace(".", ",")
        print(N_("ok     {title}: {told} ({seconds} s)").format(title=title, told=told, seconds=seconds), flush=True)
    return bool(told)


def _plan(folder: Path) -> Path:
    return folder / "Nav Eksempeldal.navplan"


def _with_plan(job: "Callable[[Workspace, Path], str]") -> Callable[[Path], str]:
    """A step that works on the open plan; the plan is closed after it."""

    def step(folder: Path) -> str:
        workspace = open_workspace(_plan(folder))
        try:
            return job(workspace, folder)
        finally:
            workspace.close()

    return step


# -- the steps; each tells what it has seen, or raises


def _what_comes_along(_folder: Path) -> str:
    from navplan.ui.licences import parts

    letters = len(shelf().ids())
    if not letters:
        raise Wrong(N_("brevene som skal følge med, mangler"))
    return N_("{letters} brev, {parts} deler med lisens").format(letters=letters, parts=len(parts()))


def _font(_folder: Path) -> str:
    from navplan.ui.app import application
    from navplan.ui.theme import FAMILIES, apply_theme, family_in_use

    apply_theme(application(), "light")
    used = family_in_use()
    if used != FAMILIES[0]:
        raise Wrong(N_("skriften «{wanted}» mangler, «{used}» brukes i stedet").format(wanted=FAMILIES[0], used=used))
    return used


def _example(folder: Path) -> str:
    workspace = outside().example(_plan(folder))
    try:
        return N_("{n} opplysninger").format(n=_count(workspace))
    finally:
        workspace.close()


def _count(workspace: "Workspace") -> int:
    from navplan.domain.modules import KINDS

    return sum(len(workspace.all(kind.record)) for kind in KINDS)


def _pages(folder: Path) -> str:
    from navplan.ui.self_walk import draw_every_page

    drawn, empty = draw_every_page(outside(), _plan(folder))
    if empty:
        raise Wrong(N_("sider uten innhold: {pages}").format(pages=", ".join(empty)))
    return N_("{n} sider og visninger tegnet").format(n=drawn)


def _written(workspace: "Workspace", folder: Path, key: str, ending: str) -> Path:
    from navplan.publishing import write_document
    from navplan.ui.opening import first_year

    target = folder / f"{key}.{ending}"
    write_document(key, workspace, first_year(workspace, time.localtime().tm_year), target)
    if not target.is_file() or not target.stat().st_size:
        raise Wrong(N_("filen «{file}» ble ikke skrevet").format(file=target.name))
    return target


def _pdf(workspace: "Workspace", folder: Path) -> str:
    from pypdf import PdfReader

    from navplan.storage.readers.pdf_pages import PdfPages

    target = _written(workspace, folder, "plan", "pdf")
    reader = PdfReader(target)
    if wrong := pdf_faults(reader):
        raise Wrong(", ".join(wrong))
    with PdfPages(target.read_bytes()) as pages:
        picture = pages.picture(0, 0.5)
    if len(set(picture.pixels[0::4])) < 3:
        raise Wrong(N_("første side er tom"))
    return N_("{pages} sider, merket for skjermleser, skrift innebygd").format(pages=len(reader.pages))


def pdf_faults(reader: "PdfReader") -> tuple[str, ...]:
    """What an archive or a screen reader would miss in a PDF, as far as a program can tell without a validator."""
    root = reader.root_object
    fonts = [font for page in reader.pages for font in _fonts(page)]
    wrong = [
        (N_("tagger mangler"), "/StructTreeRoot" not in root),
        (N_("språk mangler"), not root.get("/Lang")),
        (N_("fargeprofil mangler"), "/OutputIntents" not in root),
        (N_("metadata mangler"), reader.xmp_metadata is None),
        (N_("en skrift er ikke innebygd"), not all(_is_embedded(font) for font in fonts)),
    ]
    return tuple(words for words, is_wrong in wrong if is_wrong)


def _fonts(page: object) -> list[dict[str, object]]:
    resources = page["/Resources"].get_object()  # type: ignore[index]  # pypdf's pages are dictionaries
    return [font.get_object() for font in resources.get("/Font", {}).get_object().values()]


def _is_embedded(font: dict[str, object]) -> bool:
    descriptor = font.get("/FontDescriptor")
    return descriptor is not None and "/FontFile2" in descriptor.get_object()  # type: ignore[attr-defined]  # as above


def _workbook(workspace: "Workspace", folder: Path) -> str:
    target = _written(workspace, folder, "workbook", "xlsx")
    preview = preview_workbook(workspace, target, lambda: False)
    if not preview.is_empty:
        raise Wrong(N_("arbeidsboken sier noe annet enn planen, {n} steder").format(n=preview.offers))
    return N_("lest tilbake uten forskjell fra planen")


def _calendar(workspace: "Workspace", folder: Path) -> str:
    from icalendar import Calendar

    events = Calendar.from_ical(_written(workspace, folder, "calendar", "ics").read_bytes()).walk("VEVENT")
    if not events:
        raise Wrong(N_("kalenderen er tom"))
    return N_("{n} hendelser").format(n=len(events))


def _reading(workspace: "Workspace", folder: Path) -> str:
    """Letters are read by a process of its own, which a built program starts in a way of its own."""
    for name in (folder / "plan.pdf", _written(workspace, folder, "plan", "docx")):
        if not read_letter_file(name).text.strip():
            raise Wrong(N_("fant ingen tekst i «{file}»").format(file=name.name))
    return N_("PDF og Word lest i egen prosess")


def _copies(folder: Path) -> str:
    from navplan.wiring import copies_of

    copies = copies_of(folder / "kopier", _plan(folder))
    if not copies.verify(copies.take(_plan(folder), "apning")).is_whole:
        raise Wrong(N_("kopien er ikke hel"))
    return N_("tatt og kontrollert")


def _encryption(folder: Path) -> str:
    """The last step: it leaves SQLCipher's SQLite in use."""
    import shutil

    from navplan.wiring import encryption

    ways = encryption(folder / "eget")
    if ways.why_not() is not None:
        return N_("følger ikke med denne utgaven")
    plan, code = Path(shutil.copyfile(_plan(folder), folder / "kryptert.navplan")), ways.new_code()
    ways.turn_on(plan, code, ways.proposal())
    is_hidden = not plan.read_bytes().startswith(b"SQLite format 3")
    open_workspace(plan).close()
    if not is_hidden or not ways.turn_off(plan, code):
        raise Wrong(N_("planen ble ikke kryptert"))
    open_workspace(plan).close()
    ways.forget()
    return N_("slått på, åpnet og slått av med koden")


STEPS: tuple[tuple[str, Callable[[Path], str]], ...] = (
    (N_("Det som følger med"), _what_comes_along),
    (N_("Skrift"), _font),
    (N_("Eksempelkontoret"), _example),
    (N_("Sidene"), _pages),
    (N_("PDF"), _with_plan(_pdf)),
    (N_("Excel"), _with_plan(_workbook)),
    (N_("Kalender"), _with_plan(_calendar)),
    (N_("Brev"), _with_plan(_reading)),
    (N_("Sikkerhetskopi"), _copies),
    (N_("Kryptering"), _encryption),
)
