import { openApart } from "../apart.ts";
import { type BlobStore, sha256Of } from "../capture/store.ts";
import type { Drawing, RecordHead } from "./drawing.ts";
import type { DrawingAnswer, DrawingTask } from "./records.thread.ts";
import { openShelf } from "./shelf.ts";

/** What an edition says is missing, or is not what was published. */
export class EditionUnshowable extends Error {
  constructor(sha256: string) {
    super(`the record ${sha256} is missing or altered`);
    this.name = "EditionUnshowable";
  }
}

export type Records = {
  /** A text made of records; null where they say nothing of the kind. @throws EditionUnshowable */
  draw(drawing: Exclude<Drawing, { as: "head" }>): Promise<string | null>;
  /** @throws EditionUnshowable */
  head(sha256: string): Promise<RecordHead>;
  /** The record's own bytes. @throws EditionUnshowable */
  bytes(sha256: string): Promise<Uint8Array>;
};

/** Heads kept, each counted as one and one more for each thousand pairs. */
const HEADS_MAX = 5000;

const within = { ms: 30_000, code: "PAGE_TOO_SLOW" } as const;

/** One thread for all pages: reading a record of 10,000 pairs takes half a second. */
const drawApart = openApart<DrawingTask>("public/records.thread.ts", within);
/** Another for comparisons: two such take seconds, and no page waits for them. */
const compareApart = openApart<DrawingTask>("public/records.thread.ts", within);

/** Records by their SHA-256, held against it, and what is made of them. */
export function openRecords(store: BlobStore): Records {
  const heads = openShelf<RecordHead>(HEADS_MAX);
  async function drawn(drawing: Drawing): Promise<RecordHead | string | null> {
    const bytes: DrawingTask["bytes"] = {};
    const apart = drawing.of.length > 1 ? compareApart : drawApart;
    for (;;) {
      const answer = await apart<DrawingAnswer>({ drawing, bytes });
      if ("drawn" in answer) return answer.drawn;
      if ("unshowable" in answer) throw new EditionUnshowable(answer.unshowable);
      for (const sha256 of answer.needs) bytes[sha256] = await store.get(sha256);
    }
  }
  return {
    async bytes(sha256) {
      const found = await store.get(sha256);
      if (!found || sha256Of(found) !== sha256) throw new EditionUnshowable(sha256);
      return found;
    },
    draw: (drawing) => drawn(drawing) as Promise<string | null>,
    head: (sha256) =>
      heads.get(sha256, async () => {
        const value = (await drawn({ as: "head", of: [sha256] })) as RecordHead;
        return { value, size: 1 + Math.floor(value.pairIds.length / 1000) };
      }),
  };
}
