// The demo: Hanoi's data through the import operations, and the people to sign in as.
import { join } from "node:path";
import { importFolder } from "../import/folder.mjs";
import { Problem, say, step, table } from "./console.mjs";
import { demo } from "./realm.mjs";
import { projectRoot } from "./settings.mjs";

export async function loadDemo(settings) {
  const results = await step("load the demo data", (progress) =>
    importFolder({
      folder: join(projectRoot, "demo/hanoi"),
      url: `http://127.0.0.1:${settings.port}`,
      client: "demo-loader",
      secret: "demo-loader",
      progress,
    }),
  );
  const refused = results.find((result) => result.problems.length > 0);
  if (refused) {
    const [{ row, column, message }] = refused.problems;
    throw new Problem(`The demo data were refused: ${refused.file}, row ${row ?? "?"}, ${column ?? "?"}: ${message}`);
  }
}

export function showPeople() {
  const { password, people, machines, organisations } = demo();
  const named = (codes) => codes.map((code) => `${organisations[code]} (${code})`).join("; ");
  say(table([
    ["sign in as", "name", "role", "organisation"],
    ...people.map((person) => [person.username, person.name, person.roles.join(" + "), named(person.organisations)]),
  ]));
  say(`  Password of each: ${password}. For machines (client credentials, secret = name): ${machines.map(({ clientId }) => clientId).join(", ")}.`);
}
