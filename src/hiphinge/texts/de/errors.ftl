# Warum ein Lauf abgelehnt wurde oder nicht weiterging, und was zu tun ist: je ein Satz, in der Reihenfolge der Räume.

error-slump-hidden = Am tiefsten Punkt, um { $time } s, ist der untere Rücken nicht zu sehen; gebraucht wird davon eine halbe Sekunde: Bleib dort zwei Sekunden. Film genau von der Seite, in enger Kleidung und mit nichts vor dem Rücken.
error-slump-shallow = Der untere Rücken beugte sich höchstens { $value } Grad; als volle Rundung gelten { $low } bis { $high }: Lass Kopf, Rücken und Hüfte so weit abrollen, wie es angenehm ist, und bleib dort zwei Sekunden.
error-slump-no-standing = Die Person steht nie ruhig, von dort aus wird die Beugung des unteren Rückens aber gemessen: Steh zuerst zwei Sekunden aufrecht und still, dann lass dich abrollen.
error-show-load-without-mass = Lasten{ TERMINAL(" (--show load)") } gibt es nur mit dem Körpergewicht: Gib es an{ TERMINAL(" (--mass 62)") }.
error-also-without-out = --also wurde angegeben, --json schreibt ohne --out aber keine Dateien: Nenn einen Ordner mit --out.
error-folder-without-video = Im Ordner '{ $folder }' ist kein Video; gebraucht werden Dateien wie .mp4, .mov oder .webm: Nenn einen anderen.
error-store-without-person = { $option } wurde angegeben, ohne --person wird aber nichts gespeichert: Gib es dazu oder lass dies weg.
error-styles-without-body = Die Ausführungen werden in Newton verglichen, aber Gewicht oder Größe der Person fehlen: Gib beides an{ TERMINAL(" (--mass 75 --stature 1.75)") }.
error-clip-tells-already = --clip liefert { $option } schon: Lass eines von beiden weg.
error-lengths-missing = Es fehlt: { $options }. Gib es in cm an, oder nenn eine Aufnahme mit --clip und dazu --stature.
error-clip-without-stature = Eine Aufnahme liefert Längen nur mit der Körpergröße: Gib sie an{ TERMINAL(" (--stature 1.75)") }.
error-load-missing = { $option } wurde angegeben, aber kein Gewicht: Gib --load 20kg dazu oder lass es weg.
error-screen-without-clip = Es wurde keine Aufnahme genannt, { $code } wird aber in einer gemessen: hiphinge screen { $code } CLIP.
error-screen-without-stature = { $code } wird in Zentimetern angegeben, die Körpergröße ist aber nicht bekannt: Gib sie an{ TERMINAL(" (--stature 1.75)") }.
error-bow-no-sitting = Die Person sitzt nie aufrecht mit waagerechten Oberschenkeln, damit wird die Verbeugung aber verglichen: Setz dich vorn auf einen hohen Hocker, sitz zwei Sekunden aufrecht und neig dich dann vor.
error-bow-none = Es wurde keine Verbeugung gefunden, in der der untere Rücken zu sehen ist: Verbeug dich dreimal und komm wieder hoch, von der Seite gefilmt, die Arme vorn und in eng anliegender Kleidung.
error-no-straight-leg = Es wird kein gestrecktes Bein gehoben: Lieg zwei Sekunden auf dem Rücken, beide Beine flach, heb dann ein gestrecktes Bein, so weit es angenehm ist, und bleib dort zwei Sekunden.
error-no-held-thigh = Es wird kein Oberschenkel senkrecht gehalten: Lieg zwei Sekunden auf dem Rücken, beide Beine flach, halt dann einen Oberschenkel mit beiden Händen senkrecht und streck langsam das Knie.
error-toe-touch-without-stature = Der Abstand der Finger wird in Zentimetern angegeben, die Körpergröße ist aber nicht bekannt: Gib sie an{ TERMINAL(" (--stature 1.75)") }.
error-no-reach = Es wurde kein Griff zum Boden gefunden, bei dem der Arm zu verfolgen ist: Steh seitlich zur Kamera, lass die Knie gestreckt, greif nach unten und bleib dort zwei Sekunden.
error-no-feet-standing = Die Person steht nie mit den Füßen im Bild, dort wird aber der Boden gefunden: Steh zuerst zwei Sekunden, von Kopf bis Fuß gefilmt.
error-lengths-without-stature = Ohne die Körpergröße gibt es keine Längen: Gib sie an{ TERMINAL(" (--stature 1.75)") }.
error-hands-hidden = Hände oder Füße sind nicht zu sehen: Film den ganzen Körper von der Seite, die Hände frei.
error-load-times = Das Gewicht soll von { $first } bis { $last } s gehalten werden, die erste Zeit muss aber vor der zweiten liegen: Gib zwei Sekunden der Aufnahme an, etwa 2.5 11.
error-load-not-understood = Das Gewicht { $text } war nicht zu verstehen: Schreib Kilogramm (20, 20kg) oder Pfund (44lb).
error-styles-without-metres = Die Ausführungen werden in Metern verglichen, die Aufnahme liefert aber keine: Gib die Körpergröße an.
error-styles-hidden = Die Ausführungen lassen sich nicht vergleichen, weil Hände, Füße oder ein Gelenk dazwischen nicht zu sehen sind: Film den ganzen Körper von der Seite.
error-stature-not-understood = Die Körpergröße { $text } war nicht zu verstehen: Schreib Meter (1.75), Zentimeter (175cm) oder Fuß und Zoll (5ft9).
error-mass-not-understood = Das Körpergewicht { $text } war nicht zu verstehen: Schreib Kilogramm (62, 62kg) oder Pfund (136lb).
error-stature-range = Eine Körpergröße von { STATURE($value) } wurde angegeben, erlaubt sind { STATURE($low, $high) }: Schreib Meter (1.75), Zentimeter (175cm) oder Fuß und Zoll (5ft9).
error-mass-range = Ein Körpergewicht von { KG($value) } wurde angegeben, erlaubt sind { KG($low, $high) }: Schreib Kilogramm (62, 62kg) oder Pfund (136lb).
error-age-range = Ein Alter von { $value } Jahren wurde angegeben, erlaubt sind { $low } bis { $high }: Ändere es oder lass es weg.
error-birth-year-range = Das Geburtsjahr { NUMBER($value, useGrouping: 0) } wurde angegeben, erlaubt sind { NUMBER($low, useGrouping: 0) } bis { NUMBER($high, useGrouping: 0) }: Ändere es oder lass es weg.
error-years-not-understood = { $text } wurde nicht als Jahre verstanden: Schreib eine ganze Zahl, etwa 67 für ein Alter oder 1958 für ein Geburtsjahr.
error-not-lying = Die Person liegt nicht quer im Bild, dieser Test wird aber in Rückenlage gemacht: Leg dich mit einer Seite zur Kamera hin und halt die Kamera waagerecht auf Höhe deiner Hüfte.
error-too-few-pictures = '{ $file }' hat im gewählten Teil { $count } Bild(er), eine Bewegung braucht aber mindestens zwei: Wähl einen längeren Teil.
error-too-few-usable = '{ $file }' hat { $count } brauchbare(s) Bild(er), eine Bewegung braucht aber mindestens zwei: Exportier den Film noch einmal in einer üblichen Form.
error-too-few-decoded = { $count ->
    [0] '{ $file }' enthält kein Bild, das sich lesen lässt, oder ihre Bilder haben mehr als { $most } Millionen Pixel: Kopier sie noch einmal oder exportier sie in einer üblichen Größe.
   *[other] '{ $file }' enthält nur ein Bild, das sich lesen lässt, eine Bewegung braucht aber mindestens zwei: Film noch einmal oder kopier die Datei noch einmal.
}
error-longest-side = Als längste Seite wurden { $side } Pixel angegeben, mindestens 1 ist aber nötig.
error-nobody = In '{ $file }' wurde niemand gefunden; gebraucht wird eine Person, die ganz von der Seite zu sehen ist: Film noch einmal mit mehr Licht, näher und mit nichts davor.
error-start-after-end = Gewünscht war ein Anfang bei { $start } s, '{ $file }' endet aber bei { $end } s: Gib einen früheren Anfang an.
error-empty-part = Gewünscht war der Teil von { $start } bis { $stop } s, er muss aber bei 0 s oder später beginnen und nach seinem Anfang enden: Gib andere Zeiten an.
error-not-decoded = Die Bilder von '{ $file }' sind in einer Form gespeichert, die sich nicht lesen lässt: Exportier sie als H.264 in einer MP4-Datei.
error-no-file = Es gibt keine Datei '{ $file }': Prüf den Namen und den Ordner.
error-file-not-readable = '{ $file }' lässt sich nicht lesen ({ $reason }): Prüf, wer sie lesen darf.
error-folder-too-much = { $folder } enthält weit mehr als Ergebnisse: Nenn{ TERMINAL(" mit --out") } einen eigenen Ordner.
error-folder-of-recording = { $folder } enthält die Aufnahme { $file }: Nenn{ TERMINAL(" mit --out") } einen anderen Ordner.
error-folder-is-file = { $folder } kann kein Ordner sein, denn { $file } ist eine Datei: Nenn{ TERMINAL(" mit --out") } einen anderen Ordner.
error-folder-read-only = In { $folder } lässt sich nichts schreiben ({ $place } ist schreibgeschützt): Nenn{ TERMINAL(" mit --out") } einen anderen Ordner.
error-folder-not-written = In { $folder } ließ sich nichts schreiben ({ $reason }): Nenn{ TERMINAL(" mit --out") } einen anderen Ordner.
error-folder-holds-else = { $folder } enthält etwas anderes ({ $found }): Nenn{ TERMINAL(" mit --out") } einen anderen Ordner{ TERMINAL(", oder leg die Ergebnisse mit --force daneben") }.
error-video-not-written = Das Video { $file } ließ sich nicht schreiben ({ $reason }): Schaff Platz auf der Platte oder lass es{ TERMINAL(" mit --no-video") } weg.
error-loads-hidden = Für keine Wiederholung gibt es Lasten, weil Gelenke verdeckt sind: Film den ganzen Körper von der Seite.
error-plot-no-angle = In diesem Ergebnis gibt es keinen Winkel und damit keine Kurve zu zeichnen.
error-plot-no-load = Dieses Ergebnis enthält keine Lasten: Werte die Aufnahme noch einmal aus und gib das Körpergewicht an{ TERMINAL(" (--mass 62)") }.
error-plot-no-back = Der Rücken war in keiner Wiederholung zu sehen: Hüfte und unterer Rücken lassen sich nicht zeichnen.
error-plot-no-reps = In diesem Ergebnis gibt es keine Wiederholung, also auch keine zu zeichnen.
error-id-several = Mehrere gespeicherte Aufnahmen haben eine Kennung, die mit { $id } beginnt, { $found }: Schreib mehr davon.
error-id-several-more = Mehrere gespeicherte Aufnahmen haben eine Kennung, die mit { $id } beginnt, { $found } und weitere: Schreib mehr davon.
error-id-none = Es gibt weder einen Ergebnisordner noch eine gespeicherte Aufnahme { $id }: Nenn einen Ordner von 'hiphinge analyze' oder eine Kennung aus 'hiphinge history'.
error-person-there = { $name } gibt es schon: Wähl einen anderen Namen{ TERMINAL(" oder sieh mit 'hiphinge person list' nach, wer da ist") }.
error-time-in-future = Die Zeit { $text } liegt in der Zukunft: Schreib, wann die Aufnahme entstand.
error-time-too-early = Die Zeit { $text } liegt vor { $year }, so alt ist keine Aufnahme: Schreib, wann die Aufnahme entstand, das Jahr mit vier Ziffern.
error-time-not-understood = Die Zeit { $text } war nicht zu verstehen: Schreib ein Datum wie 2026-05-01 oder 2026-05-01T18:30.
error-subject = { $count ->
    [one] Gewünscht war Person { $wanted }, zu sehen ist aber nur eine: Nimm die Nummer 1 oder lass sie weg.
   *[other] Gewünscht war Person { $wanted }, zu sehen sind aber { $count }: Wähl eine Nummer von 1 bis { $count }.
}
error-wall-place = Die Angabe { $text } für die Wand war nicht zu verstehen: { $how }
error-wall-percent = Die Wand soll bei { $value } % sein, erlaubt sind 0 bis 100: { $how }
error-wall-outside = Die Wand soll bei Pixel { $value } sein, das Bild ist aber { $width } breit: { $how }
error-wall-how = Schreib, wie weit die Wand vom linken Bildrand weg ist, als Anteil der Breite (17%) oder in Pixeln der Aufnahme (220).
error-wall-in-front = Die Wand soll bei Pixel { $value } sein, das ist aber vor der Person: Nenn die Stelle der Wand hinter ihr.
error-system = Das System konnte etwas nicht lesen oder schreiben ({ $reason }): Schaff Platz auf der Festplatte oder wähl einen anderen Ort für Dateien und Ausgabe.
error-time-zone = Die Zeitzone TZ={ $zone } gibt es nirgends auf der Erde: Setz TZ auf einen Namen wie Europe/Berlin oder lass es weg.
error-database-url = { $variable } nennt keine Datenbank, die sich verwenden lässt: Schreib { $form }, oder lass sie weg, dann bleibt alles in { $folder }.
error-memory = Der Arbeitsspeicher reicht dafür nicht: Schließ andere Programme oder gib einen kürzeren oder kleineren Film an; ein defekter Film kann beliebig viel verlangen.
error-file-empty = '{ $file }' ist leer: Kopier sie noch einmal oder { $allowed }.
error-file-folder = '{ $file }' ist ein Ordner, kein Video: Bitte { $allowed }.
error-file-not-plain = '{ $file }' ist eine Pipe oder ein Gerät, keine Datei: Bitte { $allowed }.
error-file-too-large = '{ $file }' ist größer als die erlaubten { $most } GB: Schneid den Teil mit der Bewegung heraus.
error-picture-size = Die Bilder von '{ $file }' haben { $width } x { $height } Pixel, erlaubt sind aber Seiten von { $least } bis { $most } Pixeln, die eine höchstens { $times }-mal so lang wie die andere: Exportier den Film in einer üblichen Größe.
error-file-no-video = '{ $file }' ist kein Video, das sich lesen lässt: Bitte { $allowed }.
error-file-breaks-off = '{ $file }' bricht vor dem Index ab, den eine MP4- oder MOV-Datei braucht: Kopier sie noch einmal von der Kamera oder lass den Index von einem Reparaturprogramm wiederherstellen.
error-file-still = '{ $file }' ist ein Standbild ohne Bewegung: Bitte { $allowed }. Ein Foto genügt nur für eine Haltung{ TERMINAL(" ('hiphinge posture')") }.
error-file-sound = '{ $file }' enthält Ton, aber kein Bild: Bitte { $allowed }.
error-file-no-picture = '{ $file }' enthält kein Bild: Bitte { $allowed }.
error-file-allowed = gib eine MP4-, MOV-, MKV-, AVI-, GIF- oder WebM-Datei an
error-source-unknown = '{ $file }' ist keine Aufnahme einer bekannten Art: Gib { $kinds } an oder installiere ein Paket, das eine weitere Art liest.
error-source-broken = Der Einstiegspunkt '{ $entry }' des Pakets { $package } lässt sich nicht laden ({ $reason }): Aktualisiere das Paket oder entferne es.
error-source-failed = '{ $file }' konnte der Einstiegspunkt '{ $entry }' des Pakets { $package } nicht lesen ({ $reason }): Prüf die Datei oder melde es den Autoren des Pakets.
source-wrong-type = er liefert { $found }, nicht { $needed }
source-wrong-shape = { $name } seiner Bewegung hat die Form { $found }, nicht { $needed }
source-time-not-rising = seine Bewegung hat weniger als zwei Bilder oder Zeiten, die nicht steigen
error-films-only = { $option } wurde angegeben, aber '{ $file }' ist kein Film ({ $kind }): Lass es weg.
error-part-too-short = Im gewünschten Teil von '{ $file }' { $count ->
    [one] ist nur 1 Bild
   *[other] sind { $count } Bilder
}, eine Bewegung braucht aber mindestens zwei: Wähl einen längeren Teil.
error-unknown-drill = Es gibt keine Übung { $name }: hiphinge { $command } zeigt alle.
error-unknown-activity = Es gibt keine Alltagsbewegung { $name }: hiphinge { $command } zeigt alle.
error-unknown-fault = Es gibt keinen Fehler { $name }: hiphinge { $command } zeigt alle.
error-unknown-claim = Es gibt keine Behauptung { $name }: hiphinge { $command } zeigt alle.
error-unknown-muscles = Es gibt keine Muskelgruppe { $name }: hiphinge { $command } zeigt alle.
error-unknown-drill-near = Es gibt keine Übung { $name }, am nächsten kommt { $near }: hiphinge { $command } zeigt alle.
error-unknown-activity-near = Es gibt keine Alltagsbewegung { $name }, am nächsten kommt { $near }: hiphinge { $command } zeigt alle.
error-unknown-fault-near = Es gibt keinen Fehler { $name }, am nächsten kommt { $near }: hiphinge { $command } zeigt alle.
error-unknown-claim-near = Es gibt keine Behauptung { $name }, am nächsten kommt { $near }: hiphinge { $command } zeigt alle.
error-unknown-muscles-near = Es gibt keine Muskelgruppe { $name }, am nächsten kommt { $near }: hiphinge { $command } zeigt alle.
error-unknown-person = Es gibt niemanden mit dem Namen { $name }: Sieh mit 'hiphinge person list' nach, wer da ist, oder leg jemanden an mit 'hiphinge person add'.
error-unknown-person-near = Es gibt niemanden mit dem Namen { $name }, am nächsten kommt { $near }: Sieh mit 'hiphinge person list' nach, wer da ist, oder leg jemanden an mit 'hiphinge person add'.
error-unknown-language = Es gibt keine Texte in { $language }: Wähl eine von { $languages }.
error-measured-by = Der Name { $name } der messenden Person lässt sich nicht verwenden: Schreib eine Zeile mit 1 bis { $most } einfachen Zeichen.
error-picture-without-drill = --picture zeichnet eine Übung, aber keine ist genannt: Ruf hiphinge drills NAME --picture DATEI.svg auf.
error-drill-not-drawn = Zur Übung { $code } gibt es keine Zeichnung: Lies sie mit hiphinge drills { $code }.
error-not-svg = { $file } ist keine SVG-Datei: Gib einen Namen an, der auf .svg endet.
error-file-there = { $file } gibt es schon: Nenn eine andere Datei.
error-file-not-written = { $file } lässt sich nicht schreiben ({ $reason }): Nenn eine andere Datei.
error-delete-without-terminal = Vor dem Löschen wird gefragt, aber hier ist kein Terminal dafür: Gib --yes dazu, um ohne Frage zu löschen.
error-file-there-force = { $file } gibt es schon: Nenn eine andere Datei{ TERMINAL(", oder gib --force dazu, um sie zu ersetzen") }.
error-no-folder = Den Ordner { $folder } gibt es nicht: Leg ihn an oder nenn eine andere Datei.
error-backup-on-store = { $file } ist der Speicher selbst: Nenn eine andere Datei.
error-import-name-taken = Es gibt schon jemand anderen mit dem Namen { $name }: Gib{ TERMINAL(" mit --name") } einen anderen Namen an.
error-clip-gone = { $file } lässt sich nicht mehr lesen ({ $reason }), darum ist die Aufnahme nicht gespeichert: Sieh nach, ob das Video da ist, und werte es noch einmal aus.
error-measure-not-stored = Keine gespeicherte Aufnahme von { $name } enthält { $measure }: Wähl eines von { $known }.
error-measure-of-nobody = Keine gespeicherte Aufnahme enthält { $measure }: Wähl eines von { $known }.
error-person-deleted-meanwhile = { $name } wurde inzwischen gelöscht: Nichts wurde geändert.
error-session-deleted-meanwhile = Die Aufnahme { $id } wurde inzwischen gelöscht: Nichts wurde geändert.
error-no-such-rep = Die Aufnahme hat keine Wiederholung { $rep }, es gibt nur { $known }: Nenn eine davon.
error-no-reps-at-all = Die Aufnahme hat keine Wiederholung { $rep }, denn sie hat gar keine: Nenn eine andere Aufnahme.
error-rep-not-excluded = Wiederholung { $rep } ist nicht ausgeschlossen (ausgeschlossen: { $known }): Nichts wurde geändert.
error-no-rep-excluded = Wiederholung { $rep } ist nicht ausgeschlossen (keine ist es): Nichts wurde geändert.
error-name = Der Name { $name } lässt sich nicht verwenden: Schreib eine Zeile mit 1 bis { $most } einfachen Zeichen.
error-title = Der Titel { $line } lässt sich nicht verwenden: Schreib eine Zeile mit 1 bis { $most } einfachen Zeichen.
error-reason = Der Grund { $line } lässt sich nicht verwenden: Schreib eine Zeile mit 1 bis { $most } einfachen Zeichen.
error-note = Die Notiz lässt sich nicht speichern: Schreib höchstens { $most } einfache Zeichen.
error-sex = Als Geschlecht ist { $sex } angegeben, erlaubt sind aber nur: { $allowed }. Schreib eines davon oder lass es weg.
error-unknown-sign = Es gibt kein Warnzeichen { $sign }: Schreib { $none }, { $seen } (von Fachleuten untersucht) oder die zutreffenden aus { $signs }; 'hiphinge safety' erklärt sie.
error-embed-one-video = --embed-video bringt ein Video in eine Seite, genannt sind aber { $count } Ergebnisse: Nenn eines.
error-report-of-more = { $count } Ergebnisse sind genannt, aber ein Bericht zeigt eines oder zwei: Lass einige weg.
error-folder-named-like-result = { $folder } ist ein Ordner und kein Ergebnis: Nenn{ TERMINAL(" mit --out") } einen anderen Ordner.
error-folder-of-stills = { $folder } ist kein eigener Ordner: Nenn{ TERMINAL(" mit --out") } einen anderen Ordner.
error-not-a-page = { $file } ist keine Seite: Gib einen Namen an, der auf eines von diesen endet: { $endings }.
error-page-there = { $file } gibt es schon und ist kein Bericht: Nenn{ TERMINAL(" mit --out") } eine andere Datei.
error-result-not-read = '{ $folder }' lässt sich nicht lesen ({ $file }: { $reason }): Nenn einen Ergebnisordner von 'hiphinge analyze'.
error-result-invalid = '{ $folder }' lässt sich nicht verwenden ({ $reason }): Nenn ein anderes Ergebnis oder werte die Aufnahme neu aus.
error-result-newer = '{ $folder }' lässt sich nicht verwenden: { $file } stammt als { $found } von einem neueren hiphinge; gelesen wird hier { $read }. Aktualisiere hiphinge.
error-no-result-found = In { $named } ist kein Ergebnis: Nenn Ergebnisordner von 'hiphinge analyze', einen Ordner darüber oder ein Muster wie 'results/*'.
error-no-recording-to-keep = Die Aufnahme selbst sollte mitgespeichert werden, aber diese Bewegung stammt aus keiner Datei: Speichere nur die Ergebnisse.
error-results-clash = Die Ergebnisse von '{ $clip }' und einer anderen Aufnahme kämen beide nach '{ $folder }': Werte eine davon für sich aus, in einen anderen Ordner{ TERMINAL(" (--out)") }.
error-jobs-with-person = --jobs { NUMBER($n, useGrouping: 0) } wurde mit --person angegeben, aber jede Aufnahme einer Person wird mit früheren verglichen: Lass --jobs weg.
error-option-for-folders = { $option } wurde angegeben, ist aber für Ordner mit Videos da und nicht mit --json: Nenn einen Ordner oder lass es weg.
error-clip-not-read = '{ $file }' lässt sich nicht lesen ({ $reason }): Sieh nach, ob die Aufnahme da ist.
error-table-there = { $file } gibt es schon und ist keine Tabelle von hiphinge: Nenn{ TERMINAL(" mit --out") } einen anderen Ordner{ TERMINAL(" oder ersetz sie mit --force") }.
error-results-of-others = Diese Ergebnisse stammen von Menschen, die { STATURE($low) } und { STATURE($high) } groß sind; verglichen wird aber bei ein und derselben Person: Lass die der anderen weg.
error-result-folder-not-read = '{ $folder }' lässt sich nicht lesen ({ $reason }): Nenn einen Ergebnisordner von 'hiphinge analyze'.
error-result-other = '{ $folder }' lässt sich nicht verwenden ({ $reason }): Nenn ein anderes Ergebnis.
error-store-deleted-in-use = Gelöscht, aber aus { $file } noch nicht verschwunden, weil ein anderes Programm einen früheren Stand liest: Schließ dieses Programm, dann entfernt 'hiphinge store check' den Rest.
error-store-tables = Der Speicher { $place } wurde von außen verändert ({ $change }): Es wurde nichts hineingeschrieben; spiel mit 'hiphinge store restore' eine Sicherung zurück.
store-change-missing = { $name } fehlt oder ist keine Tabelle
store-change-other = { $name } hat andere Spalten
store-change-active = { $name } handelt von selbst
error-import-not-read = { $file } lässt sich nicht lesen ({ $reason }): Nenn eine andere Datei.
error-import-invalid = { $file } lässt sich nicht importieren ({ $reason }): Nenn eine Datei, die 'hiphinge export' geschrieben hat; nichts wurde gespeichert.
error-unknown-format = Das Format { $format } ist nicht bekannt, nur { $known }: Nenn eines oder mehrere davon, mit Kommas dazwischen.
error-format-without-stature = { $file } wird in Metern geschrieben, aber die Körpergröße fehlt: Gib sie an{ TERMINAL(" (--stature 1.75)") } oder lass { $format } weg.
error-markers-one-frame = Marker brauchen mindestens zwei Bilder, gelesen wurde nur eines: Wähl einen längeren Teil.
error-markers-none = Es gibt keine Marker zu schreiben, weil kein Körperpunkt zu sehen war: Film von der Seite.
error-markers-without-scale = Marker werden in Metern geschrieben, aber der Maßstab dieser Aufnahme ist unbekannt: Gib die Körpergröße an{ TERMINAL(" (--stature 1.75)") } und film die Beine ganz.
error-angles-none = Es gibt keine Gelenkwinkel zu schreiben, weil keiner gemessen wurde: Film von der Seite.
error-extra-missing = { $what ->
    [plot] Ein Diagramm braucht
    [pdf] Ein PDF braucht
    [server] Ein Speicher auf PostgreSQL braucht
    [pages] Der Coach im Browser braucht
    [network] Ein eigenes Netz braucht
   *[format] Das Format braucht
} das Extra '{ $extra }', das nicht installiert ist: Führ { $command } aus.
error-pose-model-missing = „{ $file }“ ist nicht da: Nenn die ONNX-Datei eines RTMPose-Netzes.
error-pose-model-file = „{ $file }“ ist kein lesbares ONNX-Netz: Nenn ein RTMPose-Netz.
error-pose-model-input = „{ $file }“ nimmt nicht ein Bild aus drei Farben in fester Größe: Nenn ein RTMPose-Netz.
error-pose-model-outputs = „{ $file }“ gibt nicht zwei Reihen von Werten für jeden Punkt (SimCC): Nenn ein RTMPose-Netz.
error-pose-model-points = „{ $file }“ gibt { $points } Punkte, eine unbekannte Anordnung: Nenn ein Netz mit COCO-17 oder HALPE-26.
error-no-data-frame = Ein Dataframe braucht das Extra 'pandas' oder 'polars', und keines ist installiert: Führ { $command } aus oder nimm library="arrays".
error-not-a-figure = { $file } ist keine Abbildung: Lass den Namen auf { $endings } enden.
error-unknown-plot = Das Diagramm { $plot } gibt es nicht: Wähl eines von { $known }.
error-without-pango = Ein PDF braucht die Bibliothek Pango, die nicht gefunden wurde: Installier sie (unter Debian libpango-1.0-0 und libpangoft2-1.0-0) oder druck die Seite aus einem Browser.
error-person-gone = { $name } wurde inzwischen gelöscht: Leg die Person wieder an und werte dann noch einmal aus.
error-session-files-not-read = Was zu dieser Aufnahme gehört, lässt sich nicht lesen ({ $reason }): Nichts davon wurde gespeichert; sieh nach, ob Aufnahme und Ergebnisse da sind, und werte sie noch einmal aus.
error-session-without-file = Eine Aufnahme ohne { $file } lässt sich nicht speichern: Werte sie noch einmal aus.
error-no-session-json = Eine session.json ist keine: Werte die Aufnahme noch einmal aus oder exportiere die Person noch einmal.
error-no-frames-csv = Eine frames.csv ist keine Tabelle: Werte die Aufnahme noch einmal aus.
error-load-out-of-range = { $what ->
    [below-grip] Als Abstand unter dem Griff
    [mass] Als Körpergewicht
    [stature] Als Körpergröße
   *[load] Als Last
} wurden { $value } { $unit } angegeben, erlaubt sind { $low } bis { $high } { $unit }: Gib den Wert in { $unit } an.

