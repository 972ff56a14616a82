"""How a dosage is read: what each word means, and what may follow what.

A small grammar by recursive descent over :mod:`spinekit.dosage.tokens` lives
here; printing is with the values themselves. In outline::

    dosage  = start { separator clause }
    start   = sets "x" work  |  sets "sets" [ "of" work ]  |  clause
    work    = "to fatigue" [ cap ]  |  seconds  |  count [ "x" seconds ]
    clause  = count "reps"  |  "hold" seconds  |  "per side"  |  "rest" seconds
            | "tempo" E-P-C-P  |  "load" load  |  "effort" N "/10"  |  often

Each thing may be said once. Whatever cannot be read is refused with its place:
no word is skipped because it looks harmless.
"""

from typing import NotRequired, TypedDict

from spinekit.dosage.amounts import Amount, AmountReader
from spinekit.dosage.limits import GRAMS_LIMITS, TEMPO_LIMITS
from spinekit.dosage.load import Band, BandLevel, Bodyweight, Kilograms, Load, PercentOfMax
from spinekit.dosage.timing import Tempo
from spinekit.dosage.tokens import Cursor, Token
from spinekit.dosage.work import Hold, Holds, Reps, ToFatigue, Work
from spinekit.ranges import Range

__all__ = ["Terms", "read"]

_SETS = ("set", "sets")
_REPS = ("rep", "reps", "repetition", "repetitions")
_HOLD = ("hold", "held")
_TIMES = ("time", "times", "x")
_KILOGRAMS = ("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms")
_SIDES = ("side", "leg", "arm", "foot", "hand", "knee", "hip")
_EACH = ("per", "each", "every", "a", "/")
_WORK = ("", "sets", "count", "seconds", "fatigue", "cap", "side")
_FATIGUE = ("to", "until", "till", "amrap", "as")
_LEVELS = ("light", "medium", "heavy")


class Terms(TypedDict):
    """The arguments of a :class:`~spinekit.dosage.Dosage`, as read from a text.

    Examples:
        >>> Terms(sets=None, work=Reps(10), per_side=False)["per_side"]
        False
    """

    sets: Range | None
    """How many sets."""
    work: Work
    """What is done in each."""
    per_side: bool
    """Whether on each side."""
    rest: NotRequired[Range | None]
    """Seconds between two sets."""
    tempo: NotRequired[Tempo | None]
    """The pace of a repetition."""
    load: NotRequired[Load | None]
    """What is lifted, pulled or pushed."""
    effort: NotRequired[Range | None]
    """How hard it should feel, of 10."""
    times_per_day: NotRequired[Range | None]
    """How often in one day."""
    days_per_week: NotRequired[Range | None]
    """On how many days of a week."""


def read(text: str) -> Terms:
    """Return what *text* states, as the arguments of a dosage.

    Args:
        text: One dosage, on one line.

    Returns:
        The arguments; what the text does not state is left out or ``None``.

    Raises:
        InvalidTypeError: If it is not a text.
        NotationError: If any part cannot be read, with the place of it.

    Examples:
        >>> read("3x10/side")["sets"], read("3x10/side")["per_side"]
        (Range(low=3, high=3), True)
    """
    return _Reader(Cursor(text)).dosage()


