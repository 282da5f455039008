# Was zu den Fehlern aus knowledge/faults.toml gesagt wird. Für jeden:
#   title   Überschrift
#   name    kurz, für die Mitte eines Satzes
#   seen    was die Kamera sieht
#   why     warum es eine Rolle spielen kann, und was nicht bekannt ist
#   needs   was zu sehen sein muss
#   limits  was nicht zu erkennen ist

fault-lumbar-rounding-title = Dein unterer Rücken wird rund
fault-lumbar-rounding-name = runder unterer Rücken
fault-lumbar-rounding-seen = Auf dem Weg nach unten beugt sich dein unterer Rücken mehr als im Stehen.
fault-lumbar-rounding-why = Beim Beugen aus der Hüfte bleibt der Rücken näher an seiner Mittelstellung, und die Hüfte macht mehr von der Bewegung. Dass ein runder Rücken Schmerzen macht, ist nicht erwiesen, und die meisten Menschen runden beim Heben etwas. Sieh es als eine Fertigkeit zum Üben.
fault-lumbar-rounding-needs = Die Linie deines Rückens von der Seite und ein bis zwei Sekunden, in denen du still stehst.
fault-lumbar-rounding-limits = Die Kamera sieht den Umriss deines Rückens, nicht die Knochen. Unterschiede unter 8 Grad sind zu klein. Weite Kleidung verdeckt die Form. Wie weit sich dein eigener Rücken beugen kann, zeigt erst eine Kalibrierung.

fault-squat-substitution-title = Aus der Hüftbeuge wird eine Kniebeuge
fault-squat-substitution-name = Kniebeuge statt Hüftbeuge
fault-squat-substitution-seen = Deine Knie beugen sich stark oder wandern nach vorn, und die Hüfte geht mehr nach unten als nach hinten.
fault-squat-substitution-why = Eine Kniebeuge ist eine gute Art zu heben. Sie ist nur nicht diese Übung: Je mehr sich die Knie beugen, desto weniger hat die Rückseite der Oberschenkel zu tun.
fault-squat-substitution-needs = Schulter, Hüfte, Knie und Knöchel genau von der Seite.
fault-squat-substitution-limits = Kniewinkel aus einem Video sind ein paar Grad ungenau. Die Linie zwischen Hüftbeuge und Kniebeuge haben wir selbst gewählt, keine Studie zieht eine.

fault-load-away-title = Das Gewicht entfernt sich von dir
fault-load-away-name = Gewicht zu weit vorn
fault-load-away-seen = Auf dem Weg nach oben hängen deine Arme vor der Senkrechten, und was sie halten, entfernt sich von den Beinen.
fault-load-away-why = Je weiter ein Gewicht von dir weg ist, desto mehr arbeiten Rücken und Hüfte, um es zu halten. Es nah bei dir zu tragen ist der einfachste Weg, das Heben leichter zu machen.
fault-load-away-needs = Schulter und Handgelenk von der Seite und etwas in deinen Händen.
fault-load-away-limits = Die Kamera folgt dem Handgelenk, nicht dem Gewicht, und weiß nicht, wie schwer es ist.

fault-hips-rise-first-title = Deine Hüfte kommt zuerst hoch
fault-hips-rise-first-name = Hüfte zuerst nach oben
fault-hips-rise-first-seen = Auf dem Weg nach oben strecken sich die Knie und die Hüfte steigt, während die Schultern zurückbleiben: Der Rumpf neigt sich weiter vor.
fault-hips-rise-first-why = Sind die Beine früh gestreckt, machen Hüfte und Rücken den Rest allein. Steigen Hüfte und Schultern zugleich, helfen die Beine mit.
fault-hips-rise-first-needs = Schulter, Hüfte, Knie und Knöchel von der Seite auf dem Weg nach oben.
fault-hips-rise-first-limits = Scheiben vor den Schienbeinen verdecken die Knie. Wir sprechen es nur an, wenn die Vorneigung deutlich zunimmt.

fault-waist-bend-title = Du beugst dich aus der Taille
fault-waist-bend-name = Beugen aus der Taille
fault-waist-bend-seen = Du neigst dich weit nach vorn, doch die Hüfte beugt sich nur wenig. Den Rest macht der Rücken.
fault-waist-bend-why = Beginnt die Hüfte, so arbeiten die kräftigen Muskeln um sie herum mit. Sich aus der Taille zu beugen ist für vieles in Ordnung; hier übst du die andere Art.
fault-waist-bend-needs = Rumpf, Beine und die Linie deines Rückens von der Seite.
fault-waist-bend-limits = Wie weit die Hüfte nach hinten geht, bestimmt vor allem das Gleichgewicht; das allein sagt wenig. Ohne die Linie des Rückens sind Hüfte und Rücken nicht zu trennen.

