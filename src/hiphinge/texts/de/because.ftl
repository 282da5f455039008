# Warum etwas genannt wird, nicht genannt wird oder nicht zu erkennen ist. $value ist das Gemessene, $limit der
# Wert, ab dem wir es ansprechen, beides Zahlen; die Einheit steht im Satz.
# $reason ist einer der Gründe am Ende.

because-lumbar-rounding-present-both = Unten war dein unterer Rücken um { $value } Grad rund; ab { $limit } sprechen wir es an. Er war { $change } Grad mehr gebeugt als im Stehen.
because-lumbar-rounding-present = Unten war dein unterer Rücken um { $value } Grad rund. Da wir dich nicht stehen sahen, sprechen wir es erst ab { $limit } an.
because-lumbar-rounding-present-change = Unten war dein unterer Rücken { $value } Grad mehr gebeugt als im Stehen. Nach der Beugung allein sprechen wir es ab { $limit } an.
because-lumbar-rounding-present-turned = Unten war dein unterer Rücken um { $value } Grad rund; ab { $limit } sprechen wir es an. Das sind { $change } Grad mehr als im Stehen.
because-lumbar-rounding-present-stick = Unten löste sich der Stab vom Steißbein, und dein unterer Rücken war { $value } Grad mehr gebeugt als im Stehen. Löst sich der Stab dort, sprechen wir es schon ab { $limit } an.
because-lumbar-rounding-absent-hollow = Dein unterer Rücken blieb hohl: Seine Form war { $value } Grad (unter 0 ist er hohl). Erst ab { $limit } sprechen wir es an.
because-lumbar-rounding-absent = Dein unterer Rücken wurde flach, wie bei den meisten Menschen, die etwas heben, aber nicht rund. Seine Form war { $value } Grad; erst ab { $limit } sprechen wir es an.
because-lumbar-rounding-absent-change = Dein unterer Rücken war { $value } Grad mehr gebeugt als im Stehen. Da wir seine Form nicht gesehen haben, sprechen wir es erst ab { $limit } an.
because-lumbar-rounding-absent-bend = Dein unterer Rücken wurde nicht rund: Seine Form sieht zwar rund aus ({ $value } Grad), aber er war nur { $against } Grad mehr gebeugt als im Stehen. Erst ab { $limit } sprechen wir es an.
because-lumbar-rounding-absent-turn = Dein unterer Rücken wurde nicht rund: Seine Form sieht zwar rund aus ({ $value } Grad), aber das sind nur { $against } Grad mehr als im Stehen. Erst ab { $limit } sprechen wir es an.
because-lumbar-rounding-absent-whole = Dein unterer Rücken wurde nicht rund: Seine Form sieht zwar rund aus ({ $value } Grad), wie Kleidung es machen kann, aber dein Rücken blieb im Ganzen hohl: { $against } Grad. Unter { $limit } zählen wir ihn als hohl.
because-lumbar-rounding-cannot-tell = Ob dein unterer Rücken rund wurde, war nicht zu erkennen. { $reason }

because-lumbar-rounding-percent-marked = Dein unterer Rücken nutzte { $value } Prozent seiner eigenen ganzen Beugung; ab { $limit } Prozent sprechen wir es an. Ab 70 Prozent gab in einer Studie ein Haltungstrainer ein Zeichen.
because-lumbar-rounding-percent-high = Dein unterer Rücken nutzte { $value } Prozent seiner eigenen ganzen Beugung; ab { $limit } Prozent sprechen wir es an. Ab 80 Prozent gab in einer Studie ein Gerät beim Heben ein Zeichen.
because-lumbar-rounding-onset = Er begann rund zu werden, als du dich { $value } Grad geneigt hattest.
because-lumbar-rounding-at-once = Er wurde gleich zu Beginn rund.
because-lumbar-rounding-drift = Von der ersten zur letzten Wiederholung wurde er { $value } Grad runder; { $limit } ist das Kleinste, was wir erkennen.
because-lumbar-rounding-drift-percent = Von der ersten zur letzten Wiederholung nutzte er { $value } Prozent mehr seiner ganzen Beugung; ab { $limit } sprechen wir es an.

