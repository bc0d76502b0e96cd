"""The material model as a generator: phrases become PBR sets, several in one call, visible from the first step.

A set of 256² pixels is drawn at 64² and made four times as fine; a larger one is a larger field of the same detail,
so its tile covers more of the world. What comes out depends on phrase, seed, size, the device and, in its last bits, on
what else is in the call.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

import torch
from diffusers.utils import logging as quiet

from assets.artifacts import MaterialMaps
from generators.base import Preview, Progress, Step, Steps
from generators.errors import GeneratorUnavailable, InvalidTask
from generators.kinds.material import ModelOptions
from generators.material.estimation import lay_edge
from generators.material.model.compiled import COUNTS, CompiledNetwork, Compiler, in_turns, replayed
from generators.material.model.finals import Drafted, drafted_by
from generators.material.model.pipeline import LARGEST_PX, MaterialPipeline, check_call
from generators.material.model.planes import EMISSIVE, unpack_planes
from generators.material.model.previews import Previews
from generators.material.model.text import minilm_components
from generators.material.phrase import phrase_reader
from generators.material.procedural.families import FAMILIES
from generators.material.procedural.maps import shrink
from generators.material.spec import ReadPhrase, check_size
from generators.material.stepwise import stepwise
from generators.tasks import MaterialsTask, MaterialTask
from generators.weights import refuse_pickles

if TYPE_CHECKING:
    from generators.material.model.lora import LoraShelf

WEIGHTS = Path(__file__).parent / "weights"
"""The pipeline that this project trained and ships."""

_SERVED_PX = 512
"""The edge of the sets that most scenes ask for."""
_STEPS_AHEAD = 2
_PIXELS_AT_ONCE = 8 << 18
"""Pixels drawn in one call of the network: eight sets of 512²; more are drawn in turns, to bound memory."""


class ModelMaterial:
    """Draws with a `MaterialPipeline` from `folder`. `bring_reader`, called by `load`, says how large a material is.

    `loras` is a folder of adapters, of which a task may name one to be drawn with. `compiler` compiles
    the network as it is loaded, for sets of 512² in calls of `compiled.COUNTS`.
    """

    def __init__(
        self,
        device: str,
        folder: Path,
        *,
        num_inference_steps: int = 8,
        guidance_scale: float = 2.0,
        bring_reader: Callable[[], ReadPhrase],
        components: Callable[[str], dict[str, Any]] = minilm_components,
        loras: Path | None = None,
        compiler: Compiler | None = None,
    ) -> None:
        self.folder, self._device, self._loras = folder, device, loras
        self._steps, self._guidance = num_inference_steps, guidance_scale
        self._bring_reader, self._components = bring_reader, components
        self._compiler = compiler
        self._compiled: CompiledNetwork | None = None
        self._pipeline: MaterialPipeline | None = None

    def load(self) -> None:
        """Bring the pipeline and the text encoder into memory.

        Raises:
            GeneratorUnavailable: the folder holds no pipeline, it is damaged, the device is not here, or the package
                that adapters need.
        """
        check_settings(self._steps, self._guidance)
        quiet.disable_progress_bar()
        if not (self.folder / "model_index.json").is_file():
            raise GeneratorUnavailable(f"{self.folder} holds no material pipeline; train one: make train-material")
        refuse_pickles(self.folder)
        dtype = torch.float16 if self._device.startswith("cuda") else torch.float32
        components = self._components(self._device)
        try:
            pipeline = MaterialPipeline.from_pretrained(self.folder, dtype=dtype, **components).to(self._device)
        except (OSError, RuntimeError, ValueError, LookupError, TypeError, AttributeError) as error:
            raise GeneratorUnavailable(f"{self.folder} cannot be loaded: {error}") from error
        pipeline.set_progress_bar_config(disable=True)
        self._shelf = None if self._loras is None else _shelf(self._loras, pipeline)
        self._compiled = self._compile(pipeline, self._compiler) if self._compiler else None
        self._pipeline, self._read = pipeline, self._bring_reader()

    def run(self, task: MaterialTask | MaterialsTask) -> Steps:
        """Yield progress and a preview of each material at every step, then the `MaterialMaps` in order.

        Raises:
            InvalidTask: a size is not a power of two from 32 to 1024, or there is no adapter of a task's name.
            GenerationFailed: the network gave values that are not finite.
            GeneratorUnavailable: `load` has not been called.
        """
        pipeline = self._pipeline
        if pipeline is None:
            raise GeneratorUnavailable("material model: load() has not been called")
        tasks = task.materials if isinstance(task, MaterialsTask) else (task,)
        for one in tasks:
            check_size(one.size_px, LARGEST_PX)
        done = 0
        for part in _turns(tasks, pipeline.native_px, COUNTS if self._compiled else ()):
            planes = yield from self._draw(pipeline, part, done, len(tasks))
            done += len(part)
            for one, drawn in zip(part, planes, strict=True):
                yield self._maps(one, drawn, pipeline.native_px)

    def _draw(self, pipeline: MaterialPipeline, tasks: Sequence[MaterialTask], first: int, count: int) -> Any:
        """Draw tasks of one size and adapter together; a generator of progress and previews that returns planes."""
        size = max(tasks[0].size_px, pipeline.native_px)
        worn = self._wearing(pipeline, tasks[0].lora)

        previews = Previews(pipeline.shrink)

        def call(on_step: Callable[[Step], None]) -> Any:
            def on_step_end(_: Any, step: int, __: int, state: dict[str, Any]) -> dict[str, Any]:
                previews.take(state["clean"])
                for place, picture in enumerate(previews.arrived()):
                    on_step(Preview(first + place, picture))
                fraction = (first + len(tasks) * (step + 1) / (self._steps + 1)) / count
                on_step(Progress(fraction, f"step {step + 1} of {self._steps}"))
                return {}

            with worn, self._compiled.paused(bool(tasks[0].lora)) if self._compiled else nullcontext():
                return pipeline(
                    [one.phrase for one in tasks],
                    num_inference_steps=self._steps,
                    guidance_scale=self._guidance,
                    generator=[torch.Generator().manual_seed(noise_seed(one)) for one in tasks],
                    height=size,
                    width=size,
                    callback_on_step_end=on_step_end,
                    meanings=[self._read(one.phrase) for one in tasks],
                ).planes

        return (yield from stepwise(call, ahead=0 if self._device == "cpu" else _STEPS_AHEAD * (len(tasks) + 1)))

    def _compile(self, pipeline: MaterialPipeline, compiler: Compiler) -> CompiledNetwork:
        """Have the network compiled for the calls that are served most, and use it so."""
        network = CompiledNetwork(pipeline.unet, compiler)
        side = max(_SERVED_PX, pipeline.native_px) // (pipeline.shrink * pipeline.factor)
        for count in COUNTS:
            many = 2 * count if self._guidance > 1 else count
            shape = (many, pipeline.unet.config.in_channels, side, side)
            latents = torch.zeros(shape, device=pipeline.unet.device, dtype=pipeline.unet.dtype)
            with torch.no_grad():
                network.warm(latents, pipeline.states_of(["plain wall"] * many))
        pipeline.predict = network
        return network

    def _wearing(self, pipeline: MaterialPipeline, lora: str) -> AbstractContextManager[Any]:
        """The pipeline with an adapter on it, while the context lasts."""
        if self._shelf is not None:
            wearing: AbstractContextManager[Any] = self._shelf.wearing(lora or None)
            return wearing
        if lora:
            raise InvalidTask(f"lora: {lora!r}, and this server has no folder of adapters (HOLOFORGE_MATERIAL_LORAS)")
        return nullcontext(pipeline)

    def _maps(self, task: MaterialTask, planes: Any, native_px: int) -> MaterialMaps:
        """The maps at the task's size, their edge where it shows least."""
        spec = self._read(task.phrase)
        drawn_px = planes.shape[-1]
        native_m = FAMILIES[spec.family].tile_size_m * spec.scale
        planes[EMISSIVE] *= max(spec.glow) > 0  # a young network leaves a trace of light on what was not to shine
        maps = lay_edge(unpack_planes(planes, native_m * drawn_px / native_px, native_m))
        return maps if drawn_px == task.size_px else shrink(maps, drawn_px // task.size_px)


def check_settings(steps: int, guidance: float) -> None:
    """Refuse steps and guidance that no call would take.

    Raises:
        GeneratorUnavailable: names the setting and the bound.
    """
    try:
        check_call(["x"], steps, guidance, LARGEST_PX, LARGEST_PX)
    except InvalidTask as error:
        raise GeneratorUnavailable(f"HOLOFORGE_MATERIAL_STEPS, _GUIDANCE: {error}") from error


def noise_seed(task: MaterialTask) -> int:
    """Where a material's noise starts: equal seeds must not lay out different phrases alike."""
    return task.seed << 32 | crc32(task.phrase.encode())


def _turns(tasks: Sequence[MaterialTask], native_px: int, counts: Sequence[int] = ()) -> list[list[MaterialTask]]:
    """The tasks in order, cut into calls of one size, one adapter and a bounded number of pixels; and, where the
    network is compiled for some, of `counts` tasks.
    """
    turns: list[list[MaterialTask]] = []
    for task in tasks:
        most = max(1, _PIXELS_AT_ONCE // max(task.size_px, native_px) ** 2)
        alike = turns and (turns[-1][0].size_px, turns[-1][0].lora) == (task.size_px, task.lora)
        if alike and len(turns[-1]) < most:
            turns[-1].append(task)
        else:
            turns.append([task])
    return [part for turn in turns for part in _parted(turn, counts)] if counts else turns


def _parted(turn: list[MaterialTask], counts: Sequence[int]) -> Iterator[list[MaterialTask]]:
    start = 0
    for count in in_turns(len(turn), counts):
        yield turn[start : start + count]
        start += count


def model_material(device: str, options: ModelOptions) -> ModelMaterial:
    """The shipped pipeline, or the one that the options name."""
    return ModelMaterial(
        device,
        _folder(options),
        num_inference_steps=options.steps,
        guidance_scale=options.guidance,
        bring_reader=lambda: phrase_reader(device).read,
        loras=Path(options.loras).expanduser() if options.loras else None,
        compiler=replayed if options.compiled == "auto" and device.startswith("cuda") else None,
    )


def model_finals(device: str, options: ModelOptions) -> Drafted:
    """Of which materials the draft is final, by the figures beside the pipeline that `model_material` serves.

    Raises:
        GeneratorUnavailable: the figures are damaged.
    """
    if options.finals == "model":
        return lambda task: False
    return drafted_by(_folder(options) / "evaluation.json", phrase_reader(device).read)


def _folder(options: ModelOptions) -> Path:
    return Path(options.model).expanduser() if options.model else WEIGHTS


def _shelf(folder: Path, pipeline: MaterialPipeline) -> LoraShelf:
    try:
        from generators.material.model.lora import LoraShelf
    except ImportError as error:
        raise GeneratorUnavailable(
            f"adapters need the package {error.name}; bring it with: pip install 'holoforge[train]'"
        ) from error
    return LoraShelf(folder, pipeline)