fault-dowel-lost-title = Der Stab verliert den Kontakt
fault-dowel-lost-name = Stab ohne Kontakt
fault-dowel-lost-seen = Ein gerader Stab am Rücken berührt den Kopf, den oberen Rücken oder das Steißbein nicht mehr.
fault-dowel-lost-why = Die drei Kontakte zeigen, dass dein Rücken die Form behält, die er im Stehen hat. Geht einer verloren, siehst du, wo sich die Form ändert, und kannst sie wiederfinden.
fault-dowel-lost-needs = Die Linie deines Rückens und der Kopf von der Seite und ein bis zwei Sekunden, in denen du still stehst.
fault-dowel-lost-limits = Hältst du keinen Stab, legt das Programm einen an die Kante, die es sieht. Haare, eine Kapuze oder ein weites Hemd heben ihn ab.

fault-over-arching-title = Dein unterer Rücken geht ins Hohlkreuz
fault-over-arching-name = Hohlkreuz
fault-over-arching-seen = Dein unterer Rücken wird hohler, als er im Stehen ist.
fault-over-arching-why = Viele gehen ins Hohlkreuz, wenn sie die Brust oben halten wollen. Das kostet mehr Kraft als nötig und kann verdecken, wie wenig sich die Hüfte bewegt. Wir vergleichen dich nur mit deinem eigenen Stehen.
fault-over-arching-needs = Die Linie deines Rückens von der Seite und ein bis zwei Sekunden, in denen du still stehst.
fault-over-arching-limits = Ein Hemd, das vom Rücken absteht, verdeckt die Höhlung. Unterschiede unter 8 Grad sind zu klein.

fault-upper-back-rounding-title = Dein oberer Rücken wird rund
fault-upper-back-rounding-name = runder oberer Rücken
fault-upper-back-rounding-seen = Oberer Rücken und Schultern rollen sich mehr nach vorn ein als im Stehen.
fault-upper-back-rounding-why = Ein langer oberer Rücken hilft, ein Gewicht nah zu halten. Jeder obere Rücken hat seine eigene Rundung, die mit den Jahren zunimmt; hier zählt nur die Veränderung.
fault-upper-back-rounding-needs = Die Linie deines oberen Rückens von der Seite und ein bis zwei Sekunden, in denen du still stehst.
fault-upper-back-rounding-limits = Schulterblätter, Haare und ein weites Hemd verändern den Umriss. Wo die Arme davor hängen, ist wenig zu sehen.

fault-pelvis-tuck-title = Dein Becken kippt nach hinten
fault-pelvis-tuck-name = Becken kippt nach hinten
fault-pelvis-tuck-seen = Dein Becken rollt unter dir ein, während der Rumpf noch nach unten geht.
fault-pelvis-tuck-why = Beim Beugen aus der Hüfte kippt das Becken mit dem Rumpf nach vorn. Rollt es zurück, macht der untere Rücken den Rest, und die Tiefe geht dir vielleicht aus.
fault-pelvis-tuck-needs = Die Linie deines Rückens bis zum Gesäß von der Seite und ein bis zwei Sekunden, in denen du still stehst.
fault-pelvis-tuck-limits = Das Becken selbst ist nicht zu sehen; es wird aus dem Umriss von Gesäß und Oberschenkel erschlossen. Wie es im Stehen gekippt ist, sagt nichts, denn Knochen sind verschieden.

fault-heel-lift-title = Deine Fersen heben ab
fault-heel-lift-name = abhebende Fersen
fault-heel-lift-seen = Während der Bewegung verlässt eine Ferse den Boden.
fault-heel-lift-why = Mit den Fersen in der Luft stehst du auf einer kleineren Fläche und kippst leichter nach vorn. Auf dem ganzen Fuß geht die Hüfte leichter nach hinten.
fault-heel-lift-needs = Dein Fuß von der Seite, mit dem Boden im Bild.
fault-heel-lift-limits = Nur der Fuß auf der Seite der Kamera ist zu sehen. Dicke Sohlen und Schatten verwischen die Kante.

fault-locked-knees-title = Deine Knie bleiben gestreckt
fault-locked-knees-name = gestreckte Knie
fault-locked-knees-seen = Deine Knie beugen sich kaum, während du dich nach vorn neigst.
fault-locked-knees-why = Mit weichen Knien ist die Rückseite der Oberschenkel lockerer, und die Hüfte kommt weiter. Mit gestreckten Knien zieht es früher, und der Rücken macht vielleicht den Rest.
fault-locked-knees-needs = Hüfte, Knie und Knöchel genau von der Seite.
fault-locked-knees-limits = Kniewinkel aus einem Video sind ein paar Grad ungenau; gestreckt und fast gestreckt sehen gleich aus.

fault-too-fast-title = Du gehst schnell nach unten
fault-too-fast-name = schneller Weg nach unten
fault-too-fast-seen = Der Weg nach unten dauert kürzer, als die Übung es verlangt.
fault-too-fast-why = Ein langsamer Weg nach unten lässt dir Zeit zu spüren, wo Hüfte und Rücken sind. Tempo hat später seinen Platz, in Übungen, die dafür gemacht sind.
fault-too-fast-needs = Schulter und Hüfte von der Seite während der ganzen Bewegung.
fault-too-fast-limits = Die Zeit wird aus den Bildern gelesen. In einem Video in Zeitlupe oder Zeitraffer stimmt sie nicht.

