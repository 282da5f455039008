# Was eine Aufnahme und ihr Blickwinkel offenlassen, und warum eine Bewegung keine Wiederholung ist. Gründe der Form
# "attempt-..." stehen nach einem Doppelpunkt und beginnen klein.

view-lying = Die Person liegt quer im Bild, gebraucht wird aber eine Seitenansicht im Stehen: Dreh das Video aufrecht oder film jemanden, der steht.
view-oblique = Die Kamera schaut etwa { $value } Grad schräg statt genau von der Seite; bis { $limit } Grad geht es noch. Stell sie genau seitlich neben die Person und film noch einmal.
view-twisted = Die Kamera steht schräg vor oder hinter der Person, oder ein Fuß steht vor dem anderen. Stell die Füße auf gleiche Höhe und die Kamera genau neben die Person und film noch einmal.

recording-shoulders-hidden = Die Schultern sind in { $percent } % der Bilder nicht im Bild oder verdeckt: Dort fehlt der Rumpf. Film den ganzen Körper, von Kopf bis Fuß.
recording-knees-hidden = Die Knie sind in { $percent } % der Bilder nicht im Bild oder verdeckt: Dort fehlen Hüfte, Knie und Schienbein. Film den ganzen Körper, von Kopf bis Fuß.
recording-feet-hidden = Die Füße sind in { $percent } % der Bilder nicht im Bild oder verdeckt: Dort fehlen Knie und Schienbein. Film den ganzen Körper, von Kopf bis Fuß.

recording-people = { $count } Personen sind zu sehen, von links nach rechts, wie sie zuerst erscheinen: { $people }. Gemessen wird { $chosen }{ TERMINAL("; mit --subject wählst du eine andere") }.
recording-person = { $number } { $place } ({ $start } bis { $end } s)
recording-place-far-left = ganz links
recording-place-left = links
recording-place-middle = in der Mitte
recording-place-right = rechts
recording-place-far-right = ganz rechts

recording-slowed = Die Datei läuft { $times }-mal langsamer, als sie gefilmt wurde (mit { $rate } Bildern pro Sekunde): Alle Zeiten sind die der Bewegung selbst.
recording-unstamped = Bei { $count } der Bilder ist keine Zeit gespeichert: Dort gilt der übliche Abstand, das Tempo ist also weniger sicher.
recording-repeated = Bei { $count } der Bilder liegt die Zeit nicht eine halbe Millisekunde nach der des Bildes davor oder jenseits von vier Stunden: Sie wurden ausgelassen.
recording-reshaped = { $count } der Bilder haben eine andere Form als das erste: Sie wurden ausgelassen.
recording-damaged = Ab { $start } s ist die Datei nur zum Teil lesbar (verlorene Bilder: { $lost }, unvollständige: { $partial }). Was danach gemessen wurde, ist weniger sicher.
recording-breaks-off = Die Datei bricht nach { $end } s ab: Ausgewertet wurde, was davor liegt.
recording-too-long = Nur die ersten { $most } Bilder wurden gelesen, bis { $end } s{ TERMINAL(": Wähl mit --from und --to einen anderen Teil") }.

recording-takes = Der Film hat { $count } Einstellungen. Über einen Schnitt hinweg verfolgen wir keine Bewegung. { $measured }
recording-takes-some = Der Film hat { $count } Einstellungen. Über einen Schnitt hinweg verfolgen wir keine Bewegung. { $measured } Ausgelassen: { $left_out }.
recording-takes-used = Gemessen: { $spans }.
recording-takes-none = Keine davon lässt sich messen.
recording-takes-more = { $count } weitere
recording-take-span = { $start } bis { $end } s
recording-take-left-out = { $spans } ({ $reason })
recording-take-unseen = niemand ist lange genug zu sehen
recording-take-oblique = nicht von der Seite gefilmt

attempt-jumps = das Bild springt: Schnitte und Standbilder sind keine Bewegung
attempt-feet-move = die Füße bewegen sich, wie beim Gehen oder Radfahren
attempt-too-small = der Rumpf neigt sich kaum und der Körper senkt sich kaum, wie bei einem Schritt
attempt-cut-off = die Bewegung ist abgeschnitten, bevor der Körper steht
attempt-no-standing = kein aufrechter Stand davor und danach: Das ist keine Hüftbeuge im Stehen
attempt-descent-cut-off = der Weg nach unten ist abgeschnitten oder beginnt nicht im Stand
attempt-ascent-cut-off = der Weg nach oben ist abgeschnitten oder endet nicht im Stand
attempt-descent-alone = ein Weg nach unten allein: Zu einer Wiederholung gehören einer nach unten und einer nach oben
attempt-ascent-alone = ein Weg nach oben allein: Zu einer Wiederholung gehören einer nach unten und einer nach oben
attempt-both = { $first }; { $second }

reps-no-bend = Es wurde keine Wiederholung gefunden: Die Person beugt sich nicht.
reps-none = Es wurde keine Wiederholung gefunden: { $reasons }.
reps-none-walk = Zeigt die Aufnahme jemanden beim Gehen, werte sie als Gehen aus{ TERMINAL(": hiphinge walk") }.
reps-none-in-clip = In der Aufnahme wurde keine Wiederholung gefunden.
reps-none-to-compare = Es wurde keine Wiederholung zum Vergleichen gefunden.

spine-hidden = Der untere Rücken ist dort nicht zu sehen, wo Arme, Kleidung oder der Bildrand zu viel vom Rücken verdecken: Film mit den Armen vorn und in eng anliegender Kleidung.
spine-misfit = Der untere Rücken lässt sich dort nicht messen, wo der Umriss keinem Rücken folgt: Vielleicht liegt es an weiter Kleidung, an Haaren oder an etwas, das darauf liegt.
spine-no-standing = Wie weit sich der untere Rücken beugt, lässt sich nicht messen, weil die Person in der Aufnahme nie ruhig steht: Steh zu Beginn eine Sekunde lang still oder gib eine Kalibrierung an.
spine-incomplete = Wie weit sich der untere Rücken beugt, lässt sich nicht messen. Dafür braucht es Sensoren an Becken und Brustkorb oder Punkte am Becken (L5 und S1 oder PSIS und ASIS) und an T12 mit L1 oder C7.

load-no-mass = Für Lasten fehlt das Körpergewicht: Gib es{ TERMINAL(" mit --mass") } an.
load-no-stature = Für Newton und Newtonmeter fehlt die Körpergröße, ohne sie gibt es nur Verhältnisse: Gib die Körpergröße an.
load-no-pelvis = Die Dehnung der hinteren Oberschenkel und des Gesäßes fehlt, wo das Becken nicht zu sehen ist: Film den ganzen Rücken.
load-one-hand = Ein Gewicht in einer Hand biegt und dreht den Rumpf auch zur Seite; von der Seite gefilmt ist das nicht zu sehen.
load-slow-film = Die Trägheit fehlt, denn weniger als 60 Bilder pro Sekunde zeigen keine Beschleunigungen: Spitzen bei schnellem Heben fallen dann zu niedrig aus.
load-out-of-reach = So tief kommen die Hände auf diese Art nicht; unten gelten die Lasten für längere Arme: Leg das Gewicht zum Vergleichen höher.
