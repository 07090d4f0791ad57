import { randomUUIDv7 } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "@rejoinder/domain";
import type { ApiScope, Role } from "@rejoinder/schema";
import { loadActor } from "../actor.ts";
import { keepBlob } from "../capture/blobs.ts";
import { fileStore, sha256Of } from "../capture/store.ts";
import { loadCase } from "../features/case/case.load.ts";
import { createCaller } from "../router.ts";
import { generatedCase, NOON, openDesk } from "../testing.ts";

/** Everybody whom the tables ask about, in the order of their columns. */
export const callers = [
  "nobody",
  "reader",
  "reviewer",
  "editor",
  "owner",
  "token that reads",
  "token that writes",
] as const;
export type Caller = (typeof callers)[number];

/** Where a case stands to the caller. The last is a case like any other to those who are its members. */
export const places = ["own", "other", "confidential", "shared"] as const;
export type Place = (typeof places)[number];

/** What a row asks about, in one case: ids that are there, or, of nothing, that nobody knows. */
export type Target = {
  caseId: string;
  slug: string;
  isConfidential: boolean;
  position: number;
  /** Of an event of the pair's. */
  sequence: number;
  pairId: string;
  sourceId: string;
  noteId: string;
  evidenceId: string;
  /** Of a quotation that waits to be confirmed, in the newest text of its source. */
  anchorId: string;
  snapshotId: string;
  captureId: string;
  /** The source of that text; one without any; one of an origin group. */
  readSourceId: string;
  freshSourceId: string;
  groupedSourceId: string;
  memberId: string;
  /** Somebody who is no member. */
  personId: string;
};

/** A whole text of a source, as a row. */
function preserved(sourceId: string) {
  const text = "It said so, and then it said more.";
  const sha256 = sha256Of(Buffer.from(text));
  return { sourceId, extent: "whole" as const, text, sha256, wholeSha256: sha256 };
}

/** What the confidential case must never be known by, where it does not exist. */
export const SECRET = { slug: "nightjar", title: "Operation Nightjar" };

export type Cast = Awaited<ReturnType<typeof openCast>>;

