# The pages of 'hiphinge serve'.

web-serving = hiphinge is open at { $address }
    This address works once, in one browser. Ctrl-C ends it.
web-stopped = hiphinge is closed.
web-skip = To the content
web-parts = Parts of hiphinge
web-part-drills = Drills
web-stays-here = Everything stays on this computer: these pages send nothing to anyone.
web-refused = That did not work
web-drills-intro = Each drawing shows the start in a light tone, the deepest position in a dark one, and the way between.
web-drills-all = All drills

web-error-400 = This request was not understood: go back and try again.
web-error-403 = This is not allowed here: open hiphinge by the address in the terminal.
web-error-404 = There is no such page: it may have been deleted, or the address has a slip in it.
web-error-405 = This page cannot do that: go back and use its buttons.
web-error-413 = This is too large: choose a smaller file.
web-error-500 = Something went wrong in hiphinge itself: the terminal shows what, and nothing of yours was lost.
web-error-host = This address is not the one of hiphinge: open the address in the terminal.
web-error-origin = This request came from another page: go back and use the pages of hiphinge.
web-error-token = This browser is not signed in: start hiphinge serve again and open the address that it prints, which works once.
error-port-taken = Port { $port } is in use by another program: add --port with another number, such as { $other }.
error-confined-time = This took more than { $minutes } minutes and was stopped: send a shorter part of the film.
error-confined-died = This film could not be analyzed: it asks for more than it should, or is broken; record it again or send another one.

web-part-analyze = Analyze
web-analyze-heading = Analyze a recording
web-analyze-intro = Choose a film of your hip hinge from the side: you get a report with what went well, what to work on, and one drill.
web-analyze-start = Analyze
web-analyze-leave = You can leave this page open and do something else.
web-analyze-report = Open the report
web-analyze-kept = The recording itself is deleted already. The report stays here until you end hiphinge.
web-analyze-another = Analyze another recording
web-field-film = Film
web-field-film-hint = Or drop it here. One person, seen from the side, whole body in the picture.
web-field-drill = What was practised
web-field-drill-any = hiphinge finds out
web-field-stature = Height of the person
web-field-stature-hint = 1.75, 175cm or 5ft9. You can leave it empty: distances then have no centimetres.
web-field-blur = Make the head unrecognisable in the pictures
web-stage-receiving = The film is being sent.
web-stage-waiting = Another recording comes first.
web-stage-watching = The film is being watched.
web-stage-drawing = The pictures are being drawn.
web-stage-ready = The report is ready.

web-error-broken-off = The film did not arrive whole: send it again.
web-error-no-film = No film arrived: choose a film, then send it.
web-error-one-film = More than one film arrived: send them one after the other.
web-error-too-large = This is larger than { $most } MB: send a shorter part of the film.
web-error-too-slow = The film came too slowly and was dropped: go closer to the router, then send it again.
web-error-too-many = Too many recordings wait already: try again when one of them is done.
