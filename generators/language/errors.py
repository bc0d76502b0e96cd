"""What can go wrong between us and a language model's server.

GenerationError
├── GeneratorUnavailable
│   └── EndpointRefused      the key is missing or not accepted (401, 403), or there is no such model (404)
└── GenerationFailed         retryable
    ├── EndpointUnreachable  nobody listens there, or the line broke
    ├── EndpointTimeout      no answer, or no next piece, within the time
    └── BadReply             what came back is not the protocol: not JSON, no choices, an error of the server's
"""

from generators.errors import GenerationFailed, GeneratorUnavailable


class EndpointRefused(GeneratorUnavailable):
    """The server knows us and says no; trying again does not help. The text names the setting to look at."""

    code = "endpoint_refused"


class EndpointUnreachable(GenerationFailed):
    """Nobody listens at the address, or the connection broke."""

    code = "endpoint_unreachable"


class EndpointTimeout(GenerationFailed):
    """The server took longer than `timeout_s` for its next piece."""

    code = "endpoint_timeout"


class BadReply(GenerationFailed):
    """The server's answer is not what the protocol says."""

    code = "bad_reply"
