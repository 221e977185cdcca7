"""How the example office is written: plain sentences, each once, and nothing that points to a person."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from navplan.domain.example import build_example, read_content
from navplan.domain.fields import Field
from navplan.domain.kinds import LongText, Tags, Text
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.competence import (
    Competence,
    CompetenceMeasure,
    CompetenceNeed,
    CompetencePlan,
    Course,
    Effect,
)
from navplan.domain.modules.letter import Assessment, Evidence, Treatment
from navplan.domain.modules.office import Municipality, Office, Role
from navplan.domain.modules.plan import Goal, GoalStatus, LogNote, Measure, Milestone, Task
from navplan.domain.modules.relation import Carried
from navplan.domain.places import RESOURCES
from navplan.domain.privacy import scan
from navplan.domain.records import fields_of
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace

OWN = (
    Office,
    Municipality,
    Role,
    Assessment,
    Evidence,
    Treatment,
    Goal,
    GoalStatus,
    Measure,
    Milestone,
    Task,
    LogNote,
    Competence,
    CompetencePlan,
    CompetenceNeed,
    CompetenceMeasure,
    Course,
    Effect,
)


@pytest.fixture(scope="module")
def plan() -> Workspace:
    workspace = memory_workspace()
    build_example(workspace, Shelf(RESOURCES / "letters"), read_content(RESOURCES / "example"))
    return workspace


def own_texts(plan: Workspace) -> Iterator[tuple[Field, str]]:
    carried = {one.new_id for one in plan.all(Carried)}  # says again what was said the year before
    for record in (r for kind in OWN for r in plan.all(kind) if r.id not in carried):
        for field in fields_of(type(record)):
            value = getattr(record, field.key)
            if isinstance(field.kind, Text | LongText) and value:
                yield field, value
            elif isinstance(field.kind, Tags):
                yield from ((field, text) for text in value)


def test_nothing_in_it_points_to_a_person(plan: Workspace) -> None:
    found = [(field.key, text, f.rule) for field, text in own_texts(plan) for f in scan(text, field.guard, field.key)]
    assert found == []


def test_no_text_is_used_twice(plan: Workspace) -> None:
    long = Counter(text for field, text in own_texts(plan) if isinstance(field.kind, LongText))
    assert [text for text, count in long.items() if count > 1] == []


def test_sentences_are_many_and_each_stands_once(plan: Workspace) -> None:
    sentences = Counter(
        sentence
        for field, text in own_texts(plan)
        if isinstance(field.kind, LongText)
        for sentence in re.split(r"(?<=[.?!])\s+", text)
        if len(sentence.split()) > 3
    )
    assert len(sentences) >= 400
    assert [sentence for sentence, count in sentences.items() if count > 1] == []


def test_comments_are_short_and_end_as_sentences_do(plan: Workspace) -> None:
    for field, text in own_texts(plan):
        if isinstance(field.kind, LongText):
            assert 1 <= len(re.findall(r"[.?!](?:\s|$)", text)) <= 5, text
            assert text.endswith((".", "?")), text


def test_it_writes_nav_and_norwegian_quotation_marks(plan: Workspace) -> None:
    for _, text in own_texts(plan):
        assert "NAV" not in text
        assert '"' not in text


def test_no_sentence_breaks_where_the_file_breaks_its_lines(plan: Workspace) -> None:
    assert not [text for _, text in own_texts(plan) if "\n" in text]
