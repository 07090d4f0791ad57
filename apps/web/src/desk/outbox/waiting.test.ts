import { expect, it } from "vitest";
import { isOwn, placeBehind, startFrom, type Waiting } from "./waiting.ts";

const pair = { id: "pair", position: 1, title: { en: "A pair" }, case: { id: "case", slug: "c" } };
let order = 0;
const particulars = (fields: Partial<Waiting> = {}) => ({
  sendKey: `key ${++order}`,
  order,
  pair,
  quoted: null,
  wasTried: false,
  mayHaveLeft: [],
  refusal: null,
  ...fields,
});
const mark = (
  status: "contested" | "overtaken" | null,
  version: number,
  fields: Partial<Waiting> = {},
) =>
  ({
    procedure: "review.mark",
    input: { pairId: "pair", status, version },
    ...particulars(fields),
  }) as Waiting<"review.mark">;
const review = (version: number) =>
  ({
    procedure: "review.submit",
    input: { pairId: "pair", status: "contested", confidence: "low", rationale: "Why.", version },
    ...particulars(),
  }) as Waiting<"review.submit">;
const withdrawal = () =>
  ({
    procedure: "note.withdraw",
    input: { noteId: "note" },
    ...particulars(),
  }) as Waiting;

it("puts a mark in the place of the mark that waits on its pair, and a review too", () => {
  const first = mark("contested", 3);
  expect(placeBehind([first], mark("overtaken", 3)).replaced).toBe(first);
  expect(placeBehind([first], review(3)).replaced).toBe(first);
});

it("never replaces a review, a note, or a mark of another pair", () => {
  const elsewhere = mark("contested", 3, { pair: { ...pair, id: "another" } });
  expect(placeBehind([review(3)], mark("overtaken", 3)).replaced).toBeNull();
  expect(placeBehind([mark("contested", 3)], withdrawal()).replaced).toBeNull();
  expect(placeBehind([elsewhere], mark("overtaken", 3)).replaced).toBeNull();
});

it("remembers what the replaced marks may have left, if they were ever sent", () => {
  const tried = mark("contested", 3, { wasTried: true });
  const { kept } = placeBehind([tried], mark("overtaken", 3));
  expect(isOwn(kept, { status: "contested", reviewedStatus: null, version: 4 })).toBe(true);
  expect(isOwn(kept, { status: "contested", reviewedStatus: null, version: 5 })).toBe(false);
  expect(isOwn(kept, { status: "overtaken", reviewedStatus: null, version: 4 })).toBe(false);
  const unsent = placeBehind([mark("contested", 3)], mark("overtaken", 3)).kept;
  expect(isOwn(unsent, { status: "contested", reviewedStatus: null, version: 4 })).toBe(false);
});

it("knows a mark taken back for its own by the reviewed status that it leaves", () => {
  const { kept } = placeBehind([mark(null, 3, { wasTried: true })], mark("overtaken", 3));
  expect(isOwn(kept, { status: "contested", reviewedStatus: "contested", version: 4 })).toBe(true);
  expect(isOwn(kept, { status: "contested", reviewedStatus: null, version: 4 })).toBe(false);
});

it("keeps the order in which things were done, whatever the clock says", () => {
  const first = mark("contested", 0, { order: 5_000 });
  expect(placeBehind([first], { ...withdrawal(), order: 10 }).kept.order).toBe(5_001);
});

it("lets what waits on a pair start from the version that the one before it left", () => {
  const refused = mark("contested", 1, { refusal: { code: "MARK_MOVED_ON", current: null } });
  const next = mark("overtaken", 1);
  const moved = startFrom([refused, withdrawal(), next], "pair", 2);
  expect(moved).toEqual([{ ...next, input: { ...next.input, version: 2 } }]);
  expect(startFrom([next], "another", 2)).toEqual([]);
});
