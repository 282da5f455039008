# What is said of the claims of knowledge/claims.toml. Titles are questions, so that no claim stands there as if it were
# true. The numbers of -fact-1 and so on are the values of the table.

claims-heading-claim = What articles claim of the hip hinge
claims-heading-contradiction = Where articles contradict each other
claims-column-name = name
claims-column-verdict = found
claims-column-claim = question
claims-more = hiphinge claims NAME shows the claim, what is known, and what hiphinge does because of it.
claims-said = It is said
claims-said-in = Said by
claims-article-S0 = a blog on long life
claims-article-S1 = a gym for people who work at desks
claims-article-S2 = a step-by-step guide for beginners
claims-article-S3 = a gym
claims-article-S4 = a physiotherapy clinic
claims-verdict = Found
claims-known = What is known
claims-does = hiphinge
claims-faults = Looks for
claims-drills = Drills
claims-sources = Sources
claims-note = A claim that is not borne out may still turn out true. Hinging is a skill worth having either way. If your back hurts and it stays, ask a health professional.
claims-verdict-supported = holds
claims-verdict-partly = partly
claims-verdict-mixed = open
claims-verdict-unsupported = not borne out
claims-verdict-unstudied = not studied
claims-verdict-settled = we chose

claim-rounding-title = Does a round back under load lead to pain?
claim-rounding-said = Each time you lift with a round back, your discs suffer, until one day they give way. One article says that study after study shows it.
claim-rounding-fact-1 = A review of how people with and without back pain lift found no difference in rounding in { $same } of { $studies } studies. It calls these studies weak.
claim-rounding-fact-2 = One study followed people over time. Those who came to have pain and those who did not differed by { $change } degrees. The likely range is { $low } to { $high }, so it may well be none.
claim-rounding-fact-3 = Measured from chest to pelvis, people with back pain rounded { $less } degrees less than others when they lifted.
claim-rounding-fact-4 = Nobody keeps the back quite still. Lifting { KG($load) } took { $stoop } degrees of low back bend in a stoop and { $squat } in a squat.
claim-rounding-fact-5 = Parts of dead spines can fail when they are bent thousands of times under load. They cannot rest or adapt, as you can.
claim-rounding-does = Shows how far your low back bends, as a skill to practise. It never says that rounding causes pain, and it compares you with your own standing or your own full slump.

claim-disc-load-title = Does lifting with bent knees or hips ease the discs?
claim-disc-load-said = With a hinge, or with bent knees, the discs are pressed and sheared less.
claim-disc-load-fact-1 = A review of { $studies } studies found no lower disc pressure in a squat lift. The press was the same or more, unless the load was between the feet. Shear and bending were less.
claim-disc-load-fact-2 = Sensors inside the spines of people, over { $lifts } lifts, differed between squat and stoop by { $percent } % only. Where the load was mattered more.
claim-disc-load-fact-3 = In one man the pressure in a disc was { $standing } MPa as he stood. Lifting { KG($load) } it was { $round } with a round back, { $knees } with bent knees and { $close } with the load held close.
claim-disc-load-fact-4 = In { $people } people who lifted { KG($load) }, a stoop pressed the spine less than a squat, by { $low } to { $high } times body weight.
claim-disc-load-fact-5 = Another study found the loads of a stoop to be higher.
claim-disc-load-does = Shows loads as estimates with a band, and only when you ask for them or name a load. Its first tip is to bring the weight closer, since studies agree on that the most.

claim-hips-take-over-title = Do the hips take the load over from the back?
claim-hips-take-over-said = In a hinge, hips and thighs carry the weight, and the back can rest.
claim-hips-take-over-fact-1 = On the way up in a Romanian deadlift, the back muscles worked at { $back } % of their most. Hamstrings were at { $hamstrings } % and glutes at { $glutes } %.
claim-hips-take-over-fact-2 = In the good morning the back muscles went from { $low } to { $high } % as the bar got heavier.
claim-hips-take-over-fact-3 = By our load model a man of { KG($mass) } who leans { $lean } degrees with { KG($load) } in his hands asks { $moment } newton metres of his low back. How he bends changes little.
claim-hips-take-over-does = Says that hips and back share the work. It never says that the back rests.

