# Aufnahmen, die keine Filme sind: Marker, Winkel, Landmarken, Skelette und Sensoren. Gründe der Form "broken-..."
# setzen einen Satz fort und beginnen klein.

error-recording-broken = '{ $file }' lässt sich nicht als { $kind } verwenden, denn { $reason }: Prüf die Datei oder exportier sie noch einmal.
error-names = Die Namen in '{ $file }' lassen sich nicht lesen ({ $reason }): Schreib je eine Zeile wie right_knee = "Marker 7".
error-names-unknown = '{ $file }' benennt etwas Unbekanntes ({ $found }): Schreib je eine Zeile wie right_knee = "Marker 7". Bekannt sind { $known }.
error-no-sensors = '{ $file }' enthält keine Neigungen von Sensoren: Nenn mit --sensors eine Datei oder einen Ordner von Sensoren.
error-names-of-film = --markers wurde angegeben, aber '{ $file }' ist ein Film: Lass es weg.

broken-header = der Kopf fehlt oder gehört nicht zu einer solchen Datei
broken-header-endless = der Kopf endet nicht innerhalb von { $most } Zeilen
broken-line = eine Zeile darin ist länger als { $most } MB
broken-size = sie ist größer als { $most } MB
broken-columns = die Zahl der Spalten liegt nicht zwischen 1 und { $most }
broken-numbers = sie enthält mehr als { $most } Millionen Zahlen
broken-number = in Zeile { $line } steht { $found } statt einer Zahl
broken-rows = sie enthält { $count ->
        [one] ein Bild
       *[other] { $count } Bilder
    }, eine Bewegung braucht aber mindestens zwei
broken-times = die Zeiten steigen nicht von Bild zu Bild
broken-short = sie bricht ab oder verweist auf Stellen hinter ihrem Ende
broken-parameters = die Parameter sind nicht zu finden
broken-processor = sie wurde für einen unbekannten Prozessor geschrieben ({ $found })
broken-rate = die Bildrate liegt nicht zwischen { $low } und { $high } Hz
broken-no-markers = sie enthält keine Marker mit Namen
broken-no-joints = Hüfte, Knie und Knöchel einer Seite sind an ihren Namen nicht zu erkennen (enthalten sind { $found }); gib Namen{ TERMINAL(" mit --markers") } an
broken-no-such-name = --markers nennt { $name }, das kommt darin nicht vor (enthalten sind { $found })
broken-no-coordinates = die Spalten enthalten nicht pelvis_tilt mit hip_flexion und knee_angle einer Seite (sondern { $found })
broken-json = sie ist kein JSON oder zu tief verschachtelt
broken-no-landmarks = sie enthält keine Landmarken einer Person
broken-no-size = ihre Orte sind Anteile eines Bildes, dessen Breite und Höhe sie nicht nennt
broken-no-times = sie hat keine Spalte mit Zeiten (bekannt sind { $known })
broken-no-sensors = sie enthält weder Ausrichtungen von Sensoren noch Beschleunigungen mit Drehraten
broken-no-segments = weder ein Becken noch Oberschenkel und Unterschenkel einer Seite sind an den Namen der Sensoren zu erkennen (sie heißen { $found }); gib Namen{ TERMINAL(" mit --markers") } an
broken-no-rate = sie nennt weder eine Rate noch Zeiten
broken-sensor-gap = Beschleunigungen oder Drehraten fehlen für einen Teil
broken-no-leg = Hüfte, Knie und Knöchel sind nie gleichzeitig da
broken-no-facing = nichts darin zeigt, wohin die Person schaut
broken-unit = die Person hat darin in keiner Einheit die Größe eines Menschen

recording-no-times = Die Datei nennt keine Zeiten: Angenommen sind { $rate } Bilder pro Sekunde, das Tempo stimmt nur, wenn das stimmt.
recording-sensors-no-standing = Niemand steht eine Sekunde lang still. Neigungen zählen deshalb von der üblichen Haltung jedes Segments aus: Steh vorher und nachher zwei Sekunden still.
recording-sensors-drift = Die Richtung eines Sensors ist vom ersten bis zum letzten Stehen um { $value } Grad gegen einen anderen abgedriftet. Die Neigungen hängen davon nicht ab.
recording-sensors-no-axis = Die Sensoren haben keine gemeinsame Richtung; deshalb ist die Seite dessen, was sich kaum neigt, nicht bekannt: { $segments } ausgelassen. Beuge dich mit ihnen weiter, oder zeichne Orientierungen mit Magnetometer auf.
recording-sensors-aligned = Die Uhr von { $file } geht der Aufnahme um { $later } s voraus; beide bewegen sich gleich (Korrelation { $correlation }). Becken und Rücken sind die der Sensoren.
recording-named-twice = Diese Namen kommen in der Datei mehrfach vor: { $names }. Verwendet wurde jeweils der erste.
recording-people-marked = Die Datei enthält mehrere Personen: { $people }. Gemessen: { $chosen }, deren Marker am meisten zu sehen sind oder zuerst stehen. Um eine andere zu messen, gib den Markern dieser Person Namen.
recording-gaps = Für einen Teil der Aufnahme fehlen: { $gaps }. Was sie braucht, bleibt dort leer.
recording-gap = { $part } ({ $percent } %)
recording-gap-shoulder = Schulter
recording-gap-hip = Hüfte
recording-gap-knee = Knie
recording-gap-ankle = Knöchel

error-compare-nothing-common = Die beiden haben keinen Winkel gemeinsam, der sich bewegt: Nimm mit beiden dieselbe Bewegung auf.
error-compare-unlike = Die beiden bewegen sich nicht gleich (Korrelation { $value }), ihre Zeiten lassen sich also nicht abgleichen: Nimm mit beiden dieselbe Bewegung auf.

agreement-title = { $first } gegen { $second }
agreement-column-series = Messwert
agreement-column-offset = weicht ab um
agreement-column-scatter = danach um
agreement-column-alike = Korrelation
agreement-column-seconds = Sekunden
agreement-value = { $value } { $unit }
agreement-aligned = Die Uhr von { $second } geht der von { $first } um { $value } s voraus. Beide bewegen sich gleich in „{ $series }“ (Korrelation { $correlation }).
agreement-reps = Wiederholungen: { $one } in { $first }, { $other } in { $second }.
agreement-meaning = „Weicht ab um“ ist der mittlere Unterschied, „danach um“ das, was nach dessen Abzug bleibt (quadratisches Mittel).
