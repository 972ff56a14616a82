"""The samples' values as one pickle, written on one Python and read on another.

``python -m tests.pickles write FILE`` writes it; ``python -m tests.pickles read
FILE...`` reads each and compares with what this Python makes. ``nox -s pickles``
does both for every Python the package claims.
"""

import pickle
import sys
from pathlib import Path

from spinekit import Catalog, compose, judge, plan, questions
from spinekit.composer import Composer
from spinekit.safety import Judge, standard_rules
from spinekit.samples import SAMPLES

# The lowest protocol that every Python the package claims writes by default.
PROTOCOL = 4


def values() -> dict[str, object]:
    """Values of many types, each compared when read again."""
    requests = {name: sample.request for name, sample in SAMPLES.items()}
    marta = requests["marta"]
    return {
        "requests": requests,
        "outcomes": {name: compose(one) for name, one in requests.items()},
        "questions": {name: questions(one) for name, one in requests.items()},
        "verdicts": [judge(marta.person, one) for one in Catalog.standard() if one.is_complete],
        "program": plan(marta, weeks=2),
        "catalog": Catalog.standard(),
        "rules": standard_rules(),
    }


def engines() -> dict[str, object]:
    """What holds rules made ready: equal to nothing, so compared by what it does."""
    catalog = Catalog.standard()
    return {
        "judge": Judge(standard_rules(), catalog),
        "composer": Composer(),
        "screening": Judge(standard_rules()).screen(SAMPLES["marta"].request.person),
    }


def differences(raw: bytes) -> list[str]:
    """The names of what does not come back from a pickle as this Python makes it."""
    read, machines = pickle.loads(raw)
    here = values()
    found = [
        name
        for name, value in here.items()
        if (value, repr(value)) != (read[name], repr(read[name]))
    ]
    person = SAMPLES["marta"].request.person
    exercise = Catalog.standard()["bird-dog"]
    expected = judge(person, exercise)
    if machines["judge"].screen(person).verdict(exercise) != expected:
        found.append("judge")
    if machines["screening"].verdict(exercise) != expected:
        found.append("screening")
    if machines["composer"].compose(SAMPLES["marta"].request) != here["outcomes"]["marta"]:  # type: ignore[index]
        found.append("composer")
    return found


def write() -> bytes:
    """The pickle."""
    return pickle.dumps((values(), engines()), protocol=PROTOCOL)


def main(order: str, *names: str) -> int:
    """Write or read."""
    if order == "write":
        Path(names[0]).write_bytes(write())
        return 0
    wrong = {name: found for name in names if (found := differences(Path(name).read_bytes()))}
    print(f"{len(names)} pickles read on Python {sys.version.split()[0]}: {wrong or 'all alike'}")  # noqa: T201
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
