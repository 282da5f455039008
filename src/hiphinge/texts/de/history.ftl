# Was von einem Menschen gespeichert ist und was daraus wurde. $name ist der Name, $measure eines der Maße
# unten, $unit eine der Einheiten am Ende.

history-heading = Aufnahmen von { $name }
history-column-when = wann
history-column-id = Kennung
history-column-drill = Übung
history-column-reps = Wdh.
history-column-measure = { $measure }, { $unit }
history-column-faults = zu üben
history-line = { $measure }: { $line } von { $first } bis { $latest } { $unit }
history-not-visible = { $measure }: in diesen Aufnahmen nicht zu erkennen.
history-more = Das sind die letzten { $shown } von { $count } Aufnahmen; --all zeigt alle.
history-title = „{ $title }“
history-reps-of = { $counted } von { $reps }
history-analyzed-again = zählt nicht: später neu ausgewertet
history-none = Von { $name } gibt es noch keine Aufnahmen: hiphinge analyze CLIP --person { ARG($name) } speichert eine.
history-stored = Gespeichert für { $name }: hiphinge history { ARG($name) } zeigt alle Aufnahmen.

trend-title = { $measure }: { $name }
trend-heading = { $measure }: { $name } (Übung: { $drill }; Aufnahmen: { $sessions })
trend-better = Besser: { $latest } { $unit } in den letzten { $group } Aufnahmen, { $first } in den ersten { $group }. Ab einem Unterschied von { $detectable } nennen wir es deutlich.
trend-worse = Schlechter: { $latest } { $unit } in den letzten { $group } Aufnahmen, { $first } in den ersten { $group }. Ab einem Unterschied von { $detectable } nennen wir es deutlich.
trend-more = Mehr: { $latest } { $unit } in den letzten { $group } Aufnahmen, { $first } in den ersten { $group }. Ab einem Unterschied von { $detectable } nennen wir es deutlich. Mehr ist hier weder besser noch schlechter.
trend-less = Weniger: { $latest } { $unit } in den letzten { $group } Aufnahmen, { $first } in den ersten { $group }. Ab einem Unterschied von { $detectable } nennen wir es deutlich. Weniger ist hier weder besser noch schlechter.
trend-no-clear-change = Keine deutliche Veränderung: { $latest } { $unit } in den letzten { $group } Aufnahmen, { $first } in den ersten { $group }. Ab einem Unterschied von { $detectable } würden wir es deutlich nennen.
trend-too-few = Noch zu wenige Aufnahmen: dafür braucht es { $fewest }. Zwei oder drei können sich zufällig unterscheiden.
trend-plotted = Bild: { $file }

trend-left-out-all = { $sessions }
trend-left-out-more = { $sessions } und { $more } weitere
trend-left-out-other-drill = Ausgelassen, { $count } mit einer anderen Übung: { $sessions }.
trend-left-out-analyzed-again = Ausgelassen, { $count }, deren Video später neu ausgewertet wurde (die neueste zählt): { $sessions }.
trend-left-out-no-reps = Ausgelassen, { $count } ohne eine Wiederholung, die zählt: { $sessions }.
trend-left-out-not-measured = Ausgelassen, { $count }, in denen das nicht zu messen war: { $sessions }.

measure-descent-s = Dauer des Wegs nach unten
measure-pause-s = Pause unten
measure-ascent-s = Dauer des Wegs nach oben
measure-trunk-inclination-deg = Neigung des Rumpfs
measure-trunk-thigh-flexion-deg = Rumpf zu Oberschenkel
measure-hip-flexion-deg = Beugung in der Hüfte
measure-knee-flexion-deg = Beugung in den Knien
measure-shank-inclination-deg = Neigung der Schienbeine
measure-thigh-inclination-deg = Neigung der Oberschenkel
measure-pelvis-inclination-deg = Kippung des Beckens
measure-low-back-shape-deg = Form des unteren Rückens
measure-dowel-gap-cm = Hohlraum unter dem Stab
measure-lumbar-flexion-deg = Beugung des unteren Rückens
measure-upper-back-flexion-deg = Beugung des oberen Rückens
measure-neck-extension-deg = Kopf im Nacken
measure-hip-travel = Weg der Hüfte nach hinten
measure-lumbar-flexion-peak-deg = Größte Beugung des unteren Rückens
measure-lumbar-flexion-percent = Beugung des unteren Rückens, von der vollen
measure-lumbar-share = Anteil des unteren Rückens
measure-rounding-onset-trunk-deg = Neigung, bei der sich der untere Rücken rundet
measure-rounding-onset-hip-deg = Hüftbeugung, bei der sich der untere Rücken rundet

measure-unit-deg = Grad
measure-unit-s = s
measure-unit-cm = cm
measure-unit-percent = %
measure-unit-leg-lengths = Beinlängen
measure-unit-none = (ohne Einheit)
