/** Null is an empty cell. */
export type Cell = string | number | null;

/** A column by its name, which stays the same in every language and from version to version. */
export type Column<Item> = { name: string; cell: (of: Item) => Cell };

/** A first row of names, and a row for each thing. */
export type Table = { header: readonly string[]; rows: readonly (readonly Cell[])[] };

export const headerOf = (columns: readonly Column<never>[]) => columns.map(({ name }) => name);

export const rowOf = <Item>(columns: readonly Column<Item>[], of: Item): Cell[] =>
  columns.map(({ cell }) => cell(of));

/** Columns of a part of a thing, in front of whose names stands which part. */
export const columnsOf = <Item, Part>(
  prefix: string,
  columns: readonly Column<Part>[],
  part: (of: Item) => Part | null,
): Column<Item>[] =>
  columns.map(({ name, cell }) => ({
    name: `${prefix}_${name}`,
    cell: (of) => {
      const found = part(of);
      return found === null ? null : cell(found);
    },
  }));