fault-wall-missed-title = Du erreichst die Wand nicht
fault-wall-missed-name = Wand nicht erreicht
fault-wall-missed-seen = Deine Hüfte hält an, bevor sie die Wand hinter dir berührt.
fault-wall-missed-why = Die Wand gibt der Hüfte ein Ziel. Wenn du sie nicht erreichst, stehst du heute vielleicht nur zu weit weg.
fault-wall-missed-needs = Deine Hüfte und die Wand hinter dir im Bild.
fault-wall-missed-limits = Die Kante des Körpers wird auf etwa einen Zentimeter gefunden. Eine leichte Berührung und ein knappes Vorbei sehen gleich aus.

fault-toe-lift-title = Deine Zehen heben ab
fault-toe-lift-name = abhebende Zehen
fault-toe-lift-seen = Während der Bewegung verlässt die Fußspitze den Boden.
fault-toe-lift-why = Zehen, die abheben, zeigen, dass dein Gewicht weit nach hinten gegangen ist. Auf dem ganzen Fuß stehst du fest.
fault-toe-lift-needs = Dein Fuß von der Seite, mit dem Boden im Bild.
fault-toe-lift-limits = Nur der Fuß auf der Seite der Kamera ist zu sehen. Zehen, die sich im Schuh bewegen, bleiben verborgen.

fault-shallow-title = Du hältst früh an
fault-shallow-name = früh angehalten
fault-shallow-seen = Du neigst dich weniger nach vorn, als die Übung es verlangt.
fault-shallow-why = Mehr Tiefe gibt der Hüfte mehr zu tun. Sie ist kein Ziel für sich: Übe in der Tiefe, in der dein Rücken seine Form behält.
fault-shallow-needs = Schulter und Hüfte von der Seite.
fault-shallow-limits = Die Kamera weiß nicht, warum du angehalten hast. Eine kleine Beugung kann genau das sein, was du wolltest.

fault-incomplete-lockout-title = Du richtest dich nicht ganz auf
fault-incomplete-lockout-name = nicht ganz aufgerichtet
fault-incomplete-lockout-seen = Oben ist deine Hüfte noch etwas gebeugt, wenn die nächste Wiederholung beginnt.
fault-incomplete-lockout-why = Im letzten Stück des Weges nach oben machen die Muskeln am Gesäß die Arbeit fertig. Aufrecht zu stehen gibt auch jeder Wiederholung einen frischen Anfang.
fault-incomplete-lockout-needs = Schulter, Hüfte und Knie von der Seite, auch oben.
fault-incomplete-lockout-limits = Nahe der Streckung sind Hüftwinkel aus einem Video am unsichersten. Nur die Veränderung gegenüber deinem eigenen Stehen zählt.

fault-leans-back-title = Du lehnst dich oben zurück
fault-leans-back-name = oben zurücklehnen
fault-leans-back-seen = Am Ende des Wegs nach oben gehen deine Schultern hinter die Hüfte.
fault-leans-back-why = Wenn du aufrecht stehst, ist die Wiederholung fertig. Zurücklehnen bringt der Hüfte nichts und macht den unteren Rücken hohl.
fault-leans-back-needs = Schulter und Hüfte von der Seite, auch ganz oben.
fault-leans-back-limits = Steht die Kamera schief, verschiebt sich die Senkrechte um ein paar Grad. Wir sprechen nur ein deutliches Zurücklehnen an.

fault-neck-extended-title = Dein Kopf kippt in den Nacken
fault-neck-extended-name = Kopf im Nacken
fault-neck-extended-seen = Du schaust nach oben oder nach vorn, und der Kopf kippt gegen den oberen Rücken nach hinten.
fault-neck-extended-why = Viele haben diese Gewohnheit, und sie ist hier der kleinste Punkt. Ein Kopf, der dem Rumpf folgt, macht die Linie des Rückens leichter spürbar.
fault-neck-extended-needs = Dein Kopf und die Linie deines oberen Rückens von der Seite.
fault-neck-extended-limits = Haare, ein Hut oder eine Kapuze können den Kopf verdecken. Nur eine klare Veränderung gegenüber dem Stehen wird genannt.

fault-neck-flexed-title = Dein Kinn sinkt
fault-neck-flexed-name = sinkendes Kinn
fault-neck-flexed-seen = Dein Kopf sinkt zur Brust.
fault-neck-flexed-why = Es ist einer der kleinsten Punkte hier. Oft folgt der obere Rücken dem Kopf, und dann wird der ganze Rücken etwas leichter rund.
fault-neck-flexed-needs = Dein Kopf und die Linie deines oberen Rückens von der Seite.
fault-neck-flexed-limits = Haare, ein Hut oder eine Kapuze können den Kopf verdecken. Nur eine klare Veränderung gegenüber dem Stehen wird genannt.
