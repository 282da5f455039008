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
people-flag-no-session-means = “no session”: no recording is stored yet.

people-flag-warning-sign = warning sign
people-flag-warning-sign-means = “warning sign”: an answer that a professional should hear about first. There is no programme until then.
people-flag-pain-reported = some pain
people-flag-pain-reported-means = “some pain”: pain was in the amber in the last week, or has been more than at the start for a week.
people-flag-stepped-back = step back
people-flag-stepped-back-means = “step back”: a step was too hard in the last two weeks, so the programme went back.
people-flag-no-practice = no practice
people-flag-no-practice-means = “no practice”: nothing was noted in the programme for { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
} or more, and no holiday either.

# One person, for a coach.
client-heading = { $name } on one page
client-programme = The programme
client-look = What to look at
client-nothing = nothing stands out
client-sessions = Films to look at
client-practised = What was asked for, and what was done
client-assign = To ask for a step, sets or a hold: hiphinge assign NAME. In full: hiphinge progress NAME.
client-none-practised = No practice is noted yet.
client-given = What you ask for
client-step = Step
client-sets = Sets, or nothing for those of the programme
client-reps = Repetitions, or nothing for those of the programme
client-load-metric = Load in kg, or nothing for that of the programme
client-load-imperial = Load in pounds, or nothing for that of the programme
client-weeks = For how many weeks
client-reason = Why, for { $name }
client-give = Ask for it
client-end = End it today
client-note = Nothing is raised in these weeks. Warning signs, pain and rest still come first.
client-page = On one page
client-print = Print this page, or save it as a PDF, with your browser.
