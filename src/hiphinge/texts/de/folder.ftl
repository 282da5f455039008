# Ein Ordner mit Aufnahmen im Terminal. $n ist eine Anzahl von Aufnahmen, $counts eine Liste der Texte folder-count-...

folder-begin = { $n ->
    [one] { $n } Aufnahme.
   *[other] { $n } Aufnahmen.
}
folder-heading = Was aus jeder Aufnahme wurde
folder-column-outcome = Ergebnis
folder-column-reps = Wdh.
folder-column-recording = Aufnahme

folder-outcome-done = fertig
folder-outcome-kept = behalten
folder-outcome-empty = keine Wiederholung
folder-outcome-refused = Ansicht ungeeignet
folder-outcome-unreadable = nicht lesbar
folder-outcome-failed = nicht gemessen
folder-outcome-and-kept = { $outcome } (behalten)

folder-summary = { $n ->
    [one] { $n } Aufnahme: { $counts }.
   *[other] { $n } Aufnahmen: { $counts }.
}
folder-count-done = { $n } fertig
folder-count-kept = { $n } behalten, weil schon ausgewertet
folder-count-empty = { $n } ohne Wiederholung
folder-count-refused = { $n } mit ungeeigneter Ansicht
folder-count-unreadable = { $n } nicht lesbar
folder-count-failed = { $n } nicht gemessen

folder-died = Der Prozess wurde von außen beendet (Code { $code }), wie es bei knappem Speicher vorkommt. Versuch es mit weniger --jobs noch einmal.
folder-pooled = Alle Wiederholungen in einer Tabelle: { $files }
folder-no-parquet = reps.parquet wurde nicht geschrieben, weil das Extra 'parquet' fehlt: Führ { $install } aus.
