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
