# Loads on low back and hips: the table after hiphinge analyze, hiphinge compare-styles and hiphinge lift-limit. Values are
# numbers; kN and N m stand in the texts.

load-heading = Load on your low back, with { KG($load) } in your hands
load-column-rep = rep
load-column-moment = moment, N m
load-column-compression = compression, kN
load-column-hips = hip share
load-column-hamstrings = hamstrings
load-column-hands = hands
load-cell-moment = { $value } ±{ $error }
load-cell-compression = { $value } ({ $low } to { $high })
load-cell-percent = { $value } %
load-cell-length = { CM($value) }
load-caption = the largest of each repetition; ± standard error, in brackets the band; stretch of the hamstrings from standing; hands in front of the hip

load-band-below = The highest of these bands ends below the first line that is used to plan work, { $action } kN.
load-band-around = The highest of these bands holds the first line that is used to plan work, { $action } kN.
load-band-above = The highest of these bands starts above the first line that is used to plan work, { $action } kN.
load-lines = The second line lies at { $maximum } kN. Both are for planning jobs. They do not show what your back can take, for backs differ widely: in the laboratory they bore { $mean } ± { $spread } kN.
load-distance = Distance matters most: the closer the weight, the less work for your back.
load-slide = Shear (low confidence), the push that slides the lowest disc forward: { $leaning } N at the largest moment if the back muscles pull at a slant, { $straight } N if they pull straight. Models do not even agree on which way it goes.

load-gauge-moment = low back
load-gauge-hamstrings = hamstrings

load-axis-moment = low back (L5/S1): moment, N m
load-axis-compression = low back: compression, kN
load-axis-hamstrings = hamstrings: stretch from standing, %

styles-heading = Repetition { $rep } in other styles, with { KG($load) } in your hands
styles-column-style = style
styles-column-hips = hips, N m
styles-measured = as you did it
styles-hinge = hinge, back neutral
styles-stoop = stoop, back round
styles-squat = squat
styles-hinge-closer = hinge, { CM(10) } closer
styles-caption = at the largest load of each; ± standard error, in brackets the band
styles-model = The first row is you as filmed; it comes out too low if you did not really hold the weight. In the others a figure with your lengths keeps its balance with the weight and moves its hands along the same path. So look at how these differ from each other.
styles-reach = In some rows the hands cannot get as low as yours did. There the loads hold for longer arms: { $styles }.
styles-evidence = What studies show: how far away the weight is matters most. Styles differ little in how much they press the low back together, and the bands are wide.
styles-picture = Picture: { $file }
styles-axis-moment = moment, N m
styles-axis-compression = compression, kN
styles-line = { $value } kN: used to plan work

limit-heading = Weight for lifting at work (revised NIOSH equation)
limit-column-what = factor
limit-column-value = given
limit-column-origin = where it starts
limit-column-destination = where it ends
limit-constant = best case
limit-horizontal = hands in front of ankles
limit-vertical = height of hands
limit-distance = way up or down
limit-asymmetry = turned aside
limit-frequency = lifts a minute
limit-coupling = grip
limit-weight = recommended weight
limit-index = lifting index
limit-unit-cm = { CM($value) }
limit-unit-deg = { $value } { degrees }
limit-unit-kg = { KG($value) }
limit-unit-rate = { $value }, up to { $hours } h
limit-factor = x { $value }
limit-grip-good = good
limit-grip-fair = fair
limit-grip-poor = poor
limit-index-fine = { KG($load) } is { $index } times that: up to 1, nearly all people at work can do it for that long.
limit-index-raised = { KG($load) } is { $index } times that: over 1, the job should be made easier.
limit-index-high = { KG($load) } is { $index } times that: over 3, the job needs a new plan.
limit-none = Here the equation allows no weight at all: hands too far, too high or too often.
limit-smaller = Of the start and the end, the smaller weight counts.
limit-measured = Read from repetition { $rep }: the hands at { $start } s and at { $end } s. These lengths may be off by some centimetres.
limit-note = Made for two-handed lifting at work, done again and again. It plans jobs and says little about training.
