import { type openDesk, submitReview } from "@rejoinder/server/testing";

type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Has both reviewers agree that pairs are not checkable, which asks for no evidence. */
export async function decide(desk: Desk, ...places: number[]) {
  const [ana, ben] = [await desk.as("Ana"), await desk.as("Ben")];
  for (const place of places)
    for (const reviewer of [ana, ben])
      await submitReview(reviewer, desk.pairIds[place] ?? "", "not_checkable");
}

/** A draft of the first pair, in English, with a reason for whatever asks for one. */
export async function draftReady(desk: Desk) {
  const ana = await desk.as("Ana");
  await decide(desk, 0);
  const { caseId } = desk;
  const pairIds = desk.pairIds.slice(0, 1);
  for (const kind of ["imbalance", "no_response"] as const)
    await ana.pairReason.give({
      pairId: pairIds[0] ?? "",
      kind,
      replaces: null,
      text: "As the law asks.",
    });
  const texts = { introduction: { en: "What was said." }, method: {}, what: {}, why: {} };
  const draft = {
    ...texts,
    caseId,
    kind: "first" as const,
    locales: ["en" as const],
    signedBy: ["Ana Silva"],
    pairIds,
  };
  await ana.edition.saveDraft({ ...draft, version: 0, reasons: [] });
  const { problems } = await ana.edition.lint({ caseId });
  const reasons = problems.flatMap(({ code, severity, pair }) =>
    severity === "warning"
      ? [{ code: code as "not_archived", pairId: pair?.id ?? null, reason: "It is so." }]
      : [],
  );
  await ana.edition.saveDraft({ ...draft, version: 1, reasons });
  return { ana, problems };
}

/** Publishes what `draftReady` drafts. */
export async function publishFirst(desk: Desk) {
  const { ana } = await draftReady(desk);
  await ana.edition.publish({ caseId: desk.caseId, version: 2 });
  await desk.render();
  return ana;
}
