"""What tests of kinds ask: why a text was refused, and what history makes of a value."""

import json
from typing import Any

import pytest

from navplan.domain.kinds import FieldKind, Refused


def said(kind: FieldKind, text: str) -> str:
    """The sentence with which a kind refuses a text."""
    with pytest.raises(Refused) as refusal:
        kind.parse(text)
    assert str(refusal.value) == refusal.value.said.words()
    return refusal.value.said.words()


def through_json(stored: Any) -> Any:
    """What history makes of a stored value."""
    return json.loads(json.dumps(stored))
