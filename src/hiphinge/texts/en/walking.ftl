# Walking.

error-walking-steps = { $count ->
        [0] No steps were found
        [one] One step was found
       *[other] { $count } steps were found
    }, but walking needs at least { $least }: film a whole person from the side, walking past or on a treadmill.
error-metres-range = { METRES($value) } of floor were given, but a picture shows { METRES($low) } to { METRES($high) } from edge to edge: measure the floor along the path.
error-metres-not-understood = The floor { $text } was not understood: write metres (6.2) or feet (20ft).
error-metres-without-picture = '{ $file }' has no picture that could show metres of floor: leave them out.

walking-double-support = a view from the side cannot tell when both feet carry weight
walking-no-scale = metres need the height of the person, or how much floor the picture shows from edge to edge
walking-camera-moves = the camera moves, or the view is not from the side: hips and feet do not agree on the way
walking-not-seen = not seen in enough steps

walking-title = Walking in { $file }
walking-room-unseen = No edge of the room is seen, so that a camera that goes along would look like a treadmill: the speed holds for a camera that stands still.
walking-backward = { $count ->
        [one] One pass goes backward and was not measured.
       *[other] { $count } passes go backward and were not measured.
    }
walking-short-steps = The steps are short: { $length } % of body height, below { $limit } %. This describes the walk and names no cause.
walking-speed-of-male = { $speed } m/s in men of { $first } to { $last } years ({ $mark })
walking-speed-of-female = { $speed } m/s in women of { $first } to { $last } years ({ $mark })
walking-speed-compared = For comparison, mean walking speeds at ease: { $groups }. A mean is no target, and many who are well walk faster or slower. Source: { $sources }.
walking-cadence-steps-per-min = Steps
walking-step-time-s = Step time
walking-stride-time-s = Stride time
walking-step-length-m = Step length
walking-step-length-pct = Step length
walking-speed-m-s = Speed
walking-trailing-thigh-deg = Trailing thigh behind the vertical
walking-knee-flexion-peak-deg = Largest bend of the knee
walking-heel-lift-pct = Lift of the heel
walking-arm-swing-deg = Arm swing
walking-trunk-inclination-deg = Trunk lean
walking-neck-inclination-deg = Head before the shoulders
walking-double-support-s = Both feet on the floor
walking-meaning = Trunk, thigh and head are angles to the vertical. The values describe this walk; compare them with your own earlier ones.
