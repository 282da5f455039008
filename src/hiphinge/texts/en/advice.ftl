# What a coach says after a set. $reps is one of the advice-...-rep texts, $because a reason of because.ftl.

advice-seen = { $title } { $reps }. { $because }
advice-brief = { $title } { $reps }.
advice-seen-alone = { $title }. { $because }
advice-brief-alone = { $title }.
advice-both = { $first } { $second }
advice-the-half = on the single way that we saw
advice-halves = on single ways down or up
advice-all-reps = in every repetition
advice-one-rep = in repetition { $number }
advice-rep-range = in repetitions { $first } to { $last }
advice-rep-list = in repetitions { $numbers }
advice-all-reps-median = We quote the median of all repetitions.
advice-rep-range-median = We quote the median of repetitions { $first } to { $last }.
advice-rep-list-median = We quote the median of repetitions { $numbers }.
advice-halves-median = We quote the median of these ways.
advice-try = Try this: { $cue }
advice-drill = Train it with: { $drill } (hiphinge drills { $code })
advice-next = Next: { $drill } (hiphinge drills { $code })
advice-well = What went well
advice-work-on = What to work on
advice-others = Seen too, for later
advice-retake = Film again
advice-unseen = What we could not see
advice-unclear-back = We could not tell whether your low back rounded { $reps }. { $reason }
advice-nothing = We saw nothing to change.
advice-judged-as = This looks like a { $movement } and is judged as one. Add --drill to choose another.
advice-judged-with-rod = You hold a stick along your back, so we judge this as: { $drill }. Add --drill to choose another.

movement-hinge = hinge
movement-squat = squat
movement-deadlift = deadlift from the floor
movement-romanian-deadlift = Romanian deadlift
movement-good-morning = good morning
movement-swing = kettlebell swing
movement-pick-up = pick-up from the floor
movement-sit-to-stand = sit-down and stand-up

course-even = Your depth was even: it varied by { $value } { degrees }.
course-uneven = Your depth varied by { $value } { degrees }. Try to end each repetition at the same place.
course-rounder = Your low back bent { $value } { degrees } more in the last repetition than in the first. A shorter set may help.
course-faster = You went down { $value } seconds faster in the last repetition than in the first. Keep the pace of the first one.

praise-hips-bend = You let your hips do the bend.
praise-low-back-shape = You kept your low back near the shape that it has when you stand.
praise-close-load = You kept the weight close to you.
praise-rise-together = Your hips and shoulders rose together.
praise-stick-kept = The stick kept its three touches.
praise-wall-reached = You reached the wall each time.
praise-soft-knees = Your knees stayed soft, and bent no more than a hinge needs.
praise-whole-foot = You stayed on your whole foot.
praise-pelvis-along = Your pelvis tipped along with your trunk.
praise-upper-back-long = You kept your upper back long.
praise-slow-descent = You took your time on the way down.
praise-deep-enough = You leaned far enough.
praise-tall-finish = You stood up tall at the top.
praise-head-in-line = Your head stayed in line with your back.

# What could not be judged, and how to film it: no good news follows from what was not seen.

retake-why-back = We could not judge your back, so we cannot say how the whole went.
retake-why-hips = We could not judge your hips, so we cannot say how the whole went.
retake-why-knees = We could not judge your knees, so we cannot say how the whole went.
retake-why-back-hips = We could not judge your back and your hips, so we cannot say how the whole went.
retake-why-back-knees = We could not judge your back and your knees, so we cannot say how the whole went.
retake-why-hips-knees = We could not judge your hips and your knees, so we cannot say how the whole went.
retake-why-back-hips-knees = We could not judge your back, hips and knees, so we cannot say how it went.
retake-how-view = { $yaw ->
    [one] The camera stood about 1 degree off your side.
   *[other] The camera stood about { $yaw } degrees off your side.
} Put it straight beside you, at the height of your hips, and film again.
retake-how-legs = Film again with your whole body in the picture, from head to feet. Stand still for two seconds first.
retake-how-standing = Film again and stand still for two seconds before you bend.
retake-how-hidden = Film again with your back in plain sight: a close shirt, and no arm, hair or thing in front of it.
retake-how-unsure = Film again in more light, a little closer, with a plain wall behind you and the camera standing still.
retake-how-recorded = Record again with what is missing: markers or sensors on pelvis and thorax for the back, on thigh and shank for hips and knees.

# The distance to the wall is the dial of the depth. $lean comes from a model of balance.

wall-tap-further = You reached the wall in { $touched } of { $reps } repetitions, with your heels about { CM($heels) } from it. Next, stand { CM($next) } away: there it takes a lean of about { $lean } degrees.
wall-tap-same = You reached the wall in { $touched } of { $reps } repetitions, with your heels about { CM($heels) } from it. Stay at { CM($next) }: there it takes a lean of about { $lean } degrees.
wall-tap-nearer = You reached the wall in { $touched } of { $reps } repetitions, with your heels about { CM($heels) } from it. Next, stand { CM($next) } away: there it takes a lean of about { $lean } degrees.
