# One stored session, shown and corrected. $sessions names one or several: id, person, date.

excluded-rep = Repetition { $rep } was excluded: { $reason }
said-before = { $text }

session-heading = Session of { $when }
session-person = Person
session-id = Id
session-recorded = Recorded
session-stored = Stored
session-file = File
session-drill = Drill
session-faults = To work on
session-reps = Repetitions
session-column-rep = rep
session-column-counts = counts
session-counts = yes
session-no = no: { $reason }

session-delete-question = { $count ->
    [one] Delete the session { $sessions } for good?
   *[other] Delete { $count } sessions for good: { $sessions }?
}
session-deleted = { $count ->
    [one] Deleted the session { $sessions }. Exports and backups that you made yourself still hold it.
   *[other] Deleted { $count } sessions: { $sessions }. Exports and backups that you made yourself still hold them.
}
session-not-deleted = Nothing was deleted.
session-copy-left = This copy could not be opened and may still hold something, delete it yourself: { $file }
session-moved = { $count ->
    [one] The session { $sessions } now belongs to { $name }.
   *[other] { $count } sessions now belong to { $name }: { $sessions }.
}
session-renamed = The session { $sessions } is now called “{ $title }”.
session-untitled = The session { $sessions } has no title now.
session-dated = The session { $sessions } now has the date { $when }.
session-excluded = { $count ->
    [one] Repetition { $numbers } of the session { $sessions } no longer counts.
   *[other] Repetitions { $numbers } of the session { $sessions } no longer count.
}
session-included = { $count ->
    [one] Repetition { $numbers } of the session { $sessions } counts again.
   *[other] Repetitions { $numbers } of the session { $sessions } count again.
}
session-counting = { $counted } of { $reps ->
    [one] 1 repetition
   *[other] { $reps } repetitions
} now count.
