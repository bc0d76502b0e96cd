"""The store keeps whole assets or none, within its bound."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from assets.asset import Asset
from assets.errors import AssetMissing, StoreFull
from assets.store import Store


def asset(text: str, size: int = 100) -> Asset:
    return Asset("application/json", text.encode().ljust(size))


def test_what_was_put_is_found_again_after_a_restart(tmp_path: Path) -> None:
    kept = asset("a")
    Store(tmp_path).put(kept)
    assert Store(tmp_path).get(kept.digest) == kept


def test_the_least_recently_used_goes_first(tmp_path: Path) -> None:
    store = Store(tmp_path, max_bytes=250)
    old, used, new = asset("old"), asset("used"), asset("new")
    store.put(used)
    store.put(old)
    store.get(used.digest)
    store.put(new)
    assert store.holds(used.digest)
    assert store.holds(new.digest)
    assert not store.holds(old.digest)
    assert store.size_bytes == 200


def test_an_asset_above_the_bound_is_refused_and_nothing_is_lost(tmp_path: Path) -> None:
    store = Store(tmp_path, max_bytes=150)
    store.put(kept := asset("kept"))
    with pytest.raises(StoreFull, match="150"):
        store.put(asset("big", 200))
    assert store.holds(kept.digest)


def test_a_full_disk_is_a_typed_error_and_leaves_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path)

    def no_space(self: Path, data: bytes) -> int:
        self.touch()
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", no_space)
    with pytest.raises(StoreFull, match="disk"):
        store.put(asset("x"))
    assert not list(tmp_path.rglob("*.part"))


def test_a_damaged_file_is_dropped_rather_than_served(tmp_path: Path) -> None:
    store = Store(tmp_path)
    path = store.put(kept := asset("kept"))
    path.write_bytes(b"other")
    with pytest.raises(AssetMissing, match="damaged"):
        store.get(kept.digest)
    assert not path.exists()


@pytest.mark.parametrize("digest", ["0" * 64, "../../etc/passwd", ""])
def test_an_unknown_digest_is_missing(tmp_path: Path, digest: str) -> None:
    with pytest.raises(AssetMissing):
        Store(tmp_path).get(digest)


def test_kill_9_in_the_middle_of_writing_leaves_only_whole_assets(tmp_path: Path) -> None:
    writer = (
        "import sys, pathlib\n"
        "from assets.asset import Asset\nfrom assets.store import Store\n"
        "store = Store(pathlib.Path(sys.argv[1]))\n"
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
    store = Store(tmp_path)
    digests = [path.stem for path in tmp_path.glob("assets/*/*")]
    assert len(digests) >= 5
    assert all(store.get(digest).digest == digest for digest in digests)


def test_records_are_kept_by_key(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.get_record("a" * 64) is None
    store.put_record("a" * 64, b"{}")
    assert Store(tmp_path).get_record("a" * 64) == b"{}"
