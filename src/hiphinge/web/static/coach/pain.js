/** The panel in which pain is rated. */

import { element, within } from "./elements.js";

/** @param {(score: number, into_leg: boolean) => void} onRated */
export const askForPain = (onRated) => {
  const panel = within(document, "#pain-panel", HTMLFormElement);
  const leg = within(panel, "#into-leg", HTMLInputElement);
  const button = element("pain");

  /** @param {boolean} open */
  const show = (open) => {
    panel.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  };
  button.addEventListener("click", () => {
    show(panel.hidden);
    if (panel.hidden) return;
    leg.focus();
    panel.scrollIntoView({ block: "nearest" });
  });
  for (const score of panel.querySelectorAll("button")) {
    score.addEventListener("click", () => {
      onRated(Number(score.dataset.score), leg.checked);
      leg.checked = false;
      show(false);
      button.focus();
    });
  }
};
