// Ports for a stack of the tests: four in a row that nobody uses, so that two clones can be tested at once.
import { createServer } from "node:net";
import { Problem } from "../run/console.mjs";

const tries = 40;
const perStack = 4;

const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host: "127.0.0.1" }, () => server.close(() => resolve(true)));
  });

/** Takes the port to begin with; gives the first of four free ones. */
export async function freePort(first) {
  for (let port = first; port < first + tries * perStack; port += perStack) {
    const free = await Promise.all(Array.from({ length: perStack }, (_, offset) => isFree(port + offset)));
    if (free.every(Boolean)) {
      return port;
    }
  }
  throw new Problem(`No four free ports from ${first} on: choose where to look with E2E_PORT=….`);
}
