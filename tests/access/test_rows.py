"""Every table that people see rows of: whose rows each of them sees."""

import pytest

from cases.models import Case, FactRow
from deadlines.models import Flag
from people.models import PersonName

from .rows import GUARDED, wrong_rows

pytestmark = pytest.mark.django_db


def test_the_tables_are_found():
    assert {Case, FactRow, Flag, PersonName} <= set(GUARDED)


@pytest.mark.parametrize("model", GUARDED, ids=lambda model: model.__name__)
def test_each_sees_the_rows_they_may_see(asker, model):
    assert list(wrong_rows(asker.world, model)) == []
