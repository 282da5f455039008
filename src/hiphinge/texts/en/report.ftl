# What stands on the page report.html. $file is the name of the recording or of its folder.

report-title = Hip hinge report: { $file }
report-title-measured = Hip hinge report: { $file }, measured by { $by }
report-comparison-title = Two recordings: { $first } and { $second }
report-skip = Go to the text
report-verdict-heading = In short
report-reps-count = Repetitions: { $count }
report-seconds = { $value } s
report-filmed = Camera { $yaw }° off the side
report-judged-as = judged as: { $drill }
report-measured-by = Measured by { $name }
report-made = Made by hiphinge { $version } on your own computer. This page asks nothing of any network.

report-done-half = We saw no whole repetition, but { $count ->
    [one] a single way down or up
   *[other] { $count } single ways down or up
} that can be judged.
report-verdict-none = We found no repetition that can be judged.
report-no-view = The camera does not show you from the side.
report-no-bend = Nobody bends far enough and comes back up.
report-film-again = Film from the side, with your whole body in the picture, and try again.
report-done = { $count ->
    [one] You did one repetition.
   *[other] You did { $count } repetitions.
}
report-done-many-all = You did { $count } repetitions, and we saw nothing to change in any of them.
report-done-many-some = You did { $count } repetitions, and in { $clear } of them we saw nothing to change.
report-done-many-none = You did { $count } repetitions, and each of them shows something to work on.
report-done-one-all = You did one repetition, and we saw nothing to change in it.
report-done-one-none = You did one repetition, and it shows something to work on.
report-matters = { $title } { $reps }.
report-matters-alone = { $title }.
report-no-point = What we could see was as the drill asks.
report-little-seen = Too little of you was seen to say more.
report-next-cue = Try this next: { $cue }
report-next-drill = Next you may practise this: { $drill }.

report-figure-worst = To work on: repetition { $rep }
report-figure-half = To work on: half a repetition
report-figure-best = Your best: repetition { $rep }
report-alt-half = You in half a repetition, where this shows most: { $title }. The line of your back and a straight stick are drawn in.
report-alt-worst = You in repetition { $rep }, where this shows most: { $title }. The line of your back and a straight stick are drawn in.
report-alt-best = You at the lowest point of repetition { $rep }. The line of your back and a straight stick are drawn in.
report-no-figures = There are no pictures of this set.
report-no-recording = There are no pictures: no recording was at hand to draw on when this result was written.

report-live = Live set
report-live-pictures = There are no pictures: those of the camera are not kept.
report-asked = The set, and what its drill asks for
report-coached = What the coach said
report-coached-nothing = No cue was needed, and no pain was noted.
report-coached-before = Before the first repetition
report-hurt = You noted pain: { $score } of 10.
report-hurt-leg = You noted pain: { $score } of 10, with a leg that hurts, is numb or weak.

report-cue = Think of this
report-drill = Train it with
report-drill-next = Practise next
report-drill-setup = How to start
report-more = What we saw
report-also = Seen too, for later
report-see = Picture and drill
report-course = From first to last

report-curves-heading = Your bends over time
report-curves-note = Each grey field is one repetition. The band round a line shows how sure it is.
report-curves-click = A click on a chart takes the video to that time.
report-curves-none = No bend could be followed over time.
report-curves-limit = The dashed line is where we start to mention rounding.
report-curve-alt = Chart of this measure over time: { $measure }. The numbers are in the table of repetitions.
report-slider = Time in the recording
report-jump = Show in the video
report-rep = Repetition { $rep }
report-video-label = The recording with what we measured drawn in
report-video-recording = The recording as it was filmed
report-video-hint = The video is the file { $video }. Keep it in the same folder as this page.
report-video-absent = The video is not here, so there is nothing to play. All else on this page works without it.

report-coupling-heading = Hips and low back
report-coupling-note = A line that runs flat to the right is a hinge: your hips bend and your low back stays. A line that climbs means that your low back bends too.
report-coupling-none = The line of your back was not seen well enough to draw this.
report-coupling-alt = Chart of the bend of the low back against the bend of the hips, one line for each repetition. The numbers are in the table of repetitions.
report-coupling-across = Bend in the hips
report-coupling-up = Bend of the low back
report-coupling-worst = repetition { $rep }, to work on
report-coupling-best = repetition { $rep }, your best
report-coupling-other = the others
report-coupling-ways = The way down is a full line, the way up is dotted.
report-coupling-usual = The grey band is how you bent in { $sessions } earlier sessions.
report-coupling-usual-once = The grey band is how you bent in an earlier session.

report-table-heading = Repetition by repetition
report-table-note = Degrees at the lowest point, each with its standard error (±). A dash means that we could not see it, or that it did not happen.
report-table-rep = No.
report-table-rep-long = Repetition
report-table-faults = To work on
report-at-once = at once
report-halves = No whole repetition was seen. The table shows single ways down or up: half a repetition each.
report-no-reps = There is no repetition to list.

report-unseen-fault = Not judged
report-unseen-attempt = No repetition
report-attempt-at = { $value } s: { $reason }
report-unseen-note = Note
report-unseen-nothing = We could judge everything that we look for.
report-whole-unseen-nothing = We could measure everything that we look for.

