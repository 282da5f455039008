# Standing up from a chair, and jumping.

error-no-action = In '{ $file }' nobody stands up from a seat or jumps: film the whole person from the side, with the feet in the picture all the time.

action-title-standing-up = Standing up in { $file }
action-title-jumping = Jumping in { $file }
action-stands = { $count ->
        [one] The person stands up once.
       *[other] The person stands up { $count } times.
    }
action-jumps = { $count ->
        [one] The person jumps once.
       *[other] The person jumps { $count } times.
    }
action-too-few-stands = { $count ->
        [one] only one stand, and it takes { $needed }
       *[other] only { $count } stands, and it takes { $needed }
    }
action-meaning = The time of a way up begins with the first lean of the trunk and ends with the hips up. The height of a jump follows from the time in the air; bent knees in landing make it look higher. The values describe this recording; compare them with your own earlier ones.

action-five-stands-s = Five stands
action-rise-s = One way up
action-sit-down-s = One way down
action-rise-trunk-inclination-deg = Largest trunk lean in standing up
action-flight-s = Time in the air
action-jump-height-m = Height of the jump
action-dip-knee-flexion-deg = Largest bend of the knee before the jump
action-landing-knee-flexion-deg = Largest bend of the knee in landing
action-landing-trunk-inclination-deg = Largest trunk lean in landing
