"""The contract of stores, over each of them; and what only a folder can go through."""

import errno
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from assets.asset import Asset
from assets.errors import AssetMissing, StoreError, StoreFull, StoreUnreachable
from assets.store import FolderStore, Store, folder, open_store

Open = Callable[..., Store]
"""Opens the store of a test, again and again; `max_bytes` is its bound."""

KINDS = ("folder", "bucket in memory", "bucket in a folder", "bucket of S3")


@pytest.fixture(params=KINDS)
def open_again(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    if request.param == "folder":
        yield lambda max_bytes=4096: FolderStore(tmp_path / "store", max_bytes)
        return
    obstore = pytest.importorskip("obstore.store")
    from assets.store.bucket import BucketStore

    if request.param == "bucket in memory":
        bucket = obstore.MemoryStore()
    elif request.param == "bucket in a folder":
        bucket = obstore.LocalStore(tmp_path / "bucket", mkdir=True)
    elif url := os.environ.get("HOLOFORGE_TEST_BUCKET"):
        bucket = obstore.from_url(f"{url}/{uuid4()}", client_options={"allow_http": True})
    else:
        pytest.skip("HOLOFORGE_TEST_BUCKET names no bucket, such as s3://test")

    def opened(max_bytes: int = 4096) -> Store:
        return BucketStore(bucket, FolderStore(tmp_path / str(uuid4())), max_bytes)

    yield opened


def asset(text: str, size: int = 100) -> Asset:
    return Asset("application/json", text.encode().ljust(size))


def key(letter: str) -> str:
    return letter * 64


def test_what_was_put_is_found_again_after_a_restart(open_again: Open) -> None:
    kept = asset("a")
    assert open_again().put(kept).read_bytes() == kept.data
    again = open_again()
    assert again.get(kept.digest) == kept
    held = again.find(kept.digest)
    assert (held.path.read_bytes(), held.media_type, held.size_bytes) == (kept.data, "application/json", 100)
    assert again.size_bytes == 100


def test_the_least_recently_used_goes_first(open_again: Open) -> None:
    store = open_again(250)
    old, used, new = asset("old"), asset("used"), asset("new")
    store.put(used)
    store.put(old)
    store.get(used.digest)
    store.put(new)
    assert store.holds(used.digest)
    assert store.holds(new.digest)
    assert not store.holds(old.digest)
    assert store.size_bytes == 200


def test_records_are_counted_and_evicted_like_assets(open_again: Open) -> None:
    store = open_again(250)
    store.put_record(key("a"), b"a" * 100)
    store.put_record(key("a"), b"b" * 100)  # replaced, not counted twice
    store.put(kept := asset("kept"))
    assert store.get_record(key("a")) == b"b" * 100
    assert open_again(250).size_bytes == 200
    store.put(asset("new"))
    assert not store.holds(kept.digest)
    store.put_record(key("c"), b"c" * 240)
    assert store.get_record(key("a")) is None
    assert store.get_record(key("d")) is None
    assert store.size_bytes == 240


def test_what_is_pinned_is_not_evicted_until_it_is_let_go(open_again: Open) -> None:
    store = open_again(350)
    store.put(scene := asset("scene"))
    store.put_record(key("a"), b"a" * 100)
    store.pin("demo-1", [scene.digest, key("a")])
    for i in range(3):
        open_again(350).put(asset(f"other {i}"))
    again = open_again(350)
    assert again.holds(scene.digest)
    assert again.get_record(key("a")) is not None
    with pytest.raises(StoreFull, match="pinned"):
        again.put(asset("large", 200))
    assert again.pins() == {"demo-1": {scene.digest, key("a")}}
    again.unpin("demo-1")
    again.put(asset("large", 300))
    assert not again.holds(scene.digest)


def test_a_pin_of_what_is_not_held_or_of_no_name_is_refused(open_again: Open) -> None:
    store = open_again(250)
    store.put(old := asset("old"))
    with pytest.raises(AssetMissing, match="1 of 2"):
        store.pin("p", [old.digest, key("a")])
    with pytest.raises(StoreError, match="name"):
        store.pin("../p", [old.digest])
    store.put(asset("new", 200))
    assert not store.holds(old.digest)


def test_what_is_erased_is_gone_for_every_server_and_its_room_is_free(open_again: Open) -> None:
    store = open_again()
    store.put(secret := asset("secret"))
    store.put(other := asset("other"))
    for name in ("abc", "abd", "acd"):
        store.put_record(name.ljust(64, "0"), b"r" * 10)
    store.pin("p", [secret.digest])
    store.drop(secret.digest)
    store.drop(secret.digest)
    assert store.drop_records("ab") == 2
    assert store.drop_records("ab") == 0
    for each in (store, open_again()):
        assert (each.holds(secret.digest), each.holds(other.digest)) == (False, True)
        assert each.get_record("abc".ljust(64, "0")) is None
        assert each.get_record("acd".ljust(64, "0")) is not None
        assert each.size_bytes == 110
    for prefix in ("", "a", "../a", "AB"):
        with pytest.raises(StoreError, match="prefix"):
            store.drop_records(prefix)


def test_a_file_above_the_bound_is_refused_and_nothing_is_lost(open_again: Open) -> None:
    store = open_again(150)
    store.put(kept := asset("kept"))
    with pytest.raises(StoreFull, match="150"):
        store.put(asset("big", 200))
    with pytest.raises(StoreFull, match="150"):
        store.put_record(key("a"), b"b" * 200)
    assert store.holds(kept.digest)


@pytest.mark.parametrize("digest", ["0" * 64, "../../etc/passwd", ""])
def test_an_unknown_digest_is_missing(open_again: Open, digest: str) -> None:
    store = open_again()
    assert not store.holds(digest)
    for read in (store.get, store.find):
        with pytest.raises(AssetMissing):
            read(digest)


def test_a_key_that_is_none_is_refused(open_again: Open) -> None:
    with pytest.raises(StoreError, match="key"):
        open_again().put_record("../x", b"{}")


def test_what_another_process_put_here_is_found(open_again: Open) -> None:
    store, other = open_again(), open_again()
    other.put(made := asset("made"))
    other.put_record(key("a"), b"{}")
    assert store.get(made.digest) == made
    assert store.get_record(key("a")) == b"{}"
    assert store.size_bytes == 102


# --- a folder ---


def test_nobody_but_the_servers_user_reads_what_is_kept(tmp_path: Path) -> None:
    store = FolderStore(tmp_path / "store")
    store.put(kept := asset("kept"))
    store.put_record(key("a"), b"{}")
    store.pin("p", [kept.digest])
    for path in [tmp_path / "store", *(tmp_path / "store").rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_a_deleted_store_is_noticed_and_filled_again(tmp_path: Path) -> None:
    store = FolderStore(tmp_path / "store")
    store.put(kept := asset("kept"))
    store.put_record(key("a"), b"{}")
    subprocess.run(["rm", "-r", tmp_path / "store"], check=True)
    assert not store.holds(kept.digest)
    assert store.get_record(key("a")) is None
    with pytest.raises(AssetMissing):
        store.find(kept.digest)
    assert store.size_bytes == 0
    assert store.put(kept).read_bytes() == kept.data
    assert store.get(kept.digest) == kept


class Disk:
    """A disk with so much room: writes above it fail after their first half, as on a real one."""

    def __init__(self, root: Path, room: int) -> None:
        self.root, self.room = root, room
        self._write = folder._write_private

    def write(self, path: Path, data: bytes) -> None:
        used = sum(file.stat().st_size for file in self.root.rglob("*") if file.is_file())
        if used + len(data) <= self.room:
            return self._write(path, data)
        self._write(path, data[: len(data) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    made = Disk(tmp_path, 0)
    monkeypatch.setattr(folder, "_write_private", made.write)
    return made


def test_a_full_disk_is_a_typed_error_leaves_no_part_and_is_over_when_there_is_room(tmp_path: Path, disk: Disk) -> None:
    store = FolderStore(tmp_path)
    kept = asset("kept")
    for write in (lambda: store.put(kept), lambda: store.put_record(key("a"), b"{}")):
        with pytest.raises(StoreFull, match="disk"):
            write()
        assert not [path for path in tmp_path.rglob("*") if path.is_file()]
    disk.room = 1000
    store.put_record(key("a"), b"{}")
    assert store.put(kept).read_bytes() == kept.data


def test_on_a_full_disk_what_was_used_longest_ago_makes_room_but_nothing_pinned(tmp_path: Path, disk: Disk) -> None:
    disk.room = 500
    store = FolderStore(tmp_path)
    pinned, old, new = asset("pinned"), asset("old"), asset("new", 300)
    store.put(pinned)
    store.pin("p", [pinned.digest])
    store.put(old)
    store.put(asset("other"))
    store.put(new)
    assert store.holds(new.digest)
    assert store.holds(pinned.digest)
    assert not store.holds(old.digest)


def test_a_damaged_file_is_dropped_rather_than_served(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    path = store.put(kept := asset("kept"))
    path.write_bytes(b"other")
    with pytest.raises(AssetMissing, match="damaged"):
        store.get(kept.digest)
    assert not path.exists()


def test_kill_9_in_the_middle_of_writing_leaves_only_whole_assets(tmp_path: Path) -> None:
    writer = (
        "import sys, pathlib\n"
        "from assets.asset import Asset\nfrom assets.store import FolderStore\n"
        "store = FolderStore(pathlib.Path(sys.argv[1]))\n"
        "for i in range(100_000):\n"
        "    store.put(Asset('application/json', str(i).encode() * 200_000))\n"
        "    print(i, flush=True)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", writer, str(tmp_path)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    for _ in range(5):
        process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    store = FolderStore(tmp_path)
    digests = [path.stem for path in tmp_path.glob("assets/*/*")]
    assert len(digests) >= 5
    assert all(store.get(digest).digest == digest for digest in digests)


# --- a bucket ---


def test_a_bucket_that_does_not_answer_is_a_typed_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("obstore")
    with pytest.raises(StoreError, match="nowhere"):
        open_store("nowhere://bucket", 1 << 20)
    from obstore.store import S3Store

    from assets.store.bucket import BucketStore

    dead = S3Store(
        "bucket",
        endpoint="http://127.0.0.1:9",
        skip_signature=True,
        client_options={"allow_http": True},
        retry_config={"max_retries": 0},
    )
    with pytest.raises(StoreUnreachable, match="bucket"):
        BucketStore(dead, FolderStore(tmp_path))


def test_an_asset_that_left_the_folder_is_brought_from_the_bucket_again(tmp_path: Path) -> None:
    obstore = pytest.importorskip("obstore.store")
    from assets.store.bucket import BucketStore

    store = BucketStore(obstore.MemoryStore(), FolderStore(tmp_path, max_bytes=150))
    store.put(first := asset("first"))
    store.put(asset("second"))
    assert store.find(first.digest).path.read_bytes() == first.data
