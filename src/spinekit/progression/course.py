"""The way up and down from an item: its ladder, policy, settings and cap put together.

Here lives the order of all doses an item can lead to. A course knows nothing of
logs; it answers what one step up or down is, and which of two doses stands
higher. Each dose stands on the lowest rung whose top covers it, and every step
up raises one variable, so a climb ends. A step down never asks for more of
anything, even where the rung below states more.
"""

import attrs

from spinekit.catalog import Catalog
from spinekit.dosage import Dosage, DosageCap, Kilograms
from spinekit.errors import InvalidValueError
from spinekit.ladder import Ladder, Rung
from spinekit.progression.easing import within
from spinekit.progression.policies import DOUBLE_PROGRESSION, Policy, Variable
from spinekit.progression.rungs import is_above, ladder_of, lowered_to, own_rung, sourced_dosage
from spinekit.progression.settings import USUAL_STEP_GRAMS, ProgressionSettings
from spinekit.progression.stepping import (
    amount,
    covers,
    halved,
    heavier,
    highest,
    is_coarse,
    lowered,
    raised,
    weight,
    with_amount,
)
from spinekit.ranges import Range
from spinekit.routine import Item
from spinekit.validation import boolean, instance, member, optional, tuple_of

__all__ = ["Course", "Move"]

_NO_CAP = DosageCap()
_PLAIN = (Variable.COUNT, Variable.SETS, Variable.HOLD)


@attrs.frozen(kw_only=True)
class Move:
    """One step up: what would be offered and what grew.

    Examples:
        >>> bridge = Catalog.standard()["glute-bridge"]
        >>> item = Item(exercise=bridge, dosage=Dosage.parse("2 x 10-12 x 2s"))
        >>> move = Course.of(item).up(item)
        >>> str(move.item.dosage), move.variable.value
        ('2 x 11-12 x 2s', 'count')
    """

    item: Item = attrs.field(validator=instance(Item))
    """The item one step further up."""

    variable: Variable = attrs.field(converter=member("Move.variable", Variable))
    """What grew."""

    coarse: bool = attrs.field(default=False, validator=boolean())
    """Whether it adds more load than the sources allow, for want of a smaller step."""


