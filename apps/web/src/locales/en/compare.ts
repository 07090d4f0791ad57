export const compare = {
  title: "Two texts of “{title}”",
  back: "Back to the source",
  onlyOne: "There are no two texts of this source to compare.",
  onlyOneText: "Preserve it again, and what changed since will be shown here.",
  from: "Earlier text",
  to: "Later text",
  text: "{date}, {extent}",
  same: "Both texts are the same, character by character.",
  changed: "What changed",
  places:
    "{count, plural, =0 {Nothing but white space between paragraphs changed.} one {# place changed.} other {# places changed.}}",
  tooDifferent:
    "These texts differ too much to be compared word by word. Read each on the page of the source.",
  markedWhole: "Too much differs here to be told word by word: all of it is marked.",
  before: "Earlier",
  after: "Later",
  nothing: "nothing",
  unchanged: "{count, plural, one {# paragraph unchanged} other {# paragraphs unchanged}}",
  moved: "Quotations",
  alike:
    "{count, plural, =0 {No quotation stands alike in both.} one {# quotation stands alike in both.} other {# quotations stand alike in both.}}",
  differ: "{count, plural, one {# does not:} other {# do not:}}",
  confirmed: "confirmed",
} as const;