/** A desk with a case for every place, and everybody: members of their own and of the shared case. */
export async function openCast() {
  const folder = await mkdtemp(join(tmpdir(), "rejoinder-documents-"));
  const desk = await openDesk();
  const { db } = desk;
  const keeper = await desk.person("Keeper", "owner");
  const people = new Map<Caller, Actor | null>([["nobody", null]]);
  const role = (name: Role) => desk.person(`The ${name}`, name);
  const editor = await role("editor");
  const withScopes = (scopes: ApiScope[]) => loadActor(db, editor.id, scopes);
  for (const name of ["reader", "reviewer", "editor", "owner"] as const)
    people.set(name, await role(name));
  await db.prisma.person.updateMany({
    where: { name: { startsWith: "The " } },
    data: { rights: [] },
  });

  const cases = {
    own: await addCase("own", "A case of one’s own", false),
    other: await addCase("other", "Another case", false),
    confidential: await addCase(SECRET.slug, SECRET.title, true),
    shared: await addCase("shared", "A confidential case of one’s own", true),
  };
  const members = [...people.values()].flatMap((person) => (person ? [person.id] : []));
  await db.prisma.caseMember.createMany({
    data: [cases.own, cases.shared].flatMap(({ caseId }) =>
      members.map((personId) => ({ caseId, personId })),
    ),
  });

  async function addCase(slug: string, title: string, isConfidential: boolean) {
    const file = generatedCase(slug, 2);
    const pairs = file.pairs.map((pair) => ({ ...pair, title: { en: `${title}: a pair` } }));
    await loadCase(db, { ...file, title: { en: title }, pairs }, NOON);
    const { id } = await db.prisma.case.update({
      where: { slug },
      data: {
        isConfidential,
        members: { create: { personId: keeper.id, role: "owner" } },
      },
    });
    return { caseId: id, slug, isConfidential };
  }

  return {
    ...desk,
    /** Where documents are kept. */
    folder,
    cases,
    keeper,
    /** Somebody as the desk knows them now; null for nobody. */
    async actor(caller: Caller): Promise<Actor | null> {
      if (caller === "token that reads") return withScopes(["read"]);
      if (caller === "token that writes") return withScopes(["read", "write"]);
      const person = people.get(caller);
      return person ? loadActor(db, person.id) : null;
    },
    /** Something new of every kind in a case, by its keeper. */
    async targetIn(place: Place, kept: "nothing" | "a document" = "nothing"): Promise<Target> {
      const { caseId, slug, isConfidential } = cases[place];
      const pair = await db.prisma.pair.findFirstOrThrow({ where: { caseId } });
      await db.prisma.mark.deleteMany({ where: { caseId } });
      await db.prisma.review.deleteMany({ where: { pair: { caseId } } });
      const source = await db.prisma.source.findFirstOrThrow({ where: { caseId } });
      const note = await createCaller(desk.context(keeper)).note.add({
        pairId: pair.id,
        kind: "context",
        visibility: "internal",
        text: "By the keeper.",
        citations: [{ sourceId: source.id, locator: null }],
        supersedesId: null,
      });
      const evidence = await db.prisma.evidence.create({
        data: {
          pairId: pair.id,
          sourceId: source.id,
          wording: "paraphrase",
          text: "What it says.",
          language: "en",
          locator: "page 2",
          stanceAllegation: "consistent",
          stanceResponse: "neutral",
          addedById: keeper.id,
        },
      });
      const sources = await addSources(caseId, keeper.id, note.id, kept);
      const member = await newPerson();
      await db.prisma.caseMember.create({ data: { caseId, personId: member } });
      const event = await db.prisma.event.findFirstOrThrow({ where: { pairId: pair.id } });
      return {
        caseId,
        slug,
        isConfidential,
        position: pair.position,
        sequence: event.sequence,
        pairId: pair.id,
        sourceId: source.id,
        noteId: note.id,
        evidenceId: evidence.id,
        ...sources,
        memberId: member,
        personId: await newPerson(),
      };
    },
    newPerson,
    /** Ids that nobody knows. */
    unknown: (): Target => ({
      caseId: randomUUIDv7(),
      slug: "no-such-case",
      isConfidential: false,
      position: 1,
      sequence: 1,
      pairId: randomUUIDv7(),
      sourceId: randomUUIDv7(),
      noteId: randomUUIDv7(),
      evidenceId: randomUUIDv7(),
      anchorId: randomUUIDv7(),
      snapshotId: randomUUIDv7(),
      captureId: randomUUIDv7(),
      readSourceId: randomUUIDv7(),
      freshSourceId: randomUUIDv7(),
      groupedSourceId: randomUUIDv7(),
      memberId: randomUUIDv7(),
      personId: randomUUIDv7(),
    }),
  };

  /** Sources of every sort that the tables ask about. */
  async function addSources(
    caseId: string,
    requestedById: string,
    noteId: string,
    kept: "nothing" | "a document",
  ) {
    const { _max } = await db.prisma.source.aggregate({
      where: { caseId },
      _max: { position: true },
    });
    const behind = (_max.position ?? 0) + 1;
    const group = await db.prisma.originGroup.create({ data: { caseId } });
    const rows = ["read", "fresh", "grouped"].map((title, index) => ({
      caseId,
      position: behind + index,
      kind: "news_report" as const,
      title,
      language: "en",
      originGroupId: title === "grouped" ? group.id : null,
    }));
    const [read, fresh, grouped] = await db.prisma.source.createManyAndReturn({ data: rows });
    if (!read || !fresh || !grouped) throw new Error("three sources were made");
    const { id: snapshotId } = await db.prisma.snapshot.create({ data: preserved(read.id) });
    const anchor = await db.prisma.anchor.create({
      data: {
        snapshotId,
        exact: "It said them",
        prefix: "",
        suffix: "",
        start: 0,
        end: 11,
        state: "fuzzy",
      },
    });
    await db.prisma.citation.create({
      data: { noteId, position: 2, sourceId: read.id, anchorId: anchor.id },
    });
    const capture = await db.prisma.capture.create({
      data: {
        sourceId: read.id,
        way: "address",
        address: "https://example.org/read",
        extent: "whole",
        ...(kept === "nothing"
          ? { state: "failed", refusal: "HOST_NOT_FOUND", refusalDetail: { host: "example.org" } }
          : await keptDocument(snapshotId)),
        requestedById,
        requestedAt: NOON,
        finishedAt: NOON,
      },
    });
    return {
      anchorId: anchor.id,
      snapshotId,
      captureId: capture.id,
      readSourceId: read.id,
      freshSourceId: fresh.id,
      groupedSourceId: grouped.id,
    };
  }

  /** What a capture that preserved something came to. */
  async function keptDocument(snapshotId: string) {
    const bytes = Buffer.from("<p>It said so, and then it said more.");
    const store = fileStore(folder);
    const blob = await db.prisma.$transaction((tx) => keepBlob(tx, store, bytes));
    return {
      state: "done" as const,
      blobId: blob.id,
      snapshotId,
      mediaType: "text/html",
      extractor: "rejoinder-html",
      extractorVersion: "1",
    };
  }

  async function newPerson(): Promise<string> {
    const { id } = await db.prisma.person.create({ data: { name: "A colleague", role: "reader" } });
    return id;
  }
}
