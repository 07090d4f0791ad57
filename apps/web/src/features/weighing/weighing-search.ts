/** Position after which the pairs of a case's grid begin; undefined for the first. */
export type WeighingSearch = { after?: number | undefined };

export function readWeighingSearch({ after }: Record<string, unknown>): WeighingSearch {
  const position = Number(after);
  return { after: Number.isInteger(position) && position > 0 ? position : undefined };
}
