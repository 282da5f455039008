live-count = { $n ->
    [one] { $n } Wiederholung
   *[other] { $n } Wiederholungen
}
live-unseen = niemand im Bild
live-learning = steh einen Moment still, von der Seite gesehen
live-phase-rest = im Stand
live-phase-descent = auf dem Weg nach unten
live-phase-bottom = am tiefsten Punkt
live-phase-ascent = auf dem Weg nach oben
live-lean = Rumpf { $value } { degrees }
live-rep = Wiederholung { $number }, tiefster Punkt bei { $second } s
live-summary = Fertig: { $reps ->
    [one] { $reps } Wiederholung
   *[other] { $reps } Wiederholungen
} in { $frames ->
    [one] { $frames } Bild
   *[other] { $frames } Bildern
}. Bewegungen, die keine Wiederholung sind: { $attempts }.
