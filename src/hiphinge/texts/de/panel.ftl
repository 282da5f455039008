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

# Ein Gang, eine Haltung, Aufstehen und Springen.
panel-steps = Schritt { $step }/{ $steps }
panel-steps-left = Schritt { $step }/{ $steps } · links
panel-steps-right = Schritt { $step }/{ $steps } · rechts
panel-step-left = { $step } links
panel-step-right = { $step } rechts
panel-stands = Aufstehen { $done }/{ $count } · { $phase }
panel-jumps = Sprung { $done }/{ $count } · { $phase }
panel-phase-up = hinauf
panel-phase-down = hinab
panel-phase-in-air = in der Luft
panel-way = letzter Weg hinauf oder hinab
panel-flight = in der Luft
panel-trailing-thigh = Oberschenkel hinten
panel-head-over-c7 = Kopf über C7
panel-quiet-standing = steht ruhig
panel-quiet-sitting = sitzt ruhig
panel-moves = bewegt sich
