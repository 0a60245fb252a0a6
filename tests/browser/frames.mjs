// Times the frames of a report in a real Chromium while it opens, scrolls and lights links, beside the same page
// without its script, which has the same words and no ribbons. Not part of the suite:
//             npm install --no-save puppeteer-core
//             node tests/browser/frames.mjs report.html          CHROMIUM=/path if it is not /usr/bin/chromium
// Counted is the CPU time of the page's main thread and of the threads that draw, from a trace: other programs on
// the machine do not count. The two pages take turns; what counts of a frame is its fastest round. The exit code
// is 1 if a frame takes over 50 ms more than the same frame without ribbons.
import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import puppeteer from "puppeteer-core";

const [ROUNDS, MOST, STEPS] = [Number(process.env.ROUNDS || 5), 50, 120];
const THREADS = /^(CrRendererMain|Compositor|CompositorTileWorker\d*|ThreadPoolForegroundWorker|CrGpuMain|VizCompositorThread)$/;
const file = resolve(process.argv[2]);
const words = readFileSync(file, "utf8");
const plain = join(mkdtempSync(join(tmpdir(), "frames-")), "plain.html");
writeFileSync(plain, words.replace(/<script[^]*<\/script>/g, ""));

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-renderer-backgrounding"],
});

/** Small steps as of a wheel, and every tenth a leap; the pointer rests over the left text and lights what passes. */
const scroll = async (steps) => {
  const frame = () => new Promise(requestAnimationFrame);
  const reading = document.querySelector(".reading");
  const top = reading.getBoundingClientRect().top + scrollY;
  await frame();
  for (let step = 0; step < steps; step++) {
    performance.mark("step");
    scrollTo(0, top + (Math.floor(step / 10) * reading.offsetHeight) / (steps / 10) + (step % 10) * 120);
    await frame();
    await frame();
  }
  performance.mark("step");
};

/** Milliseconds of CPU from mark to mark, tasks within tasks counted once. */
const spent = (trace) => {
  const thread = (one) => `${one.pid}/${one.tid}`;
  const names = new Map(trace.filter((one) => one.name === "thread_name").map((one) => [thread(one), one.args.name]));
  const marks = trace.filter((one) => one.name === "step").map((one) => one.ts).sort((a, b) => a - b);
  const tasks = trace.filter((one) => one.ph === "X" && one.tdur && THREADS.test(names.get(thread(one)) || ""));
  const until = new Map();
  const taken = Array(marks.length + 1).fill(0);
  for (const one of tasks.sort((a, b) => a.ts - b.ts)) {
    if (one.ts < (until.get(thread(one)) || 0)) continue;
    until.set(thread(one), one.ts + one.dur);
    taken[marks.filter((mark) => mark <= one.ts).length] += one.tdur / 1000;
  }
  return { opening: taken[0], steps: taken.slice(1, marks.length) };
};

const round = async (name) => {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.bringToFront(); // else its frames are held back
  await page.tracing.start({ categories: ["toplevel", "devtools.timeline", "blink.user_timing"] });
  await page.goto(`file://${name}`);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  await page.mouse.move(300, 500);
  await page.evaluate(scroll, STEPS);
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  await page.close();
  return spent(traceEvents);
};

const rounds = { plain: [], ribbons: [] };
for (let number = 0; number < ROUNDS; number++) {
  rounds.plain.push(await round(plain));
  rounds.ribbons.push(await round(file));
}
await browser.close();
const fastest = (side, of) => Math.min(...rounds[side].map(of));
const frames = (side) => [...Array(STEPS).keys()].map((step) => fastest(side, (one) => one.steps[step]));
const [without, having] = [frames("plain"), frames("ribbons")];
const more = having.map((time, step) => time - without[step]);
const five = (times) => [...times].sort((a, b) => b - a).slice(0, 5).map((time) => time.toFixed(0)).join(" ");
const opening = ["plain", "ribbons"].map((side) => fastest(side, (one) => one.opening));
console.log(`${statSync(file).size} bytes, ${JSON.parse(words.match(/id="link-table">(.*?)</)[1]).links.length} links`);
console.log(`opening, ms in all: ${opening[0].toFixed(0)} without ribbons, ${opening[1].toFixed(0)} with`);
console.log(`scrolling, longest frames: ${five(without)} without, ${five(having)} with; most over: ${five(more)}`);
const most = Math.max(...more);
console.log(most > MOST ? `a frame takes ${most.toFixed(0)} ms more` : "ok");
process.exit(most > MOST ? 1 : 0);