claim-lift-with-legs-title = Should we lift with the legs?
claim-lift-with-legs-said = Lift with your legs and keep the back out of it.
claim-lift-with-legs-fact-1 = A review of { $studies } studies found no ground to teach the squat lift as the way to fewer sore backs.
claim-lift-with-legs-fact-2 = Advice on how to lift does not change how people lift, as reviews report.
claim-lift-with-legs-fact-3 = In { $men } men who lifted { KG($low, $high) }, the peak that squat and stoop asked of the low back was the same.
claim-lift-with-legs-does = Takes squat, lunge, hinge and a reach on one leg as good ways to pick something up. It asks you to keep the weight close.

claim-light-things-title = Does a pen need a hinge as much as a heavy weight?
claim-light-things-said = Each bend counts, for a pen or a shoelace as much as for a heavy weight.
claim-light-things-fact-1 = By our load model most of the load is you. A man of { KG($mass) } at { $lean } degrees asks { $empty } newton metres of his low back with empty hands, and { $loaded } with { KG($load) }.
claim-light-things-fact-2 = In one man the pressure in a disc was { $standing } MPa standing and { $bent } bent forward with empty hands.
claim-light-things-fact-3 = That rounding for it brings pain was not found, as far as lifts were studied.
claim-light-things-does = Offers small daily bends as practice, with other good ways beside each. For a pen, bend as you like, and change often.

claim-best-exercise-title = Is hinging the best thing for a sore back?
claim-best-exercise-said = The hinge ends long back pain, or does so better than all else.
claim-best-exercise-fact-1 = Exercise helps a little more than doing nothing. It was { $pain } standard deviations in pain and { $function } in what people can do, in a review made for the WHO.
claim-best-exercise-fact-2 = A review of { $trials } trials takes { $points } of a hundred points of pain as a change that matters.
claim-best-exercise-fact-3 = The same review found about { $points } points less pain than with nothing. No kind of exercise was clearly the best.
claim-best-exercise-fact-4 = Over { $weeks } weeks, deadlifts did as well as light control drills in { $people } people, and no better.
claim-best-exercise-fact-5 = From deadlifts, those with less pain and a longer back hold gained the most.
claim-best-exercise-does = Makes no promise. It says that many ways help, and shows you your own results over time.

claim-posture-title = Does the way you stand or bend cause back pain?
claim-posture-said = How you hold yourself, and the load on your spine, is why your back hurts.
claim-posture-fact-1 = A look at { $reviews } reviews found no agreement that posture or load causes back pain. Some find a link, some find none.
claim-posture-fact-2 = People with and without back pain stand alike, in the tilt of the pelvis and in the curve of the low back.
claim-posture-does = Describes what it sees and compares you with yourself. It does not call a posture good or poor.

claim-glutes-title = Can glutes forget how to work?
claim-glutes-said = Sitting makes the glutes go to sleep, so that they no longer take part.
claim-glutes-fact-1 = When people lift a leg while lying face down, the glutes join in last in healthy people too. In back pain they come later still, in weak studies.
claim-glutes-fact-2 = In one group with back pain the glutes were smaller. That may come from using them less.
claim-glutes-fact-3 = Adding hip strength work to other exercise brought no more, in { $people } people.
claim-glutes-does = Never uses the term. A video does not show which muscles work, so it says nothing of them.

claim-pelvic-tilt-title = Does a tilted pelvis make you slump?
claim-pelvic-tilt-said = A pelvis that tips forward is the main cause of a rounded posture, and hinging mends it.
claim-pelvic-tilt-fact-1 = The shape of the bones alone makes the tilt { $mean } degrees on average, and anything from { $low } to { $high }.
claim-pelvic-tilt-fact-2 = People with and without back pain stand with the same tilt.
claim-pelvic-tilt-fact-3 = A slump mostly comes from the upper back, or from a pelvis that tips back.
claim-pelvic-tilt-does = Gives no score to tilt. It looks only at how the pelvis turns from your own standing.

