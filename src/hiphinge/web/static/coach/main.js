/** The coach: pictures go to the server, words and lines come back. */

import { Shutter, closeCamera, openCamera, openClip, watchPictures } from "./camera.js";
import { Connection } from "./connection.js";
import { element, part, within } from "./elements.js";
import { draw } from "./overlay.js";
import { askForPain } from "./pain.js";
import { Panel } from "./panel.js";
import { packed } from "./protocol.js";
import { offerRemote } from "./remote_link.js";
import { Voice } from "./voice.js";

/** @typedef {import("./protocol.js").Answer} Answer */

const root = within(document, "#coach", HTMLElement);
const before = part("#before");
const plan = within(before, "#plan", HTMLFormElement);
const video = within(root, "video", HTMLVideoElement);
const canvas = within(root, "canvas", HTMLCanvasElement);
const demo = root.dataset.demo === "yes";

/** What the names of a browser's errors mean for the person. */
const REFUSALS = /** @type {Record<string, string>} */ ({
  NotAllowedError: "refused",
  NotFoundError: "noCamera",
  NotReadableError: "busyCamera",
});

/** @param {string} selector */
const value = (selector) => within(plan, selector, HTMLInputElement).value;
/** @param {string} selector */
const ticked = (selector) => within(document, selector, HTMLInputElement).checked;

const drill = () => within(plan, "#drill", HTMLSelectElement).selectedOptions[0];

/** Everything that is there while someone is coached. */
class Coaching {
  /** @param {Voice} voice */
  constructor(voice) {
    const reps = value("#reps");
    this.voice = voice;
    this.panel = new Panel((drill().dataset.tempo ?? "").split(" ").filter(Boolean).map(Number));
    this.shutter = new Shutter(video);
    this.running = true;
    this.sent_ms = 0;
    this.encode_ms = 0;
    const begin = {
      type: "begin",
      person: plan.dataset.person ?? "",
      drill: drill().value,
      reps: reps ? Number(reps) : null,
      count_at: within(plan, "#count-at", HTMLSelectElement).value,
      rest_s: Number(value("#rest")),
    };
    this.connection = new Connection(
      begin,
      (answer) => this.answered(answer),
      (ended, reason) => this.lost(ended, reason),
    );
    watchPictures(video, () => this.look());
  }

  look() {
    if (this.running && !this.encoding && !this.connection.busy) void this.send();
    return this.running;
  }

  async send() {
    const taken_ms = performance.now();
    this.encoding = true;
    const jpeg = await this.shutter.picture();
    this.encoding = false;
    if (jpeg === null || !this.running) return;
    this.taken_ms = taken_ms;
    this.sent_ms = performance.now();
    this.connection.show(packed((performance.timeOrigin + taken_ms) / 1000, jpeg));
  }

  /** @param {Answer} answer */
  answered(answer) {
    const came_ms = performance.now();
    if (demo && answer.stage === "moving" && video.paused) void video.play();
    if (demo && answer.stage !== "moving" && !video.paused) video.pause();
    this.panel.show(answer);
    this.voice.say(answer.lines);
    if (answer.stage === "stopped") this.end(answer);
    if (answer.to !== "picture") return;
    draw(canvas, video, answer.seen);
    this.report(answer, came_ms);
  }

  /**
   * Says how long each leg of the way took, for whoever measures it.
   *
   * @param {Answer} answer
   * @param {number} came_ms
   */
  report(answer, came_ms) {
    const drawn_ms = performance.now();
    const detail = {
      encode: this.sent_ms - (this.taken_ms ?? this.sent_ms),
      decode: answer.seen?.took_ms.decode ?? 0,
      look: answer.seen?.took_ms.look ?? 0,
      answer: came_ms - this.sent_ms,
      draw: drawn_ms - came_ms,
      all: drawn_ms - (this.taken_ms ?? drawn_ms),
    };
    root.dispatchEvent(new CustomEvent("drawn", { detail }));
  }

  /**
   * @param {boolean} ended
   * @param {string} reason
   */
  lost(ended, reason) {
    element("setup-message").textContent = ended ? reason || (root.dataset.ended ?? "") : (root.dataset.lost ?? "");
    if (ended) this.stop();
  }

  /** @param {string} button */
  press(button) {
    this.connection.say({ type: "press", button });
  }

  /**
   * Nobody is watched any more; what was said last stays, and the report of the set is waited for.
   *
   * @param {Answer} answer
   */
  end(answer) {
    this.running = false;
    closeCamera(video);
    if (answer.report !== null) this.connection.leave();
  }

  stop() {
    this.running = false;
    closeCamera(video);
    this.connection.leave();
    this.voice.stop();
    part(".session").hidden = true;
    before.hidden = false;
    root.dataset.stage = "before";
    element("start").focus();
  }
}

/** @type {Coaching | null} */
let coaching = null;

const start = async () => {
  const message = element("setup-message");
  // before anything is waited for: Safari takes sounds only as long as it still handles the press
  const voice = new Voice(document.documentElement.lang, { voice: ticked("#voice"), sound: ticked("#sound") });
  message.textContent = root.dataset.starting ?? "";
  try {
    await (demo ? openClip(video) : openCamera(video));
  } catch (error) {
    const name = error instanceof DOMException ? error.name : "";
    message.textContent = root.dataset[REFUSALS[name] ?? "noCamera"] ?? "";
    voice.stop();
    return;
  }
  message.textContent = root.dataset.waking ?? "";
  before.hidden = true;
  part(".session").hidden = false;
  element("cue").textContent = "";
  coaching = new Coaching(voice);
};

const showPlace = () => {
  within(plan, "#place", HTMLImageElement).src = `/drills/${drill().value}/camera.svg`;
};
within(plan, "#drill", HTMLSelectElement).addEventListener("change", showPlace);
plan.addEventListener("submit", (event) => {
  event.preventDefault();
  void start();
});
// pressed before that, it would load the page anew and lose what was chosen
within(plan, "[data-testid=start]", HTMLButtonElement).disabled = false;
element("pause").addEventListener("click", () => coaching?.press(root.dataset.stage === "paused" ? "resume" : "pause"));
for (const button of ["stop", "discard-rep", "discard-set", "again"]) {
  element(button).addEventListener("click", () => coaching?.press(button.replace("-", "_")));
}
element("leave").addEventListener("click", () => {
  coaching?.stop();
  element("setup-message").textContent = "";
});

askForPain((score, into_leg) => coaching?.connection.say({ type: "rate", score, into_leg }));
offerRemote(() => coaching?.connection.token ?? "");

// nobody is seen by a tab that is hidden
document.addEventListener("visibilitychange", () => {
  if (document.hidden && root.dataset.stage === "moving") coaching?.press("pause");
});