@attrs.frozen(kw_only=True)
class Course:
    """Every dose an item can lead to, in order.

    Build it with :meth:`of`.

    Examples:
        >>> bridge = Catalog.standard()["glute-bridge"]
        >>> item = Item(exercise=bridge, dosage=Dosage.parse("2 x 10-12 x 2s"))
        >>> course = Course.of(item)
        >>> str(course.down(item).dosage)
        '1 x 10 x 2s'
        >>> course.position(course.down(item)) < course.position(item)
        True
    """

    rungs: tuple[Rung, ...] = attrs.field(
        converter=tuple_of("Course.rungs", lambda path: instance(Rung, path))
    )
    """The rungs, easiest first, their doses brought down to the cap and to sourced holds."""

    stated: tuple[Rung, ...] = attrs.field(
        converter=tuple_of("Course.stated", lambda path: instance(Rung, path))
    )
    """The same rungs as the ladder states them."""

    catalog: Catalog = attrs.field(validator=instance(Catalog))
    """Where the exercises of the rungs come from."""

    policy: Policy = attrs.field(validator=instance(Policy))
    """What grows first."""

    settings: ProgressionSettings = attrs.field(validator=instance(ProgressionSettings))
    """The steps."""

    cap: DosageCap = attrs.field(validator=instance(DosageCap))
    """What nothing offered may pass, such as the caps of safety rules."""

    ladder: Ladder | None = attrs.field(default=None, validator=optional(instance(Ladder)))
    """The ladder it follows; ``None`` where the item is on none."""

    @classmethod
    def of(
        cls,
        item: Item,
        *,
        ladder: Ladder | None = None,
        catalog: Catalog | None = None,
        policy: Policy = DOUBLE_PROGRESSION,
        settings: ProgressionSettings | None = None,
        cap: DosageCap | None = None,
    ) -> "Course":
        """Return the course of an item.

        Args:
            item: Where it starts.
            ladder: The ladder to follow; otherwise the first of the catalog that
                has the item's dose, or covers it. An item on no ladder moves
                within the dose that a text states for it.
            catalog: Where exercises and ladders come from; the standard one otherwise.
            policy: What grows first.
            settings: The steps.
            cap: What nothing offered may pass.

        Returns:
            The course.

        Raises:
            InvalidValueError: If *ladder* has no rung with the item's exercise.

        Examples:
            >>> bridge = Catalog.standard()["glute-bridge"]
            >>> item = Item(exercise=bridge, dosage=Dosage.parse("2 x 10-12 x 2s"))
            >>> Course.of(item).ladder.id
            'bridge'
        """
        catalog = Catalog.standard() if catalog is None else instance(Catalog, "catalog")(catalog)
        settings = ProgressionSettings() if settings is None else settings
        cap = _NO_CAP if cap is None else cap
        if ladder is None:
            ladder = ladder_of(item, catalog)
        elif all(rung.exercise != item.exercise.id for rung in ladder.rungs):
            raise InvalidValueError(
                "has no rung with the item's exercise",
                path="ladder",
                value=f"{ladder.id}: {item.exercise.id}",
                remedy="give the ladder the item is on, or none",
            )
        stated = (own_rung(item),) if ladder is None else ladder.rungs
        rungs = tuple(
            lowered_to(rung, sourced_dosage(rung, item, catalog, settings), cap) for rung in stated
        )
        return cls(
            rungs=rungs,
            stated=stated,
            catalog=catalog,
            policy=policy,
            settings=settings,
            cap=cap,
            ladder=ladder,
        )

    def rung_of(self, exercise: str, dosage: Dosage) -> int | None:
        """Return the number of the rung a dose stands on, from 0.

        Args:
            exercise: The id of the exercise.
            dosage: A dose of it.

        Returns:
            The lowest rung whose top covers it, or the highest with this exercise;
            ``None`` where the exercise is on no rung.

        Examples:
            >>> bridge = Catalog.standard()["glute-bridge"]
            >>> item = Item(exercise=bridge, dosage=Dosage.parse("2 x 10-12 x 2s"))
            >>> Course.of(item).rung_of("glute-bridge", item.dosage)
            1
        """
        found = None
        for number, rung in enumerate(self.rungs):
            if rung.exercise == exercise:
                found = number
                if covers(rung.dosage, dosage):
                    return number
        return found

    def place(self, exercise: str, dosage: Dosage) -> tuple[int, ...] | None:
        """Return where a dose stands; a higher tuple stands higher.

        Args:
            exercise: The id of the exercise.
            dosage: A dose of it.

        Returns:
            Rung, load, then the variables from the one that grows last to the one
            that grows first; ``None`` where the exercise is on no rung.

        Examples:
            >>> bridge = Catalog.standard()["glute-bridge"]
            >>> item = Item(exercise=bridge, dosage=Dosage.parse("2 x 10-12 x 2s"))
            >>> Course.of(item).place("glute-bridge", item.dosage)
            (1, 0, 2, 2, 10, 2, 2, 12)
        """
        rung = self.rung_of(exercise, dosage)
        if rung is None:
            return None
        late = [one for one in reversed(self.policy.order) if one in _PLAIN]
        order = [*late, *(one for one in _PLAIN if one not in late)]
        ranges = [amount(dosage, one) or Range(0) for one in order]
        lows, highs = [one.low for one in ranges], [one.high for one in ranges]
        return (rung, weight(dosage.load), *lows, *highs)

    def position(self, item: Item | None) -> tuple[int, ...]:
        """Return where an item stands; none at all stands lowest.

        Args:
            item: An item on this course, or ``None``.

        Returns:
            The tuple of :meth:`place`; ``()`` for ``None`` and for a stranger.

        Examples:
            >>> bridge = Catalog.standard()["glute-bridge"]
            >>> item = Item(exercise=bridge, dosage=Dosage.parse("2 x 10-12 x 2s"))
            >>> Course.of(item).position(None)
            ()
        """
        return () if item is None else self.place(item.exercise.id, item.dosage) or ()

    def is_at_top(self, item: Item) -> bool:
        """Say whether nothing on this course is above the item.

        Args:
            item: An item on this course.

        Returns:
            True where :meth:`up` has nothing to offer.

        Examples:
            >>> bridge = Catalog.standard()["glute-bridge"]
            >>> item = Item(exercise=bridge, dosage=Dosage.parse("2 x 15 x 5s"))
            >>> Course.of(item).is_at_top(item)
            True
        """
        return self.up(item) is None

    def up(self, item: Item, *, count: int = 0, sets: int = 0, seconds: int = 0) -> Move | None:
        """Return the item one step further up.

        A dose below its rung's own range first comes back to that range, variable
        by variable. Then the policy's order decides.

        Args:
            item: An item on this course.
            count: Repetitions done in every set; those within the item's range are reached.
            sets: Sets done.
            seconds: Seconds of every hold done.

        Returns:
            The move, or ``None`` at the top, or where policy or cap allow nothing.

        Examples:
            >>> prop = Catalog.standard()["elbow-prop"]
            >>> item = Item(exercise=prop, dosage=Dosage.parse("1 x 10 x 5s"))
            >>> str(Course.of(item).up(item).item.dosage)
            '1 x 10 x 10s'
        """
        number = self.rung_of(item.exercise.id, item.dosage)
        if number is None:
            return None
        bounds = self.rungs[number].dosage
        done = {Variable.COUNT: count, Variable.SETS: sets, Variable.HOLD: seconds}
        for only_below in (True, False):
            for variable in self.policy.order:
                span = amount(bounds, variable)
                present = amount(item.dosage, variable)
                if span is None or present is None:
                    move = None if only_below else self._further(item, number, variable)
                    if move is not None:
                        return move
                    continue
                if only_below and present.low >= span.low:
                    continue
                harder = raised(
                    item.dosage, variable, span, step=self._step(variable), done=done[variable]
                )
                if harder is not None:
                    return Move(item=attrs.evolve(item, dosage=harder), variable=variable)
        return None

    def _step(self, variable: Variable) -> int:
        if variable is Variable.HOLD:
            return self.settings.hold_step_seconds
        return self.settings.count_step if variable is Variable.COUNT else 1

    def _further(self, item: Item, number: int, variable: Variable) -> Move | None:
        """Return the step to more load or to the next rung."""
        if variable is Variable.LOAD:
            return self._loaded(item, number)
        if variable is Variable.RUNG and number + 1 < len(self.rungs):
            if self._is_cut(number) or self._adds_load(number):
                return None
            entry = self._entry(item, number + 1)
            return None if entry is None else Move(item=entry, variable=variable)
        return None

    def _is_cut(self, number: int) -> bool:
        """Say whether cap or missing source keep the rung below what the ladder states."""
        kept, stated = self.rungs[number].dosage, self.stated[number].dosage
        return (kept.sets, kept.work, kept.load) != (stated.sets, stated.work, stated.load)

    def _adds_load(self, number: int) -> bool:
        """Say whether the next rung is the same exercise with more of the same load."""
        here, above = self.rungs[number], self.rungs[number + 1]
        return (
            here.exercise == above.exercise
            and type(here.dosage.load) is type(above.dosage.load)
            and weight(above.dosage.load) > weight(here.dosage.load)
        )

    def _loaded(self, item: Item, number: int) -> Move | None:
        load = item.dosage.load
        if not isinstance(load, Kilograms):
            if number + 1 == len(self.rungs) or not self._adds_load(number) or self._is_cut(number):
                return None
            entry = self._entry(item, number + 1)
            return None if entry is None else Move(item=entry, variable=Variable.LOAD)
        weights = self._weights(number)
        if weights or number + 1 < len(self.rungs):
            most = max(weights, default=0)
        else:
            most = self.settings.heaviest_grams
        step = self._load_step(item.exercise.id)
        grams = heavier(load.grams, self._lightest(most), weights, step, self.settings)
        if grams is None:
            return None
        coarse = grams not in weights and is_coarse(load.grams, grams, self.settings)
        if coarse and not self.settings.allow_coarse_load:
            return None
        target = next(
            (
                one
                for one in range(number, len(self.rungs))
                if weight(self.rungs[one].dosage.load) >= grams
            ),
            number,
        )
        dosage = self._carried(item, self.rungs[target].dosage)
        offered = self._at(item, target, attrs.evolve(dosage, load=Kilograms(grams)))
        return Move(item=offered, variable=Variable.LOAD, coarse=coarse)

    def _lightest(self, most: int) -> int:
        return most if self.cap.max_grams is None else min(most, self.cap.max_grams)

    def _weights(self, number: int) -> tuple[int, ...]:
        """Return the weights in grams that this rung and those above state for its exercise."""
        found: list[int] = []
        for rung in self.stated[number:]:
            if rung.exercise != self.stated[number].exercise:
                break
            if isinstance(rung.dosage.load, Kilograms):
                found.append(rung.dosage.load.grams)
        return tuple(found)

    def _load_step(self, exercise: str) -> int:
        """Return the step of the equipment in grams; 0 to go by the weights of the rungs."""
        if self.settings.load_step_grams is not None:
            return self.settings.load_step_grams
        stated = any(
            rung.exercise == exercise and isinstance(rung.dosage.load, Kilograms)
            for rung in self.stated
        )
        return 0 if stated else USUAL_STEP_GRAMS

    def _entry(self, item: Item, number: int) -> Item | None:
        """Return the first dose of a rung that is above the rung below it."""
        rung, below = self.rungs[number], self.rungs[number - 1]
        if rung.exercise != item.exercise.id:
            return self._at(item, number, rung.dosage)
        dosage = self._carried(item, rung.dosage)
        top = highest(below.dosage)
        while not is_above(dosage, self._carried(item, top)):
            for variable in _PLAIN:
                span = amount(rung.dosage, variable)
                harder = None if span is None else raised(dosage, variable, span, step=1)
                if harder is not None:
                    dosage = harder
                    break
            else:
                return None
        return self._at(item, number, dosage)

    def _carried(self, item: Item, dosage: Dosage) -> Dosage:
        """Return a rung's dose with what the item states and the rung does not."""
        kept = {
            name: getattr(item.dosage, name)
            for name in ("rest", "load", "effort", "times_per_day", "days_per_week")
            if getattr(dosage, name) is None
        }
        if item.dosage.effort is not None and dosage.effort is not None:
            kept["effort"] = dosage.effort.capped(item.dosage.effort.high)
        return attrs.evolve(dosage, **kept)

    def _at(self, item: Item, number: int, dosage: Dosage) -> Item:
        """Return the item moved to a rung, its exercise kept as modified where it is the same."""
        rung = self.rungs[number]
        same = rung.exercise == item.exercise.id
        assumed = (item.assumed or ("dose",)) if rung.assumed else ()
        if same:
            return attrs.evolve(item, dosage=dosage, citations=rung.citations, assumed=assumed)
        return Item(
            exercise=self.catalog[rung.exercise],
            dosage=dosage,
            citations=rung.citations,
            assumed=("dose",) if rung.assumed else (),
            timing=item.timing,
        )

    def at(self, item: Item, exercise: str, dosage: Dosage) -> Item | None:
        """Return the item moved to another dose of this course.

        Args:
            item: An item on this course.
            exercise: The id of the exercise.
            dosage: A complete dose of it.

        Returns:
            That item, or ``None`` where the exercise is not on this course or the
            dose leaves something open.

        Examples:
            >>> prop = Catalog.standard()["elbow-prop"]
            >>> item = Item(exercise=prop, dosage=Dosage.parse("1 x 10 x 10s"))
            >>> str(Course.of(item).at(item, "elbow-prop", Dosage.parse("1 x 10 x 5s")))
            'Elbow prop: 1 x 10 x 5s'
        """
        number = self.rung_of(exercise, dosage)
        if number is None or not dosage.is_complete:
            return None
        return self._at(item, number, dosage)

    def within(self, item: Item, *limits: Dosage) -> Item:
        """Return the item with no more of anything than each of some doses asks.

        Args:
            item: An item on this course.
            *limits: What was asked, or done.

        Returns:
            The item; the same where it asks no more anyhow.

        Examples:
            >>> prop = Catalog.standard()["elbow-prop"]
            >>> item = Item(exercise=prop, dosage=Dosage.parse("1 x 10 x 10s"))
            >>> str(Course.of(item).within(item, Dosage.parse("1 x 4 x 15s")))
            'Elbow prop: 1 x 4 x 10s'
        """
        dosage = item.dosage
        for limit in limits:
            dosage = within(dosage, limit)
        return item if dosage == item.dosage else attrs.evolve(item, dosage=dosage)

    def down(self, item: Item, *, as_stated: bool = False) -> Item | None:
        """Return the item one step further down.

        That is the weight before, else the rung before, at the low end of its
        ranges and with no more of anything than the item asks; on the first rung,
        the variable that grows last goes back one step.

        Args:
            item: An item on this course.
            as_stated: Whether to take the dose of a rung below as it is, even where
                that is more sets or a longer hold than the item's.

        Returns:
            The easier item, or ``None`` at the bottom.

        Examples:
            >>> prop = Catalog.standard()["elbow-prop"]
            >>> item = Item(exercise=prop, dosage=Dosage.parse("1 x 10 x 10s"))
            >>> course = Course.of(item)
            >>> str(course.down(item).dosage), course.down(course.down(item)) is None
            ('1 x 10 x 5s', True)
        """
        number = self.rung_of(item.exercise.id, item.dosage)
        if number is None:
            return None
        lighter = self._lighter(item, number)
        if lighter is not None:
            return lighter
        if number:
            below = self.rungs[number - 1]
            dosage = below.dosage.lowest()
            if below.exercise == item.exercise.id:
                dosage = self._carried(item, dosage)
            easier = self._at(item, number - 1, dosage)
            return easier if as_stated else self.within(easier, item.dosage)
        return self._within(item, self.rungs[number].dosage)

    def _lighter(self, item: Item, number: int) -> Item | None:
        """Return the item with the weight before, where the equipment makes the present one."""
        load, step = item.dosage.load, self._load_step(item.exercise.id)
        if not isinstance(load, Kilograms) or not step or load.grams % step or load.grams <= step:
            return None
        first = self.rungs[0].dosage.load
        grams = load.grams - step
        if isinstance(first, Kilograms) and grams < first.grams:
            return None
        dosage = attrs.evolve(item.dosage.lowest(), load=Kilograms(grams))
        below = self.rung_of(item.exercise.id, dosage)
        bounds = self.rungs[number if below is None else below].dosage.lowest()
        for variable in _PLAIN:
            span, present = amount(bounds, variable), amount(dosage, variable)
            if span is not None and present is not None and present.low > span.low:
                dosage = with_amount(dosage, variable, span)
        return attrs.evolve(item, dosage=dosage)

    def _within(self, item: Item, bounds: Dosage) -> Item | None:
        """Return the item one variable further down the lowest rung."""
        late = [one for one in reversed(self.policy.order) if one in _PLAIN]
        for variable in (*late, *(one for one in _PLAIN if one not in late)):
            span = amount(bounds, variable)
            if span is None:
                continue
            step = self._step(variable) if variable is not Variable.COUNT else span.high
            easier = lowered(item.dosage, variable, span.low, step=step)
            if easier is not None:
                return attrs.evolve(item, dosage=easier)
        pinned = item.dosage.lowest()
        return None if pinned == item.dosage else attrs.evolve(item, dosage=pinned)

    def half(self, item: Item) -> Item:
        """Return the item at about half its dose, for a return after a break.

        Half the weight where there is one and the ladder or the equipment has it;
        else half the sets, or of one set half the repetitions or the hold.

        Args:
            item: An item on this course.

        Returns:
            The easier item; the same where nothing can be halved.

        Examples:
            >>> bridge = Catalog.standard()["glute-bridge"]
            >>> item = Item(exercise=bridge, dosage=Dosage.parse("2 x 12 x 2s"))
            >>> str(Course.of(item).half(item).dosage)
            '1 x 12 x 2s'
        """
        load = item.dosage.load
        if isinstance(load, Kilograms):
            half, step = load.grams // 2, self._load_step(item.exercise.id)
            stated = [
                rung.dosage.load.grams
                for rung in self.rungs
                if rung.exercise == item.exercise.id and isinstance(rung.dosage.load, Kilograms)
            ]
            if step and load.grams % step == 0:
                made = [half // step * step]
            else:
                made = [one for one in stated if one <= half]
            grams = max(made, default=0)
            if grams and min(stated, default=grams) <= grams:
                lighter = attrs.evolve(item.dosage.lowest(), load=Kilograms(grams))
                return attrs.evolve(item, dosage=lighter)
        easier = halved(item.dosage)
        return item if easier is None else attrs.evolve(item, dosage=easier)

    def start(self, item: Item) -> Item:
        """Return where a beginner starts: the first rung at the low end of its ranges.

        Args:
            item: An item on this course.

        Returns:
            That item, or *item* itself where it is lower still.

        Examples:
            >>> bridge = Catalog.standard()["glute-bridge"]
            >>> item = Item(exercise=bridge, dosage=Dosage.parse("2 x 12-15 x 5s"))
            >>> str(Course.of(item).start(item).dosage)
            '1 x 10 x 2s'
        """
        dosage = self.rungs[0].dosage.lowest()
        if self.rungs[0].exercise == item.exercise.id:
            dosage = self._carried(item, dosage)
        first = self._at(item, 0, dosage)
        return first if self.position(first) < self.position(item) else item