claim-sitting-title = Does sitting make hamstrings tight?
claim-sitting-said = A day at a desk makes the hamstrings short, and short hamstrings round the back.
claim-sitting-fact-1 = That sitting does it rests on little.
claim-sitting-fact-2 = Studies over time found that less hamstring range comes before back pain a bit more often. The effect is small to medium.
claim-sitting-fact-3 = With the thigh upright, men whose knee lacks more than { $men } degrees to straight count as short; in women it is { $women }.
claim-sitting-does = Tests it instead of assuming it: hiphinge screen measures two leg tests, and hiphinge why says whether the back of your thighs sets the limit.

claim-hamstring-tension-title = Does a pull behind the thighs prove a good hinge?
claim-hamstring-tension-said = When you feel the hamstrings pull, the hinge is right.
claim-hamstring-tension-fact-1 = At { $hip } degrees of hip bend and { $knee } of knee bend, the outer hamstring is { $stretch } % longer than in standing. What the back does makes no difference to that.
claim-hamstring-tension-fact-2 = You feel the pull in a stoop too.
claim-hamstring-tension-does = Says with each drill what you may feel, as a hint. What counts is what was seen.

claim-walking-title = Does hinging make walking easy?
claim-walking-said = Who can hinge walks with a long, light stride, and it goes easier on the knees. Who cannot, shuffles.
claim-walking-fact-1 = We found no study that links hinge practice to walking.
claim-walking-fact-2 = Older people extend the hip less as they walk: { $old } degrees, and { $young } in young people.
claim-walking-fact-3 = In { $weeks } weeks of hip stretches, frail people came to walk faster and with longer steps. Their hips did not extend more.
claim-walking-fact-4 = Walking itself helps. With a walking plan the next bout of back pain came after { $with } days, and after { $without } without, at the median.
claim-walking-does = Makes no promise about walking. A walk is a good idea in its own right.

claim-performance-title = Does the hinge make you jump and sprint better?
claim-performance-said = A good hinge puts more force into the ground, so you jump, sprint and turn with more power.
claim-performance-fact-1 = In swings with { KG($load) } the glutes worked at about { $glutes } % of their most, and the back muscles at about { $back } %.
claim-performance-fact-2 = In { $people } men who trained swings or jump squats, strength rose by { $strength } % and jump height by { $jump } %. Both kinds did as well, and no group did nothing.
claim-performance-does = Has swings, jumps and sprints among its drills, for when the slow hinge is easy. The camera does not judge jumps and sprints.

claim-guarding-title = Does pain make you move in a guarded way, and does that bring more pain?
claim-guarding-said = Bending from the back brings pain, pain makes you guard, and guarding makes you bend even more from the back.
claim-guarding-fact-1 = People with back pain bend the low back less, and more slowly.
claim-guarding-fact-2 = More fear goes with less bend, over { $studies } studies. The link is weak ({ $link }; minus one would be the most).
claim-guarding-fact-3 = In { $people } people with a new sore back, fear went with less bend of the low back after { $first }, { $second } and { $third } weeks. Pain itself did not.
claim-guarding-fact-4 = People with back pain rounded { $less } degrees less in lifts. So the last step of the circle, more bend from the back, was not found.
claim-guarding-does = Starts you with small, easy moves and lets the range grow. Bending round again, when it feels fine, is part of that.

claim-weak-hips-title = Do weak hips stand behind back pain, and do stronger ones help?
claim-weak-hips-said = Hips without strength leave the work to the back.
claim-weak-hips-fact-1 = { $people } people with long back pain could push back with less force at the hip than { $people } without: { $right } % less on the right, { $left } % on the left. What came first is not known.
claim-weak-hips-fact-2 = A review of { $trials } trials found less pain and more ease after hip strength work.
claim-weak-hips-fact-3 = In a trial with { $people } people it added nothing to other exercise. After { $months } months the groups differed by { $points } of ten points of pain. The likely range is { $low } to { $high }.
claim-weak-hips-does = Never calls hips weak, since a video does not show strength. The loaded drills build hips and back, whatever the reason.

