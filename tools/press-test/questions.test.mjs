import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { addressOf, ask, meant, rowsOf } from "./questions.mjs";

test("a question is a row of the file, whatever stands in quotes", () => {
  const text = '\uFEFFfigure,measure,parameters,asOf,field,answer,question\r\nX1,sessions,"parties=HN-005,HN-272&kind=EXCHANGE",2023-11-15,value,14,"said ""so"", of both"\r\n\r\nX2,pilots,,2023-11-15,value,300,all\n';
  const [first, second] = rowsOf(text);
  assert.equal(first.parameters, "parties=HN-005,HN-272&kind=EXCHANGE");
  assert.equal(first.question, 'said "so", of both');
  assert.equal(second.parameters, "");
  assert.equal(addressOf(first), "/statistics/sessions?parties=HN-005%2CHN-272&kind=EXCHANGE&asOf=2023-11-15");
  assert.equal(addressOf(second), "/statistics/pilots?asOf=2023-11-15");
});

test("a field is read, or the parts whose key begins so are added up", () => {
  const figure = { value: 3, unconfirmed: 0, breakdown: [{ key: "HN-1", value: 2 }, { key: "LC-1", value: 5 }, { key: "HN-2", value: 4 }] };
  assert.equal(meant(figure, "value"), 3);
  assert.equal(meant(figure, "unconfirmed"), 0);
  assert.equal(meant(figure, "sum:HN-"), 6);
  assert.equal(meant(figure, "attainment"), undefined);
  assert.equal(meant({ value: 3 }, "sum:HN-"), undefined);
});

test("an answer is right, wrong, missing or refused", async () => {
  const server = createServer((request, response) => {
    const known = request.url.startsWith("/api/v1/statistics/sessions");
    response.writeHead(known ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(known ? { value: 160, asked: request.headers.authorization } : { title: "Not found" }));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    const to = { url: `http://127.0.0.1:${server.address().port}`, token: async () => "t" };
    const question = { measure: "sessions", parameters: "", asOf: "2023-11-15", field: "value", answer: "160" };
    assert.deepEqual([(await ask(question, to)).answered, (await ask(question, to)).right], [160, true]);
    assert.equal((await ask({ ...question, answer: "161" }, to)).right, false);
    assert.equal((await ask({ ...question, field: "attainment" }, to)).answered, "no attainment");
    const unknown = await ask({ ...question, measure: "happiness" }, to);
    assert.deepEqual([unknown.answered, unknown.right], ["404 Not found", false]);
  } finally {
    server.close();
  }
});
