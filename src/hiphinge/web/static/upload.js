/**
 * Sends the form with a bar that shows how far it is, takes a film that is dropped anywhere on it, and shows the
 * fields that fit the film.
 * Without this script, the browser sends the form itself.
 */

const form = /** @type {HTMLFormElement} */ (document.querySelector("form.upload"));
const film = /** @type {HTMLInputElement} */ (form.querySelector("[type=file]"));
const sending = /** @type {HTMLElement} */ (form.querySelector(".sending"));
const bar = /** @type {HTMLProgressElement} */ (form.querySelector("progress"));
const failed = /** @type {HTMLElement} */ (form.querySelector(".failed"));
const button = /** @type {HTMLButtonElement} */ (form.querySelector("button.first"));

const shows = /** @type {HTMLSelectElement | null} */ (form.querySelector("#drill"));
const ofWalk = /** @type {HTMLElement | null} */ (form.querySelector(".walk"));

const fitFields = () => {
  if (shows && ofWalk) ofWalk.hidden = shows.value !== "walking";
};

/** @param {string} sentence */
const fail = (sentence) => {
  sending.hidden = true;
  button.disabled = false;
  failed.textContent = sentence;
};

/** @param {XMLHttpRequest} request */
const answered = (request) => {
  if (request.status < 400) {
    location.assign(request.responseURL);
    return;
  }
  try {
    fail(JSON.parse(request.responseText).error);
  } catch {
    fail(failed.dataset.brokenOff ?? "");
  }
};

const send = () => {
  const request = new XMLHttpRequest();
  request.upload.addEventListener("progress", (event) => {
    bar.value = event.loaded / event.total;
  });
  request.addEventListener("load", () => answered(request));
  request.addEventListener("error", () => fail(failed.dataset.brokenOff ?? ""));
  request.open("POST", form.action);
  request.setRequestHeader("Accept", "application/json");
  request.send(new FormData(form));
  failed.textContent = "";
  button.disabled = true;
  sending.hidden = false;
};

shows?.addEventListener("change", fitFields);
fitFields();

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const size = film.files?.[0]?.size ?? 0;
  if (size > Number(form.dataset.mostBytes)) fail(failed.dataset.tooLarge ?? "");
  else send();
});

for (const kind of ["dragover", "drop"]) form.addEventListener(kind, (event) => event.preventDefault());
form.addEventListener("drop", (event) => {
  const dropped = event.dataTransfer?.files;
  if (dropped?.length === 1) film.files = dropped;
});
