// Lights linked passages, draws the ribbons between them and filters them. The page is whole without it.
"use strict";
(() => {
  const reading = document.querySelector(".reading");
  if (!reading) return;
  const { links, choices } = JSON.parse(document.getElementById("link-table").textContent);
  const narrow = matchMedia("(max-width: 50rem)");
  const at = (anchor) => document.getElementById(anchor);
  const ends = links.map(([left, right]) => [at(left), at(right)]);
  const of = new Map();
  ends.forEach((pair, number) => {
    for (const end of pair) of.set(end, [...(of.get(end) || []), number]);
  });
  // The links of a passage stand in the order of their numbers.
  const written = (passage, number) => passage.querySelectorAll(".links a")[of.get(passage).indexOf(number)];
  const why = (number) => written(ends[number][0], number).title;

  const drawn = (kind, name, parent) => {
    const one = document.createElementNS("http://www.w3.org/2000/svg", kind);
    one.setAttribute("class", name);
    parent.append(one);
    return one;
  };
  // What is lit is drawn in a picture of its own: all others stay as they are.
  const pictures = ["ribbons", "ribbons over"].map((name) => drawn("svg", name, reading));
  for (const picture of pictures) picture.setAttribute("aria-hidden", "true");
  const paths = links.map(([, , strength]) => drawn("path", strength, pictures[0]));
  const glow = drawn("path", "lit", pictures[1]);

  // One look at the layout, then one write: never in turns.
  const draw = () => {
    if (narrow.matches) return;
    const home = reading.getBoundingClientRect();
    const places = ends.map((pair) => pair.map((end) => end.firstElementChild.getBoundingClientRect()));
    const sides = ["left", "right"].map((side) => reading.querySelector(`.${side}`).getBoundingClientRect());
    const [from, to] = [sides[0].right - home.left, sides[1].left - home.left];
    const width = to - from;
    for (const picture of pictures) {
      picture.style.left = `${from}px`;
      picture.style.width = `${width}px`;
      picture.setAttribute("viewBox", `0 0 ${width} ${home.height}`);
    }
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
    let ribbons = "";
    for (const number of of.get(passage) || []) {
      if (paths[number].classList.contains("off")) continue;
      written(passage, number).title ||= why(number);
      ribbons += paths[number].getAttribute("d") || "";
      lit.push(...ends[number]);
      for (const end of ends[number])
        for (const words of end.querySelectorAll("[data-l]"))
          if (words.dataset.l.split(" ").includes(String(number))) lit.push(words);
    }
    for (const one of lit) one.classList.add("lit");
    glow.setAttribute("d", ribbons);
  };
  const passageOf = (event) => event.target.closest && event.target.closest(".p");
  reading.addEventListener("pointerover", (event) => light(passageOf(event)));
  reading.addEventListener("focusin", (event) => light(passageOf(event)));

  // On a phone one text is shown: its links and a touch open the counterparts below a passage.
  reading.addEventListener("click", (event) => {
    const passage = passageOf(event);
    const link = event.target.closest("a");
    if (!narrow.matches || !of.has(passage) || (link && !link.closest(".links"))) return;
    if (link) event.preventDefault();
    const open = passage.querySelector(".counterparts");
    if (open) return open.remove();
    const below = document.createElement("div");
    below.className = "counterparts";
    for (const number of of.get(passage)) {
      const quote = document.createElement("blockquote");
      quote.textContent = ends[number].find((end) => end !== passage).querySelector(".w").textContent;
      const reasons = document.createElement("p");
      reasons.className = "quiet";
      reasons.textContent = why(number);
      below.append(quote, reasons);
    }
    passage.append(below);
  });

  const bar = document.createElement("div");
  bar.className = "filters";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Filters");
  for (const [name, label, options] of choices) {
    const [around, select] = ["label", "select"].map((kind) => document.createElement(kind));
    around.className = select.name = name;
    for (const [value, words] of options) select.append(new Option(words, value));
    around.append(`${label} `, select);
    bar.append(around);
  }
  reading.before(bar);
  const choice = (name) => bar.querySelector(`[name=${name}]`);
  bar.addEventListener("input", () => {
    reading.dataset.text = choice("text").value;
    const [strength, axis, speaker] = ["strength", "axis", "speaker"].map((name) => choice(name).value);
    for (const passage of reading.querySelectorAll(".p"))
      passage.classList.toggle(
        "dim",
        (axis && !(passage.dataset.a || "").split(" ").includes(axis)) ||
          (speaker && (passage.dataset.s || "") !== speaker),
      );
    links.forEach(([, , kind], number) => {
      const hidden = ends[number].some((end) => end.classList.contains("dim"));
      paths[number].classList.toggle("off", hidden || (strength === "strong" && kind !== "strong" && kind !== "judged"));
    });
  });

  // What leads to a passage of the text that a phone does not show, shows that text.
  const arrive = () => {
    const passage = location.hash && at(location.hash.slice(1));
    if (!passage || !reading.contains(passage)) return;
    choice("text").value = reading.dataset.text = passage.closest("section").className;
    if (narrow.matches) passage.scrollIntoView();
    light(passage);
  };
  addEventListener("hashchange", arrive);
  arrive();
  redraw();
})();
