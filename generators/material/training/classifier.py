"""Judges of pictures: which family and which basic colour a material's maps show.

Trained on other captions and seeds than the material model. It sees 64² pixels of all drawn planes but the relief.

Run as `python -m generators.material.training.classifier --config small --out runs/judge.safetensors --minutes 3`.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import msgspec
import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save
from torch import nn
from torch.nn import functional

from assets.artifacts import U8
from generators.errors import InvalidTask
from generators.material.model.configuration import configuration
from generators.material.model.drawn import DRAWN
from generators.material.model.planes import BASE_COLOR, EMISSIVE, HEIGHT, METALLIC, RELIEF, ROUGHNESS
from generators.material.procedural.families import FAMILIES
from generators.material.training.basic_colors import BASIC, basic_color
from generators.material.training.captions import Caption
from generators.material.training.flow import move
from generators.material.training.shards import ShardStore
from generators.training.files import write_whole

SEED_AWAY = 7_000_000
"""Added to a run's seed: the judge's captions and materials are not those the model was trained on."""
_SEEN_PX, _WIDTHS = 64, (32, 64, 96, 160)
_BATCH = 64
_LEARNING_RATE, _ALONE = 2e-3, 0.3
GROUPS: dict[str, slice] = {
    "base colour": BASE_COLOR,
    "height": slice(HEIGHT, HEIGHT + 1),
    "surface": slice(ROUGHNESS, METALLIC + 1),
    "emission": EMISSIVE,
}
"""Planes that belong together. The judge learns to look at one alone, so that features can be compared by group."""

_FAMILIES = list(DRAWN)
UNSAID = -1


def labels_of(captions: Sequence[Caption]) -> torch.Tensor:
    """Family and basic colour `[n, 2]` int64; the colour is -1 where the caption names none."""
    return torch.tensor([(_FAMILIES.index(c.spec.family), _color_of(c)) for c in captions])


def _color_of(caption: Caption) -> int:
    """The basic colour of what the caption's colour word changes: the light where the family shines."""
    if not caption.names_color:
        return UNSAID
    shines = max(FAMILIES[caption.spec.family].glow) > 0
    return BASIC.index(basic_color(caption.spec.glow if shines else caption.spec.color))


