/**
 * A day, month or year that is known for sure, as ISO 8601 has it.
 * @param edtf a date as the desk takes it; null where none is known
 * @returns null for what is approximate, uncertain, unspecified or an interval
 */
export const certainDate = (edtf: string | null): string | null =>
  edtf !== null && /^\d{4}(?:-\d{2}){0,2}$/.test(edtf) ? edtf : null;
