"""What an edit was understood as, from a planner's data to the wire's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from server.protocol.messages import Operation

Value = str | float | tuple[str | float, ...]


def operation_of(data: Mapping[str, object]) -> Operation:
    """The wire's operation of a planner's: what is nested in its fields stands beside them, what is empty is left out.

    `data` has `type`, perhaps `targets`, and fields of text, numbers, lists or objects of those.
    """
    fields = {name: value for name, value in data.items() if name not in ("type", "targets")}
    targets = data.get("targets", ())
    return Operation(
        type=str(data["type"]),
        targets=tuple(str(name) for name in targets) if isinstance(targets, Sequence) else (),
        values=dict(_flat(fields)),
    )


def ids_of(operations: Sequence[Mapping[str, object]]) -> tuple[str, ...]:
    """The objects that a planner's operations were about, each once."""
    targets = (operation.get("targets", ()) for operation in operations)
    return tuple(dict.fromkeys(str(name) for names in targets if isinstance(names, Sequence) for name in names))


def _flat(fields: Mapping[str, object], within: str = "") -> Iterator[tuple[str, Value]]:
    for name, value in fields.items():
        key = f"{within}{name}"
        if isinstance(value, Mapping):
            yield from _flat(value, "" if name in ("looks", "stand") else f"{name}.")
        elif isinstance(value, str):
            if value:
                yield key, value
        elif isinstance(value, (int, float)):
            yield key, float(value)
        elif isinstance(value, Sequence) and value:
            yield key, tuple(part if isinstance(part, str) else float(part) for part in value)
