"""A document speaks a language only where there are texts in it, and says which language it speaks."""

from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.catalogue import DOCUMENTS, document_of
from navplan.domain.documents.outline import Outline, Paragraph
from navplan.domain.languages import BOKMAAL, ENGLISH, NYNORSK, offered, texts_in
from navplan.domain.modules.partnership.agreement import Agreement
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = Catalog(locale="nn")
    made.add("Oppfølgingsliste", "Oppfølgingsliste på nynorsk")
    made.add("Oppfølgingsliste per {day}", "Oppfølgingslista per {day}")
    target = tmp_path / "nn" / "LC_MESSAGES"
    target.mkdir(parents=True)
    with (target / "navplan.mo").open("wb") as file:
        write_mo(file, made)
    return tmp_path


def keys(options) -> list[str]:
    return [option.key for option in options]


def test_only_languages_with_texts_are_offered(folder: Path, tmp_path: Path) -> None:
    assert keys(offered(folder=tmp_path / "tom")) == [BOKMAAL]
    assert keys(offered(folder=folder)) == [BOKMAAL, NYNORSK]
    assert keys(offered((ENGLISH,), folder)) == [BOKMAAL, NYNORSK, ENGLISH]


def test_a_text_without_translation_stands_in_bokmaal(folder: Path) -> None:
    say = texts_in(NYNORSK, folder)
    assert say("Oppfølgingsliste") == "Oppfølgingsliste på nynorsk"
    assert say("Kontoret") == "Kontoret"
    assert texts_in(ENGLISH, folder)("Kontoret") == "Kontoret"


def test_a_document_speaks_the_language_and_carries_its_tag(folder: Path) -> None:
    asked = Asked(2026, texts_in(NYNORSK, folder), date(2026, 5, 1), language=NYNORSK)
    made = document_of("follow_up").make(memory_workspace(), asked)
    assert isinstance(made, Outline)
    assert made.title == "Oppfølgingslista per 01.05.2026"
    assert made.language == NYNORSK


PAPERS = [d.key for d in DOCUMENTS if d.key not in ("agreement", "changes") and "pdf" in d.formats]


@pytest.mark.parametrize("key", PAPERS)
def test_the_tag_follows_in_every_document(key: str) -> None:
    asked = Asked(2026, texts_in(ENGLISH), date(2026, 5, 1), language=ENGLISH)
    made = document_of(key).make(memory_workspace(), asked)
    assert isinstance(made, Outline)
    assert made.language == ENGLISH


def agreement(workspace: Workspace, language: str) -> Outline:
    asked = Asked(2026, texts_in(language), date(2026, 5, 1), language=language)
    made = document_of("agreement").make(workspace, asked)
    assert isinstance(made, Outline)
    return made


def told(outline: Outline) -> str:
    return " ".join(block.text for block in outline.blocks if isinstance(block, Paragraph))


@pytest.mark.parametrize(("status", "tag"), [("utkast", NYNORSK), ("gjeldende", BOKMAAL)])
def test_a_draft_of_the_agreement_can_be_shown_in_nynorsk_and_a_signed_one_stays(status: str, tag: str) -> None:
    workspace = memory_workspace()
    workspace.add(Agreement(title="Avtale", status=status, language="nb"))
    assert agreement(workspace, BOKMAAL).language == BOKMAAL
    assert agreement(workspace, NYNORSK).language == tag
    is_other = told(agreement(workspace, NYNORSK)) != told(agreement(workspace, BOKMAAL))
    assert is_other == (status == "utkast")
