# All people at a glance. $weeks is how long somebody was not seen, or from when on that is flagged.

people-heading = { $count ->
    [one] 1 person
   *[other] { $count } people
}, { $flagged } to look at first
people-none = Nobody yet: add someone with hiphinge person add NAME.
people-column-name = name
people-column-seen = last seen
people-column-drill = drill
people-column-fault = stands out
people-column-trend = trend
people-column-flags = look at
people-trend = The trend is of: { $measure }. Better and worse are beyond chance; hiphinge trend NAME shows the numbers.
people-trend-better = better
people-trend-worse = worse
people-trend-more = more
people-trend-less = less
people-trend-no-clear-change = same
people-trend-too-few = too few
people-flag-pain = pain
people-flag-pain-means = “pain”: pain was in the red in the programme in the last week.
people-flag-worse = worse
people-flag-worse-means = “worse”: the trend got worse, beyond chance.
people-flag-not-measured = film again
people-flag-not-measured-means = “film again”: in the latest session there was no repetition to measure.
people-flag-not-seen = { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}
people-flag-not-seen-means = “weeks”: how long somebody was not seen, from { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
} on.
people-flag-no-session = no session
people-flag-no-session-means = “no session”: nothing is stored yet.
