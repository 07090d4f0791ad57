import { expect, it } from "vitest";
import { isBlind } from "./blind.ts";
import type { Actor } from "./policy.ts";

const editor: Actor = {
  id: "01900000-0000-7000-8000-000000000001",
  name: "Eva",
  role: "editor",
  rights: [],
  cases: {},
  hidden: [],
  scopes: null,
};
const event = { actorId: editor.id, caseId: "a case", state: "disputed" } as const;

it.each([
  { kind: "pair_disputed", isClaimant: true, blind: true },
  { kind: "pair_disputed", isClaimant: false, blind: false },
  { kind: "pair_reviewed", isClaimant: true, blind: false },
] as const)(
  "of $kind that they brought about themselves, a claimant: $isClaimant, is blind: $blind",
  ({ kind, isClaimant, blind }) => {
    expect(isBlind(editor, { ...event, kind }, { seesOthers: false, isClaimant })).toBe(blind);
  },
);
