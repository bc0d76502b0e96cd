"""Great halls: a long room in bays under a vault, with piers, galleries or aisles, tall windows, and an end to see."""

from assets.stages.halls.form import HALL_PARAMETERS, Form
from assets.stages.halls.hall import build_hall

__all__ = ["HALL_PARAMETERS", "Form", "build_hall"]