error-live-time = Der Zeitpunkt { $time } s liegt nicht nach dem vorigen, { $before } s: Übergib die Bilder in der Reihenfolge der Zeit.
error-live-picture = Ein Bild aus { $shape } Werten vom Typ { $type } lässt sich nicht verwenden: Übergib Höhe x Breite x 3 vom Typ uint8, in Rot, Grün und Blau.
error-live-estimator = Ohne Pose-Modell lassen sich Bilder nicht messen: Übergib LiveEngine eines, etwa BlazePose, oder Zeilen mit Körperpunkten.
error-live-row = Eine Zeile mit Punkten der Form { $points } und Sichtbarkeit der Form { $visibility } lässt sich nicht verwenden: Übergib { $count } x 2 Punkte und { $count } Werte der Sichtbarkeit.
error-camera = Kamera { $number } lässt sich nicht öffnen: Prüfe, ob sie angeschlossen ist und kein anderes Programm sie benutzt, oder wähle{ TERMINAL(" mit --camera") } eine andere.
error-camera-stopped = Kamera { $number } liefert keine Bilder mehr: Prüfe, ob sie noch angeschlossen ist und der Computer sie nicht schlafen gelegt hat, dann starte noch einmal.
error-live-source = Es ist nichts zum Beobachten genannt: Gib --camera 0 an, oder --clip mit einer Videodatei.
error-live-sources = Kamera und Clip sind beide genannt: Gib entweder --camera oder --clip an.

