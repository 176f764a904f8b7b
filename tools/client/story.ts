// A third party's story with the client that OpenAPI Generator makes for TypeScript: a token, a list page by page, a dry run, a write, a
// repeat, a refusal. Takes the address of a running product with the demo data in BASE_URL; what it makes it ends again.
import assert from "node:assert/strict";
import {
  Configuration,
  MeApi,
  OrganisationsApi,
  type Pairing,
  PairingsApi,
  ProblemFromJSON,
  ResponseError,
  StatisticsApi,
} from "../../backend/target/clients/typescript";

const base = process.env.BASE_URL ?? "http://localhost:8080";

async function token(client: string): Promise<string> {
  const answer = await fetch(`${base}/auth/realms/chungtay/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "client_credentials", client_id: client, client_secret: client }),
  });
  assert.equal(answer.status, 200);
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function as(client: string): Promise<Configuration> {
  return new Configuration({ basePath: base, accessToken: `Bearer ${await token(client)}`, headers: { "Accept-Language": "en" } });
}

async function refusal(call: Promise<unknown>) {
  const error = await call.then(
    () => assert.fail("was not refused"),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ResponseError);
  assert.equal(error.response.headers.get("content-type")?.split(";")[0], "application/problem+json");
  return ProblemFromJSON(await error.response.json());
}

async function codesOf(directory: OrganisationsApi, unit: string): Promise<string[]> {
  const codes: string[] = [];
  let pageToken: string | undefined;
  do {
    const page = await directory.listSchools({ unit, level: "PRIMARY", pageSize: 5, pageToken });
    codes.push(...page.items.map(({ code }) => code));
    pageToken = page.nextPageToken;
  } while (pageToken);
  return codes;
}

/** Two schools that nothing else in the demo is about, paired by the department at once. */
async function pair(pairings: PairingsApi, first: string, second: string): Promise<Pairing> {
  const proposePairing = { first, second };
  const planned = await pairings.proposePairing({ proposePairing, validateOnly: true });
  assert.equal(planned.status, "ACTIVE");
  const made = await pairings.proposePairingRaw({ proposePairing });
  assert.equal(made.raw.status, 201);
  const pairing = await made.value();
  assert.ok(made.raw.headers.get("location")?.endsWith(`/api/v1/pairings/${pairing.id}`));
  return pairing;
}

async function main() {
  const reader = await as("demo-reader");
  const me = await new MeApi(reader).getMe();
  assert.deepEqual(me.organisations.map(({ code }) => code), ["HN"]);

  const directory = new OrganisationsApi(reader);
  const [near, far] = await Promise.all(["HN-009", "HN-274"].map((unit) => codesOf(directory, unit)));
  assert.ok(near && far && near.length > 5 && new Set(near).size === near.length);
  const first = near.at(-1) ?? "";
  const second = far.at(-1) ?? "";

  const figure = await new StatisticsApi(reader).getStatistic({
    measure: "sessions",
    schoolYear: "2022-2023",
    asOf: new Date("2023-11-15"),
    kind: "THEMATIC_SESSION",
    organisingLevel: "UNIT",
  });
  assert.equal(figure.value, 160);

  const mayNot = await refusal(new PairingsApi(reader).proposePairing({ proposePairing: { first, second } }));
  assert.equal(mayNot.status, 403);

  const pairings = new PairingsApi(await as("demo-loader"));
  const unknown = await refusal(pairings.proposePairing({ proposePairing: { first, second: "KHONG-CO" } }));
  assert.equal(unknown.errors?.[0]?.pointer, "/second");

  const { id } = await pair(pairings, first, second);
  const again = await refusal(pairings.proposePairing({ proposePairing: { first: second, second: first } }));
  assert.equal(again.status, 409);

  const pairingTransition = { action: "end", endReason: "MUTUAL", comment: "Kết thúc thử nghiệm" } as const;
  const stale = await refusal(pairings.transitionPairing({ id, pairingTransition, ifMatch: '"99"' }));
  assert.equal(stale.code, "STALE");
  const seen = await pairings.getPairing({ id });
  const ended = await pairings.transitionPairing({ id, pairingTransition, ifMatch: `"${seen.etag}"` });
  assert.equal(ended.status, "ENDED");
  console.log("The TypeScript client's story went well.");
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
