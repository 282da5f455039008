# What is said of the drills of knowledge/drills.toml.
# The numbers of a dose are those of the table.

drills-heading = Drills
drills-column-rung = rung
drills-column-name = name
drills-column-drill = drill
drills-column-camera = camera
drills-beside = beside
drills-judged-yes = yes
drills-judged-no = no
drills-more = The rungs go from easy to hard; for drills beside the ladder, their page shows where they fit in. Camera: whether hiphinge can judge it in a video. hiphinge drills NAME shows all about one.
drills-purpose = Why
drills-equipment = You need
drills-equipment-none = nothing
drills-setup = Start
drills-action = Do
drills-focus = Think of
drills-feel = You may feel
drills-feel-note = What you feel is a hint and no proof: a pull behind the thighs comes with a round back too. If you do not feel it, that is fine too.
drills-dose = How much
drills-camera-can = The camera sees
drills-camera-cannot = The camera misses
drills-easier = Easier
drills-harder = Harder
drills-trains = Helps with
drills-sources = Sources
drills-dose-design = The amounts are a starting point that we chose, not a rule. Change them to suit you.
drills-dose-verified = The number of repetitions is the one that the source names; the rest is a starting point that we chose.
drills-care = Some effort is fine. If it hurts, bend less, do fewer or stop. If pain stays or runs down a leg, ask a health professional.
drills-drawing = Drawing of the drill { $title }. { $setup } { $action }
drills-picture = Drawing: { $file }

drill-pelvic-clock-title = Pelvic clock
drill-pelvic-clock-purpose = You find out how your pelvis can tip, and where the middle is. A good first step when bending feels stiff or strange.
drill-pelvic-clock-setup = Lie on your back on a mat, knees bent, feet flat. Picture a clock lying on your belly: 12 at the navel, 6 between the legs.
drill-pelvic-clock-action = Tip a marble slowly from 6 to 12 and back again. Then rest it in the middle.
drill-pelvic-clock-focus = Roll the marble from number to number. Keep it slow and small.
drill-pelvic-clock-feel = The pressure of your low back on the mat comes and goes.
drill-pelvic-clock-dose = 1 to 2 sets of 8 to 10, on 5 to 7 days a week. 2 seconds there, no hold, 2 seconds back.
drill-pelvic-clock-camera-can = Nothing here: it is made for people who stand. Go by feel.
drill-pelvic-clock-camera-cannot = The tilt of a pelvis that lies on the floor.

drill-rock-back-title = Rock back on hands and knees
drill-rock-back-purpose = Your hips learn to fold while your back rests easy. The floor carries most of you, so there is time to feel it.
drill-rock-back-setup = Kneel on a mat on hands and knees. Hands under the shoulders, knees under the hips. Let your back find its own middle.
drill-rock-back-action = Send your hips back towards your heels. Stop when your back starts to change its shape, then come forward again.
drill-rock-back-focus = Slide your back pockets towards the wall behind you. A cup of tea on your low back stays full.
drill-rock-back-feel = The fold of your hips closes, and nothing pulls in your back.
drill-rock-back-dose = 2 sets of 8, on 7 days a week. 3 seconds back, 1 second of hold, 3 seconds forward.
drill-rock-back-camera-can = Nothing here: it is made for people who stand. A friend or a mirror can help.
drill-rock-back-camera-cannot = Whether your back keeps its shape on hands and knees.

drill-kneeling-hinge-title = Kneeling hinge
drill-kneeling-hinge-purpose = With the knees on the floor, all that is left to move is the hips. This makes the hinge easy to feel.
drill-kneeling-hinge-setup = Kneel tall on a mat, knees as wide as your hips. Cross your arms on your chest.
drill-kneeling-hinge-action = Push your hips back towards your heels and let your chest come forward. Then drive the hips forward and kneel tall again.
drill-kneeling-hinge-focus = Reach for your heels with your back pockets. Your chest looks at the floor in front of you.
drill-kneeling-hinge-feel = Your seat works as you come up. Your thighs may work as brakes.
drill-kneeling-hinge-dose = 2 sets of 8, on 7 days a week. 3 seconds down, 1 second of hold, 2 seconds up.
drill-kneeling-hinge-camera-can = Nothing here: it is made for people who stand. Go by feel.
drill-kneeling-hinge-camera-cannot = Your legs, when they are folded on the floor.

