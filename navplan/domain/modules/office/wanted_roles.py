"""The roles that a starter library speaks of: found among the office's own, or born."""

from collections.abc import Iterable, Mapping
from typing import Any

from navplan.domain.draft import Draft
from navplan.domain.modules.office import Role
from navplan.domain.records import Reader


def wanted_roles(
    draft: Draft, reader: Reader, entries: Iterable[Mapping[str, Any]], given: Mapping[str, str]
) -> dict[str, str]:
    """The ids of the library's roles by their short name; a role the office lacks is born.

    `given` names those that the office calls something else.
    """
    have = {role.title.casefold(): role.id for role in reader.all(Role)}
    found = dict(given)
    for entry in entries:
        if entry["name"] not in found:
            old = have.get(entry["title"].casefold())
            found[entry["name"]] = old or draft.add(Role(title=entry["title"], owner_line=entry["line"])).id
    return found
