import { found, objectOf, referencesIn, type TypstFile } from "./typst-file.ts";

/** Number of the object that says where a bookmark leads, and that of its page, counted from 0. */
export type Place = { destination: number; page: number };

/** Numbers of a file's pages, in their order. */
export function pagesOf(file: TypstFile): number[] {
  return referencesIn(found(/\/Kids \[([^\]]*)\]/, objectOf(file, file.pages).dictionary));
}

/** Where the bookmarks of a file lead, in their order, those within others after them. */
export function placesOf(file: TypstFile): Place[] {
  if (file.outlines === null) return [];
  const pages = new Map(pagesOf(file).map((page, index) => [page, index]));
  return bookmarksOf(file, file.outlines).map((bookmark) => {
    const { dictionary } = objectOf(file, bookmark);
    const destination = Number(found(/\n {2}\/Dest (\d+) 0 R/, dictionary));
    const page = Number(found(/^\[(\d+) 0 R/, objectOf(file, destination).dictionary));
    return { destination, page: pages.get(page) ?? 0 };
  });
}

function bookmarksOf(file: TypstFile, parent: number): number[] {
  const bookmarks: number[] = [];
  for (
    let next = referenceOf(file, parent, "First");
    next !== null;
    next = referenceOf(file, next, "Next")
  )
    bookmarks.push(next, ...bookmarksOf(file, next));
  return bookmarks;
}

/** What an object names under a key; null where it does not. */
export function referenceOf(file: TypstFile, number: number, key: string): number | null {
  const pattern = new RegExp(`\\n  /${key} (\\d+) 0 R`);
  const reference = pattern.exec(objectOf(file, number).dictionary)?.[1];
  return reference === undefined ? null : Number(reference);
}
