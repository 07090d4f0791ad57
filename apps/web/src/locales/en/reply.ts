export const reply = {
  title: "Your reply",
  intro:
    "The fact-check desk at {desk} has asked {party} to comment. By this page you can answer, without an account.",
  asked: "What you were asked",
  askedOn: "What you were asked, sent {date}",
  deadline: "Please answer by {date}.",
  whatHappens: "What happens with your words",
  exact: "They are kept exactly as you type them. Nothing is corrected, shortened or put in order.",
  published:
    "An editor reads them first. Then they may be published, whole or in part, as a reply of the party that was asked.",
  kept: "They stay on the desk’s record with the moment they came. The desk does not publish this link.",
  once: "You can answer once, until {date}.",
  text: "Your answer",
  language: "Language of your answer",
  signedAs: "Who you are (if you wish to say so)",
  signedAsHint: "Your name and what you are to the party. It is kept beside your answer.",
  remaining:
    "{remaining, plural, =0 {no characters left} one {# character left} other {# characters left}}",
  beforeSending: "Once it is sent, it can no longer be changed or taken back here.",
  send: "Send the answer",
  receiptTitle: "Your reply has arrived",
  arrived: "It came on {date}.",
  receipt: "Receipt",
  receiptLine: "Reply to {desk}, {date}",
  receiptText:
    "The SHA-256 is a fingerprint of your words, to the letter: whoever has the same words, saved as UTF-8, gets the same one. With it you can show later what you wrote.",
  yourWords: "Your words, as they were kept",
  next: "An editor will read it. You need do nothing more. As long as the link lasts, this page shows the receipt again.",
  overTitle: "This link no longer works",
  overText:
    "It has been used, has run out or was taken back. If you still wish to answer, ask whoever sent it to you for another.",
  nowhereTitle: "This link leads nowhere",
  nowhereText:
    "Perhaps a part of it is missing. Copy it whole from the message it came in, or ask whoever sent it to you for another.",
} as const;
