# Die Seiten von 'hiphinge serve'.

web-serving = hiphinge ist offen unter { $address }
    Diese Adresse gilt einmal, in einem Browser. Strg-C beendet es.
web-serving-lan = Für ein Telefon ist auch { $host } im Heimnetz offen: Es antwortet nur auf Links, die hiphinge dir zeigt.
web-stopped = hiphinge ist beendet.
web-skip = Zum Inhalt
web-parts = Bereiche von hiphinge
web-part-drills = Übungen
web-stays-here = Alles bleibt auf diesem Computer: Diese Seiten senden niemandem etwas.
web-refused = Das ging nicht
web-drills-intro = Jede Zeichnung zeigt den Anfang hell, die tiefste Stellung dunkel und den Weg dazwischen.
web-drills-again = Die Bewegung noch einmal zeigen
web-drills-all = Alle Übungen

web-error-400 = Diese Anfrage war nicht zu verstehen: Geh zurück und versuch es noch einmal.
web-error-403 = Das ist hier nicht erlaubt: Öffne hiphinge über die Adresse im Terminal.
web-error-404 = Diese Seite gibt es nicht: Vielleicht wurde sie gelöscht, oder in der Adresse ist ein Tippfehler.
web-error-405 = Diese Seite kann das nicht: Geh zurück und nimm ihre Knöpfe.
web-error-413 = Das ist zu groß: Wähle eine kleinere Datei.
web-error-500 = hiphinge selbst hat einen Fehler gemacht: Das Terminal zeigt, welchen. Von deinen Daten ging nichts verloren.
web-error-host = Diese Adresse ist nicht die von hiphinge: Öffne die Adresse, die im Terminal steht.
web-error-origin = Diese Anfrage kam von einer fremden Seite: Geh zurück und nimm die Seiten von hiphinge.
web-error-token = Dieser Browser ist nicht angemeldet: Starte hiphinge serve neu und öffne die Adresse, die es ausgibt; sie gilt einmal.
error-port-taken = Port { $port } wird schon von einem anderen Programm benutzt: Gib mit --port eine andere Nummer an, etwa { $other }.
error-confined-time = Das dauerte länger als { $minutes } Minuten und wurde beendet: Schick einen kürzeren Teil des Films.
error-confined-died = Dieser Film ließ sich nicht auswerten: Er verlangt mehr, als er darf, oder lässt sich nicht lesen. Nimm ihn neu auf oder schick einen anderen.

web-part-analyze = Auswerten
web-analyze-heading = Eine Aufnahme auswerten
web-analyze-intro = Wähl einen Film deiner Hüftbeuge von der Seite: Du bekommst einen Bericht mit dem, was gut ging, woran du arbeiten kannst, und einer Übung. Auch Gehen, Haltung, Aufstehen und Sprünge lassen sich messen.
web-analyze-start = Auswerten
web-analyze-report = Bericht öffnen
web-analyze-kept = Der Film selbst ist schon gelöscht. Der Bericht bleibt hier, bis du hiphinge beendest.
web-analyze-stored = Der Film selbst ist schon gelöscht. Die Aufnahme ist mit ihrem Bericht gespeichert.
web-analyze-stop = Beenden
web-analyze-forget = Das hier löschen
web-analyze-another = Noch eine Aufnahme auswerten
web-field-film = Film
web-field-film-hint = Oder zieh ihn hierher. Eine Person, von der Seite, der ganze Körper im Bild. Für eine Haltung genügt ein Foto.
web-field-drill = Was zu sehen ist
web-field-drill-any = Eine Hüftbeuge: hiphinge findet heraus, welche
web-field-drills = Eine Hüftbeuge als Übung
web-field-families = Etwas anderes
web-family-posture = Stehen oder Sitzen, ruhig
web-family-walking = Gehen
web-family-action = Aufstehen vom Stuhl oder Springen
web-field-stature = Größe der Person
web-field-stature-hint-metric = 1.75, 175cm oder 5ft9. Du kannst das leer lassen: Dann gibt es keine Zentimeter.
web-field-stature-hint-imperial = 5ft9, 69 (Zoll) oder 175cm. Du kannst das leer lassen: Dann fehlen Abstände in Zoll.
web-field-metres = Boden von Rand zu Rand des Bildes
web-field-metres-hint-metric = 6,2 (Meter) oder 20ft, entlang deines Weges. Das geht der Größe vor. Du kannst es leer lassen.
web-field-metres-hint-imperial = 20 (Fuß) oder 6,2m, entlang deines Weges. Das geht der Größe vor. Du kannst es leer lassen.
web-field-sex-none = Keine Angabe
web-field-age = Alter in Jahren
web-field-age-hint = Damit nennt der Bericht die mittlere Geschwindigkeit von Menschen dieses Geschlechts und Alters. Du kannst beides leer lassen.
web-field-blur = Den Kopf in den Bildern unkenntlich machen
web-stage-receiving = Der Film wird gesendet.
web-stage-waiting = Der Film wartet, bis er dran ist.
web-stage-open = Warte auf das Telefon.
web-stage-sent = Der Film ist da.
web-stage-watching = Der Film wird angesehen.
web-stage-drawing = Die Bilder werden gezeichnet.
web-stage-ready = Der Bericht ist fertig.

