// The questions of an expected.csv: data, every one; and what the API answers to one.
import { readFileSync } from "node:fs";
import { Problem } from "../run/console.mjs";

/** The rows of a CSV file after RFC 4180, each by its heading. */
export function rowsOf(text) {
  const rows = [[""]];
  let quoted = false;
  const source = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  for (let at = 0; at < source.length; at++) {
    const sign = source[at];
    const row = rows.at(-1);
    if (sign === '"' && quoted && source[at + 1] === '"') {
      row[row.length - 1] += '"';
      at++;
    } else if (sign === '"') {
      quoted = !quoted;
    } else if (sign === "," && !quoted) {
      row.push("");
    } else if (sign === "\n" && !quoted) {
      rows.push([""]);
    } else {
      row[row.length - 1] += sign;
    }
  }
  const [headings, ...lines] = rows.filter((row) => row.length > 1 || row[0] !== "");
  return lines.map((line) => Object.fromEntries(headings.map((heading, index) => [heading, line[index] ?? ""])));
}

export const questionsOf = (file) => rowsOf(readFileSync(file, "utf8"));

/** The address of a question, below the API's root. */
export function addressOf({ measure, parameters, asOf }) {
  const query = new URLSearchParams(parameters);
  query.set("asOf", asOf);
  return `/statistics/${encodeURIComponent(measure)}?${query}`;
}

/** What of a figure the question means: one of its fields, or the sum of those of its parts whose key begins so. */
export function meant(figure, field) {
  const [sum, beginning] = field.split(/:(.*)/s);
  if (sum !== "sum") {
    return figure[field];
  }
  return figure.breakdown?.filter(({ key }) => key.startsWith(beginning)).reduce((total, { value }) => total + value, 0);
}

/** Asks one question; what is refused is answered by its reason. */
export async function ask(question, { url, token }) {
  const response = await fetch(`${url}/api/v1${addressOf(question)}`, { headers: { Authorization: `Bearer ${await token()}`, Accept: "application/json" } });
  const answer = await response.json().catch(() => {
    throw new Problem(`${addressOf(question)} was answered with ${response.status}, and no JSON.`);
  });
  const answered = response.ok ? (meant(answer, question.field) ?? `no ${question.field}`) : `${response.status} ${answer.title ?? ""}`;
  return { ...question, answered, right: String(answered) === question.answer };
}
