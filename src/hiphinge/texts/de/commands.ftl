# Was die Befehle außer Tabellen, Seiten und Fehlern sagen.

progress-watching = { $file } wird angesehen
progress-drawing = Bilder werden gezeichnet

error-line = hiphinge: { $error }
stopped = Abgebrochen: Es bleibt kein halbes Ergebnis zurück.

doctor-ok = ok
doctor-note = Hinweis
doctor-not-ok = FEHLER
doctor-line = { $state }  { $check }: { $found }
doctor-versions = Versionen
doctor-weights = Posenmodell
doctor-network = Posennetz
doctor-codecs = Videoformate
doctor-sources = Aufnahmen
doctor-database = Speicher
doctor-write-access = Schreibrecht
doctor-versions-found = { $packages }, Python { $python } auf { $system }
doctor-weights-found = { $count } Dateien, wie erwartet
doctor-network-found = läuft (auf einem leeren Bild: { $count } Personen)
doctor-codecs-found = liest { $reads }; schreibt { $writes } (FFmpeg { $version })
doctor-codecs-missing = der Videobibliothek fehlt { $missing }: Installier das Paket 'av' neu.
doctor-sources-found = liest { $kinds }
doctor-database-found = SQLite { $version }
doctor-database-server = auf einem PostgreSQL-Server
doctor-database-bug = SQLite { $version } hat einen seltenen Fehler: Schreiben zwei Programme im selben Augenblick, lässt sich die Datei danach vielleicht nicht mehr lesen. Behoben ist er in 3.51.3, 3.50.7 und 3.44.6. Leg bis dahin mit 'hiphinge store backup' Sicherungen an.
doctor-write-access-found = Ergebnisse lassen sich in { $folder } ablegen
doctor-write-access-missing = in { $folder } lässt sich nichts schreiben ({ $reason }): Wechsle in einen anderen Ordner oder nimm --out.

calibrate-found = Dein unterer Rücken beugt sich beim Zusammensinken höchstens { $value } ± { $error } Grad.
calibrate-use = So nutzt du das: hiphinge analyze CLIP --calibration { $file }

report-written = Bericht: { $file }
plot-written = Abbildung: { $file }

person-sessions = { $value ->
    [one] 1 Aufnahme
   *[other] { $value } Aufnahmen
}
person-people = { $value ->
    [one] 1 Person
   *[other] { $value } Personen
}
person-added = { $name } ist angelegt: Speichere eine Aufnahme mit 'hiphinge analyze CLIP --person { ARG($name) }'.
person-changed = { $name } ist geändert.
person-none = Noch niemand: Leg jemanden an mit 'hiphinge person add NAME'.
person-heading = Personen
person-more = hiphinge person show NAME zeigt mehr über eine Person.
person-column-sessions = Aufnahmen
person-column-stature = Größe
person-column-mass = Gewicht
person-column-sex = Geschlecht
person-column-slump = ganz rund
person-column-name = Name
person-stature = Körpergröße
person-mass = Körpergewicht
person-sex = Geschlecht
person-born = Geburtsjahr
person-slump = Ganz rund
person-note = Notiz
person-added-on = Angelegt
person-sessions-label = Aufnahmen
person-metres = { STATURE($value) }
person-kilograms = { KG($value) }
person-degrees = { $value } Grad
person-sex-female = weiblich
person-sex-male = männlich

store-exported = { $name } exportiert, mit { $sessions }: { $file }
store-imported = { $name } importiert, mit { $sessions }.
store-imported-known = { $name } importiert, mit { $sessions }; schon vorhanden: { $known }.
store-delete-asked = { $name } mit { $sessions } endgültig löschen?
store-delete-kept = Nichts wurde gelöscht.
store-deleted = { $name } gelöscht, mit { $sessions }. Exporte und Sicherungen, die du selbst angelegt hast, gibt es noch.
store-unread-copy = Diese Kopie ließ sich nicht öffnen und enthält vielleicht noch etwas, lösch sie selbst: { $file }
store-state = { $state }  { $people }, { $sessions }: { $place }
store-problem = { $state }  { $problem }
store-rescue = Rette, was lesbar ist, mit 'hiphinge export' und spiel dann eine Sicherung zurück: 'hiphinge store restore DATEI'.
store-backed-up = Gesichert: { $file }
store-restored = Wiederhergestellt aus { $file }.
store-former = Was vorher da war, ist aufgehoben: { $file }

answer-yes = ja
answer-no = nein
answer-either = { $question } [{ $yes }/{ $no }]
answer-unclear = Bitte schreib { $yes } oder { $no }.
