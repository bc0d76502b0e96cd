"""Files of principals, and a login of our own that signs JSON Web Tokens."""

import json
import time
from pathlib import Path
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey, generate_private_key
from jwt.algorithms import ECAlgorithm

from server.principals import token_digest

ISSUER, AUDIENCE = "https://login.example/", "holoforge"


def write_principals(folder: Path, more: str = "", **tokens: str) -> str:
    """A file of principals, each `name="token"` with further lines of TOML after it: "secret; weight = 2.0"."""
    rows = []
    for name, said in tokens.items():
        token, _, lines = said.partition(";")
        rows.append(f'[[principal]]\nname = "{name}"\ntoken_sha256 = "{token_digest(token)}"\n{lines.strip()}\n')
    path = folder / "tokens.toml"
    path.write_text("\n".join(rows) + more)
    return str(path)


class Login:
    """Somebody's login: keys by name, and tokens signed by them."""

    def __init__(self, folder: Path, *names: str) -> None:
        self.path = folder / "jwks.json"
        self.keys: dict[str, EllipticCurvePrivateKey] = {}
        self.add(*(names or ("first",)))

    def add(self, *names: str) -> None:
        """Publish further keys."""
        self.keys |= {name: generate_private_key(SECP256R1()) for name in names}
        rows = [
            {**json.loads(ECAlgorithm.to_jwk(key.public_key())), "kid": name, "alg": "ES256"}
            for name, key in self.keys.items()
        ]
        self.path.write_text(json.dumps({"keys": rows}))

    @property
    def rules(self) -> str:
        """What a file of principals says of it."""
        return f'[jwt]\njwks = "{self.path}"\nissuer = "{ISSUER}"\naudience = "{AUDIENCE}"\nleeway_s = 0.0\n'

    def token(self, subject: str = "ann", key: str = "first", life_s: float = 60.0, **claims: Any) -> str:
        """A token of `subject`, good for `life_s` seconds."""
        said = {
            "sub": subject,
            "iss": ISSUER,
            "aud": AUDIENCE,
            "exp": time.time() + life_s,
            "scope": "generate edit read",
            **claims,
        }
        return jwt.encode(said, self.keys[key], algorithm="ES256", headers={"kid": key})
