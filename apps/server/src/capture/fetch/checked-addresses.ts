import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { covers, type FetchPolicy, mayConnect } from "./fetch-policy.ts";
import { FetchRefused } from "./fetch-refused.ts";
import { isPublicName } from "./public-address.ts";

/** Every IP address a host name stands for; throws as `node:dns` does. */
export type Resolve = (host: string) => Promise<string[]>;

/** As the machine itself would: its hosts file, then DNS. */
export const resolveHost: Resolve = async (host) => {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
};

/**
 * Asks once what a host stands for. Only what is returned here may be connected to: asked again,
 * the same name may stand for something else.
 *
 * @param host a name in lower case, or an IP address without brackets
 * @returns at least one; one that may not be reached among several refuses the host
 * @throws FetchRefused `ADDRESS_NOT_ALLOWED`, `ADDRESS_NOT_PUBLIC`, `HOST_NOT_FOUND`
 */
export async function checkedAddresses(
  host: string,
  policy: FetchPolicy,
  resolve: Resolve,
): Promise<string[]> {
  if (policy.only && !covers(policy.only, host))
    throw new FetchRefused("ADDRESS_NOT_ALLOWED", { host });
  const isAddress = isIP(host) !== 0;
  if (!isAddress && !isPublicName(host) && !covers(policy.allowed, host))
    throw new FetchRefused("ADDRESS_NOT_PUBLIC", { host });

  const addresses = isAddress ? [host] : await resolveOrRefuse(host, resolve);
  if (!addresses.every((address) => mayConnect(host, address, policy)))
    throw new FetchRefused("ADDRESS_NOT_PUBLIC", { host });
  return addresses;
}

async function resolveOrRefuse(host: string, resolve: Resolve): Promise<string[]> {
  let addresses: string[] = [];
  let failure: unknown;
  try {
    addresses = await resolve(host);
  } catch (error) {
    failure = error;
  }
  if (addresses.length > 0) return addresses;
  // A name that is not there (`ENOTFOUND`) stays so; a name server that is silent may answer later.
  const retryable = (failure as NodeJS.ErrnoException | undefined)?.code === "EAI_AGAIN";
  throw new FetchRefused("HOST_NOT_FOUND", { host }, { retryable, cause: failure });
}
