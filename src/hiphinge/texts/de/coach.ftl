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

error-set-reps = Ein Satz hat 1 bis { $most } Wiederholungen, nicht { $found }.
error-set-rest = Eine Pause dauert 0 bis { $most } Sekunden, nicht { $found }.
error-pain = Schmerz wird von 0 bis { $most } angegeben, nicht { $found }.
