"""How the law counts time: periods, systems of counting, deemed service. Standard library only."""

from deadlines.law.counting.counts import Count, count
from deadlines.law.counting.deemed import Deemed, DeemedRule, deemed
from deadlines.law.counting.period import Period, read_period
from deadlines.law.counting.systems import SYSTEMS, System

__all__ = ["SYSTEMS", "Count", "Deemed", "DeemedRule", "Period", "System", "count", "deemed", "read_period"]
