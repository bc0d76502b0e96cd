"""Who asks, what they may, and what is theirs."""

from server.principals.known import InvalidPrincipals, Principals, read_principals, token_digest
from server.principals.principal import ANYBODY, Allowance, Principal

__all__ = [
    "ANYBODY",
    "Allowance",
    "InvalidPrincipals",
    "Principal",
    "Principals",
    "read_principals",
    "token_digest",
]
