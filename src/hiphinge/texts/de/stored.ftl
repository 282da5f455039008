# Was aus gespeicherten Aufnahmen wurde: Korrekturen von Hand.

excluded-rep = Wiederholung { $rep } wurde ausgeschlossen: { $reason }
said-before = { $text }
