# A person's programme: hiphinge start, today, log, progress and plan. $step and $drill are titles of drills, $day a date,
# $days a number of days.

programme-minutes = the minutes a day
programme-pain = the pain
programme-reps = the number of repetitions
programme-good = the number of good repetitions
programme-sets = the number of sets
programme-load = the load in kg
programme-hinges = the number of hinges

start-name = What shall we call you?
start-one = The number that fits best
start-some = The numbers that fit, with commas; 0 for none
start-option = { $number }  { $text }
start-one-unclear = Please write one number from 1 to { $most }.
start-some-unclear = Please write numbers from 1 to { $most } with commas, or 0.
start-number-unclear = Please write a whole number from { $least } to { $most }.
start-goal = What would you like to get out of it?
start-equipment = What do you have at hand? Nothing is fine too: a wall and a chair go a long way.
start-obstacles = Does one of these not suit you?
start-minutes = How many minutes a day do you have, from { $least } to { $most }?
start-pain = How much does it hurt today, from 0 (not at all) to 10 (as much as you can think of)?
start-place = Where does it hurt most?
start-moments = Which moments of your day shall remind you? One or two are plenty.
start-films = Will you film your sets from the side, so that they can be measured?
start-films-no = no, I count for myself
start-films-yes = yes
start-activity = Name one thing in your day that is hard for you now, such as putting on shoes. Enter if there is none
start-activity-points = How well does it go, from 0 (not at all) to 10 (as well as ever): { $activity }
start-done = Nobody else sees this. hiphinge today { ARG($name) } shows your day, hiphinge log { ARG($name) } notes what you did, hiphinge progress { ARG($name) } shows the way. If you like, hiphinge log { ARG($name) } --statements asks how your back is in daily life.

goal-daily-life = bend with ease in daily life
goal-learn = learn to hinge
goal-strength = get stronger
goal-back = do something for my back

obstacle-kneeling = kneeling on the floor
obstacle-arm-behind = reaching behind my back with one arm
obstacle-balance = working on one leg
obstacle-jumping = fast moves and jumps

pain-place-nowhere = nowhere
pain-place-back = the back
pain-place-hip = the hip
pain-place-leg = the leg
pain-place-elsewhere = somewhere else

part-warm-up = To warm up
part-cause = For your back
part-step = Your step

today-heading = { $day }: about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
today-heading-rest = { $day }: no drill today
today-dose = { $sets ->
    [one] 1 set
   *[other] { $sets } sets
} of { $reps }.
today-dose-side = { $sets ->
    [one] 1 set
   *[other] { $sets } sets
} of { $reps } on each side.
today-tempo = { $down } s down, { $hold } s hold, { $up } s up.
today-tempo-no-hold = { $down } s down, { $up } s up.
today-load = With { KG($load) }, or the next lighter weight that you have.
today-cue = { $every ->
    [0] Ask yourself only after the set how it went.
    [1] Keep the cue in mind at every repetition.
   *[other] Think of the cue only at one repetition in { $every }.
}
today-wall = Heels { CM($distance) } from the wall.
today-camera = What the camera looks at: { $camera }
today-film = Film it from the side: hiphinge analyze CLIP --person { ARG($name) } --drill { $drill }, then hiphinge log { ARG($name) } --filmed. To be counted while you move: hiphinge live --camera 0 --drill { $drill }.
today-task = In your day
today-hinges = Aim for about { $count } hinges in your day, in any way that feels easy. A squat or a lunge is just as good.
today-why = Why this
today-pain = It may help, and so may many other ways to move. Stop if pain gets to 6 or more; hiphinge safety says more.
today-next = To note what you did: hiphinge log { ARG($name) }. The rules with their sources: hiphinge today { ARG($name) } --why.
today-rules = The rules behind this day
today-rules-note = Numbers chosen by this program are no medical limits. hiphinge claims says what is known of hinging.

