# Why a fault is present, absent, or not visible. $value is what was measured and $limit where we start to
# mention it, both numbers; the unit stands in the sentence.
# $reason is one of the reasons at the end.

because-lumbar-rounding-present-both = Near the bottom your low back was round by { $value } degrees; { $limit } is where we start to mention it. It had bent { $change } degrees more than in standing.
because-lumbar-rounding-present = Near the bottom your low back was round by { $value } degrees; { $limit } is where we start to mention it if we did not see you stand.
because-lumbar-rounding-present-change = Near the bottom your low back bent { $value } degrees more than in standing; by the bend alone, { $limit } is where we start to mention it.
because-lumbar-rounding-present-turned = Near the bottom your low back was round by { $value } degrees; { $limit } is where we start to mention it. That is { $change } degrees rounder than in standing.
because-lumbar-rounding-present-stick = Near the bottom the stick left your tailbone, and your low back bent { $value } degrees more than in standing. With that, { $limit } is where we start to mention it.
because-lumbar-rounding-absent-hollow = Your low back kept its hollow: its shape was { $value } degrees (below 0 is hollow). We start to mention it at { $limit }.
because-lumbar-rounding-absent = Your low back went flat, as most do in a lift, and did not round. Its shape was { $value } degrees; we start to mention it at { $limit }.
because-lumbar-rounding-absent-change = Your low back bent { $value } degrees more than in standing. We start to mention it at { $limit } if we do not see its shape.
because-lumbar-rounding-absent-bend = Your low back did not round: its shape looks round ({ $value } degrees), but it bent only { $against } degrees more than in standing. We start to mention it at { $limit }.
because-lumbar-rounding-absent-turn = Your low back did not round: its shape looks round ({ $value } degrees), but that is only { $against } degrees rounder than in standing. We start to mention it at { $limit }.
because-lumbar-rounding-absent-whole = Your low back did not round: its shape looks round ({ $value } degrees), as clothes can make it, but your back as a whole stayed hollow: { $against } degrees. Below { $limit } we count it as hollow.
because-lumbar-rounding-cannot-tell = We could not tell whether your low back rounded. { $reason }

because-lumbar-rounding-percent-marked = Your low back used { $value } percent of its own full bend; { $limit } percent is where we start to mention it. From 70 percent on, a posture trainer in a study gave a signal.
because-lumbar-rounding-percent-high = Your low back used { $value } percent of its own full bend; { $limit } percent is where we start to mention it. From 80 percent on, a trainer for lifting in a study gave a signal.
because-lumbar-rounding-onset = It began to round at a lean of { $value } { degrees }.
because-lumbar-rounding-at-once = It rounded from the very start of the way down.
because-lumbar-rounding-drift = From the first to the last repetition it rounded { $value } { degrees } more; { $limit } is the smallest change that we can see.
because-lumbar-rounding-drift-percent = From the first to the last repetition it used { $value } percent more of its full bend; { $limit } is where we start to mention it.

because-squat-substitution-present = Your knees bent { $value } { degrees } at the lowest point; from { $limit } on we call it a squat.
because-squat-substitution-shank = Your shins tipped { $value } { degrees } forward from where they stood; { $limit } is where we start to mention it.
because-squat-substitution-ratio = Your hips bent { $value } times as much as your knees; under { $limit } we call it a squat.
because-squat-substitution-low-hips = Your hips sank as low as your knees under an upright trunk: your thighs tipped { $value } { degrees }; { $limit } is where we start to mention it.
because-squat-substitution-absent = Your knees bent { $value } { degrees } at the lowest point; from { $limit } on we call it a squat.
because-squat-substitution-cannot-tell = We could not tell a hinge from a squat. { $reason }

because-load-away-present = On the way up your arms hung { $value } { degrees } in front of straight down; { $limit } is where we start to mention it.
because-load-away-absent = On the way up your arms hung no more than { $value } { degrees } in front of straight down; we start to mention it at { $limit }.
because-load-away-cannot-tell = We could not tell how close the weight was. { $reason }

because-hips-rise-first-present = On the way up your trunk leaned { $value } { degrees } further than at the lowest point while your knees straightened; { $limit } is where we start to mention it.
because-hips-rise-first-absent = On the way up your trunk leaned { $value } { degrees } further than at the lowest point; we start to mention it at { $limit }.
because-hips-rise-first-cannot-tell = We could not tell whether hips and shoulders rose together. { $reason }

