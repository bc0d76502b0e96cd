"""What can go wrong while artifacts become files.

PackagingError
├── InvalidArtifact     the arrays break the artifact's own rules; not retryable
├── InvalidFile         bytes are not the file format they claim to be; not retryable
├── NoRoom              a layout has no free place for an item; not retryable
├── EncoderUnavailable  an optional encoder is not installed here, or it ended; not retryable
├── InvalidOverlay      a folder laid over the built-in is not there, or a file in it raises; not retryable
└── StoreError          the content-addressed store failed
    ├── StoreFull       the disk or the size bound leaves no room; retryable
    ├── StoreUnreachable the bucket does not answer; retryable
    └── AssetMissing    no asset with that digest; not retryable
"""

from typing import ClassVar


class PackagingError(Exception):
    """Base of all errors of `assets`. `code` and `retryable` are the contract with clients."""

    code: ClassVar[str] = "packaging"
    retryable: ClassVar[bool] = False


class InvalidArtifact(PackagingError):
    """Arrays that break their artifact's rules: wrong shape or dtype, NaN, an index out of range."""

    code = "invalid_artifact"


class InvalidFile(PackagingError):
    """Bytes that are not the file they claim to be."""

    code = "invalid_file"


class NoRoom(PackagingError):
    """The layout found no free place for an item."""

    code = "no_room"


class EncoderUnavailable(PackagingError):
    """An optional encoder is not installed here, or it ended: names what brings it, or what it said."""

    code = "encoder_unavailable"


class InvalidOverlay(PackagingError):
    """A folder that is to be laid over what is built in is not there, or a file in it cannot be run. Names the file."""

    code = "invalid_overlay"


class StoreError(PackagingError):
    """The content-addressed store could not do what was asked."""

    code = "store"


class StoreFull(StoreError):
    """No room on the disk, or the asset is larger than the store's bound."""

    code = "store_full"
    retryable = True


class StoreUnreachable(StoreError):
    """The bucket that assets are kept in does not answer, or refuses."""

    code = "store_unreachable"
    retryable = True


class AssetMissing(StoreError):
    """The store holds no asset with that digest."""

    code = "asset_missing"
