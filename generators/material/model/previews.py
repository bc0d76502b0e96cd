"""What is being drawn, made visible without waiting for the device that draws it."""

from __future__ import annotations

from collections import deque

import numpy as np
import torch
from torch.nn import functional

from assets.artifacts import U8
from generators.material.model.planes import BASE_COLOR, COUNT


class Previews:
    """Base colours on their way from the device: `take` starts one, `arrived` has the newest that is there.

    On a GPU the copy runs beside the drawing and is looked at when the next step begins; older ones are dropped.
    """

    def __init__(self, shrink: int) -> None:
        self._shrink = shrink
        self._coming: deque[tuple[torch.Tensor, torch.cuda.Event | None]] = deque()

    def take(self, clean: torch.Tensor) -> None:
        """Start to bring what `clean` `[n, channels, h, w]` looks like."""
        drawn = clean if clean.shape[1] == COUNT else functional.pixel_shuffle(clean, self._shrink)
        colors = drawn[:, BASE_COLOR].float().clamp(-1, 1).permute(0, 2, 3, 1)
        pictures = ((colors / 2 + 0.5) * 255 + 0.5).to(torch.uint8).contiguous()
        if not pictures.is_cuda:
            self._coming.append((pictures, None))
            return
        here = torch.empty(pictures.shape, dtype=torch.uint8, pin_memory=True)
        here.copy_(pictures, non_blocking=True)
        done = torch.cuda.Event()
        done.record()
        self._coming.append((here, done))

    def arrived(self) -> list[U8]:
        """The newest pictures `[h, w, 3]` that are here, one of each material; none where none is."""
        newest = None
        while self._coming and (self._coming[0][1] is None or self._coming[0][1].query()):
            newest = self._coming.popleft()[0]
        return [] if newest is None else [np.ascontiguousarray(picture) for picture in newest.numpy()]
