import { Zip, ZipDeflate } from "fflate";

/** A ZIP file of parts by name, each given piece by piece. The same parts give the same bytes. */
export function zipOf(parts: Iterable<[name: string, pieces: Iterable<string>]>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const encoder = new TextEncoder();
  // ZIP keeps local times: a noon of the first day that it knows, wherever this runs.
  const made = new Date(1980, 0, 1, 12);
  for (const [name, pieces] of parts) {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = made;
    zip.add(part);
    for (const piece of pieces) part.push(encoder.encode(piece));
    part.push(new Uint8Array(), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}
