# Why the low back may round: the labels of knowledge/causes.toml. The values are degrees of trunk lean at which
# rounding began, named after the condition that they belong to; $aided is the better of dowel and wall.

causes-note = This is a hint from a few tries on one day, not a diagnosis. The rules behind it are our own.
causes-stopped = You reported pain, so we stop here. Rest, and read what to do when it hurts.
causes-no-rounding = Your low back kept its shape in each try, so there is no reason to look for.
causes-no-rounding-next = If it rounds when you hold a weight, or late in a long set, film that too.
causes-not-enough = There is not enough yet to say why.
causes-odds = Two tries of the same kind disagree, so neither of them can be used.
causes-several = More than one reason fits what was seen, so we name none.

causes-seen-rounds = { $condition }: your low back began to round at a lean of { $value } { degrees } ({ $reps } bends).
causes-seen-at-once = { $condition }: your low back rounded from the start of the way down ({ $reps } bends).
causes-seen-kept = { $condition }: your low back kept its shape as far as you leaned, { $value } { degrees } ({ $reps } bends).
causes-seen-rise = { $condition }: from the first to the last bend it came to round { $value } { degrees } more.
causes-seen-fall = { $condition }: from the first to the last bend it came to round { $value } { degrees } earlier.
causes-seen-straight-leg-raise = Straight leg raise: { $value } { degrees }. { $allows }
causes-seen-active-knee-extension = Knee stretch: { $value } { degrees } short of straight. { $allows }
causes-limit-about = By our own sum, the back of your thighs would let you lean to about { $limit } degrees.
causes-limit-over = By our own sum, the back of your thighs would let you lean to { $limit } degrees or more.
causes-limit-under = By our own sum, the back of your thighs would let you lean to { $limit } degrees or less.

causes-try = What would help most now: { $condition }. { $do }
causes-try-deeper = What would help most now: { $condition }, once more and deeper. { $do }
causes-try-straight-leg-raise = What would help most now: the straight leg raise. Lie on your back and raise one straight leg.
causes-try-sex = The limit of the knee stretch differs for men and women: say which it is{ TERMINAL(" with --sex female or --sex male") }.
causes-command = To measure it: { $command }
causes-heading = Why the low back rounds
causes-why = Why
causes-evidence = What was seen
causes-next = What to do next
causes-drills = Drills

cause-mobility-title = The back of your thighs sets the limit
cause-mobility-because = Your low back began to round at a lean of { $bodyweight } degrees, and at { $knees_bent } with bent knees. Your leg test says the same: the back of your thighs pulls tight there.
cause-mobility-because-kept = Your low back began to round at a lean of { $bodyweight } degrees. With bent knees it kept its shape as far as { $knees_bent }. Your leg test says the same: the back of your thighs pulls tight there.
cause-mobility-next = Practise a little above that depth, and let the range grow with slow drills for the back of the thighs. Raise what you lift off the floor for now.

cause-awareness-title = A touch is all you need
cause-awareness-because = Your low back began to round at a lean of { $bodyweight } degrees on your own, and at { $aided } with a stick or a wall. So your body can do it; it just needs to feel where it is.
cause-awareness-because-kept = Your low back began to round at a lean of { $bodyweight } degrees on your own. With a stick or a wall it kept its shape as far as { $aided }. So your body can do it; it just needs to feel where it is.
cause-awareness-next = Practise with the stick or the wall. Then take the help away bit by bit.

cause-motor-control-title = The move is still new to you
cause-motor-control-because = Your low back began to round at a lean of { $bodyweight } degrees, and a stick or a wall hardly changed that ({ $aided }). Your legs would allow more, so the move itself is what to learn.
cause-motor-control-next = Go back to an easier drill in which your hips move and your back can rest, then build up again.

cause-load-or-fatigue-title = The weight or the number of repetitions sets the limit
cause-load-or-fatigue-because = Without a weight your low back began to round at a lean of { $bodyweight } degrees, with it at { $loaded }.
cause-load-or-fatigue-because-kept = Without a weight your low back kept its shape as far as { $bodyweight } degrees of lean. With the weight it began to round at { $loaded }.
cause-load-or-fatigue-because-rise = Over the set your low back came to bend { $rise } degrees more.
cause-load-or-fatigue-because-fall = Over the set your low back came to round { $fall } degrees earlier.
cause-load-or-fatigue-next = Take less weight or make the sets shorter. Build up how long your trunk and hips can hold.

cause-hip-joint-title = Your hips may have reached their own end
cause-hip-joint-because = Your hips folded { $seated } degrees when you sat and { $knees_bent } with bent knees. That is less than most tasks ask for, and slack legs did not change it.
cause-hip-joint-next = Make the bend shorter, or stand wider. If it hurts, ask a health professional to have a look.

cause-unclear-title = No clear reason yet
cause-unclear-because = Your low back rounded in much the same way in each try, or there were too few tries to compare.
cause-unclear-next = Try again on another day, when you are rested.

condition-bodyweight-title = Plain hinge
condition-bodyweight-do = Hinge without a weight, knees a little bent.
condition-knees-bent-title = Bent knees
condition-knees-bent-do = Hinge with your knees bent more, about as far as when you start to sit down.
condition-dowel-title = With a stick
condition-dowel-do = Hinge with a stick along your back.
condition-wall-title = With a wall
condition-wall-do = Hinge until you touch the wall behind you.
condition-loaded-title = With a light weight
condition-loaded-do = Hinge with a light weight held close, no more than a tenth of your own.
condition-seated-title = Sitting
condition-seated-do = Sit on the front of a high stool and lean forward.

# Reasons that no video shows: [unseen] of knowledge/causes.toml.

causes-unseen-heading = Reasons that no video shows
causes-unseen-more = Film a few hinges that differ in one thing, and hiphinge why RESULTS compares them. These reasons it cannot see: only you know.
causes-programme = For your programme: hiphinge log --found { $label }
causes-unseen-note = Some reasons no video shows: hiphinge why, without results, lists them.
causes-unseen-known = known: hiphinge claims { $claim }
causes-unseen-never-taught-title = Nobody ever showed you
causes-unseen-never-taught-about = Bending at the hips is a skill. If nobody ever showed it to you, there is no need to look for another reason first.
causes-unseen-never-taught-next = Give it two weeks of a few minutes a day, then film again.
causes-unseen-weak-hips-title = Your hips are not used to it yet
causes-unseen-weak-hips-about = Hips and back that seldom lift tire soon. A video does not show strength, and whether it is a reason for pain is open.
causes-unseen-weak-hips-next = Build up slowly: first the plain hinge, then a light weight.
causes-unseen-guarding-title = You move with care since it hurt
causes-unseen-guarding-about = After pain many people bend less, and more slowly. That is common, and it may stay on when the pain has gone.
causes-unseen-guarding-next = Begin with small, easy moves and let them grow. If it hurts, or has hurt for weeks, ask a health professional first.
