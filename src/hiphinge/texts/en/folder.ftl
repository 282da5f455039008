# A folder of recordings on the terminal. $n is a number of recordings, $counts a list of the folder-count-... texts.

folder-begin = { $n ->
    [one] { $n } recording.
   *[other] { $n } recordings.
}
folder-heading = What became of each recording
folder-column-outcome = outcome
folder-column-reps = reps
folder-column-recording = recording

folder-outcome-done = done
folder-outcome-kept = kept
folder-outcome-empty = no repetition
folder-outcome-refused = view refused
folder-outcome-unreadable = unreadable
folder-outcome-failed = not measured
folder-outcome-and-kept = { $outcome } (kept)

folder-summary = { $n ->
    [one] { $n } recording: { $counts }.
   *[other] { $n } recordings: { $counts }.
}
folder-count-done = { $n } done
folder-count-kept = { $n } kept as it was done already
folder-count-empty = { $n } without a repetition
folder-count-refused = { $n } with a refused view
folder-count-unreadable = { $n } unreadable
folder-count-failed = { $n } not measured

folder-died = Its process was ended from outside (exit code { $code }), as happens when the memory runs out. Try again with fewer --jobs.
folder-pooled = All repetitions in one table: { $files }
folder-no-parquet = reps.parquet was not written, as the extra 'parquet' is not installed: run { $install }.
