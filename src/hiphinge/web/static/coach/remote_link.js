/** Shows a link by which a phone becomes the remote of the present set. */

import { part, within } from "./elements.js";

/** @param {() => string} token of the present set */
export const offerRemote = (token) => {
  if (document.querySelector(".remote") === null) return; // the home network cannot reach this computer
  const remote = part(".remote");
  const shown = within(remote, ".beside", HTMLElement);
  const failed = within(remote, ".failed", HTMLElement);

  const make = async () => {
    const answer = await fetch("remote", {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams({ token: token() }),
    });
    const link = await answer.json();
    shown.hidden = !answer.ok;
    failed.textContent = answer.ok ? "" : link.error;
    if (!answer.ok) return;
    within(shown, "img", HTMLImageElement).src = link.qr;
    within(shown, "code", HTMLElement).textContent = link.address;
    shown.scrollIntoView({ block: "nearest" });
  };
  within(remote, "button", HTMLButtonElement).addEventListener("click", () => void make());
};
