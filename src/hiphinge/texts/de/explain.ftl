# Die Wörter rund um die Seiten von hiphinge explain.

explain-heading = Fehler, auf die geachtet wird
explain-column-name = Name
explain-column-fault = Fehler
explain-more = hiphinge explain NAME zeigt, wie einer erkannt wird, worauf das beruht und was hilft.
explain-seen = Was man sieht
explain-why = Warum wichtig
explain-numbers = Zahlen dazu
explain-needs = Braucht im Bild
explain-limits = Grenzen
explain-cues = Hinweise
explain-drills = Übungen
explain-sources = Quellen
explain-see = siehe { $sources }
explain-note = Ein Fehler ist etwas zum Üben: Er sagt, was zu sehen war, und nichts über dich. Die Zahlen stehen in einer Tabelle, und die von uns gewählten können sich noch ändern.

explain-mark-verified = in der Quelle gelesen
explain-mark-computed = berechnet
explain-mark-search = in einem Text gelesen, der die Quelle nennt
explain-mark-memory = aus dem Gedächtnis, noch in keiner Quelle geprüft
explain-mark-design = von diesem Programm gewählt; keine veröffentlichte Grenze ist bekannt
explain-mark-sought = gesucht; keine Studie gefunden

explain-unit-cm = cm
explain-unit-deg = Grad
explain-unit-leg-lengths = Beinlängen
explain-unit-m = m
explain-unit-percent = %
explain-unit-points = Punkte
explain-unit-ratio = (Verhältnis)
explain-unit-s = s
