"""What else a demand says: its theme, whether it needs a paper, belongs in the partnership, and by when."""

from collections.abc import Iterable

from navplan.domain.letters.reading.head import is_day, month_number
from navplan.domain.letters.reading.rules import Rules


def theme_of(texts: Iterable[str], rules: Rules) -> str | None:
    """The theme that the first of the texts to say anything points to; the commonest in it, earliest first."""
    for text in texts:
        counts = {theme.value: len(theme.finds.findall(text)) for theme in rules.themes}
        best = max(counts, key=lambda value: counts[value])
        if counts[best]:
            return best
    return None


def is_partnership_topic(text: str, rules: Rules) -> bool:
    """Whether the sentence says that the partnership is to talk about, decide or develop it, or names it at all:
    in all inventories so far a demand that names the partnership is a topic for it."""
    return bool(rules.words["partnership"].search(text) or rules.words["partnership_named"].search(text))


def needs_document(text: str, rules: Rules) -> bool:
    """Whether the sentence asks for something in writing: a routine, a plan, an agreement, a documented assessment."""
    return bool(rules.words["document"].search(text))


def deadline_in(text: str, rules: Rules) -> str | None:
    """The time limit: a day as ISO text where the sentence gives day, month and year, else its own words."""
    found = rules.words["deadline_date"].search(text)
    if found:
        month = month_number(found["m"]) if found["m"] else int(found["mm"])
        day = is_day(int(found["y"]), month, int(found["d"])) if found["y"] else None
        return day or found[0].strip()
    words = rules.words["deadline_words"].search(text)
    return words[0].strip() if words else None
