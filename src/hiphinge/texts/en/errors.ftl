# Why a run was refused or could not go on, and what to do: one sentence each, in the order of the program's rooms.

error-slump-hidden = The low back is not visible at the deepest part of the bend, around { $time } s, but half a second of it is needed: stay there for two seconds. Film from the true side, in tight clothes and with nothing in front of the back.
error-slump-shallow = The low back bent { $value } degrees at most, but { $low } to { $high } is taken for a full slump: let head, back and hips roll down as far as is fine for you and stay there for two seconds.
error-slump-no-standing = The person never stands quietly, but the bend of the low back is measured from there: stand tall and still for two seconds first, then slump.
error-show-load-without-mass = Loads are shown{ TERMINAL(" (--show load)") } only where the body mass is known: give it{ TERMINAL(" with --mass 62") }.
error-also-without-out = --also was given, but --json writes no files without --out: name a folder with --out.
error-folder-without-video = The folder '{ $folder }' holds no video, but files such as .mp4, .mov or .webm are needed: name another.
error-store-without-person = { $option } was given, but nothing is stored without --person: add it, or leave this out.
error-styles-without-body = Styles are compared in newtons, but mass or height of the person are not known: give both{ TERMINAL(" (--mass 75 --stature 1.75)") }.
error-clip-tells-already = --clip already gives { $option }: leave one of them out.
error-lengths-missing = { $options } must be known: add them in cm, or name a --clip with --stature.
error-clip-without-stature = A clip gives lengths only with the height of the person: give it{ TERMINAL(" with --stature 1.75") }.
error-load-missing = { $option } was given, but no weight: add --load 20kg, or leave it out.
error-screen-without-clip = No recording was named, but { $code } is measured in one: run hiphinge screen { $code } CLIP.
error-screen-without-stature = { $code } is measured in centimetres, but the height of the person is not known: give it{ TERMINAL(" with --stature 1.75") }.
error-bow-no-sitting = The person never sits tall with level thighs, but the bow is compared with that: sit on the front of a high stool, sit tall for two seconds, then lean forward.
error-bow-none = No bow was found in which the low back is visible: bow and come up again three times, filmed from the side, with the arms in front and in clothes that lie close.
error-no-straight-leg = No straight leg is raised: lie on your back with both legs flat for two seconds, then raise one straight leg as far as is fine for you and stay there for two seconds.
error-no-held-thigh = No thigh is held upright: lie on your back with both legs flat for two seconds, then hold one thigh upright with both hands and stretch the knee slowly.
error-toe-touch-without-stature = The toe touch is measured in centimetres, but the height of the person is not known: give it{ TERMINAL(" with --stature 1.75") }.
error-no-reach = No reach to the floor was found in which the arm can be followed: stand sideways to the camera, keep the knees straight, reach down and stay there for two seconds.
error-no-feet-standing = The person never stands with the feet in the picture, but the floor is found there: stand for two seconds first, filmed from head to feet.
error-lengths-without-stature = Lengths cannot be measured without the height of the person: give it{ TERMINAL(" with --stature 1.75") }.
error-hands-hidden = Hands or feet are not seen: film the whole body from the side, hands free.
error-load-times = The load was said to be held from { $first } to { $last } s, but the first time has to come first: give two seconds of the clip, such as 2.5 11.
error-load-not-understood = The load { $text } was not understood: write kilograms (20, 20kg) or pounds (44lb).
error-styles-without-metres = Styles are compared in metres, and the motion has none: give the person's stature.
error-styles-hidden = Styles cannot be compared, as hands, feet or a joint between them are not seen: film the whole body from the side.
error-stature-not-understood = The stature { $text } was not understood: write metres (1.75), centimetres (175cm) or feet and inches (5ft9).
error-mass-not-understood = The mass { $text } was not understood: write kilograms (62, 62kg) or pounds (136lb).
error-stature-range = A stature of { STATURE($value) } was given, but { STATURE($low, $high) } is allowed: write metres (1.75), centimetres (175cm) or feet and inches (5ft9).
error-mass-range = A mass of { KG($value) } was given, but { KG($low, $high) } is allowed: write kilograms (62, 62kg) or pounds (136lb).
error-age-range = An age of { $value } years was given, but { $low } to { $high } are allowed: correct it, or leave it out.
error-birth-year-range = The year of birth { NUMBER($value, useGrouping: 0) } was given, but { NUMBER($low, useGrouping: 0) } to { NUMBER($high, useGrouping: 0) } are allowed: correct it, or leave it out.
error-years-not-understood = { $text } was not understood as years: write a whole number, such as 67 for an age or 1958 for a year of birth.
error-not-lying = The person does not lie across the picture, but this test is done lying on the back: lie down with one side to the camera, and hold the camera level at the height of your hips.
error-too-few-pictures = '{ $file }' has { $count } picture(s) in the part asked for, but a movement needs at least two: choose a longer part.
error-too-few-usable = '{ $file }' has { $count } picture(s) that can be used, but a movement needs at least two: export the film again in a usual form.
error-too-few-decoded = { $count ->
    [0] '{ $file }' holds no picture that can be decoded, or its pictures have more than { $most } million pixels: copy it again, or export it in a usual size.
   *[other] '{ $file }' holds one picture that can be decoded, but a movement needs at least two: film it again or copy the file again.
}
error-longest-side = A longest side of { $side } pixels was asked for, but at least 1 is needed.
error-nobody = No person was found in '{ $file }', but one who is seen whole from the side is needed: film again with more light, nearer, and nothing in front.
error-start-after-end = A start at { $start } s was asked for, but '{ $file }' ends at { $end } s: give an earlier start.
error-empty-part = The part from { $start } to { $stop } s was asked for, but it must begin at 0 s or later and end after it begins: give other times.
error-not-decoded = The pictures of '{ $file }' are coded in a way that cannot be decoded: export them as H.264 in an MP4 file.
error-no-file = There is no file '{ $file }': check the name and the folder.
error-file-not-readable = '{ $file }' cannot be read ({ $reason }): check who may read it.
error-folder-too-much = { $folder } holds far more than results: name a folder of its own{ TERMINAL(" with --out") }.
error-folder-of-recording = { $folder } holds the recording { $file }: name another folder{ TERMINAL(" with --out") }.
error-folder-is-file = { $folder } cannot be a folder, as { $file } is a file: name another folder{ TERMINAL(" with --out") }.
error-folder-read-only = Nothing can be written to { $folder } ({ $place } is read-only): name another folder{ TERMINAL(" with --out") }.
error-folder-not-written = Nothing could be written to { $folder } ({ $reason }): name another folder{ TERMINAL(" with --out") }.
error-folder-holds-else = { $folder } holds something else ({ $found }): name another folder{ TERMINAL(" with --out, or add --force to put the results beside it") }.
error-video-not-written = The annotated video { $file } could not be written ({ $reason }): make room on the disk, or leave it out{ TERMINAL(" with --no-video") }.
error-loads-hidden = The loads cannot be estimated in any repetition, as joints are hidden: film the whole body from the side.
error-plot-no-angle = No angle was measured in this result, so there is no curve to draw.
error-plot-no-load = This result holds no loads to plot: analyze the recording again and give the body mass{ TERMINAL(" with --mass 62") }.
error-plot-no-back = The back was not seen in any repetition: hip and low back cannot be plotted.
error-plot-no-reps = There is no repetition in this result, so there is none to plot.
error-id-several = Several stored sessions have an id that begins with { $id }, { $found }: write more of it.
error-id-several-more = Several stored sessions have an id that begins with { $id }, { $found } and more: write more of it.
error-id-none = There is no result folder and no stored session named { $id }: name a folder of 'hiphinge analyze', or an id that 'hiphinge history' shows.
error-person-there = There is already a person named { $name }: choose another name{ TERMINAL(", or see who is there with 'hiphinge person list'") }.
error-time-in-future = The time { $text } lies in the future: write when the recording was made.
error-time-too-early = The time { $text } is before { $year }, and no recording is: write when the recording was made, the year with four digits.
error-time-not-understood = The time { $text } was not understood: write a date such as 2026-05-01, or 2026-05-01T18:30.
error-subject = { $count ->
    [one] Subject { $wanted } was asked for, but one person is seen: choose number 1, or leave it out.
   *[other] Subject { $wanted } was asked for, but { $count } people are seen: choose a number from 1 to { $count }.
}
error-wall-place = The place of the wall { $text } was not understood: { $how }
error-wall-percent = The wall was said to be at { $value } %, but 0 to 100 is allowed: { $how }
error-wall-outside = The wall was said to be at pixel { $value }, but the picture is { $width } wide: { $how }
error-wall-how = write how far from the left edge of the picture the wall is, as a share of its width (17%) or in pixels of the recording (220).
error-wall-in-front = The wall was said to be at pixel { $value }, but that is in front of the person: name where the wall behind them is.
error-system = The system refused to read or write something ({ $reason }): make room on the disk, or choose another place for files and output.
error-time-zone = The time zone TZ={ $zone } is no zone on earth: set TZ to a name such as Europe/Berlin, or leave it out.
error-database-url = { $variable } names no database that can be used: write { $form }, or leave it out to keep everything in { $folder }.
error-memory = There is not enough memory for this: close other programs, or give a shorter or smaller film; a broken film can ask for any amount.
error-file-empty = '{ $file }' is empty: copy it again or { $allowed }.
error-file-folder = '{ $file }' is a folder, not a video: { $allowed }.
error-file-not-plain = '{ $file }' is a pipe or a device, not a file: { $allowed }.
error-file-too-large = '{ $file }' is larger than the { $most } GB that are allowed: cut out the part with the movement.
error-picture-size = The pictures of '{ $file }' are { $width } x { $height } pixels, but sides of { $least } to { $most } pixels are allowed, one at most { $times } times the other: export the film in a usual size.
error-file-no-video = '{ $file }' is not a video that can be read: { $allowed }.
error-file-breaks-off = '{ $file }' breaks off before the index that an MP4 or MOV file needs: copy it from the camera again or let a repair tool rebuild the index.
error-file-still = '{ $file }' is a still image, which holds no movement: { $allowed }. One photo is enough for a posture alone{ TERMINAL(" ('hiphinge posture')") }.
error-file-sound = '{ $file }' holds sound but no picture: { $allowed }.
error-file-no-picture = '{ $file }' holds no picture: { $allowed }.
error-file-allowed = give an MP4, MOV, MKV, AVI, GIF or WebM file
error-source-unknown = '{ $file }' is not a recording of a known kind: give { $kinds }, or install a package that adds a reader.
error-source-broken = The entry point '{ $entry }' of the package { $package } cannot be loaded ({ $reason }): update the package or remove it.
error-source-failed = '{ $file }' could not be read by the entry point '{ $entry }' of the package { $package } ({ $reason }): check the file, or report it to the authors of that package.
source-wrong-type = it gives { $found }, not { $needed }
source-wrong-shape = { $name } of its motion has the shape { $found }, not { $needed }
source-time-not-rising = its motion has fewer than two frames, or times that do not rise
error-films-only = { $option } was given, but '{ $file }' is no film ({ $kind }): leave it out.
error-part-too-short = The part asked for holds { $count ->
    [one] 1 frame
   *[other] { $count } frames
} of '{ $file }', but a movement needs at least two: choose a longer part.
error-unknown-drill = There is no drill { $name }: run hiphinge { $command } to see them all.
error-unknown-activity = There is no activity { $name }: run hiphinge { $command } to see them all.
error-unknown-fault = There is no fault { $name }: run hiphinge { $command } to see them all.
error-unknown-claim = There is no claim { $name }: run hiphinge { $command } to see them all.
error-unknown-muscles = There is no group of muscles { $name }: run hiphinge { $command } to see them all.
error-unknown-drill-near = There is no drill { $name }; the nearest name is { $near }: run hiphinge { $command } to see them all.
error-unknown-activity-near = There is no activity { $name }; the nearest name is { $near }: run hiphinge { $command } to see them all.
error-unknown-fault-near = There is no fault { $name }; the nearest name is { $near }: run hiphinge { $command } to see them all.
error-unknown-claim-near = There is no claim { $name }; the nearest name is { $near }: run hiphinge { $command } to see them all.
error-unknown-muscles-near = There is no group of muscles { $name }; the nearest name is { $near }: run hiphinge { $command } to see them all.
error-unknown-person = There is no person named { $name }: see who is there with 'hiphinge person list', or add one with 'hiphinge person add'.
error-unknown-person-near = There is no person named { $name }; the nearest name is { $near }: see who is there with 'hiphinge person list', or add one with 'hiphinge person add'.
error-unknown-language = There are no texts in { $language }: choose one of { $languages }.
error-measured-by = The name { $name } of who measures cannot be used: write one line of 1 to { $most } plain characters.
error-picture-without-drill = --picture draws one drill, and none was named: run hiphinge drills NAME --picture FILE.svg.
error-drill-not-drawn = The drill { $code } has no drawing: run hiphinge drills { $code } to read it.
error-not-svg = { $file } is no SVG file: end its name in .svg.
error-file-there = { $file } is there already: name another file.
error-file-not-written = { $file } cannot be written ({ $reason }): name another file.
error-delete-without-terminal = Deleting asks first, but there is no terminal to ask in: add --yes to delete without a question.
error-file-there-force = { $file } is there already: name another file{ TERMINAL(", or add --force to replace it") }.
error-no-folder = There is no folder { $folder }: make it, or name another file.
error-backup-on-store = { $file } is the store itself: name another file.
error-import-name-taken = There is another person named { $name }: give this one another name{ TERMINAL(" with --name") }.
error-clip-gone = { $file } cannot be read any more ({ $reason }): its session was not stored; see that the recording is there and analyze it again.
error-measure-not-stored = No stored session of { $name } holds { $measure }: choose one of { $known }.
error-measure-of-nobody = No stored session holds { $measure }: choose one of { $known }.
error-person-deleted-meanwhile = { $name } was deleted meanwhile: nothing was changed.
error-session-deleted-meanwhile = The session { $id } was deleted meanwhile: nothing was changed.
error-no-such-rep = The session has no repetition { $rep }, those it has are { $known }: name one of its own.
error-no-reps-at-all = The session has no repetition { $rep }, as it has none: name another session.
error-rep-not-excluded = Repetition { $rep } is not excluded (excluded: { $known }): nothing was changed.
error-no-rep-excluded = Repetition { $rep } is not excluded (none is): nothing was changed.
error-name = The name { $name } cannot be used: write one line of 1 to { $most } plain characters.
error-title = The title { $line } cannot be used: write one line of 1 to { $most } plain characters.
error-reason = The reason { $line } cannot be used: write one line of 1 to { $most } plain characters.
error-note = The note cannot be kept: write at most { $most } plain characters.
error-sex = The sex { $sex } was given, but only these are allowed: { $allowed }. Write one of them, or leave it out.
error-unknown-sign = There is no warning sign { $sign }: write { $none }, { $seen } (by a professional), or those that fit of { $signs }; 'hiphinge safety' explains them.
error-embed-one-video = --embed-video puts one video into one page, but { $count } results were named: name one.
error-report-of-more = { $count } results were named, but a report is of one or of two: leave some out.
error-folder-named-like-result = { $folder } is a folder, not a result: name another folder{ TERMINAL(" with --out") }.
error-folder-of-stills = { $folder } is no folder of its own: name another folder{ TERMINAL(" with --out") }.
error-not-a-page = { $file } is no page: end its name in one of { $endings }.
error-page-there = { $file } is there already and is no report: name another{ TERMINAL(" with --out") }.
error-result-not-read = '{ $folder }' cannot be read ({ $file }: { $reason }): name a result folder of 'hiphinge analyze'.
error-result-invalid = '{ $folder }' cannot be used ({ $reason }): name another result, or analyze the recording again.
error-result-newer = '{ $folder }' cannot be used: { $file } was written by a newer hiphinge as { $found }, but { $read } is read here. Update hiphinge.
error-no-result-found = No result was found in { $named }: name result folders of 'hiphinge analyze', a folder above them, or a pattern such as 'results/*'.
error-no-recording-to-keep = The recording itself was to be stored, but this motion comes from no file: store the results alone.
error-results-clash = The results of '{ $clip }' and of another recording would both go to '{ $folder }': analyze one of them on its own, into another folder{ TERMINAL(" (--out)") }.
error-jobs-with-person = --jobs { NUMBER($n, useGrouping: 0) } was given with --person, but each session of a person is compared with earlier ones: leave --jobs out.
error-option-for-folders = { $option } was given, but it is for folders of videos, and not with --json: name a folder, or leave it out.
error-clip-not-read = '{ $file }' cannot be read ({ $reason }): see that the recording is there.
error-table-there = { $file } is there already and is no table of hiphinge: name another folder{ TERMINAL(" with --out, or add --force to replace it") }.
error-results-of-others = These results are of people who are { STATURE($low) } and { STATURE($high) } tall, but conditions are compared within one person: leave out those of others.
error-result-folder-not-read = '{ $folder }' cannot be read ({ $reason }): name a result folder of 'hiphinge analyze'.
error-result-other = '{ $folder }' cannot be used ({ $reason }): name another result.
error-store-deleted-in-use = Deleted, but not yet gone from { $file }, as another program is reading an earlier state of it: close that program, then run 'hiphinge store check', which removes the rest.
error-store-tables = The store { $place } was changed from outside ({ $change }): nothing was written to it; run 'hiphinge store restore' with a backup.
store-change-missing = { $name } is missing or no table
store-change-other = { $name } has other columns
store-change-active = { $name } acts on its own
error-import-not-read = { $file } cannot be read ({ $reason }): name another file.
error-import-invalid = { $file } cannot be imported ({ $reason }): name a file that 'hiphinge export' wrote; nothing was stored.
error-unknown-format = The format { $format } is not known, but { $known } are: name one or more of them with commas between them.
error-format-without-stature = { $file } is written in metres, but no stature was given: give it{ TERMINAL(" with --stature 1.75") } or leave { $format } out.
error-markers-one-frame = Markers need at least two frames, but one was read: choose a longer part.
error-markers-none = There are no markers to write, as no landmark was seen: film from the side.
error-markers-without-scale = Markers are written in metres, but the scale of this recording is unknown: give the stature{ TERMINAL(" (--stature 1.75)") } and film the legs whole.
error-angles-none = There are no joint angles to write, as none was measured: film from the side.
error-extra-missing = { $what ->
    [plot] A plot
    [pdf] A PDF
    [server] A PostgreSQL store
    [pages] The coach in the browser
    [network] A network of your own
   *[format] The format
} needs the extra '{ $extra }', which is not installed: run { $command }.
error-pose-model-missing = '{ $file }' is not there: name the ONNX file of an RTMPose network.
error-pose-model-file = '{ $file }' is no ONNX network that can be read: name an RTMPose network.
error-pose-model-input = '{ $file }' does not take one picture of three colours and a fixed size: name an RTMPose network.
error-pose-model-outputs = '{ $file }' does not give two rows of scores for each point (SimCC): name an RTMPose network.
error-pose-model-points = '{ $file }' gives { $points } points, a layout that is not known: name a network of COCO-17 or HALPE-26.
error-no-data-frame = A data frame needs the extra 'pandas' or 'polars', and neither is installed: run { $command }, or ask for library="arrays".
error-not-a-figure = { $file } is no figure: end its name in { $endings }.
error-unknown-plot = There is no plot { $plot }: choose one of { $known }.
error-without-pango = A PDF needs the library Pango, which was not found: install it (on Debian libpango-1.0-0 and libpangoft2-1.0-0), or print the page in a browser.
error-person-gone = { $name } was deleted meanwhile: add the person again, then analyze again.
error-session-files-not-read = What belongs to this session cannot be read ({ $reason }): nothing of it was stored; see that the recording and its results are there, and analyze it again.
error-session-without-file = A session without { $file } cannot be stored: analyze the recording again.
error-no-session-json = A session.json that is none was found: analyze the recording again, or export the person again.
error-no-frames-csv = A frames.csv that is no table was found: analyze the recording again.
error-load-out-of-range = A { $what ->
    [below-grip] distance below the grip
    [mass] body mass
    [stature] stature
   *[load] load
} of { $value } { $unit } was given, but { $low } to { $high } { $unit } is allowed: give it in { $unit }.