# Werte, die in keiner Tabelle stehen, und Dateien mit Kalibrierungen.

error-no-entry = Unbekannte Angabe für { $kind }: { $key }. Zur Wahl stehen { $known }.
kind-activity = die Tätigkeit
kind-cause = die Ursache
kind-claim = die Aussage
kind-drill = die Übung
kind-judged-drill = die Übung, nach der geurteilt wird
kind-fault = den Fehler
kind-load-line = die Vergleichslinie
kind-load-number = die Zahl des Lastmodells
kind-fatigue-number = die Zahl der Ermüdungskurve
kind-muscle = den Muskel
kind-muscle-group = die Muskelgruppe
kind-reference = die Quelle
kind-screen = den Test
kind-segment-table = die Segmenttabelle
kind-threshold = die Schwelle
error-wall-touches = { $touched } von { $reps } Wiederholungen sollen die Wand berührt haben: Gib mindestens eine Wiederholung an und nicht mehr Berührungen als Wiederholungen.
error-lift-negative = Für den Hub wurde { $name } = { $value } angegeben, erlaubt ist 0 oder mehr.
error-lift-unknown = Für den Hub wurde { $found } angegeben, bekannt sind nur { $known }.
error-load-hands = Die Angabe { $hands } für die Hände ist nicht bekannt: Wähl both, near oder far.
error-no-library = Eine Tabelle als { $library } wurde verlangt, bekannt sind { $known }: Wähl eine davon.
error-weights-missing = Die Gewichte { $name } des Posenmodells fehlen in { $folder }: Installier hiphinge neu.
error-weights-damaged = Die Gewichte { $path } des Posenmodells sind nicht die veröffentlichten (sha256 { $found }… statt { $expected }…): Lösch die Datei und installier hiphinge neu.
error-weights-no-network = Die Gewichte { $path } des Posenmodells lassen sich nicht als Netz lesen: Lösch die Datei und installier hiphinge neu.
error-pooled-not-written = In { $file } konnte nichts geschrieben werden ({ $reason }): Nenn einen anderen Ordner{ TERMINAL(" mit --out") }; die Ergebnisse der Aufnahmen bleiben erhalten.
error-calibration-range = { $name } ist { $value }, erlaubt sind { $low } bis { $high }: Miss es mit 'hiphinge calibrate'.
error-calibration-recording = { $file } ist die Aufnahme selbst: Nenn eine andere Datei{ TERMINAL(" mit --out") }.
error-calibration-folder = Den Ordner { $folder } gibt es nicht: Leg ihn an, oder nenn eine andere Datei{ TERMINAL(" mit --out") }.
error-calibration-no-file = { $file } ist keine Datei: Nenn eine{ TERMINAL(" mit --out") }.
error-calibration-else = { $file } enthält etwas anderes als eine Kalibrierung: Nenn eine andere Datei{ TERMINAL(" mit --out, oder gib --force dazu, um sie zu ersetzen") }.
error-calibration-unreadable = Die Kalibrierung '{ $file }' lässt sich nicht lesen ({ $reason }): Nenn eine andere, oder mach eine mit 'hiphinge calibrate'.
error-calibration-invalid = '{ $file }' ist als Kalibrierung nicht zu gebrauchen ({ $reason }): Mach eine mit 'hiphinge calibrate'.
calibration-too-large = die Datei ist größer als { $kilobytes } kB
calibration-no-json = es ist kein JSON
calibration-no-object = es enthält kein Objekt
calibration-schema = das Schema ist { $found }, gebraucht wird { $known }
calibration-neutral = neutral ist { $found }, gebraucht wird ein Objekt oder null
calibration-lacks = es fehlt { $names }
calibration-range = { $name } ist { $found }, erlaubt sind { $low } bis { $high }
calibration-source = source ist { $found }, gebraucht wird ein Text von 1 bis { $most } Zeichen
calibration-line = die Linie von neutral ist { $found }, gebraucht werden { $fewest } bis { $most } Punkte [x, y] von { $low } bis { $high }

