import { generate } from "selfsigned";

/** @returns in PEM, a certificate that vouches for itself */
export async function certificateFor(name: string, until = new Date("2100-01-01")) {
  const { private: key, cert } = await generate([{ name: "commonName", value: name }], {
    algorithm: "sha256",
    keyType: "ec",
    notBeforeDate: new Date("2020-01-01"),
    notAfterDate: until,
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: name }] }],
  });
  return { key, cert };
}
