// A bounded number of requests over HTTP on the loopback: so many connections, each sending its next request when it has the answer.
import http from "node:http";
import { Problem } from "../run/console.mjs";
import { quantile } from "./quantiles.mjs";

const tokenLife = 200_000;

/** A bearer token of one of the demo's machines, renewed while it is still good. */
export function reader(url, machine = "demo-reader") {
  let token;
  let since = 0;
  return async () => {
    if (Date.now() - since > tokenLife) {
      const response = await fetch(`${url}/auth/realms/chungtay/protocol/openid-connect/token`, {
        method: "POST",
        body: new URLSearchParams({ grant_type: "client_credentials", client_id: machine, client_secret: machine }),
      });
      if (!response.ok) {
        throw new Problem(`No token: ${response.status} ${await response.text()}`);
      }
      token = (await response.json()).access_token;
      since = Date.now();
    }
    return token;
  };
}

function get(address, agent, token) {
  const since = process.hrtime.bigint();
  return new Promise((resolve, reject) => {
    http
      .get(address, { agent, headers: { Authorization: `Bearer ${token}`, Accept: "application/json" } }, (response) => {
        let bytes = 0;
        response.on("data", (chunk) => {
          bytes += chunk.length;
        });
        response.on("error", reject);
        response.on("end", () =>
          response.statusCode === 200
            ? resolve({ bytes, time: Number(process.hrtime.bigint() - since) / 1e6 })
            : reject(new Problem(`${address} answered ${response.statusCode}.`)),
        );
      })
      .on("error", reject);
  });
}

/** Sends `requests` requests over `connections` connections; gives p50 and p99 in milliseconds, requests a second and bytes of an answer. */
export async function load({ address, token, connections, requests }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  let bytes = 0;
  let left = requests;
  const since = Date.now();
  const connection = async () => {
    while (left-- > 0) {
      const answer = await get(address, agent, await token());
      times.push(answer.time);
      bytes = answer.bytes;
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, connection));
  } finally {
    agent.destroy();
  }
  const seconds = (Date.now() - since) / 1000;
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99), perSecond: requests / seconds, bytes };
}

/** Sends the same request for two callers in turn, so that whatever slows the machine slows both; gives the p50 of each in milliseconds. */
export async function inTurn({ address, tokens, requests }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const times = tokens.map(() => []);
  try {
    for (let number = 0; number < requests; number++) {
      for (const [caller, token] of tokens.entries()) {
        times[caller].push((await get(address, agent, await token())).time);
      }
    }
  } finally {
    agent.destroy();
  }
  return times.map((each) => quantile(each, 0.5));
}

/** Sends all of the addresses, one after the other over one connection, again and again; gives p50 and p99 in milliseconds of the whole of them. */
export async function loadAll({ addresses, token, requests }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const times = [];
  try {
    for (let number = 0; number < requests; number++) {
      let time = 0;
      for (const address of addresses) {
        time += (await get(address, agent, await token())).time;
      }
      times.push(time);
    }
  } finally {
    agent.destroy();
  }
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}
