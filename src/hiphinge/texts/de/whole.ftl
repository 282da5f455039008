# Aufnahmen, die im Ganzen gemessen werden: Haltung und Gehen.

error-no-family = Eine Art von Bewegungen namens { $family } gibt es nicht: Wähle eine von { $families }.
error-family-without-drills = Haltung, Gehen, Aufstehen und Springen haben keine Übungen, verlangt wurde aber { $drill }: Lass es weg.
error-compare-movements = Das eine Ergebnis zeigt: { $first }. Das andere zeigt: { $second }. Vergleiche zwei gleiche.

movement-standing = Stehen
movement-sitting = Sitzen
movement-walking = Gehen
movement-standing-up = Aufstehen
movement-jumping = Springen

measure-in-unit = { $measure }, { $unit }
measure-unit-per-min = pro Minute
measure-unit-m = m
measure-unit-m-per-s = m/s
measure-unit-percent-of-stature = % der Körpergröße
measure-unit-percent-of-trunk = % des Rumpfs
measure-not-seen = nicht zu sehen
measure-value = { $value } ± { $error }

change-changed = verändert
change-within = keine Änderung über den Zufall hinaus
change-cannot-tell = lässt sich nicht wissen

report-whole-title = Bericht: { $file }
report-whole-title-measured = Bericht: { $file }, gemessen von { $by }
report-whole-posture = { $count ->
        [one] Ein Maß dieser Haltung
       *[other] { $count } Maße dieser Haltung
    }
report-whole-walking = { $count ->
        [one] Ein Maß dieses Gehens
       *[other] { $count } Maße dieses Gehens
    }
report-whole-action = { $count ->
        [one] Ein Maß dieser Bewegung
       *[other] { $count } Maße dieser Bewegung
    }
report-whole-table = Maß für Maß
report-whole-column-measure = Maß
report-whole-column-value = Wert ± Standardfehler
report-whole-column-left = links
report-whole-column-right = rechts
report-whole-column-smallest = kleinste erkennbare Änderung
report-whole-column-kind = Grundlage
report-whole-column-before = vorher
report-whole-column-after = nachher
report-whole-column-difference = Unterschied
report-whole-column-said = Bedeutung
report-whole-sides = Vorher: { $before }. Nachher: { $after }.
report-whole-changed = Über den Zufall hinaus verändert: { $measures }.
report-whole-unchanged = Nichts hat sich über den Zufall hinaus verändert.
report-whole-unknown = Eine der beiden hat keine Wiederholungen, deshalb lässt sich keine Änderung vom Zufall unterscheiden: 5 s filmen.
report-whole-error = Die Zahl hinter ± ist der Standardfehler. In etwa zwei von drei Fällen liegt der wahre Wert nicht weiter daneben.
report-whole-smallest = Eine Änderung zählt erst jenseits der kleinsten erkennbaren, die aus den Standardfehlern folgt. Durch Zufall allein kann eine von zwanzig Zahlen darüber liegen.
report-whole-same-view = Beide vom selben Ort und in derselben Kleidung filmen: Ein anderer Tag oder ein anderes Hemd streut mehr als die Wiederholungen in einem Clip.

report-whole-seen = Was gemessen wurde, eingezeichnet
report-whole-alt-posture = Du von der Seite, eingezeichnet sind das Lot, der Umriss des Rückens und ein gerader Stab dahinter.
report-whole-alt-walking = Du in einem Schritt, eingezeichnet ist der Oberschenkel hinter der Senkrechten.
report-whole-alt-action = Du in der Bewegung, eingezeichnet sind Rumpf, Oberschenkel und Unterschenkel.
