# Die Seiten von 'hiphinge serve'.

web-serving = hiphinge ist offen unter { $address }
    Diese Adresse gilt einmal, in einem Browser. Strg-C beendet es.
web-stopped = hiphinge ist beendet.
web-skip = Zum Inhalt
web-parts = Bereiche von hiphinge
web-part-drills = Übungen
web-stays-here = Alles bleibt auf diesem Computer: Diese Seiten senden niemandem etwas.
web-refused = Das ging nicht
web-drills-intro = Jede Zeichnung zeigt den Anfang hell, die tiefste Stellung dunkel und den Weg dazwischen.
web-drills-all = Alle Übungen

web-error-400 = Diese Anfrage war nicht zu verstehen: Geh zurück und versuch es noch einmal.
web-error-403 = Das ist hier nicht erlaubt: Öffne hiphinge über die Adresse im Terminal.
web-error-404 = Diese Seite gibt es nicht: Vielleicht wurde sie gelöscht, oder in der Adresse ist ein Tippfehler.
web-error-405 = Diese Seite kann das nicht: Geh zurück und nimm ihre Knöpfe.
web-error-413 = Das ist zu groß: Wähle eine kleinere Datei.
web-error-500 = In hiphinge selbst ging etwas schief: Das Terminal zeigt, was. Von deinen Daten ging nichts verloren.
web-error-host = Diese Adresse ist nicht die von hiphinge: Öffne die Adresse, die im Terminal steht.
web-error-origin = Diese Anfrage kam von einer fremden Seite: Geh zurück und nimm die Seiten von hiphinge.
web-error-token = Dieser Browser ist nicht angemeldet: Starte hiphinge serve neu und öffne die Adresse, die es ausgibt; sie gilt einmal.
error-port-taken = Port { $port } wird schon von einem anderen Programm benutzt: Gib mit --port eine andere Nummer an, etwa { $other }.
