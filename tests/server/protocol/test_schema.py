"""The generated documents are up to date and hang together; the protocol imports nothing it should not."""

import ast
import sys
from pathlib import Path
from typing import Any

import pytest

from server.protocol import schema
from server.protocol.schema import CLIENT_MESSAGES, SERVER_MESSAGES, asyncapi, json_schema

FOLDER = Path(schema.__file__).parent


def references(document: Any) -> set[str]:
    """Every `$ref` in a document."""
    if isinstance(document, dict):
        own = {document["$ref"]} if isinstance(document.get("$ref"), str) else set()
        return own.union(*(references(value) for value in document.values()))
    return set().union(*(references(item) for item in document)) if isinstance(document, list) else set()


def resolve(document: Any, reference: str) -> Any:
    for key in reference.removeprefix("#/").split("/"):
        document = document[key]
    return document


def test_the_documents_on_disk_are_not_stale() -> None:
    assert schema.main(["--check"]) == 0


def test_a_stale_document_fails_the_check_and_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert schema.main([], tmp_path) == 0
    assert schema.main(["--check"], tmp_path) == 0
    (tmp_path / "asyncapi.json").write_text("{}")
    assert schema.main(["--check"], tmp_path) == 1
    assert "asyncapi.json" in capsys.readouterr().err


@pytest.mark.parametrize("document", [json_schema(), asyncapi()], ids=["json schema", "asyncapi"])
def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    found = references(document)
    assert len(found) > 20
    assert all(isinstance(resolve(document, reference), dict) for reference in found)


def test_unknown_fields_are_refused_by_the_schema_too() -> None:
    definitions = json_schema()["$defs"]
    assert all(definitions[m.__name__]["additionalProperties"] is False for m in (*CLIENT_MESSAGES, *SERVER_MESSAGES))


def test_every_message_is_in_one_operation_of_the_asyncapi_document() -> None:
    operations = asyncapi()["operations"]
    names = [ref["$ref"].rpartition("/")[2] for o in operations.values() for ref in o["messages"]]
    tags = [member.__name__.lower() for member in (*CLIENT_MESSAGES, *SERVER_MESSAGES)]
    assert sorted(names) == sorted([*tags, "chunk"])


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.name)
def test_the_protocol_imports_the_standard_library_msgspec_and_itself_relatively(path: Path) -> None:
    allowed = (set(sys.stdlib_module_names) | {"msgspec"}) - {
        "asyncio",
        "socket",
        "logging",
        "time",
        "ssl",
        "selectors",
    }
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            assert {alias.name.partition(".")[0] for alias in node.names} <= allowed
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            assert (node.module or "").partition(".")[0] in allowed
