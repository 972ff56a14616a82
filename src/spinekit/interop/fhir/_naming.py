"""Ids that depend on what a bundle says, and on nothing else.

Each is a UUID of version 8 (RFC 9562, the one for ids of one's own making), so
that it fits FHIR's pattern of an id and ``urn:uuid:`` alike.
"""

import hashlib

import attrs

__all__ = ["Names"]


@attrs.frozen
class Names:
    """The ids of one bundle, made from a seed."""

    seed: str

    def id(self, name: str, number: int = 0) -> str:
        """Return the id of a resource by what it is called in the bundle."""
        digest = hashlib.sha256(f"{self.seed} {name} {number}".encode()).hexdigest()
        return f"{digest[:8]}-{digest[8:12]}-8{digest[13:16]}-8{digest[17:20]}-{digest[20:32]}"

    def url(self, name: str, number: int = 0) -> str:
        """Return the address of a resource: what refers to it holds this."""
        return f"urn:uuid:{self.id(name, number)}"
