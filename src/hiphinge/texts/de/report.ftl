# Was auf der Seite report.html steht. $file ist der Name der Aufnahme oder ihres Ordners.

report-title = Bericht zur Hüftbeuge: { $file }
report-title-measured = Bericht zur Hüftbeuge: { $file }, gemessen von { $by }
report-comparison-title = Zwei Aufnahmen: { $first } und { $second }
report-skip = Zum Text
report-verdict-heading = Kurz gesagt
report-reps-count = Wiederholungen: { $count }
report-seconds = { $value } s
report-filmed = Kamera { $yaw }° schräg
report-judged-as = beurteilt als: { $drill }
report-measured-by = Gemessen von { $name }
report-made = Erstellt von hiphinge { $version } auf deinem eigenen Rechner. Diese Seite lädt nichts aus dem Netz.

report-done-half = Wir haben keine ganze Wiederholung gesehen, aber { $count ->
    [one] einen einzelnen Weg nach unten oder oben, der sich beurteilen lässt.
   *[other] { $count } einzelne Wege nach unten oder oben, die sich beurteilen lassen.
}
report-verdict-none = Wir fanden keine Wiederholung, die sich beurteilen lässt.
report-no-view = Die Kamera zeigt dich nicht von der Seite.
report-no-bend = Niemand beugt sich weit genug vor und kommt wieder hoch.
report-film-again = Filme von der Seite, mit dem ganzen Körper im Bild, und versuch es noch einmal.
report-done = { $count ->
    [one] Du hast eine Wiederholung gemacht.
   *[other] Du hast { $count } Wiederholungen gemacht.
}
report-done-many-all = Du hast { $count } Wiederholungen gemacht, und in keiner ist uns etwas aufgefallen, das du ändern solltest.
report-done-many-some = Du hast { $count } Wiederholungen gemacht, und in { $clear } davon ist uns nichts aufgefallen.
report-done-many-none = Du hast { $count } Wiederholungen gemacht, und in jeder zeigt sich etwas, woran du arbeiten kannst.
report-done-one-all = Du hast eine Wiederholung gemacht, und uns ist darin nichts aufgefallen, das du ändern solltest.
report-done-one-none = Du hast eine Wiederholung gemacht, und darin zeigt sich etwas, woran du arbeiten kannst.
report-matters = { $title } { $reps }.
report-matters-alone = { $title }.
report-no-point = Was zu sehen war, ist so, wie es die Übung verlangt.
report-little-seen = Von dir war zu wenig zu sehen, um mehr zu sagen.
report-next-cue = Probier als Nächstes das: { $cue }
report-next-drill = Als Nächstes kannst du das üben: { $drill }.

report-figure-worst = Zu üben: Wiederholung { $rep }
report-figure-half = Zu üben: halbe Wiederholung
report-figure-best = Deine beste: Wiederholung { $rep }
report-alt-half = Du in der halben Wiederholung, wo sich das am meisten zeigt: { $title }. Die Linie deines Rückens und ein gerader Stab sind eingezeichnet.
report-alt-worst = Du in Wiederholung { $rep }, wo sich das am meisten zeigt: { $title }. Die Linie deines Rückens und ein gerader Stab sind eingezeichnet.
report-alt-best = Du am tiefsten Punkt von Wiederholung { $rep }. Die Linie deines Rückens und ein gerader Stab sind eingezeichnet.
report-no-figures = Von diesem Satz gibt es keine Bilder.
report-no-recording = Es gibt keine Bilder: Als dieses Ergebnis geschrieben wurde, lag keine Aufnahme vor, in die sich zeichnen ließe.

report-live = Satz vor der Kamera
report-live-pictures = Es gibt keine Bilder: Die der Kamera werden nicht behalten.
report-asked = Der Satz, und was seine Übung verlangt
report-coached = Was der Coach gesagt hat
report-coached-nothing = Es war kein Hinweis nötig, und es wurden keine Schmerzen vermerkt.
report-coached-before = Vor der ersten Wiederholung
report-hurt = Du hast Schmerzen vermerkt: { $score } von 10.
report-hurt-leg = Du hast Schmerzen vermerkt: { $score } von 10, mit einem Bein, das schmerzt, taub oder schwach ist.

report-cue = Denk daran
report-drill = Übe es mit
report-drill-next = Übe als Nächstes
report-drill-setup = So fängst du an
report-more = Was wir gesehen haben
report-also = Auch gesehen, für später
report-see = Bild und Übung
report-course = Von der ersten bis zur letzten

