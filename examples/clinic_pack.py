"""A clinic adds five exercises of its own, a ladder and a rule, and composes with them.

Run it with ``python examples/clinic_pack.py``. The pack beside it is written by
hand in TOML; JSON does as well. Nothing in it is clinical advice.
"""

import sys
from pathlib import Path

from spinekit.catalog import Catalog
from spinekit.codecs import load_pack
from spinekit.composer import Request, compose
from spinekit.errors import SpinekitError
from spinekit.person import Person

PACK = Path(__file__).with_name("clinic_pack.toml")


def merged(path: Path) -> Catalog:
    """Return the standard catalog with the pack in it, or stop and say everything that is wrong."""
    pack = load_pack(path.read_text(encoding="utf-8"))
    catalog = Catalog.standard() | pack
    if findings := catalog.lint():
        sys.exit("\n".join(str(finding) for finding in findings))
    return catalog


def main() -> None:
    """Compose ten minutes on a chair for somebody who gets dizzy when standing up."""
    try:
        catalog = merged(PACK)
    except (OSError, SpinekitError) as error:
        sys.exit(str(error))
    person = Person.of(age=71, dizzy_on_standing=True, cannot_get_up_from_floor=True).none_of(
        "red_flags", "bone", "spine", "health", "limbs", "today", "about"
    )
    request = Request(
        person, minutes=10, goals=("glutes", "upper_back"), surfaces={"chair"}, catalog=catalog
    )
    routine = compose(request)
    print(f"{catalog}\n\n{routine}")
    for item in getattr(routine, "items", ()):
        print(f"- {item}")
        for note in item.notes:
            print(f"    {note}")


if __name__ == "__main__":
    main()
