import type { SaveDraftInput } from "@rejoinder/schema";
import { openDesk } from "./testing.ts";
import { reviewAlike } from "./testing-decided.ts";

/** A desk with its first pair decided, and a draft of it that nothing keeps from being published. */
export async function draftedDesk() {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const [pairId = ""] = desk.pairIds;
  await reviewAlike([ana, await desk.as("Ben")], pairId);
  const { draft } = await ana.edition.draft({ caseId: desk.caseId });
  const save = (given: Partial<SaveDraftInput> = {}) =>
    ana.edition.saveDraft({
      caseId: desk.caseId,
      version: 0,
      kind: draft.kind,
      locales: draft.locales,
      introduction: { en: "What this is about.", fr: "De quoi il s’agit." },
      method: {},
      signedBy: ["Ana Editor"],
      pairIds: [pairId],
      what: {},
      why: {},
      reasons: [],
      ...given,
    });
  const reasoned = async (given: Partial<SaveDraftInput> = {}) => {
    const { version } = await save(given);
    const { problems } = await ana.edition.lint({ caseId: desk.caseId });
    const warnings = problems.filter(({ severity }) => severity === "warning");
    return save({
      ...given,
      version,
      reasons: warnings.map(({ code, pair }) => ({
        code: code as SaveDraftInput["reasons"][number]["code"],
        pairId: pair?.id ?? null,
        reason: "It is known, and said.",
      })),
    });
  };
  return { desk, ana, pairId, save, reasoned };
}

/** Publishes the draft of a desk, with a reason for all that is warned of. */
export async function publish(
  { desk, ana, reasoned }: Awaited<ReturnType<typeof draftedDesk>>,
  given: Partial<SaveDraftInput> = {},
) {
  const { version } = await reasoned(given);
  const { renderingId } = await ana.edition.publish({ caseId: desk.caseId, version });
  await desk.render();
  return { renderingId, rendering: await ana.edition.rendering({ renderingId }) };
}
