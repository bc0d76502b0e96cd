"""A language model behind an OpenAI-compatible server (vLLM, llama.cpp's server, a hosted one), streamed.

Source: OpenAI API reference, "Create chat completion", streaming; WHATWG HTML, section 9.2 (server-sent events).
Not covered: GBNF, which the protocol does not know; give such a model a JSON schema.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx

from generators.errors import GeneratorUnavailable, InvalidTask
from generators.language.errors import BadReply, EndpointRefused, EndpointTimeout, EndpointUnreachable
from generators.language.model import DEFAULT_SAMPLING, Capabilities, Constraint, Gbnf, JsonSchema, Sampling

_DONE = "[DONE]"
_LONGEST_REASON = 300


class OpenAIEndpoint:
    """`base_url` ends before `/chat/completions`, as in `http://127.0.0.1:8000/v1`.

    `timeout_s` bounds the connection and the wait for each next piece, not the whole answer.
    """

    def __init__(self, base_url: str, model: str, *, api_key: str | None = None, timeout_s: float = 30.0) -> None:
        self._base_url = base_url.rstrip("/")
        self._model = model
        self._api_key = api_key
        self._timeout_s = timeout_s
        self._client: httpx.Client | None = None

    @property
    def capabilities(self) -> Capabilities:
        """The protocol carries a JSON schema; it has no way to begin the model's answer for it."""
        return Capabilities(name=self._model, gbnf=False, json_schema=True, prefill=False)

    def load(self) -> None:
        """Make the client. The server is first asked when something is to be completed."""
        if self._client is None:
            headers = {"Authorization": f"Bearer {self._api_key}"} if self._api_key else {}
            self._client = httpx.Client(timeout=self._timeout_s, headers=headers)

    def complete(
        self,
        prompt: str,
        *,
        system: str = "",
        start: str = "",
        constraint: Constraint | None = None,
        sampling: Sampling = DEFAULT_SAMPLING,
    ) -> Iterator[str]:
        """Answer `prompt`, piece by piece as the server sends them.

        Raises:
            GeneratorUnavailable: `load` has not been called.
            InvalidTask: a GBNF or a `start` was asked for, or the server calls the request wrong (400, 422).
            EndpointRefused, EndpointUnreachable, EndpointTimeout, BadReply: see `generators.language.errors`.
        """
        if self._client is None:
            raise GeneratorUnavailable(f"{self._base_url} is not loaded")
        if start:
            raise InvalidTask("an OpenAI-compatible endpoint cannot be made to begin an answer with given words")
        body = _request(self._model, prompt, system, constraint, sampling)
        try:
            with self._client.stream("POST", f"{self._base_url}/chat/completions", json=body) as reply:
                _check(reply, self._base_url)
                yield from _pieces(reply)
        except httpx.TimeoutException as error:
            raise EndpointTimeout(f"{self._base_url} sent nothing for {self._timeout_s:g} s") from error
        except httpx.RequestError as error:
            raise EndpointUnreachable(f"{self._base_url}: {error}") from error


def _request(
    model: str, prompt: str, system: str, constraint: Constraint | None, sampling: Sampling
) -> dict[str, object]:
    messages = [{"role": "system", "content": system}] if system else []
    body: dict[str, object] = {
        "model": model,
        "messages": [*messages, {"role": "user", "content": prompt}],
        "stream": True,
        "max_tokens": sampling.max_tokens,
        "temperature": sampling.temperature,
        "seed": sampling.seed,
    }
    if sampling.stop:
        body["stop"] = list(sampling.stop)
    match constraint:
        case Gbnf():
            raise InvalidTask("an OpenAI-compatible endpoint holds a JSON schema, not a GBNF grammar")
        case JsonSchema(schema):
            named = {"name": "answer", "strict": True, "schema": dict(schema)}
            body["response_format"] = {"type": "json_schema", "json_schema": named}
        case None:
            pass
    return body


def _check(reply: httpx.Response, base_url: str) -> None:
    if reply.is_success:
        return
    reason = reply.read()[:_LONGEST_REASON].decode("utf-8", "replace")
    text = f"{base_url} answers {reply.status_code}: {reason}"
    match reply.status_code:
        case 401 | 403:
            raise EndpointRefused(f"{text} (look at the API key)")
        case 404:
            raise EndpointRefused(f"{text} (look at the address and the model's name)")
        case 400 | 422:
            raise InvalidTask(text)
        case _:
            raise BadReply(text)


def _pieces(reply: httpx.Response) -> Iterator[str]:
    for line in reply.iter_lines():
        if not line.startswith("data:"):
            continue  # comments, event names and the blank lines between events
        data = line[5:].strip()
        if data == _DONE:
            return
        yield from _text(data)
    raise BadReply(f"the stream ended without {_DONE}")


def _text(data: str) -> Iterator[str]:
    try:
        event: Any = json.loads(data)
        contents = [choice["delta"].get("content") for choice in event["choices"]]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadReply(f"not a chat completion chunk: {data[:_LONGEST_REASON]}") from error
    yield from (text for text in contents if text)
