/** The phone as a remote: its buttons say what those on the computer say. */

import { element, part, within } from "./elements.js";
import { askForPain } from "./pain.js";
import { BUTTONS } from "./panel.js";

/** @typedef {import("./protocol.js").Stage} Stage */
/** @typedef {{ stage: Stage, reps: number, target: number | null, words: string }} State */

const EVERY_MS = 1000;

const root = within(document, "#remote", HTMLElement);
const cue = element("cue");
let lost = false;

/** @param {string} words */
const say = (words) => {
  if (cue.textContent !== words) cue.textContent = words;
};

/** @param {Stage | "ended"} stage */
const enter = (stage) => {
  root.dataset.stage = stage;
  for (const button of root.querySelectorAll(".buttons button")) {
    const stages = BUTTONS[/** @type {HTMLElement} */ (button).dataset.testid ?? ""] ?? [];
    /** @type {HTMLElement} */ (button).hidden = stage === "ended" || !stages.includes(stage);
  }
  element("pause").textContent = root.dataset[stage === "paused" ? "resume" : "pause"] ?? "";
  part(".help").hidden = stage !== "stopped";
};

/** @param {State} state */
const show = (state) => {
  if (lost || state.words) say(state.words);
  lost = false;
  if (root.dataset.stage !== state.stage) enter(state.stage);
  element("rep-count").textContent = String(state.reps);
  part(".target").textContent = state.target === null ? "" : `/ ${state.target}`;
};

/**
 * @param {object | null} message as over the WebSocket of the computer; null only asks how far the set is
 * @returns {Promise<boolean>} whether the set goes on
 */
const ask = async (message) => {
  const headers = { Accept: "application/json" };
  try {
    const answer = await (message === null
      ? fetch("state", { headers })
      : fetch("", { method: "POST", headers, body: JSON.stringify(message) }));
    const said = await answer.json();
    if (answer.ok) {
      show(said);
      return true;
    }
    // after pain, what to do stays
    if (root.dataset.stage !== "stopped") {
      enter("ended");
      say(said.error);
    }
    return false;
  } catch {
    lost = true;
    say(root.dataset.lost ?? "");
    return true;
  }
};

/** @param {string} button */
const press = (button) => void ask({ type: "press", button });

element("pause").addEventListener("click", () => press(root.dataset.stage === "paused" ? "resume" : "pause"));
for (const button of ["stop", "discard-rep", "discard-set", "again"]) {
  element(button).addEventListener("click", () => press(button.replace("-", "_")));
}
askForPain((score, into_leg) => void ask({ type: "rate", score, into_leg }));

const follow = async () => {
  if (await ask(null)) setTimeout(() => void follow(), EVERY_MS);
};
void follow();
