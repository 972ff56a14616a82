"""Worked histories of whole programs: weeks of logs in, the plan that must follow out."""

import datetime as dt

import attrs
import pytest

from spinekit.composer import RefusalKind, Request
from spinekit.dosage import Dosage
from spinekit.program import (
    Line,
    Outline,
    Program,
    ProgramChangeKind,
    ProgramSettings,
    SessionState,
    StepKind,
    Weekday,
    done_well,
)
from spinekit.program.projecting import project
from spinekit.progression import ItemLog, SessionLog, StopReason
from spinekit.routine import Item
from spinekit.samples import HEALTHY, MARTA, SAMPLES
from tests.program_checks import MONDAY, check, done, log_of, marta_after, planned, to_come

MARTAS = SAMPLES["marta"].request


def doses(program: Program, line: str, weeks: range, day: str = "monday") -> list[str]:
    """The doses of a line on one day of each of these weeks."""
    return [str(program.session(week, day).step(line).item.dosage) for week in weeks]


def kinds(program: Program) -> dict[str | None, ProgramChangeKind]:
    """What changed, by line."""
    return {change.line: change.kind for change in program.changes}


def test_steady_success_follows_the_plan() -> None:
    """Ten weeks done as asked are the ten weeks that were planned, and nothing ever changes."""
    first, program = marta_after(0), marta_after(30)
    assert {()} == {marta_after(number).changes for number in range(31)}
    assert program.next is None
    assert [one.routine for one in first.sessions] == [one.routine for one in program.sessions]
    assert [one.steps for one in first.sessions] == [one.steps for one in program.sessions]
    assert program.adherence.percent == 100
    assert doses(program, "bird-dog", range(1, 8)) == [
        "1 x 10 x 2s per side",
        "2 x 10 x 2s per side",
        "2 x 11-12 x 2s per side",
        "2 x 12 x 2s per side",
        "2 x 12 x 3s per side",
        "2 x 10-12 x 5s per side",
        "2 x 10-12 x 5s per side",
    ]


def test_a_flare_in_the_third_week() -> None:
    """Pain of 7 eases that movement alone, back by a rung, and it climbs again from there."""
    program = marta_after(7)
    wednesday = program.next
    assert wednesday is not None
    assert (wednesday.week, wednesday.day) == (3, Weekday.WEDNESDAY)
    flared = program.after(log_of(wednesday, bird_dog={"pain": 7}))
    change = flared.changes[[one.line for one in flared.changes].index("bird-dog")]
    assert change.kind is ProgramChangeKind.EASED
    assert (change.week, change.day) == (3, Weekday.FRIDAY)
    assert str(change.reason) == "Pain during Bird dog was 7 of 10, above 5."
    assert "prog-pain-high" in change.rules
    assert str(flared.session(3, "friday").step("bird-dog").item) == "Bird dog: 2 x 6 x 2s per side"
    # The dose that hurt does not come again for a week.
    assert doses(flared, "bird-dog", range(4, 7)) == [
        "2 x 7-8 x 2s per side",
        "2 x 8 x 3s per side",
        "2 x 11-12 x 2-3s per side",
    ]
    # Nothing else goes down.
    before = {step.line: step.item for step in program.session(3, "friday").steps}
    after = {step.line: step.item for step in flared.session(3, "friday").steps}
    assert {line for line in before if before[line] != after[line]} == {"bird-dog"}
    check(flared)


def test_a_missed_fortnight() -> None:
    """After two weeks without a log every dose is the last one done, and then goes on."""
    program = marta_after(9)
    back = program.at(MONDAY + dt.timedelta(weeks=5))
    assert back.adherence.due == 15
    assert back.adherence.done == 9
    monday = back.session(6, "monday")
    assert monday.step("bird-dog").rules == ("prog-pause",)
    for step in monday.steps:
        assert step.item.dosage == program.session(3, "friday").step(step.line).item.dosage
    assert back.session(6, "wednesday").step("bird-dog").kind is StepKind.ADVANCE
    assert ProgramChangeKind.HELD in kinds(back).values()
    check(back)


def test_more_than_three_weeks_off() -> None:
    """Off for longer than three weeks, and less long than trained: half the dose, once."""
    program = marta_after(12)
    back = program.at(MONDAY + dt.timedelta(weeks=8))
    last = program.session(4, "friday").step("wall-slide").item.dosage
    first, later = (back.session(week, "monday").step("wall-slide") for week in (8, 9))
    assert first.rules == ("prog-break-weeks",)
    assert (str(last), str(first.item.dosage)) == ("2 x 8-12 x 2s", "1 x 8 x 2s")
    # It is not halved again while nothing is done.
    assert later.item.dosage == first.item.dosage
    check(back)


