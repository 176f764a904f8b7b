// A connection to PostgreSQL in its own protocol: sign in, ask, and send rows by COPY as fast as they are made. The servers that
// `make run` fetches bring no client program, and this needs no package.
import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { Problem } from "../run/console.mjs";

const protocol = 196608;
const chunkSize = 65_536;
// What the server tells beside the answer: its settings, the key for a cancellation, warnings.
const beside = new Set(["S", "K", "N"]);

const hmac = (key, text) => createHmac("sha256", key).update(text).digest();
const sha256 = (bytes) => createHash("sha256").update(bytes).digest();
const zero = (text) => Buffer.from(`${text}\0`, "utf8");

function framed(type, ...parts) {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(5);
  head.write(type, 0, "latin1");
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** The server's messages, one after the other, however the network cut them. */
async function* messagesOf(socket) {
  let rest = Buffer.alloc(0);
  for await (const chunk of socket) {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let at = 0;
    while (rest.length - at >= 5 && rest.length - at > rest.readInt32BE(at + 1)) {
      const end = at + 1 + rest.readInt32BE(at + 1);
      yield { type: String.fromCharCode(rest[at]), body: rest.subarray(at + 5, end) };
      at = end;
    }
    rest = rest.subarray(at);
  }
}

function failure(body) {
  const fields = Object.fromEntries(body.toString("utf8").split("\0").filter(Boolean).map((field) => [field[0], field.slice(1)]));
  const where = [fields.n && `constraint ${fields.n}`, fields.D, fields.W].filter(Boolean).join("; ");
  return new Problem(`The database refused: ${fields.M}${where ? ` (${where})` : ""}.`);
}

function cells(body) {
  const row = [];
  for (let count = body.readInt16BE(0), at = 2; count > 0; count--) {
    const length = body.readInt32BE(at);
    row.push(length < 0 ? null : body.toString("utf8", at + 4, at + 4 + length));
    at += 4 + Math.max(length, 0);
  }
  return row;
}

function columnNames(body) {
  const names = [];
  for (let count = body.readInt16BE(0), at = 2; count > 0; count--) {
    const end = body.indexOf(0, at);
    names.push(body.toString("utf8", at, end));
    at = end + 19;
  }
  return names;
}

export class Connection {
  #socket;
  #messages;

  constructor(socket) {
    this.#socket = socket;
    this.#messages = messagesOf(socket);
  }

  /** Signs in with a password, as SCRAM-SHA-256 has it; also where the server asks for none. */
  static async open({ host, port, database, user, password }) {
    const socket = connect({ host, port, noDelay: true });
    await once(socket, "connect");
    const connection = new Connection(socket);
    const settings = zero(["user", user, "database", database, "client_encoding", "UTF8", "application_name", "make generate", ""].join("\0"));
    const head = Buffer.alloc(8);
    head.writeInt32BE(settings.length + 8, 0);
    head.writeInt32BE(protocol, 4);
    socket.write(Buffer.concat([head, settings]));
    await connection.#signIn(password);
    await connection.#answer();
    return connection;
  }

  async #next() {
    for (;;) {
      const { value, done } = await this.#messages.next();
      if (done) {
        throw new Problem("The database closed the connection.");
      }
      if (!beside.has(value.type)) {
        return value;
      }
    }
  }

  async #authentication(wanted) {
    const { type, body } = await this.#next();
    if (type === "E") {
      throw failure(body);
    }
    const kind = body.readInt32BE(0);
    if (kind !== wanted && kind !== 0) {
      throw new Problem(`The database asks for a sign-in (${kind}) other than SCRAM-SHA-256.`);
    }
    return kind === 0 ? undefined : body.toString("utf8", 4);
  }

  async #signIn(password) {
    if ((await this.#authentication(10)) === undefined) {
      return;
    }
    const mine = `n=,r=${randomBytes(18).toString("base64")}`;
    const first = Buffer.from(`n,,${mine}`);
    const length = Buffer.alloc(4);
    length.writeInt32BE(first.length);
    this.#socket.write(framed("p", zero("SCRAM-SHA-256"), length, first));
    const theirs = await this.#authentication(11);
    const { r: nonce, s: salt, i: rounds } = Object.fromEntries(theirs.split(",").map((part) => [part[0], part.slice(2)]));
    const salted = pbkdf2Sync(password, Buffer.from(salt, "base64"), Number(rounds), 32, "sha256");
    const key = hmac(salted, "Client Key");
    const last = `c=biws,r=${nonce}`;
    const signed = hmac(sha256(key), [mine, theirs, last].join(","));
    const proof = Buffer.from(key.map((byte, index) => byte ^ signed[index])).toString("base64");
    this.#socket.write(framed("p", Buffer.from(`${last},p=${proof}`)));
    const verdict = await this.#authentication(12);
    if (verdict !== `v=${hmac(hmac(salted, "Server Key"), [mine, theirs, last].join(",")).toString("base64")}`) {
      throw new Problem("What answers there is not the database that knows this password.");
    }
    await this.#authentication(0);
  }

  /** Everything up to the server's being ready again; its first refusal is thrown then, so that the connection stays usable. */
  async #answer() {
    const answer = { columns: [], rows: [], tag: "" };
    let refusal;
    for (;;) {
      const { type, body } = await this.#next();
      if (type === "T") {
        answer.columns = columnNames(body);
        answer.rows = [];
      } else if (type === "D") {
        answer.rows.push(cells(body));
      } else if (type === "C") {
        answer.tag = body.toString("utf8", 0, body.length - 1);
      } else if (type === "E") {
        refusal ??= failure(body);
      } else if (type === "Z") {
        if (refusal) {
          throw refusal;
        }
        return answer;
      }
    }
  }

  /** Carries statements out; gives the rows of the last one that has any, each as an object of texts. */
  async ask(sql) {
    this.#socket.write(framed("Q", zero(sql)));
    const { columns, rows } = await this.#answer();
    return rows.map((row) => Object.fromEntries(row.map((cell, index) => [columns[index], cell])));
  }

  /** Sends lines of COPY's text form to a table, as they come; gives how many the server took. */
  async copy(table, columns, lines) {
    this.#socket.write(framed("Q", zero(`copy ${table} (${columns.join(", ")}) from stdin`)));
    const { type, body } = await this.#next();
    if (type !== "G") {
      const refusal = type === "E" ? failure(body) : new Problem(`COPY was answered with ${type}.`);
      await this.#answer();
      throw refusal;
    }
    let chunk = "";
    for (const line of lines) {
      chunk += `${line}\n`;
      if (chunk.length >= chunkSize) {
        await this.#send(chunk);
        chunk = "";
      }
    }
    await this.#send(chunk);
    this.#socket.write(framed("c"));
    return Number((await this.#answer()).tag.split(" ")[1]);
  }

  async #send(text) {
    if (text !== "") {
      await new Promise((sent) => this.#socket.write(framed("d", Buffer.from(text, "utf8")), sent));
    }
  }

  close() {
    this.#socket.end(framed("X"));
  }
}

const escapes = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const written = (value) =>
  value === null || value === undefined ? "\\N" : typeof value === "string" ? value.replace(/[\\\n\r\t]/g, (sign) => escapes[sign]) : String(value);

/** A row in COPY's text form. */
export const copyLine = (values) => values.map(written).join("\t");

/** A text as a literal of SQL. */
export const literal = (text) => `'${text.replaceAll("'", "''")}'`;
