live-count = { $n ->
    [one] { $n } repetition
   *[other] { $n } repetitions
}
live-unseen = nobody in the picture
live-learning = stand still for a moment, side-on
live-phase-rest = standing
live-phase-descent = going down
live-phase-bottom = at the bottom
live-phase-ascent = coming up
live-lean = trunk { $value } { degrees }
live-rep = Repetition { $number }, bottom at { $second } s
live-summary = { $reps ->
    [one] { $reps } repetition
   *[other] { $reps } repetitions
}, { $attempts ->
    [one] { $attempts } other movement
   *[other] { $attempts } other movements
}, in { $frames ->
    [one] { $frames } picture
   *[other] { $frames } pictures
}.
