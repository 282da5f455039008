# Aufstehen vom Stuhl, und Springen.

error-no-action = In „{ $file }“ steht niemand von einem Sitz auf oder springt: Filme den ganzen Menschen von der Seite, die Füße immer im Bild.

action-title-standing-up = Aufstehen in { $file }
action-title-jumping = Springen in { $file }
action-stands = { $count ->
        [one] Die Person steht einmal auf.
       *[other] Die Person steht { $count }-mal auf.
    }
action-jumps = { $count ->
        [one] Die Person springt einmal.
       *[other] Die Person springt { $count }-mal.
    }
action-too-few-stands = { $count ->
        [one] nur ein Aufstehen, es braucht { $needed }
       *[other] nur { $count }-mal aufgestanden, es braucht { $needed }
    }
action-meaning = Die Zeit eines Wegs nach oben beginnt mit dem ersten Neigen des Rumpfs und endet, wenn die Hüfte oben ist. Die Höhe eines Sprungs folgt aus der Zeit in der Luft; gebeugte Knie bei der Landung lassen sie größer erscheinen. Die Werte beschreiben diese Aufnahme; vergleiche sie mit deinen eigenen früheren.

action-five-stands-s = Fünfmal aufstehen
action-rise-s = Ein Weg nach oben
action-sit-down-s = Ein Weg nach unten
action-rise-trunk-inclination-deg = Größte Rumpfneigung beim Aufstehen
action-flight-s = Zeit in der Luft
action-jump-height-m = Sprunghöhe
action-dip-knee-flexion-deg = Größte Kniebeugung vor dem Sprung
action-landing-knee-flexion-deg = Größte Kniebeugung bei der Landung
action-landing-trunk-inclination-deg = Größte Rumpfneigung bei der Landung
