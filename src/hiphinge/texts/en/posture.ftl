# Quiet standing and sitting, seen from the side.

error-posture-not-quiet = In '{ $file }' nobody stands or sits still for { $seconds } s with the legs in sight: film 5 s of quiet standing or sitting from the side.
error-posture-stances = One recording shows standing and the other sitting: compare two of the same.
error-photo-heic = '{ $file }' is a HEIC picture, which cannot be read: save it as JPEG or PNG.
error-photo-broken = '{ $file }' is no picture that can be read: save it again as JPEG or PNG.
error-photo-size = '{ $file }' is { $width } x { $height } pixels, but sides of { $low } to { $high } are allowed and no strip: save it in another size.

posture-title = Posture in { $file }, { $stance }
posture-title-compared = Posture: { $before } against { $after }, { $stance }
posture-stance-standing = standing
posture-stance-sitting = sitting

posture-kind-landmarks = landmarks
posture-kind-outline = outline of the back
posture-kind-estimate = estimate

posture-craniovertebral-deg = head over C7 (smaller = further forward)
posture-ear-offset-pct = ear before the plumb line
posture-shoulder-offset-pct = shoulder before the plumb line
posture-hip-offset-pct = hip before the plumb line
posture-knee-offset-pct = knee before the plumb line
posture-trunk-inclination-deg = lean of the trunk
posture-knee-flexion-deg = bend of the knee
posture-neck-hollow-pct = hollow of the neck
posture-low-back-hollow-pct = hollow of the low back
posture-kyphosis-index-pct = kyphosis index
posture-kyphosis-deg = turn of the upper back
posture-lordosis-deg = turn of the low back

posture-unknown-hidden = not seen
posture-unknown-seated = needs standing
posture-unknown-back-hidden = the back is hidden here
posture-unknown-no-outline = no outline of the back

posture-read = Read from { $seconds } s of quiet { $stance }.
posture-read-photo = Read from one picture.
posture-plumb = The plumb line stands { $value } % of stature before the ankle.
posture-no-change-one-picture = One picture has no repeat, so that a smallest detectable change is not known: film 5 s.
posture-no-change-too-short = { $seconds } s are too short for repeats, so that a smallest detectable change is not known: film 5 s.
posture-meaning = The values describe this recording. No single posture is right for everybody; compare them with your own earlier ones.
