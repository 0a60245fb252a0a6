// Lights linked passages, draws the ribbons between them and filters them. The page is whole without it.
"use strict";
(() => {
  const reading = document.querySelector(".reading");
  if (!reading) return;
  const links = JSON.parse(document.getElementById("link-table").textContent);
  const narrow = matchMedia("(max-width: 50rem)");
  const at = (anchor) => document.getElementById(anchor);
  const ends = links.map(([left, right]) => [at(left), at(right)]);
  const of = new Map();
  ends.forEach((pair, number) => {
    for (const end of pair) of.set(end, [...(of.get(end) || []), number]);
  });

  const ribbons = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  ribbons.setAttribute("class", "ribbons");
  ribbons.setAttribute("aria-hidden", "true");
  const paths = links.map(([, , strength]) => {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("class", strength);
    ribbons.append(path);
    return path;
  });
  reading.append(ribbons);

  // One look at the layout, then one write: never in turns.
  const draw = () => {
    if (narrow.matches) return;
    const home = reading.getBoundingClientRect();
    const places = ends.map((pair) => pair.map((end) => end.firstElementChild.getBoundingClientRect()));
    const sides = ["left", "right"].map((side) => reading.querySelector(`.${side}`).getBoundingClientRect());
    const [from, to] = [sides[0].right - home.left, sides[1].left - home.left];
    const width = to - from;
    ribbons.style.left = `${from}px`;
    ribbons.style.width = `${width}px`;
    ribbons.setAttribute("viewBox", `0 0 ${width} ${home.height}`);
    paths.forEach((path, number) => {
      const [a, b] = places[number].map((box) => box.top - home.top + 12);
      path.setAttribute("d", `M0 ${a}C${width / 2} ${a} ${width / 2} ${b} ${width} ${b}`);
    });
  };
  let waiting = 0;
  const redraw = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(draw);
  };
  new ResizeObserver(redraw).observe(reading);

  let lit = [];
  const light = (passage) => {
    for (const one of lit) one.classList.remove("lit");
    lit = [];
    for (const number of of.get(passage) || []) {
      if (paths[number].classList.contains("off")) continue;
      lit.push(paths[number], ...ends[number]);
      for (const end of ends[number])
        for (const words of end.querySelectorAll("[data-l]"))
          if (words.dataset.l.split(" ").includes(String(number))) lit.push(words);
    }
    for (const one of lit) one.classList.add("lit");
  };
  const passageOf = (event) => event.target.closest && event.target.closest(".p");
  reading.addEventListener("pointerover", (event) => light(passageOf(event)));
  reading.addEventListener("focusin", (event) => light(passageOf(event)));

  // On a phone one text is shown, and a touch opens the counterparts below a passage.
  reading.addEventListener("click", (event) => {
    const passage = passageOf(event);
    if (!narrow.matches || !passage || event.target.closest("a")) return;
    const open = passage.querySelector(".counterparts");
    if (open) return open.remove();
    const below = document.createElement("div");
    below.className = "counterparts";
    for (const number of of.get(passage) || []) {
      const other = ends[number].find((end) => end !== passage);
      const quote = document.createElement("blockquote");
      quote.textContent = other.querySelector(".w").textContent;
      below.append(quote);
    }
    if (below.childElementCount) passage.append(below);
  });

  const bar = document.querySelector(".filters");
  bar.hidden = false;
  const value = (name) => bar.querySelector(`[name=${name}]`).value;
  bar.addEventListener("input", () => {
    reading.dataset.text = value("text");
    const [strength, axis, speaker] = ["strength", "axis", "speaker"].map(value);
    for (const passage of reading.querySelectorAll(".p"))
      passage.classList.toggle(
        "dim",
        (axis && !(passage.dataset.a || "").split(" ").includes(axis)) ||
          (speaker && (passage.dataset.s || "") !== speaker),
      );
    links.forEach(([, , kind], number) => {
      const hidden = ends[number].some((end) => end.classList.contains("dim"));
      paths[number].classList.toggle("off", hidden || (strength === "strong" && kind === "likely"));
    });
  });
  redraw();
})();
