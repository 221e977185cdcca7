"""Partnerskapsavtalen: the agreement's versions with their clauses and lists, its gaps and its way to signature."""

from navplan.domain.modules.partnership.agreement import Agreement
from navplan.domain.modules.partnership.kinds import KINDS

__all__ = ["KINDS", "Agreement"]
