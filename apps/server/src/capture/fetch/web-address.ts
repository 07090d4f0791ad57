import { FetchRefused } from "./fetch-refused.ts";

/**
 * Ports of other protocols, to which a request of ours could be taken for something else.
 * Source: WHATWG Fetch, "port blocking".
 */
const refusedPorts = new Set(
  [
    [0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95],
    [101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179],
    [389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601],
    [636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566],
    [6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080],
  ].flat(),
);

/**
 * Reads an address as browsers do (WHATWG URL), so that every spelling of a number is one IP
 * address. The fragment and the final dot of a host name are dropped.
 *
 * @param from where a redirect came from; a relative address is meant from there
 * @throws FetchRefused `ADDRESS_NOT_WEB`, `ADDRESS_WITH_PASSWORD`, `ADDRESS_PORT_REFUSED`
 */
export function readWebAddress(text: string, from?: URL): URL {
  const url = URL.parse(text, from?.href);
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:"))
    throw new FetchRefused("ADDRESS_NOT_WEB", { scheme: url?.protocol ?? "" });
  if (url.username || url.password)
    throw new FetchRefused("ADDRESS_WITH_PASSWORD", { host: url.host });
  if (refusedPorts.has(Number(url.port || 80)))
    throw new FetchRefused("ADDRESS_PORT_REFUSED", { port: url.port });
  url.hash = "";
  url.hostname = url.hostname.replace(/\.+$/, "");
  return url;
}

/** @returns the host as DNS and sockets name it: of an IPv6 address without its brackets */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}
