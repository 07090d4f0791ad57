import { Role } from "@rejoinder/schema";
import { expect, it } from "vitest";
import { canMarkPair, canReadCase, canWithdrawEvidence, canWithdrawNote } from "./policy.ts";

const of = { caseId: "case" };
const actor = (role: Role) => ({ id: "me", name: "Me", role });

it.each(Object.values(Role))("a %s may read a case", (role) => {
  expect(canReadCase(actor(role), of)).toBe(true);
});

it.each([
  ["reader", false],
  ["reviewer", true],
  ["editor", true],
  ["owner", true],
] as const)("a %s marking a pair: %s", (role, allowed) => {
  expect(canMarkPair(actor(role), of)).toBe(allowed);
});

it.each([
  ["reader", "me", false],
  ["reviewer", "me", true],
  ["reviewer", "somebody else", false],
  ["editor", "somebody else", true],
  ["owner", "somebody else", true],
] as const)("a %s withdrawing what %s wrote: %s", (role, whose, allowed) => {
  expect(canWithdrawNote(actor(role), { ...of, authorId: whose })).toBe(allowed);
  expect(canWithdrawEvidence(actor(role), { ...of, addedById: whose })).toBe(allowed);
});
