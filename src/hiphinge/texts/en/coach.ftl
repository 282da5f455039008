# The coach in the browser: what it says during a set, and its page.

setup-nobody = I cannot see anyone. Step into the picture.
setup-light = It is too dark to see you well. Turn on a light.
setup-step-back = Step back until I see all of you.
setup-step-closer = Come closer to the camera.
setup-camera-up = Your head is cut off. Tilt the camera up or raise it.
setup-camera-down = Your feet are cut off. Tilt the camera down or lower it.
setup-move-right = Move toward the right edge of the picture.
setup-move-left = Move toward the left edge of the picture.
setup-turn-left = Turn until your left side points at the camera.
setup-turn-right = Turn until your right side points at the camera.
setup-arm = An arm hides your back. Bring it forward.
setup-still = Good. Now stand still for two seconds.
setup-tall = Stand tall and still.
setup-good = All good. Get ready.
setup-good-bent = All good, but straight edges of the room look bent. Use the normal lens (1x), not the wide one (0.5x), if you can. Get ready.
setup-good-pumps = All good, but the picture keeps getting brighter and darker. Measures are surer with steady light: no window behind you, no lamp in the picture. Get ready.

coach-countdown = { $n }
coach-go = Go.
coach-count = { $n }
coach-count-one-left = { $n }. One more.
coach-helped = Yes, that helped. Just like that.
coach-paused = Paused.
coach-resumed = Go on.
coach-rep-discarded = Taken off. You have { $n ->
    [0] no reps
    [one] { $n } rep
   *[other] { $n } reps
}.
coach-set-discarded = Set thrown away. Let us begin again.
coach-set-done = Set done: { $n ->
    [0] no reps
    [one] { $n } rep
   *[other] { $n } reps
}.
coach-set-done-well = Set done: { $n ->
    [one] { $n } rep
   *[other] { $n } reps
}. Well done.
coach-rest-over = Rest is over. Stand side-on for the next set.
coach-pain-green = Noted. Go on as long as it stays there.
coach-pain-amber = Noted. Bend less far, or do fewer reps. Stop if it grows.
coach-pain-red = Stop here for today. When it has settled, go back one or two drills.
coach-pain-leg = Stop here for today. Have a leg that hurts, tingles or feels weak looked at today or tomorrow.

coach-kept-for = Stored for { $name }, with its measures and what was said. Pictures are not kept.
coach-kept-nobody = Kept for nobody: the report is gone when you end hiphinge.
coach-kept-nothing = No rep of this set counts, so nothing is kept.
coach-kept-thrown = Thrown away: nothing of the last set is left.

error-set-reps = A set has 1 to { $most } reps, not { $found }.
error-set-rest = A rest lasts 0 to { $most } seconds, not { $found }.
error-pain = Pain is rated from 0 to { $most }, not { $found }.

error-coach-message = The coach did not understand a message ({ $what }). Load the page again.
error-coach-full = { $most } people are coached already, as many as this computer can watch. Wait until one of them has finished.
error-coach-ended = This set has ended. Start a new one.
error-coach-taken-over = This set goes on in another tab.
error-coach-died = The coach lost sight of you for a technical reason. Start again.

web-part-coach = Coach
web-coach-heading = Your coach
web-coach-intro = Put this computer on a chair, three to four steps away, with the camera at the height of your hip. You will be seen from the side. Pictures are looked at on this computer and then forgotten.
web-coach-demo = A clip plays the camera here, so that you can try everything without one.
web-coach-drill = Drill
web-coach-reps = Reps
web-coach-reps-hint = Leave it empty for as many as you like.
web-coach-count-at = Count
web-coach-count-at-top = back at the top
web-coach-count-at-bottom = at the bottom
web-coach-rest = Rest, in seconds
web-coach-voice = Speak, by a voice of this computer
web-coach-sound = Sounds
web-coach-start = Start
web-coach-starting = One moment. Allow the camera if you are asked.
web-coach-waking = Your coach is getting ready. This takes a few seconds.
web-coach-refused = The camera is not allowed. Allow it by the sign beside the address, then press Start again.
web-coach-no-camera = I found no camera. Plug one in, then press Start again. Without one, try hiphinge serve --demo.
web-coach-busy-camera = Another program uses the camera. Close it there, then press Start again.
web-coach-lost = The connection is lost. Your set is kept while I look for it.
web-coach-count = Reps
web-coach-rest-left = Rest
web-coach-range-lean = How far
web-coach-range-hips = From your hips
web-coach-range-back = From your low back
web-coach-unseen-range = –
web-coach-pause = Pause
web-coach-resume = Go on
web-coach-stop = End the set
web-coach-discard-rep = Take off a rep
web-coach-discard-set = Throw the set away
web-coach-again = Next set
web-coach-leave = Finish
web-coach-pain = It hurts
web-coach-pain-question = How much does it hurt, from 0 (not at all) to { $worst }?
web-coach-pain-leg = It moves into a leg, or a leg feels numb or weak
web-coach-help = When to get help at once
web-coach-report = Report of the last set
web-coach-stored-for = Each set will be stored for { $name }.

## The phone as a remote

web-remote-make = Use the phone as a remote
web-remote-scan = Scan this with the phone's camera app, in the same Wi-Fi. The link is for one phone, and ends when you finish.
web-remote-heading = Remote
web-remote-lost = The computer does not answer. Is the phone in its Wi-Fi?
web-remote-stays = The buttons act on your own computer only, over your home network.
web-error-remote-used = This link is no longer valid: make another one beside the picture on the computer, then scan it.
