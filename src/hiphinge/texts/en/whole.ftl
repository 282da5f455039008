# Recordings that are measured as a whole: postures and walks.

error-no-family = There is no family of movements { $family }: choose one of { $families }.
error-family-without-drills = Postures, walks and actions have no drills, but { $drill } was asked for: leave it out.
error-compare-movements = One result shows: { $first }. The other shows: { $second }. Compare two of the same.

movement-standing = standing
movement-sitting = sitting
movement-walking = walking
movement-standing-up = standing up
movement-jumping = jumping

measure-in-unit = { $measure }, { $unit }
measure-unit-per-min = a minute
measure-unit-m = m
measure-unit-m-per-s = m/s
measure-unit-percent-of-stature = % of stature
measure-unit-percent-of-trunk = % of trunk
measure-not-seen = not seen
measure-value = { $value } ± { $error }

change-changed = changed
change-within = no change beyond chance
change-cannot-tell = cannot be known

report-whole-title = Report: { $file }
report-whole-title-measured = Report: { $file }, measured by { $by }
report-whole-posture = { $count ->
        [one] One measure of this posture
       *[other] { $count } measures of this posture
    }
report-whole-walking = { $count ->
        [one] One measure of this walk
       *[other] { $count } measures of this walk
    }
report-whole-action = { $count ->
        [one] One measure of this action
       *[other] { $count } measures of this action
    }
report-whole-table = Measure by measure
report-whole-column-measure = measure
report-whole-column-value = value ± standard error
report-whole-column-left = left
report-whole-column-right = right
report-whole-column-smallest = smallest detectable change
report-whole-column-kind = read from
report-whole-column-before = before
report-whole-column-after = after
report-whole-column-difference = difference
report-whole-column-said = what it means
report-whole-sides = Before: { $before }. After: { $after }.
report-whole-changed = Changed beyond chance: { $measures }.
report-whole-unchanged = Nothing changed by more than chance.
report-whole-unknown = One of the two has no repeats, so that a change cannot be distinguished from chance: film 5 s.
report-whole-error = The number after ± is the standard error. About two times in three, the true value is no further off than that.
report-whole-smallest = A change counts only beyond the smallest detectable one, which follows from the standard errors. By chance alone, one number in twenty may pass it.
report-whole-same-view = Film both from the same place, in the same clothes: another day or shirt scatters more than the repeats in a clip.

report-whole-seen = What was measured, drawn in
report-whole-alt-posture = You from the side, with the plumb line, the outline of your back and a straight stick behind it drawn in.
report-whole-alt-walking = You in a step, with the thigh that is behind the vertical drawn in.
report-whole-alt-action = You in the movement, with trunk, thigh and shank drawn in.
