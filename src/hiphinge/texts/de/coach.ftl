# Der Coach im Browser: was er während eines Satzes sagt, und seine Seite.

setup-nobody = Ich sehe niemanden. Geh ins Bild.
setup-light = Es ist zu dunkel, um dich gut zu sehen. Mach Licht an.
setup-step-back = Geh zurück, bis ich dich ganz sehe.
setup-step-closer = Komm näher zur Kamera.
setup-camera-up = Dein Kopf ist abgeschnitten. Neige die Kamera nach oben oder stell sie höher.
setup-camera-down = Deine Füße sind abgeschnitten. Neige die Kamera nach unten oder stell sie tiefer.
setup-move-right = Geh etwas zum rechten Rand des Bildes.
setup-move-left = Geh etwas zum linken Rand des Bildes.
setup-turn-left = Dreh dich, bis deine linke Seite zur Kamera zeigt.
setup-turn-right = Dreh dich, bis deine rechte Seite zur Kamera zeigt.
setup-arm = Ein Arm verdeckt deinen Rücken. Nimm ihn nach vorn.
setup-still = Gut. Bleib jetzt zwei Sekunden still stehen.
setup-tall = Steh groß und still.
setup-good = Alles gut. Mach dich bereit.
setup-good-bent = Alles gut, aber gerade Kanten im Raum sehen krumm aus. Nimm, wenn es geht, die normale Linse (1x) statt der weiten (0,5x). Mach dich bereit.
setup-good-pumps = Alles gut, aber das Bild wird immer wieder heller und dunkler. Sicherer misst es sich bei gleichmäßigem Licht: kein Fenster hinter dir, keine Lampe im Bild. Mach dich bereit.

coach-countdown = { $n }
coach-go = Los.
coach-count = { $n }
coach-count-one-left = { $n }. Noch eine.
coach-helped = Ja, das hat geholfen. Genau so.
coach-paused = Pause.
coach-resumed = Weiter.
coach-rep-discarded = Abgezogen. Jetzt { $n ->
    [0] keine Wiederholung
    [one] { $n } Wiederholung
   *[other] { $n } Wiederholungen
}.
coach-set-discarded = Satz verworfen. Wir fangen noch einmal an.
coach-set-done = Satz fertig: { $n ->
    [0] keine Wiederholung
    [one] { $n } Wiederholung
   *[other] { $n } Wiederholungen
}.
coach-set-done-well = Satz fertig: { $n ->
    [one] { $n } Wiederholung
   *[other] { $n } Wiederholungen
}. Gut gemacht.
coach-rest-over = Die Pause ist vorbei. Stell dich seitlich für den nächsten Satz hin.
coach-pain-green = Notiert. Mach weiter, solange es so bleibt.
coach-pain-amber = Notiert. Beug dich weniger tief oder mach weniger Wiederholungen. Hör auf, wenn es zunimmt.
coach-pain-red = Hör für heute auf. Wenn es sich beruhigt hat, geh eine oder zwei Übungen zurück.
coach-pain-leg = Hör für heute auf. Lass ein Bein, das schmerzt, kribbelt oder schwach ist, heute oder morgen untersuchen.

coach-kept-for = Für { $name } gespeichert, mit Messwerten und dem, was gesagt wurde. Bilder werden nicht behalten.
coach-kept-nobody = Für niemanden gespeichert: Der Bericht ist weg, wenn du hiphinge beendest.
coach-kept-nothing = Von diesem Satz zählt keine Wiederholung, deshalb wird nichts behalten.
coach-kept-thrown = Verworfen: Vom letzten Satz ist nichts mehr da.

error-set-reps = Ein Satz hat 1 bis { $most } Wiederholungen, nicht { $found }.
error-set-rest = Eine Pause dauert 0 bis { $most } Sekunden, nicht { $found }.
error-pain = Schmerz wird von 0 bis { $most } angegeben, nicht { $found }.

error-coach-message = Der Coach hat eine Nachricht nicht verstanden ({ $what }). Lade die Seite neu.
error-coach-full = Schon { $most } Personen werden begleitet, so viele, wie dieser Computer beobachten kann. Warte, bis eine fertig ist.
error-coach-ended = Dieser Satz ist zu Ende. Fang einen neuen an.
error-coach-taken-over = Dieser Satz geht in einem anderen Tab weiter.
error-coach-died = Der Coach hat dich aus einem technischen Grund aus den Augen verloren. Fang noch einmal an.

web-part-coach = Coach
web-coach-heading = Dein Coach
web-coach-intro = Stell diesen Computer drei bis vier Schritte entfernt auf einen Stuhl, die Kamera in Höhe deiner Hüfte. Sie sieht dich von der Seite. Die Bilder werden auf diesem Computer angesehen und dann vergessen.
web-coach-demo = Ein Film spielt hier die Kamera, damit du auch ohne eine alles ausprobieren kannst.
web-coach-drill = Übung
web-coach-reps = Wiederholungen
web-coach-reps-hint = Leer lassen für so viele, wie du magst.
web-coach-count-at = Zählen
web-coach-count-at-top = wieder oben
web-coach-count-at-bottom = unten
web-coach-rest = Pause, in Sekunden
web-coach-voice = Sprechen, mit einer Stimme dieses Computers
web-coach-sound = Töne
web-coach-start = Start
web-coach-starting = Einen Moment. Erlaube die Kamera, wenn du gefragt wirst.
web-coach-waking = Dein Coach macht sich bereit. Das dauert ein paar Sekunden.
web-coach-refused = Die Kamera ist nicht erlaubt. Erlaube sie über das Zeichen neben der Adresse und drück noch einmal auf Start.
web-coach-no-camera = Ich finde keine Kamera. Schließ eine an und drück noch einmal auf Start. Ohne Kamera geht hiphinge serve --demo.
web-coach-busy-camera = Ein anderes Programm benutzt die Kamera. Schließ es und drück noch einmal auf Start.
web-coach-lost = Die Verbindung ist weg. Dein Satz bleibt erhalten, während ich sie suche.
web-coach-count = Wiederholungen
web-coach-rest-left = Pause
web-coach-range-lean = Wie weit
web-coach-range-hips = Aus der Hüfte
web-coach-range-back = Aus dem unteren Rücken
web-coach-unseen-range = –
web-coach-pause = Pause
web-coach-resume = Weiter
web-coach-stop = Satz beenden
web-coach-discard-rep = Eine abziehen
web-coach-discard-set = Satz verwerfen
web-coach-again = Nächster Satz
web-coach-leave = Fertig
web-coach-pain = Es tut weh
web-coach-pain-question = Wie weh tut es, von 0 (gar nicht) bis { $worst }?
web-coach-pain-leg = Es zieht ins Bein, oder ein Bein ist taub oder schwach
web-coach-help = Wann du sofort Hilfe brauchst
web-coach-report = Bericht des letzten Satzes
web-coach-stored-for = Jeder Satz wird für { $name } gespeichert.

## Das Telefon als Fernbedienung

web-remote-make = Das Telefon als Fernbedienung nutzen
web-remote-scan = Scanne das mit der Kamera-App des Telefons, im selben WLAN. Der Link gilt für ein Telefon und endet, wenn du fertig bist.
web-remote-heading = Fernbedienung
web-remote-lost = Der Computer antwortet nicht. Ist das Telefon in seinem WLAN?
web-remote-stays = Die Knöpfe wirken nur auf deinen eigenen Computer, über dein Heimnetz.
web-error-remote-used = Dieser Link gilt nicht mehr: Erstelle neben dem Bild auf dem Computer einen neuen und scanne ihn.
