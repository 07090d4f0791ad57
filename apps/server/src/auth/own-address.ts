import { BlockList, isIP } from "node:net";
import { hostname, networkInterfaces } from "node:os";

/** Where a desk listens and how it is reached. */
export type OwnAddress = {
  /** What it was told to listen on: a name or an address. */
  host: string;
  /** How browsers reach it, an origin such as `https://desk.example.org`; null where nobody said. */
  address: string | null;
};

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Whether only this machine reaches what listens on that name or address. */
export function isLoopback(host: string): boolean {
  const version = isIP(host);
  if (version === 0) return host.toLowerCase() === "localhost";
  return loopback.check(host, version === 4 ? "ipv4" : "ipv6");
}

/**
 * What a `Host` header may say. A name that is not the desk's own is a page's elsewhere, which had
 * it point here (DNS rebinding).
 *
 * @param port on which the request came in
 * @returns in lower case, with the port unless it is HTTP's own
 */
export function ownHosts({ host, address }: OwnAddress, port: number): string[] {
  const names = ["localhost", "127.0.0.1", "[::1]", bracketed(host.toLowerCase())];
  if (address === null && !isLoopback(host)) names.push(...machineNames());
  const hosts = names.map((name) => `${name}:${port}`);
  if (port === 80) hosts.push(...names);
  if (address !== null) hosts.push(new URL(address).host);
  return hosts;
}

/** A machine may be given another address while the desk runs, milliseconds. */
const LOOK_AGAIN_AFTER_MS = 10_000;

/** `ownHosts`, asked of the machine no more often than need be. */
export function rememberHosts(own: OwnAddress): (port: number) => readonly string[] {
  let known: { port: number; hosts: readonly string[]; at: number } | null = null;
  return (port) => {
    const now = performance.now();
    if (known?.port !== port || now - known.at > LOOK_AGAIN_AFTER_MS)
      known = { port, hosts: ownHosts(own, port), at: now };
    return known.hosts;
  };
}

function machineNames(): string[] {
  const interfaces = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return [
    hostname().toLowerCase(),
    ...interfaces.map(({ address }) => bracketed(address.toLowerCase())),
  ];
}

function bracketed(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}
