# What is said of the faults of knowledge/faults.toml. For each of them:
#   title   heading
#   name    short, for use within a sentence
#   seen    what the camera sees
#   why     why it may matter, and what is not known
#   needs   what has to be seen
#   limits  what is not visible

fault-lumbar-rounding-title = Your low back rounds
fault-lumbar-rounding-name = low back rounding
fault-lumbar-rounding-seen = On the way down your low back bends more than it does when you stand.
fault-lumbar-rounding-why = A hinge keeps your back nearer to its middle range and lets your hips do more of the bend. Rounding is not proven to cause pain, and most people who lift show some of it. Take this as a skill to practise.
fault-lumbar-rounding-needs = The line of your back from the side, and a second or two in which you stand still.
fault-lumbar-rounding-limits = The camera sees the outline of your back, not the bones. Changes under 8 degrees are too small to tell. Loose clothes hide the shape. How far your own back can bend is known only after a calibration.

fault-squat-substitution-title = Your hinge turns into a squat
fault-squat-substitution-name = squatting
fault-squat-substitution-seen = Your knees bend a lot or travel forward, and your hips go down more than back.
fault-squat-substitution-why = A squat is a fine way to lift. It is just not this drill: the more your knees bend, the less there is to do for the back of your thighs.
fault-squat-substitution-needs = Your shoulder, hip, knee and ankle from the true side.
fault-squat-substitution-limits = Knee angles from a video are a few degrees off. The line between a hinge and a squat is our choice, as no study draws one.

fault-load-away-title = The weight drifts away from you
fault-load-away-name = the weight drifting away
fault-load-away-seen = On the way up your arms hang in front of straight down, and what they hold moves away from your legs.
fault-load-away-why = The further a weight is from you, the harder your back and hips work to hold it. Keeping it close is the simplest way to make a lift easier.
fault-load-away-needs = Your shoulder and wrist from the side, and something in your hands.
fault-load-away-limits = The camera follows your wrist, not the weight, and does not know how heavy it is.

fault-hips-rise-first-title = Your hips rise first
fault-hips-rise-first-name = the hips rising first
fault-hips-rise-first-seen = On the way up your knees straighten and your hips rise while your shoulders stay behind, so your trunk leans further.
fault-hips-rise-first-why = When the legs are straight early, hips and back do the rest of the lift alone. If hips and shoulders rise together, the legs share the work.
fault-hips-rise-first-needs = Your shoulder, hip, knee and ankle from the side on the way up.
fault-hips-rise-first-limits = Plates before the shins hide the knees. Only a lean that plainly grows is reported.

fault-waist-bend-title = You bend from the waist
fault-waist-bend-name = bending from the waist
fault-waist-bend-seen = You lean well forward, but your hips fold only a little. Your back makes up the rest.
fault-waist-bend-why = When the hips start the bend, the strong muscles around them share the work. A bend from the waist is fine for many things; here you practise the other way.
fault-waist-bend-needs = Your trunk, your legs and the line of your back from the side.
fault-waist-bend-limits = How far your hips go back is set mostly by balance, so that alone says little. Without the line of your back, the bend of hips and back cannot be separated.

fault-dowel-lost-title = The stick loses touch
fault-dowel-lost-name = the stick losing touch
fault-dowel-lost-seen = A straight stick along your back no longer touches your head, your upper back or your tailbone.
fault-dowel-lost-why = The three touches show that your back keeps the shape it has in standing. A lost one tells you where the shape changes, so you can find it again.
fault-dowel-lost-needs = The line of your back and your head from the side, and a second or two in which you stand still.
fault-dowel-lost-limits = If you hold no stick, the program draws one along the edge that it sees. Hair, a hood or a loose shirt can lift it off.

fault-over-arching-title = Your low back arches
fault-over-arching-name = low back arching
fault-over-arching-seen = Your low back becomes more hollow than it is when you stand.
fault-over-arching-why = Many people arch when they try to keep the chest up. It takes more effort than you need, and it can hide how little the hips move. We compare you only with your own standing.
fault-over-arching-needs = The line of your back from the side, and a second or two in which you stand still.
fault-over-arching-limits = A shirt that hangs off the back hides the hollow. Changes under 8 degrees are too small to tell.

fault-upper-back-rounding-title = Your upper back rounds
fault-upper-back-rounding-name = upper back rounding
fault-upper-back-rounding-seen = Your upper back and shoulders curl forward more than they do when you stand.
fault-upper-back-rounding-why = A long upper back helps to keep a weight close. Each upper back has a curve of its own, which grows with the years; only the change counts here.
fault-upper-back-rounding-needs = The line of your upper back from the side, and a second or two in which you stand still.
fault-upper-back-rounding-limits = Shoulder blades, hair and a loose shirt change the outline. Where your arms hang in front of it, little can be seen.