# Falscher Gebrauch der Befehlszeile.
error-misuse = { $what }; was erlaubt ist, zeigt '{ $command } --help'.
misuse-missing = { $name } fehlt
misuse-no-option = Die Option { $option } gibt es nicht
misuse-option-alone = Der Option { $option } fehlt ihr Wert, oder sie nimmt keinen
misuse-no-command = Den Befehl { $command } gibt es nicht
misuse-extra = Für { $words } ist kein Platz
misuse-choice = Für { $name } wurde '{ $value }' angegeben, erlaubt sind aber nur { $allowed }
misuse-too-small = Für { $name } wurde { $value } angegeben, erlaubt ist aber nur { $least } oder mehr
misuse-out-of-range = Für { $name } wurde { $value } angegeben, erlaubt ist aber nur { $least } bis { $most }
misuse-no-number = Für { $name } wurde '{ $value }' angegeben, das ist keine Zahl
misuse-value = Für { $name } wurde ein Wert angegeben, der sich nicht verwenden lässt ({ $reason })

# Warum der Speicher nicht zu gebrauchen ist, und was zu tun ist.

error-store-full = Der Speicher { $place } hat auf seiner Platte keinen Platz mehr: Hiervon wurde nichts gespeichert, alles von früher ist erhalten; schaff Platz und starte den Befehl noch einmal.
error-store-disk = Der Speicher { $place } ließ sich auf der Platte nicht schreiben oder lesen: Hiervon wurde nichts gespeichert, alles von früher ist erhalten; sieh nach, ob die Platte Platz hat und funktioniert, und starte den Befehl noch einmal.
error-store-busy = In den Speicher { $place } schreibt schon lange ein anderes Programm: Hiervon wurde nichts gespeichert; starte den Befehl noch einmal, wenn das andere fertig ist.
error-store-damaged = Der Speicher { $place } lässt sich nicht ganz lesen, weil seine Datei von außen verändert wurde: Es wurde nichts hineingeschrieben; starte 'hiphinge store check', dann 'hiphinge store restore' mit einer Sicherung.
error-store-no-database = Der Speicher { $place } lässt sich nicht lesen, weil seine Datei von außen verändert wurde: Es wurde nichts hineingeschrieben; starte 'hiphinge store restore' mit einer Sicherung, oder verschieb die Datei, um neu zu beginnen.
error-store-read-only = Der Speicher { $place } darf nur gelesen werden: Hiervon wurde nichts gespeichert; gib dir das Recht, dort zu schreiben.
error-store-forbidden = Du darfst den Speicher { $place } nicht öffnen: Gib dir das Recht, ihn zu lesen und zu schreiben.
error-store-unopened = Der Speicher { $place } lässt sich nicht öffnen: Sieh nach, ob es seinen Ordner gibt und ob du dort schreiben darfst.
error-store-unreached = Der Speicher { $place } ist nicht zu erreichen: Hiervon wurde nichts gespeichert; sieh nach, ob der Server läuft und ob HIPHINGE_DATABASE_URL ihn und einen Benutzer nennt, den er kennt.
error-store-not-copied = Der Speicher { $place } ließ sich nicht kopieren ({ $reason }): Nenn einen anderen.
error-store-folder = Der Speicher kann nicht in { $folder } liegen ({ $reason }): Setz { $variable } auf einen Ordner, in den du schreiben darfst.
error-store-take-out = Die Aufnahme { $session } lässt sich nicht aus dem Speicher holen ({ $reason }): Sieh nach, ob im Ordner für Zwischendateien Platz ist.
error-store-of-others = Die Datenbank enthält andere Tabellen ({ $tables }) und ist kein Speicher von hiphinge: Nenn eine andere mit HIPHINGE_DATA oder HIPHINGE_DATABASE_URL.
error-store-newer = Der Speicher hat die Version { $version }, dieses hiphinge kennt aber nur die bis { $known }: Installier das neueste hiphinge; es wurde nichts verändert.
error-store-listed-otherwise = Die Aufnahme { $session } ist mit anderen Werten verzeichnet, als in ihrer Datei { $file } stehen.
error-store-file-name = Zu einer Aufnahme gehört keine Datei namens { $name }: Lass sie weg.
error-store-no-such-file = Zur Aufnahme { $session } gibt es keine Datei { $name }: Sieh mit 'hiphinge export' nach, was es gibt.
error-store-file-changed = Die Datei { $name } der Aufnahme { $session } ist nicht mehr die gespeicherte: Hol sie mit 'hiphinge store restore' aus einer Sicherung zurück.
error-store-on-server = Der Speicher liegt auf einem PostgreSQL-Server: Nimm dafür dessen eigenes { $tool }.
error-no-backup = { $file } ist keine Sicherung, die sich zurückspielen lässt { $why }
backup-what-to-do = Nenn eine Datei von 'hiphinge store backup'; der Speicher bleibt, wie er ist.
backup-missing = (die Datei gibt es nicht): { backup-what-to-do }
backup-other = (sie enthält etwas anderes): { backup-what-to-do }
backup-broken = (sie ist keine ganze Datenbank): { backup-what-to-do }
backup-changed = (ihre Tabellen wurden von außen verändert: { $change }): { backup-what-to-do }
backup-unsound = (sie ist nicht heil): { backup-what-to-do }
backup-newer = (ein neueres hiphinge hat sie gemacht): Installier das neueste hiphinge; der Speicher bleibt, wie er ist.

