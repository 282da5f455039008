# What is said of the everyday tasks of knowledge/activities.toml.

activities-heading = Everyday hinges
activities-column-name = name
activities-column-activity = task
activities-column-prompt = say to yourself
activities-more = hiphinge activities NAME shows all about one.
activities-note = Pick one or two of these and let them remind you. Ten hinges a day is a fine start, thirty is plenty: these numbers are ours, not a rule. New habits take time. In one study it was about 66 days in the middle, 18 for some and 254 for others (Lally et al. 2010).
activities-how = How
activities-prompt = Say to yourself
activities-watch = Watch for
activities-alternatives = Just as good
activities-drill = Prepares you
activities-variety = There is no one right way to bend. Change often, and choose what feels easy.
activities-sources = Named in
activities-chosen = A task that we chose ourselves.

alternative-squat = squat down to it
alternative-lunge = take a long step, like a lunge
alternative-golfers-pick-up = the golfer's pick-up: hinge on one leg while the other swings back, one hand on something firm
alternative-kneel = go down on one knee
alternative-sit = sit down to do it
alternative-foot-up = put one foot up on a low edge or stool
alternative-hands = push up with your hands
alternative-stand-up = get up and stand for a while
alternative-lean-back = lean back and rest in the chair

activity-sink-title = At the sink
activity-sink-how = Stand close to the sink with soft knees. To wash your face or brush your teeth, send your hips back and bring your chest over the sink. A hand on the edge takes some of the weight.
activity-sink-prompt = When I stand at the sink, I push my hips back.

activity-dishwasher-title = Loading the dishwasher
activity-dishwasher-how = Face the rack and push your hips back to reach it. Feel the floor under your heels too. Take a few plates at a time, close to you.
activity-dishwasher-prompt = When I open the dishwasher, I push my hips back.

activity-laundry-title = Doing the laundry
activity-laundry-how = Set the basket up on a chair where you can. To lift it from the floor, stand close, push your hips back and hug it to you.
activity-laundry-prompt = When I lift the basket, I hug it first.

activity-bed-title = Making the bed
activity-bed-how = Walk round the bed, so that each corner is near. Hinge with one hand on the mattress, or put one knee on it.
activity-bed-prompt = When I pull the sheet straight, I send my hips back.

activity-shoes-title = Tying your shoes
activity-shoes-how = Put your foot up on a step, or sit down. Fold at the hips and bring your chest to your thigh. A little rounding is fine here.
activity-shoes-prompt = When I tie my shoes, I bring my chest to my thigh.

activity-bin-title = Taking out the bin
activity-bin-how = Stand close to the bag or bin. Push your hips back, take hold, and stand up with it near your body. Two small bags are easier than one big one.
activity-bin-prompt = When I take the bin out, I step up close and push my hips back.

activity-car-boot-title = Loading the car boot
activity-car-boot-how = Rest the thing on the edge first. Then lean in from the hips and slide it to its place. Slide it back to the edge before you lift it out.
activity-car-boot-prompt = When I open the boot, I slide first and lift later.

activity-groceries-title = Lifting the groceries
activity-groceries-how = Put the bag between your feet or close beside them. Push your hips back, take the handles, and push the floor away. One bag in each hand is good.
activity-groceries-prompt = When I reach for a bag, I push my hips back.

activity-children-title = Picking up a child
activity-children-how = Get close, hips back, and let the child come to your chest before you rise. For a hug or a talk, kneel or squat down.
activity-children-prompt = When I pick up my child, I get close first.

activity-vacuum-title = Vacuuming
activity-vacuum-how = Walk with the vacuum instead of reaching far. When you go under the sofa, take a long step and lean from the hips. Change hands now and then.
activity-vacuum-prompt = When I push the vacuum, my feet go with it.

activity-chair-title = Sitting down and getting up
activity-chair-how = To sit, reach back with your hips and lower them slowly. To get up, bring your chest over your feet and push the floor away.
activity-chair-prompt = When I sit down, my hips reach for the chair.

activity-floor-title = Lifting something off the floor
activity-floor-how = Get close. Push your hips back as far as you need and bend your knees as you like. Bring the thing close to you, then stand up.
activity-floor-prompt = When I pick something up, I send my hips back.

activity-gardening-title = Gardening
activity-gardening-how = Hinge for short jobs such as picking or planting. For long ones kneel on a pad or use a low stool, and change every few minutes.
activity-gardening-prompt = When I bend to the bed of flowers, my hips go back first.

activity-desk-title = Leaning forward at work
activity-desk-how = To reach forward or read closely, tip from the hips and bring your chest along. Then lean back again. Your next position is your best one.
activity-desk-prompt = When I lean to my screen, I tip from my hips.
