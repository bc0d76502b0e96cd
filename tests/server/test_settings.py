"""Settings from the environment, and what is refused."""

from pathlib import Path

import pytest

from server.settings import InvalidSetting, Settings, read_settings


def test_defaults_bind_the_loopback_and_one_cpu() -> None:
    settings = read_settings({})
    assert settings == Settings()
    assert (settings.host, settings.port, settings.devices) == ("127.0.0.1", 8765, ("cpu",))


def test_the_environment_is_read_and_overrides_win() -> None:
    environ = {"HOLOFORGE_PORT": "9000", "HOLOFORGE_RESUME_S": "12.5", "HOLOFORGE_DEVICES": "cuda:0, cuda:1"}
    settings = read_settings(environ, port=9001, host=None)
    assert (settings.port, settings.resume_s, settings.devices) == (9001, 12.5, ("cuda:0", "cuda:1"))
    assert settings.limits.resume_s == 12.5


@pytest.mark.parametrize(
    ("field", "text", "bound"),
    [
        ("PORT", "70000", "<= 65535"),
        ("PORT", "http", "Expected `int`"),
        ("DEVICES", "gpu", "regex"),
        ("DEVICES", "", "regex"),
        ("STORE_BYTES", "10", ">= 1048576"),
        ("HELLO_S", "0", "> 0.0"),
        ("RESUME_S", "nan", ""),
        ("HOST", "", "length >= 1"),
    ],
)
def test_a_value_out_of_bounds_names_its_variable_and_the_bound(field: str, text: str, bound: str) -> None:
    with pytest.raises(InvalidSetting, match=f"HOLOFORGE_{field}=") as caught:
        read_settings({f"HOLOFORGE_{field}": text})
    assert bound in str(caught.value)


def test_an_override_that_is_no_setting_is_refused() -> None:
    with pytest.raises(InvalidSetting, match="COLOUR"):
        read_settings({}, colour="red")


def test_the_store_may_be_given_from_home() -> None:
    assert read_settings({"HOLOFORGE_STORE": "~/store"}).store_path == Path.home() / "store"
