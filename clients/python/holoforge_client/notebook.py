"""A scene where it was asked for: in a notebook's cell, to be turned, and heard.

    scene = show(client.generate("a misty japanese garden at dawn", delivery="embedded"))
    scene          # the last line of a cell shows it

The file is within the cell. Only the component that draws it comes from elsewhere: `VIEWER`, a module that defines
`<model-viewer>` (Google, Apache-2.0); give the address of a copy where the network is not to be asked.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape

from .inbox import AssetReceived, JobEvent
from .protocol.messages import Finished, Planned, Spoke

VIEWER = "https://cdn.jsdelivr.net/npm/@google/model-viewer@4.4.0/dist/model-viewer.min.js"


@dataclass(frozen=True)
class SceneView:
    """A finished scene as a notebook shows it: `glb` are its bytes, `lines` what is said in it, with the WAV files."""

    title: str
    glb: bytes = field(repr=False)
    lines: tuple[tuple[str, bytes], ...] = field(repr=False, default=())
    viewer: str = VIEWER
    height_px: int = 480

    def _repr_html_(self) -> str:
        """The cell's content: a frame of its own, so that two scenes do not disturb each other."""
        src = f"data:model/gltf-binary;base64,{base64.b64encode(self.glb).decode()}"
        page = (
            f'<!doctype html><script type="module" src="{escape(self.viewer)}"></script>'
            "<style>html,body,model-viewer{margin:0;width:100%;height:100%}</style>"
            f'<model-viewer alt="{escape(self.title)}" camera-controls src="{src}"></model-viewer>'
        )
        frame = f'<iframe title="{escape(self.title)}" style="width:100%;height:{self.height_px}px;border:0"'
        said = "".join(
            f'<p>“{escape(text)}” <audio controls src="data:audio/wav;base64,{base64.b64encode(wav).decode()}"></audio>'
            for text, wav in self.lines
        )
        return f'{frame} srcdoc="{escape(page)}"></iframe><p><b>{escape(self.title)}</b></p>{said}'


def show(events: Iterable[JobEvent], *, viewer: str = VIEWER, height_px: int = 480) -> SceneView:
    """Take a job's events until it has finished, and give what a cell shows of it.

    Raises:
        ValueError: the whole scene did not come: ask with delivery="embedded".
        HoloforgeError: the job failed.
    """
    title, files, texts = "", dict[str, bytes](), dict[str, str]()
    for event in events:
        match event:
            case Planned():
                title = event.environment.title
            case Spoke():
                texts[event.slot] = event.text
            case AssetReceived():
                files[event.slot] = event.data
            case Finished():
                break
    if "scene" not in files:
        raise ValueError('the whole scene did not come: ask with delivery="embedded"')
    lines = tuple((text, files[slot]) for slot, text in texts.items() if slot in files)
    return SceneView(title, files["scene"], lines, viewer, height_px)
