"""A body from the front and the back, drawn as paths, region by region.

Drawn by us, plainly: what matters is where a region is, not what a muscle
looks like. Coordinates go from 0 to 160 across and 0 to 340 down.
"""

from spinekit.exercise import Target
from spinekit.frozen import FrozenMapping

__all__ = ["BACK", "FRONT", "OUTLINE"]

OUTLINE: tuple[str, ...] = (
    "M80 2C93 2 99 13 98 25C97 38 90 47 80 47C70 47 63 38 62 25C61 13 67 2 80 2Z",
    "M71 42H89V58H71Z",
    (
        "M70 54C60 58 46 59 42 68C40 84 45 104 49 122C50 136 48 148 47 162C46 176 50 184 56 188"
        "H104C110 184 114 176 113 162C112 148 110 136 111 122C115 104 120 84 118 68"
        "C114 59 100 58 90 54Z"
    ),
    (
        "M43 66C34 70 31 84 29 102C27 124 23 146 20 166C19 174 23 182 27 181C31 180 32 172 33 165"
        "C36 146 41 124 44 104C46 90 48 74 43 66Z"
    ),
    (
        "M117 66C126 70 129 84 131 102C133 124 137 146 140 166C141 174 137 182 133 181"
        "C129 180 128 172 127 165C124 146 119 124 116 104C114 90 112 74 117 66Z"
    ),
    (
        "M50 184H79C79 214 77 244 75 264C74 290 71 312 70 328C70 336 54 336 55 328"
        "C56 308 53 288 53 266C50 240 47 212 50 184Z"
    ),
    (
        "M110 184H81C81 214 83 244 85 264C86 290 89 312 90 328C90 336 106 336 105 328"
        "C104 308 107 288 107 266C110 240 113 212 110 184Z"
    ),
)
"""The outline, the same from both sides: head, neck, trunk, arms, legs.

Examples:
    >>> len(OUTLINE)
    7
"""

_SHOULDERS = (
    "M43 66C34 70 32 80 31 92L45 94C47 84 48 72 43 66Z",
    "M117 66C126 70 128 80 129 92L115 94C113 84 112 72 117 66Z",
)
_FEET = (
    "M55 318H71L70 328C70 336 54 336 55 328Z",
    "M105 318H89L90 328C90 336 106 336 105 328Z",
)

FRONT: FrozenMapping[Target, tuple[str, ...]] = FrozenMapping(
    {
        Target.SHOULDERS: _SHOULDERS,
        Target.CIRCULATION: (
            "M88 80C94 72 104 78 101 88C99 95 92 100 88 104C84 100 77 95 75 88C72 78 82 72 88 80Z",
        ),
        Target.ABDOMINALS: (
            "M62 112C72 108 88 108 98 112C101 130 100 148 94 164H66C60 148 59 130 62 112Z",
        ),
        Target.HIP_MOBILITY: (
            "M54 172C62 172 68 178 68 186C66 194 56 194 52 188C51 182 51 176 54 172Z",
            "M106 172C98 172 92 178 92 186C94 194 104 194 108 188C109 182 109 176 106 172Z",
        ),
        Target.BALANCE: _FEET,
    }
)
"""The regions seen from the front.

Examples:
    >>> Target.ABDOMINALS in FRONT
    True
"""

BACK: FrozenMapping[Target, tuple[str, ...]] = FrozenMapping(
    {
        Target.SHOULDERS: _SHOULDERS,
        Target.UPPER_BACK: (
            "M74 66C66 66 56 70 54 78C56 90 64 98 74 100Z",
            "M86 66C94 66 104 70 106 78C104 90 96 98 86 100Z",
        ),
        Target.BACK_EXTENSORS: (
            "M66 104H75V162H68C65 142 65 122 66 104Z",
            "M94 104H85V162H92C95 142 95 122 94 104Z",
        ),
        Target.DEEP_STABILIZERS: ("M76 128H84V168H76Z",),
        Target.SPINE_MOBILITY: ("M77 60H83V124H77Z",),
        Target.HIP_STABILIZERS: (
            "M50 154C56 152 60 158 60 166C58 172 52 174 48 172C47 166 48 158 50 154Z",
            "M110 154C104 152 100 158 100 166C102 172 108 174 112 172C113 166 112 158 110 154Z",
        ),
        Target.GLUTES: (
            "M79 172C70 168 58 174 54 184C54 198 62 206 70 206C76 204 79 198 79 190Z",
            "M81 172C90 168 102 174 106 184C106 198 98 206 90 206C84 204 81 198 81 190Z",
        ),
        Target.HAMSTRINGS: (
            "M54 210C62 208 70 208 76 210C76 228 75 244 73 256H58C54 240 53 224 54 210Z",
            "M106 210C98 208 90 208 84 210C84 228 85 244 87 256H102C106 240 107 224 106 210Z",
        ),
        Target.BALANCE: _FEET,
    }
)
"""The regions seen from the back.

Examples:
    >>> Target.BACK_EXTENSORS in BACK
    True
"""