drill-seated-hinge-title = Seated hinge
drill-seated-hinge-purpose = Sitting makes the back of the thighs slack. So you can practise the fold of the hips with nothing pulling on you. You do the same each time you get up from a chair.
drill-seated-hinge-setup = Sit on the front half of a firm chair. Feet flat and a little apart. Sit tall.
drill-seated-hinge-action = Tip your chest forward between your knees, as far as your back keeps its shape. Then sit tall again.
drill-seated-hinge-focus = Bring the logo on your shirt forward over your shoes. Your belt tips with it.
drill-seated-hinge-feel = Your hips fold, and the sitting bones tip on the chair.
drill-seated-hinge-dose = 2 sets of 10, on 5 to 7 days a week. 3 seconds down, 1 second of hold, 2 seconds up.
drill-seated-hinge-camera-can = Nothing here: it is made for people who stand. A mirror at your side can help.
drill-seated-hinge-camera-cannot = Your hips and low back behind the chair and the thighs.

drill-wall-tap-title = Wall tap
drill-wall-tap-purpose = The wall shows your hips where to go. It is the quickest way to learn that a hinge goes back, not down.
drill-wall-tap-setup = Stand with your back to a wall, your heels about { CM(10) } from it. Feet as wide as your hips, knees soft.
drill-wall-tap-action = Push your hips back until they lightly tap the wall. Your chest tips forward by itself. Then stand tall again.
drill-wall-tap-focus = Close a car door with your back pockets. Keep your whole foot on the floor, toes relaxed.
drill-wall-tap-feel = Your back pockets meet the wall, and the back of your thighs may pull a little.
drill-wall-tap-dose = 2 to 3 sets of 10, on 7 days a week. 2 seconds down, 1 second of hold, 1 second up.
drill-wall-tap-camera-can = How far you bend, how much your knees bend, and whether your hips reach the wall if the wall is in the picture. In close clothes it can also see your low back.
drill-wall-tap-camera-cannot = How hard you touch the wall, and how wide your feet stand.

drill-wall-tap-far-title = Wall tap, further out
drill-wall-tap-far-purpose = A wall that is further away asks for a deeper hinge. You choose the depth by where you stand.
drill-wall-tap-far-setup = As in the wall tap, but step out { CM(3) } more each time it feels easy. A foot's length is far enough.
drill-wall-tap-far-action = Push your hips back until they lightly tap the wall. Stay on your whole foot, then stand tall again.
drill-wall-tap-far-focus = Reach for the wall with your back pockets, as if your hands were full and the door stood open.
drill-wall-tap-far-feel = The back of your thighs pulls more the further out you stand.
drill-wall-tap-far-dose = 3 sets of 10, on 7 days a week. 2 seconds down, 1 second of hold, 1 second up.
drill-wall-tap-far-camera-can = The same as in the wall tap: film it as wall_tap.
drill-wall-tap-far-camera-cannot = How many centimetres you stand from the wall, and how wide your feet stand.

