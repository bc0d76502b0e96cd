"""Ids of what no reader named, so that no two of them meet.

They come after those of readings and in this order: what has the lower id is sooner what a picture is about. Where an
id is added to one of these, that may itself be one of those before.
"""

from __future__ import annotations

from typing import Final

OWNERS: Final = 100_000
"""Those to whose bodies something is done."""
GROUPS: Final = 110_000
CREATURES: Final = 120_000
COUNTED: Final = 130_000
"""Living things that were passed over though they are counted."""
FRONTS: Final = 140_000
"""Chinese places that were read with what is in them."""
LEADING: Final = 145_000
"""A kind of place that a prompt names before anything else."""
POOL: Final = 150_000
IMPLEMENT: Final = 160_000
UNREAD: Final = 175_000
"""Chinese names of things that the reader passed over."""
NAMES: Final = 165_000
"""Things that go by names of their own."""
THRONE: Final = 165_500
"""The seat of who rules."""
CONTESTS: Final = 166_000
"""Those who are in what takes place."""
HOSTS: Final = 168_000
"""Who has a place, and does something in it."""
WORKERS: Final = 169_000
"""Who works in a place, and is called as it is."""
SERVANTS: Final = 170_000
"""Who does to somebody what that one is said to get."""
VEHICLES: Final = 180_000
"""What somebody drives by what he is called."""
OBJECTS: Final = 200_000
"""What was read in one noun with who does something to it."""
RIDDEN: Final = 500_000
THRONGS: Final = 2_000_000
SOMEBODY: Final = 4_000_000
"""Who does what nobody is said to do."""
WORKPLACES: Final = 5_000_000
"""What something is done at, and seats."""
CREWS: Final = 10_000_000
"""Boats and those in them, ten for each boat."""
