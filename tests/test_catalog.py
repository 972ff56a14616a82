"""The catalog finds, searches, merges and leaves out; packs come in only when asked for."""

import pickle
import sys
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spinekit.catalog import Catalog
from spinekit.catalog.naming import plain
from spinekit.catalog.packs import GROUP, Pack, installed_packs
from spinekit.errors import (
    ConflictError,
    InvalidTypeError,
    InvalidValueError,
    SeveralErrors,
    UnknownNameError,
)
from spinekit.evidence import Source
from spinekit.exercise import Exercise, Surface, Target
from spinekit.testing import exercises

STANDARD = Catalog.standard()
BRIDGE = STANDARD["glute-bridge"]
NAMES = [
    (name, exercise.id)
    for exercise in STANDARD
    for name in (exercise.id, exercise.name, *exercise.aliases)
]


@pytest.mark.parametrize(("name", "id"), sorted(set(NAMES)))
def test_every_name_finds_its_exercise(name: str, id: str) -> None:
    """Id, name and alias all lead there, in capitals, with hyphens or underscores too."""
    for spelled in (
        name,
        name.upper(),
        name.replace(" ", "-"),
        name.replace("-", "_"),
        f" {name} ",
    ):
        assert id == STANDARD[spelled].id
        assert spelled in STANDARD


def test_no_two_exercises_share_a_name() -> None:
    """What is asked for by name is never a matter of order."""
    owners: dict[str, set[str]] = {}
    for name, owner in NAMES:
        owners.setdefault(" ".join(name.lower().replace("-", " ").split()), set()).add(owner)
    assert [name for name, ids in owners.items() if len(ids) > 1] == []


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("glute-brigde", "did you mean 'glute-bridge' or "),
        ("supine bridgge", "did you mean 'supine bridge'"),
        ("xyzzy", "there are "),
        ("", "there are "),
    ],
)
def test_a_wrong_name_is_answered_with_the_nearest(name: str, remedy: str) -> None:
    """Ids, names and aliases are all offered."""
    with pytest.raises(UnknownNameError) as caught:
        STANDARD[name]
    assert str(caught.value).startswith(
        f"Catalog: no exercise of this name, got {name!r}; {remedy}"
    )
    assert name not in STANDARD


def test_a_small_catalog_offers_all_it_has() -> None:
    """Where little is known, everything is named."""
    with pytest.raises(UnknownNameError, match=r"; choose from Glute bridge, .*glute-bridge"):
        Catalog(exercises=[BRIDGE])["xyzzy"]


@pytest.mark.parametrize("name", [None, 3, ["glute-bridge"], BRIDGE])
def test_only_texts_are_names(name: object) -> None:
    """Anything else is a mistake of type; asking whether it is there is not."""
    with pytest.raises(InvalidTypeError):
        STANDARD[name]  # type: ignore[index]
    assert name not in STANDARD


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("bridge", "glute-bridge"),
        ("Supine BRIDGE", "glute-bridge"),
        ("forearm prop", "elbow-prop"),
        ("glute_bridge", "glute-bridge"),
    ],
)
def test_search_finds_what_people_type(text: str, first: str) -> None:
    """Words of names and aliases come first, however they are written."""
    assert first == STANDARD.search(text)[0].id


@given(st.sampled_from(NAMES), st.data())
def test_search_needs_every_word(pair: tuple[str, str], data: st.DataObject) -> None:
    """Any words of a name, in any order, find it; one more that is nowhere finds nothing."""
    name, wanted = pair
    words = plain(name).split()
    some = data.draw(st.lists(st.sampled_from(words), min_size=1, unique=True))
    assert wanted in [one.id for one in STANDARD.search(" ".join(some))]
    assert STANDARD.search(" ".join([*some, "xyzzy"])) == ()


def test_search_ranks_names_over_targets_over_steps() -> None:
    """The same word weighs most in a name, less in what is trained, least in a step."""
    named = attrs.evolve(BRIDGE, id="a", name="Balance", aliases=(), trains={}, steps=())
    training = attrs.evolve(
        BRIDGE, id="b", name="B", aliases=(), trains={Target.BALANCE: 1}, steps=()
    )
    told = attrs.evolve(
        BRIDGE, id="c", name="C", aliases=(), trains={}, steps=("Keep your balance",)
    )
    without = attrs.evolve(BRIDGE, id="d", name="D", aliases=(), trains={}, steps=())
    catalog = Catalog(exercises=[without, told, training, named])
    assert [one.id for one in catalog.search("balance")] == ["a", "b", "c"]


def test_search_for_a_place_finds_what_is_done_there() -> None:
    """A surface is a word to search by."""
    found = {one.id for one in STANDARD.search("bed")}
    assert {one.id for one in STANDARD if Surface.BED in one.surfaces} <= found


