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
people-flag-no-session-means = „keine Aufnahme“: Noch ist keine gespeichert.

people-flag-warning-sign = Warnzeichen
people-flag-warning-sign-means = „Warnzeichen“: eine Antwort, die zuerst eine Fachperson hören sollte. Bis dahin gibt es kein Programm.
people-flag-pain-reported = etwas Schmerz
people-flag-pain-reported-means = „etwas Schmerz“: In der letzten Woche war Schmerz im gelben Bereich, oder es tut seit einer Woche mehr weh als am Anfang.
people-flag-stepped-back = Stufe zurück
people-flag-stepped-back-means = „Stufe zurück“: Eine Stufe war in den letzten zwei Wochen zu schwer, deshalb ging das Programm zurück.
people-flag-no-practice = keine Übung
people-flag-no-practice-means = „keine Übung“: Im Programm ist seit { $weeks ->
    [one] 1 Woche
   *[other] { $weeks } Wochen
} oder länger nichts notiert, auch kein Urlaub.

# Eine Person, für Trainer.
client-heading = { $name } auf einer Seite
client-programme = Das Programm
client-look = Was auffällt
client-nothing = nichts fällt auf
client-sessions = Filme zum Ansehen
client-practised = Was gefragt war und was getan wurde
client-assign = Eine Stufe, Sätze oder eine Pause im Steigern vorgeben: hiphinge assign NAME. Alles: hiphinge progress NAME.
client-none-practised = Noch ist keine Übung notiert.
client-given = Was du vorgibst
client-step = Stufe
client-sets = Sätze, oder nichts für die des Programms
client-reps = Wiederholungen, oder nichts für die des Programms
client-load-metric = Last in kg, oder nichts für die des Programms
client-load-imperial = Last in Pfund (lb), oder nichts für die des Programms
client-weeks = Für wie viele Wochen
client-reason = Warum, für { $name }
client-give = Vorgeben
client-end = Heute beenden
client-note = In diesen Wochen wird nichts gesteigert. Warnzeichen, Schmerz und Ruhe gehen weiter vor.
client-page = Auf einer Seite
client-print = Drucke diese Seite mit deinem Browser, oder speichere sie als PDF.