class Judge(nn.Module):  # type: ignore[misc]  # torch is untyped here
    """Planes `[n, 9, 64, 64]` float32 in -1..1 → logits of the families `[n, 91]` and of the colours `[n, 13]`."""

    def __init__(self) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        for before, after in zip((RELIEF, *_WIDTHS), _WIDTHS, strict=False):
            layers += [nn.Conv2d(before, after, 3, 2, 1, padding_mode="circular"), nn.GroupNorm(8, after), nn.SiLU()]
        self.body = nn.Sequential(*layers, nn.Conv2d(_WIDTHS[-1], _WIDTHS[-1], 3, 1, 1, padding_mode="circular"))
        self.family = nn.Linear(2 * _WIDTHS[-1], len(_FAMILIES))
        self.color = nn.Linear(2 * _WIDTHS[-1], len(BASIC))

    def features(self, planes: torch.Tensor) -> torch.Tensor:
        """What it sees, `[n, 320]`: mean and spread of every channel over the tile."""
        seen = functional.silu(self.body(planes))
        return torch.cat([seen.mean(dim=(2, 3)), seen.std(dim=(2, 3), unbiased=False)], dim=1)

    def forward(self, planes: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """See the class."""
        features = self.features(planes)
        return self.family(features), self.color(features)


def seen_by_judge(planes: torch.Tensor) -> torch.Tensor:
    """Planes `[n, 10, s, s]` uint8 as the judge takes them: at 64², averaged where they are larger."""
    drawn = planes[:, :RELIEF].float() / 127.5 - 1
    return functional.adaptive_avg_pool2d(drawn, _SEEN_PX) if drawn.shape[-1] > _SEEN_PX else drawn


def alone(planes: torch.Tensor, group: str) -> torch.Tensor:
    """`planes` `[n, 9, s, s]` with all but one group dark."""
    kept = torch.full_like(planes, -1.0)
    kept[:, GROUPS[group]] = planes[:, GROUPS[group]]
    return kept


def judge_all(judge: Judge, planes: U8, device: str = "cpu") -> torch.Tensor:
    """Family and colour that `judge` sees in `planes` `[n, 10, s, s]`: `[n, 2]` int64."""
    seen = []
    with torch.no_grad():
        for part in torch.from_numpy(planes).split(_BATCH):
            family, color = judge(seen_by_judge(part.to(device)))
            seen.append(torch.stack([family.argmax(1), color.argmax(1)], dim=1).cpu())
    return torch.cat(seen)


class Samples(Protocol):
    """Painted materials by number, as `ShardStore` keeps them."""

    @property
    def captions(self) -> Sequence[Caption]:
        """What can be said of them."""

    def __len__(self) -> int: ...

    def rows(self) -> torch.Tensor:
        """The caption of every sample `[n]` int64."""

    def planes(self, index: torch.Tensor) -> torch.Tensor:
        """The planes of samples `index` `[n]`: `[n, 10, s, s]` uint8."""


def train_judge(
    store: Samples,
    seed: int,
    deadline: float,
    *,
    steps: int | None = None,
    device: str = "cpu",
    bfloat16: bool = False,
) -> Judge:
    """Train on the samples of `store`, rolled and mirrored, until `deadline` (`time.monotonic`'s seconds) or `steps`.

    The learning rate falls to nothing over that time. With `bfloat16` a step takes half as long.
    """
    torch.manual_seed(seed)
    generator = torch.Generator().manual_seed(seed)
    judge: Judge = Judge().to(device).train()
    optimizer = torch.optim.AdamW(judge.parameters(), lr=_LEARNING_RATE)
    labels = labels_of(store.captions)[store.rows()]
    started, step = time.monotonic(), 0
    while (now := time.monotonic()) < deadline and step != steps:
        past = (now - started) / (deadline - started) if steps is None else step / steps
        for group in optimizer.param_groups:
            group["lr"] = _LEARNING_RATE * (1 - past)
        index = torch.randint(len(store), (_BATCH,), generator=generator)
        planes = seen_by_judge(move(store.planes(index), generator)).to(device)
        if float(torch.rand((), generator=generator)) < _ALONE:
            planes = alone(planes, list(GROUPS)[int(torch.randint(len(GROUPS), (), generator=generator))])
        optimizer.zero_grad()
        with torch.autocast(torch.device(device).type, torch.bfloat16, enabled=bfloat16):
            loss = _judge_loss(judge, planes, labels[index].to(device))
        loss.backward()
        optimizer.step()
        step += 1
    judge.eval()
    return judge


def _judge_loss(judge: Judge, planes: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    family, color = judge(planes)
    said = wanted[:, 1] != UNSAID
    loss = functional.cross_entropy(family, wanted[:, 0])
    return loss + functional.cross_entropy(color[said], wanted[said, 1]) if bool(said.any()) else loss


def read_judge(path: Path, device: str = "cpu") -> Judge:
    """The judge that `write_judge` wrote.

    Raises:
        InvalidTask: the file is not there, damaged, or of other families.
    """
    judge = Judge()
    try:
        judge.load_state_dict(load_file(path))
    except (OSError, RuntimeError, SafetensorError) as error:
        raise InvalidTask(f"classifier: {path} cannot be read ({type(error).__name__})") from error
    judge.eval().to(device)
    return judge


def write_judge(path: Path, judge: Judge) -> None:
    """Write it in half precision."""
    whole = save({name: weight.half().cpu() for name, weight in judge.state_dict().items()})
    write_whole(path, lambda file: file.write(whole))


def main() -> None:
    """Paint what the judge learns from, train it and write it."""
    parser = argparse.ArgumentParser(description="Train the judge of material pictures.")
    parser.add_argument("--config", default="small")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--data", type=Path, help="folder of its own samples, by default beside OUT")
    parser.add_argument("--samples", type=int, default=16_000)
    parser.add_argument("--minutes", type=float, default=6.0, help="of training, after painting")
    parser.add_argument("--painting-minutes", type=float, default=float("inf"), help="end painting after so many")
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    config, seed = configuration(given.config), given.seed + SEED_AWAY
    shard = min(500, given.samples)
    config = msgspec.structs.replace(config, size_px=_SEEN_PX, samples=given.samples, shard=shard)
    store = ShardStore(given.data or given.out.with_name(given.out.stem + "-data"), config, seed)
    store.fill(time.monotonic() + 60 * given.painting_minutes, given.workers)
    deadline = time.monotonic() + given.minutes * 60
    judge = train_judge(store, seed, deadline, device=given.device, bfloat16=config.bfloat16)
    write_judge(given.out, judge)
    print(given.out)


if __name__ == "__main__":
    main()
