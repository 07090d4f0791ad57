import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "@rejoinder/domain";
import type { ApiScope, Role } from "@rejoinder/schema";
import { loadActor } from "../actor.ts";
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
  memberId: string;
  /** Somebody who is no member. */
  personId: string;
};

/** What the confidential case must never be known by, where it does not exist. */
export const SECRET = { slug: "nightjar", title: "Operation Nightjar" };

export type Cast = Awaited<ReturnType<typeof openCast>>;

/** A desk with a case for every place, and everybody: members of their own and of the shared case. */
export async function openCast() {
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
    async targetIn(place: Place): Promise<Target> {
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
      memberId: randomUUIDv7(),
      personId: randomUUIDv7(),
    }),
  };

  async function newPerson(): Promise<string> {
    const { id } = await db.prisma.person.create({ data: { name: "A colleague", role: "reader" } });
    return id;
  }
}
