# Alle auf einen Blick. $weeks ist, wie lange jemand nicht da war oder ab wann das auffällt.

people-heading = { $count ->
    [one] 1 Mensch
   *[other] { $count } Menschen
}, { $flagged } zuerst ansehen
people-none = Noch niemand: hiphinge person add NAME legt jemanden an.
people-column-name = Name
people-column-seen = zuletzt da
people-column-drill = Übung
people-column-fault = fällt auf
people-column-trend = Verlauf
people-column-flags = ansehen
people-trend = Verlauf von: { $measure }. Besser und schlechter heißt: mehr als Zufall; hiphinge trend NAME zeigt die Zahlen.
people-trend-better = besser
people-trend-worse = schlechter
people-trend-more = mehr
people-trend-less = weniger
people-trend-no-clear-change = gleich
people-trend-too-few = zu wenige
people-flag-pain = Schmerz
people-flag-pain-means = „Schmerz“: Im Programm war der Schmerz in der letzten Woche im roten Bereich.
people-flag-worse = schlechter
people-flag-worse-means = „schlechter“: Der Verlauf wurde schlechter, mehr als Zufall.
people-flag-not-measured = neu filmen
people-flag-not-measured-means = „neu filmen“: In der letzten Aufnahme gab es keine Wiederholung zu messen.
people-flag-not-seen = { $weeks ->
    [one] 1 Woche
   *[other] { $weeks } Wochen
}
people-flag-not-seen-means = „Wochen“: So lange war jemand nicht da, ab { $weeks ->
    [one] 1 Woche
   *[other] { $weeks } Wochen
}.
people-flag-no-session = keine Aufnahme
people-flag-no-session-means = „keine Aufnahme“: Noch ist nichts gespeichert.