because-waist-bend-present = Your hips folded only { $value } { degrees } while you leaned well forward; under { $limit } is where we start to mention it.
because-waist-bend-still = Your hips folded only { $value } { degrees } and hardly went back while you leaned well forward; under { $limit } is where we start to mention it.
because-waist-bend-absent = Your hips folded { $value } { degrees } at the lowest point; we mention it only under { $limit }.
because-waist-bend-cannot-tell = We could not tell whether you bent from the waist. { $reason }
because-waist-bend-as-squat = Your legs made it a squat, and we do not judge the waist in a squat.
because-waist-bend-as-tucked-hinge = Your hips would have folded well, had your pelvis not tipped back.

because-dowel-lost-present = The stick kept all three touches for { $value } percent of the movement; under { $limit } percent is where we start to mention it.
because-dowel-lost-place = It lost touch at { $where }.
because-dowel-lost-absent = The stick kept all three touches for { $value } percent of the movement; we mention it only under { $limit } percent.
because-dowel-lost-cannot-tell = We could not tell whether the stick kept touch. { $reason }

because-over-arching-present = Your low back hollowed { $value } { degrees } more than in standing; { $limit } is where we start to mention it.
because-over-arching-absent = Your low back hollowed { $value } { degrees } more than in standing; we start to mention it at { $limit }.
because-over-arching-cannot-tell = We could not tell whether your low back arched. { $reason }

because-upper-back-rounding-present = Your upper back rounded { $value } { degrees } more than in standing; { $limit } is where we start to mention it.
because-upper-back-rounding-absent = Your upper back rounded { $value } { degrees } more than in standing; we start to mention it at { $limit }.
because-upper-back-rounding-cannot-tell = We could not tell whether your upper back rounded. { $reason }

because-pelvis-tuck-present = Your pelvis tipped back by { $value } { degrees } while you went down; { $limit } is where we start to mention it.
because-pelvis-tuck-absent = Your pelvis tipped back by { $value } { degrees } while you went down; we start to mention it at { $limit }.
because-pelvis-tuck-cannot-tell = We could not tell how your pelvis moved. { $reason }
because-pelvis-tuck-as-squat = Your legs made it a squat, and we do not judge the pelvis in a squat.
because-pelvis-tuck-as-waist-bend = You bent from the waist, and the turn of your pelvis goes with that.

because-heel-lift-present = Your heel came up by { $value } of a leg length; { $limit } is where we start to mention it.
because-heel-lift-absent = Your heel came up by { $value } of a leg length; we start to mention it at { $limit }.
because-heel-lift-cannot-tell = We could not tell whether your heels stayed down. { $reason }

because-locked-knees-present = Your knees bent only { $value } { degrees } at the lowest point; under { $limit } is where we start to mention it.
because-locked-knees-absent = Your knees bent { $value } { degrees } at the lowest point; we mention it only under { $limit }.
because-locked-knees-cannot-tell = We could not tell how soft your knees were. { $reason }

because-too-fast-present = You went down in { $value } seconds; under { $limit } is where we start to mention it.
because-too-fast-absent = You went down in { $value } seconds; we mention it only under { $limit }.
because-too-fast-cannot-tell = We could not tell how long you took to go down. { $reason }

because-wall-missed-present = Your hips stopped { CM($value) } before the wall; { CM($limit) } is where we start to mention it.
because-wall-missed-absent = Your hips came within { CM($value) } of the wall; we start to mention it at { CM($limit) }.
because-wall-missed-cannot-tell = We could not tell whether you reached the wall. { $reason }

because-toe-lift-present = The tip of your foot came up by { $value } of a leg length; { $limit } is where we start to mention it.
because-toe-lift-absent = The tip of your foot came up by { $value } of a leg length; we start to mention it at { $limit }.
because-toe-lift-cannot-tell = We could not tell whether your toes stayed down. { $reason }

because-shallow-present = You leaned { $value } { degrees } at the lowest point; the drill asks for { $limit }.
because-shallow-absent = You leaned { $value } { degrees } at the lowest point, and the drill asks for { $limit }: that is deep enough.
because-shallow-cannot-tell = We could not tell how far you leaned. { $reason }
because-shallow-as-squat = Your legs made it a squat, and a squat leans less than a hinge.

