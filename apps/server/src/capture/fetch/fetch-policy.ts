import ipaddr from "ipaddr.js";
import { isMetadataAddress, isPublicAddress, parseAddress } from "./public-address.ts";

/**
 * Where captures may go. An entry is a host name, `*.` and a name for all under it, an IP address,
 * or a CIDR block.
 */
export type FetchPolicy = {
  /** Reached although they are not public. A name vouches for whatever it resolves to. */
  allowed: readonly string[];
  /** The only hosts to go to, redirects included; null: any. */
  only: readonly string[] | null;
};

/** @param host a name in lower case, or an IP address */
export function covers(entries: readonly string[], host: string): boolean {
  const address = parseAddress(host);
  return entries.some((entry) => {
    if (address) return isWithin(address, entry);
    const name = entry.toLowerCase();
    return name.startsWith("*.") ? host.endsWith(name.slice(1)) : host === name;
  });
}

/** @param address one of those that `host` stands for; the same where `host` is an IP address */
export function mayConnect(host: string, address: string, { allowed }: FetchPolicy): boolean {
  if (parseAddress(address) === null || isMetadataAddress(address)) return false;
  return isPublicAddress(address) || covers(allowed, host) || covers(allowed, address);
}

function isWithin(address: ipaddr.IPv4 | ipaddr.IPv6, entry: string): boolean {
  if (ipaddr.isValidCIDR(entry)) {
    const network = ipaddr.parseCIDR(entry);
    return network[0].kind() === address.kind() && address.match(network);
  }
  return parseAddress(entry)?.toString() === address.toString();
}
