// docs/security.md cannot rot: every requirement stands in it once, and whatever it names is there.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { test } from "node:test";
import { projectRoot } from "./run/settings.mjs";

// The sections of ASVS 5.0.0 with the last number of levels 1 and 2 in each; they begin with 1 and leave none out.
const sections =
  "1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 " +
  "5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 " +
  "9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 " +
  "13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2";

const wanted = sections.split(" ").flatMap((section) => {
  const [name, last] = section.split(":");
  return Array.from({ length: Number(last) }, (_, index) => `${name}.${index + 1}`);
});

const path = "docs/security.md";
const read = (file) => readFileSync(join(projectRoot, file), "utf8");

function filesBelow(folder) {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const below = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      return entry.name === "node_modules" ? [] : filesBelow(below);
    }
    return [below];
  });
}

const tests = ["backend/src/test", "frontend/src", "frontend/e2e", "frontend/scripts", "tools"].flatMap(filesBelow).map((file) => file.replaceAll(sep, "/"));

/** The test methods of a Java class, as text. */
function methodsOf(source) {
  const marked = /@(?:Test|ParameterizedTest|RepeatedTest)\b(?:(?!\bvoid\b)[\s\S])*\bvoid\s+(\w+)\s*\(/g;
  return [...source.matchAll(marked)].map(([, name]) => name);
}

/** Whether a test of a file in JavaScript or TypeScript bears the title. */
function hasTitle(source, title) {
  const plain = title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`\\b(?:test|it)\\(\\s*(['"\`])${plain}\\1`).test(source);
}

/** What is wrong with a name in backticks; nothing when it names what is there, or no test and no file. */
function trouble(name) {
  const [owner, title] = name.split(" › ");
  const method = /^([A-Z]\w*Test)(?:#(\w+))?$/.exec(name);
  if (method) {
    const file = tests.find((each) => each.endsWith(`/${method[1]}.java`));
    return !file ? `there is no class ${method[1]}` : method[2] && !methodsOf(read(file)).includes(method[2]) ? `${file} has no test ${method[2]}` : "";
  }
  if (/\.(test|spec)\.(mjs|tsx?)$/.test(owner)) {
    const found = tests.filter((each) => each === owner || each.endsWith(`/${owner}`));
    if (found.length !== 1) {
      return found.length ? `${owner} is the name of ${found.length} files` : `there is no file ${owner}`;
    }
    return title && !hasTitle(read(found[0]), title) ? `${found[0]} has no test “${title}”` : "";
  }
  if (name.includes("#") || title) {
    return `${name} is no name of a test`;
  }
  return /^[\w.-]+\/[\w./-]+\.\w+$/.test(name) && !existsSync(join(projectRoot, name)) ? `there is no file ${name}` : "";
}

const anchor = (heading) => heading.trim().toLowerCase().replace(/[^\w -]/g, "").replaceAll(" ", "-");

function brokenLinks(text) {
  const anchors = new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchor(heading)));
  return [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)]
    .filter(([, file, heading]) => (file ? !existsSync(join(projectRoot, "docs", file)) : !anchors.has(heading)))
    .map(([link]) => `a link leads nowhere: ${link}`);
}

/** The rows of the tables of requirements. */
const rowsOf = (text) =>
  [...text.matchAll(/^\| (\d+\.\d+\.\d+) \| (\d) \| (.+?) \| (.+) \| (.+?) \|$/gm)].map(([, number, level, asked, how, shown]) => ({ number, level, asked, how, shown }));

/** Gives a sentence for everything in the document that is not so. */
function findings(text) {
  const rows = rowsOf(text);
  const without = text.split("## What does not apply")[1] ?? "";
  const standing = [...rows.map(({ number }) => number), ...[...without.matchAll(/\b\d+\.\d+\.\d+\b/g)].map(([number]) => number)];
  const found = [
    ...wanted.filter((number) => !standing.includes(number)).map((number) => `${number} is missing`),
    ...standing.filter((number, index) => standing.indexOf(number) !== index).map((number) => `${number} stands there twice`),
    ...standing.filter((number) => !wanted.includes(number)).map((number) => `${number} is no requirement of levels 1 and 2`),
  ];
  for (const { number, how, shown } of rows) {
    const names = [...shown.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    const tested = names.some((name) => name.includes("#") || name.includes(" › "));
    const byReading = /^(reading `|Keycloak's own$)/.test(shown);
    if (how.startsWith("**Not yet:** ") ? shown !== "–" : !tested && !byReading) {
      found.push(`${number} does not say what shows it`);
    }
  }
  const count = (pattern) => rows.filter(({ shown }) => pattern.test(shown)).length;
  const not = count(/^–$/);
  const byReading = count(/^(reading|Keycloak)/);
  const sentence = `Of ${wanted.length} requirements ${rows.length - not - byReading} are shown by a test, ${byReading} by reading`;
  if (!text.includes(sentence) || !text.includes(`${not} are **not yet** met, and ${wanted.length - rows.length} do not apply`)) {
    found.push(`it counts wrongly: ${rows.length - not - byReading} by a test, ${byReading} by reading, ${not} not yet, ${wanted.length - rows.length} not applicable`);
  }
  const names = [...new Set([...text.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name))];
  return [...found, ...names.map(trouble).filter(Boolean), ...brokenLinks(text)];
}

test("every requirement stands in docs/security.md once, and every test and file it names is there", () => {
  assert.deepEqual(findings(read(path)), []);
});

test("what is missing, doubled, invented or unnamed is found", () => {
  const text = read(path);
  const broken = [
    [/^\| 1\.2\.4 .*\n/m, "", /^1\.2\.4 is missing$/],
    ["| 1.2.4 |", "| 1.2.3 |", /^1\.2\.3 stands there twice$/],
    ["| 1.2.4 |", "| 1.2.44 |", /^1\.2\.44 is no requirement/],
    ["`TokensTest#isNotBelieved`", "`TokensTest#isBelieved`", /has no test isBelieved$/],
    ["`TokensTest#isNotBelieved`", "`TokenTest#isNotBelieved`", /^there is no class TokenTest$/],
    ["address.test.ts › writes plain", "address.test.ts › writes", /has no test “writes addresses/],
    ["`address.test.ts ›", "`adress.test.ts ›", /^there is no file adress\.test\.ts$/],
    ["`keycloak/realm-chungtay.json`", "`keycloak/realm.json`", /^there is no file keycloak\/realm\.json$/],
    ["(#limits)", "(#limit)", /^a link leads nowhere/],
    ["| reading `", "| seen in `", /does not say what shows it$/],
    [" are shown by a test", "0 are shown by a test", /^it counts wrongly/],
  ];
  for (const [from, to, sentence] of broken) {
    const changed = text.replace(from, to);
    assert.notEqual(changed, text, `the document no longer holds ${from}`);
    assert.ok(findings(changed).some((finding) => sentence.test(finding)), `not found: ${sentence}`);
  }
});
