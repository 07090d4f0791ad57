/** A drawing that stands alone; its colours are those of light paper, its classes let a page set others. */
export type Picture = {
  /** Well-formed XML, `role="img"`, with `<title>` and `<desc>`. Fonts: Inter, else the reader's sans. */
  svg: string;
  /** What it shows, in words: one line each thing. */
  alternative: string;
  /** In px, as drawn. */
  width: number;
  height: number;
};