claim-never-taught-title = Is it enough to be shown how?
claim-never-taught-said = Most people hinge poorly since nobody ever taught them, or they forgot.
claim-never-taught-fact-1 = Told after each lift how it went, people cut the peak press on the spine by { $less } %. Without, it was { $without } %. It lasted for { $days } days.
claim-never-taught-fact-2 = Hearing it once is not enough: by itself it does not change how people lift, as reviews report.
claim-never-taught-fact-3 = An alarm at { $low } or { $high } % of the own full bend makes people round less, for some time.
claim-never-taught-fact-4 = For people with long back pain, sensors that gave feedback added nothing clear to a course on thoughts and moves.
claim-never-taught-does = Shows what it saw after each set, with one cue and one drill. It measures the skill, and does not say that pain follows.

claim-core-title = Does core work go with the hinge?
claim-core-said = The core is a corset that holds the spine, so train it beside the hinge.
claim-core-fact-1 = A review of { $studies } studies found that core drills help a sore back a little, and no more than other exercise.
claim-core-fact-2 = In { $trials } trials with { $people } people core drills were ahead at first. After { $first } and { $last } months there was no difference.
claim-core-does = Offers four core drills to go with the hinge, as a choice. It does not call for them.

claim-words-title = Is the back easy to break?
claim-words-said = Discs slip, backs wear out, and one lift too many is enough.
claim-words-fact-1 = Such words can raise fear, and fear makes people move less.
claim-words-fact-2 = More fear goes with less bend of the back. The link is weak ({ $link }; minus one would be the most).
claim-words-does = Keeps a list of words that it does not use, with reasons and better ones. A test reads all its texts.

claim-papers-title = What do the papers behind such advice show?
claim-papers-said = One article cites three papers. We do not know which, so here are three on what such articles ask: rounding, hip strength and how to lift.
claim-papers-fact-1 = Rounding: { $studies } studies, most without a difference. All are weak, and just one followed people over time.
claim-papers-fact-2 = Hip strength: one trial with { $people } people found no gain from adding it, and a review of { $trials } trials found one. So it is open.
claim-papers-fact-3 = How to lift: { $studies } studies in the lab. They measured load and not pain, and they do not favour the squat.
claim-papers-does = Follows all three: no fear of rounding, strength as an offer, and more than one way to lift.

claim-facing-wall-title = Back to the wall, or facing it?
claim-facing-wall-said = Three articles have you stand with your back to the wall. One has you face a wall and yet touch one behind you.
claim-facing-wall-fact-1 = People learn a move better when they think of something outside of the body, such as a wall to reach.
claim-facing-wall-fact-2 = A wall in front, { CM($near, $far) } from the toes, stops the knees. That is another drill.
claim-facing-wall-does = Takes the wall tap, with your back to the wall, as the first choice. Facing the wall is a drill of its own, for knees that come forward.

claim-feet-title = Feet as wide as the hips, or the shoulders?
claim-feet-said = Two articles say hips, one says shoulders.
claim-feet-fact-1 = We take { $narrow } to { $wide } times the width of the hip joints as fine.
claim-feet-does = Says hip width for a start and leaves the rest to you. From the side it cannot see how wide you stand.

claim-wall-distance-title = How far from the wall?
claim-wall-distance-said = One article says a few inches, another a foot's length.
claim-wall-distance-fact-1 = Both are right, since the distance sets the depth. { CM($near) } ask for a lean of about { $lean } degrees. A foot's length asks men for { $men } ({ CM($foot_men) }) and women for { $women } ({ CM($foot_women) }).
claim-wall-distance-fact-2 = We start at { CM($start) } and move out by { CM($step) }.
claim-wall-distance-does = Starts near and moves you out as it gets easy. After a set to the wall it says where to stand next.

claim-tailbone-title = Should the tailbone be pulled under?
claim-tailbone-said = One article asks for a slight tuck at the start, and then lists the tuck as an error.
claim-tailbone-fact-1 = To hinge, the pelvis has to tip forward with the trunk. A tuck goes the other way.
claim-tailbone-does = Never asks for a tuck. It offers a light brace, and mentions a pelvis that turns under when the bend ends early.

