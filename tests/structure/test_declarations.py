"""A field is declared once: it has an editor, and its label stands nowhere else."""

import ast
from pathlib import Path

import pytest

from navplan.domain.kinds import FieldKind
from navplan.domain.modules import KINDS
from navplan.domain.records import fields_of
from navplan.ui.editors import EDITORS

ROOT = Path(__file__).resolve().parents[2]
MODULES = ROOT / "navplan" / "domain" / "modules"
ELSEWHERE = [file for file in sorted((ROOT / "navplan").rglob("*.py")) if MODULES not in file.parents]
LABELS = {field.label for kind in KINDS for field in fields_of(kind.record) if " " in field.label}
USED = sorted({type(field.kind) for kind in KINDS for field in fields_of(kind.record)}, key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", USED, ids=lambda kind: kind.__name__)
def test_every_kind_of_field_in_use_has_an_editor(kind: type[FieldKind]) -> None:
    assert kind in EDITORS


def test_no_editor_serves_a_kind_that_does_not_exist_and_none_serves_two() -> None:
    assert set(EDITORS) <= set(FieldKind.__subclasses__())
    assert len(set(EDITORS.values())) == len(EDITORS)


def repeated(source: str) -> list[str]:
    """The labels of declared fields that a source file writes out."""
    constants = (node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant))
    return sorted({value for value in constants if isinstance(value, str) and value in LABELS})


def test_no_label_of_several_words_is_written_out_outside_its_declaration() -> None:
    """Labels of one word are also plain words («Mål», «Frist») and cannot be told from them."""
    found = {str(file.relative_to(ROOT)): repeated(file.read_text(encoding="utf-8")) for file in ELSEWHERE}
    assert {file: labels for file, labels in found.items() if labels} == {}


def test_a_repeated_label_is_found() -> None:
    assert "Ansvarlig rolle" in LABELS
    assert repeated('x = _("Ansvarlig rolle")') == ["Ansvarlig rolle"]
    assert repeated('x = _("Ansvarlig rolle mangler")') == []
