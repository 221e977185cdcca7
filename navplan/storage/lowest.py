"""The lowest reader and writer of a plan file: the oldest schemas whose programs may read and write it (decision 24).

Each migration states both beside its number; one that states none asks for a program of its own schema. What one
migration asks for, every later file asks for too.
"""

from alembic.config import Config
from alembic.script import ScriptDirectory

FIRST_READER = 20
"""The first schema whose program reads newer files; no migration can let in an older one."""


def lowest(config: Config, target: str) -> tuple[int, int]:
    """The lowest reader and writer of a file that was brought to this migration."""
    reader = writer = 0
    for script in ScriptDirectory.from_config(config).iterate_revisions(target, "base"):
        own = int(script.revision)
        reader = max(reader, int(getattr(script.module, "lowest_reader", own)))
        writer = max(writer, int(getattr(script.module, "lowest_writer", own)))
    return reader, writer
