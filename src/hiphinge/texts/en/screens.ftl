# The simple tests of hiphinge screen. The values are numbers; the unit stands in the sentence.

screen-heading = Tests that hiphinge screen measures
screen-column-name = name
screen-column-test = test
screen-more = hiphinge screen NAME CLIP --out FOLDER measures one.
screen-measured = Measured
screen-side = Leg
screen-held-against = Compared with
screen-means = What it means
screen-known = Good to know
screen-sources = Sources
screen-value = { $value } ± { $error }
screen-criterion = { $limit } ({ $mark }; { $sources })
screen-no-criterion = Nothing: no limit is known. Compare it with your own last time.
screen-results = Results: { $folder }
screen-note = This shows how you moved on one day. It is not a diagnosis.
screen-lying-note = This test was not yet tried on film of real people, only on drawn ones. Take it as a rough guide.
screen-both = { $first } { $second }
screen-side-left = left
screen-side-right = right

screen-waiters-bow-title = Waiter's bow
screen-toe-touch-title = Toe touch
screen-straight-leg-raise-title = Straight leg raise
screen-active-knee-extension-title = Knee stretch with the hip held
screen-seated-hinge-title = Bow from sitting

screen-seen-rounds = Your low back began to round at a lean of { $value } { degrees }.
screen-seen-kept = Your low back kept its shape as far as you leaned, { $value } { degrees }.

screen-waiters-bow-passed = The test asks for { $limit }, so you passed it.
screen-waiters-bow-not-passed = The test asks for { $limit } degrees. Try again with a stick along your back and see if that helps.
screen-waiters-bow-near = That is too close to the { $limit } degrees of the test to tell.
screen-waiters-bow-go-on = The test asks for { $limit } degrees: lean further next time, if that feels fine.
screen-seated-rounds = When you sit, the back of your thighs is slack. So this comes from the hips or from the move itself.
screen-seated-kept = When you sit, the back of your thighs is slack. If you round sooner when you stand, look at your legs too.

screen-toe-touch-above = Your fingertips stayed { CM($value) } above the floor. There is nothing to pass here; from { CM($change) } on, a change is more than chance.
screen-toe-touch-below = Your fingertips would have reached { CM($value) } past the floor. There is nothing to pass here; from { CM($change) } on, a change is more than chance.
screen-toe-touch-knees = Your knees were bent { $value } { degrees } there. The test asks for straight knees, at most { $limit }: with them you would stay higher.
screen-toe-touch-knees-hidden = We could not see whether your knees were straight there, as the test asks for.

screen-straight-leg-raise-short = Your leg rose { $value } { degrees }. A study called legs short up to { $short } and long from { $long } on.
screen-straight-leg-raise-between = Your leg rose { $value } { degrees }. That lies between what a study called short ({ $short }) and long ({ $long }).
screen-straight-leg-raise-long = Your leg rose { $value } { degrees }. A study called legs long from { $long } on and short up to { $short }.
screen-straight-leg-raise-knee = Your knee bent further up. Only the { $value } { degrees } with at most { $limit } in the knee count.
screen-straight-leg-raise-other = Your other leg rose too, by { $value } { degrees }. Keep it flat, or the number comes out too large.

screen-active-knee-extension-short = Your knee lacked { $value } { degrees } to straight. A study called more than { $limit } short.
screen-active-knee-extension-long = Your knee lacked { $value } { degrees } to straight. A study called only more than { $limit } short.
screen-active-knee-extension-near = Your knee lacked { $value } { degrees } to straight. That is too close to the { $limit } of a study to tell.
screen-active-knee-extension-sex = Your knee lacked { $value } { degrees } to straight. The limit differs for men and women: say which it is{ TERMINAL(" with --sex female or --sex male") }.
