# One thing to think of, always something outside of the body: that helps more than thinking of muscles
# (Wulf 2010). knowledge/faults.toml lists which of them belong to a fault.

cue-back-pockets = Touch the wall behind you with your back pockets.
cue-belt-buckle-ahead = Finish with your belt buckle pointing straight ahead.
cue-belt-buckle-floor = Let your belt buckle look at the floor as you go down.
cue-car-door = Close a car door behind you with your seat, as if your hands were full.
cue-chest-print-up = Show the print on your shirt to someone ahead before your seat comes up.
cue-collar-corners = Keep the two corners of your collar far apart.
cue-count-three = Count to three on the way down.
cue-door-frame = Stand as tall as if someone marked your height on the door frame.
cue-floor-away = Push the floor away as if it were a heavy plate, and let the weight and your pockets rise together.
cue-full-footprint = Leave a full footprint on the floor: heel, big toe and little toe.
cue-load-home = Hug the weight close, as if it were your own full shopping bag.
cue-paper-under-heels = Hold a sheet of paper to the floor under each heel.
cue-peach = Hold a ripe peach under your chin: do not drop it, do not squash it.
cue-pockets-first = Let your back pockets move before your shoulders do.
cue-shins-fence-posts = Let your shins stand like two fence posts.
cue-shirt-buttons = Keep the buttons of your shirt as close together as in standing.
cue-shirt-print = Show the print on your shirt to someone in front of you.
cue-soft-carpet = Let your toes rest as if on a soft carpet.
cue-spot-on-floor = Rest your eyes on a spot on the floor, two steps in front of you.
cue-step-closer = Step a little closer to the wall and find it again with your back pockets.
cue-stick-three = Keep your head, your upper back and your tailbone on one straight stick.
cue-swaying-bus = Stand with soft knees, as if on a bus that sways.
cue-trouser-legs = Slide the weight down along your trouser legs.
cue-turn-back-sooner = Turn round a hand's breadth higher, while the stick still touches.
cue-wall-further = Reach for a wall that is one hand's breadth further back.
