# What a coach says after a set. $reps is one of the advice-...-rep texts, $because a reason of because.ftl.

advice-seen = { $title } { $reps }. { $because }
advice-both = { $first } { $second }
advice-the-rep = in your repetition
advice-the-half = on the single way that we saw
advice-all-reps = in every repetition
advice-one-rep = in repetition { $number }
advice-rep-range = in repetitions { $first } to { $last }
advice-rep-list = in repetitions { $numbers }
advice-try = Try this: { $cue }
advice-drill = Train it with: { $drill } (hiphinge drills { $code })
advice-next = Next: { $drill } (hiphinge drills { $code })
advice-well = What went well
advice-work-on = What to work on
advice-unseen = What could not be told
advice-nothing = We saw nothing to change.
advice-judged-as = This looks like a { $movement } and is judged as one. Add --drill to choose another.

movement-hinge = hinge
movement-squat = squat
movement-deadlift = deadlift from the floor
movement-romanian-deadlift = Romanian deadlift
movement-good-morning = good morning
movement-swing = kettlebell swing
movement-pick-up = pick-up from the floor
movement-sit-to-stand = sit-down and stand-up

course-even = Your depth was even: it changed by { $value } { degrees } from one repetition to the next.
course-uneven = Your depth changed by { $value } { degrees } from one repetition to the next. Try to end each one at the same place.
course-rounder = Your low back bent { $value } { degrees } more in the last repetition than in the first. A shorter set may help.
course-faster = You went down { $value } seconds faster in the last repetition than in the first. Keep the pace of the first one.

praise-lumbar-rounding = Your low back did not round.
praise-squat-substitution = You let your hips do the bend, and your knees stayed quiet.
praise-load-away = You kept the weight close to you.
praise-hips-rise-first = Your hips and shoulders rose together.
praise-waist-bend = You folded at your hips and not at your waist.
praise-dowel-lost = The stick kept its three touches.
praise-over-arching = You did not hollow your low back.
praise-upper-back-rounding = You kept your upper back long.
praise-pelvis-tuck = Your pelvis tipped along with your trunk.
praise-heel-lift = Your heels stayed on the floor.
praise-locked-knees = Your knees stayed soft.
praise-too-fast = You took your time on the way down.
praise-wall-missed = You reached the wall each time.
praise-toe-lift = Your toes stayed on the floor.
praise-shallow = You leaned far enough.
praise-incomplete-lockout = You stood up tall at the top.
praise-leans-back = You finished tall without leaning back.
praise-neck-extended = Your head stayed in line with your back.
praise-neck-flexed = Your head stayed in line with your back.

# The distance to the wall is the dial of the depth. $lean comes from a model of balance.

wall-tap-further = You reached the wall in { $touched } of { $reps } repetitions, with your heels about { $heels } cm from it. Next, stand { $next } cm away: there it takes a lean of about { $lean } degrees.
wall-tap-same = You reached the wall in { $touched } of { $reps } repetitions, with your heels about { $heels } cm from it. Stay at { $next } cm: there it takes a lean of about { $lean } degrees.
wall-tap-nearer = You reached the wall in { $touched } of { $reps } repetitions, with your heels about { $heels } cm from it. Next, stand { $next } cm away: there it takes a lean of about { $lean } degrees.