error-live-time = The time { $time } s is not after the one before, { $before } s: hand in pictures in the order of time.
error-live-picture = A picture of { $shape } values of type { $type } cannot be used: hand in height x width x 3 of type uint8, in red, green and blue.
error-live-estimator = Pictures cannot be measured without a pose model: hand one to LiveEngine, such as BlazePose, or push rows of landmarks.
error-live-row = A row with points of shape { $points } and visibility of shape { $visibility } cannot be used: hand in { $count } x 2 points and { $count } values of visibility.
error-camera = Camera { $number } cannot be opened: check that it is plugged in and that no other program uses it, or choose another{ TERMINAL(" with --camera") }.
error-camera-stopped = Camera { $number } sends no more pictures: check that it is still plugged in and that the computer has not put it to sleep, then start again.
error-live-source = Nothing to watch was named: give --camera 0, or --clip with a video file.
error-live-sources = Both a camera and a clip were named: give either --camera or --clip.

# Values that are not in a table, and files of calibrations.

error-no-entry = There is no { $kind } { $key }: choose one of { $known }.
kind-activity = activity
kind-cause = cause
kind-claim = claim
kind-drill = drill
kind-judged-drill = drill to be judged
kind-fault = fault
kind-load-line = reference line
kind-load-number = number of the load model
kind-fatigue-number = number of the fatigue curve
kind-muscle = muscle
kind-muscle-group = group of muscles
kind-reference = reference
kind-screen = screen
kind-segment-table = segment table
kind-threshold = threshold
error-wall-touches = { $touched } of { $reps } repetitions are given as touching the wall: give at least one repetition, and no more touches than repetitions.
error-lift-negative = A lift with { $name } = { $value } was given, but 0 or more is allowed.
error-lift-unknown = A lift with { $found } was given, but only { $known } are known.
error-load-hands = A load in the hands { $hands } is not known: choose one of both, near, far.
error-no-library = A table as { $library } was asked for, but { $known } are known: choose one.
error-weights-missing = The pose weights { $name } are missing from { $folder }: install hiphinge again.
error-weights-damaged = The pose weights { $path } are not the published ones (sha256 { $found }… instead of { $expected }…): delete the file and install hiphinge again.
error-weights-no-network = The pose weights { $path } cannot be read as a network: delete the file and install hiphinge again.
error-pooled-not-written = Nothing could be written to { $file } ({ $reason }): name another folder{ TERMINAL(" with --out") }; the results of the recordings are kept.
error-calibration-range = { $name } is { $value }, but { $low } to { $high } is allowed: measure it with 'hiphinge calibrate'.
error-calibration-recording = { $file } is the recording itself: name another file{ TERMINAL(" with --out") }.
error-calibration-folder = There is no folder { $folder }: make it, or name another file{ TERMINAL(" with --out") }.
error-calibration-no-file = { $file } is not a file: name one{ TERMINAL(" with --out") }.
error-calibration-else = { $file } holds something else than a calibration: name another file{ TERMINAL(" with --out, or add --force to replace it") }.
error-calibration-unreadable = The calibration file '{ $file }' cannot be read ({ $reason }): name another, or make one with 'hiphinge calibrate'.
error-calibration-invalid = '{ $file }' cannot be used as a calibration ({ $reason }): make one with 'hiphinge calibrate'.
calibration-too-large = it is larger than { $kilobytes } kB
calibration-no-json = it is not JSON
calibration-no-object = it holds no object
calibration-schema = its schema is { $found }, but { $known } is needed
calibration-neutral = neutral is { $found }, but an object or null is needed
calibration-lacks = it lacks { $names }
calibration-range = { $name } is { $found }, but { $low } to { $high } is allowed
calibration-source = source is { $found }, but a text of 1 to { $most } characters is needed
calibration-line = the line of neutral is { $found }, but { $fewest } to { $most } points [x, y] from { $low } to { $high } are needed

