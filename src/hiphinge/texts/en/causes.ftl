# Why the low back may round: the labels of knowledge/causes.toml. The values are degrees of trunk lean at which
# rounding began, named after the condition that they belong to; $aided is the better of dowel and wall.

causes-note = This is a hint from a few tries on one day, not a diagnosis. The rules behind it are our own.
causes-stopped = You told us of pain, so we stop here. Rest, and read what to do when it hurts.
causes-no-rounding = Your low back kept its shape in each try, so there is no reason to look for.

cause-mobility-title = The back of your thighs sets the limit
cause-mobility-because = Your low back began to round at a lean of { $bodyweight } degrees, and at { $knees_bent } with bent knees. Your leg raise says the same: the back of your thighs pulls tight there.
cause-mobility-next = Practise a little above that depth, and let the range grow with slow drills for the back of the thighs. Raise what you lift off the floor for now.

cause-awareness-title = A touch is all you need
cause-awareness-because = Your low back began to round at a lean of { $bodyweight } degrees on your own, and at { $aided } with a stick or a wall. So your body can do it; it just needs to feel where it is.
cause-awareness-next = Practise with the stick or the wall. Then take the help away bit by bit.

cause-motor-control-title = The move is still new to you
cause-motor-control-because = Your low back began to round at a lean of { $bodyweight } degrees, and a stick or a wall hardly changed that ({ $aided }). Your legs would allow more, so the move itself is what to learn.
cause-motor-control-next = Go back to an easier drill in which your hips move and your back can rest, then build up again.

cause-load-or-fatigue-title = The weight or the number of repetitions sets the limit
cause-load-or-fatigue-because = Without a weight your low back began to round at a lean of { $bodyweight } degrees, with it at { $loaded }.
cause-load-or-fatigue-because-rise = Over the set your low back came to bend { $rise } degrees more.
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
