import { domainToASCII } from "node:url";
import { Failure } from "../failure.ts";
import { isNetwork } from "./network.ts";

/** What the environment says of where captures may go. */
export type CaptureSettings = {
  /**
   * Host names in lower case (IDNA), `*.` and a name for all under it, IP addresses, CIDR blocks.
   */
  fetchPolicy: {
    /** Reached although they are not public. */
    allowed: string[];
    /** The only ones to go to; null: any. */
    only: string[] | null;
  };
};

/** @throws Failure `CAPTURE_ALLOW_INVALID`, `CAPTURE_ONLY_INVALID` */
export function readCapture({ CAPTURE_ALLOW, CAPTURE_ONLY }: NodeJS.ProcessEnv): CaptureSettings {
  return {
    fetchPolicy: {
      allowed: CAPTURE_ALLOW ? readHosts("CAPTURE_ALLOW", CAPTURE_ALLOW) : [],
      only: CAPTURE_ONLY ? readHosts("CAPTURE_ONLY", CAPTURE_ONLY) : null,
    },
  };
}

function readHosts(name: "CAPTURE_ALLOW" | "CAPTURE_ONLY", text: string): string[] {
  return text.split(",").map((each) => {
    const host = readHost(each.trim());
    if (host !== null) return host;
    throw new Failure(
      `${name}_INVALID`,
      `${name} is hosts with commas between them, such as archive.example.org, *.example.org, ` +
        `10.0.0.1 or 10.0.0.0/8: "${each.trim()}" is none.`,
    );
  });
}

/** @returns null for what is no host: an address with a scheme, a port or a path, for example */
function readHost(text: string): string | null {
  if (isNetwork(text)) return text;
  const wildcard = text.startsWith("*.") ? "*." : "";
  const name = /[/\\?#@]/.test(text) ? "" : domainToASCII(text.slice(wildcard.length));
  // A name whose last part is a number is an address that is written wrong.
  const isName = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(name) && !/(^|\.)\d+$/.test(name);
  return isName ? wildcard + name : null;
}
