import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMetadataAddress, isPublicAddress, isPublicName } from "./public-address.ts";
import { hostOf, readWebAddress } from "./web-address.ts";

/** First octets, and how many bits of them are fixed. */
const privateNetworks: [number, number, number, number, bits: number][] = [
  [0, 0, 0, 0, 8],
  [10, 0, 0, 0, 8],
  [100, 64, 0, 0, 10],
  [127, 0, 0, 0, 8],
  [169, 254, 0, 0, 16],
  [172, 16, 0, 0, 12],
  [192, 0, 0, 0, 24],
  [192, 0, 2, 0, 24],
  [192, 168, 0, 0, 16],
  [198, 18, 0, 0, 15],
  [198, 51, 100, 0, 24],
  [203, 0, 113, 0, 24],
  [224, 0, 0, 0, 4],
  [240, 0, 0, 0, 4],
];

const privateIpv4 = fc
  .tuple(fc.constantFrom(...privateNetworks), fc.nat(2 ** 32 - 1))
  .map(([[a, b, c, d, bits], random]) => {
    const network = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
    return network + (random % 2 ** (32 - bits));
  });

const octets = (value: number) =>
  [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256);
const dotted = (value: number) => octets(value).join(".");
const groups = (value: number) =>
  `${Math.floor(value / 65_536).toString(16)}:${(value % 65_536).toString(16)}`;

/** Spellings of an IPv4 address that some part of the web takes for it. */
const spellings: ((value: number) => string)[] = [
  dotted,
  String,
  (value) => `0x${value.toString(16)}`,
  (value) => `0${value.toString(8)}`,
  (value) =>
    octets(value)
      .map((octet) => `0${octet.toString(8)}`)
      .join("."),
  (value) =>
    octets(value)
      .map((octet) => `0X${octet.toString(16)}`)
      .join("."),
  (value) => `${Math.floor(value / 2 ** 24)}.${value % 2 ** 24}`,
  (value) => `${dotted(value)}.`,
  (value) => dotted(value).replaceAll(".", "。"),
  (value) =>
    dotted(value).replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  (value) => dotted(value).replaceAll(/\d/g, (digit) => `%3${digit}`),
  (value) => `[::ffff:${dotted(value)}]`,
  (value) => `[0:0:0:0:0:FFFF:${groups(value)}]`,
  (value) => `[::${dotted(value)}]`,
  (value) => `[::ffff:0:${groups(value)}]`,
  (value) => `[64:ff9b::${dotted(value)}]`,
  (value) => `[64:ff9b:1::${groups(value)}]`,
  (value) => `[2002:${groups(value)}::1]`,
  (value) => `[2001:0:${groups(value)}::1]`,
];

describe("isPublicAddress", () => {
  it("sees through every spelling of a private address", () => {
    fc.assert(
      fc.property(privateIpv4, fc.constantFrom(...spellings), (value, spell) => {
        const host = hostOf(readWebAddress(`http://${spell(value)}/`));
        expect(isPublicAddress(host), host).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["unspecified", "::"],
    ["loopback", "::1"],
    ["unique local", "fd12:3456::1"],
    ["link-local", "fe80::1"],
    ["link-local with its zone", "fe80::1%eth0"],
    ["public with a zone", "2606:4700::1111%eth0"],
    ["site-local", "fec0::1"],
    ["multicast", "ff02::1"],
    ["documentation", "2001:db8::1"],
    ["documentation, the longer one", "3fff::1"],
    ["discard", "100::1"],
    ["ORCHID", "2001:20::1"],
    ["segment routing", "5f00::1"],
    ["not given out", "4000::1"],
    ["broadcast", "255.255.255.255"],
    ["6to4 relay", "192.88.99.1"],
    ["no address", "news.example"],
    ["not as sockets write it", "0x8080808"],
  ])("takes none for public that is %s", (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    "1.1.1.1",
    "172.15.255.255",
    "172.32.0.0",
    "100.63.255.255",
    "192.167.255.255",
    "223.255.255.255",
    "2606:4700:4700::1111",
    "2a00:1450:4007::200e",
    "::ffff:1.1.1.1",
    "64:ff9b::101:101",
  ])("takes %s for public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe("isMetadataAddress", () => {
  it.each([
    "169.254.169.254",
    "169.254.170.2",
    "::ffff:169.254.169.254",
    "64:ff9b::a9fe:a9fe",
    "100.100.100.200",
    "168.63.129.16",
    "192.0.0.192",
    "fd00:ec2::254",
    "fd20:ce::254",
    "fe80::a9fe:a9fe",
  ])("knows %s, which is then never public", (address) => {
    expect(isMetadataAddress(address)).toBe(true);
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(["169.253.1.1", "10.0.0.1", "fd12::1"])("takes %s for another", (address) => {
    expect(isMetadataAddress(address)).toBe(false);
  });
});

describe("isPublicName", () => {
  it.each([
    "localhost",
    "desk.localhost",
    "printer.local",
    "metadata.google.internal",
    "metadata",
    "router.lan",
    "nas.home.arpa",
    "wiki.corp",
    "hidden.onion",
  ])("knows that %s is not the same to everybody", (name) => {
    expect(isPublicName(name)).toBe(false);
  });

  it.each(["news.example", "local.news.example", "mylocal.fr", "localhost.example"])(
    "lets %s be asked for",
    (name) => {
      expect(isPublicName(name)).toBe(true);
    },
  );
});
