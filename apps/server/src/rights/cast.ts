import { randomUUIDv7 } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "@rejoinder/domain";
import type { ApiScope, Role } from "@rejoinder/schema";
import { loadActor } from "../actor.ts";
import { loadCase } from "../features/case/case.load.ts";
import { createCaller } from "../router.ts";
import { generatedCase, NOON, openDesk } from "../testing.ts";
import { addAskedParty } from "./asked-party.ts";
import { addDecidedReview } from "./decided-review.ts";
import { addEdition } from "./kept-edition.ts";
import { addSources } from "./kept-sources.ts";
import { addOutsideReview } from "./outside-review.ts";

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
  searchId: string;
  /** A cell of the pair's coverage matrix that nobody has judged. */
  elementId: string;
  statementId: string;
  /** Of a decided pair, whose reviews everybody sees. */
  reviewId: string;
  commentId: string;
  /** Of a request for comment that a reply has come to, with another link that is open. */
  requestId: string;
  partyId: string;
  linkId: string;
  replyId: string;
  rightOfReplyId: string;
  editionId: string;
  /** Of a reader's report of an error in it, that nobody has settled. */
  errorId: string;
  /** Of a review by others, to which no pair points. */
  outsideReviewId: string;
  /** Of a file that is asked for, and not made yet. */
  renderingId: string;
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
      await db.prisma.claim.deleteMany({ where: { pair: { caseId } } });
      await db.prisma.reviewComment.deleteMany({ where: { review: { pair: { caseId } } } });
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
      const search = await db.prisma.search.create({
        data: {
          pairId: pair.id,
          isForContrary: true,
          places: "The archive.",
          searchedOn: "2026-03-01",
          found: "Nothing.",
          loggedById: keeper.id,
          at: NOON,
        },
      });
      await db.prisma.pairReason.deleteMany({ where: { pairId: pair.id } });
      await db.prisma.pairReason.create({
        data: {
          pairId: pair.id,
          kind: "imbalance",
          text: "One side alone answered.",
          givenById: keeper.id,
          at: NOON,
        },
      });
      const of = { caseId, keeperId: keeper.id, noteId: note.id };
      const sources = await addSources({ db, folder }, of, kept);
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
        searchId: search.id,
        ...(await freshCell(pair.id)),
        ...(await addDecidedReview(db, caseId, keeper.id)),
        ...(await addAskedParty(db, { caseId, pairId: pair.id, keeperId: keeper.id })),
        ...(await addOutsideReview(db, caseId, keeper.id)),
        ...(await addEdition(db, { caseId, keeperId: keeper.id })),
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
      searchId: randomUUIDv7(),
      elementId: randomUUIDv7(),
      statementId: randomUUIDv7(),
      reviewId: randomUUIDv7(),
      commentId: randomUUIDv7(),
      requestId: randomUUIDv7(),
      partyId: randomUUIDv7(),
      linkId: randomUUIDv7(),
      replyId: randomUUIDv7(),
      rightOfReplyId: randomUUIDv7(),
      editionId: randomUUIDv7(),
      outsideReviewId: randomUUIDv7(),
      errorId: randomUUIDv7(),
      renderingId: randomUUIDv7(),
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

  async function freshCell(pairId: string) {
    const first = { where: { pairId }, orderBy: { position: "asc" } } as const;
    const { id: elementId } = await db.prisma.element.findFirstOrThrow(first);
    const { statementId } = await db.prisma.pairResponse.findFirstOrThrow(first);
    await db.prisma.elementAnswer.deleteMany({ where: { elementId } });
    const open = { unanswered: null, whyUnanswered: null, version: 1 };
    await db.prisma.element.update({ where: { id: elementId }, data: open });
    return { elementId, statementId };
  }

  async function newPerson(): Promise<string> {
    const { id } = await db.prisma.person.create({ data: { name: "A colleague", role: "reader" } });
    return id;
  }
}
