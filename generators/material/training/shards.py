"""Samples on disk: painted once by several processes, read by training as memory maps or from the device's memory.

Run as `python -m generators.material.training.shards --config small --data out/material-data --minutes 5 --workers 16`.
A later call goes on where the last one stopped.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from rich.progress import Progress
from torch.utils.data import DataLoader, Subset

from generators.errors import GenerationFailed, InvalidTask
from generators.material.model.configuration import Configuration, configuration
from generators.material.model.planes import COUNT
from generators.material.training.captions import Caption, Split, compose
from generators.material.training.data import MaterialSamples
from generators.training.files import write_whole


class ShardStore:
    """A folder of whole shards of `config.shard` samples each. The folder belongs to one configuration and one seed.

    Raises:
        InvalidTask: the folder holds samples of another configuration, seed or vocabulary.
    """

    def __init__(self, folder: Path, config: Configuration, seed: int, split: Split = "train") -> None:
        self.folder, self.config = folder, config
        self.captions: list[Caption] = compose(config.captions, seed, split)
        self._samples = MaterialSamples(self.captions, config.samples, config.size_px, seed, split)
        self._maps: list[Any] = []
        self._rows: list[torch.Tensor] = []
        identity = {
            "size_px": config.size_px,
            "shard": config.shard,
            "seed": seed,
            "split": split,
            "captions": len(self.captions),
            "digest": _digest(self.captions),
        }
        _claim(folder / "identity.json", identity)
        self._open()

    def __len__(self) -> int:
        return len(self._maps) * self.config.shard

    def fill(self, deadline: float = float("inf"), workers: int = 0) -> int:
        """Paint the shards that are missing until `deadline`, in `time.monotonic`'s seconds; returns the samples."""
        wanted = self.config.samples // self.config.shard
        with Progress(transient=True) as bar:
            task = bar.add_task("painting samples", total=wanted, completed=len(self._maps))
            for number in range(len(self._maps), wanted):
                started = time.monotonic()
                self._paint(number, workers)
                bar.update(task, completed=number + 1)
                if 2 * time.monotonic() - started > deadline:
                    break
        self._open()
        return len(self)

    def rows(self) -> torch.Tensor:
        """The caption of every sample `[n]` int64."""
        return torch.cat(self._rows)

    def planes(self, index: torch.Tensor) -> torch.Tensor:
        """The planes of samples `index` `[n]`: `[n, 10, size, size]` uint8."""
        places = [divmod(int(i), self.config.shard) for i in index]
        return torch.from_numpy(np.stack([self._maps[shard][row] for shard, row in places]))

    def resident(self, device: torch.device) -> torch.Tensor:
        """All planes `[n, 10, size, size]` uint8 on `device`, shard by shard."""
        size = self.config.size_px
        whole = torch.empty((len(self), COUNT, size, size), dtype=torch.uint8, device=device)
        for number, planes in enumerate(self._maps):
            first = number * self.config.shard
            whole[first : first + self.config.shard] = torch.from_numpy(np.array(planes)).to(device)
        return whole

    def _paint(self, number: int, workers: int) -> None:
        first = number * self.config.shard
        part = Subset(self._samples, range(first, first + self.config.shard))
        batch = max(1, min(50, self.config.shard // max(workers, 1)))
        batches = list(DataLoader(part, batch_size=batch, num_workers=workers))
        planes = torch.cat([planes for planes, _ in batches]).numpy()
        rows = torch.cat([rows for _, rows in batches]).numpy().astype(np.int64)
        write_whole(self._path("captions", number), lambda file: np.save(file, rows))
        write_whole(self._path("planes", number), lambda file: np.save(file, planes))  # last: it makes the shard whole

    def _path(self, kind: str, number: int) -> Path:
        return self.folder / f"{kind}-{number:05d}.npy"

    def _open(self) -> None:
        """Map the shards that are whole, from the first on without a gap."""
        while (path := self._path("planes", len(self._maps))).is_file():
            size = self.config.size_px
            try:
                planes = np.load(path, mmap_mode="r")
                rows = np.load(self._path("captions", len(self._maps)))
            except (OSError, ValueError, EOFError) as error:
                raise GenerationFailed(f"{path}: not a whole shard, delete it and call again") from error
            if planes.shape != (self.config.shard, COUNT, size, size) or rows.shape != (self.config.shard,):
                raise GenerationFailed(f"{path}: shape {planes.shape}, delete it and call again")
            self._maps.append(planes)
            self._rows.append(torch.from_numpy(rows))


def _digest(captions: list[Caption]) -> str:
    """Digest of the texts and of what they mean: another vocabulary is other data."""
    return hashlib.sha256(repr(captions).encode()).hexdigest()[:16]


def _claim(path: Path, identity: dict[str, Any]) -> None:
    if not path.is_file():
        write_whole(path, lambda file: file.write(json.dumps(identity, indent=1).encode()))
        return
    kept = json.loads(path.read_text(encoding="utf-8"))
    differ = [name for name in identity if kept.get(name) != identity[name]]
    if differ:
        raise InvalidTask(f"data: {path.parent} holds samples of another {', '.join(differ)}; name another folder")


def main() -> None:
    """Paint samples until the time is over or all are there."""
    parser = argparse.ArgumentParser(description="Paint training samples of materials.")
    parser.add_argument("--config", default="small")
    parser.add_argument("--data", type=Path, default=Path("out/material-data"))
    parser.add_argument("--minutes", type=float, default=9.0)
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    started = time.monotonic()
    store = ShardStore(arguments.data, configuration(arguments.config), arguments.seed)
    before = len(store)
    made = store.fill(started + arguments.minutes * 60, arguments.workers) - before
    print(f"{len(store)} samples, {made} of them now, {made / (time.monotonic() - started):.0f} a second")


if __name__ == "__main__":
    main()
