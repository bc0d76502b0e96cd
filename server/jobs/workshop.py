"""What jobs are made with: all of a server's jobs share it."""

from __future__ import annotations

from dataclasses import dataclass, field

from server.engine.base import Engine
from server.jobs.ambience import Beds
from server.jobs.shelf import Shelf
from server.jobs.stages import Stages
from server.protocol.messages import GeneratorInfo


@dataclass(frozen=True)
class Workshop:
    """The engine, where files are put, and what generators run."""

    engine: Engine
    shelf: Shelf
    generators: tuple[GeneratorInfo, ...] = ()
    stages: Stages = field(default_factory=Stages)
    beds: Beds = field(default_factory=Beds)
