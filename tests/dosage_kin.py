"""Dosages that are often comparable: from a few small values, or alike but for a part or two."""

import attrs
from hypothesis import strategies as st

from spinekit.dosage import (
    Band,
    Bodyweight,
    Dosage,
    Hold,
    Holds,
    Kilograms,
    Reps,
    Tempo,
    ToFatigue,
    Work,
)
from spinekit.ranges import Range


@st.composite
def near_dosages(draw: st.DrawFn) -> Dosage:
    """Dosages from a few small values, so that two of them are often comparable."""
    few = st.none() | st.sampled_from([Range(1), Range(2), Range(1, 2)])
    work: Work = draw(
        st.one_of(
            st.builds(Reps, few),
            st.builds(Hold, few),
            st.builds(Holds, few, few),
            st.builds(ToFatigue, st.sampled_from([None, 1, 2])),
        )
    )
    return Dosage(
        draw(few),
        work,
        per_side=draw(st.booleans()),
        rest=draw(few),
        tempo=None
        if isinstance(work, Hold)
        else draw(st.sampled_from([None, Tempo(1, 0, 1, 0), Tempo(2, 0, 0, 0)])),
        load=draw(st.sampled_from([None, Bodyweight(), Kilograms(1), Kilograms(2), Band("light")])),
        effort=draw(few),
    )


@st.composite
def kin(draw: st.DrawFn, size: int) -> list[Dosage]:
    """Dosages that differ from the first in one or two parts, so that many are comparable."""
    base = draw(near_dosages())
    found = [base]
    for _ in range(size - 1):
        donor = draw(near_dosages())
        names = draw(
            st.sets(
                st.sampled_from(["sets", "rest", "effort", "load", "per_side", "work"]),
                min_size=1,
                max_size=2,
            )
        )
        parts = {name: getattr(donor, name) for name in sorted(names)}
        tempo = None if isinstance(parts.get("work", base.work), Hold) else base.tempo
        found.append(attrs.evolve(base, **parts, tempo=tempo))
    return draw(st.permutations(found))
