import { expect, it } from "vitest";
import { openDesk } from "../../testing.ts";
import { reviewAlike } from "../../testing-decided.ts";
import { addParaphrase, addTitledSource } from "../../testing-evidence.ts";

it("a decision goes stale once a quotation counts that it did not count", async () => {
  const desk = await openDesk();
  const eva = await desk.as("Eva");
  const { id: personId } = await desk.person("Eva");
  const pairId = desk.pairIds[0] ?? "";
  const sourceId = await addTitledSource(eva, desk.caseId, "A report");
  const paste = async (text: string) => {
    const uploadId = await desk.handIn(personId, Buffer.from(text), "text/plain");
    await eva.capture.ask({ sourceId, extent: "whole", from: { way: "pasted", uploadId } });
    await desk.capture();
  };
  const text = "The requests of the investigators were left without any answer for many months";
  await paste(`Before. ${text}. After.`);
  const quoted = { pairId, sourceId, wording: "verbatim", text, locator: null } as const;
  const evidenceId = await addParaphrase(eva, quoted);
  await paste(`Before. ${text.replace("many", "several")}. After.`);
  await reviewAlike([eva], pairId);
  expect((await eva.pair.work({ pairId })).uncounted).toEqual({ [evidenceId]: "to_confirm" });
  const { highlights, snapshot } = await eva.source.byId({ sourceId });
  const { anchorId = "", version = 0 } = highlights[0] ?? {};
  await eva.anchor.confirm({ anchorId, version, snapshotId: snapshot?.id ?? "" });
  expect((await eva.pair.work({ pairId })).uncounted).toEqual({ [evidenceId]: null });
  expect(await eva.pair.byId({ pairId })).toMatchObject({ state: "stale" });
});
