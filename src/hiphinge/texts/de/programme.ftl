# Das Programm eines Menschen: hiphinge start, today, log, progress und plan. $step und $drill sind Namen von Übungen, $day ein
# Datum, $days eine Anzahl von Tagen.

programme-minutes = die Minuten am Tag
programme-pain = der Schmerz
programme-reps = die Zahl der Wiederholungen
programme-good = die Zahl der guten Wiederholungen
programme-sets = die Zahl der Sätze
programme-load = die Last in kg
programme-hinges = die Zahl der Hüftbeugen

start-name = Wie dürfen wir dich nennen?
start-one = Die Nummer, die am besten passt
start-some = Die Nummern, die passen, mit Kommas; 0 für nichts davon
start-option = { $number }  { $text }
start-one-unclear = Bitte schreib eine Nummer von 1 bis { $most }.
start-some-unclear = Bitte schreib Nummern von 1 bis { $most } mit Kommas, oder 0.
start-number-unclear = Bitte schreib eine ganze Zahl von { $least } bis { $most }.
start-goal = Was wünschst du dir davon?
start-equipment = Was hast du zur Hand? Nichts ist auch gut: Mit Wand und Stuhl kommt man weit.
start-obstacles = Ist etwas davon nichts für dich?
start-minutes = Wie viele Minuten am Tag hast du, von { $least } bis { $most }?
start-pain = Wie weh tut es heute, von 0 (gar nicht) bis 10 (so sehr, wie du es dir vorstellen kannst)?
start-place = Wo tut es am meisten weh?
start-moments = Welche Momente deines Tages sollen dich erinnern? Einer oder zwei reichen.
start-films = Filmst du deine Sätze von der Seite, damit sie gemessen werden?
start-films-no = nein, ich zähle selbst
start-films-yes = ja
start-activity = Nenn etwas aus deinem Tag, das dir gerade schwerfällt, etwa Schuhe anziehen. Enter, wenn es nichts gibt
start-activity-points = Wie gut geht es, von 0 (gar nicht) bis 10 (so gut wie eh und je): { $activity }
start-done = Das sieht sonst niemand. hiphinge today { ARG($name) } zeigt deinen Tag, hiphinge log { ARG($name) } merkt sich, was du getan hast, hiphinge progress { ARG($name) } zeigt den Weg. Wer mag, beantwortet mit hiphinge log { ARG($name) } --statements Fragen zum Rücken im Alltag (auf Englisch).

goal-daily-life = mich im Alltag leicht bücken
goal-learn = die Hüftbeuge lernen
goal-strength = kräftiger werden
goal-back = etwas für meinen Rücken tun

obstacle-kneeling = auf dem Boden knien
obstacle-arm-behind = mit einem Arm hinter den Rücken greifen
obstacle-balance = auf einem Bein arbeiten
obstacle-jumping = schnelle Bewegungen und Sprünge

pain-place-nowhere = nirgends
pain-place-back = am Rücken
pain-place-hip = an der Hüfte
pain-place-leg = am Bein
pain-place-elsewhere = woanders

part-warm-up = Zum Aufwärmen
part-cause = Für deinen Rücken
part-step = Deine Stufe

today-heading = { $day }: etwa { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
}
today-heading-rest = { $day }: heute keine Übung
today-dose = { $sets ->
    [one] 1 Satz
   *[other] { $sets } Sätze
} mit { $reps }.
today-dose-side = { $sets ->
    [one] 1 Satz
   *[other] { $sets } Sätze
} mit { $reps } auf jeder Seite.
today-tempo = { $down } s hinunter, { $hold } s halten, { $up } s hinauf.
today-tempo-no-hold = { $down } s hinunter, { $up } s hinauf.
today-load = Mit { KG($load) }, oder dem nächstleichteren Gewicht, das du hast.
today-cue = { $every ->
    [0] Frag dich erst nach dem Satz, wie es ging.
    [1] Denk bei jeder Wiederholung an den Hinweis.
   *[other] Denk nur bei jeder { $every }. Wiederholung an den Hinweis.
}
today-wall = Fersen { CM($distance) } vor der Wand.
today-camera = Worauf die Kamera schaut: { $camera }
today-film = Film es von der Seite: hiphinge analyze CLIP --person { ARG($name) } --drill { $drill }, danach hiphinge log { ARG($name) } --filmed. Zum Mitzählen, während du dich bewegst: hiphinge live --camera 0 --drill { $drill }.
today-task = In deinem Tag
today-hinges = Nimm dir etwa { $count } Hüftbeugen am Tag vor, so wie es leichtfällt. Eine Kniebeuge oder ein Ausfallschritt ist genauso gut.
today-why = Warum das
today-pain = Es kann helfen, und vieles andere an Bewegung auch. Hör auf, wenn der Schmerz 6 oder mehr erreicht; hiphinge safety sagt mehr.
today-next = Notier, was du getan hast: hiphinge log { ARG($name) }. Die Regeln mit ihren Quellen: hiphinge today { ARG($name) } --why.
today-rules = Die Regeln hinter diesem Tag
today-rules-note = Zahlen, die dieses Programm gewählt hat, sind keine medizinischen Grenzen. hiphinge claims sagt, was man über die Hüftbeuge weiß.

