import { expect, it } from "vitest";
import { checkedAddresses, type Resolve, resolveHost } from "./checked-addresses.ts";

const anywhere = { allowed: [], only: null };

const answers =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses;
const fails =
  (code: string): Resolve =>
  async () => {
    throw Object.assign(new Error(code), { code });
  };

it("gives every address of a public host", async () => {
  const resolve = answers("1.1.1.1", "2606:4700:4700::1111");
  expect(await checkedAddresses("news.example", anywhere, resolve)).toEqual([
    "1.1.1.1",
    "2606:4700:4700::1111",
  ]);
});

it.each([
  ["one private address among public ones", "news.example", answers("1.1.1.1", "10.0.0.1")],
  ["a private IPv6 address", "news.example", answers("fd00::1")],
  ["an address with a zone", "news.example", answers("fe80::1%lo")],
  ["an answer that is no address", "news.example", answers("1.1.1.1", "news.example")],
  ["this machine by its name", "localhost", resolveHost],
  ["a name of one network, without asking for it", "wiki.internal", fails("never asked")],
  ["a name without a dot, without asking for it", "intranet", fails("never asked")],
])("refuses %s, and tells nothing of what it stands for", async (_, host, resolve) => {
  await expect(checkedAddresses(host, anywhere, resolve)).rejects.toMatchObject({
    code: "ADDRESS_NOT_PUBLIC",
    detail: { host },
    retryable: false,
  });
});

it("asks nobody what an IP address stands for", async () => {
  const never = fails("never asked");
  expect(await checkedAddresses("1.1.1.1", anywhere, never)).toEqual(["1.1.1.1"]);
  await expect(checkedAddresses("10.0.0.1", anywhere, never)).rejects.toMatchObject({
    code: "ADDRESS_NOT_PUBLIC",
  });
});

it("lets an allowed name be asked for, whatever its end", async () => {
  const policy = { allowed: ["wiki.internal"], only: null };
  expect(await checkedAddresses("wiki.internal", policy, answers("10.0.0.1"))).toEqual([
    "10.0.0.1",
  ]);
});

it("goes nowhere but to the hosts a desk is kept to, and asks for no other", async () => {
  const policy = { allowed: [], only: ["*.news.example"] };
  const resolve = answers("1.1.1.1");
  expect(await checkedAddresses("www.news.example", policy, resolve)).toEqual(["1.1.1.1"]);
  for (const host of ["other.example", "1.1.1.1"])
    await expect(checkedAddresses(host, policy, fails("never asked"))).rejects.toMatchObject({
      code: "ADDRESS_NOT_ALLOWED",
      detail: { host },
    });
});

it.each([
  ["a name that is not there", fails("ENOTFOUND"), false],
  ["a name without an address", answers(), false],
  ["name servers that are silent", fails("EAI_AGAIN"), true],
])("refuses %s; retryable: %3$s", async (_, resolve, retryable) => {
  await expect(checkedAddresses("news.example", anywhere, resolve)).rejects.toMatchObject({
    code: "HOST_NOT_FOUND",
    detail: { host: "news.example" },
    retryable,
  });
});
