export const outbox = {
  offline:
    "{count, plural, =0 {The desk does not answer. What you save is kept in this browser until it does.} one {You are offline. # change waits and will be sent when the desk answers.} other {You are offline. # changes wait and will be sent when the desk answers.}}",
  waiting: "{count, plural, one {# change waits to be sent.} other {# changes wait to be sent.}}",
  sent: "The desk answers again. {sent, plural, one {# change that waited was sent.} other {# changes that waited were sent.}}",
  back: "The desk answers again.",
  refused:
    "{refused, plural, one {# change that waited was refused.} other {# changes that waited were refused.}}",
  show: "Show what waits",
  title: "What waits in this browser",
  toBeSent: "waiting to be sent",
  waitingHere: "Waiting to be sent: {what}",
  refusedHere: "Refused, to be looked at: {what}",
  kept: "The desk does not answer. This is kept in this browser and will be sent when it does.",
  what: {
    note: { add: "note", withdraw: "withdrawal of a note" },
    review: { mark: "mark", submit: "review" },
    evidence: { add: "evidence", withdraw: "withdrawal of evidence" },
  },
  standing: "What stands now",
  mine: "Yours",
  keepStanding: "Keep what stands",
  putMine: "Put mine in its place",
  sendAgain: "Send it again",
  putBack: "Put it back in its form",
  formTaken: "You began something else in that form since. Save or clear that first.",
  discard: "Discard",
  discardText: "It will not be sent, and is then gone.",
  discardTried:
    "It may have reached the desk before the connection was lost. It will not be sent again, and is gone from this browser.",
  discardNow: "Discard it",
  keepWaiting: "Keep it",
} as const;
