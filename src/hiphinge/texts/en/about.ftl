# What hiphinge is and is not, and what it says about backs. The disclaimer is the one text that may use words of
# knowledge/wording.toml.

disclaimer = Movement practice tool for general wellness and education. Not a medical device. It does not diagnose, treat or prevent any disease, does not clear you for exercise and does not replace a health professional.
disclaimer-loads = Loads are model estimates (±35 %), not measurements.
disclaimer-warnings = If you answer yes to any warning question, stop and get help as shown.

about-rounding = Hinging is a useful option that keeps your back nearer its middle range. Rounding is not proven to cause pain, and nobody keeps the back quite still.
about-pain = Exercise may help when your back hurts. Many ways help, and none is clearly best. Track your own result.
about-load = Your hips and your back share the work in each lift. Bringing the weight closer makes it easier for both.
about-posture = Backs differ, and how you stand says little about how you feel. We compare you only with yourself.
about-feet = Stand on the whole foot: heel, big toe and little toe.
about-variety = There is no one right way to bend. Squat, lunge, hinge or round: change often.
about-numbers = Most of the numbers at which we start to mention something are our own choice. They are no border between well and ill.