drill-dowel-title = Hinge with a dowel
drill-dowel-purpose = A stick along your back tells you at once when the back changes its shape. You learn to feel it, then you can leave the stick out.
drill-dowel-setup = Hold a broomstick along your back, one hand behind the neck, one behind the waist. It touches the back of the head, the middle of the upper back, and the tailbone. A flat hand fits between the stick and the low back.
drill-dowel-action = Push your hips back and let the stick tip forward with you. Keep all three touches, then stand tall again. If one is lost, come up a little and go on from there.
drill-dowel-focus = Light on the head, firm between the shoulder blades, steady on the tailbone.
drill-dowel-feel = Three touches that stay the same, and air under your low back.
drill-dowel-dose = 2 to 3 sets of 8 to 10, on 3 to 7 days a week. 3 seconds down, 1 second of hold, 2 seconds up.
drill-dowel-camera-can = How far you bend, and how the gap between a straight line and your back changes: head, upper back, low back and tailbone.
drill-dowel-camera-cannot = How firmly the stick touches you. A hand or a loose shirt on your back can hide the gap.

drill-hinge-title = Hip hinge
drill-hinge-purpose = The plain hinge, with nothing in your hands. It is what all other drills lead to or start from.
drill-hinge-setup = Stand with your feet as wide as your hips, knees soft. Let your arms hang, or cross them on your chest.
drill-hinge-action = Push your hips back as if to touch a wall behind you. Let your chest come forward as your hips go back. Then drive your hips forward and stand tall.
drill-hinge-focus = Hips back, not down. Keep your whole foot on the floor.
drill-hinge-feel = The back of your thighs grows long on the way down, and your seat works on the way up.
drill-hinge-dose = 2 to 3 sets of 8 to 10, on 3 to 7 days a week. 3 seconds down, 1 second of hold, 2 seconds up.
drill-hinge-camera-can = How far you bend, what your knees, shins, head and heels do, and how fast you go. In close clothes it can also see whether your low back rounds.
drill-hinge-camera-cannot = Which muscles work, what you feel, and how wide your feet stand.

drill-banded-title = Hinge with a guiding band
drill-banded-purpose = A band pulls your hips back, so that you feel where they should go. It guides more than it works you.
drill-banded-setup = Fix a light band behind you at hip height and put it round the fold of your hips. Step forward until it pulls a little. Feet as wide as your hips, knees soft.
drill-banded-action = Let the band draw your hips back. Then drive your hips forward against it and stand tall.
drill-banded-focus = Follow the band back. Push the band away as you stand up.
drill-banded-feel = The band pulls at the fold of your hips, and your seat pushes against it.
drill-banded-dose = 2 sets of 10, on 3 to 7 days a week. 3 seconds down, 1 second of hold, 2 seconds up.
drill-banded-camera-can = How far you bend, what your knees and shins do, and how fast you go. In close clothes it can also see your low back.
drill-banded-camera-cannot = How hard the band pulls. A wide band may hide your hip.

drill-single-leg-roller-title = One-sided hinge with a foam roller
drill-single-leg-roller-purpose = The roller gives your hand something to press on while you fold at one hip. You work slowly at a long reach of the back of the thigh.
drill-single-leg-roller-setup = Set one end of a foam roller where your ankle meets your foot. Put the palm of the same hand on the other end. Soften that knee.
drill-single-leg-roller-action = Push your hips back slowly while your palm presses the roller towards your foot. Act as if to push the foot back. Then come up again, with your hand still on the roller.
drill-single-leg-roller-focus = Keep the roller pinned between hand and foot. It must not slip or tip.
drill-single-leg-roller-feel = A slow pull behind the thigh of that side.
drill-single-leg-roller-dose = 1 to 2 sets of 15 on each side, on 3 to 7 days a week. 3 seconds down, 1 second of hold, 3 seconds up.
drill-single-leg-roller-camera-can = How far you bend, and what the knee nearest to it does. Turn round to film the other side.
drill-single-leg-roller-camera-cannot = How hard you press on the roller, and the leg that is further away.

