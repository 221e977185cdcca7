"""The user guide holds together: links lead somewhere, pictures are there, and every page of the program is told of."""

import re
from pathlib import Path

from navplan.ui.pages import PAGES

DOCS = Path(__file__).resolve().parents[2] / "docs"
GUIDE = (DOCS / "brukerveiledning.md").read_text(encoding="utf-8")


def anchor(heading: str) -> str:
    """How a heading is linked to: small letters, marks left out, a line for each space."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


ANCHORS = {anchor(heading) for heading in re.findall(r"^#{1,4} (.+)$", GUIDE, re.MULTILINE)}


def test_every_link_within_the_guide_leads_to_a_heading() -> None:
    asked = re.findall(r"\]\(#([^)]+)\)", GUIDE)
    assert len(asked) > 30
    assert [one for one in asked if one not in ANCHORS] == []


def test_every_chapter_is_in_the_contents_in_its_order() -> None:
    chapters = [one for one in re.findall(r"^## (.+)$", GUIDE, re.MULTILINE) if one != "Innhold"]
    contents = GUIDE.split("## Innhold", 1)[1].split("\n## ", 1)[0]
    assert [title for _n, title in re.findall(r"^(\d+)\. \[([^\]]+)\]", contents, re.MULTILINE)] == chapters
    assert [int(n) for n in re.findall(r"^(\d+)\. \[", contents, re.MULTILINE)] == list(range(1, len(chapters) + 1))


def test_every_picture_is_there_and_every_picture_is_shown() -> None:
    shown = set(re.findall(r"\]\(pictures/([^)]+)\)", GUIDE))
    assert shown == {path.name for path in (DOCS / "pictures").glob("*.png")}


def test_every_page_of_the_program_is_in_the_guide() -> None:
    assert [kind.title for kind in PAGES if kind.title not in GUIDE] == []