rule-unit-points = Punkte auf der Schmerzskala
rule-unit-steps = { "Stufe(n)" }
rule-unit-days = Tage
rule-unit-weeks = Wochen
rule-unit-ratio = (Anteil)
rule-unit-percent = %
rule-unit-kg = kg
rule-unit-repetitions = Wiederholungen
rule-unit-times = am Tag
rule-unit-s = s
rule-unit-drills = { "Übung(en)" }
rule-unit-hinges = Hüftbeugen

rule-start = Wir fangen hier an, weil es zu dem Schmerz passt, den du am Anfang genannt hast.
rule-passed = Die Stufe davor ging dir an { $days } Tagen gut von der Hand: Jetzt kommt { $step }.
rule-load-step = Mit diesem Gewicht war es leicht: Jetzt kommen { KG($load) }, und alles andere bleibt, wie es war.
rule-struggled = Es war an { $days } Tagen schwer. Wir gehen zurück zu { $step } und kommen wieder.
rule-red-back = Der Schmerz war im roten Bereich. Wir gehen zurück zu { $step } und lassen uns Zeit.
rule-red-leg-back = Der Schmerz zog ins Bein. Wir gehen zurück zu { $step } und lassen uns Zeit.
rule-away = Du warst zwei Wochen oder länger weg. Wir fangen wieder an mit { $step }.
rule-away-long = Du warst vier Wochen oder länger weg. Wir fangen wieder an mit { $step }; es kommt schneller zurück, als du denkst.
rule-ill = An Tagen, an denen du krank bist, ist nichts zu tun. Danach fangen wir eine Stufe tiefer an.
rule-assigned = Bis { $until } ist für dich { $step } vorgesehen, soweit es der Schmerz zulässt: { $reason }
rule-red-rest = Der Schmerz war heute im roten Bereich. Das reicht für jetzt.
rule-enough = Für heute geschafft. Mehr davon bringt niemanden weiter.
rule-stand-in = { $drill } kommt an die Stelle von { $step }: Dafür bräuchte es etwas, das du nicht hast oder das nichts für dich ist.
rule-rest-day = Ein Tag Pause vom Gewicht. An solchen Tagen wachsen Muskeln.
rule-days-a-week = Diese Übung hast du in dieser Woche oft genug gemacht. Ein freier Tag gehört dazu.
rule-pain-worse = Seit einer Woche tut es mehr weh als am Anfang. Nichts wird gesteigert, und bitte lass es ansehen.
rule-easy-days = In dieser Woche gab es Schmerz von { $points } oder mehr. Bis es ruhiger ist, kommt { $step } an die Stelle deiner Stufe.
rule-amber-share = Der Schmerz war beim letzten Mal im gelben Bereich. Die Stufe bleibt, mit weniger Wiederholungen.
rule-lighter-week = Eine leichtere Woche: Alle { $weeks } Wochen machen wir weniger, und verloren geht dabei nichts.
rule-cause = Aus deinen Filmen: „{ $cause }“. Eine Übung ist dafür da.
rule-pass-share = Um weiterzukommen: { $good } von 10 Wiederholungen wie gezeigt, mit wenig Schmerz, an { $days ->
    [one] einem weiteren Tag
   *[other] { $days } weiteren Tagen
}.