# Wrong use of the command line.
error-misuse = { $what }; '{ $command } --help' shows what is allowed.
misuse-missing = { $name } is missing
misuse-no-option = There is no option { $option }
misuse-option-alone = The option { $option } was given without its value, or with one that it does not take
misuse-no-command = There is no command { $command }
misuse-extra = There is no place for { $words }
misuse-choice = { $name } was given as '{ $value }', but { $allowed } are allowed
misuse-too-small = { $name } was given as { $value }, but { $least } or more is allowed
misuse-out-of-range = { $name } was given as { $value }, but { $least } to { $most } is allowed
misuse-no-number = { $name } was given as '{ $value }', which is no number
misuse-value = { $name } was given with a value that cannot be used ({ $reason })

# Why the store cannot be used, and what to do.

error-store-full = The store { $place } has no room left on its disk: nothing of this was stored and all from before is kept; make room and run the command again.
error-store-disk = The store { $place } could not be written or read by the disk: nothing of this was stored and all from before is kept; see that the disk has room and works, then run the command again.
error-store-busy = The store { $place } is being written by another program for long: nothing of this was stored; run the command again when the other one is done.
error-store-damaged = The store { $place } cannot be read as a whole, as its file was changed from outside: nothing was written to it; run 'hiphinge store check', then 'hiphinge store restore' with a backup.
error-store-no-database = The store { $place } cannot be read, as its file was changed from outside: nothing was written to it; run 'hiphinge store restore' with a backup, or move the file away to begin anew.
error-store-read-only = The store { $place } may only be read: nothing of this was stored; give yourself the right to write there.
error-store-forbidden = The store { $place } may not be opened by you: give yourself the right to read and write it.
error-store-unopened = The store { $place } cannot be opened: see that its folder is there and may be written.
error-store-unreached = The store { $place } cannot be reached: nothing of this was stored; see that the server runs and that HIPHINGE_DATABASE_URL names it and a user it knows.
error-store-not-copied = The store { $place } could not be copied ({ $reason }): name another.
error-store-folder = The store cannot be kept in { $folder } ({ $reason }): set { $variable } to a folder that can be written.
error-store-take-out = The session { $session } cannot be taken out of the store ({ $reason }): see that there is room in the folder for temporary files.
error-store-of-others = The database holds other tables ({ $tables }) and is no store of hiphinge: name another with HIPHINGE_DATA or HIPHINGE_DATABASE_URL.
error-store-newer = The store is of version { $version }, but this hiphinge knows only up to { $known }: install the newest hiphinge; nothing was changed.
error-store-listed-otherwise = The session { $session } is listed with other values than its { $file } holds.
error-store-file-name = A session holds no file named { $name }: leave it out.
error-store-no-such-file = The session { $session } holds no { $name }: see what it has with 'hiphinge export'.
error-store-file-changed = The file { $name } of the session { $session } is not what was stored: bring it back with 'hiphinge store restore' from a backup.
error-store-on-server = The store is on a PostgreSQL server: use its own { $tool } for that.
error-no-backup = { $file } is no backup that can be restored { $why }
backup-what-to-do = name a file that 'hiphinge store backup' made; the store stays as it is.
backup-missing = (there is no such file): { backup-what-to-do }
backup-other = (it holds something else): { backup-what-to-do }
backup-broken = (it is no whole database): { backup-what-to-do }
backup-changed = (its tables were changed from outside: { $change }): { backup-what-to-do }
backup-unsound = (it is not sound): { backup-what-to-do }
backup-newer = (a newer hiphinge made it): install the newest hiphinge; the store stays as it is.