def test_a_break_longer_than_the_training() -> None:
    """Off for longer than was trained before it: the start of the ladder, held no longer than before."""
    program = marta_after(6)
    back = program.at(MONDAY + dt.timedelta(weeks=6))
    step = back.session(6, "monday").step("bird-dog")
    assert step.rules == ("prog-break-long",)
    assert str(step.item) == "Bird dog, low start: 1 x 5 x 2s per side"
    check(back)


def test_a_person_who_never_logs() -> None:
    """Ten weeks without a log: everything stays at its first dose, week after week."""
    program = marta_after(0)
    for week in (1, 10):
        program = program.at(MONDAY + dt.timedelta(weeks=week))
        check(program)
    assert {one.state for one in program.sessions} == {SessionState.MISSED}
    for line in program.outline.lines:
        found = {one.step(line.id).item.dosage for one in program.sessions}
        assert len(found) == 1
    assert program.adherence.percent == 0
    assert program.next is None


def test_osteoporosis_is_reported_in_the_fourth_week() -> None:
    """What thin bones forbid goes, what they soften is softened, the rest stays as it is."""
    request = Request(HEALTHY, minutes=20, goals="ease_stiffness")
    program = done(planned(request), 9)
    said = program.after(
        SessionLog(date=MONDAY + dt.timedelta(weeks=3), answers={"osteoporosis": True})
    )
    assert said.person == HEALTHY.answer("osteoporosis", True)
    assert kinds(said)["leg-hang"] is ProgramChangeKind.LEFT_OUT
    assert kinds(said)["bed-rotation"] is ProgramChangeKind.SOFTENED
    monday = said.session(4, "monday")
    assert "leg-hang" in monday.left_out
    assert "leg-hang" not in {item.exercise.id for item in monday.items}
    assert monday.step("bird-dog").item == program.session(4, "monday").step("bird-dog").item
    # What was done stays as it was.
    assert said.sessions[:9] == program.sessions[:9]
    check(said)
    assert said.with_person(HEALTHY).session(10, "friday") == program.session(10, "friday")


def test_what_no_longer_passes_gives_its_place_to_the_nearest_that_does() -> None:
    """With a new hip the leg stays down: the low start of the bird dog has its place."""
    program = marta_after(12)
    person = MARTA.answer("anterior_hip_precautions", True)
    changed = program.with_person(person)
    assert kinds(changed)["bird-dog"] is ProgramChangeKind.REPLACED
    step = changed.session(5, "monday").step("bird-dog")
    assert step.kind is StepKind.REPLACE
    assert step.item.exercise.id == "bird-dog-low"
    later = {one.step("bird-dog").item.exercise.id for one in to_come(changed)}
    assert later == {"bird-dog-low"}
    check(changed)


def test_a_red_flag_stops_everything_until_it_is_cleared() -> None:
    """New numbness between the legs: no session at all, whom to see, and on only once it is no."""
    program = marta_after(4)
    stopped = program.after(
        SessionLog(date=MONDAY + dt.timedelta(days=10), answers={"saddle_numbness": True})
    )
    assert stopped.refusal is not None
    assert stopped.refusal.kind is RefusalKind.REFER
    assert [change.kind for change in stopped.changes] == [ProgramChangeKind.STOPPED]
    assert {one.items for one in to_come(stopped)} == {()}
    check(stopped)
    again = stopped.with_person(MARTA, on=MONDAY + dt.timedelta(days=11))
    assert [change.kind for change in again.changes] == [ProgramChangeKind.RESUMED]
    assert again.refusal is None
    check(again)


@pytest.mark.parametrize("sign", [StopReason.NEW_NUMBNESS, StopReason.WARNING_SIGN])
def test_a_sign_while_exercising_stops_everything(sign: StopReason) -> None:
    """It ends with a clinician's clearance, and the item it came up in does not grow at once."""
    program = marta_after(6)
    monday = program.next
    assert monday is not None
    stopped = program.after(log_of(monday, bird_dog={"stopped": sign}))
    assert stopped.refusal is not None
    assert {one.items for one in to_come(stopped)} == {()}
    assert monday.date is not None
    cleared = stopped.after(SessionLog(date=monday.date, answers={"cleared_by_clinician": True}))
    assert cleared.refusal is None
    step = cleared.session(3, "wednesday").step("bird-dog")
    assert step.item.dosage == monday.step("bird-dog").item.dosage
    check(cleared)


