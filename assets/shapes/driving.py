"""What goes on roads, and so stands along them, in a lane."""

from __future__ import annotations

DRIVEN = frozenset(
    {
        "ambulance", "bicycle", "bulldozer", "bus", "camper_van", "car", "caravan", "cargo_tricycle", "carriage",
        "cart", "chariot", "covered_wagon", "double_decker", "dump_truck", "fire_engine", "food_truck", "garbage_truck",
        "ice_cream_van", "mixer_truck", "motorcycle", "pickup", "police_car", "race_car", "school_bus", "stagecoach",
        "tanker_truck", "taxi", "tow_truck", "tractor", "tram", "truck", "van",
    }
)  # fmt: skip
"""Shapes that drive or are drawn along a road."""
