# Was ein Trainer nach einem Satz sagt. $reps ist einer der Texte advice-...-rep, $because ein Grund aus because.ftl.

advice-seen = { $title } { $reps }. { $because }
advice-both = { $first } { $second }
advice-the-rep = in deiner Wiederholung
advice-the-half = auf dem einen Weg, den wir sahen
advice-all-reps = in jeder Wiederholung
advice-one-rep = in Wiederholung { $number }
advice-rep-range = in den Wiederholungen { $first } bis { $last }
advice-rep-list = in den Wiederholungen { $numbers }
advice-try = Versuch das: { $cue }
advice-drill = Übe es mit: { $drill } (hiphinge drills { $code })
advice-next = Als Nächstes: { $drill } (hiphinge drills { $code })
advice-well = Was gut war
advice-work-on = Woran du arbeiten kannst
advice-unseen = Was nicht zu erkennen war
advice-nothing = Wir sahen nichts, was zu ändern wäre.
advice-judged-as = Das sieht aus wie: { $movement }, und wird so beurteilt. Mit --drill wählst du eine andere Übung.

movement-hinge = Hüftbeuge
movement-squat = Kniebeuge
movement-deadlift = Kreuzheben vom Boden
movement-romanian-deadlift = rumänisches Kreuzheben
movement-good-morning = Good Morning
movement-swing = Kettlebell-Schwung
movement-pick-up = Aufheben vom Boden
movement-sit-to-stand = Hinsetzen und Aufstehen

course-even = Deine Tiefe war gleichmäßig: Sie änderte sich um { $value } Grad von Wiederholung zu Wiederholung.
course-uneven = Deine Tiefe änderte sich um { $value } Grad von Wiederholung zu Wiederholung. Versuch, immer an derselben Stelle zu enden.
course-rounder = Dein unterer Rücken beugte sich in der letzten Wiederholung { $value } Grad mehr als in der ersten. Ein kürzerer Satz kann helfen.
course-faster = Du gingst in der letzten Wiederholung { $value } Sekunden schneller hinunter als in der ersten. Bleib beim Tempo der ersten.

praise-lumbar-rounding = Dein unterer Rücken wurde nicht rund.
praise-squat-substitution = Du hast dich aus der Hüfte gebeugt, und deine Knie blieben ruhig.
praise-load-away = Du hast das Gewicht nah bei dir gehalten.
praise-hips-rise-first = Deine Hüfte und deine Schultern kamen zugleich hoch.
praise-waist-bend = Du hast dich in der Hüfte gefaltet und nicht in der Taille.
praise-dowel-lost = Der Stab behielt seine drei Berührungen.
praise-over-arching = Du hast kein Hohlkreuz gemacht.
praise-upper-back-rounding = Dein oberer Rücken blieb lang.
praise-pelvis-tuck = Dein Becken kippte mit dem Rumpf nach vorn.
praise-heel-lift = Deine Fersen blieben am Boden.
praise-locked-knees = Deine Knie blieben locker.
praise-too-fast = Du hast dir auf dem Weg nach unten Zeit gelassen.
praise-wall-missed = Du hast die Wand jedes Mal erreicht.
praise-toe-lift = Deine Zehen blieben am Boden.
praise-shallow = Du hast dich weit genug vorgebeugt.
praise-incomplete-lockout = Du standest oben ganz aufgerichtet.
praise-leans-back = Du hast oben aufrecht aufgehört, ohne dich zurückzulehnen.
praise-neck-extended = Dein Kopf blieb in einer Linie mit dem Rücken.
praise-neck-flexed = Dein Kopf blieb in einer Linie mit dem Rücken.

# Der Abstand zur Wand bestimmt die Tiefe. $lean stammt aus einem Modell des Gleichgewichts.

wall-tap-further = Du hast die Wand in { $touched } von { $reps } Wiederholungen erreicht, die Fersen etwa { $heels } cm vor ihr. Steh als Nächstes { $next } cm weit weg: Dort braucht es etwa { $lean } Grad Vorneigung.
wall-tap-same = Du hast die Wand in { $touched } von { $reps } Wiederholungen erreicht, die Fersen etwa { $heels } cm vor ihr. Bleib bei { $next } cm: Dort braucht es etwa { $lean } Grad Vorneigung.
wall-tap-nearer = Du hast die Wand in { $touched } von { $reps } Wiederholungen erreicht, die Fersen etwa { $heels } cm vor ihr. Steh als Nächstes { $next } cm weit weg: Dort braucht es etwa { $lean } Grad Vorneigung.
