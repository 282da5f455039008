/** Shows the state of the set beside the picture. */

import { element, part, within } from "./elements.js";

/** @typedef {import("./protocol.js").Answer} Answer */
/** @typedef {import("./protocol.js").Line} Line */
/** @typedef {import("./protocol.js").Phase} Phase */
/** @typedef {import("./protocol.js").Ranges} Ranges */
/** @typedef {import("./protocol.js").Report} Report */
/** @typedef {import("./protocol.js").Stage} Stage */

const FLASH_MS = 250;
/** Kinds of lines that stand in the place for cues; the others have a place of their own. */
const IN_CUE = new Set(["cue", "praise", "note", "safety"]);
/** Which buttons mean something in which stage. */
export const BUTTONS = /** @type {Record<string, Stage[]>} */ ({
  pause: ["moving", "paused"],
  stop: ["countdown", "moving", "paused"],
  "discard-rep": ["moving", "paused", "resting", "done"],
  "discard-set": ["countdown", "moving", "paused", "resting", "done"],
  again: ["resting", "done"],
  leave: ["set_up", "resting", "done"],
  pain: ["set_up", "countdown", "moving", "paused", "resting", "done"],
});

/**
 * Writes only what is new, so that a screen reader says it once.
 *
 * @param {HTMLElement} place
 * @param {string} words
 */
const write = (place, words) => {
  if (place.textContent !== words) place.textContent = words;
};

export class Panel {
  /** @param {number[]} tempo_s seconds of descent, hold and ascent; empty where they are free */
  constructor(tempo_s) {
    this.root = within(document, "#coach", HTMLElement);
    this.mirror = within(this.root, ".mirror", HTMLElement);
    this.tempo = within(this.root, ".tempo", SVGElement);
    this.seconds = { descent: tempo_s[0] ?? 0, ascent: tempo_s[2] ?? 0 };
    /** @type {Phase | null} */
    this.phase = null;
    this.phase_since_s = 0;
  }

  /** @param {Answer} answer */
  show(answer) {
    this.stage(answer.stage);
    if (answer.hint !== null && answer.stage === "set_up") write(element("setup-message"), answer.hint);
    // what was said of someone out of sight stays until they are back
    if (answer.stage !== "set_up" && answer.stage !== "countdown" && answer.seen?.points.length) {
      write(element("setup-message"), "");
    }
    element("rep-count").textContent = String(answer.reps);
    part(".target").textContent = answer.target === null ? "" : `/ ${answer.target}`;
    part(".rest").hidden = answer.stage !== "resting";
    part(".rest b").textContent = String(answer.rest_left_s);
    this.lines(answer.lines);
    if (answer.report !== null) this.report(answer.report);
    if (answer.stage !== "countdown") element("countdown").textContent = "";
    if (answer.seen !== null) {
      this.ranges(answer.seen.ranges);
      this.turn(answer.seen.phase, answer.seen.time_s);
    }
  }

  /** @param {Stage} stage */
  stage(stage) {
    if (this.root.dataset.stage === stage) return;
    this.root.dataset.stage = stage;
    for (const [name, stages] of Object.entries(BUTTONS)) element(name).hidden = !stages.includes(stage);
    element("pause").textContent = this.root.dataset[stage === "paused" ? "resume" : "pause"] ?? "";
    part(".help").hidden = stage !== "stopped";
    // who uses the keyboard goes on from the button that matters now; Safari gives a button that is pressed by the
    // mouse no focus, but what is around it
    const active = document.activeElement;
    if (!active?.matches("a, button, input, select") || active.closest("[hidden]")) this.focus();
  }

  focus() {
    const first = ["pause", "again", "leave"].map(element).find((button) => !button.hidden);
    (first ?? part(".help")).focus();
  }

  /** @param {Line[]} lines */
  lines(lines) {
    for (const line of lines) {
      if (line.sound !== null) this.flash();
      if (line.words === null) continue;
      if (line.kind === "countdown") element("countdown").textContent = line.words;
      else if (line.kind === "set_up") write(element("setup-message"), line.words);
    }
    const shown = lines.filter((line) => line.words !== null && IN_CUE.has(line.kind));
    if (!shown.length) return;
    element("cue").dataset.kind = shown[0].kind;
    element("cue").textContent = shown.map((line) => line.words).join(" ");
  }

  /**
   * The report of the last set stays until there is another one.
   *
   * @param {Report} report
   */
  report({ words, link: address }) {
    const link = within(this.root, "[data-testid=report-link]", HTMLAnchorElement);
    link.hidden = address === null;
    if (address !== null) link.href = address;
    write(element("kept"), words);
  }

  /** For those who cannot hear the sound. */
  flash() {
    this.mirror.classList.add("flash");
    clearTimeout(this.flashing);
    this.flashing = setTimeout(() => this.mirror.classList.remove("flash"), FLASH_MS);
  }

  /** @param {Ranges} ranges */
  ranges(ranges) {
    for (const [name, value] of Object.entries(ranges)) {
      const meter = /** @type {HTMLMeterElement} */ (element(`range-${name}`));
      const words = value === null ? (this.root.dataset.unseen ?? "") : `${Math.round(value)}°`;
      meter.value = Math.max(0, value ?? 0);
      meter.textContent = words;
      part(`[data-range=${name}]`).textContent = words;
    }
  }

  /**
   * Fills the ring within the seconds that the drill gives to the way down, and empties it on the way up.
   *
   * @param {Phase | null} phase
   * @param {number} time_s
   */
  turn(phase, time_s) {
    if (phase !== this.phase) [this.phase, this.phase_since_s] = [phase, time_s];
    const since_s = time_s - this.phase_since_s;
    let filled = phase === "bottom" ? 1 : 0;
    if (phase === "descent" && this.seconds.descent) filled = Math.min(1, since_s / this.seconds.descent);
    if (phase === "ascent" && this.seconds.ascent) filled = Math.max(0, 1 - since_s / this.seconds.ascent);
    this.tempo.setAttribute("stroke-dashoffset", String(100 * (1 - filled)));
  }
}
