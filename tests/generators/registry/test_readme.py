"""The README says what the rows say, with counts that are true today."""

from generators.registry.readme import README, counted, renewed, written
from generators.registry.table import BUILT_IN, read_table


def test_the_readmes_table_is_what_the_rows_say() -> None:
    readme = README.read_text(encoding="utf-8")
    wanted = renewed(readme, written(read_table(BUILT_IN), counted()))
    assert readme == wanted, "write it anew: python -m generators.registry.readme"
