# The tables of hiphinge analyze on the terminal. "--" stands where a value is missing.

table-column-rep = rep
table-half-descent = ½ down
table-half-ascent = ½ up
table-column-bottom = bottom at
table-column-down = down
table-column-up = up
table-at-bottom = at the bottom, degrees ± standard error
table-changes = changes from standing, degrees ± standard error
table-seconds = { $value } s
table-degrees = { $value }°
table-percent = { $value } %
table-with-error = { $value } ±{ $error }
table-at-once = at once
table-no-reps = We found no repetition.
table-attempt = No rep at { $time }: { $reason }
table-view = View: { $facing }, yaw { $yaw }, roll { $roll }
table-view-unusable = View: { $facing }, yaw { $yaw }, roll { $roll } (not usable)
table-facing-left = facing left
table-facing-right = facing right
table-facing-unknown = facing unknown
table-note = Note: { $note }
table-results = Results: { $folder }