drill-medicine-ball-wall-title = Ball-to-chest wall hinge
drill-medicine-ball-wall-purpose = A ball held close to the chest gives you something to be firm around. Many easy repetitions make it a good warm-up.
drill-medicine-ball-wall-setup = Stand with your back to a wall, a hand's breadth or more away. Hug a ball of { KG(2, 4) } to your chest. Knees soft, toes relaxed.
drill-medicine-ball-wall-action = Push your hips back until they touch the wall, then stand tall again. The ball stays where it is.
drill-medicine-ball-wall-focus = Carry the ball like a full bowl, close to your chest. Your whole foot stays on the floor.
drill-medicine-ball-wall-feel = Your trunk is firm round the ball, and your legs grow warm.
drill-medicine-ball-wall-dose = 1 set of 20 to 30, on 5 to 7 days a week, before sport or before the day. 2 seconds down, no hold, 1 second up.
drill-medicine-ball-wall-camera-can = How far you bend, and if the wall is in the picture, whether you reach it. It also sees whether your last bends look like your first.
drill-medicine-ball-wall-camera-cannot = The weight of the ball, how hard you hug it, and a low back that your arm hides.

drill-pull-through-title = Pull-through with a band
drill-pull-through-purpose = You learn to finish the hinge: hips all the way forward, standing tall.
drill-pull-through-setup = Fix a band low behind you. Stand with your back to it, reach between your legs and take it in both hands. Step forward until it pulls.
drill-pull-through-action = Let the band draw your hands back between your thighs as your hips go back. Then drive your hips forward until you stand tall. Stop there.
drill-pull-through-focus = Your hips push the band, your arms are only ropes. Finish like a tall tree, without leaning back.
drill-pull-through-feel = Your seat drives you up, and it is tight when you stand.
drill-pull-through-dose = 3 sets of 12 to 15, on 2 to 3 days a week. 2 seconds down, no hold, 1 second up.
drill-pull-through-camera-can = How far you bend, what your knees do, and whether you stand up all the way.
drill-pull-through-camera-cannot = How hard the band pulls. Your arms may hide your hip at the bottom.

drill-kettlebell-deadlift-title = Kettlebell deadlift
drill-kettlebell-deadlift-purpose = Your first hinge with a weight. You pick something up and set it down, with the weight close to you.
drill-kettlebell-deadlift-setup = Stand over a light kettlebell, the bell between your ankles. If the floor is far away, put it on a block. Feet a little wider than your hips.
drill-kettlebell-deadlift-action = Push your hips back until your hands reach the bell. Grip it, then push the floor away and stand tall. Set it down the same way.
drill-kettlebell-deadlift-focus = Send the bell straight up and down like a lift in its shaft, close to your legs.
drill-kettlebell-deadlift-feel = Seat, thighs and back share the work.
drill-kettlebell-deadlift-dose = 3 sets of 8 to 10, on 2 to 3 days a week. 2 seconds down, no hold, 1 second up. Start with a bell that you could lift 12 times with ease.
drill-kettlebell-deadlift-camera-can = How far you bend, what your knees do, how far your hands are from your body, and whether you stand up all the way.
drill-kettlebell-deadlift-camera-cannot = How heavy the bell is, and how hard it feels.

drill-romanian-deadlift-title = Romanian deadlift
drill-romanian-deadlift-purpose = A slow hinge with weight from standing. It makes the hips and the back of the thighs strong at a long reach.
drill-romanian-deadlift-setup = Stand tall with a pair of light dumbbells or a bar in front of your thighs. Feet as wide as your hips, knees soft.
drill-romanian-deadlift-action = Push your hips back and let the weight slide down along your thighs. Turn round before your back changes its shape. Then drive your hips forward and stand tall.
drill-romanian-deadlift-focus = Paint your thighs with the weight on the way down and on the way up.
drill-romanian-deadlift-feel = The back of your thighs grows long under the load, and your back holds.
drill-romanian-deadlift-dose = 3 sets of 8 to 12, on 2 to 3 days a week. 3 seconds down, no hold, 1 second up. Start with a weight that you could lift 12 times with ease.
drill-romanian-deadlift-camera-can = How far you bend, how much your knees bend, how close the weight stays, and how fast you go down.
drill-romanian-deadlift-camera-cannot = How heavy the weight is. Big plates and arms may hide your shins and hips.

