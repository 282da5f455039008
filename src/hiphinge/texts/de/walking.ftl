# Gehen.

error-walking-steps = { $count ->
        [0] Es wurden keine Schritte gefunden
        [one] Es wurde ein Schritt gefunden
       *[other] Es wurden { $count } Schritte gefunden
    }, für das Gehen braucht es mindestens { $least }: Filme den ganzen Menschen von der Seite, wie er vorbeigeht oder auf einem Laufband geht.
error-metres-range = { $value } Meter von Rand zu Rand des Bildes liegen nicht zwischen { $low } und { $high }: Miss den Boden entlang des Weges, den das Bild zeigt.
error-metres-without-picture = „{ $file }“ hat kein Bild, dessen Breite --metres angeben könnte: Lass es weg.

walking-double-support = eine Kamera von der Seite kann nicht erkennen, wann beide Füße belastet sind
walking-no-scale = Meter brauchen --stature oder --metres
walking-camera-moves = die Kamera bewegt sich, oder der Blick kommt nicht von der Seite: Hüfte und Füße zeigen nicht denselben Weg
walking-not-seen = in zu wenigen Schritten zu sehen

walking-title = Gehen in { $file }: { $steps ->
        [one] { $steps } Schritt
       *[other] { $steps } Schritte
    } gemessen
walking-column-measure = Maß
walking-column-both = beide Seiten
walking-column-left = links
walking-column-right = rechts
walking-value = { $value } ± { $error }
walking-cadence-steps-per-min = Kadenz, Schritte pro Minute
walking-step-time-s = Schrittdauer, s
walking-stride-time-s = Doppelschrittdauer, s
walking-step-length-m = Schrittlänge, m
walking-speed-m-s = Tempo, m/s
walking-trailing-thigh-deg = Hinterer Oberschenkel gegen die Senkrechte, Grad
walking-knee-flexion-peak-deg = Größte Kniebeugung, Grad
walking-arm-swing-deg = Armschwung, Grad
walking-trunk-inclination-deg = Neigung des Rumpfes, Grad
walking-double-support-s = Beide Füße am Boden, s
walking-meaning = ± ist ein Standardfehler. { $backward ->
        [0] Alle Strecken wurden gemessen.
        [one] Eine Strecke geht rückwärts und wurde nicht gemessen.
       *[other] { $backward } Strecken gehen rückwärts und wurden nicht gemessen.
    } Rumpf und Oberschenkel sind Winkel zur Senkrechten, und ein Unterschied unter 5 Grad zwischen zwei Filmen kann von der Kamera kommen.
