import { deepEqual, equal, rejects } from "node:assert/strict";
import { test } from "node:test";
import { inOrder } from "./order.mjs";

/** Parts that note when they begin and end, and end when they are told to. */
function stage(...parts) {
  const told = [];
  const ends = new Map();
  const perform = (part) => {
    told.push(`${part.name} begins`);
    return new Promise((resolve, reject) => ends.set(part, { resolve, reject }));
  };
  const end = async (part) => {
    ends.get(part).resolve(`${part.name} has ended`);
    await new Promise(setImmediate);
    return told.splice(0);
  };
  return { told, ends, end, outcomes: inOrder(parts, 2, perform) };
}

test("parts run two at a time, in their order, and a later one goes first while one waits for what it needs", async () => {
  const build = { name: "build" };
  const lint = { name: "lint" };
  const journeys = { name: "journeys", after: [build] };
  const format = { name: "format" };
  const { told, end, outcomes } = stage(build, lint, journeys, format);
  deepEqual(told.splice(0), ["build begins", "lint begins"]);
  deepEqual(await end(lint), ["format begins"]);
  deepEqual(await end(format), []);
  deepEqual(await end(build), ["journeys begins"]);
  deepEqual(await end(journeys), []);
  deepEqual(await outcomes, ["build has ended", "lint has ended", "journeys has ended", "format has ended"]);
});

test("what comes after a part that is not run at all does not wait for it", async () => {
  const part = { name: "part", after: [{ name: "elsewhere" }] };
  equal((await inOrder([part], 2, async () => "ran"))[0], "ran");
});

test("a part that is stopped ends all; parts that wait for each other are said", async () => {
  const part = { name: "part" };
  const { ends, outcomes } = stage(part, { name: "other" });
  ends.get(part).reject(new Error("stopped"));
  await rejects(outcomes, /stopped/);
  const one = { name: "one" };
  const two = { name: "two", after: [one] };
  one.after = [two];
  await rejects(inOrder([one, two], 2, async () => {}), /one, two: each waits for another/);
});