because-squat-substitution-present = Deine Knie beugten sich am tiefsten Punkt { $value } Grad; ab { $limit } nennen wir es eine Kniebeuge.
because-squat-substitution-shank = Deine Schienbeine neigten sich { $value } Grad weiter nach vorn als im Stehen; ab { $limit } sprechen wir es an.
because-squat-substitution-ratio = Deine Hüfte beugte sich { $value } mal so viel wie die Knie; unter { $limit } nennen wir es eine Kniebeuge.
because-squat-substitution-low-hips = Deine Hüfte sank bei aufrechtem Rumpf bis auf Kniehöhe: Die Oberschenkel waren { $value } Grad geneigt; ab { $limit } sprechen wir es an.
because-squat-substitution-absent = Deine Knie beugten sich am tiefsten Punkt { $value } Grad; erst ab { $limit } nennen wir es eine Kniebeuge.
because-squat-substitution-cannot-tell = Ob es eine Hüftbeuge oder eine Kniebeuge war, war nicht zu erkennen. { $reason }

because-load-away-present = Auf dem Weg nach oben hingen deine Arme { $value } Grad vor der Senkrechten; ab { $limit } sprechen wir es an.
because-load-away-absent = Auf dem Weg nach oben hingen deine Arme höchstens { $value } Grad vor der Senkrechten; erst ab { $limit } sprechen wir es an.
because-load-away-cannot-tell = Wie nah das Gewicht war, war nicht zu erkennen. { $reason }

because-hips-rise-first-present = Auf dem Weg nach oben neigte sich dein Rumpf { $value } Grad weiter als am tiefsten Punkt, während sich die Knie streckten; ab { $limit } sprechen wir es an.
because-hips-rise-first-absent = Auf dem Weg nach oben neigte sich dein Rumpf { $value } Grad weiter als am tiefsten Punkt; erst ab { $limit } sprechen wir es an.
because-hips-rise-first-cannot-tell = Ob Hüfte und Schultern zugleich nach oben kamen, war nicht zu erkennen. { $reason }

because-waist-bend-present = Deine Hüfte beugte sich nur { $value } Grad, während du dich weit nach vorn neigtest; unter { $limit } sprechen wir es an.
because-waist-bend-still = Deine Hüfte beugte sich nur { $value } Grad und ging kaum zurück, während du dich weit nach vorn neigtest; unter { $limit } sprechen wir es an.
because-waist-bend-absent = Deine Hüfte beugte sich am tiefsten Punkt { $value } Grad; erst unter { $limit } sprechen wir es an.
because-waist-bend-cannot-tell = Ob du dich aus der Taille gebeugt hast, war nicht zu erkennen. { $reason }
because-waist-bend-as-squat = Den Beinen nach war es eine Kniebeuge; da beurteilen wir die Taille nicht.
because-waist-bend-as-tucked-hinge = Deine Hüfte hätte sich weit genug gefaltet, wäre dein Becken nicht zurückgekippt.

because-dowel-lost-present = Der Stab hielt alle drei Kontakte { $value } Prozent der Bewegung lang; unter { $limit } Prozent sprechen wir es an.
because-dowel-lost-place = Er verlor den Kontakt hier: { $where }.
because-dowel-lost-absent = Der Stab hielt alle drei Kontakte { $value } Prozent der Bewegung lang; erst unter { $limit } Prozent sprechen wir es an.
because-dowel-lost-cannot-tell = Ob der Stab Kontakt hielt, war nicht zu erkennen. { $reason }

because-over-arching-present = Dein unterer Rücken wurde { $value } Grad hohler als im Stehen; ab { $limit } sprechen wir es an.
because-over-arching-absent = Dein unterer Rücken wurde { $value } Grad hohler als im Stehen; erst ab { $limit } sprechen wir es an.
because-over-arching-cannot-tell = Ob dein unterer Rücken ins Hohlkreuz ging, war nicht zu erkennen. { $reason }

because-upper-back-rounding-present = Dein oberer Rücken wurde { $value } Grad runder als im Stehen; ab { $limit } sprechen wir es an.
because-upper-back-rounding-absent = Dein oberer Rücken wurde { $value } Grad runder als im Stehen; erst ab { $limit } sprechen wir es an.
because-upper-back-rounding-cannot-tell = Ob dein oberer Rücken rund wurde, war nicht zu erkennen. { $reason }