@pytest.mark.parametrize("text", ["", "  ", "-", "xyzzy"])
def test_search_may_find_nothing(text: str) -> None:
    """Neither an empty text nor an unknown word is a mistake."""
    assert STANDARD.search(text) == ()


def test_a_catalog_is_a_value() -> None:
    """It keeps the order given, compares, hashes and pickles by what it holds."""
    small = Catalog(exercises=[STANDARD["bird-dog"], BRIDGE])
    assert [one.id for one in small] == ["bird-dog", "glute-bridge"]
    assert len(small) == 2
    again = pickle.loads(pickle.dumps(small))
    assert (small, hash(small)) == (again, hash(again))
    assert small == Catalog(exercises={one.id: one for one in small})
    assert STANDARD is Catalog.standard()
    assert pickle.loads(pickle.dumps(STANDARD)) == STANDARD


@settings(max_examples=40)
@given(st.lists(exercises(bare=True), max_size=3))
def test_one_id_holds_one_exercise(rows: list[Exercise]) -> None:
    """The same row twice is one row; two different rows of one id are refused."""
    if len({one.id for one in rows}) == len(set(rows)):
        catalog = Catalog(exercises=[*rows, *rows])
        assert list(dict.fromkeys(rows)) == list(catalog)
    else:
        with pytest.raises(ConflictError, match="two different ones share an id"):
            Catalog(exercises=rows)


def test_a_row_stands_under_its_own_id() -> None:
    """A mapping that files a row elsewhere is refused, not mended."""
    with pytest.raises(InvalidValueError, match="stands under 'bridge'"):
        Catalog(exercises={"bridge": BRIDGE})


PACK = Catalog(
    exercises=[attrs.evolve(BRIDGE, id="wall-bridge", name="Wall bridge", aliases=())],
    sources=[Source(id="clinic", title="Our exercises", publisher="A clinic")],
)


def test_merging_keeps_both_in_order() -> None:
    """First this catalog's rows, then those only the other has."""
    both = STANDARD | PACK
    assert [*STANDARD, *PACK] == list(both)
    assert [*STANDARD.sources, "clinic"] == list(both.sources)
    assert STANDARD.rules == both.rules
    assert "wall bridge" in both
    assert "wall bridge" not in STANDARD


def test_merging_twice_or_with_nothing_changes_nothing() -> None:
    """The empty catalog is neutral, and rows that are the same do not conflict."""
    assert STANDARD == STANDARD | Catalog() == Catalog() | STANDARD == STANDARD | STANDARD
    both = STANDARD | PACK
    assert both == both | PACK == both | STANDARD


def test_merging_tells_every_conflict_at_once() -> None:
    """Each id that means two things is named, with its part."""
    other = Catalog(
        exercises=[
            attrs.evolve(BRIDGE, name="Other"),
            attrs.evolve(STANDARD["bird-dog"], difficulty=5),
            STANDARD["cat-cow"],
        ],
        sources=[Source(id="spinekit", title="Somebody else", publisher="X")],
    )
    with pytest.raises(SeveralErrors) as caught:
        STANDARD | other
    assert {
        "Catalog.exercises['glute-bridge']",
        "Catalog.exercises['bird-dog']",
        "Catalog.sources['spinekit']",
    } == {error.path for error in caught.value.errors}
    assert all("without()" in error.remedy for error in caught.value.errors)


def test_only_catalogs_merge() -> None:
    """A catalog and something else have no sum."""
    with pytest.raises(TypeError, match="unsupported operand"):
        STANDARD | {}  # type: ignore[operator]


def test_leaving_out_removes_and_nothing_else() -> None:
    """The rest stays as it is; what shares an id goes together."""
    smaller = STANDARD.without("leg-hang", "spinekit")
    assert [one for one in STANDARD if one.id != "leg-hang"] == list(smaller)
    assert "spinekit" not in smaller.sources
    assert STANDARD.rules == smaller.rules
    assert STANDARD.without() == STANDARD
    both = STANDARD.without("elbow-prop")
    assert ("elbow-prop" in both.exercises, "elbow-prop" in both.ladders) == (False, False)


def test_leaving_out_a_rule_leaves_the_exercises() -> None:
    """A clinic can drop a rule by its id."""
    rule = next(iter(STANDARD.rules))
    assert rule not in STANDARD.without(rule).rules
    assert STANDARD.exercises == STANDARD.without(rule).exercises


def test_leaving_out_what_is_not_there() -> None:
    """A wrong id is answered with the nearest, a list of ids with how to give them."""
    with pytest.raises(UnknownNameError, match="did you mean 'leg-hang'"):
        STANDARD.without("leg-hagn")
    with pytest.raises(InvalidTypeError, match="give ids one by one"):
        STANDARD.without(["leg-hang"])  # type: ignore[arg-type]


