"""Texts that people will read, kept apart from the language they are read in.

The domain declares its texts in bokmål and never asks which language is in use. `N_` marks a text for
the catalogues; a `Said` carries a text together with the values to put in. Both are looked up at the edge.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Self

Translate = Callable[[str], str]
"""Looks up a bokmål text in the language of the reader."""


def N_(text: str) -> str:
    """Mark a text for the catalogues without looking it up."""
    return text


def as_written(text: str) -> str:
    """The `Translate` of the source language."""
    return text


@dataclass(frozen=True, init=False)
class Said:
    """A sentence with named gaps: `Said(N_("Endret {field}"), field=Said(label))`.

    A value that is itself a `Said` is translated too; every other value is put in as it is.
    """

    text: str
    values: tuple[tuple[str, object], ...]

    def __init__(self, text: str, /, **values: object) -> None:
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "values", tuple(values.items()))

    def words(self, translate: Translate = as_written) -> str:
        """The sentence in the reader's language, its gaps filled."""
        filled = {k: v.words(translate) if isinstance(v, Said) else v for k, v in self.values}
        text = translate(self.text)
        return text.format(**filled) if filled else text

    def to_json(self) -> dict[str, object]:
        """A form that JSON can hold, so that history can be read in another language later."""
        values = {k: v.to_json() if isinstance(v, Said) else str(v) for k, v in self.values}
        return {"text": self.text, "values": values} if values else {"text": self.text}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """The inverse of `to_json`; values that were not texts come back as texts."""
        values = {k: cls.from_json(v) if isinstance(v, dict) else v for k, v in data.get("values", {}).items()}
        return cls(str(data.get("text", "")), **values)
