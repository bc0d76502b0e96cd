"""Settings from the environment, and what is refused."""

from pathlib import Path

import pytest

from generators.folders import Folders
from generators.kinds.material import ModelOptions
from server.principals import token_digest
from server.protocol.errors import TokenRefused
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


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_on_the_loopback_nobody_has_to_say_who_asks(host: str) -> None:
    assert read_settings({}, host=host).principals().of("whatever").name == ""


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.7", "museum.example"])
def test_beyond_the_loopback_it_is_said_who_may_ask_or_that_anybody_may(host: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidSetting, match=r"--tokens.*--anybody"):
        read_settings({}, host=host).principals()
    assert read_settings({"HOLOFORGE_ANYBODY": "yes"}, host=host).principals().of("").name == ""
    path = tmp_path / "tokens.toml"
    path.write_text(f'[[principal]]\nname = "museum"\ntoken_sha256 = "{token_digest("secret")}"\n')
    known = read_settings({"HOLOFORGE_TOKENS": str(path)}, host=host).principals()
    assert known.of("secret").name == "museum"
    with pytest.raises(TokenRefused):
        known.of("guessed")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "principal"),
        ("[[principal]]\nname = 'a'", "token_sha256"),
        ("[[principal]]\nname = 'a b'\ntoken_sha256 = '" + "0" * 64 + "'", "name"),
        ("[[principal]]\nname = 'a'\ntoken_sha256 = 'secret'", "token_sha256"),
        ("[[principal]]\nname = 'a'\ntoken_sha256 = '" + "0" * 64 + "'\nweight = 0", "weight"),
        (("[[principal]]\nname = 'a'\ntoken_sha256 = '" + "0" * 64 + "'\n") * 2, "twice"),
        ("name = ", "TOML|value"),
    ],
)
def test_half_a_file_of_tokens_is_refused_with_its_name_and_the_place(text: str, says: str, tmp_path: Path) -> None:
    path = tmp_path / "tokens.toml"
    path.write_text(text)
    with pytest.raises(InvalidSetting, match=f"tokens.toml.*({says})|({says}).*"):
        read_settings({}, tokens=str(path)).principals()


def test_origins_and_hosts_are_lists() -> None:
    settings = read_settings({"HOLOFORGE_ORIGINS": "https://a.example, *", "HOLOFORGE_HOSTS": "museum.example"})
    assert (settings.origins, settings.hosts) == (("https://a.example", "*"), ("museum.example",))
    with pytest.raises(InvalidSetting, match="HOLOFORGE_ORIGINS"):
        read_settings({"HOLOFORGE_ORIGINS": "a.example/path"})


def test_a_file_holds_the_same_names_and_the_environment_and_the_command_win(tmp_path: Path) -> None:
    path = tmp_path / "holoforge.toml"
    path.write_text(
        'port = 9000\nresume_s = 7.5\ndevices = ["cpu", "cuda:0"]\nmaterial = "material-model"\nmaterial_steps = 12'
    )
    settings = read_settings({"HOLOFORGE_SETTINGS": str(path), "HOLOFORGE_RESUME_S": "8"}, port=9001)
    assert (settings.port, settings.resume_s, settings.devices) == (9001, 8.0, ("cpu", "cuda:0"))
    assert settings.lineup.chosen["material"].options == ModelOptions(steps=12)
    assert read_settings({}, settings=str(path)).port == 9000


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("port = 70000", "HOLOFORGE_PORT=70000"),
        ("prot = 9000", "HOLOFORGE_PROT: .* did you mean HOLOFORGE_PORT"),
        ("port = ", "holoforge.toml"),
        ("[plan]\nurl = 'x'", "HOLOFORGE_PLAN="),
    ],
)
def test_what_is_wrong_in_a_file_is_refused(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "holoforge.toml"
    path.write_text(text)
    with pytest.raises(InvalidSetting, match=said):
        read_settings({}, settings=str(path))
    with pytest.raises(InvalidSetting, match=r"nowhere\.toml"):
        read_settings({"HOLOFORGE_SETTINGS": str(tmp_path / "nowhere.toml")})


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("HOLOFORGE_PROT", "1", "did you mean HOLOFORGE_PORT"),
        ("HOLOFORGE_PLAN_ULR", "http://x", "did you mean HOLOFORGE_PLAN_URL"),
        ("HOLOFORGE_PLAN", "plan-openai", "plan-openai needs HOLOFORGE_PLAN_URL"),
        ("HOLOFORGE_SPEECH", "plan-openai", "HOLOFORGE_SPEECH='plan-openai'"),
        ("HOLOFORGE_WORKER_BYTES", "-1", "HOLOFORGE_WORKER_BYTES='-1'.*>= 0"),
    ],
)
def test_a_variable_that_nobody_knows_or_that_is_missing_is_refused_by_name(
    variable: str, value: str, said: str
) -> None:
    with pytest.raises(InvalidSetting, match=said):
        read_settings({variable: value, "HOLOFORGE_TOKEN": "of a client", "PATH": "/bin"})


def test_folders_are_settings_too() -> None:
    settings = read_settings({"HOLOFORGE_OVERLAY": "/a:/b", "HOLOFORGE_MODELS": "/models"})
    assert settings.folders == Folders(models="/models", overlay=("/a", "/b"))


def test_an_override_that_is_no_setting_is_refused() -> None:
    with pytest.raises(InvalidSetting, match="COLOUR"):
        read_settings({}, colour="red")


def test_the_store_may_be_given_from_home() -> None:
    assert read_settings({"HOLOFORGE_STORE": "~/store"}).store_path == Path.home() / "store"
