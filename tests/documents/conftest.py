"""The example office with its letters compared, and every document of the catalogue as PDF."""

import os
from pathlib import Path

import pytest

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.catalogue import DOCUMENTS
from navplan.domain.documents.outline import Outline
from navplan.domain.example import build_example, read_content
from navplan.domain.languages import ENGLISH, NYNORSK, texts_in
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.letters.compare import store_proposals
from navplan.domain.letters.compare_decide import Decision, accept
from navplan.domain.letters.compare_pair import earlier_letters
from navplan.domain.modules.letter import Letter
from navplan.domain.places import RESOURCES
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from navplan.storage.writers.pdf import pdf_bytes
from tests.documents.samples import MADE, SAMPLES
from tests.memory import memory_workspace

LONG = os.environ.get("NAVPLAN_LONG") == "1"
LANGUAGES = (NYNORSK, ENGLISH)
"""Besides bokmål, in the long suite: every document, and as it goes to the archive."""


@pytest.fixture(scope="session")
def office() -> Workspace:
    """The example office, its newest letter compared with the one before."""
    workspace = memory_workspace()
    build_example(workspace, Shelf(RESOURCES / "letters"), read_content(RESOURCES / "example"))
    new = newest_letter(workspace)
    old = earlier_letters(new, workspace)[0]
    accept(workspace, store_proposals(workspace, old, new), Decision(MADE))
    return workspace


def newest_letter(workspace: Workspace) -> Letter:
    return max(workspace.all(Letter), key=lambda letter: letter.year or 0)


@pytest.fixture(scope="session")
def outlines(office: Workspace) -> dict[str, Outline]:
    """The office's documents that become PDF, by key, and the samples that show every block."""
    asked = Asked(newest_letter(office).year or 0, as_written, MADE)
    papers = [document for document in DOCUMENTS if "pdf" in document.formats]
    made = {document.key: document.build(office, asked) for document in papers}
    assert len(made) >= 2
    for language in LANGUAGES if LONG else ():
        spoken = asked._replace(translate=texts_in(language), language=language, final=True)
        made |= {f"{document.key}-{language}": document.build(office, spoken) for document in papers}
    return {**made, **SAMPLES}


@pytest.fixture(scope="session")
def files(outlines: dict[str, Outline], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same documents as files."""
    folder = tmp_path_factory.mktemp("documents")
    written = {key: folder / f"{key}.pdf" for key in outlines}
    for key, path in written.items():
        path.write_bytes(pdf_bytes(outlines[key], as_written))
    return written