def test_the_line_of_a_catalog() -> None:
    """It counts what it holds."""
    assert str(PACK) == "1 exercises, 0 ladders, 0 protocols, 0 rules, 1 sources"


Installing = Callable[[str, str, str], None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Installing:
    """Return a function that lays a distribution on the path, as an installer would."""
    monkeypatch.syspath_prepend(tmp_path)

    def lay(distribution: str, module: str, source: str) -> None:
        (tmp_path / f"{module}.py").write_text(source, encoding="utf-8")
        info = tmp_path / f"{distribution.replace('-', '_')}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n", encoding="utf-8"
        )
        (info / "entry_points.txt").write_text(
            f"[{GROUP}]\n{distribution} = {module}:offered\n", encoding="utf-8"
        )
        monkeypatch.delitem(sys.modules, module, raising=False)

    return lay


GOOD = """
import attrs
from spinekit.catalog import Catalog
BRIDGE = attrs.evolve(Catalog.standard()["glute-bridge"], id="wall-bridge", name="Wall bridge", aliases=())
"""


def pack_named(name: str) -> Pack:
    """The one installed pack of this name."""
    (found,) = [pack for pack in installed_packs() if pack.name == name]
    return found


@pytest.mark.parametrize(
    "offer",
    [
        "offered = Catalog(exercises=[BRIDGE])",
        "def offered():\n    return Catalog(exercises=[BRIDGE])",
    ],
    ids=["value", "function"],
)
def test_an_installed_pack_is_found(install: Installing, offer: str) -> None:
    """A distribution offers a catalog, or a function that returns one."""
    install("clinic-exercises", "clinic_pack_one", GOOD + offer)
    pack = pack_named("clinic-exercises")
    assert (pack.distribution, pack.error) == ("clinic-exercises", None)
    assert pack.catalog is not None
    assert [one.id for one in pack.catalog] == ["wall-bridge"]
    assert "wall bridge" in Catalog.standard() | pack.catalog


def test_nothing_is_looked_for_unless_asked(install: Installing) -> None:
    """An installed pack changes neither the standard catalog nor a new one."""
    install("eager-exercises", "clinic_pack_eager", "raise SystemExit('imported')")
    assert STANDARD is Catalog.standard()
    assert "clinic_pack_eager" not in sys.modules


@pytest.mark.parametrize(
    ("source", "error", "text"),
    [
        (
            "raise RuntimeError('two\\nlines')",
            InvalidValueError,
            (
                "spinekit.catalogs['broken-exercises']: could not be loaded: RuntimeError: two lines, "
                "got 'clinic_broken:offered'; mend or uninstall broken-exercises"
            ),
        ),
        (
            "x = 1",
            InvalidValueError,
            (
                "spinekit.catalogs['broken-exercises']: could not be loaded: AttributeError: module "
                "'clinic_broken' has no attribute 'offered', got 'clinic_broken:offered'; "
                "mend or uninstall broken-exercises"
            ),
        ),
        (
            "from spinekit.catalog import Catalog\ndef offered():\n    return Catalog(exercises=5)",
            InvalidValueError,
            (
                "spinekit.catalogs['broken-exercises']: could not be loaded: InvalidTypeError: "
                "Catalog.exercises: must be a collection, got 5; give Exercise values, or a mapping "
                "of them by id, got 'clinic_broken:offered'; mend or uninstall broken-exercises"
            ),
        ),
        (
            "def offered():\n    return {'a': 1}",
            InvalidTypeError,
            (
                "spinekit.catalogs['broken-exercises']: offers no Catalog, got {'a': 1}; "
                "name a Catalog, or a function that returns one"
            ),
        ),
    ],
    ids=["raises", "lacks", "refused", "other"],
)
def test_a_broken_pack_is_reported_and_holds_nobody_back(
    install: Installing, source: str, error: type[Exception], text: str
) -> None:
    """The fault is told in one line; the sound pack beside it is there."""
    install("broken-exercises", "clinic_broken", source)
    install("clinic-exercises", "clinic_pack_two", GOOD + "offered = Catalog(exercises=[BRIDGE])")
    broken = pack_named("broken-exercises")
    assert (broken.catalog, broken.distribution) == (None, "broken-exercises")
    assert isinstance(broken.error, error)
    assert text == str(broken.error)
    assert pack_named("clinic-exercises").catalog is not None


def test_packs_come_in_the_order_of_their_names(install: Installing) -> None:
    """The order they were installed in leaves no trace."""
    for name in ("zz-exercises", "aa-exercises", "mm-exercises"):
        install(name, f"clinic_{name[:2]}", GOOD + "offered = Catalog()")
    names = [pack.name for pack in installed_packs()]
    assert sorted(names) == names
    assert {"zz-exercises", "aa-exercises", "mm-exercises"} <= set(names)
