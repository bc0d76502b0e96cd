"""The preview, which needs neither display nor GPU, beside the viewer: how alike their pictures of a scene are.

make bench-look, or python -m benchmarks.previews OUT [--prompts FILE] [--count N] [--detail auto]

Each prompt is made by a server of our own and shown by the viewer, by default as richly as it can; the preview is of
the same scene's one file, seen from the same place. Printed is how alike their luminances are at half size (1 is the
same picture), and how bright both are.

Source: Wang, Bovik, Sheikh, Simoncelli, Image Quality Assessment: From Error Visibility to Structural Similarity, 2004.
"""

from __future__ import annotations

import argparse
import io
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from playwright.sync_api import sync_playwright
from rich.console import Console
from scipy.ndimage import gaussian_filter

from assets.preview import atmosphere_of, render_preview
from benchmarks.eyes import PROMPTS
from benchmarks.table import machine, print_table
from benchmarks.viewer_pictures import FLAGS, HEIGHT, WIDTH, chromium_path, take
from server.cli import CommandError
from server.cli.generate import private_server
from server.cli.steps import read_lines

BOUND = 0.8
_LUMA = np.array([0.2126, 0.7152, 0.0722])
_SIGMA_PX = 1.5
_C1, _C2 = 0.01**2, 0.03**2
_SEED = 0
F64 = NDArray[np.float64]


def ssim(a: F64, b: F64) -> float:
    """The mean structural similarity of two pictures `[h, w]`, 0 to 1."""
    mean_a, mean_b = gaussian_filter(a, _SIGMA_PX), gaussian_filter(b, _SIGMA_PX)
    spread_a = gaussian_filter(a * a, _SIGMA_PX) - mean_a**2
    spread_b = gaussian_filter(b * b, _SIGMA_PX) - mean_b**2
    common = gaussian_filter(a * b, _SIGMA_PX) - mean_a * mean_b
    likeness = (2 * mean_a * mean_b + _C1) * (2 * common + _C2)
    likeness /= (mean_a**2 + mean_b**2 + _C1) * (spread_a + spread_b + _C2)
    return float(likeness.mean())


def luminance(picture: Image.Image) -> F64:
    """What is displayed, 0 to 1, at half size."""
    small = picture.convert("RGB").resize((WIDTH // 2, HEIGHT // 2), Image.Resampling.BOX)
    return np.asarray(np.asarray(small, np.float64) / 255 @ _LUMA)


def main(given: Sequence[str] | None = None) -> int:
    """Compare; returns 1 where the median is under the bound."""
    parser = argparse.ArgumentParser(description="The preview beside the viewer.")
    parser.add_argument("out", type=Path)
    parser.add_argument("--prompts", type=Path, default=PROMPTS)
    parser.add_argument("--count", type=int, default=12)
    parser.add_argument("--detail", choices=("auto", "high"), default="high", help="auto: as this machine can")
    arguments = parser.parse_args(given)
    arguments.out.mkdir(parents=True, exist_ok=True)
    console = Console(stderr=True)
    rows, found = [], []
    with tempfile.TemporaryDirectory() as store, sync_playwright() as session:
        browser = session.chromium.launch(executable_path=chromium_path(), args=list(FLAGS))
        with private_server(console, store=str(Path(store) / "store")) as address:
            for number, prompt in enumerate(read_lines(arguments.prompts, "prompt")[: arguments.count], 1):
                viewed = take(browser, address, prompt, _SEED, "fast", detail=arguments.detail)
                rendered = _preview(address, prompt, arguments.out / f"{number:02d}")
                both = Image.new("RGB", (2 * WIDTH, HEIGHT))
                both.paste(viewed.picture, (0, 0))
                both.paste(rendered, (WIDTH, 0))
                both.save(arguments.out / f"{number:02d}.png")
                ours, theirs = luminance(viewed.picture), luminance(rendered)
                found.append(ssim(ours, theirs))
                medians = (f"{np.median(ours):.2f}", f"{np.median(theirs):.2f}")
                rows.append((prompt[:56], viewed.phase, f"{found[-1]:.2f}", *medians))
        browser.close()
    print_table(f"viewer and preview; {machine()}", ("prompt", "viewer", "SSIM", "median", "preview's"), rows)
    print(json.dumps({"bound": BOUND, "least": min(found), "median": statistics.median(found)}))
    return int(statistics.median(found) < BOUND)


def _preview(address: str, prompt: str, out: Path) -> Image.Image:
    """The preview of the same scene, made or taken from the store by the server at `address`.

    Raises:
        CommandError: the scene was not made.
    """
    said = ["--url", address.replace("http", "ws", 1), "--out", str(out), "--quality", "fast", "--seed", str(_SEED)]
    command = [sys.executable, "-m", "server.cli", "generate", prompt, *said, "--no-preview"]
    if subprocess.run(command, stdout=subprocess.DEVNULL).returncode:
        raise CommandError(f"{prompt!r} was not made")
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    glb = (out / "scene.glb").read_bytes()
    picture = render_preview(glb, atmosphere_of(manifest), width=WIDTH, height=HEIGHT)
    return Image.open(io.BytesIO(picture.data)).convert("RGB")


if __name__ == "__main__":
    sys.exit(main())
