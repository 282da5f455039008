# Gehen.

error-walking-steps = { $count ->
        [0] Es wurden keine Schritte gefunden
        [one] Es wurde ein Schritt gefunden
       *[other] Es wurden { $count } Schritte gefunden
    }, für das Gehen braucht es mindestens { $least }: Filme den ganzen Menschen von der Seite, wie er vorbeigeht oder auf einem Laufband geht.
error-metres-range = { METRES($value) } Boden wurden angegeben, aber ein Bild zeigt { METRES($low) } bis { METRES($high) } von Rand zu Rand: Miss den Boden entlang des Weges.
error-metres-not-understood = Die Angabe { $text } für den Boden wurde nicht verstanden: Schreib Meter (6,2) oder Fuß (20ft).
error-metres-without-picture = „{ $file }“ hat kein Bild, das Meter Boden zeigen könnte: Lass sie weg.

walking-double-support = von der Seite ist nicht zu erkennen, wann beide Füße belastet sind
walking-no-scale = Meter brauchen die Größe der Person oder wie viel Boden das Bild von Rand zu Rand zeigt
walking-camera-moves = die Kamera bewegt sich, oder der Blick kommt nicht von der Seite: Hüfte und Füße zeigen nicht denselben Weg
walking-not-seen = in zu wenigen Schritten zu sehen

walking-title = Gehen in { $file }
walking-room-unseen = Vom Raum ist keine Kante zu sehen, eine mitgehende Kamera sähe deshalb aus wie ein Laufband: Das Tempo gilt für eine Kamera, die stillsteht.
walking-backward = { $count ->
        [one] Eine Strecke geht rückwärts und wurde nicht gemessen.
       *[other] { $count } Strecken gehen rückwärts und wurden nicht gemessen.
    }
walking-short-steps = Die Schritte sind kurz: { $length } % der Körpergröße, unter { $limit } %. Das beschreibt dieses Gehen und nennt keine Ursache.
walking-speed-of-male = { $speed } m/s bei Männern von { $first } bis { $last } Jahren ({ $mark })
walking-speed-of-female = { $speed } m/s bei Frauen von { $first } bis { $last } Jahren ({ $mark })
walking-speed-compared = Zum Vergleich, mittlere Geschwindigkeiten beim bequemen Gehen: { $groups }. Ein Mittelwert ist kein Ziel, und viele, denen es gut geht, gehen schneller oder langsamer. Quelle: { $sources }.
walking-cadence-steps-per-min = Schritte
walking-step-time-s = Schrittdauer
walking-stride-time-s = Doppelschrittdauer
walking-step-length-m = Schrittlänge
walking-step-length-pct = Schrittlänge
walking-speed-m-s = Tempo
walking-trailing-thigh-deg = Hinterer Oberschenkel gegen die Senkrechte
walking-knee-flexion-peak-deg = Größte Kniebeugung
walking-heel-lift-pct = Anheben der Ferse
walking-arm-swing-deg = Armschwung
walking-trunk-inclination-deg = Neigung des Rumpfes
walking-neck-inclination-deg = Kopf vor den Schultern
walking-double-support-s = Beide Füße am Boden
walking-meaning = Rumpf, Oberschenkel und Kopf sind Winkel zur Senkrechten. Die Werte beschreiben dieses Gehen; vergleiche sie mit deinen eigenen früheren.
