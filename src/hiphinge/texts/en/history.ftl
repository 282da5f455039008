# Stored sessions of a person, and their trend. $name is the person's, $measure one of the measures
# below, $unit one of the units at the end.

history-heading = Sessions of { $name }
history-column-when = when
history-column-id = id
history-column-drill = drill
history-column-reps = reps
history-column-measure = { $measure }, { $unit }
history-column-faults = to work on
history-line = { $measure }: { $line } from { $first } to { $latest } { $unit }
history-not-visible = { $measure }: not visible in these sessions.
history-more = These are the latest { $shown } of { $count } sessions; --all shows them all.
history-title = “{ $title }”
history-reps-of = { $counted } of { $reps }
history-analyzed-again = does not count: analyzed again later
history-none = There are no sessions of { $name } yet: hiphinge analyze CLIP --person { ARG($name) } stores one.
history-stored = Stored for { $name }: hiphinge history { ARG($name) } lists all sessions.

trend-title = { $measure }: { $name }
trend-heading = { $measure }: { $name } (drill: { $drill }; sessions: { $sessions })
trend-better = Better: { $latest } { $unit } in the latest { $group } sessions, { $first } in the first { $group }. From a change of { $detectable } on, we call it clear.
trend-worse = Worse: { $latest } { $unit } in the latest { $group } sessions, { $first } in the first { $group }. From a change of { $detectable } on, we call it clear.
trend-more = More: { $latest } { $unit } in the latest { $group } sessions, { $first } in the first { $group }. From a change of { $detectable } on, we call it clear. More is not better or worse here.
trend-less = Less: { $latest } { $unit } in the latest { $group } sessions, { $first } in the first { $group }. From a change of { $detectable } on, we call it clear. Less is not better or worse here.
trend-no-clear-change = No clear change: { $latest } { $unit } in the latest { $group } sessions, { $first } in the first { $group }. From a change of { $detectable } on, we would call it clear.
trend-too-few = Too few sessions to tell: this takes { $fewest }. Two or three can differ by chance.
trend-plotted = Plot: { $file }

trend-left-out-all = { $sessions }
trend-left-out-more = { $sessions } and { $more } more
trend-left-out-other-drill = Left out, { $count } of another drill: { $sessions }.
trend-left-out-analyzed-again = Left out, { $count } whose clip was analyzed again (the newest counts): { $sessions }.
trend-left-out-no-reps = Left out, { $count } without a repetition that counts: { $sessions }.
trend-left-out-not-measured = Left out, { $count } in which this could not be measured: { $sessions }.

measure-descent-s = Time on the way down
measure-pause-s = Rest at the bottom
measure-ascent-s = Time on the way up
measure-trunk-inclination-deg = Lean of the trunk
measure-trunk-thigh-flexion-deg = Trunk to thigh
measure-hip-flexion-deg = Bend in the hips
measure-knee-flexion-deg = Bend in the knees
measure-shank-inclination-deg = Lean of the shins
measure-thigh-inclination-deg = Lean of the thighs
measure-pelvis-inclination-deg = Tilt of the pelvis
measure-low-back-shape-deg = Shape of the low back
measure-dowel-gap-cm = Hollow under the stick
measure-lumbar-flexion-deg = Bend of the low back
measure-upper-back-flexion-deg = Bend of the upper back
measure-neck-extension-deg = Head tipped back
measure-hip-travel = Way of the hips back
measure-lumbar-flexion-peak-deg = Most bend of the low back
measure-lumbar-flexion-percent = Bend of the low back, of a full slump
measure-lumbar-share = Share of the low back
measure-rounding-onset-trunk-deg = Lean at which the low back rounds
measure-rounding-onset-hip-deg = Hip bend at which the low back rounds

measure-unit-deg = degrees
measure-unit-s = s
measure-unit-cm = cm
measure-unit-percent = %
measure-unit-leg-lengths = leg lengths
measure-unit-none = (no unit)
