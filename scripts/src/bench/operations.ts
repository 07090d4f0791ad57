/** One thing measured: the same question put to the desk and to the raw server. */
export type Operation = {
  name: string;
  /** SQL that makes the ground as it was, before each round. */
  reset?: string;
  desk(turn: number): Ask;
  raw(turn: number): Ask;
};

export type Ask = { method: "GET" | "POST"; path: string; body?: string };

export type Ground = { caseId: string; pairIds: string[]; sourceId: string };

const get = (path: string): Ask => ({ method: "GET", path });
const post = (path: string, body: object): Ask => ({
  method: "POST",
  path,
  body: JSON.stringify(body),
});
const query = (procedure: string, input: object) =>
  get(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`);

/** The five things the desk is measured by. Turns spread over the case, the same for both servers. */
export function operations({ caseId, pairIds, sourceId }: Ground): Operation[] {
  const pairAt = (turn: number) => pairIds[turn % pairIds.length] ?? "";
  const after = (turn: number) => ((turn * 97) % (pairIds.length - 100)) + 1;
  const words = (turn: number) => `harbour ${(turn * 31) % 1000}`;
  const text = "A note of some length, so that it is like the notes that people write.";
  return [
    {
      name: "list of 50",
      desk: (turn) => query("pair.list", { caseId, locale: "en", after: after(turn) }),
      raw: (turn) => get(`/list?caseId=${caseId}&after=${after(turn)}`),
    },
    {
      name: "search",
      desk: (turn) => query("pair.list", { caseId, locale: "en", query: words(turn) }),
      raw: (turn) => get(`/list?caseId=${caseId}&query=${encodeURIComponent(words(turn))}`),
    },
    {
      name: "one pair",
      desk: (turn) => query("pair.byId", { pairId: pairAt(turn * 13) }),
      raw: (turn) => get(`/pair?id=${pairAt(turn * 13)}`),
    },
    {
      name: "mark",
      reset: 'TRUNCATE "Mark"',
      desk: (turn) =>
        post("/api/trpc/review.mark", { pairId: pairAt(turn), status: "contested", version: 0 }),
      raw: (turn) => post("/mark", { pairId: pairAt(turn), status: "contested" }),
    },
    {
      name: "add a note",
      desk: (turn) =>
        post("/api/trpc/note.add", {
          pairId: pairAt(turn * 7),
          kind: "context",
          visibility: "internal",
          text,
          citations: [{ sourceId, locator: null }],
          supersedesId: null,
        }),
      raw: (turn) => post("/note", { pairId: pairAt(turn * 7), text, sourceId }),
    },
  ];
}
