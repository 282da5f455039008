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

error-set-reps = A set has 1 to { $most } reps, not { $found }.
error-set-rest = A rest lasts 0 to { $most } seconds, not { $found }.
error-pain = Pain is rated from 0 to { $most }, not { $found }.