drill-deadlift-title = Deadlift from the floor
drill-deadlift-purpose = You lift a bar from the floor with hips and knees together. It makes legs, hips and back strong.
drill-deadlift-setup = Stand with the bar over the middle of your feet. If the floor is far away, raise the bar on blocks. Hinge and bend your knees until you can grip it.
drill-deadlift-action = Pull the slack out of the bar, then push the floor away. Stand tall. Send your hips back to set it down.
drill-deadlift-focus = Keep the bar close, as if it ran on rails up your legs. Push the floor away.
drill-deadlift-feel = Your legs push the floor, and your back works hard to hold its shape.
drill-deadlift-dose = 3 sets of 5 to 8, on 2 to 3 days a week. 2 seconds down, no hold, 1 second up. Start light.
drill-deadlift-camera-can = How far you bend, how close the bar stays, and whether you stand up all the way. In close clothes it can also see your low back.
drill-deadlift-camera-cannot = How heavy the bar is. Big plates may hide your feet and shins.

drill-swing-title = Kettlebell swing
drill-swing-purpose = The hinge made quick. Your hips throw the bell, so you train power and get warm.
drill-swing-setup = Set a kettlebell an arm's length in front of you. Feet a little wider than your hips. Hinge and tip the bell towards you. Only start when the deadlift with the bell feels easy.
drill-swing-action = Hike the bell back high between your thighs, then snap your hips forward and stand tall. Let the bell float, and let it fall back into the next hinge.
drill-swing-focus = Throw the bell to the wall in front with your hips. Your arms are only ropes.
drill-swing-feel = The bell floats. Your hips did it, and your arms hardly work.
drill-swing-dose = 5 to 10 sets of 10, on 2 to 3 days a week, as quick as feels smooth. Rest between the sets.
drill-swing-camera-can = How far you bend, how much your knees bend, and whether you stand up all the way. Film it with 60 pictures a second if your phone can.
drill-swing-camera-cannot = The weight of the bell. Fast arms blur, and they may hide your hip.

drill-clean-title = Kettlebell clean
drill-clean-purpose = A swing that ends with the bell at your shoulder. It asks for a good sense of time, after the swing feels easy.
drill-clean-setup = As in the swing, with a light bell in one hand.
drill-clean-action = Hike the bell back, snap your hips forward and guide the bell up close to you. Let it rest on your forearm, then drop it into the next hinge.
drill-clean-focus = Zip up a jacket with the bell: it travels close to your body.
drill-clean-feel = The bell lands softly on your forearm.
drill-clean-dose = 3 to 5 sets of 5 on one side, then the other, on 2 to 3 days a week.
drill-clean-camera-can = Nothing for sure: it does not know this lift. Watch your clip for the hinge at its start.
drill-clean-camera-cannot = The path of the bell and the turn of your hand.

drill-weighted-hinge-title = Weighted hinge with the dowel
drill-weighted-hinge-purpose = You keep the stick as your guide while the weight grows bit by bit.
drill-weighted-hinge-setup = Set up as for the dowel. One hand holds the stick, the other a light weight. If you tend to rock onto your heels, try a thin block of { CM(2, 5) } under them.
drill-weighted-hinge-action = Push your hips back with all three touches of the stick, then stand tall again.
drill-weighted-hinge-focus = The stick moves like one plank: head, upper back and tailbone stay on it.
drill-weighted-hinge-feel = The same three touches, with more work in seat and thighs.
drill-weighted-hinge-dose = 2 to 3 sets of 8 to 10, on 2 to 3 days a week. 3 seconds down, 1 second of hold, 2 seconds up.
drill-weighted-hinge-camera-can = The same as with the dowel: film it as dowel.
drill-weighted-hinge-camera-cannot = The weight. A block under the heels makes the shins lean more.

