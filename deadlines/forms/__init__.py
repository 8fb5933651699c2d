"""Forms about the law itself: a count without a case, and what someone thinks of a rule."""

from .calculator import CalculatorForm
from .review import ReviewForm

__all__ = ["CalculatorForm", "ReviewForm"]
