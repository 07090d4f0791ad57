import { expect, it } from "vitest";
import { openDesk } from "../../testing.ts";

async function deskWithArticle() {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { sources } = await ana.source.list({ caseId: desk.caseId });
  const source = await ana.source.byId({ sourceId: sources[0]?.id ?? "" });
  return { desk, ana, source, sourceId: source.id };
}

it("gives the quotations of a source out as Web Annotations, and finds each again where it stands", async () => {
  const { ana, source, sourceId } = await deskWithArticle();
  const { collection, leftOut } = await ana.annotation.export({ sourceId });
  expect(leftOut).toBe(0);
  expect(collection).toMatchObject({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "AnnotationCollection",
    total: source.highlights.length,
  });
  const { annotations, problems } = await ana.annotation.read({
    sourceId,
    text: JSON.stringify(collection),
  });
  expect(problems).toEqual([]);
  expect(annotations.map(({ state, start, end, exact }) => ({ state, start, end, exact }))).toEqual(
    source.highlights.map(({ state, start, end, exact }) => ({ state, start, end, exact })),
  );
});

it("gives no other words out as a quotation, though a person confirmed them, and says how many it leaves out", async () => {
  const { desk, ana, source, sourceId } = await deskWithArticle();
  const [near, lost] = source.highlights;
  const set = (anchorId: string | undefined, data: object) =>
    desk.db.prisma.anchor.update({ where: { id: anchorId ?? "" }, data });
  const { id: confirmedById } = await desk.person("Ana");
  await set(near?.anchorId, { state: "fuzzy", confirmedById });
  await set(lost?.anchorId, { state: "lost", start: null, end: null });
  const { collection, leftOut } = await ana.annotation.export({ sourceId });
  expect({ total: collection.total, leftOut }).toEqual({
    total: source.highlights.length - 2,
    leftOut: 2,
  });
});

it("finds what Hypothesis annotated elsewhere, and names what it cannot read", async () => {
  const { ana, source, sourceId } = await deskWithArticle();
  const exact = "almost total lack of response";
  const row = (selector: object[]) => ({
    uri: "https://elsewhere.example",
    text: "Here.",
    target: [{ selector }],
  });
  const text = source.snapshot?.text ?? "";
  const start = text.indexOf(exact);
  const prefix = text.slice(start - 12, start);
  const rows = [
    row([{ type: "TextQuoteSelector", exact, prefix }]),
    row([{ type: "RangeSelector", startContainer: "/p[1]" }]),
    row([
      { type: "TextQuoteSelector", exact: "Words that nobody in this article ever wrote or said." },
    ]),
  ];
  const { annotations, problems } = await ana.annotation.read({
    sourceId,
    text: JSON.stringify({ total: 3, rows }),
  });
  expect(annotations).toMatchObject([
    { state: "exact", start, end: start + exact.length, note: "Here." },
    { state: "lost", start: null },
  ]);
  expect(problems).toEqual([{ code: "ANNOTATION_NO_QUOTATION", path: "/rows/1/target/0" }]);
});

it("tells of a text that is no JSON, and saves nothing", async () => {
  const { desk, ana, sourceId } = await deskWithArticle();
  const before = await desk.db.prisma.anchor.count();
  expect(await ana.annotation.read({ sourceId, text: "{ not JSON" })).toEqual({
    annotations: [],
    problems: [{ code: "FILE_NOT_ANNOTATIONS", path: "" }],
  });
  expect(await desk.db.prisma.anchor.count()).toBe(before);
});

it("reads so many annotations of a file and no more, and says so", async () => {
  const { ana, sourceId } = await deskWithArticle();
  const row = {
    uri: "https://elsewhere.example",
    target: [{ selector: [{ type: "TextQuoteSelector", exact: "almost total lack of response" }] }],
  };
  const read = (rows: unknown[]) =>
    ana.annotation.read({ sourceId, text: JSON.stringify({ rows }) });
  const many = await read([...Array.from({ length: 501 }, () => row), "none"]);
  expect(many.annotations).toHaveLength(500);
  expect(many.problems).toEqual([
    { code: "TOO_MANY", path: "" },
    { code: "ANNOTATION_NOT_AN_OBJECT", path: "/rows/501" },
  ]);
  const broken = await read(Array.from({ length: 5_000 }, () => "none"));
  expect(broken.annotations).toEqual([]);
  expect(broken.problems).toHaveLength(201);
  expect(broken.problems[0]).toEqual({ code: "TOO_MANY", path: "" });
});