report-sure-heading = How sure this is
report-sure-error = The number after ± is the standard error. About two times in three, the true angle is no further off than that. Twice as far is rare.
report-sure-camera = A camera sees your outline and not your bones. Loose clothes, poor light or a camera that is not at your side make the numbers less sure.
report-sure-change = For the low back, only a change of { $value } { degrees } or more counts as a change. Less than that may be chance.
report-sure-usual = Usual standard error in this recording

report-load = moment at the low back { $moment } N m, compression { $compression } kN

report-glossary-heading = What the words mean
report-term-bottom = lowest point
report-term-bottom-means = Where you stop going down, before you come up.
report-term-standing = standing
report-term-standing-means = How you stand at rest in this recording. All bends of the back start from there.
report-term-descent-s = down
report-term-descent-s-means = Seconds on the way down.
report-term-ascent-s = up
report-term-ascent-s-means = Seconds on the way up.
report-term-trunk-inclination-deg = trunk
report-term-trunk-inclination-deg-means = How far your trunk leans: 0 is upright, 90 is level.
report-term-hip-flexion-deg = hips
report-term-hip-flexion-deg-means = How far your hips bend: the pelvis against the thigh.
report-term-trunk-thigh-flexion-deg = trunk to thigh
report-term-trunk-thigh-flexion-deg-means = The trunk against the thigh: how far hips and back bend in all.
report-term-knee-flexion-deg = knees
report-term-knee-flexion-deg-means = How far your knees bend: 0 is straight.
report-term-shank-inclination-deg = shins
report-term-shank-inclination-deg-means = How far your shins lean to the front.
report-term-lumbar-flexion-deg = low back
report-term-lumbar-flexion-deg-means = How much more your low back is bent than in standing. Below 0 it is more hollow.
report-term-lumbar-flexion-peak-deg = low back, most
report-term-lumbar-flexion-peak-deg-means = The most that it bends at any time of the repetition.
report-term-lumbar-share = low back's share
report-term-lumbar-share-means = How much of the bend comes from the low back, in per cent. The hips do the rest.
report-term-rounding-onset-trunk-deg = rounds from
report-term-rounding-onset-trunk-deg-means = The lean of the trunk from which on the low back rounds.
report-term-dowel = stick
report-term-dowel-means = A straight stick along your back: the one that you hold, or one that we draw. On a back as in standing it touches your head, your upper back and your tailbone.
report-term-error = standard error (±)
report-term-error-means = How far off a number usually is.

report-compare-heading = What changed
report-compare-nothing = There is nothing to compare: one of the two has no repetition.
report-compare-clearly = { $change }; more than chance.
report-compare-chance = { $change }: no difference beyond chance, as only { $least } { $least ->
    [one] degree
   *[other] degrees
} or more would count.
report-compare-same = No difference beyond chance: your low back bends as much as { $since }.
report-compare-unsure = No difference beyond chance could be found: the numbers came without their standard errors.
report-compare-people = The two carry the names of different people, whose numbers differ anyway.
report-since-first = in the first recording
report-since-day = on { $day }
report-since-month = in { $month }
report-changed-lumbar-flexion-deg = Your low back bends { $value } { degrees } { $way ->
    [more] more
   *[less] less
} than { $since }
report-changed-lumbar-flexion-peak-deg = At its most, your low back bends { $value } { degrees } { $way ->
    [more] more
   *[less] less
} than { $since }
report-changed-trunk-inclination-deg = Your trunk leans { $value } { degrees } { $way ->
    [more] further
   *[less] less
} than { $since }
report-changed-hip-flexion-deg = Your hips bend { $value } { degrees } { $way ->
    [more] more
   *[less] less
} than { $since }
report-changed-trunk-thigh-flexion-deg = Trunk and thigh fold { $value } { degrees } { $way ->
    [more] more
   *[less] less
} than { $since }
report-changed-knee-flexion-deg = Your knees bend { $value } { degrees } { $way ->
    [more] more
   *[less] less
} than { $since }
report-changed-shank-inclination-deg = Your shins lean { $value } { degrees } { $way ->
    [more] further
   *[less] less
} than { $since }
report-together = Side by side, in step
report-together-play = Play
report-together-pause = Pause
report-together-scrub = Both videos
report-together-note = The second video is slowed or sped up so that both are in the same phase of the same repetition.
report-rep-all = Go to repetition
report-phase-down = going down
report-phase-lowest = at the lowest point
report-phase-up = coming up
report-phase-rest = between repetitions
report-compare-note = The first repetition stands beside the first, the second beside the second, and so on. A change is called clear (●) where it is larger than the smallest change that we can detect. By chance alone, one number in twenty may look so.
report-compare-limit = The smallest change that we can detect follows from the standard errors of both. For the low back it is { $value } { degrees } or more.
report-compare-drills = The two were not the same drill, so that they may well differ.
report-compare-first = First: { $file }
report-compare-second = Second: { $file }
report-compare-clear = clear change
report-compare-middle = middle of all

demo-opened = The page of this result is open in your browser: { $file }
demo-page = Open the page of this result in a browser: { $file }