def test_sharp_pain_leaves_one_exercise_out() -> None:
    """Sharp pain ends that exercise for good; the others go on."""
    program = marta_after(6)
    monday = program.next
    assert monday is not None
    sharp = program.after(log_of(monday, prone_back_lift={"stopped": StopReason.SHARP_PAIN}))
    assert kinds(sharp)["prone-back-lift"] is ProgramChangeKind.LEFT_OUT
    for session in to_come(sharp):
        assert "prone-back-lift" in session.left_out
        assert len(session.steps) == len(monday.steps) - 1
    check(sharp)


def test_the_weaker_side_sets_the_dose() -> None:
    """Eight with the left and ten with the right is not ten: the dose stays."""
    program = marta_after(6)
    monday = program.next
    assert monday is not None
    item = monday.step("bird-dog").item
    low = done_well(item).counts
    assert low is not None
    log = log_of(monday)
    others = [one for one in log.items if one.exercise != "bird-dog"]
    left = attrs.evolve(done_well(item), side="left", counts=low[0] - 2)
    right = attrs.evolve(done_well(item), side="right")
    after = program.after(attrs.evolve(log, items=(*others, left, right)))
    step = after.session(3, "wednesday").step("bird-dog")
    assert step.rules == ("prog-target-missed",)
    assert step.item.dosage == item.dosage


def test_the_next_morning_is_told_later() -> None:
    """A second log of the same day takes the place of the first; until then nothing is added."""
    program = marta_after(3)
    monday = program.next
    assert monday is not None
    log = log_of(monday)
    unknown = tuple(attrs.evolve(one, pain_next_morning=None) for one in log.items)
    asked = program.after(attrs.evolve(log, items=unknown))
    wednesday = asked.session(2, "wednesday")
    assert wednesday.step("wall-slide").kind is StepKind.ASK
    told = asked.after(log)
    assert told.session(2, "wednesday") == program.session(2, "wednesday")
    assert len(told.history) == len(asked.history)
    assert kinds(told)["wall-slide"] is ProgramChangeKind.RAISED


def test_one_exercise_is_not_logged() -> None:
    """What is missing from the log of its session holds; what is there goes on."""
    program = marta_after(3)
    monday = program.next
    assert monday is not None
    log = log_of(monday)
    some = tuple(one for one in log.items if one.exercise != "wall-slide")
    after = program.after(attrs.evolve(log, items=some))
    wednesday = after.session(2, "wednesday")
    assert wednesday.step("wall-slide").rules == ("prog-no-log",)
    assert wednesday.step("prone-arm-lift").kind is StepKind.ADVANCE
    assert after.adherence.items_done == after.adherence.items_due - 1


def test_a_hold_grows_to_what_its_text_states() -> None:
    """An elbow prop held once: 30, 45, 60 seconds, one step a week, and there it stays."""
    request = Request(
        HEALTHY, minutes=15, goals={"spine_mobility": 1, "back_extensors": 1}, equipment=()
    )
    program = planned(request, weeks=4, days=["monday", "thursday"])
    held = [one.step("elbow-prop").item.dosage for one in program.sessions]
    assert [str(one) for one in held[::2]] == ["1 x 30s", "1 x 45s", "1 x 60s", "1 x 60s"]


def test_loads_wait_for_the_top_of_the_range() -> None:
    """Repetitions to 15 first, then two sessions at the top, then the next weight."""
    request = Request(
        HEALTHY,
        minutes=60,
        goals={"upper_back": 1},
        equipment={"dumbbell", "pillow"},
        prefer={"dumbbell-row"},
    )
    program = planned(
        request, weeks=4, days=["monday", "thursday"], settings=ProgramSettings(steps_per_week=2)
    )
    assert [str(one.step("dumbbell-row").item.dosage) for one in program.sessions] == [
        "2 x 10 per side",
        "2 x 11-15 per side",
        "2 x 12-15 per side",
        "2 x 13-15 per side",
        "2 x 14-15 per side",
        "2 x 15 per side",
        "2 x 15 per side",
        "2 x 10-15 per side, load 2kg",
    ]


