# So filmst du: die Tipps aus knowledge/filming.toml.

film-heading = So filmst du eine Hüftbeuge
film-why = Warum: { $why } ({ $source }; { $mark })

film-side-title = Film genau von der Seite
film-side-do = Richte die Kamera gerade auf die Hüfte, im rechten Winkel zu deiner Blickrichtung: Schulter, Hüfte und Fuß auf der Seite der Kamera sollen die anderen verdecken.
film-side-why = Ein Kniewinkel, genau von der Seite abgelesen, lag um -2,3 ± 6,4 Grad daneben; über Blickwinkel von 45 Grad schräg bis genau seitlich waren es -13,9 ± 15,1. Ab etwa 25 Grad schräg zeigen wir keine Winkel mehr.
film-side-source = Cosoli et al. 2026, Kniebeugen im Vergleich mit Bewegungssensoren

film-distance-title = Stell die Kamera { METRES(3, 4) } weit weg
film-distance-do = Stell sie { METRES(3, 4) } von dir auf ein Stativ, ein Regal oder einen Stuhl und nimm das normale Objektiv, nicht das weitwinklige.
film-distance-why = Stehen die Beine { CM(15) } links und rechts der Mitte, sieht das nähere aus { METRES(1.5) } 11 % größer aus als die Mitte, aus { METRES(3.5) } nur 4 %; und das normale Objektiv eines Telefons sieht dich noch ganz.
film-distance-source = Perspektive einer Lochkamera: 1 / (1 - 0,15 / Abstand)

film-height-title = Das Objektiv auf Hüfthöhe, waagerecht
film-height-do = Bring die Kamera auf die Höhe deiner Hüfte und richte sie waagerecht aus; ob das Telefon quer oder hochkant steht, ist gleich.
film-height-why = Schaut die Kamera nach oben oder unten, wirkt der Körper kürzer; steht sie schief, steckt das in jedem Winkel und lässt sich nur herausrechnen, wo es sich messen lässt.
film-height-source = Perspektive einer Lochkamera

film-whole-title = Der ganze Körper ist im Bild
film-whole-do = Lass eine Handbreit über dem Kopf und unter den Füßen frei und hinter den Hüften eine halbe Beinlänge, denn sie gehen nach hinten.
film-whole-why = Was aus dem Bild gerät, lässt sich nicht messen und bleibt in den Ergebnissen leer.
film-whole-source = eine Wahl dieses Programms

film-clothes-title = Trag enge Kleidung
film-clothes-do = Nimm eine eng anliegende Hose und steck das Hemd hinein; beides soll sich von der Wand dahinter abheben.
film-clothes-why = Mit enger Hose lag derselbe Kniewinkel nur um 1,6 ± 3,5 Grad daneben. Ein weites Hemd hängt vom Rücken herab und verdeckt seine Form.
film-clothes-source = Cosoli et al. 2026, Kniebeugen in dreierlei Kleidung

film-light-title = Licht von vorn, ruhiger Hintergrund
film-light-do = Das Licht kommt von hinter der Kamera, nicht von hinter dir; Spiegel und andere Menschen bleiben aus dem Bild.
film-light-why = Ein dunkler Umriss, ein harter Schatten oder eine zweite Gestalt kann für einen Teil von dir gehalten werden.
film-light-source = eine Wahl dieses Programms

film-quiet-title = Steh zuerst zwei Sekunden still
film-quiet-do = Starte die Aufnahme, steh zwei Sekunden aufrecht und still und beuge dich dann; steh am Ende noch einmal still.
film-quiet-why = Das Stehen ist der Nullpunkt für Becken, Rücken und Nacken und liefert den Maßstab: Beides stammt aus mindestens einer ruhigen Sekunde.
film-quiet-source = eine Wahl dieses Programms

film-still-title = Beweg die Kamera nicht
film-still-do = Stell sie auf etwas Festes; halt sie nicht in der Hand und führ sie der Bewegung nicht nach.
film-still-why = Eine Bewegung der Kamera sieht aus wie eine Bewegung des Körpers.
film-still-source = eine Wahl dieses Programms

camera-place = Die Kamera steht neben dir, { METRES(3, 4) } entfernt, mit der normalen Linse, denn eine weite (0,5x) verbiegt die Ränder. Die Linse ist so hoch wie deine Hüfte am Anfang, und die ganze Bewegung ist im Bild.
camera-place-distance = { METRES(3, 4) }
