"use strict";
(() => {
  // Two videos in step: each moment of the first has one of the second, in the same phase of the same repetition.
  const videos = [...document.querySelectorAll("video.step")];
  if (videos.length !== 2) return;
  const [lead, follow] = videos;
  const words = JSON.parse(document.getElementById("words").textContent);
  const turns = videos.map((video) => JSON.parse(video.dataset.turns));
  const pairs = Math.min(turns[0].length, turns[1].length);
  const knots = turns.map((reps) => reps.slice(0, pairs).flat());
  const play = document.getElementById("play");
  const scrub = document.getElementById("scrub");
  const where = document.getElementById("where");
  const reps = document.getElementById("reps");
  const farOff = 0.12;

  // Before the first and after the last turn both run at their own speed; in between each phase is stretched.
  const matching = (time) => {
    const [from, to] = knots;
    if (!from.length) return { time, rate: 1 };
    let after = from.findIndex((knot) => knot > time);
    if (after === 0) return { time: to[0] - (from[0] - time), rate: 1 };
    if (after < 0) return { time: to[to.length - 1] + (time - from[from.length - 1]), rate: 1 };
    const long = from[after] - from[after - 1];
    const rate = long > 0 ? (to[after] - to[after - 1]) / long : 1;
    return { time: to[after - 1] + (time - from[after - 1]) * rate, rate };
  };

  const phase = (time) => {
    const rep = turns[0].findIndex((turn) => time >= turn[0] && time <= turn[3]);
    if (rep < 0) return words.rest;
    const turn = turns[0][rep];
    return `${words.rep} ${rep + 1}: ${words.phases[time < turn[1] ? 0 : time <= turn[2] ? 1 : 2]}`;
  };

  const within = (video, time) => Math.min(Math.max(0, time), (video.duration || time + 1) - 0.001);

  const show = () => {
    scrub.value = String(lead.currentTime);
    where.textContent = phase(lead.currentTime);
  };

  const step = () => {
    const goal = matching(lead.currentTime);
    const moment = within(follow, goal.time);
    if (lead.paused || Math.abs(follow.currentTime - moment) > farOff) follow.currentTime = moment;
    follow.playbackRate = Math.min(8, Math.max(0.1, goal.rate * lead.playbackRate));
    const over = goal.time < 0 || goal.time > follow.duration;
    if (over || lead.paused) follow.pause();
    else if (follow.paused) follow.play().catch(() => {});
    show();
  };

  const seek = (time) => {
    lead.currentTime = within(lead, time);
    step();
  };

  const tick = () => {
    step();
    if (!lead.paused) requestAnimationFrame(tick);
  };

  const absent = () => {
    document.getElementById("absent").hidden = false;
    for (const part of [...document.querySelectorAll(".two, .deck"), reps]) part.hidden = true;
  };

  for (const video of videos) {
    video.removeAttribute("controls");
    video.tabIndex = -1;
    video.addEventListener("error", absent);
    if (video.error) absent();
  }
  for (let rep = 0; rep < pairs; rep += 1) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = String(rep + 1);
    button.setAttribute("aria-label", `${words.rep} ${rep + 1}`);
    button.addEventListener("click", () => seek(turns[0][rep][0]));
    reps.append(button, " ");
  }
  const ready = () => {
    scrub.max = String(lead.duration);
    seek(pairs ? turns[0][0][0] : 0);
  };
  reps.hidden = !pairs;
  document.querySelector(".deck").hidden = false;
  if (lead.readyState > 0) ready();
  else lead.addEventListener("loadedmetadata", ready);
  follow.addEventListener("loadedmetadata", step);
  play.addEventListener("click", () => {
    if (lead.paused) lead.play().then(tick, () => {});
    else lead.pause();
  });
  for (const [event, on] of [["play", true], ["pause", false], ["ended", false]]) {
    lead.addEventListener(event, () => {
      play.setAttribute("aria-pressed", String(on));
      play.textContent = on ? words.pause : words.play;
      step();
    });
  }
  lead.addEventListener("seeked", show);
  scrub.addEventListener("input", () => seek(Number(scrub.value)));
})();
