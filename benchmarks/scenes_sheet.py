"""A contact sheet of whole scenes, so that anybody can judge them by eye.

python -m benchmarks.scenes_sheet --out looks/scenes.png [--prompts FILE] [--count N]
"""

from __future__ import annotations

import argparse
import asyncio
import io
import json
import sys
import tempfile
from contextlib import aclosing
from pathlib import Path

from PIL import Image, ImageDraw
from rich.console import Console
from rich.progress import track

from assets.preview import atmosphere_of, render_preview
from assets.store import FolderStore
from server.cli.steps import read_lines
from server.engine.inline import InlineEngine
from server.jobs.backend import SceneBackend
from server.protocol.messages import Anchor, Finished, Generate, Offered

PROMPTS = (
    "a lighthouse on a rocky coast at sunset",
    "grandma's kitchen on a winter morning",
    "an alpine meadow with cows and a wooden hut",
    "a wizard's library at night, lit by candles",
    "a street market in Marrakesh",
    "the bridge of a starship",
    "a samurai's garden in autumn",
    "a smithy with a glowing forge",
    "a beach bar with palm trees at noon",
    "an old greenhouse full of ferns",
    "a rainy street at night with neon signs",
    "put a tiny castle and a dragon on my table",
)
_TILE = (480, 270)
_COLUMNS, _LABEL = 3, 22


async def make_scene(backend: SceneBackend, prompt: str, seed: int) -> tuple[bytes, bytes]:
    """A scene's GLB and its manifest."""
    anchor = Anchor(size=(1.0, 0.8, 0.8)) if "on my table" in prompt else None
    request = Generate(job="sheet", prompt=prompt, seed=seed, delivery="embedded", anchor=anchor, max_lines=0)
    scene = manifest = b""
    async with aclosing(backend.run(request)) as events:
        async for event in events:
            if isinstance(event.message, Offered) and event.message.slot == "scene" and event.source:
                scene = event.source.read_slice(0, event.source.size_bytes)
            if isinstance(event.message, Finished) and event.source:
                manifest = event.source.read_slice(0, event.source.size_bytes)
    return scene, manifest


async def draw_sheet(prompts: list[str], seed: int) -> Image.Image:
    """Each prompt's scene with the prompt below, three in a row."""
    rows = -(-len(prompts) // _COLUMNS)
    sheet = Image.new("RGB", (_COLUMNS * _TILE[0], rows * (_TILE[1] + _LABEL)), "black")
    pen = ImageDraw.Draw(sheet)
    with tempfile.TemporaryDirectory() as folder:
        backend = SceneBackend(InlineEngine(), FolderStore(Path(folder)))
        await backend.start()
        while not backend.ready:
            await asyncio.sleep(0.1)
        for number, prompt in enumerate(track(prompts, "scenes", console=Console(stderr=True))):
            scene, manifest = await make_scene(backend, prompt, seed)
            picture = render_preview(scene, atmosphere_of(json.loads(manifest)), width=_TILE[0], height=_TILE[1])
            x, y = number % _COLUMNS * _TILE[0], number // _COLUMNS * (_TILE[1] + _LABEL)
            sheet.paste(Image.open(io.BytesIO(picture.data)), (x, y))
            pen.text((x + 8, y + _TILE[1] + 5), prompt, fill="white")
        await backend.close()
    return sheet


def main() -> int:
    """Draw the sheet; returns the exit status."""
    parser = argparse.ArgumentParser(description="A contact sheet of whole scenes.")
    parser.add_argument("--out", type=Path, default=Path("looks/scenes.png"))
    parser.add_argument("--prompts", type=Path, help="a text file, or .jsonl with a field `prompt`")
    parser.add_argument("--count", type=int, default=12)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    prompts = read_lines(arguments.prompts, "prompt") if arguments.prompts else list(PROMPTS)
    sheet = asyncio.run(draw_sheet(prompts[: arguments.count], arguments.seed))
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(arguments.out)
    print(arguments.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
