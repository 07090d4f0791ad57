/** Rows read in one go. */
const BATCH = 1_000;

/** A page of rows in the order of their ids, as Prisma takes it. */
export type Page = {
  where: { id: { gt: string } } | object;
  orderBy: { id: "asc" };
  take: number;
};

/** Every row of a table, however many there are, page by page. */
export async function* eachRow<T extends { id: string }>(
  read: (page: Page) => Promise<T[]>,
): AsyncGenerator<T> {
  for (let after: string | undefined; ; ) {
    const rows = await read({
      where: after === undefined ? {} : { id: { gt: after } },
      orderBy: { id: "asc" },
      take: BATCH,
    });
    yield* rows;
    after = rows.at(-1)?.id;
    if (rows.length < BATCH) return;
  }
}
