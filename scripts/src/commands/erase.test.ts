import { openDesk } from "@rejoinder/server/testing";
import { expect, it } from "vitest";
import { documentName, everyDocument, everyRow, rejoinder, workedDesk } from "./backup-testing.ts";

it("erases a preserved text with its document, and says what else holds words of it", async () => {
  const { db } = await workedDesk();
  const { snapshotId } = await db.prisma.capture.findFirstOrThrow();
  const older = await db.prisma.snapshot.findFirstOrThrow({
    where: { id: { not: snapshotId ?? "" }, source: { captures: { some: {} } } },
  });
  expect(await everyDocument(db)).toEqual([documentName]);
  const erase = (option: string, id: string | null) =>
    rejoinder(db, "erase", "--case", "telegram-durov", "--order", "Paris 24/1", option, id ?? "");
  const erased = await erase("--snapshot", snapshotId);
  expect(erased).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Erased the snapshot and the content of 1 events\./),
  });
  expect(await everyDocument(db)).toEqual([]);

  const { stdout } = await erase("--snapshot", older.id);
  const [, statement = ""] =
    /^Words of it still stand in statement ([0-9a-f-]{36})/m.exec(stdout) ?? [];
  expect(await erase("--statement", statement)).toMatchObject({ code: 0 });
  expect(await rejoinder(db, "verify")).toMatchObject({ code: 0 });
});

it("erases a record by the kind and the id that the order names", async () => {
  const { db, as, pairIds } = await openDesk();
  const [pairId = ""] = pairIds;
  const search = { isForContrary: true, searchedOn: "2026-03-01", found: "Nothing." } as const;
  const { id } = await (await as("Ana")).search.log({ pairId, places: "At Zoé’s", ...search });
  const erase = ["erase", "--case", "telegram-durov", "--order", "Paris 24/1", "--search", id];
  expect(await rejoinder(db, ...erase)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Erased the search and the content of 1 events\./),
  });
  expect(JSON.stringify(await everyRow(db))).not.toContain("Zoé");
  expect(await rejoinder(db, "verify")).toMatchObject({ code: 0 });
});
