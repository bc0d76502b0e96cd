"""What can go wrong where sessions and jobs are kept.

DatabaseError           the database cannot do what was asked; retryable
├── DatabaseTaken       another server uses it
├── DatabaseBroken      it is no database, or damaged; not retryable
└── DatabaseVersion     another version of this program made it; not retryable
"""

from __future__ import annotations

from typing import ClassVar


class DatabaseError(Exception):
    """Base; the text says what to do. `code` and `retryable` are the contract with clients."""

    code: ClassVar[str] = "database"
    retryable: ClassVar[bool] = True


class DatabaseTaken(DatabaseError):
    """Another server uses this database, or some program holds it locked."""


class DatabaseBroken(DatabaseError):
    """The file is no database, or it is damaged."""

    retryable = False


class DatabaseVersion(DatabaseError):
    """The database was made by a version of this program that keeps other things."""

    retryable = False
