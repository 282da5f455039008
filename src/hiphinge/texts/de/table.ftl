# Die Tabellen von hiphinge analyze im Terminal. "--" steht, wo ein Wert fehlt.

table-column-rep = Wdh.
table-half-descent = ½ hinab
table-half-ascent = ½ hinauf
table-column-bottom = unten bei
table-column-down = hinab
table-column-up = hinauf
table-at-bottom = am tiefsten Punkt, Grad ± Standardfehler
table-changes = Änderung gegenüber dem Stehen, Grad ± Standardfehler
table-seconds = { $value } s
table-degrees = { $value }°
table-percent = { $value } %
table-with-error = { $value } ±{ $error }
table-at-once = sofort
table-no-reps = Keine Wiederholungen.
table-attempt = Keine Wiederholung bei { $time }: { $reason }
table-view = Ansicht: { $facing }, Kamera { $yaw } schräg, { $roll } gekippt
table-view-unusable = Ansicht: { $facing }, Kamera { $yaw } schräg, { $roll } gekippt (nicht brauchbar)
table-facing-left = Blick nach links
table-facing-right = Blick nach rechts
table-facing-unknown = Blickrichtung unbekannt
table-note = Hinweis: { $note }
table-results = Ergebnisse: { $folder }