rule-unit-points = points of pain
rule-unit-steps = { "step(s)" }
rule-unit-days = days
rule-unit-weeks = weeks
rule-unit-ratio = (share)
rule-unit-percent = %
rule-unit-kg = kg
rule-unit-repetitions = repetitions
rule-unit-times = a day
rule-unit-s = s
rule-unit-drills = { "drill(s)" }
rule-unit-hinges = hinges

rule-start = We begin here because of the pain that you gave at the start.
rule-passed = You did the step before well on { $days } days: { $step } is next.
rule-load-step = It was easy at this weight: { KG($load) } is next, and all else stays as it was.
rule-struggled = It was hard on { $days } days. We go back to { $step } and come again.
rule-red-back = Pain was in the red. We go back to { $step } and take our time.
rule-red-leg-back = Pain moved into your leg. We go back to { $step } and take our time.
rule-away = You were away for two weeks or more. We begin again at { $step }.
rule-away-long = You were away for four weeks or more. We begin again at { $step }; it comes back sooner than you think.
rule-ill = On days of illness there is nothing to do. After them we begin one step lower.
rule-assigned = Until { $until } you are asked to stay with { $step }, as far as pain allows: { $reason }
rule-red-rest = Pain was in the red today. That is enough for now.
rule-enough = Done for today. More of it brings nobody further.
rule-stand-in = { $drill } takes the place of { $step }, which asks for something that you do not have or that does not suit you.
rule-rest-day = A day of rest from the weight. Muscles grow on such days.
rule-days-a-week = You did this drill often enough this week. A day off is part of it.
rule-pain-worse = It has hurt more than at the start for a week. Nothing is raised, and we ask you to have it looked at.
rule-easy-days = There was pain of { $points } or more this week. Until it is calmer, { $step } takes the place of your step.
rule-amber-share = Pain was in the amber last time. The step stays, with fewer repetitions.
rule-lighter-week = A lighter week: every { $weeks } weeks we do less, and nothing is lost by it.
rule-cause = From your films: “{ $cause }”. One drill is there for that.
rule-pass-share = To move on: { $good } of 10 repetitions as shown, with little pain, on { $days ->
    [one] 1 more day
   *[other] { $days } more days
}.

log-good = How many of the { $reps } in each set went as shown?
log-pain = Most pain while you practised, 0 to 10
log-pain-after = Most pain after it, 0 to 10
log-done = Noted: { $drill }, { $sets ->
    [one] 1 set
   *[other] { $sets } sets
}, { $good } of { $reps } repetitions as asked for.
log-done-unknown = Noted: { $drill }, { $sets ->
    [one] 1 set
   *[other] { $sets } sets
} with { $reps } repetitions. How many went well is not known, so they do not count for the next step.
log-film = You chose to film: this practice counts as a day, and for the next step only filmed sets count (hiphinge log { ARG($name) } --filmed).
log-green = Pain is in the green: go on.
log-amber = Pain is in the amber: the step stays, with fewer repetitions next time.
log-red = Pain is in the red: stop this drill for today. Next time we ask about warning signs first.{ TERMINAL(" hiphinge safety says when to get help.") }
log-morning = Tomorrow morning: hiphinge log { ARG($name) } --morning with your pain then, 0 to 10.
log-noted = Noted.
log-statements = Roland and Morris: which of these sentences describe you today? Take only those of which you are sure.
log-statements-english = These sentences are here in English only.
error-log-statements = The statements are asked on a terminal. Without one, give how many fit: --roland-morris 7.
log-no-yesterday = There was no practice yesterday, so there is nothing to add it to.
log-undone = Taken back: { $drill } on { $day }.
log-nothing-to-undo = No practice is noted yet.

