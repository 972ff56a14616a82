"""The tokens of a written dosage: how a text is cut, and how far one may look ahead."""

import attrs
import pytest

from spinekit.dosage import Dosage, DosageCap, Timing
from spinekit.dosage.amounts import Amount
from spinekit.dosage.tokens import LONGEST_TEXT, Cursor, Token
from spinekit.errors import NotationError

NUMBER_WORDS = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "twelve": "12",
    "fifteen": "15",
    "twenty": "20",
    "thirty": "30",
    "sixty": "60",
}


def cut(text: str) -> list[tuple[str, str, int]]:
    """Kind, text and place of every token before the end."""
    cursor = Cursor(text)
    found: list[tuple[str, str, int]] = []
    while (token := cursor.peek(len(found))).kind != "END":
        found.append((token.kind, token.text, token.position))
    return found


@pytest.mark.parametrize(("word", "digits"), NUMBER_WORDS.items())
def test_a_number_may_be_written_out(word: str, digits: str) -> None:
    """Each number word is the number of its digits, with a capital too."""
    assert [("NUMBER", digits, 0)] == cut(word) == cut(word.capitalize())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \t", []),
        ("2 Sets", [("NUMBER", "2", 0), ("word", "sets", 2)]),
        ("  30sec.", [("NUMBER", "30", 2), ("word", "sec", 4)]),
        ("2.5kg", [("NUMBER", "2.5", 0), ("word", "kg", 3)]),
        ("2 × 12–15", [("NUMBER", "2", 0), ("x", "×", 2), *cut("    12–15")]),
        ("8−12", [("NUMBER", "8", 0), ("-", "−", 1), ("NUMBER", "12", 2)]),
        ("(6/10)", [("(", "(", 0), ("NUMBER", "6", 1), ("/", "/", 2), *cut("   10)")]),
        ("?%", [("?", "?", 0), ("%", "%", 1)]),
    ],
)
def test_a_text_is_cut_into_words_numbers_and_marks(
    text: str, expected: list[tuple[str, str, int]]
) -> None:
    """Spaces part tokens and are none; every dash is one mark, and every cross."""
    assert expected == cut(text)


@pytest.mark.parametrize("text", ["2 x 10.", "3 x 8.", "3 x 8. ", "2 x 10.\n\t", "2 reps. ."])
def test_a_sentence_may_end_with_a_full_stop(text: str) -> None:
    """A point at the very end says nothing, whatever its place and the spaces behind it."""
    assert cut(text.rstrip(". \n\t")) == cut(text)


@pytest.mark.parametrize(
    "marked",
    ["2 x 10[.],", "2 x 10[.]!", "2 x 10[.] s", "3 x 8[.]s", "3 x 8[.].", "2 x 10[@]", "2 x 8[#]"],
)
def test_what_is_no_mark_is_refused_where_it_stands(marked: str) -> None:
    """A point with anything behind it, and a foreign mark even at the end, are not read."""
    with pytest.raises(NotationError) as caught:
        Cursor(marked.replace("[", "").replace("]", ""))
    assert marked.find("[") == caught.value.position


def test_the_longest_text_has_500_characters() -> None:
    """A text of 500 characters is read as any other; one more is refused at its 501st."""
    longest, last = "2 x 10".ljust(499) + "s", ("word", "s", 499)
    assert last == cut(longest)[-1]
    assert Dosage.parse("2 x 10") == Dosage.parse("2 x 10".ljust(500))
    with pytest.raises(NotationError) as caught:
        Cursor(longest + " ")
    error = caught.value
    expected = ("at most 500 characters", LONGEST_TEXT)
    assert expected == (error.expected, error.position)


@pytest.mark.parametrize("text", ["2 sets", "2 x 10"])
def test_beyond_the_end_is_the_end(text: str) -> None:
    """Looking ahead from any token finds the token that far on, and past the last the end."""
    expected = [kind for kind, _text, _position in cut(text)]
    cursor = Cursor(text)
    for index in range(len(expected) + 1):
        following = [*expected[index:], "END", "END", "END"]
        assert following == [cursor.peek(ahead).kind for ahead in range(len(following))]
        if index < len(expected):
            cursor.skip("x", "sets", "NUMBER")


@pytest.mark.parametrize("kind", [Token, Amount, Timing, DosageCap])
def test_what_has_fields_alike_names_them(kind: type[attrs.AttrsInstance]) -> None:
    """Fields of one type that are easily mixed up are given by name alone."""
    assert all(field.kw_only for field in attrs.fields(kind))
