"""Which FHIR is written: the release, by the number that FHIR itself gives it.

Where the two releases differ is said where the resource is written, not here.
"""

from enum import StrEnum

__all__ = ["FhirVersion"]


class FhirVersion(StrEnum):
    """A release of FHIR; the value is its number.

    Examples:
        >>> [version.value for version in FhirVersion]
        ['4.3.0', '5.0.0']
    """

    R4B = "4.3.0"
    """Release 4B, of 2022."""
    R5 = "5.0.0"
    """Release 5, of 2023."""
