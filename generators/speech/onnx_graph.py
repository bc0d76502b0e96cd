"""Outputs, inputs and nodes added to a serialised ONNX graph, without reading it.

Two serialised messages one after the other are one message with the fields of both, lists joined: what is appended is
part of the graph.

Source: Protocol Buffers, Encoding, "Last one wins"; the field numbers of onnx.proto3, version 10.
"""

from __future__ import annotations

from collections.abc import Sequence

_GRAPH = 7
_NODE, _INPUT, _OUTPUT = 1, 11, 12
_FLOAT = 1


def output(name: bytes) -> bytes:
    """Give the value called `name` too."""
    return _field(_GRAPH, _field(_OUTPUT, _field(1, name)))


def float_input(name: bytes, dimensions: Sequence[int | bytes]) -> bytes:
    """Take a float tensor; a dimension is a number or the name of one."""
    shape = b"".join(_field(1, _field(2, one) if isinstance(one, bytes) else _number(1, one)) for one in dimensions)
    kind = _field(1, _number(1, _FLOAT) + _field(2, shape))
    return _field(_GRAPH, _field(_INPUT, _field(1, name) + _field(2, kind)))


def node(operator: bytes, inputs: Sequence[bytes], result: bytes) -> bytes:
    """Compute `result` from `inputs`."""
    names = b"".join(_field(1, name) for name in inputs)
    return _field(
        _GRAPH,
        _field(
            _NODE, names + _field(2, result) + _field(3, b"added " + operator + b" " + result) + _field(4, operator)
        ),
    )


def renamed_result(model: bytes, name: bytes, other: bytes) -> bytes:
    """The model whose node that makes `name` makes `other` instead, a name of the same length.

    Raises:
        ValueError: the lengths differ, or not just one node makes it.
    """
    made = _field(2, name)
    if len(name) != len(other) or model.count(made) != 1:
        raise ValueError(f"{name!r} is made by {model.count(made)} nodes, wanted one, and a name as long as it")
    return model.replace(made, _field(2, other))


def _number(number: int, value: int) -> bytes:
    return _varint(number << 3) + _varint(value)


def _field(number: int, data: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(data)) + data


def _varint(value: int) -> bytes:
    coded = b""
    while value > 127:
        coded += bytes([value & 127 | 128])
        value >>= 7
    return coded + bytes([value])
