import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDesk } from "@rejoinder/server/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { rejoinder } from "./backup-testing.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rejoinder-outside-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

const importing = (file: string) => ["claimreview", "import", "--case", "telegram-durov", file];

it("puts the reviews of a page on record as the web would, and says what is wrong with them", async () => {
  const { db, as, caseId } = await openDesk();
  const node = { "@type": "ClaimReview", claimReviewed: "It sank.", author: "Port Watch" };
  const page = `<script type="application/ld+json">${JSON.stringify([node, node])}</script>`;
  const file = await fileOf("page.html", page);
  expect(await rejoinder(db, ...importing(file))).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(
      /^2 of others' reviews are on record\.[^]*^warning \/0\/0\/@context: /m,
    ),
  });
  const { reviews } = await (await as("Ana")).outsideReview.byCase({ caseId });
  expect(reviews).toMatchObject([
    { claim: "It sank.", by: ["Port Watch"], pairId: null },
    { claim: "It sank.", addedBy: { name: "Rejoinder" } },
  ]);
  expect(await rejoinder(db, ...importing(file))).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/on record in this case already\.$/m),
  });
  expect(await rejoinder(db, "verify")).toMatchObject({ code: 0 });
});

it("refuses a file in which nothing is read, and says what is there", async () => {
  const { db } = await openDesk();
  const file = await fileOf("empty.html", "<p>No markup");
  expect(await rejoinder(db, ...importing(file))).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(
      /^No ClaimReview could be read[^]*^error \/: The page has no script/m,
    ),
  });
  expect(await db.prisma.outsideReview.count()).toBe(0);
});

it.each<[what: string, args: string[], sentence: string]>([
  ["no file", ["--case", "telegram-durov"], "Name one file"],
  ["two files", ["--case", "telegram-durov", "a.html", "b.html"], "Name one file"],
  ["no case", ["a.html"], "--case is missing"],
  ["a file that is none", ["--case", "telegram-durov", "none.html"], "does not exist"],
])("does not understand %s", async (_, args, sentence) => {
  const { db } = await openDesk();
  expect(await rejoinder(db, "claimreview", "import", ...args)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(sentence),
  });
});
