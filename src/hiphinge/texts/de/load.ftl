# Lasten auf unterem Rücken und Hüfte: die Tabelle nach hiphinge analyze, hiphinge compare-styles und hiphinge lift-limit. Die Werte
# sind Zahlen; kN und N m stehen in den Texten.

load-heading = Last auf dem unteren Rücken, mit { KG($load) } in den Händen
load-column-rep = Wdh.
load-column-moment = Moment, Nm
load-column-compression = Druck, kN
load-column-hips = Hüftanteil
load-column-hamstrings = Beinrückseite
load-column-hands = Hände
load-cell-moment = { $value } ±{ $error }
load-cell-compression = { $value } ({ $low } bis { $high })
load-cell-percent = { $value } %
load-cell-length = { CM($value) }
load-caption = das Größte jeder Wiederholung; ± Standardfehler, in Klammern die Spanne; Dehnung der Beinrückseite ab dem Stand; Hände vor der Hüfte

load-band-below = Die höchste dieser Spannen endet unter der ersten Linie, mit der Arbeit geplant wird, { $action } kN.
load-band-around = In der höchsten dieser Spannen liegt die erste Linie, mit der Arbeit geplant wird, { $action } kN.
load-band-above = Die höchste dieser Spannen beginnt über der ersten Linie, mit der Arbeit geplant wird, { $action } kN.
load-lines = Die zweite Linie liegt bei { $maximum } kN. Beide dienen der Planung von Arbeitsplätzen. Sie sagen nicht, was dein Rücken aushält, denn Rücken sind sehr verschieden: im Labor trugen sie { $mean } ± { $spread } kN.
load-distance = Am meisten zählt der Abstand: Je näher das Gewicht, desto weniger Arbeit für den Rücken.
load-slide = Scherung (wenig sicher), der Schub auf die unterste Bandscheibe nach vorn: { $leaning } N beim größten Moment, wenn die Rückenmuskeln schräg ziehen, { $straight } N, wenn sie gerade ziehen. Die Modelle sind sich nicht einmal über die Richtung einig.

load-gauge-moment = Rücken
load-gauge-hamstrings = Beinrückseite

load-axis-moment = unterer Rücken (L5/S1): Moment, Nm
load-axis-compression = unterer Rücken: Druck, kN
load-axis-hamstrings = Beinrückseite: Dehnung ab dem Stand, %

styles-heading = Wiederholung { $rep } in anderen Ausführungen, mit { KG($load) } in den Händen
styles-column-style = Ausführung
styles-column-hips = Hüfte, Nm
styles-measured = wie du es gemacht hast
styles-hinge = Hüftbeuge, Rücken neutral
styles-stoop = Bücken, Rücken rund
styles-squat = Kniebeuge
styles-hinge-closer = Hüftbeuge, { CM(10) } näher
styles-caption = bei der jeweils größten Last; ± Standardfehler, in Klammern die Spanne
styles-model = Die erste Zeile bist du, wie gefilmt; sie kommt zu niedrig heraus, wenn du das Gewicht nicht wirklich hieltest. In den anderen hält eine Figur mit deinen Längen das Gleichgewicht mit dem Gewicht und führt die Hände auf demselben Weg. Schau also darauf, wie sich diese voneinander unterscheiden.
styles-reach = In manchen Zeilen kommen die Hände nicht so tief wie deine. Dort gelten die Lasten für längere Arme: { $styles }.
styles-evidence = Was Studien zeigen: Am meisten zählt, wie weit weg das Gewicht ist. Die Ausführungen unterscheiden sich wenig darin, wie sehr sie den unteren Rücken zusammendrücken, und die Spannen sind breit.
styles-picture = Bild: { $file }
styles-axis-moment = Moment, Nm
styles-axis-compression = Druck, kN
styles-line = { $value } kN: Planungswert für die Arbeit

limit-heading = Gewicht beim Heben in der Arbeit (überarbeitete NIOSH-Gleichung)
limit-column-what = Faktor
limit-column-value = angegeben
limit-column-origin = am Anfang
limit-column-destination = am Ende
limit-constant = bester Fall
limit-horizontal = Hände vor den Knöcheln
limit-vertical = Höhe der Hände
limit-distance = Weg auf oder ab
limit-asymmetry = zur Seite gedreht
limit-frequency = Hebungen je Minute
limit-coupling = Griff
limit-weight = empfohlenes Gewicht
limit-index = Hebeindex
limit-unit-cm = { CM($value) }
limit-unit-deg = { $value } Grad
limit-unit-kg = { KG($value) }
limit-unit-rate = { $value }, bis { $hours } h
limit-factor = x { $value }
limit-grip-good = gut
limit-grip-fair = mittel
limit-grip-poor = schlecht
limit-index-fine = { KG($load) } ist das { $index }-Fache davon: Bis 1 schaffen es bei der Arbeit fast alle so lange.
limit-index-raised = { KG($load) } ist das { $index }-Fache davon: Über 1 sollte die Arbeit leichter gemacht werden.
limit-index-high = { KG($load) } ist das { $index }-Fache davon: Über 3 braucht die Arbeit einen neuen Plan.
limit-none = Hier lässt die Gleichung gar kein Gewicht zu: Hände zu weit weg, zu hoch oder zu oft.
limit-smaller = Von Anfang und Ende zählt das kleinere Gewicht.
limit-measured = Gelesen aus Wiederholung { $rep }: die Hände bei { $start } s und bei { $end } s. Diese Längen können um einige Zentimeter danebenliegen.
limit-note = Gemacht für wiederholtes Heben mit beiden Händen bei der Arbeit. Die Gleichung dient der Arbeitsplanung und sagt wenig über das Training.