progress-heading = The way of { $name }
progress-place = Where you are
progress-step = Step { $number } of { $steps }: { $step }
progress-now = What you do
progress-missing = What is next
progress-film = Film it from the side: hiphinge analyze CLIP --person { ARG($name) } --drill { $drill }, then hiphinge log { ARG($name) } --filmed. You chose to film, so only filmed sets count.
progress-moves = So far
progress-habit = How often
progress-days = { $days ->
    [one] 1 day
   *[other] { $days } days
} in all, { $week } in the last week.
progress-weeks = { $weeks ->
    [0] A new row of weeks can begin today.
    [one] 1 week in a row with some practice. A day off breaks nothing.
   *[other] { $weeks } weeks in a row with some practice. A day off breaks nothing.
}
progress-hinges = About { $count } hinges on the days that you counted.
progress-changed = What changed
progress-too-early = Nothing can be said yet. Answer again after some weeks{ TERMINAL(": hiphinge log ", ARG($name), " --activity \"shoes=6\", --usual-pain with the pain of your week, and --statements on your back in daily life") }.
progress-habit-note = New habits take time. In one study half of the people took 66 days or more. The quickest took 18, the slowest 254 (R83).
progress-trend = One measure in full: hiphinge trend { ARG($name) }. A picture: hiphinge progress { ARG($name) } --plot way.png
progress-drill = { $drill } ({ $code })
progress-chart-minutes = Minutes of practice
progress-chart-hinges = Hinges in daily life
progress-chart-measure = { $measure } ({ $drill })
progress-chart-week = { $weeks ->
    [one] This week: { $latest }.
   *[other] { $weeks } weeks, { $latest } in this one.
}
progress-chart-once = Answered once. A change shows after some weeks.
progress-dot = { $day }: { $value }
progress-chart-label = { $title }: { $count ->
    [one] 1 value
   *[other] { $count } values
}, from { $from } to { $to }
progress-band = between these values nothing clear has changed
progress-legend = Points are answers and sessions, thin lines their standard errors, and bars are weeks. In the grey band nothing clear has changed. A week with less is fine, and what goes beyond the day is not counted.
progress-unit-minutes = minutes a week
progress-unit-hinges = a week
progress-unit-points = points

step-at-distance = { $step } ({ $distance } cm)
move-passed = { $day }: on to { $step }
move-load-step = { $day }: more weight at { $step }
move-struggled = { $day }: back to { $step }, it was hard
move-red-back = { $day }: back to { $step }, pain in the red
move-red-leg-back = { $day }: back to { $step }, pain in the leg
move-assigned = { $day }: { $step }, chosen for you
move-away = { $day }: again from { $step }, after some weeks off
move-away-long = { $day }: again from { $step }, after a long time off
move-ill = { $day }: again from { $step }, after being ill

outcome-nprs = Pain, 0 to 10
outcome-psfs = Your own activities, 0 to 10
outcome-rmdq = Roland-Morris, 0 to 24
change-better = { $what }: { $first } at first, { $latest } now. That is better by more than chance ({ $needed } points or more).
change-worse = { $what }: { $first } at first, { $latest } now. That is worse by more than chance ({ $needed } points or more). Have it looked at if it stays.
change-no-clear-change = { $what }: { $first } at first, { $latest } now. No clear change: that would take { $needed } points.

plan-heading = { $name }: { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
} ahead
plan-column-week = week
plan-column-from = from
plan-column-days = days
plan-column-step = step
plan-weeks = The weeks ahead
plan-note = This is the quickest way that the rules allow, if each day goes as asked for. Nobody has to keep up with it; hiphinge today always starts from where you are.
plan-practice = Hip hinge: your few minutes
plan-moment = Hip hinge: in passing
plan-about = hiphinge today shows what is on.
plan-written = The calendar is in { $file }: open it, or import it into your calendar.
plan-printed = The page to print is in { $file }.

