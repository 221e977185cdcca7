"""How hard a text is to read, as LIX: words in a sentence, plus long words of a hundred (Björnsson 1968).

Below 30 is very easy, 30–40 easy, 40–50 ordinary, above 50 heavy.
"""

import re

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
END = re.compile(r"[.!?:](?=[\s»)]|$)|\n")
LONG = 6
"""Letters; a word with more is long."""


def lix(text: str) -> float:
    """The LIX of a text; each line and each colon ends a sentence, as in a list."""
    words = WORD.findall(text)
    sentences = [piece for piece in END.split(text) if WORD.search(piece)]
    if not words:
        return 0.0
    return len(words) / len(sentences) + 100 * sum(len(word) > LONG for word in words) / len(words)
