/** Draws what was seen over the picture: the wall, the figure, the back, and the rod with its contacts. */

/** @typedef {import("./protocol.js").Place} Place */
/** @typedef {import("./protocol.js").Seen} Seen */

/** Places of the figure's points: nose, then ear to toe of the left and of the right side. */
const NOSE = 0;
const SIDES = [1, 10];
/** Points of a side, in the order of ear, shoulder, elbow, wrist, hip, knee, ankle, heel, toe. */
const BONES = [[1, 2], [2, 3], [1, 4], [4, 5], [5, 6], [6, 7], [7, 8], [6, 8]];
const POINTS = 19;
const COLOURS = { figure: "#ffffff", back: "#ffd34d", rod: "#6cc6ff", touches: "#58d68d", parted: "#ff9f5a", wall: "#00be96" };

/**
 * @param {HTMLCanvasElement} canvas
 * @param {HTMLVideoElement} video
 * @param {Seen | null} seen
 */
export const draw = (canvas, video, seen) => {
  const context = canvas.getContext("2d");
  const place = fit(canvas, video);
  if (context === null || place === null) return;
  context.clearRect(0, 0, canvas.width, canvas.height);
  if (seen === null) return;
  const width = canvas.width / 250;
  dashed(context, seen.wall.map(place), width);
  if (seen.points.length === POINTS) figure(context, seen.points.map(place), width);
  line(context, seen.rod.map(place), COLOURS.rod, 2 * width);
  line(context, seen.back.map(place), COLOURS.back, 2 * width);
  for (const [at, touches] of seen.contacts) {
    dot(context, place(at), touches ? COLOURS.touches : COLOURS.parted, 3 * width, touches);
  }
};

/**
 * Gives the canvas the size that it has on the page, and finds where in it the picture lies.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {HTMLVideoElement} video
 * @returns {((place: Place) => Place) | null} null where there is no picture
 */
const fit = (canvas, video) => {
  const { clientWidth: width, clientHeight: height } = canvas;
  if (!video.videoWidth || !width) return null;
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const scale = Math.min(width / video.videoWidth, height / video.videoHeight);
  const [wide, high] = [video.videoWidth * scale, video.videoHeight * scale];
  return ([x, y]) => [(width - wide) / 2 + x * wide, (height - high) / 2 + y * high];
};

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Place[]} points
 * @param {number} width
 */
const figure = (context, points, width) => {
  for (const first of SIDES) {
    for (const bone of BONES) line(context, bone.map((index) => points[first + index]), COLOURS.figure, width);
    for (let index = 0; index < 9; index += 1) dot(context, points[first + index], COLOURS.figure, width, true);
  }
  line(context, [points[SIDES[0]], points[NOSE]], COLOURS.figure, width);
};

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Place[]} places
 * @param {string} colour
 * @param {number} width
 */
const line = (context, places, colour, width) => {
  context.beginPath();
  places.forEach(([x, y], index) => (index ? context.lineTo(x, y) : context.moveTo(x, y)));
  // a dark edge below keeps the line visible on a light wall
  for (const [ink, wide] of /** @type {[string, number][]} */ ([["#000000b0", width + 2], [colour, width]])) {
    context.strokeStyle = ink;
    context.lineWidth = wide;
    context.lineCap = "round";
    context.lineJoin = "round";
    context.stroke();
  }
};

/**
 * The wall, which the hips are to touch, as in the annotated video.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Place[]} ends
 * @param {number} width
 */
const dashed = (context, ends, width) => {
  if (!ends.length) return;
  context.setLineDash([6 * width, 5 * width]);
  line(context, ends, COLOURS.wall, 1.5 * width);
  context.setLineDash([]);
};

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Place} place
 * @param {string} colour
 * @param {number} radius
 * @param {boolean} filled
 */
const dot = (context, [x, y], colour, radius, filled) => {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = filled ? colour : "#000000b0";
  context.fill();
  context.strokeStyle = filled ? "#000000b0" : colour;
  context.lineWidth = Math.max(1, radius / 3);
  context.stroke();
};
