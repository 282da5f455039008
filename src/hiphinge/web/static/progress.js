/** Asks how far an analysis is, shows it, and shows the page anew once it is finished. */

const EVERY_MS = 700;

const bar = /** @type {HTMLProgressElement} */ (document.querySelector("progress"));
const stage = /** @type {HTMLElement} */ (document.querySelector(".stage"));

/** @param {{ finished: boolean, said: string, share: number | null }} state */
const show = (state) => {
  if (state.finished) {
    location.reload();
    return;
  }
  // only what changed is written, so that a screen reader says each stage once
  if (stage.textContent !== state.said) {
    stage.textContent = state.said;
    bar.setAttribute("aria-label", state.said);
  }
  if (state.share === null) bar.removeAttribute("value");
  else bar.value = state.share;
  setTimeout(ask, EVERY_MS);
};

const ask = async () => {
  try {
    const answer = await fetch("state", { headers: { Accept: "application/json" } });
    if (answer.ok) show(await answer.json());
    else location.reload();
  } catch {
    setTimeout(ask, 5 * EVERY_MS); // the server may be busy; it is asked again
  }
};

setTimeout(ask, EVERY_MS);