# Why a result cannot be used, as part of a sentence.

result-too-large = { $file } is larger than { $most } MB
result-no-utf8 = { $file } is no text in UTF-8
result-no-json = { $file } is not JSON
result-needs-text = its { $name } is { $found }, but a text is needed
result-missing = its { $name } is missing
result-unknown = its { $name } { $found } is not known here
result-needs-number = its { $name } is { $found }, but a number or null is needed
result-needs-object = its { $name } is { $found }, but an object is needed
result-needs-objects = its { $name } are { $found }, but a list of objects is needed
result-needs-date = its { $name } is { $found }, but a date is needed
result-beyond = its { $name } is { $found }, which no recording of a person gives
result-no-list = its { $name } are { $found }, which is no such list
result-too-many = its { $name } are more than { $most }
result-too-long = its { $name } is longer than { $most } letters
result-no-column = frames.csv has no column { $name }
result-no-number = frames.csv holds a cell that is no number
result-large-number = frames.csv holds a number larger than any measure
result-times-back = the times in frames.csv go back
result-too-many-rows = frames.csv has more rows or columns than any recording
result-row-short = a row of frames.csv is cut short
result-no-table = frames.csv is no table of values between commas
result-person = its person has a stature or mass that nobody has
result-other-schema = the schema of { $file } is { $found }, but { $read } is needed
result-newer = { $file } was written by a newer hiphinge as { $found }, but { $read } is read here: update hiphinge
result-reps = its repetitions are not sound
result-baseline = the lists of its baseline differ in length
result-no-folder = there is no such folder
result-no-file = it holds neither session.json nor screen.json
result-screen = its screen is { $found }, but one of { $known } is needed
result-low-back-hidden = it holds no repetition in which the low back was seen
result-rep-lacks = a repetition has no { $name }
result-no-drill = its drill is { $found }, which is none
result-other-drill = its drill is { $found }, but a hinge with a dowel, a wall, a weight or alone is needed
archive-no-zip = it is no whole ZIP file
archive-too-many = it holds { $count } files, but at most { $most } are read
archive-swells = it would unpack to far more than an export of its size
archive-other-file = it holds { $name }, which is no part of an export
archive-twice = it holds { $name } twice
archive-packing = { $name } is packed in another way than exports are
archive-large-file = { $name } is far larger than such files are
archive-lacks = it lacks { $name }
archive-unsound = its { $name } is not sound
archive-unsound-as = its { $name } is not sound: { $reason }

