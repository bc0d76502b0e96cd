"""How sessions and jobs lie in a database, SQLite or PostgreSQL alike. Values are JSON where they are messages."""

from __future__ import annotations

import logging
from collections.abc import Iterable

import msgspec
from sqlalchemy import (
    Column,
    Connection,
    Float,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    delete,
    insert,
    select,
    update,
)

from server.backend import JobMessage
from server.durable.errors import DatabaseVersion
from server.durable.records import KeptJob, KeptSession, State, Work
from server.protocol.messages import Cancelled, Generate, Hello

log = logging.getLogger(__name__)

_GENERATE, _HELLO = msgspec.json.Decoder(Generate), msgspec.json.Decoder(Hello)

SCHEMA_VERSION = 1
"""Raised with every change of the tables or of what is in them. Another version is refused, not guessed at."""

_metadata = MetaData()
_meta = Table("holoforge_meta", _metadata, Column("version", Integer, nullable=False))
_sessions = Table(
    "holoforge_sessions",
    _metadata,
    Column("session", String(64), primary_key=True),
    Column("secret_sha256", String(64), nullable=False),
    Column("principal", Text, nullable=False),
    Column("weight", Float, nullable=False),
    Column("hello", Text, nullable=False),
    Column("heard", Integer, nullable=False),
)
_jobs = Table(
    "holoforge_jobs",
    _metadata,
    Column("session", String(64), primary_key=True),
    Column("job", String(64), primary_key=True),
    Column("place", Integer, nullable=False),
    Column("request", Text, nullable=False),
    Column("pending", Text, nullable=True),
    Column("state", String(16), nullable=False),
    Column("scene", Text, nullable=False),
    Column("told", LargeBinary, nullable=False),
)

_encode = msgspec.json.Encoder().encode
_decode_work = msgspec.json.Decoder(Work).decode
_decode_told = msgspec.json.Decoder(tuple[JobMessage | Cancelled, ...]).decode


def prepare(connection: Connection) -> None:
    """Make the tables where there are none.

    Raises:
        DatabaseVersion: there are, and of another version.
    """
    _metadata.create_all(connection)
    found = connection.execute(select(_meta.c.version)).scalar()
    if found is None:
        connection.execute(insert(_meta).values(version=SCHEMA_VERSION))
    elif found != SCHEMA_VERSION:
        age = "a newer" if found > SCHEMA_VERSION else "an older"
        raise DatabaseVersion(
            f"it was made by {age} version (its tables are {found}, this server's {SCHEMA_VERSION}): start that "
            "version, or name another database with HOLOFORGE_DATABASE; its sessions are lost then"
        )


def accept(connection: Connection, session: KeptSession, work: Work) -> None:
    """Keep what was accepted, with its session, of whose messages it is number `session.heard`."""
    values = {
        "secret_sha256": session.secret_sha256,
        "principal": session.principal,
        "weight": session.weight,
        "hello": _text(session.hello),
        "heard": session.heard,
    }
    known = connection.execute(update(_sessions).where(_sessions.c.session == session.session).values(values))
    if not known.rowcount:
        connection.execute(insert(_sessions).values(session=session.session, **values))
    asked = _text(work)
    if not isinstance(work, Generate):
        change = update(_jobs).where(_jobs.c.session == session.session, _jobs.c.job == work.job)
        connection.execute(change.values(pending=asked, state="running"))
        return
    forget_jobs(connection, session.session, [work.job])
    row = {"session": session.session, "job": work.job, "place": session.heard, "request": asked, "pending": asked}
    connection.execute(insert(_jobs).values(**row, state="running", scene="", told=b"[]"))


def end(connection: Connection, session: str, job: str, state: State, scene: str, told: Iterable[object]) -> None:
    """Keep how a job stands now that nothing of it runs."""
    ended = update(_jobs).where(_jobs.c.session == session, _jobs.c.job == job)
    connection.execute(ended.values(pending=None, state=state, scene=scene, told=_encode(tuple(told))))


def forget_jobs(connection: Connection, session: str, jobs: Iterable[str]) -> None:
    """Keep nothing more of these jobs."""
    connection.execute(delete(_jobs).where(_jobs.c.session == session, _jobs.c.job.in_(list(jobs))))


def forget(connection: Connection, sessions: Iterable[str]) -> None:
    """Keep nothing more of these sessions."""
    gone = list(sessions)
    connection.execute(delete(_jobs).where(_jobs.c.session.in_(gone)))
    connection.execute(delete(_sessions).where(_sessions.c.session.in_(gone)))


def erase(connection: Connection, principal: str) -> int:
    """Keep nothing more of a principal's sessions; gives how many there were."""
    found = connection.execute(select(_sessions.c.session).where(_sessions.c.principal == principal)).scalars().all()
    forget(connection, found)
    return len(found)


def names(connection: Connection) -> tuple[list[str], list[str]]:
    """All sessions that are kept, and those of them in which something was accepted and has not ended."""
    every = connection.execute(select(_sessions.c.session)).scalars().all()
    pending = connection.execute(select(_jobs.c.session).where(_jobs.c.pending.is_not(None)).distinct()).scalars().all()
    return list(every), list(pending)


def read(connection: Connection, session: str) -> KeptSession | None:
    """A session with its jobs, oldest first; None where it is not kept, or in a form that is not read here."""
    row = connection.execute(select(_sessions).where(_sessions.c.session == session)).mappings().first()
    if row is None:
        return None
    rows = connection.execute(select(_jobs).where(_jobs.c.session == session).order_by(_jobs.c.place)).mappings().all()
    try:
        jobs = tuple(
            KeptJob(
                job=job["job"],
                request=_GENERATE.decode(job["request"]),
                pending=_decode_work(job["pending"]) if job["pending"] else None,
                state=job["state"],
                scene=job["scene"],
                told=_decode_told(job["told"]),
            )
            for job in rows
        )
        hello = _HELLO.decode(row["hello"])
    except msgspec.MsgspecError as error:
        log.warning("session %s was kept in another form and is forgotten: %s", session, error)
        return None
    return KeptSession(**{**row, "hello": hello}, jobs=jobs)


def _text(value: object) -> str:
    return _encode(value).decode()
