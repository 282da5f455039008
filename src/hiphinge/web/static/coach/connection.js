/** The connection to the server, which is found again when it is lost. */

/** @typedef {import("./protocol.js").Answer} Answer */

const AGAIN_MS = 1000;
const MOST_TRIES = 60;
/** Close codes after which it is no use to try again; see web/coach/socket.py. */
const FINAL = new Set([1000, 1007, 1008, 1011, 1013, 4001, 4002]);
const LEFT = 1000;

export class Connection {
  /**
   * @param {object} begin the first message of a new set
   * @param {(answer: Answer) => void} onAnswer
   * @param {(ended: boolean, reason: string) => void} onLost
   */
  constructor(begin, onAnswer, onLost) {
    this.begin = begin;
    this.onAnswer = onAnswer;
    this.onLost = onLost;
    /** @type {string | null} */
    this.token = null;
    /** Whether a picture is on its way: the next one has to wait. */
    this.busy = true;
    this.tries = 0;
    this.connect();
  }

  connect() {
    this.socket = new WebSocket(`ws://${location.host}/coach/socket`);
    this.socket.addEventListener("open", () => {
      this.say(this.token === null ? this.begin : { type: "resume", token: this.token });
    });
    this.socket.addEventListener("message", (event) => this.answered(JSON.parse(event.data)));
    this.socket.addEventListener("close", (event) => this.closed(event));
  }

  /** @param {Answer} answer */
  answered(answer) {
    this.token = answer.token;
    this.tries = 0;
    if (answer.to === "hello" || answer.to === "picture") this.busy = false;
    this.onAnswer(answer);
  }

  /** @param {CloseEvent} event */
  closed(event) {
    this.busy = true;
    this.tries += 1;
    const ended = FINAL.has(event.code) || this.tries > MOST_TRIES;
    if (!this.left) this.onLost(ended, event.reason);
    if (!ended && !this.left) setTimeout(() => this.connect(), AGAIN_MS);
  }

  /** @param {object} message */
  say(message) {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  /** @param {Uint8Array<ArrayBuffer>} picture */
  show(picture) {
    if (this.busy || this.socket?.readyState !== WebSocket.OPEN) return;
    this.busy = true;
    this.socket.send(picture);
  }

  /** The person has finished: the server need not wait for them. */
  leave() {
    this.left = true;
    this.socket?.close(LEFT);
  }
}
