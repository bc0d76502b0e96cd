"""What an operator can set: a file's values, over them environment variables `HOLOFORGE_<NAME>`, over them a command's.

The file is TOML and holds the same names in lower case; `HOLOFORGE_SETTINGS` says where it is. Which generator makes
what, and its options, are settings as well (`plan`, `plan_url`): the rows of `generators.registry` say which there are.
A name that nobody knows is refused, wherever it stands.
"""

from __future__ import annotations

import ipaddress
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import msgspec
import platformdirs
from msgspec import Meta

from generators.folders import Folders
from generators.registry import Lineup, line_up, registered
from generators.registry.lineup import setting_names, unknown_setting
from generators.registry.spec import InvalidOption
from server.principals import InvalidPrincipals, Principals, read_principals
from server.protocol.limits import DEFAULT_LIMITS
from server.protocol.messages import Limits

PREFIX = "HOLOFORGE_"
_NOT_OURS = frozenset({"settings", "token"})
"""Where the file is, and what a client says who it is."""

Port = Annotated[int, Meta(ge=0, le=65_535)]
Device = Annotated[str, Meta(pattern=r"^(cpu|cuda(:\d{1,2})?|mps)$")]
Devices = Annotated[tuple[Device, ...], Meta(min_length=1, max_length=64)]
Seconds = Annotated[float, Meta(gt=0.0, le=86_400.0)]
Origin = Annotated[str, Meta(pattern=r"^(\*|https?://[a-z0-9.\-\[\]:]+)$")]
HostName = Annotated[str, Meta(pattern=r"^(\*|[a-z0-9.-]+)$")]
Text = Annotated[str, Meta(min_length=1)]


class InvalidSetting(ValueError):
    """A setting is out of its bounds or unknown. The text names the variable and the bound."""

    code = "invalid_setting"
    retryable = False


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything a server is started with. Sizes in bytes, times in seconds.

    `host` is the loopback by default. Beyond it the server wants to know who asks: `tokens` is a file of principals
    (`server.principals`), or `anybody` says that whoever reaches the port may generate. Port 0 takes a free one.
    `origins` are foreign pages that may talk to the server, as "https://app.example" or "*"; `hosts` are names it may
    be called by, besides its addresses, "localhost" and `host`. Both are lists, in the environment separated by commas.
    `generators` holds what is set of generators, by its name: `plan` is the planner, `plan_url` its option `url`.
    `models`, `cache` and `overlay` are folders (`generators.folders`); `overlay` are several, parted as a search path.
    `principal_sessions` and `principal_jobs` bound what each principal has open, and waiting and running, where the
    file of tokens says nothing else of it.
    `resume_s` is how long a session is kept, and its jobs go on, while its client is gone.
    `worker_bytes` is the memory above which a worker is replaced when it has nothing to do; 0 is an equal share of
    three quarters of the machine's.
    `header_s` is how long a connection may take for a whole HTTP request, `hello_s` for its first message after that.
    `stall_s` is how long one write may wait for a client to read; `ping_s` how often a silent client is asked whether
    it lives, and how long it has to answer.
    """

    host: Text = "127.0.0.1"
    port: Port = 8765
    tokens: str = ""
    anybody: bool = False
    origins: Annotated[tuple[Origin, ...], Meta(max_length=256)] = ()
    hosts: Annotated[tuple[HostName, ...], Meta(max_length=256)] = ()
    devices: Devices = ("cpu",)
    generators: dict[str, Any] = {}
    models: str = ""
    cache: str = ""
    overlay: tuple[Text, ...] = ()
    store: Text = str(platformdirs.user_cache_path("holoforge") / "assets")
    store_bytes: Annotated[int, Meta(ge=1 << 20, le=1 << 50)] = 4 << 30
    sessions: Annotated[int, Meta(ge=1, le=100_000)] = 256
    principal_sessions: Annotated[int, Meta(ge=1, le=100_000)] = 64
    principal_jobs: Annotated[int, Meta(ge=1, le=100_000)] = 256
    message_bytes: Annotated[int, Meta(ge=4096, le=16 << 20)] = DEFAULT_LIMITS.message_bytes
    prompt_characters: Annotated[int, Meta(ge=1, le=4000)] = DEFAULT_LIMITS.prompt_characters
    jobs: Annotated[int, Meta(ge=1, le=64)] = DEFAULT_LIMITS.jobs
    outbox_bytes: Annotated[int, Meta(ge=1 << 20, le=1 << 40)] = DEFAULT_LIMITS.outbox_bytes
    chunk_bytes: Annotated[int, Meta(ge=1024, le=1 << 20)] = DEFAULT_LIMITS.chunk_bytes
    resume_s: Annotated[float, Meta(ge=0.0, le=86_400.0)] = DEFAULT_LIMITS.resume_s
    worker_bytes: Annotated[int, Meta(ge=0, le=1 << 50)] = 0
    header_s: Seconds = 10.0
    hello_s: Seconds = 10.0
    stall_s: Seconds = 30.0
    ping_s: Seconds = 20.0

    @property
    def lineup(self) -> Lineup:
        """The generators that are chosen, with their options.

        Raises:
            InvalidSetting: there is no such generator, or an option is missing or out of its bounds.
        """
        try:
            return line_up(self.generators)
        except InvalidOption as error:
            raise InvalidSetting(str(error)) from error

    @property
    def folders(self) -> Folders:
        """Where models are, and what is laid over the built-in."""
        return Folders(models=self.models, cache=self.cache, overlay=self.overlay)

    @property
    def store_path(self) -> Path:
        """The folder of the content-addressed store."""
        return Path(self.store).expanduser()

    @property
    def on_loopback(self) -> bool:
        """Whether only programs of this machine reach the port."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False

    def principals(self) -> Principals:
        """Those who may ask.

        Raises:
            InvalidSetting: the file of tokens cannot be read; or the host is beyond the loopback, and it is not said
                who may ask.
        """
        if self.tokens:
            try:
                return read_principals(Path(self.tokens).expanduser())
            except InvalidPrincipals as error:
                raise InvalidSetting(f"{PREFIX}TOKENS: {error}") from error
        if self.on_loopback or self.anybody:
            return Principals()
        raise InvalidSetting(
            f"{PREFIX}HOST={self.host!r} is beyond the loopback: say who may ask with {PREFIX}TOKENS=FILE (--tokens), "
            f"or that anybody may with {PREFIX}ANYBODY=yes (--anybody)"
        )

    @property
    def limits(self) -> Limits:
        """What clients are told in `welcome`."""
        return Limits(
            message_bytes=self.message_bytes,
            prompt_characters=self.prompt_characters,
            jobs=self.jobs,
            outbox_bytes=self.outbox_bytes,
            chunk_bytes=self.chunk_bytes,
            resume_s=self.resume_s,
        )


