import { describe, expect, it } from "vitest";
import { covers, mayConnect } from "./fetch-policy.ts";

it.each([
  ["news.example", "news.example", true],
  ["News.Example", "news.example", true],
  ["news.example", "www.news.example", false],
  ["*.news.example", "www.news.example", true],
  ["*.news.example", "a.b.news.example", true],
  ["*.news.example", "news.example", false],
  ["*.news.example", "badnews.example", false],
  ["10.0.0.0/8", "10.1.2.3", true],
  ["10.0.0.0/8", "::ffff:10.1.2.3", true],
  ["10.0.0.0/8", "11.1.2.3", false],
  ["10.0.0.0/8", "10.news.example", false],
  ["10.0.0.1", "10.0.0.1", true],
  ["10.0.0.1", "10.0.0.2", false],
  ["fd00::/8", "fd12::1", true],
  ["fd00::/8", "10.0.0.1", false],
  ["FD12:0::1", "fd12::1", true],
  ["*.1", "127.0.0.1", false],
])("%s covers %s: %s", (entry, host, covered) => {
  expect(covers(["other.example", entry], host)).toBe(covered);
});

describe("mayConnect", () => {
  const policy = { allowed: ["archive.internal", "10.9.0.0/16"], only: null };

  it.each([
    ["public", "news.example", "1.1.1.1", true],
    ["private", "news.example", "10.0.0.1", false],
    ["private, in an allowed network", "news.example", "10.9.0.1", true],
    ["private, of an allowed name", "archive.internal", "192.168.0.1", true],
    ["a cloud's, of an allowed name", "archive.internal", "169.254.169.254", false],
    ["none", "archive.internal", "somewhere", false],
  ])("an address that is %s", (_, host, address, may) => {
    expect(mayConnect(host, address, policy)).toBe(may);
  });

  it("opens a cloud's metadata to no network, however wide", () => {
    const open = { allowed: ["0.0.0.0/0", "::/0"], only: null };
    expect(mayConnect("news.example", "127.0.0.1", open)).toBe(true);
    expect(mayConnect("news.example", "169.254.169.254", open)).toBe(false);
    expect(mayConnect("news.example", "fd00:ec2::254", open)).toBe(false);
  });
});
