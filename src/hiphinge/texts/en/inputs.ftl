# Recordings that are no films: markers, angles, landmarks, skeletons and sensors. Reasons of the form "broken-..."
# complete a sentence, and begin in lower case.

error-recording-broken = '{ $file }' cannot be used as { $kind }, as { $reason }: check the file, or export it again.
error-names = The names in '{ $file }' cannot be read ({ $reason }): write a line for each, such as right_knee = "Marker 7".
error-names-unknown = '{ $file }' names something unknown ({ $found }): write a line for each, such as right_knee = "Marker 7". Known are { $known }.
error-no-sensors = '{ $file }' holds no leans of sensors: name a file or folder of sensors with --sensors.
error-names-of-film = --markers was given, but '{ $file }' is a film: leave it out.

broken-header = its header is missing or is not that of such a file
broken-header-endless = its header does not end within { $most } lines
broken-line = a line in it is longer than { $most } MB
broken-size = it is larger than { $most } MB
broken-columns = the number of its columns is not between 1 and { $most }
broken-numbers = it holds more than { $most } million numbers
broken-number = line { $line } holds { $found } where a number belongs
broken-rows = it holds { $count ->
        [one] one frame
       *[other] { $count } frames
    }, but a movement needs at least two
broken-times = its times do not rise from frame to frame
broken-short = it breaks off, or points to places beyond its end
broken-parameters = its parameters cannot be found
broken-processor = it was written for a processor that is not known ({ $found })
broken-rate = its frame rate is not between { $low } and { $high } Hz
broken-no-markers = it holds no markers with names
broken-no-joints = no hip, knee and ankle of one side are recognised by their names (it holds { $found }); give names{ TERMINAL(" with --markers") }
broken-no-such-name = --markers names { $name }, which it does not hold (it holds { $found })
broken-no-coordinates = its columns do not hold pelvis_tilt with hip_flexion and knee_angle of a side (they are { $found })
broken-json = it is no JSON, or too deeply nested
broken-no-landmarks = it holds no landmarks of a person
broken-no-size = its places are shares of a picture whose width and height it does not state
broken-no-times = it has no column of times (known are { $known })
broken-no-sensors = it holds neither orientations of sensors nor accelerations with rates of turn
broken-no-segments = neither a pelvis nor thigh and shank of one side are recognised by the names of its sensors (they are { $found }); give names{ TERMINAL(" with --markers") }
broken-no-rate = it states neither a rate nor times
broken-sensor-gap = accelerations or rates of turn are missing for a part of it
broken-no-leg = hip, knee and ankle are never there together
broken-no-facing = nothing in it shows which way the person faces
broken-unit = the person in it has no human size in any unit

recording-no-times = The file states no times: { $rate } pictures a second are assumed, and tempo is only as true as that.
recording-sensors-no-standing = Nobody stands still for a second, so leans count from the usual posture of each segment: stand still for two seconds before and after.
recording-sensors-drift = The heading of a sensor drifted by { $value } degrees against another from the first standing to the last. Leans do not depend on it.
recording-sensors-no-axis = The sensors have no common heading, so the side of what hardly leans is not known: { $segments } left out. Bend further with them, or record orientations with a magnetometer.
recording-sensors-aligned = The clock of { $file } is { $later } s ahead of the recording; both move alike (correlation { $correlation }). Pelvis and back are those of the sensors.
recording-named-twice = The file has these names more than once: { $names }. The first of each was used.
recording-people-marked = The file holds several people: { $people }. Measured: { $chosen }, whose markers are seen most or stand first. To measure another, give names to the markers of that person.
recording-gaps = Missing for a part of the recording: { $gaps }. What needs them is left empty there.
recording-gap = { $part } ({ $percent } %)
recording-gap-shoulder = shoulder
recording-gap-hip = hip
recording-gap-knee = knee
recording-gap-ankle = ankle

error-compare-nothing-common = The two share no angle that moves: record the same movement with both.
error-compare-unlike = The two do not move alike (correlation { $value }), so we cannot match their times: record the same movement with both.

agreement-title = { $first } against { $second }
agreement-column-series = measure
agreement-column-offset = differs by
agreement-column-scatter = then by
agreement-column-alike = correlation
agreement-column-seconds = seconds
agreement-value = { $value } { $unit }
agreement-aligned = The clock of { $second } is { $value } s ahead of that of { $first }. Both move alike in "{ $series }" (correlation { $correlation }).
agreement-reps = Repetitions: { $one } in { $first }, { $other } in { $second }.
agreement-meaning = "Differs by" is the mean difference; "then by" is what is left after that (root mean square).