# Warum ein Ergebnis nicht zu gebrauchen ist, als Teil eines Satzes.

result-too-large = { $file } ist größer als { $most } MB
result-no-utf8 = { $file } ist kein Text in UTF-8
result-no-json = { $file } ist kein JSON
result-needs-text = { $name } ist { $found }, gebraucht wird ein Text
result-missing = { $name } fehlt
result-unknown = { $name } ist { $found }, das ist hier nicht bekannt
result-needs-number = { $name } ist { $found }, gebraucht wird eine Zahl oder null
result-needs-object = { $name } ist { $found }, gebraucht wird ein Objekt
result-needs-objects = { $name } ist { $found }, gebraucht wird eine Liste von Objekten
result-needs-date = { $name } ist { $found }, gebraucht wird ein Datum
result-beyond = { $name } ist { $found }, das kommt bei keiner Aufnahme eines Menschen vor
result-no-list = { $name } ist { $found }, das ist keine solche Liste
result-too-many = { $name } hat mehr als { $most } Einträge
result-too-long = { $name } ist länger als { $most } Zeichen
result-no-column = frames.csv hat keine Spalte { $name }
result-no-number = in einem Feld von frames.csv steht keine Zahl
result-large-number = in frames.csv steht eine Zahl, die größer ist als jeder Messwert
result-times-back = die Zeiten in frames.csv laufen rückwärts
result-too-many-rows = frames.csv hat mehr Zeilen oder Spalten als jede Aufnahme
result-row-short = eine Zeile von frames.csv bricht ab
result-no-table = frames.csv ist keine Tabelle mit Werten zwischen Kommas
result-person = die Person hat eine Größe oder ein Gewicht, das niemand hat
result-other-schema = das Schema von { $file } ist { $found }, gebraucht wird { $read }
result-newer = { $file } stammt als { $found } von einem neueren hiphinge, gelesen wird hier { $read }: aktualisiere hiphinge
result-reps = die Wiederholungen sind nicht heil
result-baseline = die Listen von baseline sind verschieden lang
result-no-folder = den Ordner gibt es nicht
result-no-file = darin ist weder session.json noch screen.json
result-screen = der Test ist { $found }, gebraucht wird einer von { $known }
result-low-back-hidden = in keiner Wiederholung war der untere Rücken zu sehen
result-rep-lacks = einer Wiederholung fehlt { $name }
result-no-drill = die Übung ist { $found }, die gibt es nicht
result-other-drill = die Übung ist { $found }, gebraucht wird eine Hüftbeuge mit Stab, Wand, Gewicht oder allein
archive-no-zip = es ist keine ganze ZIP-Datei
archive-too-many = es sind { $count } Dateien darin, gelesen werden höchstens { $most }
archive-swells = ausgepackt wäre es viel größer als ein Export dieser Größe
archive-other-file = darin ist { $name }, das gehört zu keinem Export
archive-twice = { $name } ist zweimal darin
archive-packing = { $name } ist anders gepackt als in Exporten
archive-large-file = { $name } ist viel größer als solche Dateien
archive-lacks = es fehlt { $name }
archive-unsound = { $name } ist nicht heil
archive-unsound-as = { $name } ist nicht heil: { $reason }

