/** Where the pictures come from: the camera, or a clip that plays its role. */

/**
 * Longest side of a picture that is sent. Half of it would do to find the joints; the line of the back needs more, see
 * docs/live.md.
 */
const LONGEST = 1280;
const QUALITY = 0.92;
/** A clip that waits, and a browser without video callbacks, are looked at so often. */
const EVERY_MS = 1000 / 15;
/** So long the next picture of a video that plays is waited for. */
const LONGEST_MS = 500;

/**
 * @param {HTMLVideoElement} video
 * @returns {Promise<void>}
 */
export const openCamera = async (video) => {
  video.srcObject = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { width: { ideal: LONGEST }, height: { ideal: 720 }, frameRate: { ideal: 30 }, facingMode: "user" },
  });
  await video.play();
};

/**
 * A clip stands still at its first picture until `play` is called on the video.
 *
 * @param {HTMLVideoElement} video
 * @returns {Promise<void>}
 */
export const openClip = (video) =>
  new Promise((resolve, reject) => {
    video.addEventListener("loadeddata", () => resolve(), { once: true });
    video.addEventListener("error", () => reject(video.error), { once: true });
    video.src = "demo.mp4";
  });

/** @param {HTMLVideoElement} video */
export const closeCamera = (video) => {
  if (video.srcObject instanceof MediaStream) video.srcObject.getTracks().forEach((track) => track.stop());
  video.srcObject = null;
  video.removeAttribute("src");
};

/**
 * Calls for each new picture, until it answers false.
 *
 * @param {HTMLVideoElement} video
 * @param {() => boolean} onPicture
 */
export const watchPictures = (video, onPicture) => {
  let wait = 0;
  const look = () => {
    if (!onPicture()) return;
    wait += 1;
    const this_wait = wait;
    const looks = () => {
      if (this_wait === wait) look();
    };
    const plays = !video.paused && "requestVideoFrameCallback" in video;
    if (plays) video.requestVideoFrameCallback(looks);
    // a clip that is paused now has no next picture
    setTimeout(looks, plays ? LONGEST_MS : EVERY_MS);
  };
  look();
};

/** Makes small JPEGs of what a video shows. */
export class Shutter {
  /** @param {HTMLVideoElement} video */
  constructor(video) {
    this.video = video;
    this.canvas = document.createElement("canvas");
    // every picture is read back: a canvas in the memory of a graphics card would have to be fetched from there
    this.context = this.canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  }

  /**
   * @returns {Promise<ArrayBuffer | null>} null where there is no picture
   */
  async picture() {
    const { videoWidth: width, videoHeight: height } = this.video;
    if (!width || !height || this.context === null) return null;
    const scale = Math.min(1, LONGEST / Math.max(width, height));
    const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
    if (this.canvas.width !== wide || this.canvas.height !== high) {
      this.canvas.width = wide;
      this.canvas.height = high;
    }
    this.context.drawImage(this.video, 0, 0, wide, high);
    /** @type {Blob | null} */
    const blob = await new Promise((resolve) => this.canvas.toBlob(resolve, "image/jpeg", QUALITY));
    return blob === null ? null : blob.arrayBuffer();
  }
}