# --- Programmes.

error-diary-number = { $value } was given for { $what }, but it has to lie between { $least } and { $most }: correct it.
error-pause = The pause begins on { $start } and ends on { $end }: give an end that is not before its beginning.
error-psfs-count = { $found } own activities were given, but 1 to { $most } fit: name some, or fewer.
error-nobody-started = Nobody has a programme here yet: begin with the start{ TERMINAL(": 'hiphinge start'") }.
error-which-person = There are several people here ({ $names }): add the name of one.
error-assigned-days = What is asked of somebody lasts from { $start } until { $most } at most: choose a last day in between.
error-assign-reason = Without a reason nobody knows what it is for: add --reason "...", one line for the person.
error-not-started = { $name } has no programme yet, or has not finished its start: go on with 'hiphinge start { ARG($name) }'.
error-progress-no-chart = There is nothing to draw for { $name } yet: note what you do with 'hiphinge log { ARG($name) }', then ask for the picture again.
error-answers-not-read = The answers in { $file } cannot be read ({ $reason }): name a TOML file.
error-answers-no-toml = { $file } is no TOML file: write it as docs/programme.md shows.
error-answers-unfit = In { $file }, { $key } is { $value }, but these fit: { $known }.
error-answer-missing = The answers lack { $key }: add it to the file, or leave out --answers to be asked.
error-start-without-terminal = There is no terminal to ask in: give all answers in a file with --answers.
error-ask-first = The question on warning signs is due for { $name }, and nothing is practised without an answer: answer on a terminal, or add --warning-signs none, or those that fit.
error-log-drill = No drill is asked for on this day, or none any more{ TERMINAL(": add --drill with the one that was done, or take the latest back with --undo") }.
error-log-not-filmed = No film of { $drill } is stored for { $day }: analyze it first with --person, or leave out --filmed.
error-log-day = { $day } is no day: write it as 2026-05-01.
error-log-future = { $day } has not come yet: note what was done, on the day it was done.
error-log-activity = { $text } is no activity with a number: write it as "shoes=6", from 0 to 10.
error-plan-time = { $time } is no time of day: write it as 07:30.
error-zone = There is no time zone { $zone }: write one such as Europe/Berlin, or leave out --zone.
kind-equipment = equipment
kind-obstacle = obstacle
kind-step = step
kind-rule = rule
kind-outcome = questionnaire
