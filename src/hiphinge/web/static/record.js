/** Records a film with the camera of this computer, as if it had been chosen as a file. */

import { closeCamera, openCamera } from "./coach/camera.js";
import { within } from "./coach/elements.js";

/** Kinds that hiphinge reads, the one that takes browsers the least work first. */
const KINDS = ["video/webm;codecs=vp8", "video/webm", "video/mp4"];
const BITS_PER_S = 8_000_000;
/** Seconds to walk to one's place, and after which a recording ends by itself. */
const WALK_S = 10;
const LONGEST_S = 600;

const place = within(document, ".record", HTMLElement);
const video = within(place, "video", HTMLVideoElement);
const button = within(place, "button", HTMLButtonElement);
const message = within(place, "[role=status]", HTMLElement);
const seconds = within(place, "b", HTMLElement);
const film = within(document, "form.upload [type=file]", HTMLInputElement);

const kind = "MediaRecorder" in window && KINDS.find((one) => MediaRecorder.isTypeSupported(one));

/** What a press of the button ends; null where nothing goes on. @type {(() => void) | null} */
let end = null;

/** @param {"open" | "wait" | "stop" | "again"} label @param {string} said */
const show = (label, said) => {
  button.textContent = button.dataset[label] ?? "";
  message.textContent = said;
};

/**
 * Counts whole seconds until it is ended.
 *
 * @param {number} first
 * @param {1 | -1} step
 * @param {(second: number) => void} each
 * @returns {() => void} ends it
 */
const count = (first, step, each) => {
  let second = first;
  seconds.textContent = String(second);
  const timer = setInterval(() => {
    second += step;
    seconds.textContent = String(second);
    each(second);
  }, 1000);
  return () => clearInterval(timer);
};

const close = () => {
  closeCamera(video);
  video.hidden = true;
  seconds.textContent = "";
  end = null;
};

/** @param {string} type */
const record = (type) => {
  const recorder = new MediaRecorder(/** @type {MediaStream} */ (video.srcObject), {
    mimeType: type,
    videoBitsPerSecond: BITS_PER_S,
  });
  /** @type {Blob[]} */
  const parts = [];
  recorder.addEventListener("dataavailable", (event) => parts.push(event.data));
  recorder.addEventListener("stop", () => {
    const plain = type.split(";")[0];
    const recorded = new File(parts, `recorded.${plain.split("/")[1]}`, { type: plain });
    close();
    // a browser without the coder that it promised ends without a word
    if (!recorded.size) {
      show("again", message.dataset.nothing ?? "");
      return;
    }
    const chosen = new DataTransfer();
    chosen.items.add(recorded);
    film.files = chosen.files;
    show("again", message.dataset.done ?? "");
  });
  recorder.start();
  show("stop", message.dataset.recording ?? "");
  const stopCounting = count(0, 1, (second) => second >= LONGEST_S && end?.());
  end = () => {
    stopCounting();
    recorder.stop();
  };
};

/** @param {string} type */
const open = async (type) => {
  end = () => {}; // nothing more is opened meanwhile
  try {
    await openCamera(video);
  } catch {
    end = null;
    show("open", message.dataset.refused ?? "");
    return;
  }
  video.hidden = false;
  show("wait", message.dataset.soon ?? "");
  const stopCounting = count(WALK_S, -1, (second) => second <= 0 && end?.());
  // who is there already presses the button
  end = () => {
    stopCounting();
    record(type);
  };
};

if (kind && navigator.mediaDevices) {
  place.hidden = false;
  button.addEventListener("click", () => (end === null ? void open(kind) : end()));
}