report-curves-heading = Deine Beugung im Verlauf
report-curves-note = Jedes graue Feld ist eine Wiederholung. Das Band um eine Linie zeigt, wie sicher sie ist.
report-curves-click = Ein Klick auf ein Diagramm bringt das Video zu dieser Zeit.
report-curves-none = Keine Beugung ließ sich über die Zeit verfolgen.
report-curves-limit = Ab der gestrichelten Linie sprechen wir eine Rundung an.
report-curve-alt = Verlauf über die Zeit: { $measure }. Die Zahlen stehen in der Tabelle der Wiederholungen.
report-slider = Zeit in der Aufnahme
report-jump = Im Video zeigen
report-rep = Wiederholung { $rep }
report-video-label = Die Aufnahme mit dem, was wir gemessen haben
report-video-recording = Die Aufnahme, wie sie gefilmt wurde
report-video-hint = Das Video ist die Datei { $video }. Lass sie im selben Ordner wie diese Seite.
report-video-absent = Das Video ist nicht hier, also lässt sich nichts abspielen. Alles andere auf dieser Seite geht auch ohne.

report-coupling-heading = Hüfte und unterer Rücken
report-coupling-note = Eine Linie, die flach nach rechts läuft, ist eine Hüftbeuge: Die Hüfte beugt sich, der untere Rücken bleibt. Steigt die Linie, beugt er sich mit.
report-coupling-none = Die Linie deines Rückens war dafür nicht gut genug zu sehen.
report-coupling-alt = Die Beugung des unteren Rückens gegen die Beugung der Hüfte, eine Linie für jede Wiederholung. Die Zahlen stehen in der Tabelle der Wiederholungen.
report-coupling-across = Beugung in der Hüfte
report-coupling-up = Beugung des unteren Rückens
report-coupling-worst = Wiederholung { $rep }, zu üben
report-coupling-best = Wiederholung { $rep }, deine beste
report-coupling-other = die anderen
report-coupling-ways = Der Weg nach unten ist durchgezogen, der Weg nach oben gepunktet.
report-coupling-usual = Das graue Band zeigt, wie du dich in { $sessions } früheren Aufnahmen gebeugt hast.
report-coupling-usual-once = Das graue Band zeigt, wie du dich in einer früheren Aufnahme gebeugt hast.

report-table-heading = Wiederholung für Wiederholung
report-table-note = Grad am tiefsten Punkt, jeweils mit Standardfehler (±). Ein Strich heißt: nicht zu erkennen oder nicht vorgekommen.
report-table-rep = Nr.
report-table-rep-long = Wiederholung
report-table-faults = Zu üben
report-at-once = von Beginn an
report-halves = Keine ganze Wiederholung war zu sehen. Die Tabelle zeigt einzelne Wege nach unten oder oben: je eine halbe Wiederholung.
report-no-reps = Es gibt keine Wiederholung, die hier stehen könnte.

report-unseen-fault = Nicht beurteilt
report-unseen-attempt = Keine Wiederholung
report-attempt-at = { $value } s: { $reason }
report-unseen-note = Hinweis
report-unseen-nothing = Wir konnten alles beurteilen, worauf wir achten.
report-whole-unseen-nothing = Alles, wonach wir schauen, ließ sich messen.

report-sure-heading = Wie sicher das ist
report-sure-error = Die Zahl hinter ± ist der Standardfehler. In etwa zwei von drei Fällen liegt der wahre Winkel nicht weiter daneben. Doppelt so weit ist selten.
report-sure-camera = Eine Kamera sieht deinen Umriss und nicht deine Knochen. Weite Kleidung, wenig Licht oder eine Kamera, die nicht genau seitlich steht, machen die Zahlen unsicherer.
report-sure-change = Beim unteren Rücken zählt erst eine Änderung ab { $value } Grad. Was darunter liegt, kann Zufall sein.
report-sure-usual = Üblicher Standardfehler in dieser Aufnahme

report-load = Moment am unteren Rücken { $moment } N m, Druck { $compression } kN

