"""What rooms are fitted with: units in rows along walls and across floors, named in `FITTINGS`."""

from assets.stages.fittings import (  # they register their units
    assembly,
    bars,
    care,
    custody,
    keepsakes,
    leisure,
    machines,
    pastimes,
    produce,
    showcases,
    small_tables,
    tables,
    trade,
    wares,
    work,
)
from assets.stages.fittings.unit import SURFACES, Unit, registered

__all__ = ["FITTINGS", "SURFACES", "Unit", "fitting", "number_of"]

_MODULES = (
    assembly,
    bars,
    care,
    custody,
    keepsakes,
    leisure,
    machines,
    pastimes,
    produce,
    showcases,
    small_tables,
    tables,
    trade,
    wares,
    work,
)
_ORDER = """
    hospital bed / mirror place / nail table / bunk / cell / shelf of wares / low shelves / lit cooler /
    tiers of flowers / rail of clothes / bread rack / drawer wall / glass case / pair of desks / player's desk /
    laboratory bench / control panel / tool wall / steel stove / sewing place / game cabinet / washers / booth /
    table with a pot / set table / row of seats / easy chairs / weights / treadmill / reading table /
    red banquet table /
    bar / noodle bar / sushi bar / soda counter / cake counter / ice cream counter / meat counter / cheese counter /
    fish counter / jewel case / watch case / scent case / tavern table / steamer table / teahouse table / grill table /
    low table / bistro table / checked table / lounge / mahjong table / billiard table / card table /
    one-armed bandit / claw machine / bowling lane / pins / sleep capsule / steam bench / wash place / massage bed /
    wall of shoes / wall of jars / wall of guitars / wall of hats / wall of spectacles / wall of screens /
    wall of toys / cages and tanks / crates of fruit / sacks of spice / rolls of cloth / rolled carpets / record bins /
    racks of wine / casks / case of china / curiosities / gowns on forms / hung bicycles / wall of clocks /
    lit lanterns / tables of gadgets /
    tiered benches / server racks / canteen table
"""
FITTINGS = tuple(" ".join(name.split()) for name in _ORDER.split("/"))
"""Names of the units by number, from 1: parameters of stages count so, and a new one goes to the end."""


def fitting(number: int) -> Unit | None:
    """The unit of a number, None for 0."""
    return registered()[FITTINGS[number - 1]] if 1 <= number <= len(FITTINGS) else None


def number_of(name: str) -> int:
    """The number of a unit.

    Raises:
        ValueError: no unit is called so.
    """
    return FITTINGS.index(name) + 1
