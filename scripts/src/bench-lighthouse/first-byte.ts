const TIMES = 300;

/** Milliseconds to a page's first byte, as "p50, p99": of the page, and of the answer that it is still the same. */
export async function timeFirstBytes(address: string): Promise<{ anew: string; again: string }> {
  const first = await fetch(address);
  await first.arrayBuffer();
  const etag = first.headers.get("etag") ?? "";
  return {
    anew: await timeMany(address, {}, 200),
    again: await timeMany(address, { "if-none-match": etag }, 304),
  };
}

async function timeMany(
  address: string,
  headers: Record<string, string>,
  expected: number,
): Promise<string> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const before = performance.now();
    const response = await fetch(address, { headers });
    times.push(performance.now() - before);
    await response.arrayBuffer();
    if (response.status !== expected) throw new Error(`${address} answered ${response.status}`);
  }
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor(TIMES * share)] ?? Number.NaN).toFixed(1);
  return `${at(0.5)}, ${at(0.99)}`;
}
