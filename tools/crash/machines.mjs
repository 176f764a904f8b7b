// What dies in a crash test, and comes back: the service and PostgreSQL, each with the processes' keeper of its present life.
import { startPostgres } from "../run/postgres.mjs";
import { Processes } from "../run/processes.mjs";
import { startService } from "../run/service.mjs";

const starts = { postgres: startPostgres, service: startService };
// PostgreSQL's immediate shutdown is what a power cut leaves: no checkpoint, recovery at the next start.
const deaths = { postgres: "SIGQUIT", service: "SIGKILL" };

/** One of the two as it lives and dies. */
export class Machine {
  #name;
  #context;
  #life;
  #entry;

  constructor(name, context) {
    this.#name = name;
    this.#context = context;
  }

  /** Starts it and waits until it is ready; gives the milliseconds that took. */
  async start() {
    const { settings, place, secrets, record, logs, live } = this.#context;
    const since = Date.now();
    this.#life = new Processes(record, logs);
    live.add(this.#life);
    const life = this.#life;
    const keep = {
      get failure() {
        return life.failure;
      },
      service: (...started) => {
        this.#entry = life.service(...started);
        return this.#entry;
      },
      command: (...ran) => life.command(...ran),
    };
    await starts[this.#name](settings, place, secrets, keep);
    return Date.now() - since;
  }

  /** Ends it without a word of warning and waits until it is gone. */
  async die() {
    process.kill(-this.#entry.child.pid, deaths[this.#name]);
    await this.#entry.ended;
    await this.#life.stop();
    this.#context.live.delete(this.#life);
  }
}
