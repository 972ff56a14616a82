"""The catalog pages of the documentation: whole, linked by ids that exist, and honest about what is ours."""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import attrs
import pytest

from spinekit.catalog import Catalog
from spinekit.composer import PRESETS
from spinekit.composer.settings import ComposerSettings
from spinekit.evidence import OUR_JUDGEMENT, Basis
from spinekit.facts import FACTS
from spinekit.progression import PROGRESSION_RULES
from spinekit.references import CITATIONS, LEFT_OUT
from spinekit.routine import Item
from spinekit.safety import SETTING_SOURCES, STOP_SIGNS, SafetySettings, Scope, judge
from spinekit.safety.standard import NOT_CARRIED
from spinekit.samples import SAMPLES

EXTENSIONS = Path(__file__).resolve().parent.parent / "docs" / "_ext"
if not EXTENSIONS.exists():
    pytest.skip("the source tree is out of the way on purpose", allow_module_level=True)

CATALOG = Catalog.standard()
ROWS: Mapping[str, Mapping[str, object]] = {
    "exercise": CATALOG.exercises,
    "ladder": CATALOG.ladders,
    "protocol": CATALOG.protocols,
    "rule": CATALOG.rules,
    "source": CATALOG.sources,
    "fact": FACTS,
    "progression": PROGRESSION_RULES,
    "setting": attrs.fields_dict(SafetySettings),
}
PRINT = """
import sys
sys.path.insert(0, sys.argv[1])
from row_pages import pages
for name, text in pages().items():
    print("PAGE", name)
    print(text)
"""


def printed(seed: str) -> str:
    """Every page, in the order written, as another process with this hash seed prints it."""
    env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", PRINT, str(EXTENSIONS)]
    done = subprocess.run(command, env=env, capture_output=True, encoding="utf-8", check=True)
    return done.stdout


@pytest.fixture(scope="module")
def everything() -> str:
    """Every page, as printed under the hash seed 0."""
    pytest.importorskip("sphinx", reason="the pages quote the code through Sphinx")
    return printed("0")


