"""Two letters in one plan, compared on the page: for tests of changes and of building the next year."""

from datetime import date

from navplan.domain.letters.compare import relations_between
from navplan.domain.letters.compare_decide import Decision, accept
from navplan.domain.modules.letter import Assessment, Evidence, Expectation, Letter, LetterSection
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.modules.relation import Relation
from navplan.ui.views.letter_page import LetterPage

TODAY = Decision(date(2026, 1, 15))
OLD = {
    "same": "Kommunen skal skaffe midlertidig bolig til dem som trenger det.",
    "before": "Nav-kontoret forventes å tilby økonomisk rådgivning tidligst mulig, før gjelden vokser.",
    "gone": "Det er viktig at veilederen bestiller kvalifisert tolk til samtaler om vedtak.",
}
NEW = {
    "kept": "Kommunen skal skaffe midlertidig bolig til dem som trenger det.",
    "now": "Nav-kontoret skal tilby økonomisk rådgivning så tidlig som mulig, før gjelden vokser.",
    "fresh": "Barns fritidsaktiviteter bør kartlegges når foreldrene søker sosialhjelp.",
}


def two_letters(workspace, old=OLD, new=NEW):
    """The letters of 2025 and 2026 in one section each; the ids of the expectations are the keys."""
    letters = []
    for year, wordings in ((2025, old), (2026, new)):
        letter = workspace.add(Letter(id=f"b{year}", title=f"Brev for {year}", year=year))
        section = workspace.add(
            LetterSection(id=f"s{year}", letter=letter.id, title="Økonomi og bolig", theme="bolig", position=1)
        )
        for place, (id, wording) in enumerate(wordings.items()):
            workspace.add(
                Expectation(
                    id=id, section=section.id, position=place, wording=wording, modality="skal", addressee="kommune"
                )
            )
        letters.append(letter)
    return tuple(letters)


def last_years_work(workspace):
    """An assessment with a document, a goal and an open measure on what is unchanged, and work on what is gone."""
    own = workspace.add(Assessment(id="own", expectation="same", result="oppfylt", comment="Vi har avtale."))
    workspace.add(Evidence(assessment=own.id, title="Rutine for bolig"))
    workspace.add(Assessment(expectation="before", result="delvis", comment="Vi mangler folk."))
    workspace.add(Assessment(expectation="gone", result="oppfylt", comment="Tolk bestilles."))
    workspace.add(Goal(code="M1", title="Alle har bolig", from_year=2025, to_year=2027, expectations=("same",)))
    workspace.add(Measure(id="t1", code="T1", title="Leie bolig", status="i_gang", expectations=("same",), year=2025))


def relations(workspace, letters):
    """The relations by what they join."""
    return {(r.old, r.new): r for r in relations_between(*letters, workspace)}


def accept_all(workspace, letters):
    """Accept whatever is proposed."""
    accept(workspace, relations_between(*letters, workspace), TODAY)


def open_changes(desk, qtbot):
    """The Kommunebrev page on the tab of changes, before anything is compared."""
    page = LetterPage(desk)
    qtbot.addWidget(page)
    page.resize(1150, 700)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.tabs._choose("changes")
    return page


def press(view, qtbot, keys):
    for key in keys:
        qtbot.keyClick(view.list, key)


def ids(view):
    return [row.id for row in view.list.rows.rows if hasattr(row, "id")]


def choose(view, workspace, letters, old, new):
    relation = relations(workspace, letters)[(old, new)]
    assert view.list.choose(relation.id)
    return relation


def now(workspace, relation):
    return workspace.get(Relation, relation.id)
