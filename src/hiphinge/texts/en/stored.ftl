# What became of stored sessions: corrections by hand.

excluded-rep = Repetition { $rep } was excluded: { $reason }
said-before = { $text }
