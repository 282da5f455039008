# What a recording and its view leave open, and why a movement is no repetition. Reasons of the form "attempt-..."
# stand after a colon and begin in lower case.

view-lying = The person lies across the picture, but we need a side view of someone standing. Turn the video upright, or film someone who stands.
view-oblique = The camera looks about { $value } { degrees } off the person's true side; up to { $limit } is fine. Place it straight beside the person and film again.
view-twisted = The camera looks from behind or from ahead, or one foot is ahead of the other. Stand with both feet level, place the camera straight beside the person and film again.

recording-shoulders-hidden = The shoulders are out of the picture or hidden in { $percent } % of the frames: the trunk is left empty there. Film the whole body, from head to feet.
recording-knees-hidden = The knees are out of the picture or hidden in { $percent } % of the frames: hip, knee and shank are left empty there. Film the whole body, from head to feet.
recording-feet-hidden = The feet are out of the picture or hidden in { $percent } % of the frames: knee and shank are left empty there. Film the whole body, from head to feet.

recording-people = { $count } people are seen, from left to right at first sight: { $people }. Measured: { $chosen }{ TERMINAL("; choose another with --subject") }.
recording-person = { $number } { $place } ({ $start } to { $end } s)
recording-place-far-left = far left
recording-place-left = left
recording-place-middle = middle
recording-place-right = right
recording-place-far-right = far right

recording-slowed = The file plays { $times } times slower than it was filmed (at { $rate } pictures a second): times are those of the movement.
recording-unstamped = No time is stored with { $count } of the pictures: the usual step was taken, so tempo is less sure.
recording-repeated = The time of { $count } of the pictures is not half a millisecond after that of the one before, or beyond four hours: they were left out.
recording-reshaped = The shape of { $count } of the pictures differs from the first: they were left out.
recording-damaged = From { $start } s on the file can be read only in part (pictures lost: { $lost }, incomplete: { $partial }). What is measured after that is less sure.
recording-breaks-off = The file breaks off after { $end } s: what came before was analysed.
recording-too-long = Only the first { $most } pictures were read, up to { $end } s{ TERMINAL(": choose a part with --from and --to to measure another") }.

recording-takes = The film has { $count } shots; we follow no movement across a cut. { $measured }
recording-takes-some = The film has { $count } shots; we follow no movement across a cut. { $measured } Left out: { $left_out }.
recording-takes-used = Measured: { $spans }.
recording-takes-none = None of them can be measured.
recording-takes-more = { $count } more
recording-take-span = { $start } to { $end } s
recording-take-left-out = { $spans } ({ $reason })
recording-take-unseen = nobody is seen for long enough
recording-take-oblique = not filmed from the person's side

attempt-jumps = the picture jumps: cuts and still pictures are no movement
attempt-feet-move = the feet move, as in walking or cycling
attempt-too-small = the trunk hardly leans and the body hardly goes down, as in a step
attempt-cut-off = the movement is cut off before the body stands
attempt-no-standing = no upright standing before and after: this is no standing hinge
attempt-descent-cut-off = the descent is cut off or does not start from standing
attempt-ascent-cut-off = the ascent is cut off or does not reach standing
attempt-descent-alone = the descent stands alone: a repetition is one descent and one ascent
attempt-ascent-alone = the ascent stands alone: a repetition is one descent and one ascent
attempt-both = { $first }; { $second }

reps-no-bend = No repetition was found: the person does not bend.
reps-none = No repetition was found: { $reasons }.
reps-none-walk = If it shows a walk, measure it as a walk{ TERMINAL(": hiphinge walk") }.
reps-none-in-clip = No repetition was found in the clip.
reps-none-to-compare = No repetition was found to compare.

spine-hidden = We cannot see the low back where arms, clothes or the edge of the picture hide too much of it. Film with the arms in front, in clothes that lie close.
spine-misfit = We cannot measure the low back where the outline does not follow a back. Clothes that hang off it, hair or something on it may be the cause.
spine-no-standing = We cannot measure how far the low back bends, as the person never stands still in this clip. Stand still for a second first, or give a calibration file.
spine-incomplete = We cannot measure the bend of the low back. That takes sensors on pelvis and chest, or points at the pelvis (L5 and S1, or PSIS and ASIS) and at T12 with L1 or C7.

load-no-mass = Loads need the person's mass: give it{ TERMINAL(" with --mass") }.
load-no-stature = Newtons and newton metres need the person's stature; without it there are only ratios: give the stature.
load-no-pelvis = The stretch of hamstrings and glutes is missing where the pelvis is not seen: film the whole back.
load-one-hand = A load in one hand also bends and twists the trunk sideways, which a side view does not show.
load-slow-film = Inertia is left out, as fewer than 60 frames a second do not show accelerations: peaks of fast lifts then come out too low.
load-out-of-reach = In this style the hands do not get as low as this, and its loads at the bottom hold for longer arms: raise the weight to compare.
