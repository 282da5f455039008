# A session in a notebook. $n is a number of repetitions.

notebook-reps = { $n ->
    [one] { $n } repetition
   *[other] { $n } repetitions
}
notebook-view-unusable = camera view not usable
notebook-seconds = { $value } s
notebook-column-rep = repetition
notebook-column-bottom = bottom at
notebook-column-trunk-inclination-deg = trunk lean, °
notebook-column-trunk-thigh-flexion-deg = hip bend (apparent), °
notebook-column-knee-flexion-deg = knee bend, °
notebook-column-lumbar-flexion-deg = low back bend, °
notebook-column-found = found
