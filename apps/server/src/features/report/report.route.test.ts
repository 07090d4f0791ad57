import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reportJsonSchema } from "@rejoinder/report/schema";
import { locales } from "@rejoinder/schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { keepBlob } from "../../capture/blobs.ts";
import { fileStore } from "../../capture/store.ts";
import { loadCase } from "../../cases.ts";
import { startServer } from "../../main.ts";
import { localEditorId } from "../../people.ts";
import { generatedCase, NOON, openDesk, signIn, testEntrance } from "../../testing.ts";

let folder: string;
let desk: Awaited<ReturnType<typeof openDesk>>;
let server: Awaited<ReturnType<typeof startServer>>;
let cookie: string;
let personId: string;

beforeAll(async () => {
  vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  folder = await mkdtemp(join(tmpdir(), "rejoinder-report-"));
  desk = await openDesk();
  await loadCase(desk.db, generatedCase("big", 400), NOON);
  personId = await localEditorId(desk.db);
  const given = { ...testEntrance, db: desk.db, webRoot: folder, blobRoot: folder };
  server = await startServer({ ...given, limitFactor: 100 });
  cookie = await signIn(desk.db, personId);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, init: RequestInit = {}) =>
  fetch(`${server.address}/api/cases/${path}`, { ...init, headers: { cookie } });

async function refusalOf(path: string) {
  const body = (await (await get(path)).json()) as {
    error: { data: { refusal: { code: string } } };
  };
  return body.error.data.refusal.code;
}

/** An edition of the first case with one file, whose bytes are these. */
async function publish(number: number, bytes: string) {
  const { db, caseId } = desk;
  await db.prisma.$transaction(async (tx) => {
    const blob = await keepBlob(tx, fileStore(folder), Buffer.from(bytes));
    const file = { format: "md", locale: "en", blobId: blob.id };
    await tx.edition.create({
      data: {
        caseId,
        number,
        kind: number === 1 ? "first" : "correction",
        publishedById: personId,
        publishedAt: NOON,
        locales: ["en"],
        what: {},
        why: {},
        sha256: "0".repeat(64),
        recordId: blob.id,
        seal: {},
        files: { create: { ...file, sha256: blob.sha256 ?? "", size: bytes.length } },
      },
    });
  });
}

it.each([
  ["csv", "text/csv; charset=utf-8", "pair_number"],
  ["csv-evidence", "text/csv; charset=utf-8", "evidence_number"],
  ["csv-notes", "text/csv; charset=utf-8", "note_number"],
  ["json", "application/json; charset=utf-8", '"format": "rejoinder-report"'],
])("%s comes as it is read, as a file to keep", async (format, type, begins) => {
  const response = await get(`big/report/${format}?lang=fr`);
  expect(response.headers.get("content-type")).toBe(type);
  expect(response.headers.get("transfer-encoding")).toBe("chunked");
  expect(response.headers.get("content-disposition")).toMatch(/filename="big\.fr\./);
  expect((await response.text()).slice(0, 60)).toContain(begins);
});

it("other formats are rendered apart from the desk", async () => {
  const response = await get("telegram-durov/report/md");
  expect(Number(response.headers.get("content-length"))).toBeGreaterThan(1000);
  expect(await response.text()).toContain("Telegram");
});

it("an edition’s file is the one that was published, until it is withdrawn", async () => {
  await publish(1, "# As it was\n");
  await publish(2, "# As it was then\n");
  const first = await get("telegram-durov/report/md?edition=1");
  expect(await first.text()).toBe("# As it was\n");
  expect(first.headers.get("content-disposition")).toContain('"telegram-durov.1.en.md"');
  const { id } = await desk.db.prisma.edition.findFirstOrThrow({ where: { number: 2 } });
  await desk.db.prisma.editionWithdrawal.create({
    data: { editionId: id, reason: "Wrong.", byId: personId, at: NOON },
  });
  expect(await refusalOf("telegram-durov/report/md?edition=2")).toBe("EDITION_WITHDRAWN");
  expect(await refusalOf("telegram-durov/report/md?edition=3")).toBe("EDITION_NOT_FOUND");
  expect(await refusalOf("telegram-durov/report/md?edition=1&lang=fr")).toBe("EDITION_NOT_FOUND");
  expect(await refusalOf("big/report/md?edition=1")).toBe("EDITION_NOT_FOUND");
});

it("the report of a day before the case was there is refused, and of one to come", async () => {
  expect(await refusalOf("telegram-durov/report/json?on=2020-01-01")).toBe("CASE_NOT_YET");
  expect(await refusalOf("telegram-durov/report/json?on=9000-01-01")).toBe("MOMENT_TO_COME");
  const today = new Date().toISOString().slice(0, 10);
  const asOf = await get(`telegram-durov/report/json?on=${today}`);
  expect(await asOf.text()).toBe(await (await get("telegram-durov/report/json")).text());
});

it.each([
  ["telegram-durov/report/md?edition=first", "INPUT_INVALID"],
  ["telegram-durov/report/md?on=2026-02-30", "INPUT_INVALID"],
  ["telegram-durov/report/md?edition=1&on=2026-03-01", "INPUT_INVALID"],
  ["telegram-durov/report/md?else=1", "INPUT_INVALID"],
  ["telegram-durov/report/jsonld", "FORMAT_NEEDS_EDITION"],
  ["nothing/report/csv", "CASE_NOT_FOUND"],
])("%s is refused: %s", async (path, code) => {
  expect(await refusalOf(path)).toBe(code);
});

it("a download that is left ends its query", async () => {
  const left = new AbortController();
  const response = await get("big/report/json", { signal: left.signal });
  await response.body?.getReader().read();
  left.abort();
  await expect
    .poll(() =>
      desk.db.sql(
        {
          text: `SELECT pid FROM pg_stat_activity WHERE datname = current_database()
            AND xact_start IS NOT NULL AND pid <> pg_backend_pid()`,
        },
        [],
      ),
    )
    .toEqual([]);
});

it("the schema of the JSON is anybody’s to read, and the first case’s file is as it says", async () => {
  const response = await fetch(`${server.address}/schemas/report-2.json`);
  expect(response.headers.get("content-type")).toContain("application/schema+json");
  const schema = (await response.json()) as object;
  expect(schema).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())));
  const validate = new Ajv2020({ validateFormats: false }).compile(schema);
  for (const locale of locales) {
    const file = await (await get(`telegram-durov/report/json?lang=${locale}`)).json();
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
  }
});