log-good = Wie viele von den { $reps } in jedem Satz gingen wie gezeigt?
log-pain = Stärkster Schmerz beim Üben, 0 bis 10
log-pain-after = Stärkster Schmerz danach, 0 bis 10
log-done = Notiert: { $drill }, { $sets ->
    [one] 1 Satz
   *[other] { $sets } Sätze
}, { $good } von { $reps } Wiederholungen wie gewünscht.
log-done-unknown = Notiert: { $drill }, { $sets ->
    [one] 1 Satz
   *[other] { $sets } Sätze
} mit { $reps } Wiederholungen. Wie viele davon gut gingen, ist nicht bekannt, also zählen sie nicht für die nächste Stufe.
log-film = Du wolltest filmen: Diese Übung zählt als Tag, für die nächste Stufe zählen nur gefilmte Sätze (hiphinge log { ARG($name) } --filmed).
log-green = Der Schmerz ist im grünen Bereich: Mach weiter.
log-amber = Der Schmerz ist im gelben Bereich: Die Stufe bleibt, beim nächsten Mal mit weniger Wiederholungen.
log-red = Der Schmerz ist im roten Bereich: Hör für heute mit dieser Übung auf. Beim nächsten Mal fragen wir zuerst nach Warnzeichen.{ TERMINAL(" hiphinge safety sagt, wann du Hilfe holen solltest.") }
log-morning = Morgen früh: hiphinge log { ARG($name) } --morning mit deinem Schmerz dann, 0 bis 10.
log-noted = Notiert.
log-statements = Roland und Morris: Welche dieser Sätze beschreiben dich heute? Nimm nur die, bei denen du dir sicher bist.
log-statements-english = Diese Sätze gibt es hier nur auf Englisch, weil zu keiner deutschen Übersetzung eine Lizenz zu finden war.{ TERMINAL(" Wer einen deutschen Bogen hat, gibt mit hiphinge log --roland-morris 7 an, wie viele passen.") }
error-log-statements = Nach den Sätzen wird am Terminal gefragt. Ohne Terminal gib an, wie viele passen: --roland-morris 7.
log-no-yesterday = Gestern wurde nicht geübt, also gibt es nichts, wozu das gehört.
log-undone = Zurückgenommen: { $drill } am { $day }.
log-nothing-to-undo = Es ist noch kein Üben notiert.

progress-heading = Der Weg von { $name }
progress-place = Wo du bist
progress-step = Stufe { $number } von { $steps }: { $step }
progress-now = Was du übst
progress-missing = Was als Nächstes kommt
progress-film = Film es von der Seite: hiphinge analyze CLIP --person { ARG($name) } --drill { $drill }, dann hiphinge log { ARG($name) } --filmed. Weil du filmen wolltest, zählen nur gefilmte Sätze.
progress-moves = Bisher
progress-habit = Wie oft
progress-days = { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
} insgesamt, { $week } in der letzten Woche.
progress-weeks = { $weeks ->
    [0] Eine neue Reihe von Wochen kann heute beginnen.
    [one] 1 Woche in Folge mit etwas Übung. Ein freier Tag unterbricht nichts.
   *[other] { $weeks } Wochen in Folge mit etwas Übung. Ein freier Tag unterbricht nichts.
}
progress-hinges = Etwa { $count } Hüftbeugen an den Tagen, an denen du gezählt hast.
progress-changed = Was sich verändert hat
progress-too-early = Noch lässt sich nichts sagen. Antworte nach einigen Wochen noch einmal{ TERMINAL(": hiphinge log ", ARG($name), " --activity \"Schuhe=6\", --usual-pain mit dem Schmerz deiner Woche, und --roland-morris mit der Zahl der Sätze des Fragebogens, die passen") }.
progress-habit-note = Neue Gewohnheiten brauchen Zeit: In einer Studie brauchte die Hälfte 66 Tage oder mehr, die Schnellste 18 und die Langsamste 254 (R83).
progress-trend = Ein Maß im Ganzen: hiphinge trend { ARG($name) }. Ein Bild: hiphinge progress { ARG($name) } --plot weg.png
progress-drill = { $drill } ({ $code })
progress-chart-minutes = Minuten mit Übungen
progress-chart-hinges = Hüftbeugen im Alltag
progress-chart-measure = { $measure } ({ $drill })
progress-chart-week = { $weeks ->
    [one] Diese Woche: { $latest }.
   *[other] { $weeks } Wochen, { $latest } in dieser.
}
progress-chart-once = Einmal beantwortet. Eine Veränderung zeigt sich nach einigen Wochen.
progress-dot = { $day }: { $value }
progress-chart-label = { $title }: { $count ->
    [one] 1 Wert
   *[other] { $count } Werte
}, von { $from } bis { $to }
progress-band = zwischen diesen Werten hat sich nichts klar verändert
progress-legend = Punkte sind Antworten und Filme, dünne Striche ihre Standardfehler, Balken sind Wochen. Im grauen Band hat sich nichts klar verändert. Eine Woche mit weniger ist in Ordnung, und was über den Tag hinausgeht, zählt nicht.
progress-unit-minutes = Minuten je Woche
progress-unit-hinges = je Woche
progress-unit-points = Punkte

