"""Packs: catalogs that other installed distributions offer, found only when asked for.

A distribution offers a pack under the entry-point group ``spinekit.catalogs``;
the entry point names a :class:`~spinekit.catalog.Catalog` or a function without
arguments that returns one. Nothing is looked for on import, and a pack that
cannot be loaded is reported by name while the others go on.
"""

from importlib.metadata import EntryPoint, entry_points

import attrs

from spinekit.catalog.catalog import Catalog
from spinekit.errors import InvalidTypeError, InvalidValueError, SpinekitError

__all__ = ["GROUP", "Pack", "installed_packs"]

GROUP = "spinekit.catalogs"
"""The entry-point group packs are offered under."""


@attrs.frozen(kw_only=True)
class Pack:
    """A pack found in the environment: its catalog, or why it could not be loaded.

    Examples:
        >>> pack = Pack(name="clinic", distribution="clinic-exercises", catalog=Catalog())
        >>> pack.error is None
        True
    """

    name: str
    """The name of the entry point."""

    distribution: str
    """The distribution that offers it; empty where that is not known."""

    catalog: Catalog | None = None
    """The catalog; ``None`` where it could not be loaded."""

    error: SpinekitError | None = None
    """Why it could not be loaded; ``None`` where it could."""


def installed_packs() -> tuple[Pack, ...]:
    """Return every pack the installed distributions offer, in the order of their names.

    This is the one function of spinekit that looks at its environment, and
    only when called.

    Returns:
        The packs. One that fails to load carries its error, and does not keep
        the others back.

    Examples:
        >>> isinstance(installed_packs(), tuple)
        True
    """
    found = sorted(entry_points(group=GROUP), key=lambda one: (one.name, one.value))
    return tuple(_load(one) for one in found)


def _load(entry_point: EntryPoint) -> Pack:
    distribution = ""
    try:
        distribution = entry_point.dist.name if entry_point.dist is not None else ""
        offered = entry_point.load()
        catalog = offered() if callable(offered) else offered
    except Exception as error:  # noqa: BLE001 - a pack is foreign code: whatever it raises is reported
        fault: SpinekitError = InvalidValueError(
            f"could not be loaded: {type(error).__name__}: {' '.join(str(error).split())}",
            path=f"{GROUP}[{entry_point.name!r}]",
            value=entry_point.value,
            remedy=f"mend or uninstall {distribution or 'its distribution'}",
        )
        return Pack(name=entry_point.name, distribution=distribution, error=fault)
    if not isinstance(catalog, Catalog):
        fault = InvalidTypeError(
            "offers no Catalog",
            path=f"{GROUP}[{entry_point.name!r}]",
            value=catalog,
            remedy="name a Catalog, or a function that returns one",
        )
        return Pack(name=entry_point.name, distribution=distribution, error=fault)
    return Pack(name=entry_point.name, distribution=distribution, catalog=catalog)