# --- Programme zum Üben.

error-diary-number = Angegeben wurde { $value }. Erlaubt ist { $least } bis { $most }. Es geht um: { $what }.
error-pause = Die Pause beginnt am { $start } und endet am { $end }: Gib ein Ende an, das nicht vor dem Anfang liegt.
error-psfs-count = Es wurden { $found } eigene Tätigkeiten genannt, aber 1 bis { $most } passen: Nenn welche, oder weniger.
error-nobody-started = Hier hat noch niemand ein Programm: Fang mit dem Start an{ TERMINAL(": 'hiphinge start'") }.
error-which-person = Hier gibt es mehrere Menschen ({ $names }): Gib einen Namen dazu.
error-assigned-days = Eine Vorgabe dauert von { $start } bis höchstens { $most }: Wähle einen letzten Tag dazwischen.
error-assign-reason = Ohne Grund weiß niemand, wofür es gut ist: Gib --reason "..." an, eine Zeile für die Person.
error-not-started = { $name } hat noch kein Programm, oder den Anfang nicht abgeschlossen: Mach weiter mit 'hiphinge start { ARG($name) }'.
error-progress-no-chart = Für { $name } gibt es noch nichts zu zeichnen: Notiere mit 'hiphinge log { ARG($name) }', was du tust, und frag dann noch einmal nach dem Bild.
error-answers-not-read = Die Antworten in { $file } lassen sich nicht lesen ({ $reason }): Nenn eine TOML-Datei.
error-answers-no-toml = { $file } ist keine TOML-Datei: Schreib sie so, wie docs/programme.md es zeigt.
error-answers-unfit = In { $file } ist { $key } { $value }, aber das passt: { $known }.
error-answer-missing = In den Antworten fehlt { $key }: Ergänze es in der Datei, oder lass --answers weg, um gefragt zu werden.
error-start-without-terminal = Hier gibt es kein Terminal zum Fragen: Gib alle Antworten in einer Datei mit --answers.
error-ask-first = Für { $name } ist die Frage nach Warnzeichen fällig, und ohne Antwort wird nicht geübt: Antworte im Terminal, oder gib --warning-signs none an, oder die, die passen.
error-log-drill = Für diesen Tag ist keine Übung vorgesehen oder keine mehr{ TERMINAL(": Gib mit --drill an, welche es war, oder nimm die letzte mit --undo zurück") }.
error-log-not-filmed = Für den { $day } ist kein Film von { $drill } gespeichert: Werte ihn zuerst mit --person aus, oder lass --filmed weg.
error-log-day = { $day } ist kein Tag: Schreib ihn wie 2026-05-01.
error-log-future = Der { $day } ist noch nicht da: Notiere, was du getan hast, an dem Tag, an dem du es getan hast.
error-log-activity = { $text } ist keine Tätigkeit mit einer Zahl: Schreib sie wie "Schuhe=6", von 0 bis 10.
error-plan-time = { $time } ist keine Uhrzeit: Schreib sie wie 07:30.
error-zone = Eine Zeitzone { $zone } gibt es nicht: Schreib eine wie Europe/Berlin, oder lass --zone weg.
kind-equipment = Gerät
kind-obstacle = Hindernis
kind-step = Stufe
kind-rule = Regel
kind-outcome = Fragebogen
