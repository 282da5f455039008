# Was zu den Alltagsdingen aus knowledge/activities.toml gesagt wird.

activities-heading = Hüftbeugen im Alltag
activities-column-name = Name
activities-column-activity = Alltag
activities-column-prompt = sag dir
activities-more = hiphinge activities NAME zeigt alles dazu.
activities-note = Nimm dir eines oder zwei davon und lass dich erinnern. Zehn Hüftbeugen am Tag sind ein schöner Anfang, dreißig sind reichlich: Diese Zahlen sind unsere, keine Regel. Neue Gewohnheiten brauchen Zeit. In einer Studie waren es in der Mitte etwa 66 Tage, bei manchen 18, bei anderen 254 (Lally et al. 2010).
activities-how = So geht es
activities-prompt = Sag dir
activities-watch = Achte auf
activities-alternatives = Genauso gut
activities-drill = Bereitet vor
activities-variety = Es gibt nicht den einen richtigen Weg, sich zu bücken. Wechsle oft und nimm, was leicht fällt.
activities-sources = Genannt in
activities-chosen = Das haben wir selbst gewählt.

alternative-squat = in die Hocke gehen
alternative-lunge = einen langen Schritt machen, wie einen Ausfallschritt
alternative-golfers-pick-up = aufheben wie beim Golf: Hüftbeuge auf einem Bein, das andere schwingt zurück, eine Hand an etwas Festem
alternative-kneel = auf ein Knie gehen
alternative-sit = sich dazu setzen
alternative-foot-up = einen Fuß auf eine niedrige Kante oder einen Hocker stellen
alternative-hands = sich mit den Händen hochdrücken
alternative-stand-up = aufstehen und eine Weile stehen
alternative-lean-back = sich zurücklehnen und im Stuhl ausruhen

activity-sink-title = Am Waschbecken
activity-sink-how = Stell dich nah ans Becken, Knie weich. Zum Waschen oder Zähneputzen schick die Hüften zurück und bring die Brust über das Becken. Eine Hand am Rand nimmt etwas vom Gewicht.
activity-sink-prompt = Wenn ich am Waschbecken stehe, schiebe ich die Hüften zurück.

activity-dishwasher-title = Die Spülmaschine einräumen
activity-dishwasher-how = Stell dich vor den Korb und schieb die Hüften zurück, um hinzukommen. Spür den Boden auch unter den Fersen. Nimm wenige Teller auf einmal, nah am Körper.
activity-dishwasher-prompt = Wenn ich die Spülmaschine öffne, schiebe ich die Hüften zurück.

activity-laundry-title = Wäsche machen
activity-laundry-how = Stell den Korb auf einen Stuhl, wenn es geht. Um ihn vom Boden zu heben, geh nah heran, schieb die Hüften zurück und drück ihn an dich.
activity-laundry-prompt = Wenn ich den Korb hebe, drücke ich ihn zuerst an mich.

activity-bed-title = Das Bett machen
activity-bed-how = Geh um das Bett herum, so dass jede Ecke nah ist. Beug die Hüften mit einer Hand auf der Matratze, oder leg ein Knie darauf.
activity-bed-prompt = Wenn ich das Laken glattziehe, schicke ich die Hüften zurück.

activity-shoes-title = Schuhe binden
activity-shoes-how = Stell den Fuß auf eine Stufe oder setz dich. Beug dich aus der Hüfte und bring die Brust zum Oberschenkel. Etwas Rundung ist hier in Ordnung.
activity-shoes-prompt = Wenn ich die Schuhe binde, bringe ich die Brust zum Oberschenkel.

activity-bin-title = Den Müll hinausbringen
activity-bin-how = Stell dich nah an den Sack oder die Tonne. Schieb die Hüften zurück, fass an und steh auf, das Gewicht nah am Körper. Zwei kleine Säcke sind leichter als ein großer.
activity-bin-prompt = Wenn ich den Müll hinausbringe, gehe ich nah heran und schiebe die Hüften zurück.

activity-car-boot-title = Den Kofferraum beladen
activity-car-boot-how = Stell den Gegenstand zuerst auf die Kante. Dann lehn dich aus der Hüfte hinein und schieb ihn an seinen Platz. Zieh ihn an die Kante zurück, bevor du ihn heraushebst.
activity-car-boot-prompt = Wenn ich den Kofferraum öffne, schiebe ich zuerst und hebe danach.

activity-groceries-title = Einkäufe heben
activity-groceries-how = Stell die Tasche zwischen die Füße oder nah daneben. Schieb die Hüften zurück, nimm die Griffe und schieb den Boden weg. Eine Tasche in jeder Hand ist gut.
activity-groceries-prompt = Wenn ich nach einer Tasche greife, schiebe ich die Hüften zurück.

activity-children-title = Ein Kind hochheben
activity-children-how = Geh nah heran, Hüften zurück, und lass das Kind an deine Brust kommen, bevor du aufstehst. Zum Umarmen oder Reden knie dich hin oder geh in die Hocke.
activity-children-prompt = Wenn ich mein Kind hochhebe, gehe ich zuerst nah heran.

activity-vacuum-title = Staubsaugen
activity-vacuum-how = Geh mit dem Staubsauger mit, statt weit zu reichen. Unter das Sofa kommst du mit einem langen Schritt und einer Neigung aus der Hüfte. Wechsle ab und zu die Hand.
activity-vacuum-prompt = Wenn ich den Staubsauger schiebe, gehen die Füße mit.

activity-chair-title = Hinsetzen und aufstehen
activity-chair-how = Zum Hinsetzen reich mit den Hüften nach hinten und senk sie langsam. Zum Aufstehen bring die Brust über die Füße und schieb den Boden weg.
activity-chair-prompt = Wenn ich mich setze, suchen die Hüften den Stuhl.

activity-floor-title = Etwas vom Boden heben
activity-floor-how = Geh nah heran. Schieb die Hüften zurück, so weit du musst, und beug die Knie, wie du magst. Hol den Gegenstand nah an dich heran und steh dann auf.
activity-floor-prompt = Wenn ich etwas aufhebe, schicke ich die Hüften zurück.

activity-gardening-title = Im Garten arbeiten
activity-gardening-how = Nimm die Hüftbeuge für kurze Arbeiten wie Pflücken oder Pflanzen. Für lange knie dich auf ein Kissen oder nimm einen niedrigen Hocker, und wechsle alle paar Minuten.
activity-gardening-prompt = Wenn ich mich zum Beet bücke, gehen zuerst die Hüften zurück.

activity-desk-title = Sich bei der Arbeit vorlehnen
activity-desk-how = Um weit zu greifen oder genau zu lesen, kipp aus der Hüfte und nimm die Brust mit. Dann lehn dich wieder zurück. Deine nächste Haltung ist die beste.
activity-desk-prompt = Wenn ich mich zum Bildschirm lehne, kippe ich aus der Hüfte.
