"""Values of the library in the formats of other programs.

Each format has a package of its own, imported by its full name, such as
:mod:`spinekit.interop.fit`: nobody pays for, or needs, what belongs to another.
"""

__all__: list[str] = []