claim-weight-in-heels-title = On the heels, or on the whole foot?
claim-weight-in-heels-said = One article puts all of the weight on the heels, one does so at the dishwasher only, one asks for the whole foot.
claim-weight-in-heels-fact-1 = Balance sends the hips back whichever way you bend: at { $lean } degrees of lean by about { $back } leg lengths.
claim-weight-in-heels-fact-2 = Weight on the heels does not choose which muscles work. Where trunk and load are decides that.
claim-weight-in-heels-does = Asks for the whole foot, toes down. Heels or toes that come up are mentioned. The heels are a cue for those who tip forward.

claim-heel-block-title = Does a block under the heels help?
claim-heel-block-said = A thin block under the heels is said to shift the weight and to help the hinge.
claim-heel-block-fact-1 = It may help those who do not like to load the front of the foot. It also tips the shins, so a film with it is another thing.
claim-heel-block-does = Lists it as an option with the weighted hinge, and never as a must.

claim-dowel-contacts-title = Which points should the stick touch?
claim-dowel-contacts-said = Two articles name head, upper back and tailbone. One of them then warns when the stick leaves the low back.
claim-dowel-contacts-fact-1 = The curve of the low back alone leaves a gap of { CM($low, $high) }.
claim-dowel-contacts-fact-2 = Measured from a stick, the gap is more like { CM($low, $high) }: a flat hand fits.
claim-dowel-contacts-does = Looks for three touches: head, upper back, tailbone. The low back does not touch. Its gap is compared with your own in standing.

claim-knees-title = How much should the knees bend?
claim-knees-said = As little as can be, says one article. Soft, or gently bent, say the others.
claim-knees-fact-1 = In the Romanian deadlift knees were bent { $knee } degrees.
claim-knees-fact-2 = In the good morning they were bent { $low } to { $high } degrees.
claim-knees-fact-3 = Done strictly, it took { $knee } degrees.
claim-knees-fact-4 = We look for { $low } to { $high } degrees, and speak of a squat from { $squat } on.
claim-knees-does = Asks for soft knees, and mentions locked knees and a hinge that turns into a squat.

claim-back-shape-title = A flat, locked back, or the natural curve?
claim-back-shape-said = Two articles want the back flat or locked, one wants its natural curve, straight but relaxed.
claim-back-shape-fact-1 = Some bend of the low back can hardly be avoided, even with a coach.
claim-back-shape-fact-2 = Lifting { KG($load) } took { $squat } degrees in a squat and { $stoop } in a stoop.
claim-back-shape-fact-3 = Backs differ, so each is held against its own shape in standing.
claim-back-shape-does = Compares your back with your own standing, and leaves room on both sides. Flat is not asked for.

claim-shoulders-title = Shoulders pulled back?
claim-shoulders-said = One article pulls the shoulder blades back, the others do not speak of them.
claim-shoulders-fact-1 = We know of no reason to ask for it. With a weight the arms hang straight down.
claim-shoulders-does = Asks for nothing here. Only an upper back that rounds on the way is mentioned.

claim-band-title = What is the band for?
claim-band-said = It is said to train the hamstrings, and to pull the hips back.
claim-band-fact-1 = It depends on where it pulls: round the hips it guides, in the hands it is a weight.
claim-band-does = Has both: a guided hinge early on, and the pull-through later.

claim-speed-title = Slow, or with power?
claim-speed-said = Go slowly, say three articles. One of them also wants a strong drive at the top.
claim-speed-fact-1 = At { $seconds } seconds a way, speed adds hardly anything to the load on the spine.
claim-speed-fact-2 = We mention a way down of less than { $seconds } seconds, unless the drill sets a pace.
claim-speed-does = Slow on the way down, firm on the way up. Fast moves come with the swing, not before.

claim-certainty-title = Does it work for all, or for some?
claim-certainty-said = One article says that it puts an end to pain, one that it might, one that nobody can be sure.
claim-certainty-fact-1 = Exercise helps a little: { $pain } standard deviations less pain than with nothing.
claim-certainty-does = Says may, and shows your own results. Pain that stays is for a health professional to look at.
