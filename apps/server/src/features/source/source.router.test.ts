import { expect, it } from "vitest";
import { openDesk } from "../../testing.ts";

const particulars = {
  kind: "court_record",
  title: "Order of the investigating judge",
  publisher: null,
  publishedOn: "2024-08-28",
  address: "https://example.org/order",
  language: "fr",
} as const;

it("shows a source with its preserved text and every quotation at its place", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const {
    sources: [article],
  } = await ana.source.list({ caseId: desk.caseId });
  const source = await ana.source.byId({ sourceId: article?.id ?? "" });
  expect(source.snapshot?.extent).toBe("excerpt");
  const quoted = source.highlights.map(({ start, end }) =>
    source.snapshot?.text.slice(start ?? 0, end ?? 0),
  );
  expect(quoted).toContain("almost total lack of response");
  expect(quoted).toHaveLength(10);
  const starts = source.highlights.map(({ start }) => start ?? -1);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  const perfect = source.highlights.find((_, index) => quoted[index]?.endsWith("perfect."));
  expect(perfect).toMatchObject({ statement: { role: "response" }, pairs: [{ position: 2 }] });
});

it("adds a source behind the others, with a line of history", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { sources: before } = await ana.source.list({ caseId: desk.caseId });
  const [first, second] = await Promise.all([
    ana.source.add({ caseId: desk.caseId, ...particulars }),
    ana.source.add({ caseId: desk.caseId, ...particulars, title: "Another" }),
  ]);
  expect([first.position, second.position].toSorted()).toEqual([
    before.length + 1,
    before.length + 2,
  ]);
  expect(await ana.source.byId({ sourceId: first.id })).toMatchObject({
    snapshot: null,
    highlights: [],
  });
  expect(await desk.db.prisma.event.count({ where: { kind: "source_added" } })).toBe(2);
});

it.each([
  ["javascript:alert(1)", "address"],
  ["ftp://example.org", "address"],
  ["not an address", "address"],
])("refuses %s as an address", async (address, message) => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  await expect(
    ana.source.add({ caseId: desk.caseId, ...particulars, address }),
  ).rejects.toMatchObject({ cause: { issues: [{ path: ["address"], message }] } });
});

it("refuses an unknown case and an unknown source, and a reader", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const unknown = "01a20c1b-ee54-77e9-ae0c-81d847a0a419";
  await expect(ana.source.add({ caseId: unknown, ...particulars })).rejects.toMatchObject({
    cause: { code: "CASE_NOT_FOUND" },
  });
  await expect(ana.source.byId({ sourceId: unknown })).rejects.toMatchObject({
    cause: { code: "SOURCE_NOT_FOUND" },
  });
  const rosa = await desk.as("Rosa", "reader");
  await expect(rosa.source.add({ caseId: desk.caseId, ...particulars })).rejects.toMatchObject({
    cause: { code: "NOT_ALLOWED" },
  });
});

it("lists sources in keyset pages, and finds them by their words", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const titles = async (input: { query?: string; after?: number; limit?: number }) => {
    const page = await ana.source.list({ caseId: desk.caseId, ...input });
    return { positions: page.sources.map(({ position }) => position), after: page.after };
  };
  expect(await titles({ limit: 4 })).toEqual({ positions: [1, 2, 3, 4], after: 4 });
  expect(await titles({ limit: 4, after: 4 })).toEqual({ positions: [5, 6], after: null });
  expect(await titles({ query: "communiqué PARQUET" })).toEqual({ positions: [2, 3], after: null });
  expect(await titles({ query: "100%" })).toEqual({ positions: [], after: null });
});
