/** The part of the library `edtf` that the desk uses; it ships no types. */

/** Bounds in epoch milliseconds, UTC. Throws on what is no EDTF. */
export default function parse(text: string): { min: number; max: number };
