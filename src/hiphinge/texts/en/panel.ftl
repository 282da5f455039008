# What is written on the pictures: as short as can be.

panel-dowel = dowel
panel-time = time

panel-phase-rest = rest
panel-phase-descent = descent
panel-phase-bottom = bottom
panel-phase-ascent = ascent
panel-in-rep = rep { $rep }/{ $reps } · { $phase }
panel-done = { $rep }/{ $reps } reps · { $phase }
panel-not-measured = not measured
panel-unusable = View not usable: angles cannot be measured from here

panel-dowel-touches = touches
panel-dowel-unclear = unclear
panel-dowel-partly = partly unclear
panel-dowel-several = { $count } off
panel-dowel-tailbone = tailbone off
panel-dowel-mid-back = mid-back off
panel-dowel-head = head off

panel-centimetres = { CM($value) }
panel-moment = { $value } N m
panel-moment-error = { $value } ±{ $error } N m
panel-percent = { $value } %
panel-percent-error = { $value } ±{ $error } %

# A walk, a posture, standing up and jumping.
panel-steps = step { $step }/{ $steps }
panel-steps-left = step { $step }/{ $steps } · left
panel-steps-right = step { $step }/{ $steps } · right
panel-step-left = { $step } left
panel-step-right = { $step } right
panel-stands = stand { $done }/{ $count } · { $phase }
panel-jumps = jump { $done }/{ $count } · { $phase }
panel-phase-up = up
panel-phase-down = down
panel-phase-in-air = in the air
panel-way = latest way up or down
panel-flight = in the air
panel-trailing-thigh = trailing thigh
panel-head-over-c7 = head over C7
panel-quiet-standing = stands quietly
panel-quiet-sitting = sits quietly
panel-moves = moves
