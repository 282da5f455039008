# Pain and warning signs: the one question before the first analysis of a person, what to do, and what 'hiphinge safety' and the
# foot of each page show. $name is the person's, $sign one of the names below, $date a day.

safety-heading = Pain and warning signs
safety-line = Pain, or something that worries you? hiphinge safety shows when to stop and get help.
safety-line-page = Pain, or something that worries you? When to stop and get help
safety-not-asked = { $name } was not asked about warning signs. See hiphinge safety, then add --warning-signs none, or those that fit.

safety-question = Before you start, { $name }: does one of these fit you now?
safety-question-again = Time to ask again, { $name }: does one of these fit you now?
safety-answer = The numbers that fit, with commas; 0 for none; Enter to skip it today
safety-answer-unclear = Please write numbers from 1 to { $most } with commas, or 0.
safety-private = Your answer stays in the store on this computer. It is in no result and no page.
safety-seen = On { $date } you reported this: { $sign }. Has a professional seen it and said that you may train?
safety-stop = Please stop here for today. There will be no coaching until a professional has seen this.
safety-stop-today = Please stop here for today. We ask again next time.
safety-afterwards = Once it has been seen, start again and answer yes, or add --warning-signs seen.
safety-if-yes = If yes: { $act }
safety-any = This program sees how you move, not why something hurts. It cannot tell you that all is well. One sign alone often means little; ask rather than guess.

safety-name-saddle = numb seat, bladder, bowel or both legs
safety-sign-saddle = New numbness or tingling between your legs or in your seat? New trouble to start, stop or feel passing water or stool, or leaks? A new change in sexual feeling? New weakness or pain in both legs?
safety-act-saddle = Go to an emergency department now.

safety-name-chest-belly = chest, belly or fainting
safety-sign-chest-belly = Tearing or throbbing pain in your belly or back, or fainting? Chest pain, or short of breath?
safety-act-chest-belly = Call for an ambulance, or go to an emergency department now.

safety-name-nerve = weaker leg or foot
safety-sign-nerve = A leg or foot that gets weaker, numbness that spreads, or an unsteady walk?
safety-act-nerve = Get medical care today or tomorrow.

safety-name-infection = fever or feeling very unwell
safety-sign-infection = Fever, chills, or feeling very unwell with your back pain? Weak immune defence, drugs by needle, or a recent infection or needle near the spine?
safety-act-infection = Get medical care today.

safety-name-fracture = a fall or knock
safety-sign-fracture = A recent fall or accident? Or a small strain, if your bones are thin, you take steroids for long, or you are over 65? Sudden strong pain after lifting in old age?
safety-act-fracture = Have a doctor look at it before you train.

safety-name-cancer = cancer, weight or night pain
safety-sign-cancer = Have you had cancer? Weight loss that you cannot explain? Pain at night that never eases?
safety-act-cancer = See a doctor soon, and before you train.

safety-name-inflammatory = stiff mornings since young
safety-sign-inflammatory = Did it start before you were 45, with stiff mornings of over half an hour that ease as you move, and waking at night?
safety-act-inflammatory = Make an appointment with your doctor.

safety-name-other = pregnancy, surgery or dizziness
safety-sign-other = Pregnant with new pain? Recent surgery? Dizzy, or chest pain when you work hard?
safety-act-other = Ask a doctor or midwife before you train.

safety-name-red-zone = pain in the red zone
safety-sign-red-zone = Pain of 6 or more out of 10 in or after practice, still stronger the next morning, or moving into the leg?
safety-act-red-zone = Stop the drill. When it has settled, go back one or two drills.

safety-assess = Has it hurt for over six weeks, does it get worse as you train, or does it go below the knee? Have it looked at.

safety-pain-heading = A traffic light for pain
safety-pain-how = Rate your pain from 0 to 10 while you practise, after it, and the next morning. The limits come from leaflets of physiotherapists (R84), and were first made for tendons.
safety-pain-green = green
safety-pain-green-means = 0 to 3. Go on, and move up when it is easy.
safety-pain-amber = amber
safety-pain-amber-means = 4 or 5, and settled by the next morning. Stay at this drill with less range or fewer repetitions.
safety-pain-red = red
safety-pain-red-means = 6 or more, or still stronger the next morning, or moving into the leg. Stop the drill, go back one or two, and read the warning signs again.

safety-known-heading = Good to know
safety-what-heading = What this program is