web-record-open = Mit der Kamera dieses Computers aufnehmen
web-record-now = Jetzt beginnen
web-record-stop = Aufnahme beenden
web-record-again = Noch einmal aufnehmen
web-record-soon = Geh auf deinen Platz und stell dich seitlich hin. Sekunden bis zur Aufnahme:
web-record-recording = Die Aufnahme läuft. Steh zwei Sekunden ruhig, bevor du anfängst. Sekunden:
web-record-done = Aufgenommen. Schick den Film mit dem Knopf unten ab.
web-record-nothing = Dieser Browser hat nichts aufgenommen. Film mit einem anderen Programm und wähl den Film dann oben aus.
web-record-refused = Die Kamera lässt sich nicht nutzen. Erlaube sie über das Zeichen neben der Adresse, schließ andere Programme, die sie nutzen, und versuch es noch einmal.
web-record-preview = Was die Kamera sieht

web-error-broken-off = Der Film kam nicht ganz an: Schick ihn noch einmal.
web-error-no-film = Es kam kein Film an: Wähl einen Film aus und schick ihn dann.
web-error-one-film = Es kam mehr als ein Film an: Schick sie nacheinander.
web-error-too-large = Das ist größer als { $most } MB: Schick einen kürzeren Teil des Films.
web-error-too-slow = Der Film kam zu langsam und wurde verworfen: Geh näher zum Router und schick ihn noch einmal.
web-error-crowded = Zu viele Verbindungen zu hiphinge sind offen: Schließe Tabs und Programme, die es benutzen, und versuche es noch einmal.
web-error-too-many = Es warten schon zu viele Aufnahmen: Versuch es wieder, wenn eine davon fertig ist.

web-part-phone = Telefon
web-phone-heading = Mit dem Telefon aufnehmen
web-phone-intro = Die Kamera des Telefons filmt und schickt den Film an diesen Computer. Beide zeigen dann, wie weit er ist, und den Bericht.
web-phone-closed = Dazu muss hiphinge in deinem Heimnetz erreichbar sein: Beende es mit Strg-C und starte hiphinge serve --lan.
web-phone-opens = Dein Heimnetz erreicht { $address } auf diesem Computer, und dort nur den Link, den du hier machst. Er endet mit dem Film, den er bringt, oder nach einer halben Stunde. Der Film läuft unverschlüsselt durch dein Netz: Nutz das zu Hause, nicht im Café oder im Hotel.
web-phone-make = Link für das Telefon machen
web-phone-scan = Scanne das mit dem Telefon
web-phone-qr = QR-Code der Adresse daneben
web-phone-step-scan = Öffne die Kamera-App des Telefons und halte sie über den Code. Das Telefon muss im selben WLAN sein.
web-phone-step-film = Film dich mit der Kamera-App des Telefons von der Seite, den ganzen Körper im Bild. Wähl den Film im Browser aus und schick ihn ab.
web-phone-step-report = Der Bericht öffnet sich dann hier und auf dem Telefon.
web-phone-type = Oder tipp diese Adresse ein:
web-phone-again = Noch einen Link machen
web-phone-upload-heading = Film deine Hüftbeuge
web-phone-upload-intro = Von der Seite, den ganzen Körper im Bild, das Telefon steht still. Steh zwei Sekunden ruhig, bevor du anfängst.
web-phone-upload-camera = Film zuerst mit der Kamera-App des Telefons und wähl den Film dann hier aus. Eine Kamera, die sich von hier aus öffnet, nimmt vielleicht kleinere Bilder auf.
web-phone-send = An den Computer schicken
web-stays-home = Der Film geht nur an deinen eigenen Computer, durch dein Heimnetz.
web-error-link-used = Dieser Link ist beendet: Mach auf dem Computer einen neuen und scanne ihn.
error-no-lan = Dieser Computer ist in keinem Heimnetz: Verbinde ihn mit deinem WLAN oder lass --lan weg.

