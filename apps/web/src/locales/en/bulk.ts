export const bulk = {
  open: "Mark them all…",
  title: "Mark every pair of this list",
  text: "Your own marks alone are set. Each waits for its reason, and counts for nothing until then. One undo takes them all back.",
  pairs:
    "{pairs, plural, =0 {No pair fits.} one {# pair fits.} other {# pairs fit.}} {changes, plural, =0 {No mark would change} one {# mark would change} other {# marks would change}}{already, plural, =0 {.} one {; # is so already.} other {; # are so already.}}",
  reviewed:
    "{count, plural, one {You have reviewed # of them: the review stands until the new mark has its reason.} other {You have reviewed # of them: the reviews stand until the new marks have their reasons.}}",
  confirm: "{count, plural, =0 {Nothing to mark} one {Mark # pair} other {Mark # pairs}}",
  marked: "{count, plural, one {# pair marked} other {# pairs marked}}: {status}",
  undone:
    "{restored, plural, =0 {No mark taken back} one {# mark taken back} other {# marks taken back}}{left, plural, =0 {} one {; # was changed since, and stays} other {; # were changed since, and stay}}",
} as const;
