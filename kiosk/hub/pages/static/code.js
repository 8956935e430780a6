"use strict";
// A new code before this one ends, and when the cart changes. Without this script the page loads itself again in time.
(() => {
  const WIDEST_PX = 440;
  const AGAIN_MS = 5000;
  const SETTLE_MS = 1000;
  let timer = 0;
  let isAsking = false;

  const main = () => document.querySelector("main");
  const code = () => document.getElementById("handoff");

  const fit = () => {
    // Whole pixels a module; the page's own style knew only the size of its first code.
    const drawing = document.getElementById("qr");
    const side = drawing.viewBox.baseVal.width;
    const pixels = side * Math.max(1, Math.floor(Math.min(document.documentElement.clientWidth, WIDEST_PX) / side));
    drawing.style.width = drawing.style.height = `${pixels}px`;
  };

  const renewIn = (ms) => {
    clearTimeout(timer);
    timer = setTimeout(renew, ms);
  };

  const renew = async () => {
    if (isAsking) return;
    isAsking = true;
    try {
      const answer = await fetch("/cart/code", { headers: { Accept: "text/html" } });
      if (answer.redirected) {
        location.replace(answer.url);
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
      main().replaceWith(document.adoptNode(fresh));
      fit();
      begin();
    } catch {
      // The old code stays on the screen: until it ends it is as good as ever.
      renewIn(AGAIN_MS);
    } finally {
      isAsking = false;
    }
  };

  const begin = () => {
    code().dataset.endsAt = String(Date.now() + 1000 * Number(code().dataset.renewS));
    renewIn(1000 * Number(code().dataset.renewS));
  };

  begin();
  document.addEventListener("visibilitychange", () => {
    // A phone in a pocket runs no timers.
    if (!document.hidden && Date.now() >= Number(code().dataset.endsAt)) renew();
  });
  if ("EventSource" in window) {
    const stream = new EventSource("/cart/events");
    // What changed while it was away was told to nobody; all phones come back at once when a hub does.
    let wasOpen = false;
    stream.addEventListener("open", () => {
      if (wasOpen) renewIn(SETTLE_MS + Math.random() * AGAIN_MS);
      wasOpen = true;
    });
    stream.addEventListener("poke", () => renewIn(SETTLE_MS));
    stream.addEventListener("delta", (event) => {
      if (JSON.parse(event.data).changes.length) renewIn(SETTLE_MS);
    });
    window.addEventListener("pagehide", () => stream.close());
    window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  }
})();