because-pelvis-tuck-present = Dein Becken kippte auf dem Weg nach unten { $value } Grad zurück; ab { $limit } sprechen wir es an.
because-pelvis-tuck-absent = Dein Becken kippte auf dem Weg nach unten { $value } Grad zurück; erst ab { $limit } sprechen wir es an.
because-pelvis-tuck-cannot-tell = Wie sich dein Becken bewegte, war nicht zu erkennen. { $reason }
because-pelvis-tuck-as-squat = Den Beinen nach war es eine Kniebeuge; da beurteilen wir das Becken nicht.
because-pelvis-tuck-as-waist-bend = Du hast dich aus der Taille gebeugt; das Kippen gehört hier dazu.

because-heel-lift-present = Deine Ferse hob sich um { $value } einer Beinlänge; ab { $limit } sprechen wir es an.
because-heel-lift-absent = Deine Ferse hob sich um { $value } einer Beinlänge; erst ab { $limit } sprechen wir es an.
because-heel-lift-cannot-tell = Ob deine Fersen am Boden blieben, war nicht zu erkennen. { $reason }

because-locked-knees-present = Deine Knie beugten sich am tiefsten Punkt nur { $value } Grad; unter { $limit } sprechen wir es an.
because-locked-knees-absent = Deine Knie beugten sich am tiefsten Punkt { $value } Grad; erst unter { $limit } sprechen wir es an.
because-locked-knees-cannot-tell = Wie weich deine Knie waren, war nicht zu erkennen. { $reason }

because-too-fast-present = Du bist in { $value } Sekunden nach unten gegangen; unter { $limit } sprechen wir es an.
because-too-fast-absent = Du bist in { $value } Sekunden nach unten gegangen; erst unter { $limit } sprechen wir es an.
because-too-fast-cannot-tell = Wie lange du nach unten brauchtest, war nicht zu erkennen. { $reason }

because-wall-missed-present = Deine Hüfte hielt { CM($value) } vor der Wand an; ab { CM($limit) } sprechen wir es an.
because-wall-missed-absent = Deine Hüfte kam bis auf { CM($value) } an die Wand; erst ab { CM($limit) } sprechen wir es an.
because-wall-missed-cannot-tell = Ob du die Wand erreicht hast, war nicht zu erkennen. { $reason }

because-toe-lift-present = Deine Fußspitze hob sich um { $value } einer Beinlänge; ab { $limit } sprechen wir es an.
because-toe-lift-absent = Deine Fußspitze hob sich um { $value } einer Beinlänge; erst ab { $limit } sprechen wir es an.
because-toe-lift-cannot-tell = Ob deine Zehen am Boden blieben, war nicht zu erkennen. { $reason }

because-shallow-present = Am tiefsten Punkt warst du { $value } Grad geneigt; die Übung verlangt { $limit }.
because-shallow-absent = Am tiefsten Punkt warst du { $value } Grad geneigt, und die Übung verlangt { $limit }: Das ist tief genug.
because-shallow-cannot-tell = Wie weit du dich neigtest, war nicht zu erkennen. { $reason }
because-shallow-as-squat = Den Beinen nach war es eine Kniebeuge, und die neigt sich weniger als eine Hüftbeuge.

because-incomplete-lockout-present = Oben blieb deine Hüfte { $value } Grad mehr gebeugt als im Stehen; ab { $limit } sprechen wir es an.
because-incomplete-lockout-absent = Oben war deine Hüfte { $value } Grad mehr gebeugt als im Stehen; erst ab { $limit } sprechen wir es an.
because-incomplete-lockout-cannot-tell = Wie aufrecht du oben standest, war nicht zu erkennen. { $reason }

because-leans-back-present = Oben hast du dich { $value } Grad hinter die Senkrechte gelehnt; ab { $limit } sprechen wir es an.
because-leans-back-absent = Oben hast du dich { $value } Grad hinter die Senkrechte gelehnt; erst ab { $limit } sprechen wir es an.
because-leans-back-cannot-tell = Wie aufrecht du oben standest, war nicht zu erkennen. { $reason }

because-neck-extended-present = Dein Kopf kippte { $value } Grad gegen den oberen Rücken nach hinten; ab { $limit } sprechen wir es an.
because-neck-extended-ahead-present = Dein Kopf neigte sich { $value } Grad weiter zurück als beim Blick nach vorn; ab { $limit } sprechen wir es an.
because-neck-extended-ahead-absent = Dein Kopf neigte sich { $value } Grad weiter zurück als beim Blick nach vorn; erst ab { $limit } sprechen wir es an.
because-neck-extended-absent = Dein Kopf kippte { $value } Grad gegen den oberen Rücken nach hinten; erst ab { $limit } sprechen wir es an.
because-neck-extended-cannot-tell = Wie du den Kopf hieltest, war nicht zu erkennen. { $reason }

