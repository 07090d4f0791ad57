import type { AppRouter } from "@rejoinder/server";
import { createTRPCClient, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { expect, it, vi } from "vitest";
import { openRoad } from "../testing/road.ts";
import { newSendKey, sendKeyLink } from "./send-key.ts";

it("makes UUIDs of chance, also where the page came from another computer without TLS", () => {
  vi.spyOn(crypto, "randomUUID").mockImplementation(() => {
    throw new TypeError("crypto.randomUUID is not a function");
  });
  const keys = Array.from({ length: 50 }, newSendKey);
  expect(new Set(keys).size).toBe(50);
  for (const key of keys)
    expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

const answers: TRPCLink<AppRouter> = () => () =>
  observable((observer) => {
    observer.next({ result: { data: { id: "1" } } });
    observer.complete();
  });

function sender() {
  const road = openRoad();
  const client = createTRPCClient<AppRouter>({ links: [sendKeyLink, road.link, answers] });
  const withdraw = (noteId: string) => client.note.withdraw.mutate({ noteId }).catch(() => null);
  const keys = () => road.sent.map(({ sendKey }) => sendKey);
  return { road, withdraw, keys };
}

it("sends the same again under the same key until it is answered, and then under another", async () => {
  const { road, withdraw, keys } = sender();
  road.lose("answer");
  await withdraw("a");
  await withdraw("a");
  road.mend();
  await withdraw("a");
  await withdraw("a");
  const [first, second, third, fourth] = keys();
  expect([second, third]).toEqual([first, first]);
  expect(fourth).not.toBe(first);
});

it("never sends something else under the same key", async () => {
  const { road, withdraw, keys } = sender();
  road.lose();
  await withdraw("a");
  await withdraw("b");
  await withdraw("a");
  const [first, other, again] = keys();
  expect(other).not.toBe(first);
  expect(again).toBe(first);
});
