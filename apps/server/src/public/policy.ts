import { createHash } from "node:crypto";
import { pageStyle } from "@rejoinder/report/pages";

const styleHash = createHash("sha256").update(pageStyle).digest("base64");

/**
 * Nothing runs, nothing comes from elsewhere, and of styles the page's own alone is obeyed. Nothing on a
 * page connects to anywhere either; what audits it reads `robots.txt` in the page's name.
 */
const policy = (form: "'none'" | "'self'", frames: "'none'" | "*") =>
  `default-src 'none'; style-src 'sha256-${styleHash}'; connect-src 'self'; base-uri 'none'; form-action ${form}; frame-ancestors ${frames}`;

/** Headers of a public page. Of where a reader comes from, other sites are told nothing. */
export const pageHeaders = {
  "content-security-policy": policy("'none'", "'none'"),
};

/** Of a page with a form, which a browser sends with its origin only where it may tell it. */
export const formHeaders = {
  "content-security-policy": policy("'self'", "'none'"),
  "referrer-policy": "same-origin",
};

/** Of a card that stands in other sites' pages. */
export const embedHeaders = {
  "content-security-policy": policy("'none'", "*"),
  "cross-origin-resource-policy": "cross-origin",
};

/** Of what is data or a file, and no page. */
export const fileHeaders = {
  "content-security-policy": "sandbox; default-src 'none'",
};
