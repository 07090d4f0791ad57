import { expect, it } from "vitest";
import { openDesk } from "../../testing.ts";

/** A source whose newer text has one quotation changed by a word, and another gone. */
async function deskWithFuzzy() {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { id: personId } = await desk.person("Ana");
  const { sources } = await ana.source.list({ caseId: desk.caseId });
  const sourceId = sources[0]?.id ?? "";
  const { snapshot } = await ana.source.byId({ sourceId });
  const text = (snapshot?.text ?? "")
    .replace("held responsible for potential abuse", "held answerable for potential abuse")
    .replace("almost total lack of response", "silence");
  const uploadId = await desk.handIn(personId, Buffer.from(text), "text/plain");
  await ana.capture.ask({ sourceId, extent: "excerpt", from: { way: "pasted", uploadId } });
  await desk.capture();
  const read = () => ana.source.byId({ sourceId });
  const { highlights, snapshot: newest } = await read();
  const one = (state: string) => {
    const found = highlights.find((each) => each.state === state);
    if (!found) throw new Error(`one is ${state}`);
    return {
      ...found,
      input: { anchorId: found.anchorId, version: found.version, snapshotId: newest?.id ?? "" },
    };
  };
  return {
    desk,
    ana,
    read,
    text,
    newest,
    fuzzy: one("fuzzy"),
    lost: one("lost"),
    exact: one("exact"),
  };
}

it("confirms a fuzzy quotation once, in a person's name and on record", async () => {
  const { desk, ana, read, fuzzy } = await deskWithFuzzy();
  await ana.anchor.confirm(fuzzy.input);
  const { highlights } = await read();
  expect(highlights.find(({ anchorId }) => anchorId === fuzzy.anchorId)).toMatchObject({
    state: "fuzzy",
    isConfirmed: true,
    version: fuzzy.version + 1,
  });
  await expect(ana.anchor.confirm(fuzzy.input)).rejects.toMatchObject({
    cause: { code: "ANCHOR_MOVED_ON" },
  });
  const { events } = await ana.event.list({ caseId: desk.caseId });
  expect(events[0]).toMatchObject({
    kind: "anchor_confirmed",
    before: { confirmedById: null },
    after: { anchorId: fuzzy.anchorId, confirmedById: (await desk.person("Ana")).id },
  });
});

it("rejects a fuzzy quotation: the newest text has lost it, the one it was taken from has not", async () => {
  const { ana, read, fuzzy } = await deskWithFuzzy();
  await ana.anchor.reject(fuzzy.input);
  const { highlights, id } = await read();
  const rejected = highlights.find(({ anchorId }) => anchorId === fuzzy.anchorId);
  expect(rejected).toMatchObject({ state: "lost", start: null, exact: fuzzy.exact });
  const older = await ana.source.byId({ sourceId: id, snapshotId: fuzzy.takenFrom });
  const there = older.highlights.find(({ anchorId }) => anchorId === fuzzy.anchorId);
  expect(there).toMatchObject({ state: "exact" });
  expect(older.snapshot?.text.slice(there?.start ?? 0, there?.end ?? 0)).toBe(fuzzy.exact);
});

it("of two people who settle a quotation at once one is heard, and the other told", async () => {
  const { desk, ana, fuzzy } = await deskWithFuzzy();
  const ben = await desk.as("Ben");
  const settled = await Promise.allSettled([
    ana.anchor.confirm(fuzzy.input),
    ben.anchor.reject(fuzzy.input),
  ]);
  const [refused] = settled.filter((each) => each.status === "rejected");
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(refused?.reason.cause.code).toBe("ANCHOR_MOVED_ON");
});

it("puts a lost quotation where a person points, with what differs on record; on other words never", async () => {
  const { ana, read, preserve } = await deskWithQuotation(minister, said);
  const changed = "The plan was hardly ever shown to the whole board.";
  const { snapshotId, text, highlight } = await preserve(
    `It was long ago. ${changed} Nothing else is known of the affair, he said.`,
  );
  const { anchorId = "", version = 0, state } = highlight ?? {};
  if (state === "fuzzy") await ana.anchor.reject({ anchorId, version, snapshotId });
  const lost = (await read()).highlight;
  expect(lost?.state).toBe("lost");
  const point = (words: string) => {
    const start = text.indexOf(words);
    const place = { snapshotId, start, end: start + words.length };
    return ana.anchor.place({ anchorId, version: lost?.version ?? 0, place });
  };
  await expect(point("Nothing else is known of the affair")).rejects.toMatchObject({
    cause: { code: "QUOTATION_UNLIKE" },
  });
  await point(changed);
  const placed = (await read()).highlight;
  expect(placed).toMatchObject({ state: "fuzzy", isConfirmed: true, start: text.indexOf(changed) });
  expect(placed?.changes.map(({ kind }) => kind)).toContain("negation");
});

