import { isDeepStrictEqual } from "node:util";
import { type Actor, judgingKinds } from "@rejoinder/domain";
import { renderers } from "@rejoinder/report";
import { chosenStatuses, evidenceStatuses, ReviewState } from "@rejoinder/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getReportContent } from "./features/report/report.queries.ts";
import { answerTo, pathsOf } from "./rights/answer-to.ts";
import { caseTable } from "./rights/case-table.ts";
import { deskTable } from "./rights/desk-table.ts";
import { NOON } from "./testing.ts";
import { lookers, openScene, type Scene, SECRET_WORD } from "./testing-blind.ts";

/** One scene three times; the others alone say something else of the pairs. */
let scenes: { agreed: Scene; disputed: Scene; otherwise: Scene };
beforeAll(async () => {
  scenes = {
    agreed: await openScene({ ana: "contested", ben: "contested", second: "insufficient" }),
    disputed: await openScene({
      ana: "partly_supported",
      ben: "response_supported",
      second: "contested",
    }),
    otherwise: await openScene({
      ana: "allegation_supported",
      ben: "contested",
      second: "overtaken",
    }),
  };
});
afterAll(async () => {
  for (const scene of Object.values(scenes)) await scene.close();
});

type Question = { path: string; input: unknown };

const queries = pathsOf("query");

/** Every query, of either pair; and those that narrow, by whatever could tell how somebody judged. */
async function questionsIn(scene: Scene): Promise<Question[]> {
  const { target, secondTarget, others } = scene;
  const { caseId } = target;
  const ofCase = Object.entries(caseTable).flatMap(([row, { input }]) => {
    const [first, second] = [input(target), input(secondTarget)];
    const inputs = isDeepStrictEqual(first, second) ? [first] : [first, second];
    return inputs.map((each) => ({ path: procedureOf(row), input: each }));
  });
  const ofDesk = await Promise.all(
    Object.entries(deskTable).map(async ([row, { input }]) => ({
      path: procedureOf(row),
      input: queries.includes(procedureOf(row)) ? await input?.(scene) : null,
    })),
  );
  const filters = [
    ...evidenceStatuses.map((status) => ({ status })),
    ...Object.values(ReviewState).map((state) => ({ state })),
    ...chosenStatuses.map((status) => ({ status, needsReason: true })),
    { mine: true },
  ];
  const histories = [
    ...judgingKinds.map((kind) => ({ kind })),
    ...Object.values(others).map((personId) => ({ personId })),
  ];
  return [
    ...[...ofCase, ...ofDesk].filter(({ path }) => queries.includes(path)),
    ...filters.flatMap((filter) => [
      { path: "pair.list", input: { caseId, locale: "en", ...filter } },
      { path: "bulk.preview", input: { caseId, filter, status: "overtaken" } },
    ]),
    ...histories.map((filter) => ({ path: "event.list", input: { caseId, ...filter } })),
  ];
}

/** What is refused, whatever the others said. */
function refusedIn({ target, others, reviewIds, commentIds }: Scene): Question[] {
  const { pairId, caseId } = target;
  const review = { pairId, status: "contested", confidence: "low", rationale: "So.", version: 9 };
  const [reviewId] = reviewIds;
  const [commentId] = commentIds;
  return [
    { path: "review.mark", input: { pairId, status: "contested", version: 9 } },
    { path: "review.submit", input: review },
    { path: "claim.assign", input: { pairId, personId: others.ana } },
    { path: "claim.next", input: { caseId, state: "disputed" } },
    { path: "dispute.open", input: { pairId } },
    {
      path: "dispute.decide",
      input: { pairId, status: "overtaken", reason: "So.", reviewIds: [reviewId], evidenceIds: [] },
    },
    { path: "comment.add", input: { reviewId, text: "Which one?" } },
    { path: "comment.resolve", input: { commentId } },
    { path: "pair.setWanted", input: { pairId, wanted: 3, version: 999 } },
    {
      path: "bulk.mark",
      input: { caseId, filter: {}, status: "overtaken", digest: "0".repeat(64) },
    },
  ];
}

const procedureOf = (row: string) => row.split(" ")[0] ?? row;

async function answersTo(scene: Scene, actor: Actor, questions: readonly Question[]) {
  const answers: string[] = [];
  for (const { path, input } of questions)
    answers.push(`${path} ${JSON.stringify(await answerTo(scene, actor, path, input))}`);
  return answers;
}

/** An answer without what is by chance. */
const plain = (answer: string) =>
  answer
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "an id")
    .replace(/[0-9a-f]{64}/g, "a hash")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "a moment");

describe.each(lookers)("to $name", ({ name, caller, isToldOfDisputes }) => {
  let told: Record<keyof typeof scenes, string[]>;
  beforeAll(async () => {
    const toldIn = async (scene: Scene) => {
      const actor = await scene.actor(caller);
      if (!actor) throw new Error(`nobody is ${caller}`);
      // Whoever may be told of a dispute may open it, and is refused nothing.
      const refused = isToldOfDisputes ? [] : refusedIn(scene);
      const answers = await answersTo(scene, actor, [...(await questionsIn(scene)), ...refused]);
      return [...answers, JSON.stringify(scene.heard[name])];
    };
    told = {
      agreed: await toldIn(scenes.agreed),
      disputed: await toldIn(scenes.disputed),
      otherwise: await toldIn(scenes.otherwise),
    };
  });

  it("nothing is sent of what others wrote before the own review is given", () => {
    const { reviewIds, commentIds } = scenes.disputed;
    const secrets = [SECRET_WORD, ...reviewIds, ...commentIds];
    const isLeak = (answer: string) => secrets.some((secret) => answer.includes(secret));
    expect(told.disputed.filter(isLeak)).toEqual([]);
  });

  it("the same is sent whatever others say", () => {
    const { agreed, disputed, otherwise } = told;
    const alike = isToldOfDisputes ? [otherwise] : [otherwise, agreed];
    for (const answers of alike) expect(answers.map(plain)).toEqual(disputed.map(plain));
  });
});

it.each(["html", "md", "csv", "json"] as const)(
  "a report says the same whatever others say: %s",
  async (format) => {
    const files = await Promise.all(
      Object.values(scenes).map(async ({ db, target }) =>
        plain(renderers[format](await getReportContent(db, target.slug, "en", NOON))),
      ),
    );
    expect(files[0]).not.toContain(SECRET_WORD);
    for (const file of files) expect(file).toEqual(files[0]);
  },
);

it("they were told nothing because they are blind, and not because there was nothing", async () => {
  const scene = scenes.disputed;
  const ben = await scene.person("Ben", "reviewer");
  const told = (await answersTo(scene, ben, await questionsIn(scene))).join();
  for (const secret of [SECRET_WORD, ...scene.reviewIds.slice(0, 1)])
    expect(told).toContain(secret);
  const heard = scene.heard["an owner"]?.map(({ change }) => change?.kind);
  expect(heard).toContain("pair_disputed");
});