step-at-distance = { $step } ({ $distance } cm)
move-passed = { $day }: weiter zu { $step }
move-load-step = { $day }: mehr Gewicht bei { $step }
move-struggled = { $day }: zurück zu { $step }, es war schwer
move-red-back = { $day }: zurück zu { $step }, Schmerz im roten Bereich
move-red-leg-back = { $day }: zurück zu { $step }, Schmerz im Bein
move-assigned = { $day }: { $step }, für dich ausgesucht
move-away = { $day }: wieder ab { $step }, nach einigen Wochen Pause
move-away-long = { $day }: wieder ab { $step }, nach langer Pause
move-ill = { $day }: wieder ab { $step }, nach Krankheit

outcome-nprs = Schmerz, 0 bis 10
outcome-psfs = Deine eigenen Tätigkeiten, 0 bis 10
outcome-rmdq = Roland-Morris, 0 bis 24
change-better = { $what }: am Anfang { $first }, jetzt { $latest }. Das ist um mehr als Zufall besser ({ $needed } Punkte oder mehr).
change-worse = { $what }: am Anfang { $first }, jetzt { $latest }. Das ist um mehr als Zufall schlechter ({ $needed } Punkte oder mehr). Lass es ansehen, wenn es so bleibt.
change-no-clear-change = { $what }: am Anfang { $first }, jetzt { $latest }. Keine klare Veränderung: Dafür bräuchte es { $needed } Punkte.

plan-heading = { $name }: { $weeks ->
    [one] 1 Woche
   *[other] { $weeks } Wochen
} voraus
plan-column-week = Woche
plan-column-from = ab
plan-column-days = Tage
plan-column-step = Stufe
plan-weeks = Die Wochen danach
plan-note = Das ist der schnellste Weg, den die Regeln erlauben, wenn jeder Tag so läuft wie gewünscht. Niemand muss da mithalten; hiphinge today geht immer von dort weiter, wo du bist.
plan-practice = Hüftbeuge: deine paar Minuten
plan-moment = Hüftbeuge: nebenbei
plan-about = hiphinge today zeigt, was dran ist.
plan-written = Der Kalender liegt in { $file }: Öffne ihn, oder importiere ihn in deinen Kalender.
plan-printed = Die Seite zum Ausdrucken liegt in { $file }.

assign-given = Bis dahin wird nichts gesteigert. Warnzeichen, Schmerz und Ruhe gehen weiter vor.
assign-ended = Beendet. Ab heute geht das Programm von { $name } von selbst weiter.
assign-nothing = Für { $name } ist zurzeit nichts vorgegeben.
beside-column-day = Tag
beside-column-drill = Übung
beside-column-set = Satz
beside-column-asked = gefragt
beside-column-done = getan
beside-column-good = gut
beside-column-pain = Schmerz
beside-sets = { $first } bis { $last }
beside-set-left = { $number }, links
beside-set-right = { $number }, rechts
beside-reps-load = { $reps } mit { KG($load) }
beside-pain-leg = { $pain }, im Bein

