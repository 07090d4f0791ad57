export const dashboard = {
  title: "Dashboard",
  waiting: "What needs you",
  cases: "Cases",
  noCases: "No case is on this desk yet.",
  noCasesText: "The first one is loaded when the desk starts on an empty database.",
  statuses: "Evidence statuses of {title}",
  pairs: "{count, plural, =0 {No pairs yet} one {# pair} other {# pairs}}",
  queue: "Review in the queue",
  ofCase: "of {title}",
} as const;