it("takes a confirmation back, on record", async () => {
  const { ana, read, fuzzy } = await deskWithFuzzy();
  await ana.anchor.confirm(fuzzy.input);
  await ana.anchor.reject({ ...fuzzy.input, version: fuzzy.version + 1 });
  const { highlights } = await read();
  expect(highlights.find(({ anchorId }) => anchorId === fuzzy.anchorId)).toMatchObject({
    state: "lost",
    isConfirmed: false,
  });
});

it.each(["exact", "lost"] as const)(
  "has nothing to confirm in a quotation that is %s",
  async (state) => {
    const found = await deskWithFuzzy();
    await expect(found.ana.anchor.confirm(found[state].input)).rejects.toMatchObject({
      cause: { code: "ANCHOR_SETTLED" },
    });
  },
);

it("refuses a place in a text that is not the newest, and one beyond its end", async () => {
  const { ana, newest, text, lost } = await deskWithFuzzy();
  const at = (snapshotId: string, start: number, end: number) =>
    ana.anchor.place({
      anchorId: lost.anchorId,
      version: lost.version,
      place: { snapshotId, start, end },
    });
  await expect(at(lost.takenFrom, 1, 5)).rejects.toMatchObject({
    cause: { code: "SOURCE_MOVED_ON" },
  });
  await expect(at(newest?.id ?? "", text.length - 1, text.length + 1)).rejects.toMatchObject({
    cause: { code: "QUOTATION_NOT_FOUND" },
  });
});

it("the database keeps the words of a quotation, whatever the desk would do to them", async () => {
  const { desk, fuzzy } = await deskWithFuzzy();
  await expect(
    desk.db.prisma.anchor.update({ where: { id: fuzzy.anchorId }, data: { exact: "other words" } }),
  ).rejects.toThrow(/immutable/);
});

const said = "The plan was never shown to the board.";
const minister = `On Monday the minister spoke to the press at noon. “${said}” He left soon after that.`;
const banker = `A week later the banker was heard by the committee. “${said}” Nobody asked him more.`;

/** A source whose first text has a sentence once, quoted as a statement; with what makes it newer ones. */
async function deskWithQuotation(first: string, quotation: string) {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { id: personId } = await desk.person("Ana");
  const { id: sourceId } = await ana.source.add({
    caseId: desk.caseId,
    kind: "news_report",
    title: "Hearings",
    publisher: null,
    publishedOn: null,
    address: null,
    language: "en",
  });
  const read = async () => {
    const { snapshot, highlights } = await ana.source.byId({ sourceId });
    const [highlight] = highlights;
    if (!snapshot) throw new Error("a text is preserved");
    return { snapshotId: snapshot.id, text: snapshot.text, highlight };
  };
  const preserve = async (text: string) => {
    const uploadId = await desk.handIn(personId, Buffer.from(text), "text/plain");
    await ana.capture.ask({ sourceId, extent: "whole", from: { way: "pasted", uploadId } });
    await desk.capture();
    return read();
  };
  const { snapshotId } = await preserve(first);
  const start = first.indexOf(quotation);
  const evidence = {
    pairId: desk.pairIds[0] ?? "",
    sourceId,
    wording: "verbatim",
    text: quotation,
    language: "en",
    locator: null,
    stanceAllegation: "neutral",
    stanceResponse: "neutral",
    credibility: null,
    place: { snapshotId, start, end: start + quotation.length },
  } as const;
  await ana.evidence.add(evidence);
  return { desk, ana, sourceId, read, preserve, evidence };
}

it("keeps a quotation where a person pointed, in every text that comes after", async () => {
  const { ana, preserve } = await deskWithQuotation(minister, said);
  const both = `${minister}\n\n${banker}`;
  const { snapshotId, highlight } = await preserve(both);
  const start = both.lastIndexOf(said);
  const { anchorId = "", version = 0 } = highlight ?? {};
  await ana.anchor.place({
    anchorId,
    version,
    place: { snapshotId, start, end: start + said.length },
  });
  const later = await preserve(`Updated.\n\n${both}`);
  expect(later.highlight).toMatchObject({ state: "exact", start: later.text.lastIndexOf(said) });
});

