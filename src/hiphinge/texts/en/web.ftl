# The pages of 'hiphinge serve'.

web-serving = hiphinge is open at { $address }
    This address works once, in one browser. Ctrl-C ends it.
web-serving-lan = For a phone, { $host } is open in the home network too: it answers only links that hiphinge shows you.
web-stopped = hiphinge is closed.
web-skip = To the content
web-parts = Parts of hiphinge
web-part-drills = Drills
web-stays-here = Everything stays on this computer: these pages send nothing to anyone.
web-refused = That did not work
web-drills-intro = Each drawing shows the start in a light tone, the deepest position in a dark one, and the way between.
web-drills-again = Show the movement again
web-drills-all = All drills

web-error-400 = This request was not understood: go back and try again.
web-error-403 = This is not allowed here: open hiphinge by the address in the terminal.
web-error-404 = There is no such page: it may have been deleted, or the address has a slip in it.
web-error-405 = This page cannot do that: go back and use its buttons.
web-error-413 = This is too large: choose a smaller file.
web-error-500 = hiphinge itself made an error: the terminal shows which, and nothing of yours was lost.
web-error-host = This address is not the one of hiphinge: open the address in the terminal.
web-error-origin = This request came from another page: go back and use the pages of hiphinge.
web-error-token = This browser is not signed in: start hiphinge serve again and open the address that it prints, which works once.
error-port-taken = Port { $port } is in use by another program: add --port with another number, such as { $other }.
error-confined-time = This took more than { $minutes } minutes and was stopped: send a shorter part of the film.
error-confined-died = This film could not be analyzed: it asks for more than it should, or is broken; record it again or send another one.

web-part-analyze = Analyze
web-analyze-heading = Analyze a recording
web-analyze-intro = Choose a film of your hip hinge from the side: you get a report with what went well, what to work on, and one drill. A walk, a posture, standing up or a jump can be measured too.
web-analyze-start = Analyze
web-analyze-report = Open the report
web-analyze-kept = The film itself is deleted already. The report stays here until you end hiphinge.
web-analyze-stored = The film itself is deleted already. The session is stored with its report.
web-analyze-stop = Stop
web-analyze-forget = Delete this here
web-analyze-another = Analyze another recording
web-field-film = Film
web-field-film-hint = Or drop it here. One person, seen from the side, whole body in the picture. For a posture, a photo will do.
web-field-drill = What it shows
web-field-drill-any = A hinge: hiphinge finds out which
web-field-drills = A hinge, as a drill
web-field-families = Something else
web-family-posture = Standing or sitting still
web-family-walking = Walking
web-family-action = Standing up from a chair, or jumping
web-field-stature = Height of the person
web-field-stature-hint-metric = 1.75, 175cm or 5ft9. You can leave it empty: distances then have no centimetres.
web-field-stature-hint-imperial = 5ft9, 69 (inches) or 175cm. You can leave it empty: distances then have no inches.
web-field-metres = Floor from edge to edge of the picture
web-field-metres-hint-metric = 6.2 (metres) or 20ft, along your path. It overrides the height. You can leave it empty.
web-field-metres-hint-imperial = 20 (feet) or 6.2m, along your path. It overrides the height. You can leave it empty.
web-field-sex-none = Not said
web-field-age = Age in years
web-field-age-hint = With it, the report gives the mean speed of people of this sex and age. You can leave both empty.
web-field-blur = Make the head unrecognisable in the pictures
web-stage-receiving = The film is being sent.
web-stage-waiting = The film waits for its turn.
web-stage-open = Waiting for the phone.
web-stage-sent = The film is here.
web-stage-watching = The film is being watched.
web-stage-drawing = The pictures are being drawn.
web-stage-ready = The report is ready.

web-record-open = Record with this computer's camera
web-record-now = Begin now
web-record-stop = Stop recording
web-record-again = Record again
web-record-soon = Go to your place and stand side-on. Seconds until the recording begins:
web-record-recording = Recording. Stand quietly for two seconds before you begin. Seconds:
web-record-done = Recorded. Send it by the button below.
web-record-nothing = This browser recorded nothing. Film with another program, then choose the film above.
web-record-refused = The camera cannot be used. Allow it by the sign beside the address, close other programs that use it, then try again.
web-record-preview = What the camera sees

web-error-broken-off = The film did not arrive whole: send it again.
web-error-no-film = No film arrived: choose a film, then send it.
web-error-one-film = More than one film arrived: send them one after the other.
web-error-too-large = This is larger than { $most } MB: send a shorter part of the film.
web-error-too-slow = The film came too slowly and was dropped: go closer to the router, then send it again.
web-error-crowded = Too many connections are open to hiphinge: close tabs and programs that use it, then try again.
web-error-too-many = Too many recordings wait already: try again when one of them is done.