first-test-how = Erster Test, jetzt oder später: Filme fünfmal Wandtippen von der Seite, dann hiphinge start { ARG($name) } --video CLIP. Ohne Wand filmst du fünf Hüftbeugen und gibst --test hinge dazu an.
first-test-camera = Mit einer Kamera: Starte hiphinge serve, wähl den Coach und die Übung Wandtippen, dann starte noch einmal hiphinge start { ARG($name) }.
first-test-kept = Erster Test ({ $drill }): Dein unterer Rücken behielt seine Form in { $kept } von { $seen } Wiederholungen. Das Programm beginnt, wie es ist.
first-test-rounds = Erster Test ({ $drill }): Dein unterer Rücken wurde in { $rounded } von { $seen } Wiederholungen rund. Vorerst nehmen wir das als: „{ $cause }“. Ein Film ist nur ein Hinweis{ TERMINAL("; hiphinge why sagt mehr aus mehreren") }.
first-test-not-seen = Erster Test ({ $drill }): Der untere Rücken war in { $seen } der { $fewest } Wiederholungen zu beurteilen, die es braucht.{ TERMINAL(" hiphinge film zeigt, wie du filmst.") }
first-test-heading = Erster Test
first-test-web = Fünfmal Wandtippen von der Seite zeigt, wo du anfängst. Die Kamera kann live zusehen, oder du schickst einen Film davon. Das hat Zeit.
first-test-take = In mein Programm übernehmen
first-test-coach = Zum Coach
first-test-film = Einen Film schicken

# Ein gefilmter Satz neben dem, was seine Übung verlangt.
set-asked-number = { $least }
set-asked-range = { $least } bis { $most }
set-reps = { $reps ->
    [one] 1 Wiederholung
   *[other] { $reps } Wiederholungen
}, gefragt { $asked }.
set-reps-left = Linke Seite: { $reps ->
    [one] 1 Wiederholung
   *[other] { $reps } Wiederholungen
}, gefragt { $asked }. Die rechte Seite filmst du von der anderen Seite.
set-reps-right = Rechte Seite: { $reps ->
    [one] 1 Wiederholung
   *[other] { $reps } Wiederholungen
}, gefragt { $asked }. Die linke Seite filmst du von der anderen Seite.
set-held = Unten gehalten: { $held } s, am kürzesten { $shortest } s; gefragt { $asked } s.
set-tempo = Tempo: { $down } s hinunter (gefragt { $asked_down }), { $up } s hinauf ({ $asked_up }).
set-pause = Nach Wiederholung { $rep } gab es eine Pause von { $seconds } s.
set-drift-more = { $what }: am Ende des Satzes { $change } { $unit } mehr als am Anfang (auf { $error } genau).
set-drift-less = { $what }: am Ende des Satzes { $change } { $unit } weniger als am Anfang (auf { $error } genau).
set-no-drift = Vom ersten bis zum letzten Mal hat sich nichts über seinen Fehler hinaus verschoben.
set-heading = Der Satz

# Filme vom Stehen und Gehen zwischendurch.
rule-recheck = { $weeks ->
    [one] Jede Woche
   *[other] Alle { $weeks } Wochen
} zeigen zwei Filme, ob sich Stehen und Gehen verändert haben. Wer sie auslässt, wird erst beim nächsten Mal wieder gefragt.
today-recheck = Hin und wieder
recheck-standing = Filme von der Seite, wie du stehst{ TERMINAL(": hiphinge posture CLIP --person ", ARG($name)) }. Es kann warten.
recheck-walking = Filme von der Seite, wie du gehst{ TERMINAL(": hiphinge walk CLIP --person ", ARG($name)) }. Es kann warten.
recheck-both = Filme von der Seite, wie du stehst und wie du gehst{ TERMINAL(": hiphinge posture CLIP --person ", ARG($name), ", dann hiphinge walk CLIP --person ", ARG($name)) }. Es kann warten.
recheck-once = { $latest } { $unit } in einem Film. Eine Veränderung kann sich ab dem zweiten zeigen.
recheck-cannot-tell = { $first } { $unit } im ersten Film, { $latest } im letzten. Die Filme zeigen nicht, ob das eine Veränderung ist.
recheck-within = { $first } { $unit } im ersten Film, { $latest } im letzten. Keine klare Veränderung: Dazu bräuchte es { $needed }.
recheck-changed = { $first } { $unit } im ersten Film, { $latest } im letzten. Das liegt über dem Fehler der Filme (ab { $needed }); Menschen sind auch nicht jeden Tag gleich. Kein Wert ist für alle richtig.