drill-good-morning-title = Good morning
drill-good-morning-purpose = A hinge with a light bar on your upper back. It teaches you to stay long in the back when the weight sits high.
drill-good-morning-setup = Rest an empty bar or a broomstick across your upper back. Feet as wide as your hips, knees soft.
drill-good-morning-action = Push your hips back and bow as far as your back keeps its shape. Then drive your hips forward and stand tall.
drill-good-morning-focus = Bow like an actor on a stage: long, slow and proud.
drill-good-morning-feel = Your back muscles work along their whole length.
drill-good-morning-dose = 2 to 3 sets of 8 to 12, on 2 to 3 days a week. 3 seconds down, no hold, 1 second up. Start with a broomstick.
drill-good-morning-camera-can = How far you bend, how much your knees bend, and how fast you go down. In close clothes it can also see your low back.
drill-good-morning-camera-cannot = The weight of the bar. Plates may hide your head and neck.

drill-waiters-bow-title = Waiter's bow
drill-waiters-bow-purpose = A short check, not a workout: how far can you bow before your low back starts to round?
drill-waiters-bow-setup = Stand with your feet as wide as your hips, knees nearly straight. Cross your arms on your chest.
drill-waiters-bow-action = Bow slowly from the hips like a waiter. Stop when you feel your low back begin to bend. Then stand tall.
drill-waiters-bow-focus = Serve a tray to a low table, with your chest held wide.
drill-waiters-bow-feel = The moment when your low back wants to join in.
drill-waiters-bow-dose = 1 set of 3 to 5, on 1 to 7 days a week. 3 seconds down, 1 second of hold, 2 seconds up.
drill-waiters-bow-camera-can = How far you bow and, in close clothes, where your low back begins to round: film it as hinge.
drill-waiters-bow-camera-cannot = Why your back begins to round there.

drill-facing-wall-title = Hinge facing a wall
drill-facing-wall-purpose = The wall in front stops the knees, so the hips have to go back. It is good when a hinge keeps turning into a squat.
drill-facing-wall-setup = Face a wall, with your toes { CM(5, 10) } from it. Feet as wide as your hips, knees soft.
drill-facing-wall-action = Push your hips back as if a second wall stood behind you. Your knees do not touch the wall in front. Go as low as your head has room.
drill-facing-wall-focus = Keep the space between your knees and the wall. Reach back with your back pockets.
drill-facing-wall-feel = Your knees have no room, so your hips fold.
drill-facing-wall-dose = 2 sets of 8 to 10, on 3 to 7 days a week. 2 seconds down, 1 second of hold, 1 second up.
drill-facing-wall-camera-can = What your knees and shins do, when you film it as hinge. It may call the bend small, since the wall leaves little room.
drill-facing-wall-camera-cannot = Whether your knees touch the wall.

drill-hero-squat-title = Hero squat
drill-hero-squat-purpose = A plain squat for a start, when a hinge does not want to come yet. It gets hips and knees to bend together.
drill-hero-squat-setup = Stand with your feet as wide as your shoulders. Reach your arms out in front, or hold on to a door frame.
drill-hero-squat-action = Sit down between your feet as far as is easy, then stand tall again.
drill-hero-squat-focus = Sit onto a low stool, with your whole foot on the floor. Stand up like a hero.
drill-hero-squat-feel = Thighs and seat share the work.
drill-hero-squat-dose = 2 sets of 8 to 10, on 3 to 7 days a week. 2 seconds down, 1 second of hold, 1 second up.
drill-hero-squat-camera-can = How deep you go, whether your heels stay down, and whether you stand up all the way.
drill-hero-squat-camera-cannot = Whether your knees fall in or out. That shows from the front only.

