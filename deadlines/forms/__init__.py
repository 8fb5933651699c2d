"""Forms about what follows in law: an earlier instant, a count without a case, what someone thinks of a rule."""

from .as_of import AsOfForm
from .calculator import CalculatorForm
from .proposal import ProposalForm
from .review import ReviewForm

__all__ = ["AsOfForm", "CalculatorForm", "ProposalForm", "ReviewForm"]
