"""The head that every document of the office has alike: whose it is, from which day, in which language, how final."""

from collections.abc import Iterable

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.outline import Block, Outline
from navplan.domain.documents.year_plan_view import View
from navplan.domain.modules.office import office_name
from navplan.domain.records import Reader
from navplan.domain.words import N_, Translate


def sender(reader: Reader, translate: Translate) -> str:
    """Whose document it is; a plan without a named office says so plainly."""
    return office_name(reader) or translate(N_("Nav-kontoret"))


def paper(
    view: View, asked: Asked, title: str, subtitle: str, blocks: Iterable[Block], *, landscape: bool = False
) -> Outline:
    """The document as it is asked for; it is a draft until somebody says that it is final."""
    return Outline(
        title=title,
        subtitle=subtitle,
        office=sender(view.reader, asked.translate),
        made=asked.today,
        language=asked.language,
        draft=not asked.final,
        blocks=tuple(blocks),
        landscape=landscape,
    )
