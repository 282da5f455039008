# Was auf den Bildern steht: so kurz wie möglich.

panel-dowel = Stab
panel-time = Zeit

panel-phase-rest = Ruhe
panel-phase-descent = hinab
panel-phase-bottom = unten
panel-phase-ascent = hinauf
panel-in-rep = Wdh. { $rep }/{ $reps } · { $phase }
panel-done = { $rep }/{ $reps } Wdh. · { $phase }
panel-not-measured = nicht gemessen
panel-unusable = Blickwinkel nicht brauchbar: Von hier sind keine Winkel zu messen

panel-dowel-touches = liegt an
panel-dowel-unclear = unklar
panel-dowel-partly = teils unklar
panel-dowel-several = { $count } Stellen ab
panel-dowel-tailbone = Steißbein ab
panel-dowel-mid-back = Brustwirbel ab
panel-dowel-head = Kopf ab

panel-centimetres = { CM($value) }
panel-moment = { $value } N m
panel-moment-error = { $value } ±{ $error } N m
panel-percent = { $value } %
panel-percent-error = { $value } ±{ $error } %
