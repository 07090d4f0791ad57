export const balance = {
  heading: "Balance",
  sides: { allegation: "Allegation", response: "Response" },
  measure: "Measure",
  measures: {
    quotedWords: "Words quoted",
    sources: "Independent sources",
    attempts: "Requests for comment",
  },
  imbalance: {
    quoted: {
      allegation:
        "The allegation has more than three times the quoted words of the response. Quote the response more fully, or say why not.",
      response:
        "The response has more than three times the quoted words of the allegation. Quote the allegation more fully, or say why not.",
    },
    not_reached: {
      allegation:
        "Nobody tried to reach whoever alleges this. Log a request for comment, or say why not.",
      response:
        "No response is on record, and nobody tried to reach whoever is meant. Log a request for comment, or say why not.",
    },
  },
  giveReason: "Give a reason",
  changeReason: "Change the reason",
  reasonLabel: "Reason",
  reasonBy: "{name}, {date}",
  saveReason: "Put it on record",
  reasonSaved: "The reason is on record.",
  reason: {
    imbalance: {
      title: "Why the sides are not even",
      about: "The reason stays on record. It takes the place of the one before.",
    },
    no_response: {
      title: "Why no response is needed",
      about:
        "A pair without a response is published only with a request on record, a refusal, or an editor’s reason, which stays on record.",
    },
  },
} as const;
