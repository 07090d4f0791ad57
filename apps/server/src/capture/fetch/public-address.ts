import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** All of IPv6 that was given out to be reached from anywhere. Source: IANA, RFC 4291, 2.4. */
const globalUnicast = ipaddr.parseCIDR("2000::/3");

/** IPv4 as an IPv6-only network sees it. Source: RFC 6052, 2.1. */
const nat64 = ipaddr.parseCIDR("64:ff9b::/96");

/**
 * Where clouds tell a machine its own keys: link-local (most of them), Alibaba, Azure, Oracle, AWS
 * and Google over IPv6. Source: their manuals.
 */
const metadata = [
  "169.254.0.0/16",
  "fe80::/10",
  "100.100.100.200/32",
  "168.63.129.16/32",
  "192.0.0.192/32",
  "fd00:ec2::/32",
  "fd20:ce::254/128",
].map((network) => ipaddr.parseCIDR(network));

/**
 * Ends of names that mean one network or none. Source: RFC 6761, RFC 6762 appendix G, RFC 7686,
 * RFC 8375, ICANN's `internal`.
 */
const privateZones = [
  "localhost",
  "localdomain",
  "local",
  "internal",
  "intranet",
  "private",
  "corp",
  "home",
  "lan",
  "home.arpa",
  "test",
  "invalid",
  "onion",
];

/** Whether a host name, in lower case and without a final dot, may mean the same to everybody. */
export function isPublicName(name: string): boolean {
  return name.includes(".") && !privateZones.some((zone) => `.${name}`.endsWith(`.${zone}`));
}

/**
 * Whether everybody on the internet would reach the same machine at that IP address: none of
 * loopback, private, link-local, shared, multicast, reserved, tunnelled, metadata.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = parseAddress(address);
  if (!parsed || isMetadataAddress(address)) return false;
  if (parsed.kind() === "ipv6" && !parsed.match(globalUnicast)) return false;
  return parsed.range() === "unicast";
}

/** Whether a cloud's keys may lie at that IP address: no setting opens it. */
export function isMetadataAddress(address: string): boolean {
  const parsed = parseAddress(address);
  return metadata.some((network) => parsed?.kind() === network[0].kind() && parsed.match(network));
}

/**
 * Reads an IP address as sockets write it. IPv4 inside IPv6 (mapped, or through NAT64) is that IPv4.
 *
 * @returns null for anything else, and for an address with a zone
 */
export function parseAddress(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const version = isIP(address);
  if (version === 4) return ipaddr.IPv4.parse(address);
  // `URL` writes an address in one form; of the dotted ones ipaddr.js takes `::8.8.8.8` for mapped.
  const url = version === 6 ? URL.parse(`http://[${address}]/`) : null;
  if (!url) return null;
  const parsed = ipaddr.process(url.hostname.slice(1, -1));
  if (parsed.kind() === "ipv4" || !parsed.match(nat64)) return parsed;
  return new ipaddr.IPv4(parsed.toByteArray().slice(12));
}
