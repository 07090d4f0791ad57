import { setTimeout as sleep } from "node:timers/promises";
import type { SourceKind } from "@rejoinder/schema";
import { openDesk } from "../testing.ts";

/** A desk with a source of nothing but particulars. Nobody serves it. */
export async function openSourceDesk(kind: SourceKind = "news_report") {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { id: personId } = await desk.person("Ana");
  const addSource = async (title: string) => {
    const nothing = { publisher: null, publishedOn: null, address: null };
    const added = await ana.source.add({
      caseId: desk.caseId,
      kind,
      title,
      ...nothing,
      language: "en",
    });
    return added.id;
  };
  const sourceId = await addSource("A page");
  const askByAddress = async (address: string, of = sourceId) => {
    const from = { way: "address", address } as const;
    return (await ana.capture.ask({ sourceId: of, extent: "whole", from })).id;
  };
  const isOver = async (captureId: string) => {
    for (;;) {
      const capture = await ana.capture.byId({ captureId });
      if (["done", "failed"].includes(capture.state)) return capture;
      await sleep(100);
    }
  };
  return { desk, ana, personId, addSource, sourceId, askByAddress, isOver };
}
