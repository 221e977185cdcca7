"""The privacy guard and the plan's list of what was let past it, joined when a plan is opened."""

from navplan.domain.changes import Edit
from navplan.domain.modules.passed import PrivacyPass, passed_rules
from navplan.domain.privacy import PrivacyGuard
from navplan.domain.workspace import Workspace, new_texts


class PassKeeper:
    """Notes every text that is stored past the guard, and tells the guard what earlier sessions let past."""

    def __init__(self, workspace: Workspace, guard: PrivacyGuard) -> None:
        self._workspace = workspace
        self._guard = guard
        for passed in workspace.all(PrivacyPass):
            self._recall(passed)
        workspace.listen(self._on_edit)

    def _recall(self, passed: PrivacyPass) -> None:
        """The text itself stands in the plan, and only there."""
        kind = next((kind for kind in self._workspace.kinds if kind.key == passed.about_key), None)
        record = self._workspace.get(kind.record, passed.about_id) if kind else None
        value = getattr(record, passed.field, "")
        for text in value if isinstance(value, tuple) else (value,):
            if text:
                self._guard.recall(passed.field, text)

    def _on_edit(self, edit: Edit) -> None:
        for change in edit.changes:
            if change.after is None or change.record is PrivacyPass:
                continue
            for field, text in new_texts(change):
                known = passed_rules(self._workspace, change.record.KEY, change.id, field.key)
                for rule in self._guard.passed(field, text):
                    if rule not in known:
                        self._note(change.record.KEY, change.id, field.key, rule)

    def _note(self, key: str, id: str, field: str, rule: str) -> None:
        """Undo passes it by: taking the text back does not take back that it was let through."""
        now = self._guard.now().astimezone()
        self._workspace.note(
            PrivacyPass(
                rule=rule, about_key=key, about_id=id, field=field, passed_on=now.date(), passed_at=f"{now:%H:%M}"
            )
        )