because-incomplete-lockout-present = At the top your hips stayed { $value } { degrees } more bent than in standing; { $limit } is where we start to mention it.
because-incomplete-lockout-absent = At the top your hips were { $value } { degrees } more bent than in standing; we start to mention it at { $limit }.
because-incomplete-lockout-cannot-tell = We could not tell how tall you stood at the top. { $reason }

because-leans-back-present = At the top your trunk leaned { $value } { degrees } behind upright; { $limit } is where we start to mention it.
because-leans-back-absent = At the top your trunk leaned { $value } { degrees } behind upright; we start to mention it at { $limit }.
because-leans-back-cannot-tell = We could not tell how upright you stood at the top. { $reason }

because-neck-extended-present = Your head tipped back by { $value } { degrees } against your upper back; { $limit } is where we start to mention it.
because-neck-extended-ahead-present = Your head tipped back by { $value } { degrees } beyond looking ahead; { $limit } is where we start to mention it.
because-neck-extended-ahead-absent = Your head tipped back by { $value } { degrees } beyond looking ahead; we start to mention it at { $limit }.
because-neck-extended-absent = Your head tipped back by { $value } { degrees } against your upper back; we start to mention it at { $limit }.
because-neck-extended-cannot-tell = We could not tell how you held your head. { $reason }

because-neck-flexed-present = Your head dropped by { $value } { degrees } against your upper back; { $limit } is where we start to mention it.
because-neck-flexed-absent = Your head dropped by { $value } { degrees } against your upper back; we start to mention it at { $limit }.
because-neck-flexed-cannot-tell = We could not tell how you held your head. { $reason }

# Reasons why something is not visible. $what is one of the parts below; the others are amounts, as at the end.

because-not-visible = We could not see { $what } well enough.
because-unsure = The measure is too unsure here: plus or minus { $error }.
because-near-limit = At { $value }, plus or minus { $error }, it lies too close to where we start to mention it ({ $limit }).
because-read-once = The film could not be read a second time, to make sure.
because-readings-differ = We read the film twice, and only one of the readings shows it.
because-no-standing = We saw no second in which you stood still, so there is nothing to compare with.
because-convex-without-change = Its shape looks round ({ $value } degrees), but it bent only { $change } degrees more than in standing. Loose clothes, hair or an arm may lie over it.
because-change-without-convex = It bent { $change } degrees more than in standing, but its shape is not round ({ $value } degrees). The two do not fit.
because-round-in-hollow = Its shape was { $value } degrees, which looks round, but your back as a whole is hollow. The two do not fit.
because-nearly-round-both = Its shape was { $value } degrees, and it bent { $change } degrees more than in standing. That is too close to call.
because-nearly-round = Its shape was { $value } degrees, and we did not see you stand. That is too close to call.
because-nearly-round-change = It bent { $value } degrees more than in standing, and we did not see its shape. That is too close to call.
because-nearly-round-turned = Its shape was { $value } degrees, { $change } more than in standing. That is too close to call.
because-head-otherwise = The line of your back and the line of your head do not agree.
because-not-deep-enough = You did not lean far enough for this to show.
because-not-judged = This drill is not judged by it.

# What could not be seen: the columns and points that a fault needs.

part-trunk-inclination-deg = your shoulder and hip
part-trunk-thigh-flexion-deg = your shoulder, hip and knee
part-hip-flexion-deg = the line of your back down to the seat
part-pelvis-inclination-deg = the line of your back down to the seat
part-knee-flexion-deg = your hip, knee and ankle
part-shank-inclination-deg = your knee and ankle
part-hip-travel = your hip and foot
part-lumbar-flexion-deg = the line of your low back
part-low-back-shape-deg = the shape of your low back
part-upper-back-flexion-deg = the line of your upper back
part-neck-extension-deg = your head and the line of your upper back
part-dowel-head = the back of your head
part-dowel-mid-back = the middle of your upper back
part-dowel-tailbone = the low end of your back
part-shoulder = your shoulder
part-wrist = your wrist
part-heel = your heel
part-toe = the tip of your foot
part-wall = the wall behind you

amount-deg = { $value } { $value ->
    [one] degree
   *[other] degrees
}
amount-cm = { CM($value) }
amount-s = { $value } seconds
amount-percent = { $value } percent
amount-leg-lengths = { $value } leg lengths