fault-pelvis-tuck-title = Your pelvis tips back
fault-pelvis-tuck-name = the pelvis tipping back
fault-pelvis-tuck-seen = Your pelvis rolls under you while your trunk still goes down.
fault-pelvis-tuck-why = In a hinge the pelvis tips forward along with the trunk. When it rolls back, your low back makes up the rest, and you may run out of depth.
fault-pelvis-tuck-needs = The line of your back down to the seat from the side, and a second or two in which you stand still.
fault-pelvis-tuck-limits = The pelvis itself cannot be seen; it is worked out from the outline of the seat and the thigh. How it is tipped in standing says nothing, as bones differ.

fault-heel-lift-title = Your heels come up
fault-heel-lift-name = the heels coming up
fault-heel-lift-seen = A heel leaves the floor during the movement.
fault-heel-lift-why = With the heels up you stand on a smaller base, and you may tip forward. On the whole foot it is easier to send the hips back.
fault-heel-lift-needs = Your foot from the side, with the floor in the picture.
fault-heel-lift-limits = Only the foot that is nearer to the camera is seen. Thick soles and shadows blur the edge.

fault-locked-knees-title = Your knees stay straight
fault-locked-knees-name = straight knees
fault-locked-knees-seen = Your knees hardly bend while you lean forward.
fault-locked-knees-why = With soft knees the back of your thighs has more slack, so your hips can go further. With straight knees the pull comes sooner, and your back may make up the rest.
fault-locked-knees-needs = Your hip, knee and ankle from the true side.
fault-locked-knees-limits = Knee angles from a video are a few degrees off, so straight and nearly straight look alike.

fault-too-fast-title = You go down fast
fault-too-fast-name = going down fast
fault-too-fast-seen = The way down takes less time than the drill asks for.
fault-too-fast-why = A slow way down gives you time to feel where your hips and your back are. Speed has its place later, in drills that are made for it.
fault-too-fast-needs = Your shoulder and hip from the side for the whole movement.
fault-too-fast-limits = The time is read from the pictures. In a clip that was sped up or slowed down it cannot be trusted.

fault-wall-missed-title = You do not reach the wall
fault-wall-missed-name = missing the wall
fault-wall-missed-seen = Your hips stop before they touch the wall behind you.
fault-wall-missed-why = The wall gives your hips a place to go. If you miss it, you may just stand too far away from it today.
fault-wall-missed-needs = Your hips and the wall behind you in the picture.
fault-wall-missed-limits = The edge of the body is found to about a centimetre. A light touch and a near miss look alike.

fault-toe-lift-title = Your toes come up
fault-toe-lift-name = the toes coming up
fault-toe-lift-seen = The tip of your foot leaves the floor during the movement.
fault-toe-lift-why = Toes that come up show that your weight has gone far back. On the whole foot you stand firm.
fault-toe-lift-needs = Your foot from the side, with the floor in the picture.
fault-toe-lift-limits = Only the foot that is nearer to the camera is seen. Toes that move inside a shoe stay hidden.

fault-shallow-title = You stop early
fault-shallow-name = stopping early
fault-shallow-seen = You lean forward less than the drill asks for.
fault-shallow-why = More depth gives your hips more to do. It is no goal of its own: the depth at which your back keeps its shape is the one to practise.
fault-shallow-needs = Your shoulder and hip from the side.
fault-shallow-limits = The camera does not know why you stopped. A short bend can be just what you wanted.

fault-incomplete-lockout-title = You do not stand up all the way
fault-incomplete-lockout-name = not standing up all the way
fault-incomplete-lockout-seen = At the top your hips are still a little bent when the next repetition begins.
fault-incomplete-lockout-why = In the last part of the way up the muscles of your seat finish the work. Standing tall also gives each repetition a fresh start.
fault-incomplete-lockout-needs = Your shoulder, hip and knee from the side, at the top too.
fault-incomplete-lockout-limits = Near straight, hip angles from a video are least sure. Only the change from your own standing is judged.

fault-leans-back-title = You lean back at the top
fault-leans-back-name = leaning back at the top
fault-leans-back-seen = At the end of the way up your shoulders go behind your hips.
fault-leans-back-why = The lift is done when you stand tall. Leaning back adds nothing for the hips and hollows the low back.
fault-leans-back-needs = Your shoulder and hip from the side, at the top too.
fault-leans-back-limits = A camera that is not level shifts the vertical by a few degrees. Only a clear lean is reported.

fault-neck-extended-title = Your head tips back
fault-neck-extended-name = the head tipping back
fault-neck-extended-seen = You look up or ahead, and your head tips back against your upper back.
fault-neck-extended-why = It is a habit of many people, and the least of all points here. A head that follows the trunk makes the line of your back easier to feel.
fault-neck-extended-needs = Your head and the line of your upper back from the side.
fault-neck-extended-limits = Hair, a hat or a hood can hide the head. Only a clear change from standing is reported.

fault-neck-flexed-title = Your chin drops
fault-neck-flexed-name = the chin dropping
fault-neck-flexed-seen = Your head drops towards your chest.
fault-neck-flexed-why = It is one of the least points here. Often the upper back follows the head, and then the whole back rounds a bit more easily.
fault-neck-flexed-needs = Your head and the line of your upper back from the side.
fault-neck-flexed-limits = Hair, a hat or a hood can hide the head. Only a clear change from standing is reported.
