# Output of the commands besides tables, pages and errors.

progress-watching = Watching { $file }
progress-drawing = Drawing

error-line = hiphinge: { $error }
stopped = Stopped: no partial result is left behind.

doctor-ok = ok
doctor-note = note
doctor-not-ok = NOT OK
doctor-line = { $state }  { $check }: { $found }
doctor-versions = versions
doctor-weights = pose weights
doctor-network = pose network
doctor-codecs = video codecs
doctor-sources = recordings
doctor-database = store
doctor-write-access = write access
doctor-versions-found = { $packages }, Python { $python } on { $system }
doctor-weights-found = { $count } files, as expected
doctor-network-found = runs (an empty picture holds { $count } people)
doctor-codecs-found = reads { $reads }; writes { $writes } (FFmpeg { $version })
doctor-codecs-missing = the video library lacks { $missing }: install the package 'av' again.
doctor-sources-found = reads { $kinds }
doctor-database-found = SQLite { $version }
doctor-database-server = on a PostgreSQL server
doctor-database-bug = SQLite { $version } has a rare bug: two programs that write at the same instant may leave a file that cannot be read. It is mended in 3.51.3, 3.50.7 and 3.44.6. Until you have one of these, make backups with 'hiphinge store backup'.
doctor-write-access-found = results can be written to { $folder }
doctor-write-access-missing = nothing can be written to { $folder } ({ $reason }): change to another folder, or use --out.

calibrate-found = Your low back bends { $value } ± { $error } degrees at most in this slump.
calibrate-use = Use it with: hiphinge analyze CLIP --calibration { $file }

report-written = Report: { $file }
plot-written = Plot: { $file }

person-sessions = { $value ->
    [one] 1 session
   *[other] { $value } sessions
}
person-people = { $value ->
    [one] 1 person
   *[other] { $value } people
}
person-added = Added { $name }: store a session with 'hiphinge analyze CLIP --person { ARG($name) }'.
person-changed = Changed { $name }.
person-none = Nobody yet: add someone with 'hiphinge person add NAME'.
person-heading = People
person-more = hiphinge person show NAME shows more about one.
person-column-sessions = sessions
person-column-stature = stature
person-column-mass = mass
person-column-sex = sex
person-column-slump = slump
person-column-name = name
person-stature = Stature
person-mass = Mass
person-sex = Sex
person-born = Year of birth
person-slump = Full slump
person-note = Note
person-added-on = Added
person-sessions-label = Sessions
person-metres = { STATURE($value) }
person-kilograms = { KG($value) }
person-degrees = { $value } { degrees }
person-sex-female = female
person-sex-male = male

store-exported = Exported { $name } with { $sessions }: { $file }
store-imported = Imported { $name } with { $sessions }.
store-imported-known = Imported { $name } with { $sessions }; already stored: { $known }.
store-delete-asked = Delete { $name } with { $sessions }, for good?
store-delete-kept = Nothing was deleted.
store-deleted = Deleted { $name } with { $sessions }. Exports and backups that you made yourself are still there.
store-unread-copy = This copy could not be opened and may still hold data, delete it yourself: { $file }
store-state = { $state }  { $people }, { $sessions }: { $place }
store-problem = { $state }  { $problem }
store-rescue = Keep what can be read with 'hiphinge export', then restore a backup: 'hiphinge store restore FILE'.
store-backed-up = Backed up: { $file }
store-restored = Restored from { $file }.
store-former = The former store is kept: { $file }

answer-yes = yes
answer-no = no
answer-either = { $question } [{ $yes }/{ $no }]
answer-unclear = Please write { $yes } or { $no }.
