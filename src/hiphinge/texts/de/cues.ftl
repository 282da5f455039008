# Eine Sache zum Darandenken, immer etwas außerhalb des Körpers: Das hilft mehr, als an Muskeln zu denken
# (Wulf 2010). knowledge/faults.toml sagt, welche zu welchem Fehler gehören.

cue-back-pockets = Berühre mit den Gesäßtaschen die Wand hinter dir.
cue-belt-buckle-ahead = Lass die Gürtelschnalle am Ende gerade nach vorn zeigen.
cue-belt-buckle-floor = Lass die Gürtelschnalle auf dem Weg nach unten zum Boden schauen.
cue-car-door = Schließ mit dem Gesäß eine Autotür hinter dir, als hättest du die Hände voll.
cue-chest-print-up = Zeig den Aufdruck deines Shirts jemandem vor dir, bevor dein Gesäß hochkommt.
cue-collar-corners = Halte die beiden Ecken deines Kragens weit auseinander.
cue-count-three = Zähl auf dem Weg nach unten bis drei.
cue-door-frame = Steh so groß, als würde jemand deine Höhe am Türrahmen anzeichnen.
cue-floor-away = Schieb den Boden weg wie eine schwere Platte: Gewicht und Hosentaschen steigen zugleich.
cue-full-footprint = Hinterlass einen ganzen Fußabdruck auf dem Boden: Ferse, große und kleine Zehe.
cue-load-home = Drück das Gewicht an dich, als wäre es deine volle Einkaufstasche.
cue-paper-under-heels = Halte unter jeder Ferse ein Blatt Papier am Boden fest.
cue-peach = Halte einen reifen Pfirsich unter dem Kinn: nicht fallen lassen, nicht zerdrücken.
cue-pockets-first = Erst gehen die Gesäßtaschen nach hinten, dann folgen die Schultern.
cue-shins-fence-posts = Lass die Schienbeine stehen wie zwei Zaunpfähle.
cue-shirt-buttons = Halte die Knöpfe deines Hemdes so nah beieinander wie im Stehen.
cue-shirt-print = Zeig jemandem vor dir den Aufdruck auf deinem Hemd.
cue-soft-carpet = Lass die Zehen ruhen wie auf einem weichen Teppich.
cue-spot-on-floor = Lass den Blick auf einem Fleck am Boden ruhen, zwei Schritte vor dir.
cue-step-closer = Geh ein Stück näher an die Wand und finde sie wieder mit den Gesäßtaschen.
cue-stick-three = Halte Kopf, oberen Rücken und Steißbein an einem geraden Stab.
cue-swaying-bus = Steh mit weichen Knien wie in einem Bus, der schwankt.
cue-trouser-legs = Lass das Gewicht an den Hosenbeinen entlang nach unten gleiten.
cue-turn-back-sooner = Kehr eine Handbreit höher um, solange der Stab noch anliegt.
cue-wall-further = Such mit dem Gesäß eine Wand, die eine Handbreit weiter hinten steht.
