live-count = { $n ->
    [one] { $n } rep
   *[other] { $n } reps
}
live-unseen = nobody in the picture
live-learning = stand still for a moment, side-on
live-phase-rest = standing
live-phase-descent = going down
live-phase-bottom = at the bottom
live-phase-ascent = coming up
live-lean = trunk { $value } { degrees }
live-rep = Rep { $number }, bottom at { $second } s
live-summary = Done: { $reps ->
    [one] { $reps } rep
   *[other] { $reps } reps
} in { $frames ->
    [one] { $frames } frame
   *[other] { $frames } frames
}. Moves that are no rep: { $attempts }.