report-glossary-heading = Was die Wörter bedeuten
report-term-bottom = tiefster Punkt
report-term-bottom-means = Wo du nicht weiter hinuntergehst, bevor du hochkommst.
report-term-standing = Stehen
report-term-standing-means = Wie du in dieser Aufnahme ruhig stehst. Jede Beugung des Rückens zählt von da an.
report-term-descent-s = hinunter
report-term-descent-s-means = Sekunden auf dem Weg nach unten.
report-term-ascent-s = hinauf
report-term-ascent-s-means = Sekunden auf dem Weg nach oben.
report-term-trunk-inclination-deg = Rumpf
report-term-trunk-inclination-deg-means = Wie weit sich dein Rumpf neigt: 0 ist aufrecht, 90 ist waagerecht.
report-term-hip-flexion-deg = Hüfte
report-term-hip-flexion-deg-means = Wie weit sich die Hüfte beugt: das Becken gegen den Oberschenkel.
report-term-trunk-thigh-flexion-deg = Rumpf zu Oberschenkel
report-term-trunk-thigh-flexion-deg-means = Der Rumpf gegen den Oberschenkel: wie weit sich Hüfte und Rücken zusammen beugen.
report-term-knee-flexion-deg = Knie
report-term-knee-flexion-deg-means = Wie weit sich die Knie beugen: 0 ist gestreckt.
report-term-shank-inclination-deg = Schienbeine
report-term-shank-inclination-deg-means = Wie weit sich die Schienbeine nach vorn neigen.
report-term-lumbar-flexion-deg = unterer Rücken
report-term-lumbar-flexion-deg-means = Wie viel mehr der untere Rücken gebeugt ist als im Stehen. Unter 0 ist er hohler.
report-term-lumbar-flexion-peak-deg = unterer Rücken, Maximum
report-term-lumbar-flexion-peak-deg-means = Die größte Beugung des unteren Rückens in der ganzen Wiederholung.
report-term-lumbar-share = Rückenanteil
report-term-lumbar-share-means = Wie viel der Beugung aus dem unteren Rücken kommt, in Prozent. Den Rest macht die Hüfte.
report-term-rounding-onset-trunk-deg = Rundung ab
report-term-rounding-onset-trunk-deg-means = Die Neigung des Rumpfs, ab der sich der untere Rücken rundet.
report-term-dowel = Stab
report-term-dowel-means = Ein gerader Stab am Rücken: der, den du hältst, oder ein gezeichneter. Ist der Rücken wie im Stehen, berührt er Kopf, oberen Rücken und Steißbein.
report-term-error = Standardfehler (±)
report-term-error-means = Wie weit eine Zahl gewöhnlich danebenliegt.

report-compare-heading = Was sich verändert hat
report-compare-nothing = Es gibt nichts zu vergleichen: Eine der beiden hat keine Wiederholung.
report-compare-clearly = { $change }; mehr als Zufall.
report-compare-chance = { $change }: kein Unterschied über den Zufall hinaus, denn erst ab { $least } Grad würde er zählen.
report-compare-same = Kein Unterschied über den Zufall hinaus: Dein unterer Rücken beugt sich so weit wie { $since }.
report-compare-unsure = Ein Unterschied über den Zufall hinaus ließ sich nicht feststellen: Zu den Zahlen fehlen die Standardfehler.
report-compare-people = Die beiden tragen die Namen verschiedener Personen, deren Zahlen sich ohnehin unterscheiden.
report-since-first = in der ersten Aufnahme
report-since-day = am { $day }
report-since-month = im { $month }
report-changed-lumbar-flexion-deg = Dein unterer Rücken beugt sich { $value } Grad { $way ->
    [more] mehr
   *[less] weniger
} als { $since }
report-changed-lumbar-flexion-peak-deg = Am weitesten Punkt beugt sich dein unterer Rücken { $value } Grad { $way ->
    [more] mehr
   *[less] weniger
} als { $since }
report-changed-trunk-inclination-deg = Dein Rumpf neigt sich { $value } Grad { $way ->
    [more] weiter
   *[less] weniger weit
} als { $since }
report-changed-hip-flexion-deg = Deine Hüfte beugt sich { $value } Grad { $way ->
    [more] mehr
   *[less] weniger
} als { $since }
report-changed-trunk-thigh-flexion-deg = Rumpf und Oberschenkel beugen sich { $value } Grad { $way ->
    [more] mehr
   *[less] weniger
} zueinander als { $since }
report-changed-knee-flexion-deg = Deine Knie beugen sich { $value } Grad { $way ->
    [more] mehr
   *[less] weniger
} als { $since }
report-changed-shank-inclination-deg = Deine Schienbeine neigen sich { $value } Grad { $way ->
    [more] weiter
   *[less] weniger weit
} als { $since }
report-together = Nebeneinander, im Gleichschritt
report-together-play = Abspielen
report-together-pause = Anhalten
report-together-scrub = Beide Videos
report-together-note = Das zweite Video läuft langsamer oder schneller, damit beide in derselben Phase derselben Wiederholung sind.
report-rep-all = Zur Wiederholung
report-phase-down = abwärts
report-phase-lowest = am tiefsten Punkt
report-phase-up = aufwärts
report-phase-rest = zwischen Wiederholungen
report-compare-note = Die erste Wiederholung steht neben der ersten, die zweite neben der zweiten, und so fort. Deutlich (●) heißt eine Änderung, die größer ist als die kleinste, die sich erkennen lässt. Durch Zufall allein kann eine von zwanzig Zahlen so aussehen.
report-compare-limit = Die kleinste erkennbare Änderung folgt aus den Standardfehlern beider Aufnahmen. Beim unteren Rücken sind es mindestens { $value } Grad.
report-compare-drills = Es war nicht beide Male dieselbe Übung; die beiden dürfen sich also unterscheiden.
report-compare-first = Erste: { $file }
report-compare-second = Zweite: { $file }
report-compare-clear = deutliche Änderung
report-compare-middle = mittlerer Wert

demo-opened = Die Seite zu diesem Ergebnis ist in deinem Browser offen: { $file }
demo-page = Öffne die Seite zu diesem Ergebnis in einem Browser: { $file }