@pytest.fixture(scope="module")
def pages(everything: str) -> dict[str, str]:
    """Every page by its name."""
    parts = re.split(r"^PAGE (\S+)\n", everything, flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def test_every_row_has_one_place(pages: dict[str, str]) -> None:
    """Each exercise, ladder, protocol, rule, fact, source and setting is printed exactly once."""
    places = Counter(
        place for text in pages.values() for place in re.findall(r"^\((.+)\)=$", text, re.MULTILINE)
    )
    expected = Counter(
        f"{kind}-{name}".replace("_", "-") for kind, rows in ROWS.items() for name in rows
    )
    assert places == expected


def test_pages_link_only_to_rows_that_exist(pages: dict[str, str]) -> None:
    """No page names an id that nobody has."""
    pattern = re.compile(r"\{(" + "|".join(ROWS) + r")\}`(?:[^`<]*<)?([^`<>]+)>?`")
    found = {pair for text in pages.values() for pair in pattern.findall(text)}
    assert {(kind, name) for kind, name in found if name not in ROWS[kind]} == set()
    assert {kind for kind, _ in found} == set(ROWS)


def test_every_page_says_that_no_clinician_has_reviewed_the_rules(pages: dict[str, str]) -> None:
    """Nobody can land on a page about who may do what and miss it."""
    sentence = "No clinician has reviewed the rules"
    assert [name for name, text in pages.items() if sentence not in text] == []


@pytest.mark.parametrize(
    "path",
    [
        "index.md",
        "what-it-is-not.md",
        "concepts/verdicts.md",
        "explanation/safety-model.md",
        "explanation/evidence.md",
        "how-to/add-a-rule.md",
        "how-to/ask-the-next-question.md",
    ],
)
def test_safety_prose_says_that_no_clinician_has_reviewed_the_rules(path: str) -> None:
    """So do the written pages about safety."""
    text = " ".join((EXTENSIONS.parent / path).read_text(encoding="utf-8").casefold().split())
    assert re.search(r"no clinician has reviewed the (standard )?rules", text) is not None


@pytest.mark.parametrize("sample", list(SAMPLES))
def test_a_page_names_every_rule_that_judging_finds(sample: str, pages: dict[str, str]) -> None:
    """What the library holds against an exercise stands on the page of the exercise."""
    person = SAMPLES[sample].request.person
    for exercise in CATALOG:
        doses = [dose.complete for dose in exercise.doses if dose.complete is not None]
        for dosage in doses if exercise.demands is not None else []:
            for finding in judge(person, Item(exercise=exercise, dosage=dosage)).findings:
                if CATALOG.rules[finding.rule].scope is Scope.EXERCISE:
                    page = pages[f"exercises/{exercise.id}"]
                    assert f"{{rule}}`{finding.rule}`" in page, (exercise.id, finding.rule)


def test_a_page_of_an_exercise_says_what_we_filled_in(pages: dict[str, str]) -> None:
    """A default of ours is never printed as if a text stated it."""
    for exercise in CATALOG:
        page = pages[f"exercises/{exercise.id}"]
        for dose in exercise.doses:
            assert f"`{dose.dosage}`, stated by" in page
            assert (dose.default is None) or f"Our default: `{dose.complete}`" in page
        assert page.count("Our default: ") == sum(one.default is not None for one in exercise.doses)


def test_the_page_of_our_own_judgment_is_whole(pages: dict[str, str]) -> None:
    """Whatever is marked as ours, anywhere in the rows, stands on the one page that lists it."""
    page = pages["our-own-judgment"]
    ours = OUR_JUDGEMENT
    expected = {
        *(
            f"{{rule}}`{one.id}`"
            for one in CATALOG.rules.values()
            if one.basis is not Basis.DIRECT or ours in one.citations
        ),
        *(f"{{setting}}`{name}`" for name, cited in SETTING_SOURCES.items() if ours.id in cited),
        *(f"{{exercise}}`{one.id}`" for one in CATALOG if one.demands is not None),
        *(f"`{dose.complete}`" for one in CATALOG for dose in one.doses if dose.default),
        *(
            f"{{exercise}}`{rung.exercise}` | `{rung.dosage}`"
            for one in CATALOG.ladders.values()
            for rung in one.rungs
            if rung.assumed
        ),
        *(
            f"{{progression}}`{one.id}`"
            for one in PROGRESSION_RULES.values()
            if one.basis is not Basis.DIRECT or ours in one.citations
        ),
        *(f"{{fact}}`{one.id}`" for one in FACTS.values() if ours.id in one.cites),
        *(one.sign for one in STOP_SIGNS if ours in one.citations),
        *(f"`{name}`" for name in PRESETS),
        *(f"`ComposerSettings.{one.name}`" for one in attrs.fields(ComposerSettings)),
    }
    assert sorted(one for one in expected if one not in page) == []


@pytest.mark.parametrize(
    "name",
    [
        "SET_UP_SECONDS",
        "Timing.repetition",
        "ProgressionSettings.recovery_days",
        "SHORTEST_MINUTES",
    ],
)
def test_settings_that_say_so_are_found_in_the_code(name: str, pages: dict[str, str]) -> None:
    """A number whose own text calls it our judgment is listed without anyone listing it."""
    assert f"`{name}`" in pages["our-own-judgment"]


def test_a_number_with_a_source_is_not_called_ours(pages: dict[str, str]) -> None:
    """The page would say nothing if it listed everything."""
    assert "`ProgressionSettings.pain_green`" not in pages["our-own-judgment"]
    assert "{setting}`systolic_stop`" not in pages["our-own-judgment"]
    assert "{rule}`cauda-equina`" not in pages["our-own-judgment"]


def test_what_was_not_carried_over_is_named(pages: dict[str, str]) -> None:
    """Each draft without a row and each claim left out has its reason on the page."""
    page = pages["not-carried-over"]
    plain = page.replace("\\", "")
    assert [one.draft for one in NOT_CARRIED if one.draft not in page] == []
    assert [one.claim for one in LEFT_OUT if one.claim not in plain] == []
    reasons = [*(one.reason for one in LEFT_OUT), *(one.reason for one in NOT_CARRIED)]
    assert [reason for reason in reasons if reason not in plain] == []


def test_every_citation_is_printed_with_its_source(pages: dict[str, str]) -> None:
    """What a source says can be looked up by its id."""
    sources = "".join(text for name, text in pages.items() if name.startswith("sources/"))
    assert [name for name in CITATIONS if f"`{name}`" not in sources] == []


def test_the_pages_are_the_same_under_another_hash_seed(everything: str) -> None:
    """The same rows give the same pages, byte for byte."""
    assert printed("77") == everything


def built(folder: Path, text: str) -> subprocess.CompletedProcess[str]:
    """Build a site of one page with the roles of the rows, with warnings as errors."""
    source = folder / "source"
    source.mkdir()
    (source / "index.md").write_text(text, encoding="utf-8")
    settings = {
        "extensions": "myst_parser,rows",
        # The catalog pages are written all the same; reading them is the docs session's business.
        "exclude_patterns": "catalog/**",
    }
    command = [sys.executable, "-m", "sphinx", "-C", "-q", "-W", "--keep-going", "-b", "dummy"]
    command += [part for name, value in settings.items() for part in ("-D", f"{name}={value}")]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(EXTENSIONS), *sys.path])}
    return subprocess.run(
        [*command, str(source), str(folder / "built")],
        env=env,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_an_unknown_id_fails_the_build(tmp_path: Path) -> None:
    """Each role refuses an id that nobody has, and names the nearest."""
    pytest.importorskip("myst_parser", reason="the docs are written in MyST")
    wrong = {kind: f"{min(rows)}x" for kind, rows in ROWS.items()}
    text = "# Wrong\n\n" + "\n".join(f"{{{kind}}}`{name}`" for kind, name in wrong.items())
    done = built(tmp_path, text)
    assert done.returncode == 1
    for kind, name in wrong.items():
        assert f"no {kind} is called '{name}'; did you mean {name[:-1]}" in done.stderr


def test_a_known_id_links_to_its_place(tmp_path: Path) -> None:
    """With the ids right, the same page builds."""
    pytest.importorskip("myst_parser", reason="the docs are written in MyST")
    right = {kind: min(rows) for kind, rows in ROWS.items()}
    text = "# Right\n\n" + "\n".join(f"{{{kind}}}`{name}`" for kind, name in right.items())
    for kind, name in right.items():
        text += f"\n\n({kind}-{name})=\n## {kind}".replace("_", "-")
    done = built(tmp_path, text)
    assert (done.returncode, done.stderr) == (0, "")