web-part-people = Personen
web-people-none = Noch niemand. Trag dich ein, dann bleiben deine Aufnahmen und Verläufe auf diesem Computer gespeichert.
web-people-add = Person eintragen
web-people-name = Name
web-people-mass = Körpergewicht
web-people-mass-hint-metric = 62, 62kg oder 136lb. Du kannst das leer lassen.
web-people-mass-hint-imperial = 136, 136lb oder 62kg. Du kannst das leer lassen.
web-people-born-hint = Mit dem Geschlecht nennen Berichte vom Gehen die mittlere Geschwindigkeit in diesem Alter. Du kannst beides leer lassen.
web-people-latest = letzte Aufnahme { $day }
web-people-analyze = Eine Aufnahme auswerten
web-people-no-session = Noch keine Aufnahme.
web-people-about = Über diese Person
web-people-data = Alle Daten
web-people-export-what = Der Export ist eine Datei in offenen Formaten mit allem, was über diese Person gespeichert ist.
web-people-export = Exportieren
web-people-delete = Diese Person löschen
web-sessions = Aufnahmen
web-session-delete = Diese Aufnahme löschen
web-show = Zeigen
web-save = Speichern
web-go-on = Weiter
web-trend = Verlauf
web-trend-measure = Messgröße
web-trend-label = { $measure } in { $count } Aufnahmen, von { $from } bis { $to }
web-compare = Die zwei angekreuzten vergleichen
web-compare-column = vergleichen
web-compare-choose = Die Aufnahme vom { $when } vergleichen
web-exclude-what = Eine Wiederholung, die keine war, etwa ein Umdrehen, lässt sich ausschließen: Sie zählt dann in keinem Verlauf. Ihre Messwerte bleiben.
web-exclude = Ausschließen
web-exclude-label = Wiederholung { $number } ausschließen
web-exclude-reason = Warum Wiederholung { $number } nicht zählen soll
web-exclude-placeholder = warum
web-include = Wieder zählen
web-include-label = Wiederholung { $number } wieder zählen
web-title = Titel
web-title-field = Titel dieser Aufnahme
web-delete = Löschen
web-delete-yes = Endgültig löschen
web-delete-keep = Behalten
web-safety-answer = Weiter
web-safety-seen-heading = Wurde es angesehen?
web-safety-seen-question = Mach nur weiter, wenn eine Fachperson das angesehen und gesagt hat, dass du üben darfst.
web-safety-seen = Ja, ich darf üben
web-field-person = Für wen
web-field-nobody = Für niemand Bestimmten: Es wird nichts gespeichert
web-choose = Wählen
web-stored-for = Diese Aufnahme wird für { $name } gespeichert.
web-analyze-session = Aufnahmen dieser Person
web-part-settings = Einstellungen
web-language = Sprache
web-language-en = English
web-language-de = Deutsch
web-units = Einheiten
web-units-metric = Zentimeter und Kilogramm
web-units-imperial = Zoll, Fuß und Pfund (lb)
web-theme = Farben
web-theme-device = wie auf diesem Gerät
web-theme-light = hell
web-theme-dark = dunkel
web-stored = Was gespeichert ist
web-stored-what = { $people ->
    [one] 1 Person
   *[other] { $people } Personen
} mit { $sessions ->
    [one] 1 Aufnahme
   *[other] { $sessions } Aufnahmen
}, in dieser Datei:
web-stored-not = Filme, die du hier schickst, werden gelöscht, sobald sie ausgewertet sind. Was du für niemand Bestimmten auswertest, ist weg, wenn du hiphinge beendest.
web-stored-change = Personen exportieren oder löschen

web-error-choose-two = Dazu braucht es zwei Aufnahmen: Kreuz zwei an und vergleich sie dann.
web-error-safety = { $name } muss zuerst die Frage nach Warnzeichen beantworten: Öffne die Seite der Person und beginne dort.

web-part-today = Heute
web-today-whose = Wessen Tag?
web-today-nobody = Ein Programm gehört zu einer Person: Leg zuerst eine an. Sie bleibt auf diesem Computer.
web-today-heading = Heute für { $name }
web-today-rest = Heute keine Übung: Ruhe gehört dazu.
web-today-pain = Es kann helfen, und vieles andere an Bewegung auch. Hör auf, wenn der Schmerz 6 oder mehr erreicht.
web-today-signs = Warnzeichen
web-today-coach = Zum Coach
web-today-log = Was hast du gemacht?
web-today-leg = Schmerz zog ins Bein
web-today-note = Notieren
web-today-film = Für die nächste Stufe zählen nur gefilmte Sätze, weil du filmen wolltest: Beweg dich mit dem Coach, oder schick einen Film, und notier es dann hier.
web-today-filmed = { $sets ->
    [one] Dein gefilmter Satz von heute wird übernommen.
   *[other] Deine { $sets } gefilmten Sätze von heute werden übernommen.
}
web-statements = Dein Rücken im Alltag
web-today-progress = Mein Weg bisher
web-today-change = Die Antworten vom Anfang ändern
web-start-heading = Ein Programm von ein paar Minuten am Tag
web-start-intro = Ein paar Fragen für { $name }. Die Antworten bleiben auf diesem Computer, und jede lässt sich später ändern.
web-start-films = Ich filme meine Sätze von der Seite, damit sie gemessen werden können
web-start-activity = Etwas in deinem Tag, das dir gerade schwerfällt, wie Schuhe anziehen. Lass es leer, wenn es nichts gibt.
web-start-activity-points = Wie gut geht es, von 0 (gar nicht) bis 10 (so gut wie eh und je)?
web-start-done = Den ersten Tag zeigen
web-error-whole = { $given } ist keine ganze Zahl: Geh zurück und schreib eine, etwa 3.
web-error-choice = { $given } ist nicht unter den Antworten: Geh zurück und wähl eine.
