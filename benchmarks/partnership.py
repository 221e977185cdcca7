"""What the partnership promises of speed: two versions of 200 paragraphs told apart, and the meeting packet."""

import os
import random
import tempfile
import time
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks.figures import Figure, middle
from navplan.domain.documents.partnership_packet import packet
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.meeting import Meeting
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.layout import LAYOUT
from navplan.domain.modules.partnership.parts_office import Clause
from navplan.domain.places import RESOURCES
from navplan.domain.words import Said, as_written
from navplan.domain.workspace import Workspace
from navplan.ui.app import application
from navplan.ui.desk import Desk
from navplan.ui.theme import apply_theme
from navplan.ui.views.partnership.difference_view import DifferenceView
from tests.memory import memory_workspace

ROUNDS = 5
PARAGRAPHS = 200
WORDS = 60
STEM = ("kommunen", "kontoret", "partene", "avtalen", "møtet", "frist", "ansvar", "tjeneste", "bolig", "rutine", "tall")


def _paragraphs(chance: random.Random) -> list[str]:
    return [f"Ledd {n}: " + " ".join(chance.choices(STEM, k=WORDS)) for n in range(PARAGRAPHS)]


def _reworded(paragraph: str, chance: random.Random) -> str:
    words = paragraph.split()
    for _ in range(4):
        words[chance.randrange(2, len(words))] = chance.choice(STEM)
    return " ".join(words)


def _versions(workspace: Workspace) -> tuple[Agreement, Agreement]:
    chance = random.Random(4)
    texts = _paragraphs(chance)
    made = []
    with workspace.draft(Said("To versjoner")) as draft:
        for version, paragraphs in (("1.0", texts), ("1.1", [_reworded(text, chance) for text in texts])):
            agreement = draft.add(Agreement(title="Partnerskapsavtale", version=version))
            made.append(agreement)
            for place, layout in enumerate(LAYOUT):
                text = "\n".join(paragraphs[place :: len(LAYOUT)])
                draft.add(Clause(agreement=agreement.id, point=layout.key, local_text=text))
    return made[0], made[1]


def figures() -> list[Figure]:
    """Milliseconds from the click to the marked text; seconds from the meeting to the packet's finished bytes."""
    apply_theme(application(), "light")
    shown = _differences()
    whole, untagged = _packet()
    return [
        Figure("agreement, 200 paragraphs compared", shown, "ms", None, "<= 200", shown <= 200),
        Figure("meeting packet as PDF", whole, "s", untagged, "<= 5; yardstick: outline alone", whole <= 5),
    ]


def _differences() -> float:
    workspace = memory_workspace()
    old, new = _versions(workspace)
    view = DifferenceView(Desk(workspace, Shelf(RESOURCES / "letters"), 2026))
    view.resize(800, 700)
    view.show()
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        view.show_versions(old, new)
        view.grab()
        times.append((time.perf_counter() - began) * 1000)
    view.close()
    return middle(times)


def _packet() -> tuple[float, float]:
    from navplan.storage.writers.pdf import pdf_bytes
    from navplan.wiring import example_workspace

    with tempfile.TemporaryDirectory() as folder:
        workspace = example_workspace(Path(folder) / "eksempel.navplan")
        meeting = max(workspace.all(Meeting), key=lambda found: found.held_on or date.min)
        whole, outline = [], []
        for _ in range(ROUNDS):
            began = time.perf_counter()
            made = packet(meeting, workspace, as_written, date(2026, 6, 1))
            outline.append(time.perf_counter() - began)
            pdf_bytes(made, as_written)
            whole.append(time.perf_counter() - began)
        workspace.close()
    return middle(whole), middle(outline)
