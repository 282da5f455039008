/**
 * What the server sends; the Python side is web/coach/answer.py.
 *
 * @typedef {[number, number]} Place shares of the picture's width and height
 * @typedef {"set_up" | "countdown" | "moving" | "paused" | "resting" | "done" | "stopped"} Stage
 * @typedef {"safety" | "set_up" | "countdown" | "cue" | "praise" | "count" | "note"} Kind
 * @typedef {"ready" | "depth" | "last" | "end"} Sound
 * @typedef {{ kind: Kind, words: string | null, sound: Sound | null }} Line
 * @typedef {{ lean: number | null, hips: number | null, back: number | null }} Ranges degrees
 * @typedef {"rest" | "descent" | "bottom" | "ascent"} Phase
 * @typedef {object} Seen
 * @property {number} time_s
 * @property {Phase | null} phase
 * @property {Place[]} points
 * @property {Place[]} back
 * @property {Place[]} rod
 * @property {[Place, boolean][]} contacts
 * @property {Place[]} wall
 * @property {Ranges} ranges
 * @property {{ decode: number, look: number }} took_ms
 * @typedef {{ words: string, link: string | null }} Report
 * @typedef {object} Answer
 * @property {"hello" | "message" | "picture" | "report"} to what is answered; a picture may follow the first and the third
 * @property {string} token
 * @property {Stage} stage
 * @property {string | null} hint
 * @property {number} reps
 * @property {number | null} target
 * @property {number} rest_left_s
 * @property {Line[]} lines
 * @property {Seen | null} seen
 * @property {Report | null} report of the set that has ended
 */

const TIME_BYTES = 8;

/**
 * A picture as the server wants it: its capture time in seconds, then the JPEG.
 *
 * @param {number} time_s
 * @param {ArrayBuffer} jpeg
 */
export const packed = (time_s, jpeg) => {
  const message = new Uint8Array(TIME_BYTES + jpeg.byteLength);
  new DataView(message.buffer).setFloat64(0, time_s);
  message.set(new Uint8Array(jpeg), TIME_BYTES);
  return message;
};