class _Reader(AmountReader):
    """Reads one dosage; a method for each rule of the grammar."""

    def __init__(self, cursor: Cursor) -> None:
        super().__init__(cursor)
        self.tempo: Tempo | None = None
        self.load: Load | None = None
        self.bare_time = False
        self.several = False

    # The whole ---------------------------------------------------------------

    def dosage(self) -> Terms:
        if self.at_amount():
            self.start()
        else:
            self.clause()
        while not self.at("END"):
            self.separator()
            self.clause()
        return self.terms()

    def start(self) -> None:
        amount = self.amount()
        if not amount.is_time and self.at("x") and not self.at_frequency(1):
            self.put("sets", amount)
            self.skip("x")
            self.work()
        else:
            self.measured(amount)

    def separator(self) -> None:
        if self.skip(",", ";"):
            self.last = ""
        if not self.skip("and", "with", "at") and self.at("x") and self.at("NUMBER", ahead=1):
            self.skip("x")  # "10 reps x 2 sets"

    def terms(self) -> Terms:
        given = self.spans
        work = self.done()
        terms = Terms(sets=given.get("sets"), work=work, per_side="side" in self.places)
        if "sets" not in given and isinstance(work, Hold | ToFatigue):
            # One hold, or one go until tired, is what such a text means.
            terms["sets"] = Range(1)
        terms["tempo"] = self.tempo
        terms["load"] = self.load
        terms["rest"] = given.get("rest")
        terms["effort"] = given.get("effort")
        terms["times_per_day"] = given.get("times_per_day")
        terms["days_per_week"] = given.get("days_per_week")
        return terms

    def done(self) -> Work:
        given, places = self.spans, self.places
        if "fatigue" in places:
            for key in ("count", "seconds"):
                if key in places:
                    self.fail("no count and no hold beside 'to fatigue'", places[key])
            cap = given.get("cap")
            return ToFatigue(None if cap is None else cap.low)
        if "seconds" in given and ("count" in given or self.several):
            if self.bare_time:
                self.fail("'hold' or 'rest' beside a time", places["seconds"])
            return Holds(given.get("count"), given["seconds"])
        if "count" in given:
            return Reps(given["count"])
        if "seconds" in given:
            if "tempo" in places:
                self.fail("no tempo beside one timed hold", places["tempo"])
            return Hold(given["seconds"])
        return self.fail("the work: a count, a hold in seconds, or 'to fatigue'")

    # Work --------------------------------------------------------------------

    def work(self) -> None:
        """Read what follows ``2 x`` or ``2 sets of``."""
        if self.at(*_FATIGUE):
            self.fatigue()
            return
        if self.at(*_HOLD):
            self.hold()
            return
        if not self.at_amount():
            self.fail("the work: a count, a time such as '30s', or 'to fatigue'")
        amount = self.amount()
        if amount.is_time:
            self.put("seconds", amount)
            self.bare_time = not self.hold_noun()
            return
        self.put("count", amount)
        self.after_count()

    def after_count(self) -> None:
        """Read what may follow a count at once: its noun, and the time of each hold."""
        if self.at("times") and self.at_frequency(1):
            self.fail("a count without 'times' here")
        if self.skip("holds"):
            if not self.skip("of", "x"):
                self.fail("'of' and the time of each hold")
            self.put_time("seconds")
            return
        if not self.skip(*_REPS):
            self.skip("times")
        if self.at("x") and self.at("NUMBER", "?", ahead=1):
            self.skip("x")
            amount = self.amount()
            if amount.is_time:
                self.put("seconds", amount)
                self.skip("hold", "holds")
            elif self.at(*_SETS):
                self.measured(amount)
            else:
                self.fail("the time of each hold, as in '2s'", amount.first)

    def hold_noun(self) -> bool:
        """Step over what is held a time: one ``hold``, or several ``holds``."""
        if self.skip("holds"):
            self.several = True
            return True
        return self.skip("hold", "held")

    def hold(self) -> None:
        self.skip("hold", "held")
        if self.skip("each"):
            self.several = True
            self.skip("rep", "repetition", "one")
        self.skip("for", "of")
        self.put_time("seconds")
        self.skip_each()

    def skip_each(self) -> None:
        """Step over ``each``, ``each rep``, ``per repetition`` after a hold, but not a side."""
        if self.at("each", "per") and self.at("rep", "repetition", "time", ahead=1):
            self.skip("each", "per")
            self.several = self.skip("rep", "repetition", "time")
        elif self.at("each") and not self.at(*_SIDES, ahead=1):
            self.several = self.skip("each")

    def fatigue(self) -> None:
        place = self.cursor.peek()
        phrase = "'to fatigue', 'until tired' or 'as many as possible'"
        if self.skip("as"):
            if not self.skip("many"):
                self.fail(phrase)
            self.skip(*_REPS)
            if not self.cursor.skip_all("as", "possible"):
                self.fail(phrase)
        elif not self.skip("amrap"):
            self.skip("to", "until", "till")
            self.skip("light", "mild")
            if not self.skip("fatigue", "fatigued", "tired"):
                self.fail("'fatigue' (there is no notation for going to failure)")
        self.once("fatigue", place)
        self.cap()

    def cap(self) -> None:
        """Read ``(max 60s)`` or ``, at most 60 s``, if that is what follows."""
        opened = self.at("(")
        ahead = 1 if self.at("(", ",") else 0
        phrases = (("max",), ("maximum",), ("at", "most"), ("up", "to"), ("for", "at", "most"))
        for phrase in phrases:
            if all(self.at(word, ahead=ahead + place) for place, word in enumerate(phrase)):
                self.skip("(", ",")
                self.cursor.skip_all(*phrase)
                break
        else:
            return
        self.put_time("cap")
        cap = self.spans["cap"]
        if cap is None or not cap.is_single:
            self.fail("one time, not a range", self.places["cap"])
        if opened:
            self.cursor.take(")")

    # Clauses -----------------------------------------------------------------

    def clause(self) -> None:
        if self.skip("("):
            self.last = ""
            self.clause()
            while not self.skip(")"):
                if not self.skip(",", ";"):
                    self.fail("',' or ')'")
                self.last = ""
                self.clause()
        elif self.at(*_EACH, "on") and self.side():
            return
        else:
            self.unbracketed()

    def unbracketed(self) -> None:
        self.skip("a", "an", "repeat")
        if self.at_frequency(0):
            self.frequency_word()
        elif self.at_amount():
            self.measured(self.amount())
        elif self.at(*_HOLD):
            self.hold()
        elif self.at("each") and self.at("hold", "held", ahead=1):
            self.several = self.skip("each")
            self.hold()
        elif self.at(*_FATIGUE):
            self.fatigue()
        elif self.skip("rest"):
            self.skip("for", "of")
            self.put_time("rest")
            self.between_sets()
        elif self.at("tempo"):
            self.read_tempo()
        elif self.at("load", "band", "bodyweight", "body", "extra", *_LEVELS):
            self.read_load()
        elif self.at("effort", "rpe"):
            self.effort()
        elif not self.places or self.at("END"):
            self.fail("a dosage such as '2 x 10-12', or more of it")
        else:
            self.fail("',' and more, or the end")

    def side(self) -> bool:
        """Read ``per side``, ``each leg``, ``/side``; say whether it stood there."""
        ahead = 1 if self.at("on") else 0
        if not (self.at(*_EACH, ahead=ahead) and self.at(*_SIDES, ahead=ahead + 1)):
            return False
        place = self.cursor.peek()
        if self.last not in _WORK:
            # "5 kg per hand" and "rest 30 s each side" do not mean that sides take turns.
            self.fail("',' before the side, which concerns the whole dosage", place)
        self.skip("on")
        self.skip(*_EACH)
        self.skip(*_SIDES)
        self.once("side", place)
        return True

    def measured(self, amount: Amount) -> None:
        """Read what an amount measures, from the word behind it."""
        if amount.is_time:
            self.measured_time(amount)
        elif self.skip(*_SETS):
            self.put("sets", amount)
            if self.skip("of", "x"):
                self.work()
        elif self.at_frequency(0):
            self.frequency(amount)
        elif self.at(*_REPS, "holds", "times"):
            self.put("count", amount)
            self.after_count()
        elif self.skip("day", "days"):
            self.every("week")
            self.put("days_per_week", amount)
        elif self.at(*_KILOGRAMS, "%", "percent"):
            self.measured_load(amount)
        elif self.at(*_EACH) and self.at(*_SIDES, ahead=1):
            self.put("count", amount)
        else:
            self.fail("what the number counts: 'x', 'sets', 'reps', 's', 'min', 'kg'")

    def measured_time(self, amount: Amount) -> None:
        if self.skip("rest"):
            self.put("rest", amount)
            self.between_sets()
        elif self.hold_noun():
            self.put("seconds", amount)
            self.skip_each()
        elif self.places.keys() & {"count", "seconds", "fatigue"}:
            self.fail("'hold' or 'rest' beside a time", amount.first)
        else:
            self.put("seconds", amount)
            self.bare_time = True

    def between_sets(self) -> None:
        if self.skip("between") and not self.skip("sets"):
            self.fail("'sets'")

    def read_tempo(self) -> None:
        place = self.cursor.take("tempo")
        self.once("tempo", place)
        first = self.cursor.peek()
        parts: list[int] = []
        while len(parts) < 4:
            if parts and not self.skip("-", ":"):
                self.fail("four numbers of seconds, as in 'tempo 3-1-3-0'")
            parts.append(self.whole(self.number(), 1, TEMPO_LIMITS, "seconds"))
        if not any(parts):
            self.fail("a tempo that takes at least one second", first)
        self.tempo = Tempo(*parts)

    def effort(self) -> None:
        self.skip("effort", "rpe")
        amount = self.plain_amount()
        if not self.skip("/", "of") and not self.cursor.skip_all("out", "of"):
            self.fail("'/10', for the scale from 0 to 10")
        if self.number().text != "10":
            self.fail("the scale from 0 to 10, as in 'effort 6/10'", amount.first)
        self.put("effort", amount)

    # Loads -------------------------------------------------------------------

    def put_load(self, load: Load, place: Token) -> None:
        self.once("load", place)
        self.load = load

    def read_load(self) -> None:
        place = self.cursor.peek()
        self.skip("load")
        if self.at_amount():
            self.measured_load(self.plain_amount())
        elif self.skip("bodyweight"):
            self.put_load(Bodyweight(), place)
        elif self.skip("body"):
            self.skip("-")
            self.cursor.take("weight")
            self.put_load(Bodyweight(), place)
        else:
            self.skip("a")
            named = self.skip("band")
            level = self.level()
            if not named:
                self.cursor.take("band")
            self.put_load(Band(level), place)

    def level(self) -> BandLevel:
        extra = self.skip("extra")
        if extra:
            self.skip("-")
        word = self.cursor.peek().text
        name = f"extra_{word}" if extra else word
        if name not in list(BandLevel):
            self.fail("a load: '5kg', 'band light', 'bodyweight' or '60%1RM'")
        self.skip(word)
        return BandLevel(name)

    def measured_load(self, amount: Amount) -> None:
        if self.skip("%", "percent"):
            self.skip("of")
            self.one_repetition_maximum()
            percent = self.span("percent", amount)
            if percent is None:
                self.fail("a number of percent", amount.first)
            self.put_load(PercentOfMax(percent), amount.first)
            return
        if not self.skip(*_KILOGRAMS):
            self.fail("'kg' or '%1RM' after the number")
        if amount.low is None or amount.high is not amount.low:
            self.fail("one weight, as in '5kg'", amount.first)
        whole_part, _, decimals = amount.low.text.partition(".")
        grams = int(whole_part + decimals.ljust(3, "0"))
        if len(decimals) > 3 or grams not in GRAMS_LIMITS:
            self.fail("a weight from 0.001kg to 500kg, in whole grams", amount.first)
        self.put_load(Kilograms(grams), amount.first)

    def one_repetition_maximum(self) -> None:
        place = self.cursor.peek()
        one = self.skip("NUMBER") and place.text == "1"
        self.skip("-")
        if one and self.skip("rm"):
            return
        if one and self.skip("rep", "repetition") and self.skip("max", "maximum"):
            return
        self.fail("'1RM', the load that can be lifted just once", place)

    # How often ---------------------------------------------------------------

    def at_frequency(self, ahead: int) -> bool:
        """Say whether ``/day``, ``times a week``, ``twice daily`` and the like stand here."""
        if self.at("once", "twice", "daily", ahead=ahead):
            return True
        if self.at(*_TIMES, ahead=ahead):
            ahead += 1
            if self.at("daily", ahead=ahead):
                return True
        return self.at(*_EACH, ahead=ahead) and self.at("day", "week", ahead=ahead + 1)

    def frequency_word(self) -> None:
        """Read ``twice a day``, ``daily``, ``every day``."""
        place = self.cursor.peek()
        if self.at("once", "twice"):
            self.skip("once", "twice")
            times = Token(
                kind="NUMBER", text="1" if place.text == "once" else "2", position=place.position
            )
            self.frequency(Amount(first=times, low=times, high=times))
        elif self.skip("daily") or self.cursor.skip_all("every", "day"):
            self.once("days_per_week", place)
            self.spans["days_per_week"] = Range(7)
        else:
            self.fail("how many times")

    def frequency(self, amount: Amount) -> None:
        """Read what follows a number of times: ``/day``, ``times a week``, ``daily``."""
        self.skip(*_TIMES)
        if self.skip("daily"):
            self.put("times_per_day", amount)
            return
        self.put("times_per_day" if self.every("day", "week") == "day" else "days_per_week", amount)

    def every(self, *periods: str) -> str:
        """Read ``/week``, ``a week`` or ``per week``, and return the period."""
        if not self.skip(*_EACH):
            self.fail("'/" + "' or '/".join(periods) + "'")
        word = self.cursor.peek().text
        if not self.skip(*periods):
            self.fail("'" + "' or '".join(periods) + "'")
        return word