web-part-phone = Phone
web-phone-heading = Record with a phone
web-phone-intro = The phone's own camera films, and sends the film to this computer. Both then show how far it is, and the report.
web-phone-closed = For this, hiphinge must be reachable in your home network: end it with Ctrl-C and start hiphinge serve --lan.
web-phone-opens = Your home network reaches { $address } on this computer, and there only the link that you make here. It ends with the film that it brings, or after half an hour. The film crosses your network unencrypted: use this at home, not in a café or a hotel.
web-phone-make = Make a link for the phone
web-phone-scan = Scan this with the phone
web-phone-qr = QR code of the address beside it
web-phone-step-scan = Open the phone's camera app and hold it over the code. The phone must be in the same Wi-Fi.
web-phone-step-film = Film yourself with the phone's camera app, from the side, whole body in the picture. Choose the film on the page, then send it.
web-phone-step-report = The report then opens here and on the phone.
web-phone-type = Or type this address:
web-phone-again = Make another link
web-phone-upload-heading = Film your hip hinge
web-phone-upload-intro = From the side, whole body in the picture, the phone standing still. Stand quietly for two seconds before you begin.
web-phone-upload-camera = Film with the phone's camera app first, then choose the film here. A camera that opens from this page may record smaller pictures.
web-phone-send = Send it to the computer
web-stays-home = The film goes to your own computer only, over your home network.
web-error-link-used = This link has ended: make another one on the computer, then scan it.
error-no-lan = This computer is in no home network: connect it to your Wi-Fi, or leave out --lan.

web-part-people = People
web-people-none = Nobody yet. Add yourself, and your sessions and trends are kept on this computer.
web-people-add = Add a person
web-people-name = Name
web-people-mass = Body mass
web-people-mass-hint-metric = 62, 62kg or 136lb. You can leave it empty.
web-people-mass-hint-imperial = 136, 136lb or 62kg. You can leave it empty.
web-people-born-hint = With the sex, reports of walks give the mean speed of people of this age. You can leave both empty.
web-people-latest = latest session { $day }
web-people-analyze = Analyze a recording
web-people-no-session = No session yet.
web-people-about = About this person
web-people-data = All data
web-people-export-what = The export is one file of open formats with everything that is stored about this person.
web-people-export = Export
web-people-delete = Delete this person
web-sessions = Sessions
web-session-delete = Delete this session
web-show = Show
web-save = Save
web-go-on = Go on
web-trend = Trend
web-trend-measure = Measure
web-trend-label = { $measure } in { $count } sessions, from { $from } to { $to }
web-compare = Compare the two that are ticked
web-compare-column = compare
web-compare-choose = Compare the session of { $when }
web-exclude-what = A repetition that was none, such as a turn, can be excluded: it then counts in no trend. Its measures stay.
web-exclude = Exclude
web-exclude-label = Exclude repetition { $number }
web-exclude-reason = Why repetition { $number } should not count
web-exclude-placeholder = why
web-include = Count it again
web-include-label = Count repetition { $number } again
web-title = Title
web-title-field = Title of this session
web-delete = Delete
web-delete-yes = Delete for good
web-delete-keep = Keep it
web-safety-answer = Go on
web-safety-seen-heading = Has it been seen?
web-safety-seen-question = Go on only if a professional has seen this and said that you may train.
web-safety-seen = Yes, I may train
web-field-person = For whom
web-field-nobody = Nobody in particular: nothing is stored
web-choose = Choose
web-stored-for = This session will be stored for { $name }.
web-analyze-session = Sessions of this person
web-part-settings = Settings
web-language = Language
web-language-en = English
web-language-de = Deutsch
web-units = Units
web-units-metric = centimetres and kilograms
web-units-imperial = inches, feet and pounds
web-theme = Colors
web-theme-device = as on this device
web-theme-light = light
web-theme-dark = dark
web-stored = What is stored
web-stored-what = { $people ->
    [one] 1 person
   *[other] { $people } people
} with { $sessions ->
    [one] 1 session
   *[other] { $sessions } sessions
}, in this file:
web-stored-not = Films that you send here are deleted as soon as they are analyzed. What you analyze for nobody in particular is gone when you end hiphinge.
web-stored-change = Export or delete people

web-error-choose-two = Two sessions are needed for this: tick two of them, then compare.
web-error-safety = { $name } has to answer the question about warning signs first: open their page and start from there.

web-part-today = Today
web-today-whose = Whose day?
web-today-nobody = A programme belongs to a person: add one first. It stays on this computer.
web-today-heading = Today for { $name }
web-today-rest = No drill today: rest belongs to it.
web-today-pain = It may help, and so may many other ways to move. Stop if pain gets to 6 or more.
web-today-signs = Warning signs
web-today-coach = To the coach
web-today-log = What did you do?
web-today-leg = Pain moved into the leg
web-today-note = Note it
web-today-film = Only filmed sets count for the next step, as you chose to film: move with the coach, or send a film, and then note it here.
web-today-filmed = { $sets ->
    [one] Your filmed set of today is taken.
   *[other] Your { $sets } filmed sets of today are taken.
}
web-statements = Your back in daily life
web-today-progress = My way so far
web-today-change = Change the answers from the start
web-start-heading = A programme of a few minutes a day
web-start-intro = Some questions for { $name }. The answers stay on this computer, and each can be changed later.
web-start-films = I film my sets from the side, so that they can be measured
web-start-activity = One thing in your day that is hard for you now, such as putting on shoes. Leave it empty if there is none.
web-start-activity-points = How well does it go, from 0 (not at all) to 10 (as well as ever)?
web-start-done = Show the first day
web-error-whole = { $given } is no whole number: go back and write one, such as 3.
web-error-choice = { $given } is not among the answers: go back and choose one.
