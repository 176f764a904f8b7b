// Checks docker-compose.yml and what belongs to it without starting anything.
import { readDeployment, understand } from "./deploy/files.mjs";
import { findings, ruleCount } from "./deploy/rules.mjs";

const found = findings(understand(readDeployment()));
for (const finding of found) {
  process.stderr.write(`${finding}\n`);
}
process.stdout.write(`Deployment: ${ruleCount} rules, ${found.length} findings\n`);
process.exitCode = found.length > 0 ? 1 : 0;