def test_pain_in_a_warm_up_eases_it_as_well() -> None:
    """What prepares does not grow, but it goes down like everything else."""
    program = marta_after(3)
    monday = program.next
    assert monday is not None
    after = program.after(log_of(monday, pelvic_tilt={"pain": 8}))
    assert kinds(after)["pelvic-tilt"] in {ProgramChangeKind.EASED, ProgramChangeKind.LEFT_OUT}


def test_a_session_on_another_day_counts_for_its_week() -> None:
    """Monday's session done on Tuesday is Monday's; Wednesday's stays planned."""
    program = marta_after(0)
    monday = program.session(1, "monday")
    tuesday = attrs.evolve(log_of(monday), date=MONDAY + dt.timedelta(days=1))
    after = program.after(tuesday)
    assert after.session(1, "monday").state is SessionState.DONE
    assert after.changes == ()
    assert after.next is not None
    assert after.next.day is Weekday.WEDNESDAY
    assert after.today == MONDAY + dt.timedelta(days=2)
    # A second log of that Tuesday is Monday's as well.
    again = after.after(attrs.evolve(tuesday, items=tuesday.items[:-1]))
    assert again.adherence.done == 1
    assert again.session(1, "wednesday").state is SessionState.PLANNED
    assert again.session(1, "monday").log != after.session(1, "monday").log


def test_loaded_work_done_late_pushes_the_next_one_back() -> None:
    """Monday's weights lifted on Tuesday leave Wednesday's to rest: 48 hours for the same muscles."""
    request = Request(
        HEALTHY, minutes=30, goals="bone_health", equipment={"pillow", "dumbbell", "band"}
    )
    program = planned(request, weeks=3)
    loaded = [
        line.id
        for line in program.outline.lines
        if line.id in {"deadlift", "dumbbell-row", "pallof-press"}
    ]
    assert loaded
    monday = program.session(1, "monday")
    late = attrs.evolve(log_of(monday), date=MONDAY + dt.timedelta(days=1))
    after = program.after(late)
    wednesday = after.session(1, "wednesday")
    assert set(loaded) <= set(wednesday.left_out)
    assert "48 hours" in str(wednesday.left_out[loaded[0]])
    assert {step.line for step in after.session(1, "friday").steps} >= set(loaded)
    check(after)


def test_something_done_besides_is_remembered() -> None:
    """A log of no session is kept, and pain in it counts."""
    program = marta_after(3)
    saturday = MONDAY + dt.timedelta(days=5)
    dog = ItemLog(exercise="bird-dog", pain=9)
    after = program.after(SessionLog(date=saturday, items=(dog,)))
    assert after.extra[0].date == saturday
    assert "bird-dog" in kinds(after)
    assert after.session(2, "monday").step("bird-dog").kind is StepKind.EASE


def test_answers_change_with_a_session() -> None:
    """A log may hold both what was done and what has changed."""
    program = planned(SAMPLES["edith"].request)
    monday = program.session(1, "monday")
    log = attrs.evolve(log_of(monday), answers={"wrist_pain": True})
    after = program.after(log)
    assert after.person.known("wrist_pain") is True
    assert kinds(after)["bird-dog"] is ProgramChangeKind.SOFTENED
    assert after.session(1, "monday").routine == monday.routine
    check(after)


def test_a_step_that_a_rule_caps_is_no_step() -> None:
    """With thin bones the back lift stops at ten seconds, though its ladder goes on to twenty."""
    program = planned(
        Request(MARTA, minutes=60),
        weeks=8,
        days=["monday", "thursday"],
        lighter=False,
        settings=ProgramSettings(steps_per_week=2),
    )
    story = [str(one.step("prone-back-lift").item.dosage) for one in program.sessions]
    assert list(dict.fromkeys(story))[-3:] == ["1 x 8-10 x 10s", "1 x 9-10 x 10s", "1 x 10 x 10s"]
    assert set(story[-5:]) == {"1 x 10 x 10s"}
    last = program.sessions[-1].step("prone-back-lift")
    assert last.kind is StepKind.HOLD
    assert "10 seconds at most" in str(last.reason)


def prop_and_lift() -> Program:
    """Three weeks of an elbow prop on Mondays and the lift above it on Wednesdays."""
    catalog = MARTAS.catalog

    def line(exercise: str, dose: str, day: Weekday, ladder: str) -> Line:
        start = Item(exercise=catalog[exercise], dosage=Dosage.parse(dose))
        return Line(id=exercise, start=start, days={day}, ladder=ladder)

    outline = Outline(
        request=MARTAS,
        weeks=3,
        days=(Weekday.MONDAY, Weekday.WEDNESDAY),
        start=MONDAY,
        lines=(
            line("elbow-prop", "1 x 10 x 5s", Weekday.MONDAY, "elbow-prop"),
            line("prone-back-lift", "1 x 8 x 5s", Weekday.WEDNESDAY, "back-extension"),
        ),
    )
    return Program(outline=outline, sessions=project(outline, (), (), None)[0])


