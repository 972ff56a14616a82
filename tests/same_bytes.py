"""One digest of what the samples give: the same on every Python and under every hash seed.

``python -m tests.same_bytes`` prints it; ``nox -s same_bytes`` runs that under
hash seeds 0 to 20 on every Python the package claims, and compares.
"""

import hashlib

from spinekit import compose, plan, questions
from spinekit.codecs import dumps
from spinekit.samples import SAMPLES


def digest() -> str:
    """The digest of the samples' routines, questions and a program, as text and as JSON."""
    parts = []
    for sample in SAMPLES.values():
        routine = compose(sample.request)
        parts += [repr(sample.request), repr(routine), dumps(routine)]
        parts.append(repr(questions(sample.request)))
    program = plan(SAMPLES["marta"].request, weeks=2)
    parts += [repr(program), dumps(program)]
    return hashlib.sha256("".join(parts).encode()).hexdigest()


if __name__ == "__main__":
    print(digest())  # noqa: T201
