# Was ein Trainer nach einem Satz sagt. $reps ist einer der Texte advice-...-rep, $because ein Grund aus because.ftl.

advice-seen = { $title } { $reps }. { $because }
advice-brief = { $title } { $reps }.
advice-seen-alone = { $title }. { $because }
advice-brief-alone = { $title }.
advice-both = { $first } { $second }
advice-the-half = auf dem einen Weg, den wir gesehen haben
advice-halves = auf einzelnen Wegen nach unten oder oben
advice-all-reps = in jeder Wiederholung
advice-one-rep = in Wiederholung { $number }
advice-rep-range = in den Wiederholungen { $first } bis { $last }
advice-rep-list = in den Wiederholungen { $numbers }
advice-all-reps-median = Genannt ist der Median aller Wiederholungen.
advice-rep-range-median = Genannt ist der Median der Wiederholungen { $first } bis { $last }.
advice-rep-list-median = Genannt ist der Median der Wiederholungen { $numbers }.
advice-halves-median = Genannt ist der Median dieser Wege.
advice-try = Probier es so: { $cue }
advice-drill = Übe es mit: { $drill } (hiphinge drills { $code })
advice-next = Als Nächstes: { $drill } (hiphinge drills { $code })
advice-well = Was gut war
advice-work-on = Woran du arbeiten kannst
advice-others = Auch zu sehen, für später
advice-retake = Noch einmal filmen
advice-unseen = Was nicht zu erkennen war
advice-unclear-back = Ob dein unterer Rücken { $reps } rund wurde, war nicht zu erkennen. { $reason }
advice-nothing = Uns ist nichts aufgefallen, was du ändern solltest.
advice-judged-as = Das sieht nach { $movement } aus und wird so beurteilt. Mit --drill wählst du eine andere Übung.
advice-judged-with-rod = Du hältst einen Stab an den Rücken, deshalb beurteilen wir das als: { $drill }. Mit --drill wählst du eine andere Übung.

movement-hinge = Hüftbeuge
movement-squat = Kniebeuge
movement-deadlift = Kreuzheben vom Boden
movement-romanian-deadlift = rumänisches Kreuzheben
movement-good-morning = Good Morning
movement-swing = Kettlebell-Schwung
movement-pick-up = Aufheben vom Boden
movement-sit-to-stand = Hinsetzen und Aufstehen

course-even = Deine Tiefe war gleichmäßig: Sie schwankte um { $value } Grad.
course-uneven = Deine Tiefe schwankte um { $value } Grad. Versuch, immer an derselben Stelle umzukehren.
course-rounder = Dein unterer Rücken beugte sich in der letzten Wiederholung { $value } Grad mehr als in der ersten. Ein kürzerer Satz kann helfen.
course-faster = In der letzten Wiederholung bist du { $value } Sekunden schneller nach unten gegangen als in der ersten. Bleib beim Tempo der ersten.

praise-hips-bend = Du hast dich aus der Hüfte gebeugt.
praise-low-back-shape = Dein unterer Rücken blieb nah an der Form, die er im Stehen hat.
praise-close-load = Du hast das Gewicht nah bei dir gehalten.
praise-rise-together = Hüfte und Schultern kamen zugleich nach oben.
praise-stick-kept = Der Stab blieb an allen drei Stellen am Körper.
praise-wall-reached = Du hast die Wand jedes Mal erreicht.
praise-soft-knees = Deine Knie blieben locker und beugten sich nicht mehr als nötig.
praise-whole-foot = Du bist auf dem ganzen Fuß geblieben.
praise-pelvis-along = Dein Becken kippte mit dem Rumpf nach vorn.
praise-upper-back-long = Dein oberer Rücken blieb lang.
praise-slow-descent = Du hast dir auf dem Weg nach unten Zeit gelassen.
praise-deep-enough = Du hast dich weit genug vorgebeugt.
praise-tall-finish = Du standest oben ganz aufgerichtet.
praise-head-in-line = Dein Kopf blieb in einer Linie mit dem Rücken.

# Was nicht zu beurteilen war und wie es zu filmen ist: Aus dem, was nicht zu sehen war, folgt nichts Gutes.

retake-why-back = Deinen Rücken konnten wir nicht beurteilen, darum können wir zum Ganzen nichts sagen.
retake-why-hips = Deine Hüfte konnten wir nicht beurteilen, darum können wir zum Ganzen nichts sagen.
retake-why-knees = Deine Knie konnten wir nicht beurteilen, darum können wir zum Ganzen nichts sagen.
retake-why-back-hips = Rücken und Hüfte konnten wir nicht beurteilen, darum können wir zum Ganzen nichts sagen.
retake-why-back-knees = Rücken und Knie konnten wir nicht beurteilen, darum können wir zum Ganzen nichts sagen.
retake-why-hips-knees = Hüfte und Knie konnten wir nicht beurteilen, darum können wir zum Ganzen nichts sagen.
retake-why-back-hips-knees = Rücken, Hüfte und Knie konnten wir nicht beurteilen, darum können wir nicht sagen, wie es lief.
retake-how-view = { $yaw ->
    [one] Die Kamera stand etwa 1 Grad neben deiner genauen Seite.
   *[other] Die Kamera stand etwa { $yaw } Grad neben deiner genauen Seite.
} Stell sie genau neben dich, auf Höhe der Hüfte, und film noch einmal.
retake-how-legs = Film noch einmal, mit dem ganzen Körper im Bild, von Kopf bis Fuß. Steh zuerst zwei Sekunden still.
retake-how-standing = Film noch einmal und steh zwei Sekunden still, bevor du dich beugst.
retake-how-hidden = Film noch einmal, mit gut sichtbarem Rücken: ein enges Hemd, und kein Arm, Haar oder Gegenstand davor.
retake-how-unsure = Film noch einmal mit mehr Licht, etwas näher, vor einer einfarbigen Wand und mit ruhig stehender Kamera.
retake-how-recorded = Nimm es noch einmal auf, mit dem, was fehlt: Marker oder Sensoren an Becken und Brustkorb für den Rücken, an Ober- und Unterschenkel für Hüfte und Knie.

# Der Abstand zur Wand bestimmt die Tiefe. $lean stammt aus einem Modell des Gleichgewichts.

wall-tap-further = Du hast die Wand in { $touched } von { $reps } Wiederholungen erreicht, die Fersen etwa { CM($heels) } vor ihr. Steh als Nächstes { CM($next) } weit weg: Dort braucht es etwa { $lean } Grad Vorneigung.
wall-tap-same = Du hast die Wand in { $touched } von { $reps } Wiederholungen erreicht, die Fersen etwa { CM($heels) } vor ihr. Bleib bei { CM($next) }: Dort braucht es etwa { $lean } Grad Vorneigung.
wall-tap-nearer = Du hast die Wand in { $touched } von { $reps } Wiederholungen erreicht, die Fersen etwa { CM($heels) } vor ihr. Steh als Nächstes { CM($next) } weit weg: Dort braucht es etwa { $lean } Grad Vorneigung.
