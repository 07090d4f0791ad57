import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { idAfter } from "./id-after.ts";

const id = fc.uuid({ version: 7 });

it("gives an id after the newest one, whichever the clock would put first", () => {
  fc.assert(
    fc.property(id, id, (newest, fresh) => {
      const next = idAfter(newest, fresh);
      expect(next > newest).toBe(true);
      expect(z.uuid({ version: "v7" }).safeParse(next).success).toBe(true);
    }),
  );
});

it("keeps the clock's own where that comes after, or where there is none before", () => {
  fc.assert(
    fc.property(id, id, (one, other) => {
      const [earlier, later] = one < other ? [one, other] : [other, one];
      expect(idAfter(null, later)).toBe(later);
      if (earlier !== later) expect(idAfter(earlier, later)).toBe(later);
    }),
  );
});

it("goes on where the last bits are used up", () => {
  const newest = "01900000-0000-7000-bfff-ffffffffffff";
  expect(idAfter(newest, newest)).toBe("01900000-0001-7000-bfff-ffffffffffff");
});
