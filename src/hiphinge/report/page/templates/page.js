"use strict";
(() => {
  const charts = document.getElementById("charts");
  const video = document.getElementById("video");
  const slider = document.getElementById("time");
  const clock = document.getElementById("clock");
  const moments = JSON.parse(document.getElementById("moments").textContent);
  const start = charts ? Number(charts.dataset.start) : 0;
  const end = charts ? Number(charts.dataset.end) : 0;
  let playable = Boolean(video);

  const mark = (rep, on) => {
    for (const part of document.querySelectorAll(`[data-rep="${Number(rep)}"]`)) part.classList.toggle("on", on);
  };

  const tenths = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

  // The video begins at the first frame that was measured, the charts at its time in the recording.
  const show = (time) => {
    if (!charts) return;
    const at = Math.min(end, Math.max(start, time));
    for (const cursor of charts.querySelectorAll(".cursor")) {
      cursor.hidden = false;
      cursor.style.left = `${(100 * (at - start)) / (end - start || 1)}%`;
    }
    let nearest = moments.time_s.findIndex((moment) => moment >= at - 1e-6);
    if (nearest < 0) nearest = moments.time_s.length - 1;
    for (const label of charts.querySelectorAll(".now")) {
      const value = moments.measures[Number(label.dataset.measure)][nearest];
      label.textContent = value === null || value === undefined ? "–" : `${value}°`;
    }
    slider.value = String(at);
    clock.textContent = `${at.toLocaleString(document.documentElement.lang, tenths)} s`;
  };

  const seek = (time) => {
    show(time);
    if (playable) video.currentTime = Math.max(0, time - start);
  };

  const absent = () => {
    playable = false;
    video.hidden = true;
    document.getElementById("hint")?.setAttribute("hidden", "");
    document.getElementById("absent").hidden = false;
  };

  for (const part of document.querySelectorAll("[data-rep]")) {
    const rep = part.dataset.rep;
    for (const begin of ["mouseenter", "focusin"]) part.addEventListener(begin, () => mark(rep, true));
    for (const stop of ["mouseleave", "focusout"]) part.addEventListener(stop, () => mark(rep, false));
  }
  for (const link of document.querySelectorAll("a[data-time]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      seek(Number(link.dataset.time));
      (playable ? video : charts).scrollIntoView({ block: "nearest" });
    });
  }
  if (charts) {
    charts.classList.add("watched");
    slider.parentElement.hidden = false;
    slider.addEventListener("input", () => seek(Number(slider.value)));
    for (const plot of charts.querySelectorAll(".plot")) {
      plot.addEventListener("click", (event) => {
        const box = plot.getBoundingClientRect();
        seek(start + ((event.clientX - box.left) / box.width) * (end - start));
        if (playable) video.scrollIntoView({ block: "nearest" });
      });
    }
  }
  // Folded parts are printed whole, and are as they were afterwards.
  const folded = [...document.querySelectorAll("details.fold")];
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = folded.filter((part) => !part.open);
    for (const part of closed) part.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const part of closed) part.open = false;
  });
  if (video) {
    video.addEventListener("error", absent);
    if (video.error) absent();
    video.addEventListener("timeupdate", () => show(start + video.currentTime));
  }
})();