because-neck-flexed-present = Dein Kopf sank { $value } Grad gegen den oberen Rücken; ab { $limit } sprechen wir es an.
because-neck-flexed-absent = Dein Kopf sank { $value } Grad gegen den oberen Rücken; erst ab { $limit } sprechen wir es an.
because-neck-flexed-cannot-tell = Wie du den Kopf hieltest, war nicht zu erkennen. { $reason }

# Gründe, warum etwas nicht zu erkennen ist. $what ist einer der Teile darunter; die anderen sind Mengen wie am Ende.

because-not-visible = Nicht gut genug zu sehen: { $what }.
because-unsure = Der Messwert ist hier zu unsicher: ± { $error }.
because-near-limit = Mit { $value } ± { $error } liegt der Wert zu nah an der Stelle, ab der wir es ansprechen ({ $limit }).
because-read-once = Der Film ließ sich nicht ein zweites Mal auswerten, um sicherzugehen.
because-readings-differ = Wir haben den Film zweimal ausgewertet, und nur einmal war es zu sehen.
because-no-standing = Wir haben keine Sekunde gefunden, in der du still stehst; daher fehlt der Vergleich.
because-convex-without-change = Seine Form sieht rund aus ({ $value } Grad), aber er war nur { $change } Grad mehr gebeugt als im Stehen. Vielleicht liegen weite Kleidung, Haare oder ein Arm darüber.
because-change-without-convex = Er war { $change } Grad mehr gebeugt als im Stehen, aber seine Form ist nicht rund ({ $value } Grad). Beides passt nicht zusammen.
because-round-in-hollow = Seine Form war { $value } Grad, das sieht rund aus, aber dein Rücken ist im Ganzen hohl. Beides passt nicht zusammen.
because-nearly-round-both = Seine Form war { $value } Grad, und er war { $change } Grad mehr gebeugt als im Stehen. Das ist zu knapp für ein Urteil.
because-nearly-round = Seine Form war { $value } Grad, und wir haben nicht gesehen, wie du stehst. Das ist zu knapp für ein Urteil.
because-nearly-round-change = Er war { $value } Grad mehr gebeugt als im Stehen, und seine Form haben wir nicht gesehen. Das ist zu knapp für ein Urteil.
because-nearly-round-turned = Seine Form war { $value } Grad, { $change } mehr als im Stehen. Das ist zu knapp für ein Urteil.
because-head-otherwise = Die Linie deines Rückens und die deines Kopfes stimmen nicht überein.
because-not-deep-enough = Du hast dich dafür nicht weit genug geneigt.
because-not-judged = Diese Übung wird danach nicht beurteilt.

# Was nicht zu sehen war: die Spalten und Punkte, die ein Befund braucht.

part-trunk-inclination-deg = Schulter und Hüfte
part-trunk-thigh-flexion-deg = Schulter, Hüfte und Knie
part-hip-flexion-deg = die Linie deines Rückens bis zum Gesäß
part-pelvis-inclination-deg = die Linie deines Rückens bis zum Gesäß
part-knee-flexion-deg = Hüfte, Knie und Knöchel
part-shank-inclination-deg = Knie und Knöchel
part-hip-travel = Hüfte und Fuß
part-lumbar-flexion-deg = die Linie deines unteren Rückens
part-low-back-shape-deg = die Form deines unteren Rückens
part-upper-back-flexion-deg = die Linie deines oberen Rückens
part-neck-extension-deg = der Kopf und die Linie deines oberen Rückens
part-dowel-head = der Hinterkopf
part-dowel-mid-back = die Mitte deines oberen Rückens
part-dowel-tailbone = das untere Ende deines Rückens
part-shoulder = deine Schulter
part-wrist = dein Handgelenk
part-heel = deine Ferse
part-toe = deine Fußspitze
part-wall = die Wand hinter dir

amount-deg = { $value } Grad
amount-cm = { CM($value) }
amount-s = { $value } Sekunden
amount-percent = { $value } Prozent
amount-leg-lengths = { $value } Beinlängen
