export const severalReasons = {
  open: "Give one reason to several",
  title: "One reason for several marks",
  none: "No mark waits for its reason.",
  noneText: "A pair that you mark comes here until its reason is given.",
  marks: "Marks that wait for their reason",
  mark: "Pair {position, number}: {title}",
  chooseMarks: "Choose at least one mark.",
  chooseAll: "Choose all {count, number}",
  chooseNone: "Choose none",
  rationaleHint: "It becomes the reason of every mark chosen.",
  save: "{count, plural, =0 {Save the reviews} one {Save # review} other {Save # reviews}}",
  saved:
    "{count, plural, =0 {No review saved} one {# review saved} other {# reviews saved}}{left, plural, =0 {} one {; # was marked elsewhere meanwhile, and waits still} other {; # were marked elsewhere meanwhile, and wait still}}",
} as const;
