# Eine gespeicherte Aufnahme, gezeigt und korrigiert. $sessions nennt eine oder mehrere: Kennung, Mensch, Datum.

excluded-rep = Wiederholung { $rep } wurde ausgeschlossen: { $reason }
said-before = { $text }

session-heading = Aufnahme vom { $when }
session-person = Name
session-id = Kennung
session-recorded = Aufgenommen
session-stored = Gespeichert
session-file = Datei
session-drill = Übung
session-faults = Zu üben
session-reps = Wiederholungen
session-column-rep = Wdh.
session-column-counts = zählt
session-counts = ja
session-no = nein: { $reason }

session-delete-question = { $count ->
    [one] Die Aufnahme { $sessions } endgültig löschen?
   *[other] { $count } Aufnahmen endgültig löschen: { $sessions }?
}
session-deleted = { $count ->
    [one] Gelöscht: die Aufnahme { $sessions }. In Exporten und Sicherungen, die du selbst gemacht hast, ist sie noch.
   *[other] Gelöscht: { $count } Aufnahmen, { $sessions }. In Exporten und Sicherungen, die du selbst gemacht hast, sind sie noch.
}
session-not-deleted = Nichts wurde gelöscht.
session-copy-left = Diese Kopie ließ sich nicht öffnen und enthält vielleicht noch etwas, lösche sie selbst: { $file }
session-moved = { $count ->
    [one] Die Aufnahme { $sessions } gehört jetzt zu { $name }.
   *[other] { $count } Aufnahmen gehören jetzt zu { $name }: { $sessions }.
}
session-renamed = Die Aufnahme { $sessions } heißt jetzt „{ $title }“.
session-untitled = Die Aufnahme { $sessions } hat jetzt keinen Titel.
session-dated = Die Aufnahme { $sessions } hat jetzt das Datum { $when }.
session-excluded = { $count ->
    [one] Wiederholung { $numbers } der Aufnahme { $sessions } zählt nicht mehr.
   *[other] Die Wiederholungen { $numbers } der Aufnahme { $sessions } zählen nicht mehr.
}
session-included = { $count ->
    [one] Wiederholung { $numbers } der Aufnahme { $sessions } zählt wieder.
   *[other] Die Wiederholungen { $numbers } der Aufnahme { $sessions } zählen wieder.
}
session-counting = Jetzt zählen { $counted } von { $reps ->
    [one] 1 Wiederholung
   *[other] { $reps } Wiederholungen
}.
