// The measurements as a page of Markdown, for docs/benchmarks.md and for the terminal.
import { milliseconds } from "./quantiles.mjs";

const seconds = (value) => `${value.toFixed(1)} s`;
const kilobytes = (value) => `${(value / 1024).toFixed(0)} kB`;

function table(head, rows) {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function readTable(reads) {
  return table(
    ["request", "sessions stored", "connections", "HTTP p50", "HTTP p99", "requests/s", "answer", "same SQL in pgbench p50", "p99"],
    reads.map(({ name, stored, connections, http, database }) => [
      ...[name, stored, connections, `${milliseconds(http.p50)} ms`, `${milliseconds(http.p99)} ms`, http.perSecond.toFixed(0), kilobytes(http.bytes)],
      ...(database ? [`${milliseconds(database.p50)} ms`, `${milliseconds(database.p99)} ms`] : ["–", "–"]),
    ]),
  );
}

const times = (country, hanoi) => (hanoi > 0 ? `${(country / hanoi).toFixed(2)}` : "–");

function scaleTable(scale) {
  return table(
    ["request", "processor, Hanoi", "country", "ratio", "pages, Hanoi", "country", "ratio", "p99, Hanoi", "country"],
    scale.map(({ name, hanoi, country }) => [
      ...[name, `${milliseconds(hanoi.processor)} ms`, `${milliseconds(country.processor)} ms`, times(country.processor, hanoi.processor)],
      ...[hanoi.pages.toFixed(0), country.pages.toFixed(0), times(country.pages, hanoi.pages)],
      ...[`${milliseconds(hanoi.p99)} ms`, `${milliseconds(country.p99)} ms`],
    ]),
  );
}

const notes =
  "More than that cost, in principle: some words of which each has many and all together a few hundred, because a page of them is either gathered or come across, and a country has more of either; the pairings of a unit, which are gathered by an index that in a city is not worth its while, for there the whole table is a few pages; and papers and sessions of a word that some parties have, because those lists are walked until the page is full. A request that touches some dozens of pages at all is compared by its fixed part: one level of an index more is a quarter of it.";

/** What the size costs, as a part of the page. */
export const scalePart = ({ scale: { costs: scale, figures }, sessions, requests }) => [
  "## What the size of the data costs",
  `The same requests on Hanoi's demo data, and on Hanoi's data with a country beside them: 10,000 communes, 42,000 schools, 120,000 pairings and ${sessions} sessions more, made by \`make generate SCALE=country\`. ${requests} times each over one connection, warm, as the demo's reader of the whole programme. Processor time is that of service and PostgreSQL together (utime + stime of /proc), pages are those of the database's buffers that the service's statements touched (pg_stat_statements), both for one request; a page of the browser is all requests that it makes. At most 1.25 is meant.`,
  scaleTable(scale),
  notes,
  "## A figure beside a plain scan",
  `On the same country: the figure of all counted sessions, as one request each, beside \`count(*)\` over the same rows in PostgreSQL (p50 of 9). \`SESSIONS=5000000\` makes it five million.`,
  table(
    ["rows counted", "count(*)", "figure", "figure by month", "figure by unit"],
    [[figures.rows, ...[figures.scan, figures.whole, figures.byMonth, figures.byUnit].map((time) => `${milliseconds(time)} ms`)]],
  ),
];

function figureTable({ few, many }) {
  const again = new Map(many.map((one) => [`${one.measure} ${one.by}`, one]));
  return table(
    ["measure", "by", `p50, ${few[0].stored} sessions stored`, `${many[0].stored}`],
    few.map(({ measure, by, p50 }) => [measure, by || "–", `${milliseconds(p50)} ms`, `${milliseconds(again.get(`${measure} ${by}`).p50)} ms`]),
  );
}

/** Takes everything measured; gives the page. */
export function report({ machine, day, ready, memory, reads, imports, figures, scale, sessions, scope, firstLoad, pages, requests, pgbenchMissing }) {
  const parts = [
    "# What was measured",
    `With \`make bench WRITE=1\` on ${day}, at commit ${machine.commit}. Everything runs on one machine, over the loopback, with the generator of the load beside what it measures: the numbers are for comparing, not for promising.`,
    table(["machine", ""], [
      ["processor", machine.processor],
      ["memory", machine.memory],
      ["system", machine.system],
      ["versions", machine.versions],
      ["load before it began", machine.load],
    ]),
    "## Ready",
    "In a fresh clone, with the caches of Maven and npm filled: until `make run` says that it is ready. The first time it builds, prepares the servers and loads the demo data.",
    table(["", "ready after"], [["first `make run`", seconds(ready.first)], ["second `make run`", seconds(ready.second)]]),
    "## Memory",
    "MiB after the measurements below; proportional (PSS) counts shared pages once.",
    table(["", "processes", "PSS", "RSS"], memory.map(({ name, processes, pss, rss }) => [name, processes, pss, rss])),
    "## Reading",
    `${requests} requests each, warm, as the demo's reader of the whole programme. Beside it the very statements that the service sends for that request, taken from PostgreSQL's log and repeated by pgbench as the service's role.`,
    pgbenchMissing ? "pgbench was not on the machine (`apt-get install postgresql-client postgresql-contrib`)." : "",
    readTable(reads),
    "## Figures",
    "Every measure by whatever it can be broken down by, over all school years, over one connection, warm, as the demo's reader of the whole programme. At most 50 ms is meant.",
    figureTable(figures),
    ...scalePart({ scale, sessions, requests }),
    "## What the scope costs",
    `The same rows asked for by a reader of the whole programme and by one of a single unit, in turn over one connection, ${requests} times each: the difference is what it costs to show only what a caller may see. At most a tenth is meant.`,
    table(
      ["list", "sessions stored", "whole programme p50", "one unit p50", "cost"],
      scope.map(({ name, stored, whole, scoped }) => [
        ...[name, stored, `${milliseconds(whole)} ms`, `${milliseconds(scoped)} ms`, `${(100 * (scoped / whole - 1)).toFixed(0)} %`],
      ]),
    ),
    "## Importing",
    table(
      ["file", "rows", "time", "rows/s"],
      imports.map(({ name, rows, time }) => [name, rows, seconds(time), (rows / time).toFixed(0)]),
    ),
    "## First load",
    firstLoad,
    "Lighthouse 12.8.2, phone profile (simulated slow 4G, four times slower processor), served by the service itself as `make run` does:",
    table(
      ["page", "performance", "accessibility", "best practices", "SEO", "bytes", "first paint", "largest paint", "blocked", "shift"],
      pages.map(({ name, scores, bytes, contentful, largest, blocking, shift }) => [
        ...[name, scores.performance, scores.accessibility, scores["best-practices"], scores.seo],
        ...[kilobytes(bytes), seconds(contentful / 1000), seconds(largest / 1000), `${blocking.toFixed(0)} ms`, shift.toFixed(3)],
      ]),
    ),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}