def read_settings(environ: Mapping[str, str] = os.environ, **overrides: object) -> Settings:
    """Read the file that `settings` names, the environment, and the overrides that are not None; the later wins.

    Raises:
        InvalidSetting: a value is out of its bounds, or there is no such setting; names the variable and the bound.
    """
    said = {name: value for name, value in overrides.items() if value is not None}
    held = {name.removeprefix(PREFIX).lower(): text for name, text in environ.items() if name.startswith(PREFIX)}
    file = said.pop("settings", None) or held.get("settings")
    values: dict[str, Any] = _read_file(Path(str(file)).expanduser()) if file else {}
    values |= {name: text for name, text in held.items() if name not in _NOT_OURS} | said
    own = set(Settings.__struct_fields__) - {"generators"}
    of_generators = setting_names(registered())
    if unknown := values.keys() - own - of_generators:
        raise InvalidSetting(str(unknown_setting(min(unknown), own | of_generators)))
    settings = Settings(generators={name: values[name] for name in values if name in of_generators})
    for field in own & values.keys():
        settings = msgspec.structs.replace(settings, **{field: _checked(field, _parted(field, values[field]))})
    _ = settings.lineup  # refused now, not when the first job comes
    return settings


def _read_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InvalidSetting(f"{PREFIX}SETTINGS={str(path)!r}: {error}") from error


def _parted(field: str, value: object) -> object:
    """Lists as the environment writes them, and yes and no."""
    if isinstance(value, str) and field in ("devices", "origins", "hosts"):
        return [part.strip() for part in value.split(",")] if value or field == "devices" else []
    if isinstance(value, str) and field == "overlay":
        return [part for part in value.split(os.pathsep) if part]
    if isinstance(value, str) and field == "anybody":
        return {"yes": True, "no": False}.get(value.lower(), value)
    return value


def _checked(field: str, value: object) -> object:
    """Convert and check one field on its own, so that the error can name its variable."""
    try:
        return getattr(msgspec.convert({field: value}, Settings, strict=False), field)
    except msgspec.ValidationError as error:
        bound = str(error).partition(" - at ")[0]
        raise InvalidSetting(f"{PREFIX}{field.upper()}={value!r}: {bound}") from error