assign-given = Nothing is raised until then. Warning signs, pain and rest still come first.
assign-ended = Ended. From today on the programme of { $name } goes on by itself.
assign-nothing = Nothing is asked of { $name } at the moment.
beside-column-day = day
beside-column-drill = drill
beside-column-set = set
beside-column-asked = asked
beside-column-done = done
beside-column-good = good
beside-column-pain = pain
beside-sets = { $first } to { $last }
beside-set-left = { $number }, left
beside-set-right = { $number }, right
beside-reps-load = { $reps } with { KG($load) }
beside-pain-leg = { $pain }, in the leg

first-test-how = First test, now or later: film five wall taps from the side, then hiphinge start { ARG($name) } --video CLIP. Without a wall film five hip hinges, and add --test hinge.
first-test-camera = With a camera: run hiphinge serve, choose the coach and the drill wall tap, then run hiphinge start { ARG($name) } again.
first-test-kept = First test ({ $drill }): your low back kept its shape in { $kept } of { $seen } repetitions. The programme begins as it is.
first-test-rounds = First test ({ $drill }): your low back rounded in { $rounded } of { $seen } repetitions. For now we take that as: “{ $cause }”. One film is only a hint{ TERMINAL("; hiphinge why says more from several") }.
first-test-not-seen = First test ({ $drill }): the low back could be judged in { $seen } of the { $fewest } repetitions that it takes.{ TERMINAL(" hiphinge film shows how to film.") }
first-test-heading = First test
first-test-web = Five wall taps from the side show where to begin. The camera can watch live, or you send a film of them. It can wait.
first-test-take = Take this into my programme
first-test-coach = To the coach
first-test-film = Send a film

# A filmed set beside what its drill asks for.
set-asked-number = { $least }
set-asked-range = { $least } to { $most }
set-reps = { $reps ->
    [one] 1 repetition
   *[other] { $reps } repetitions
} of { $asked } asked for.
set-reps-left = Left side: { $reps ->
    [one] 1 repetition
   *[other] { $reps } repetitions
} of { $asked } asked for. Film the right side from the other side.
set-reps-right = Right side: { $reps ->
    [one] 1 repetition
   *[other] { $reps } repetitions
} of { $asked } asked for. Film the left side from the other side.
set-held = Held at the bottom for { $held } s, at the shortest { $shortest } s; { $asked } s asked for.
set-tempo = Tempo: { $down } s down ({ $asked_down } asked for), { $up } s up ({ $asked_up }).
set-pause = After repetition { $rep } there was a pause of { $seconds } s.
set-drift-more = { $what }: { $change } { $unit } more at the end of the set than at its beginning (give or take { $error }).
set-drift-less = { $what }: { $change } { $unit } less at the end of the set than at its beginning (give or take { $error }).
set-no-drift = Nothing drifted beyond its error from the first to the last repetition.
set-heading = The set

# Films of standing and walking between times.
rule-recheck = { $weeks ->
    [one] Every week
   *[other] Every { $weeks } weeks
} two films show whether standing and walking changed. Who skips them is not asked before the next time.
today-recheck = Now and then
recheck-standing = Film from the side how you stand{ TERMINAL(": hiphinge posture CLIP --person ", ARG($name)) }. It can wait.
recheck-walking = Film from the side how you walk{ TERMINAL(": hiphinge walk CLIP --person ", ARG($name)) }. It can wait.
recheck-both = Film from the side how you stand and how you walk{ TERMINAL(": hiphinge posture CLIP --person ", ARG($name), ", then hiphinge walk CLIP --person ", ARG($name)) }. It can wait.
recheck-once = { $latest } { $unit } in one film. A change can show from the second one on.
recheck-cannot-tell = { $first } { $unit } in the first film, { $latest } in the latest. The films do not show whether that is a change.
recheck-within = { $first } { $unit } in the first film, { $latest } in the latest. No clear change: that would take { $needed }.
recheck-changed = { $first } { $unit } in the first film, { $latest } in the latest. That is beyond the error of the films ({ $needed } or more); people also differ from day to day. No value is right for everybody.
