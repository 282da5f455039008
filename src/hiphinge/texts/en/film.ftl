# How to film: the tips of knowledge/filming.toml.

film-heading = How to film a hinge
film-why = Why: { $why } ({ $source }; { $mark })

film-side-title = Film from the true side
film-side-do = Point the camera straight at the hip, square to the way you face: the shoulder, hip and foot nearest to the camera should hide those behind them.
film-side-why = A knee angle read from the true side was off by -2.3 ± 6.4 degrees; over views from 45 degrees off up to the true side it was -13.9 ± 15.1. Beyond about 25 degrees off, we show no angles.
film-side-source = Cosoli et al. 2026, squats against inertial sensors

film-distance-title = Stand the camera { METRES(3, 4) } away
film-distance-do = Put it on a tripod, a shelf or a chair { METRES(3, 4) } from you and use the normal lens, not the wide one.
film-distance-why = Say your legs are { CM(15) } to either side of the middle. From { METRES(1.5) } the near one looks 11 % larger than the middle, from { METRES(3.5) } 4 %. The normal lens of a phone still sees all of you.
film-distance-source = perspective of a pinhole camera: 1 / (1 - 0.15 / distance)

film-height-title = Set the lens at hip height, level
film-height-do = Raise the camera to the height of your hip and level it; a phone on its side or upright are both fine.
film-height-why = A camera that looks up or down shortens the body. A tilted one adds its tilt to each angle. We can put that right only where we can measure it.
film-height-source = perspective of a pinhole camera

film-whole-title = Keep the whole body in the picture
film-whole-do = Leave a hand's breadth above the head and below the feet, and half a leg's length behind the hips, which travel back.
film-whole-why = What leaves the picture cannot be measured and stays empty in the results.
film-whole-source = a choice of this program

film-clothes-title = Wear tight clothes
film-clothes-do = Choose close-fitting trousers and tuck the shirt in; let them stand out from the wall behind.
film-clothes-why = With tight trousers the same knee angle was off by only 1.6 ± 3.5 degrees. A loose shirt hangs off the back and hides its shape.
film-clothes-source = Cosoli et al. 2026, squats in three kinds of clothes

film-light-title = Light from the front, a plain background
film-light-do = Have the light behind the camera, not behind you; keep mirrors and other people out of the picture.
film-light-why = A dark outline, a hard shadow or a second figure can be taken for a part of you.
film-light-source = a choice of this program

film-quiet-title = Stand quietly for two seconds first
film-quiet-do = Start the recording, stand tall and still for two seconds, then hinge; stand still again at the end.
film-quiet-why = Standing is the zero for the pelvis, the back and the neck, and it gives your scale: both are taken from at least one quiet second.
film-quiet-source = a choice of this program

film-still-title = Do not move the camera
film-still-do = Let it stand on something firm and do not hold it in the hand or follow the movement with it.
film-still-why = Movement of the camera looks like movement of the body.
film-still-source = a choice of this program

camera-place = The camera stands at your side, { METRES(3, 4) } away, with its normal lens, as a wide one (0.5x) bends the edges. The lens is as high as your hip when you start, and the whole movement is in the picture.
camera-place-distance = { METRES(3, 4) }
