"""Two small letters in one plan, for tests of comparing and carrying over."""

from collections.abc import Iterable
from datetime import date

from navplan.domain.letters.compare import relations_between, store_proposals
from navplan.domain.letters.compare_decide import Decision, accept
from navplan.domain.modules import KINDS
from navplan.domain.modules.letter import Expectation, Letter, LetterSection
from navplan.domain.modules.relation import Relation
from navplan.domain.privacy import guard
from navplan.domain.workspace import Workspace
from tests.memory import Counter, MemoryStore

TODAY = Decision(date(2026, 1, 15), reason="Gjennomgått i ledermøtet.")

HOUSING = "Kommunen skal skaffe midlertidig bolig til dem som trenger det."
DEBT = "Nav-kontoret forventes å tilby økonomisk rådgivning tidligst mulig, før gjelden vokser."
DEBT_REWORDED = "Nav-kontoret skal tilby økonomisk rådgivning så tidlig som mulig, før gjelden vokser."
INTERPRETER = "Det er viktig at veilederen bestiller kvalifisert tolk til samtaler om vedtak."
CHILDREN = "Barns fritidsaktiviteter bør kartlegges når foreldrene søker sosialhjelp."


class Letters:
    """A plan with the letters of 2025 and 2026, filled a section at a time."""

    def __init__(self) -> None:
        self.store = MemoryStore()
        self.workspace = Workspace(self.store, KINDS, guard, Counter())
        self.old = self.workspace.add(Letter(title="Kommunebrev", year=2025))
        self.new = self.workspace.add(Letter(title="Kommunebrev", year=2026))

    def section(self, letter: Letter, title: str = "Bolig", theme: str = "bolig") -> LetterSection:
        """A section at the end of a letter."""
        place = len(self.workspace.linked(LetterSection, "letter", letter.id))
        return self.workspace.add(LetterSection(letter=letter.id, title=title, theme=theme, position=place))

    def put(self, letter: Letter, wordings: Iterable[str], title: str = "Bolig", theme: str = "bolig") -> list[str]:
        """A section with these expectations; their ids."""
        section = self.section(letter, title, theme)
        return [
            self.workspace.add(Expectation(section=section.id, position=place, wording=wording)).id
            for place, wording in enumerate(wordings)
        ]

    def compared(self) -> tuple[Relation, ...]:
        """The open proposals after comparing."""
        return store_proposals(self.workspace, self.old, self.new)

    def relations(self) -> tuple[Relation, ...]:
        """All relations between the two."""
        return relations_between(self.old, self.new, self.workspace)

    def accept_all(self) -> None:
        """Compare, and accept whatever is proposed."""
        accept(self.workspace, self.compared(), TODAY)

    def contents(self) -> dict[str, tuple[object, ...]]:
        """Everything in the plan, by kind."""
        return {kind.key: self.workspace.all(kind.record) for kind in self.workspace.kinds}