drill-sit-to-stand-title = Sit to stand
drill-sit-to-stand-purpose = Getting up from a chair is the hinge that you do most. Make it part of your training.
drill-sit-to-stand-setup = Sit on the front half of a firm chair that cannot slide. Pull your feet back a little under your knees.
drill-sit-to-stand-action = Bring your chest forward over your feet, then push the floor away and stand tall. Send your hips back to sit down softly.
drill-sit-to-stand-focus = Nose over toes. Sit down as if on eggs.
drill-sit-to-stand-feel = Your weight comes over your feet before you rise.
drill-sit-to-stand-dose = 2 to 3 sets of 8 to 10, on 5 to 7 days a week. 2 seconds down, no hold, 1 second up.
drill-sit-to-stand-camera-can = How far you lean, how softly you sit down, and whether you stand up all the way.
drill-sit-to-stand-camera-cannot = What the chair hides, and how much your hands help.

drill-pick-up-title = Pick something up
drill-pick-up-purpose = The test of daily life: something light lies on the floor. Hinge, squat, lunge or reach on one leg. There is no one right way.
drill-pick-up-setup = Put something light on the floor and stand close to it.
drill-pick-up-action = Bend in the way that feels easy, pick it up and stand tall. Next time try another way.
drill-pick-up-focus = Get close, and bring the thing to your pocket before you rise.
drill-pick-up-feel = It is light and close to you.
drill-pick-up-dose = 1 to 2 sets of 5 to 10, on 3 to 7 days a week, at your own pace.
drill-pick-up-camera-can = How you bend, how close you hold the thing, and whether you stand up all the way.
drill-pick-up-camera-cannot = The weight of what you lift, and a turn to the side.

drill-brace-title = Light brace
drill-brace-purpose = You learn to make your trunk firm all round, a little or a lot, and to go on breathing. It goes with each hinge that lifts something.
drill-brace-setup = Lie on your back on a mat, knees bent, feet flat. Put your fingers on both sides of your waist.
drill-brace-action = Cough softly: your sides push your fingers out. Make the same push without the cough, and keep it while you breathe. Then let go.
drill-brace-focus = Fill a belt all the way round, front, sides and back. Use as much of it as the load asks for.
drill-brace-feel = Your sides grow firm under your fingers, and your breath still moves.
drill-brace-dose = 1 to 2 sets of 5 to 8, on 3 to 7 days a week. 2 seconds to grow firm, 5 seconds of hold, 2 seconds to let go.
drill-brace-camera-can = Nothing: a brace cannot be seen.
drill-brace-camera-cannot = How firm you are, and whether you breathe.

drill-dead-bug-title = Dead bug
drill-dead-bug-purpose = Arms and legs move while your trunk stays as it is. Such core drills go well with the hinge. They help a sore back no more than other exercise does.
drill-dead-bug-setup = Lie on your back on a mat. Hold your knees over your hips and your hands over your shoulders, like a bug on its back.
drill-dead-bug-action = Slide one heel out along the floor while the arm on the other side reaches back. Bring both home, then change sides.
drill-dead-bug-focus = A sheet of paper under your low back stays where it is.
drill-dead-bug-feel = The front of your belly works, and your low back rests on the mat.
drill-dead-bug-dose = 2 sets of 6 to 8 on each side, on 3 to 5 days a week. 3 seconds out, 1 second of hold, 2 seconds back.
drill-dead-bug-camera-can = Nothing here: it is made for people who stand. A friend can watch the paper.
drill-dead-bug-camera-cannot = The back of someone who lies on it.

drill-bird-dog-title = Bird dog
drill-bird-dog-purpose = Hips and shoulders move under a back that stays long. It is a step from the rock back to the hinge.
drill-bird-dog-setup = Kneel on a mat on hands and knees. Hands under the shoulders, knees under the hips.
drill-bird-dog-action = Reach one leg back and the arm on the other side forward. Hold, come home, then change sides.
drill-bird-dog-focus = Push the wall behind you with your heel. A cup of tea on your low back stays full.
drill-bird-dog-feel = The seat of the raised leg works, and so does your back.
drill-bird-dog-dose = 2 sets of 6 to 8 on each side, on 3 to 5 days a week. 2 seconds out, 4 seconds of hold, 2 seconds home.
drill-bird-dog-camera-can = Nothing here: it is made for people who stand. A mirror at your side can help.
drill-bird-dog-camera-cannot = Whether your back turns or sags on hands and knees.