it("carries a confirmation to no other place, though the same words stand there", async () => {
  const { ana, preserve } = await deskWithQuotation(minister, said);
  const changed = said.replace("never", "hardly");
  const both = `${minister}\n\n${banker}`.replaceAll(said, changed);
  const { snapshotId, highlight } = await preserve(both);
  const start = both.lastIndexOf(changed);
  const { anchorId = "", version = 0 } = highlight ?? {};
  await ana.anchor.place({
    anchorId,
    version,
    place: { snapshotId, start, end: start + changed.length },
  });
  const later = await preserve(`Updated.\n\n${both}`);
  const there = later.text.lastIndexOf(changed);
  expect(later.highlight).toMatchObject({ state: "fuzzy", isConfirmed: true, start: there });
  const moved = await preserve(
    both.replace(banker.replace(said, changed), `Struck out. “${changed}”`),
  );
  expect(moved.highlight?.isConfirmed).toBe(false);
});

it("confirms nothing from a page that shows another text than the newest", async () => {
  const { ana, preserve, read } = await deskWithQuotation(minister, said);
  const older = await preserve(minister.replace("shown", "sent"));
  await preserve(minister.replace("shown", "read"));
  const { highlight } = await read();
  const { anchorId = "", version = 0 } = highlight ?? {};
  await expect(
    ana.anchor.confirm({ anchorId, version, snapshotId: older.snapshotId }),
  ).rejects.toMatchObject({ cause: { code: "SOURCE_MOVED_ON" } });
});

it.each([
  ["the middle of a word", "lan was never"],
  ["half an emoji", "\ud83d"],
  ["an elision", "more. […] And"],
  ["nothing that is said", "  \n"],
])("takes %s for no quotation, selected or pointed at", async (_, words) => {
  const text = `${minister} No more. […] And 🙏 again.  \nThe end of it.`;
  const { ana, read, evidence } = await deskWithQuotation(text, said);
  const start = text.indexOf(words);
  const { snapshotId, highlight } = await read();
  const place = { snapshotId, start, end: start + words.length };
  const codes = /QUOTATION_(CUT|NOT_FOUND)/;
  const { anchorId = "", version = 0 } = highlight ?? {};
  await expect(ana.anchor.place({ anchorId, version, place })).rejects.toMatchObject({
    cause: { code: expect.stringMatching(codes) },
  });
  const cited = [{ sourceId: evidence.sourceId, locator: null, place }];
  await expect(
    ana.note.add({
      pairId: evidence.pairId,
      kind: "context",
      visibility: "internal",
      text: "Look.",
      citations: cited,
      supersedesId: null,
    }),
  ).rejects.toMatchObject({ cause: { code: expect.stringMatching(codes) } });
});

it("puts a quotation that stands in the text on no other words", async () => {
  const { ana, read } = await deskWithQuotation(minister, said);
  const { snapshotId, highlight, text } = await read();
  const start = text.indexOf("He left");
  const { anchorId = "", version = 0 } = highlight ?? {};
  const place = { snapshotId, start, end: start + "He left".length };
  await expect(ana.anchor.place({ anchorId, version, place })).rejects.toMatchObject({
    cause: { code: "ANCHOR_SETTLED" },
  });
});

it("refuses a passage longer than one may be", async () => {
  const { ana, read } = await deskWithQuotation(
    `${minister} ${"More words. ".repeat(1_000)}`,
    said,
  );
  const { snapshotId, highlight } = await read();
  const { anchorId = "", version = 0 } = highlight ?? {};
  const place = { snapshotId, start: 0, end: 5_001 };
  await expect(ana.anchor.place({ anchorId, version, place })).rejects.toMatchObject({
    cause: { issues: [{ message: "selection_too_long" }] },
  });
});

it("a confirmation given while a newer text is saved is kept or refused, never lost", async () => {
  const { desk, ana, sourceId, preserve, read } = await deskWithQuotation(minister, said);
  const { snapshotId, highlight } = await preserve(minister.replace("shown", "sent"));
  const { anchorId = "", version = 0 } = highlight ?? {};
  const { id: personId } = await desk.person("Ana");
  const newer = Buffer.from(`Updated.\n\n${minister.replace("shown", "sent")}`);
  const uploadId = await desk.handIn(personId, newer, "text/plain");
  await ana.capture.ask({ sourceId, extent: "whole", from: { way: "pasted", uploadId } });
  const [settled] = await Promise.allSettled([
    ana.anchor.confirm({ anchorId, version, snapshotId }),
    desk.capture(),
  ]);
  const now = await read();
  expect(now.highlight?.isConfirmed).toBe(settled.status === "fulfilled");
});
