"""What an operator can set: environment variables `HOLOFORGE_<FIELD>`, over which a command line's values win."""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import msgspec
import platformdirs
from msgspec import Meta

from assets.store import DEFAULT_STORE
from generators.registry import DEFAULTS, GENERATORS, Kind
from server.principals import InvalidPrincipals, Principals, read_principals
from server.protocol.limits import DEFAULT_LIMITS
from server.protocol.messages import Limits

PREFIX = "HOLOFORGE_"

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
    `store` is a folder, or an S3-compatible bucket as "s3://bucket/prefix".
    `plan`, `draft`, `material` and `speech` name generators of `generators.registry`.
    `database` keeps sessions and accepted jobs over a restart: "sqlite:///FILE", "postgresql://…", "none", or "auto",
    which is a file of this user for each port, and none for a server that takes a free one. `drain_s` is how long a
    server that is told to stop lets them end.
    `resume_s` is how long a session is kept, and its jobs go on, while its client is gone.
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
    plan: Text = DEFAULTS["plan"]
    draft: Text = DEFAULTS["draft"]
    material: Text = DEFAULTS["material"]
    speech: Text = DEFAULTS["speech"]
    store: Text = DEFAULT_STORE
    store_bytes: Annotated[int, Meta(ge=1 << 20, le=1 << 50)] = 4 << 30
    database: Text = "auto"
    sessions: Annotated[int, Meta(ge=1, le=100_000)] = 256
    message_bytes: Annotated[int, Meta(ge=4096, le=16 << 20)] = DEFAULT_LIMITS.message_bytes
    prompt_characters: Annotated[int, Meta(ge=1, le=4000)] = DEFAULT_LIMITS.prompt_characters
    jobs: Annotated[int, Meta(ge=1, le=64)] = DEFAULT_LIMITS.jobs
    outbox_bytes: Annotated[int, Meta(ge=1 << 20, le=1 << 40)] = DEFAULT_LIMITS.outbox_bytes
    chunk_bytes: Annotated[int, Meta(ge=1024, le=1 << 20)] = DEFAULT_LIMITS.chunk_bytes
    resume_s: Annotated[float, Meta(ge=0.0, le=86_400.0)] = DEFAULT_LIMITS.resume_s
    drain_s: Annotated[float, Meta(ge=0.0, le=3600.0)] = 10.0
    hello_s: Seconds = 10.0
    stall_s: Seconds = 30.0
    ping_s: Seconds = 20.0

    @property
    def generators(self) -> dict[Kind, str]:
        """The generator chosen for each kind."""
        return {**DEFAULTS, "plan": self.plan, "draft": self.draft, "material": self.material, "speech": self.speech}

    @property
    def store_path(self) -> Path:
        """The folder that assets are sent from: the store, or what is before one in a bucket."""
        return Path(DEFAULT_STORE if "://" in self.store else self.store).expanduser()

    @property
    def database_url(self) -> str | None:
        """Where sessions and jobs are kept; None where they are not."""
        if self.database == "none" or (self.database == "auto" and not self.port):
            return None
        if self.database != "auto":
            return self.database
        return f"sqlite:///{platformdirs.user_state_path('holoforge') / f'sessions-{self.port}.db'}"

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
    """Read the environment; an override that is not None wins, field by field. `devices` are separated by commas.

    Raises:
        InvalidSetting: a value is out of its bounds or an override is no setting; names the variable and the bound.
    """
    values: dict[str, Any] = {}
    for field in Settings.__struct_fields__:
        text = environ.get(PREFIX + field.upper())
        if text is not None:
            values[field] = text
    values |= {field: value for field, value in overrides.items() if value is not None}
    for field in ("devices", "origins", "hosts"):
        if isinstance(text := values.get(field), str):
            values[field] = [part.strip() for part in text.split(",")] if text or field == "devices" else []
    if isinstance(word := values.get("anybody"), str):
        values["anybody"] = {"yes": True, "no": False}.get(word.lower(), word)
    settings = Settings()
    for field, value in values.items():
        settings = msgspec.structs.replace(settings, **{field: _checked(field, value)})
    for kind, name in settings.generators.items():
        made = "material" if kind == "draft" else kind
        known = [row for row, spec in GENERATORS.items() if spec.kind == made]
        if name not in known:
            raise InvalidSetting(f"{PREFIX}{kind.upper()}={name!r}: there are {', '.join(known)}")
    return settings


def _checked(field: str, value: object) -> object:
    """Convert and check one field on its own, so that the error can name its variable."""
    try:
        return getattr(msgspec.convert({field: value}, Settings, strict=False), field)
    except msgspec.ValidationError as error:
        bound = str(error).partition(" - at ")[0]
        raise InvalidSetting(f"{PREFIX}{field.upper()}={value!r}: {bound}") from error
