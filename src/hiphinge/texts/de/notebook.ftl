# Eine Auswertung im Notebook. $n ist eine Anzahl von Wiederholungen.

notebook-reps = { $n ->
    [one] { $n } Wiederholung
   *[other] { $n } Wiederholungen
}
notebook-view-unusable = Kameraansicht nicht auswertbar
notebook-seconds = { $value } s
notebook-column-rep = Wiederholung
notebook-column-bottom = tiefster Punkt bei
notebook-column-trunk-inclination-deg = Neigung des Rumpfs, °
notebook-column-trunk-thigh-flexion-deg = Hüftbeugung (sichtbar), °
notebook-column-knee-flexion-deg = Kniebeugung, °
notebook-column-lumbar-flexion-deg = Beugung unterer Rücken, °
notebook-column-found = gefunden
