# Ruhiges Stehen und Sitzen, von der Seite gesehen.

error-posture-not-quiet = In '{ $file }' steht oder sitzt niemand { $seconds } s lang still mit sichtbaren Beinen: 5 s ruhiges Stehen oder Sitzen von der Seite filmen.
error-posture-stances = Eine Aufnahme zeigt Stehen, die andere Sitzen: zwei gleiche vergleichen.
error-photo-heic = '{ $file }' ist ein HEIC-Bild, das sich nicht lesen lässt: als JPEG oder PNG speichern.
error-photo-broken = '{ $file }' ist kein lesbares Bild: noch einmal als JPEG oder PNG speichern.
error-photo-size = '{ $file }' hat { $width } x { $height } Pixel, erlaubt sind Seiten von { $low } bis { $high } und kein Streifen: in einer anderen Größe speichern.

posture-title = Haltung in { $file }, { $stance }
posture-title-compared = Haltung: { $before } gegen { $after }, { $stance }
posture-stance-standing = im Stehen
posture-stance-sitting = im Sitzen

posture-kind-landmarks = Körperpunkte
posture-kind-outline = Umriss des Rückens
posture-kind-estimate = Schätzung

posture-craniovertebral-deg = Kopf über C7 (kleiner = weiter vorn)
posture-ear-offset-pct = Ohr vor dem Lot
posture-shoulder-offset-pct = Schulter vor dem Lot
posture-hip-offset-pct = Hüfte vor dem Lot
posture-knee-offset-pct = Knie vor dem Lot
posture-trunk-inclination-deg = Neigung des Rumpfs
posture-knee-flexion-deg = Beugung des Knies
posture-neck-hollow-pct = Höhlung des Nackens
posture-low-back-hollow-pct = Höhlung des unteren Rückens
posture-kyphosis-index-pct = Kyphose-Index
posture-kyphosis-deg = Krümmung des oberen Rückens
posture-lordosis-deg = Krümmung des unteren Rückens

posture-unknown-hidden = nicht zu sehen
posture-unknown-seated = nur im Stehen
posture-unknown-back-hidden = der Rücken ist hier verdeckt
posture-unknown-no-outline = kein Umriss des Rückens

posture-read = Gelesen aus { $seconds } s ruhiger Haltung { $stance }.
posture-read-photo = Gelesen aus einem Bild.
posture-plumb = Das Lot steht { $value } % der Körpergröße vor dem Knöchel.
posture-no-change-one-picture = Ein einzelnes Bild hat keine Wiederholung, die kleinste erkennbare Änderung ist deshalb nicht bekannt: 5 s filmen.
posture-no-change-too-short = { $seconds } s sind zu kurz für Wiederholungen, die kleinste erkennbare Änderung ist deshalb nicht bekannt: 5 s filmen.
posture-meaning = Die Werte beschreiben diese Aufnahme. Keine einzelne Haltung ist für alle richtig; vergleiche sie mit deinen eigenen früheren.