drill-side-plank-title = Side plank
drill-side-plank-purpose = The sides of your trunk learn to hold. They do so when you carry a bag in one hand.
drill-side-plank-setup = Lie on one side on a mat, elbow under the shoulder, knees bent. Later, do it with straight legs.
drill-side-plank-action = Raise your hips until you are one line from head to knees. Hold and breathe, then come down.
drill-side-plank-focus = Be a bridge that a cat could walk under.
drill-side-plank-feel = The side near the floor works, from shoulder to hip.
drill-side-plank-dose = 2 sets of 3 to 5 on each side, on 3 to 5 days a week. 1 second up, 5 seconds of hold, 1 second down.
drill-side-plank-camera-can = Nothing here: it is made for people who stand. Go by feel.
drill-side-plank-camera-cannot = A body that lies on its side.

drill-dumbbell-deadlift-title = Dumbbell deadlift
drill-dumbbell-deadlift-purpose = The kettlebell deadlift for a home without a kettlebell. One dumbbell stands on its end, or a full bag takes its place.
drill-dumbbell-deadlift-setup = Stand over a light dumbbell that stands on its end between your ankles. If that is too low, put it on a block. Feet a little wider than your hips.
drill-dumbbell-deadlift-action = Push your hips back until both hands hold the upper end. Push the floor away and stand tall. Put it down the same way.
drill-dumbbell-deadlift-focus = The dumbbell rides up and down like a lift in its shaft, close to your legs.
drill-dumbbell-deadlift-feel = Seat and back of the thighs work, and your back works too.
drill-dumbbell-deadlift-dose = 3 sets of 8 to 10, on 2 to 3 days a week. 2 seconds down, no hold, 1 second up. Begin with one that you could lift 12 times with ease.
drill-dumbbell-deadlift-camera-can = The same as with the kettlebell: film it as kettlebell_deadlift.
drill-dumbbell-deadlift-camera-cannot = How heavy the dumbbell is, and how hard it feels.

drill-jump-landing-title = Jump and land softly
drill-jump-landing-purpose = A jump starts with a quick hinge and ends in another one. It comes when slow hinges are easy and nothing hurts.
drill-jump-landing-setup = Stand on a firm floor with grip, feet as wide as your hips. Have space all round you.
drill-jump-landing-action = Dip your hips back, jump a little, and land on the whole foot with hips and knees bent. Stand still for a breath, then do the next one.
drill-jump-landing-focus = Land so softly that nobody next door can hear it.
drill-jump-landing-feel = Your hips catch you, and the landing is quiet.
drill-jump-landing-dose = 2 to 3 sets of 3 to 5, on 1 to 2 days a week. Small jumps first, with a rest between the sets.
drill-jump-landing-camera-can = Nothing for sure: jumps are not judged. Watch your clip for the landing.
drill-jump-landing-camera-cannot = How hard you land, and whether your knees fall in.

drill-sprint-title = Short sprint
drill-sprint-purpose = The hips drive you forward, one leg after the other. It is where the hinge ends up in sport, and a choice for those who like to run.
drill-sprint-setup = Warm up for ten minutes. Stand with one foot ahead on even ground, lean forward from the hips, knees soft.
drill-sprint-action = Push off and run quicker for about { METRES(20) }, not quite at your fastest. Roll out and walk back.
drill-sprint-focus = Push the ground away behind you.
drill-sprint-feel = Seat and back of the thighs push. A tight pull there says: slower today.
drill-sprint-dose = 1 set of 4 to 6 runs, on 1 to 2 days a week. Walk back between the runs until your breath is calm.
drill-sprint-camera-can = Nothing: a runner leaves the picture too soon.
drill-sprint-camera-cannot = Your stride, and how hard you push.
