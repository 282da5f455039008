# What the muscles of knowledge/muscle_roles.toml do in a hinge. The numbers of -fact-1 and so on are the values of the
# table.

muscles-heading = The muscles of a hinge
muscles-column-name = name
muscles-column-muscle = muscles
muscles-column-does = what they do
muscles-more = hiphinge muscles NAME shows what is known about one.
muscles-does = In a hinge
muscles-known = What is known
muscles-shown = In a video
muscles-sources = Sources
muscles-note = How hard a muscle works is measured on the skin, as a share of its most. Each study scales it in its own way, so do not compare numbers of two studies.

muscle-glutes-title = Glutes
muscle-glutes-does = They drive the hips forward and bring you up, most of all near the top.
muscle-glutes-fact-1 = In a model of the body the middle part pulls at an arm of { CM($standing) } when you stand, and of { CM($deep) } at { $hip } degrees of hip bend. So the glutes have the best lever near the top.
muscle-glutes-fact-2 = In the Romanian deadlift they worked at { $up } % of their most on the way up, and at { $down } % on the way down.
muscle-glutes-fact-3 = In a swing with { KG($load) } it was about { $percent } %.
muscle-glutes-fact-4 = In drills without a weight it was about { $low } to { $high } % on average.
muscle-glutes-shown = hiphinge measures how much longer the glutes get, where it sees the pelvis. It cannot see how hard they work.

muscle-hamstrings-title = Hamstrings
muscle-hamstrings-does = They slow you on the way down, while they get longer, and help the glutes on the way up.
muscle-hamstrings-fact-1 = In a model the outer one pulls at an arm of { CM($standing) } when you stand. Its best is { CM($best) }, between { $low } and { $high } degrees of hip bend: in the middle of the way.
muscle-hamstrings-fact-2 = At { $hip } degrees of hip bend and { $knee } of knee bend the outer one is { $stretch } % longer than in standing.
muscle-hamstrings-fact-3 = The back of the hip also holds you without effort. With the knee at { $knee } degrees it is { $held } newton metres a leg at { $low } degrees of hip bend, and { $more } at { $high }. That is where stiff legs stop the hips, and the back may round.
muscle-hamstrings-fact-4 = In the Romanian deadlift they worked at { $up } % of their most on the way up, and at { $down } % on the way down.
muscle-hamstrings-fact-5 = In a back squat, in women, it was { $percent } %.
muscle-hamstrings-shown = hiphinge measures how much longer the hamstrings get, where it sees the pelvis. hiphinge screen measures two leg tests.

muscle-adductors-title = Inner thighs
muscle-adductors-does = The rear part of the inner thigh helps to bring you up, like a fourth hamstring.
muscle-adductors-fact-1 = In a model it pulls at an arm of { CM($standing) } when you stand, and of { CM($best) } at { $hip } degrees of hip bend.
muscle-adductors-shown = From the side they cannot be separated from the thigh.

muscle-back-title = Back muscles
muscle-back-does = The muscles along the spine hold the shape of your back while the hips fold. They work hard in a hinge.
muscle-back-fact-1 = In the Romanian deadlift they worked at { $up } % of their most on the way up, and at { $down } % on the way down: more than glutes and hamstrings.
muscle-back-fact-2 = In the good morning they went from { $low } % with half the most one can lift ({ $light } %) to { $high } % with nearly all of it ({ $heavy } %).
muscle-back-fact-3 = In a swing with { KG($load) } it was about { $percent } %.
muscle-back-shown = hiphinge sees the shape that your back keeps, and estimates what a lift asks of the low back when you give your mass and the load.

muscle-core-title = Belly and sides
muscle-core-does = They help the back to keep its shape. A light brace is enough for a light load.
muscle-core-fact-1 = Taut all round, the trunk is stiffer. It also presses the spine more, so brace as much as the load asks for, and breathe.
muscle-core-fact-2 = In { $studies } studies core drills helped a sore back a little, and no more than other exercise.
muscle-core-shown = A brace cannot be seen. What can be seen is the shape of the back.
