/** Says lines aloud by a voice of this computer, and sounds where there is none. */

/** @typedef {import("./protocol.js").Line} Line */

/** Browsers drop what is said right after a cancel. */
const AFTER_CANCEL_MS = 50;
const VOLUME = 0.25;
/** Tones in hertz, one after the other. */
const TONES = { ready: [523, 784], depth: [880], last: [880, 1175], end: [784, 659, 523], words: [660] };
const TONE_S = 0.16;

export class Voice {
  /**
   * @param {string} language
   * @param {{ voice: boolean, sound: boolean }} wanted
   */
  constructor(language, wanted) {
    this.language = language;
    this.wanted = wanted;
    /** @type {SpeechSynthesisVoice | null} */
    this.voice = null;
    // a browser makes sounds only in answer to a press, which is being handled
    this.audio = wanted.sound ? new AudioContext() : null;
    if (wanted.voice && "speechSynthesis" in window) {
      this.choose();
      speechSynthesis.addEventListener("voiceschanged", () => this.choose());
    }
  }

  /** Takes a voice of this computer: others send the words to a company. */
  choose() {
    const local = speechSynthesis.getVoices().filter((voice) => voice.localService);
    this.voice = local.find((voice) => voice.lang.toLowerCase().startsWith(this.language)) ?? null;
  }

  /** @param {Line[]} lines said at one moment */
  say(lines) {
    const words = lines.flatMap((line) => line.words ?? []).join(" ");
    const sound = lines.find((line) => line.sound !== null)?.sound ?? null;
    if (sound !== null) this.chime(TONES[sound]);
    if (!words) return;
    if (this.voice !== null) this.speak(words, this.voice);
    else if (sound === null) this.chime(TONES.words);
  }

  /**
   * @param {string} words
   * @param {SpeechSynthesisVoice} voice
   */
  speak(words, voice) {
    speechSynthesis.cancel();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      const utterance = new SpeechSynthesisUtterance(words);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      speechSynthesis.speak(utterance);
    }, AFTER_CANCEL_MS);
  }

  /** @param {number[]} tones */
  chime(tones) {
    const audio = this.audio;
    if (audio === null) return;
    // Safari interrupts sounds, such as for a call, and leaves it to the page to go on
    if (audio.state !== "running") void audio.resume();
    tones.forEach((tone, index) => {
      const [wave, volume, at] = [audio.createOscillator(), audio.createGain(), audio.currentTime + index * TONE_S];
      wave.frequency.value = tone;
      volume.gain.setValueAtTime(VOLUME, at);
      volume.gain.exponentialRampToValueAtTime(0.001, at + TONE_S);
      wave.connect(volume).connect(audio.destination);
      wave.start(at);
      wave.stop(at + TONE_S);
    });
  }

  stop() {
    clearTimeout(this.waiting);
    if (this.voice !== null) speechSynthesis.cancel();
    void this.audio?.close();
    this.audio = null;
  }
}
