import { expect, it } from "vitest";
import { sha256Of } from "../capture/store.ts";
import { keepRecords } from "./kept-records.ts";

const bytesOf = (number: number) => Buffer.from(JSON.stringify({ number }), "utf8");
const [one, two, three] = [1, 2, 3].map((number) => {
  const bytes = bytesOf(number);
  return { bytes, sha256: sha256Of(bytes) };
}) as [Part, Part, Part];
type Part = { bytes: Buffer; sha256: string };

it("keeps what was read last, and lets go of what was not asked for longest", () => {
  const records = keepRecords(2 * one.bytes.length);
  for (const { sha256, bytes } of [one, two]) records.read(sha256, bytes);
  expect(records.read(one.sha256, null)).toEqual({ number: 1 });
  expect(records.read(three.sha256, three.bytes)).toEqual({ number: 3 });
  expect([one, two, three].map(({ sha256 }) => records.has(sha256))).toEqual([true, false, true]);
});

it("reads what is larger than it may keep, and does not keep it", () => {
  const records = keepRecords(1);
  expect(records.read(one.sha256, one.bytes)).toEqual({ number: 1 });
  expect(records.has(one.sha256)).toBe(false);
});

it("reads no other bytes than those of the name, and none where there are none", () => {
  const records = keepRecords(1000);
  expect(records.read(one.sha256, two.bytes)).toBeNull();
  expect(records.read(one.sha256, null)).toBeNull();
});
