# Walking.

error-walking-steps = { $count ->
        [0] No steps were found
        [one] One step was found
       *[other] { $count } steps were found
    }, but walking needs at least { $least }: film a whole person from the side, walking past or on a treadmill.
error-metres-range = { $value } metres from edge to edge of the picture are not between { $low } and { $high }: measure the floor along the path that the picture shows.
error-metres-without-picture = '{ $file }' has no picture whose width --metres could give: leave it out.

walking-double-support = one camera from the side cannot tell when both feet carry weight
walking-no-scale = metres need --stature or --metres
walking-camera-moves = the camera moves, or the view is not from the side: hips and feet do not agree on the way
walking-not-seen = not seen in enough steps

walking-title = Walking in { $file }: { $steps ->
        [one] { $steps } step
       *[other] { $steps } steps
    } measured
walking-column-measure = measure
walking-column-both = both sides
walking-column-left = left
walking-column-right = right
walking-value = { $value } ± { $error }
walking-cadence-steps-per-min = Cadence, steps a minute
walking-step-time-s = Step time, s
walking-stride-time-s = Stride time, s
walking-step-length-m = Step length, m
walking-speed-m-s = Speed, m/s
walking-trailing-thigh-deg = Trailing thigh behind the vertical, degrees
walking-knee-flexion-peak-deg = Largest bend of the knee, degrees
walking-arm-swing-deg = Arm swing, degrees
walking-trunk-inclination-deg = Trunk lean, degrees
walking-double-support-s = Both feet on the floor, s
walking-meaning = ± is one standard error. { $backward ->
        [0] All passes were measured.
        [one] One pass goes backward and was not measured.
       *[other] { $backward } passes go backward and were not measured.
    } Trunk and thigh are angles to the vertical, and a difference under 5 degrees between two films may come from the camera.
