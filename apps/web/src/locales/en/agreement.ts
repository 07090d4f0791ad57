export const agreement = {
  title: "Agreement",
  about:
    "How far reviewers of this case say the same of the same pair, each before they could see what others said.",
  counts:
    "{pairs, plural, one {# decided pair} other {# decided pairs}}, {reviewers, plural, one {# reviewer} other {# reviewers}}, {reviews, plural, one {# independent review} other {# independent reviews}}. {compared, plural, =0 {No pair has two reviews to compare.} one {Figures are made of the # pair that two people or more reviewed.} other {Figures are made of the # pairs that two people or more reviewed.}}",
  noPairs: "No pair is decided by independent reviews yet.",
  figure: "Figure",
  value: "Value",
  none: "no figure",
  interval: "95 in 100: {low} to {high}",
  leftOut: "What is left out",
  undecided:
    "{count, plural, =0 {No pair is left out: every one is decided.} one {# pair that is not decided, or is being reviewed anew: a figure of it would give its reviews away.} other {# pairs that are not decided, or are being reviewed anew: a figure of them would give their reviews away.}}",
  informed:
    "{count, plural, =0 {No review was given with others’ reviews, or the decision, in view.} one {# review that was given with others’ reviews, or the decision, in view. What its author had said before counts.} other {# reviews that were given with others’ reviews, or the decision, in view. What their authors had said before counts.}}",
  of: {
    status: "Evidence status of the pair",
    confidence: "Confidence",
    element: "Evidence status of each element",
    stance: "Stance of the evidence",
  },
  names: {
    percent: "Percent agreement",
    cohen: "Cohen’s kappa",
    fleiss: "Fleiss’ kappa",
    alpha: "Krippendorff’s alpha",
    ordinalAlpha: "Krippendorff’s alpha, ordinal",
  },
  meanings: {
    percent:
      "Of every two reviews of the same thing, how many say the same. What chance alone would give is in it.",
    cohen:
      "How far two people agree beyond what their own habits would give by chance: 1 is always, 0 is as chance has it.",
    fleiss:
      "How far any number of people agree beyond chance, where each pair has as many reviews as the next, whoever gave them.",
    alpha:
      "How far any number of people agree beyond chance, reviews missing or not: 1 is always, 0 is as chance has it, below 0 they contradict each other. The interval holds what 95 in 100 draws of as many pairs from these would give; from few pairs it is too narrow.",
    ordinalAlpha:
      "As above, with low, medium and high as steps: low and high are further apart than low and medium.",
    stance: "As above, with the five stances as steps.",
  },
  everyReviewer: "Each reviewer",
  yours: "Your reviews",
  reviewersAbout:
    "Of the same pairs and reviews. “As decided”: the review says what was decided. “With others”: the share of others’ reviews of the same pairs that say the same. The alpha is that of all reviews of the pairs that the person reviewed.",
  nobody: "No independent review of a decided pair yet.",
  nobodyText: "A line comes with the first decision on a pair that was reviewed independently.",
  reviewer: "Reviewer",
  reviews: "Reviews",
  asDecided: "As decided",
  withOthers: "With others",
  alpha: "Alpha",
  outOf: "{share} ({count, number} of {all, number})",
} as const;
