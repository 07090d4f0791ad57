import { ReviewState } from "@rejoinder/schema";
import { frenchSentences, frenchSlips } from "@rejoinder/schema/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import page from "../../pair-way.md?raw";
import { guards } from "./conditions.ts";
import { movePair } from "./move.ts";
import { pairWayRefusals } from "./refusals.ts";
import { restingCauseInfo } from "./resting-cause.ts";
import { pairWay, type WayRow } from "./table.ts";
import { eventsAtRandom, momentAtRandom } from "./way-testing.ts";

const states = Object.values(ReviewState);

const cellsOf = ({ from, on, when, needs, to }: WayRow) =>
  [from, on, when ?? "", needs.join(", "), to].map((cell) => `\`${cell}\``).join(" | ");

const drawing = () => {
  const moving = pairWay.filter(({ from, to }) => from !== to);
  const label = ({ on, when }: WayRow) => (when === null ? on : `${on} [${when}]`);
  const arrows = moving.map((row) => `  ${row.from} --> ${row.to}: ${label(row)}`);
  return ["```mermaid", "stateDiagram-v2", "  [*] --> open", ...arrows, "```"].join("\n");
};

it("is drawn in pair-way.md", () => {
  expect(page).toContain(drawing());
});

it("is written out row by row in pair-way.md", () => {
  const rows = pairWay.map((row) => `| ${cellsOf(row).replaceAll("``", "")} |`).join("\n");
  expect(page).toContain(`\n${rows}\n`);
  expect(page.match(/^\| `/gm)?.length).toBe(pairWay.length);
});

it("never has two rows for one thing that happens, nor a guard that lets nothing pass", () => {
  const pair = fc.record({
    state: fc.constantFrom(...states),
    decidedStatus: fc.constantFrom(null, "contested" as const),
    roundFrom: fc.constant(null),
  });
  fc.assert(
    fc.property(pair, eventsAtRandom, momentAtRandom, (pair, event, at) => {
      const rows = pairWay.filter(({ from, on }) => from === pair.state && on === event.kind);
      const open = rows.filter(({ when }) => when === null || guards[when]({ pair, event, at }));
      expect(open.length).toBe(rows.length === 0 ? 0 : 1);
    }),
    { numRuns: 500 },
  );
});

it("no sequence of events leaves it, decides without the gate, or drops a decision", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(eventsAtRandom, momentAtRandom), { maxLength: 60 }), (steps) => {
      let pair: Parameters<typeof movePair>[0] = {
        state: "open",
        decidedStatus: null,
        roundFrom: null,
      };
      for (const [event, at] of steps) {
        const move = movePair(pair, event, at);
        if (!move.ok) continue;
        const { state, decidedStatus } = pair;
        const next = move.pair;
        expect(
          pairWay.some(
            ({ from, on, to }) => `${from} ${on} ${to}` === `${state} ${event.kind} ${next.state}`,
          ),
        ).toBe(true);
        if (next.state === "decided") expect(next.decidedStatus).not.toBeNull();
        if (next.state === "open") expect(next.decidedStatus).toBeNull();
        if (move.decision) expect(event).toMatchObject({ missing: [] });
        else expect(next.decidedStatus).toBe(decidedStatus);
        pair = next;
      }
    }),
    { numRuns: 300 },
  );
});

it.each(states)("leads from open to %s", (state) => {
  const reached = new Set<ReviewState>(["open"]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const { from, to } of pairWay) if (reached.has(from)) reached.add(to);
  }
  expect(reached).toContain(state);
});

it.each(frenchSentences({ pairWayRefusals, restingCauseInfo }))(
  "is set as French: %s",
  (sentence) => {
    expect(frenchSlips(sentence)).toEqual([]);
  },
);
