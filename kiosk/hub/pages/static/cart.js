"use strict";
// The cart as others change it, without touching anything else on the page. Without this script a reload does it.
(() => {
  const news = document.getElementById("news");
  if (!news || !("EventSource" in window)) return;

  const quantities = (root) => new Map([...root.querySelectorAll("[data-sku]")].map((line) => [line.dataset.sku, line]));
  const atFirst = new Map([...quantities(document)].map(([sku, line]) => [sku, { ...line.dataset }]));
  let isAsking = false;
  let isStale = false;

  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  const told = (lines) => {
    const now = new Map([...lines].map(([sku, line]) => [sku, line.dataset]));
    const came = [...now].filter(([sku]) => !atFirst.has(sku)).map(([, line]) => line.name);
    const went = [...atFirst].filter(([sku]) => !now.has(sku)).map(([, line]) => line.name);
    const other = [...now].filter(([sku, line]) => atFirst.has(sku) && atFirst.get(sku).quantity !== line.quantity);
    return [
      came.length ? filled(news.dataset.added, { names: came.join(", ") }) : "",
      went.length ? filled(news.dataset.removed, { names: went.join(", ") }) : "",
      ...other.map(([sku, line]) =>
        filled(news.dataset.changed, { name: line.name, was: atFirst.get(sku).quantity, now: line.quantity })),
    ].filter(Boolean).join(" ");
  };

  const show = (fresh) => {
    const focused = document.activeElement?.dataset?.key;
    const [x, y] = [window.scrollX, window.scrollY];
    for (const part of ["header", "#lines", ".bottom"]) {
      const [old, next] = [document.querySelector(part), fresh.querySelector(part)];
      if (old && next && old.outerHTML !== next.outerHTML) old.replaceWith(document.adoptNode(next));
    }
    if (focused) document.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    window.scrollTo(x, y);
    const text = told(quantities(document));
    news.querySelector("span").textContent = text;
    news.hidden = !text;
  };

  const look = async () => {
    isStale = true;
    if (isAsking) return;
    isAsking = true;
    try {
      while (isStale) {
        isStale = false;
        const answer = await fetch("/cart", { headers: { Accept: "text/html" } });
        if (answer.ok) show(new DOMParser().parseFromString(await answer.text(), "text/html"));
      }
    } catch {
      // No network: the stream comes back by itself, and asks again.
    } finally {
      isAsking = false;
    }
  };

  const stream = new EventSource("/cart/events");
  for (const name of ["open", "poke", "delta"]) stream.addEventListener(name, look);
  window.addEventListener("pagehide", () => stream.close());
  window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
})();
