"""The head of a letter: year, date, reference and sender as the text says them; None where it does not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from navplan.domain.letters.reading.lines import Line
from navplan.domain.letters.reading.rules import Rules

_MONTHS = "januar februar mars april mai juni juli august september oktober november desember".split()  # noqa: SIM905  # reads as the list it is
_FIELDS = re.compile(r"\s+[·•|]\s+|\t+|\s{3,}")
"""What parts the fields of one line of a letterhead: «3. mars 2025 · Ref. 25/17»."""
_TOP = 45
"""Lines at the top of a letter where its head may stand."""


@dataclass(frozen=True)
class Head:
    """What the top of the letter says about the letter itself."""

    date: str | None
    reference: str | None
    sender: str | None


def read_head(lines: Sequence[Line], rules: Rules) -> Head:
    """Read the fields from the top, and the sender from the greeting too."""
    texts = [f"{line.column}: {line.text}" if line.column else line.text for line in lines if not line.blank]
    top = texts[:_TOP]
    return Head(_date(top, rules), _reference(top, rules), _sender(texts, rules))


def year_of(title: str, first_paragraphs: Sequence[str], dated: str | None, rules: Rules) -> int | None:
    """The year that the letter is for: the one its title names, else its first paragraphs, else that of its date.

    A letter dated in the last months may be for the next year; then the date alone says nothing.
    """
    for text, name in ((title, "year_in_title"), (" ".join(first_paragraphs[:2]), "year_in_text")):
        years = [int(found["y"]) for found in rules.words[name].finditer(text)]
        if years:
            return max(years) if name == "year_in_title" else years[0]
    if dated and int(dated[5:7]) < 10:
        return int(dated[:4])
    return None


def is_day(year: int, month: int, day: int) -> str | None:
    """The day as ISO text, or None for one that the calendar does not have."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def month_number(name: str) -> int:
    """The number of a month called by its name."""
    return _MONTHS.index(name.casefold()) + 1


def first_date(text: str, rules: Rules) -> str | None:
    """The first whole date in a text."""
    for found in rules.words["date"].finditer(text):
        if found["iy"]:
            day = is_day(int(found["iy"]), int(found["im"]), int(found["id"]))
        else:
            month = month_number(found["m"]) if found["m"] else int(found["mm"])
            day = is_day(int(found["y"]), month, int(found["d"]))
        if day:
            return day
    return None


def _date(top: Sequence[str], rules: Rules) -> str | None:
    label, other = rules.words["date_label"], rules.words["other_date"]
    for place, text in enumerate(top):
        ours = other.sub(" ", text)
        labelled = label.search(ours)
        if labelled:
            found = first_date(ours[labelled.end() :], rules)
            for later in top[place + 1 : place + 3]:
                found = found or _last_date(later, rules)
            if found:
                return found
    fields = (field for text in top for field in _FIELDS.split(text.strip()))
    return next((first_date(field, rules) for field in fields if len(field) <= 60 and _is_dateline(field, rules)), None)


def _is_dateline(text: str, rules: Rules) -> bool:
    """«Bodø, 3. februar 2025», or a date alone on its line."""
    bare = rules.words["date_place"].sub("", text)
    rest = rules.words["date"].sub("", bare, count=1)
    return rest != bare and not rest.strip(" ,.")


def _last_date(text: str, rules: Rules) -> str | None:
    """In a row of values under a row of labels our own date stands last."""
    days = (first_date(found[0], rules) for found in rules.words["date"].finditer(text))
    return next(iter([day for day in days if day][-1:]), None)


def _reference(top: Sequence[str], rules: Rules) -> str | None:
    label, value = rules.words["reference_label"], rules.words["reference"]
    for place, text in enumerate(top):
        bare = rules.words["date"].sub(" ", rules.words["other_reference"].sub(" ", text))
        found = label.search(bare)
        if not found or len(text) > 160:
            continue
        said = value.search(bare, found.end())
        if said:
            return said[0].strip()
        if not bare[found.end() :].strip(" .:") or len(label.findall(bare)) + bare.casefold().count("dato") > 1:
            below = rules.words["date"].sub(" ", top[place + 1]) if place + 1 < len(top) else ""
            said = None if rules.words["head_field"].match(below) else value.search(below)
            if said:
                return said[0].strip()
    return None


def _sender(texts: Sequence[str], rules: Rules) -> str | None:
    for text in texts[:_TOP]:
        found = rules.words["sender_text"].match(text)
        if found and rules.words["sender_line"].match(found["s"]):
            return found["s"].strip()
    closing = next((i for i, text in enumerate(texts) if rules.words["closing"].match(text)), len(texts))
    for text in [*texts[:8], *texts[closing : closing + 10]]:
        found = rules.words["sender_line"].match(text)
        if found and not rules.words["recipient"].match(text):
            return re.sub(r"\s+", " ", found["s"]).strip()
    return None