def test_pain_in_one_version_is_remembered_for_the_other() -> None:
    """What hurt on Monday as a prop is not done harder on Wednesday as a lift."""
    program = done(prop_and_lift(), 2)
    monday = program.next
    assert monday is not None
    assert program.session(2, "wednesday").step("prone-back-lift").kind is StepKind.ADVANCE
    hurt = program.after(log_of(monday, elbow_prop={"pain": 8}))
    assert "prone-back-lift" in hurt.session(2, "wednesday").left_out


def test_pain_before_the_first_session_of_a_line_counts_for_it() -> None:
    """A lift that was never done does not begin two days after its prop hurt; it begins later."""
    program = prop_and_lift()
    first = program.session(1, "monday")
    assert program.session(1, "wednesday").step("prone-back-lift").kind is StepKind.START
    hurt = program.after(log_of(first, elbow_prop={"pain": 8}))
    assert "prone-back-lift" in hurt.session(1, "wednesday").left_out
    assert hurt.session(2, "wednesday").step("prone-back-lift").kind is StepKind.START


def test_pain_in_the_light_week_eases_the_light_dose() -> None:
    """Ten that hurt become six, not twelve: what is eased is the dose that hurt, not the full one."""
    wednesday = marta_after(1, weeks=4).next
    assert wednesday is not None
    assert str(wednesday.step("bird-dog").item.dosage) == "1 x 10 x 2s per side"
    flared = marta_after(1, weeks=4).after(log_of(wednesday, bird_dog={"pain": 7}))
    friday = flared.session(1, "friday").step("bird-dog")
    assert (friday.kind, str(friday.item.dosage)) == (StepKind.EASE, "1 x 6 x 2s per side")
    check(flared)


def test_the_time_that_pain_frees_is_not_used_at_once() -> None:
    """The day after pain nothing grows into the minutes of what was eased; later it may."""
    program = planned(
        attrs.evolve(SAMPLES["edith"].request, minutes=14),
        weeks=4,
        settings=ProgramSettings(room_percent=10, steps_per_week=3),
    )
    program = done(program, 9)
    last = program.next
    assert last is not None
    well, hurt = program.after(log_of(last)), program.after(log_of(last, bird_dog={"pain": 7}))
    assert well.next is not None
    assert hurt.next is not None
    assert hurt.next.step("bird-dog").kind is StepKind.EASE
    assert hurt.next.routine.seconds.low < well.next.routine.seconds.low
    grown = {one.line for one in hurt.next.steps if one.kind is StepKind.ADVANCE}
    assert grown <= {one.line for one in well.next.steps if one.kind is StepKind.ADVANCE}
    assert kinds(hurt)["bird-dog"] is ProgramChangeKind.EASED
    later = [step for one in to_come(hurt)[1:] for step in one.steps]
    assert any(step.kind is StepKind.ADVANCE for step in later if step.line != "bird-dog")


def test_weeks_off_after_the_light_week_start_from_the_light_dose() -> None:
    """Only the light dose was ever done, and then weeks passed: less than that, in every part."""
    program = done(planned(MARTAS, weeks=10), 1)
    assert str(program.session(1, "monday").step("bird-dog").item.dosage) == "1 x 10 x 2s per side"
    back = program.at(MONDAY + dt.timedelta(weeks=8)).session(9, "monday").step("bird-dog")
    assert back.rules == ("prog-break-long",)
    assert str(back.item) == "Bird dog, low start: 1 x 5 x 2s per side"


def test_changed_answers_after_pain_bring_no_more_of_it() -> None:
    """Another plan for other answers keeps what hurt in mind."""
    program = marta_after(1, weeks=4)
    wednesday = program.next
    assert wednesday is not None
    hurt = program.after(log_of(wednesday, bird_dog={"pain": 7}))
    assert wednesday.date is not None
    other = hurt.with_person(MARTA.answer("wrist_pain", True), on=wednesday.date)
    step = other.session(1, "friday").step("bird-dog")
    assert str(step.item.dosage) == "1 x 6 x 2s per side"
    check(other)
