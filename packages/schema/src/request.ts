import { RequestChannel, RequestOutcome, RightOfReplyOutcome } from "@rejoinder/db/enums";
import { z } from "zod";
import { placeInput } from "./anchor.ts";
import { exactText, languageTag, multiLine, singleLine, type Words } from "./text.ts";

/** Longest name or address of whom was asked, in characters (Unicode code points), as are all below. */
export const ADDRESSEE_MAX = 300;
/** Longest account of what was asked. */
export const ASKED_MAX = 10_000;
/** Longest account of what came of it. */
export const OUTCOME_WORDS_MAX = 4000;
/** Longest reply by a responder's link, or asked to be published. */
export const REPLY_MAX = 20_000;
/** Longest name with which a responder signs. */
export const SIGNATURE_MAX = 200;
/** Most pairs that one request is about. */
export const REQUEST_PAIRS_MAX = 50;
/** A responder's link works for so many days at most. */
export const REPLY_LINK_DAYS_MAX = 90;
/** And for so many, unless somebody says otherwise. */
export const REPLY_LINK_DAYS = 14;

export const requestChannelInfo = {
  email: { label: { en: "e-mail", fr: "courriel" } },
  letter: { label: { en: "letter", fr: "courrier" } },
  phone: { label: { en: "telephone", fr: "téléphone" } },
  web_form: { label: { en: "web form", fr: "formulaire en ligne" } },
  messenger: { label: { en: "messenger", fr: "messagerie" } },
  in_person: { label: { en: "in person", fr: "de vive voix" } },
} as const satisfies Record<RequestChannel, { label: Words }>;

export const requestOutcomeInfo = {
  replied: { label: { en: "replied", fr: "réponse donnée" } },
  declined: { label: { en: "declined to comment", fr: "refus de répondre" } },
  undelivered: { label: { en: "not delivered", fr: "non remise" } },
} as const satisfies Record<RequestOutcome, { label: Words }>;

/** Where a request for comment stands: derived of its outcome, what came by its links, and the time. */
export const requestStates = [
  "awaiting",
  "due",
  "overdue",
  "received",
  ...Object.values(RequestOutcome),
] as const;
export type RequestState = (typeof requestStates)[number];

export const requestStateInfo = {
  awaiting: { label: { en: "awaiting a reply", fr: "réponse attendue" } },
  due: { label: { en: "due within 24 hours", fr: "échéance sous 24 heures" } },
  overdue: { label: { en: "no reply by the deadline", fr: "sans réponse à l’échéance" } },
  received: { label: { en: "reply to confirm", fr: "réponse à confirmer" } },
  ...requestOutcomeInfo,
} as const satisfies Record<RequestState, { label: Words }>;

export const rightOfReplyOutcomeInfo = {
  published: { label: { en: "published", fr: "publiée" } },
  refused: { label: { en: "refused", fr: "refusée" } },
  withdrawn: { label: { en: "withdrawn", fr: "retirée" } },
} as const satisfies Record<RightOfReplyOutcome, { label: Words }>;

/** Where a request to publish a reply stands. */
export const rightOfReplyStates = [
  "due",
  "overdue",
  ...Object.values(RightOfReplyOutcome),
] as const;
export type RightOfReplyState = (typeof rightOfReplyStates)[number];

export const rightOfReplyStateInfo = {
  due: { label: { en: "due", fr: "à traiter" } },
  overdue: { label: { en: "past its deadline", fr: "délai dépassé" } },
  ...rightOfReplyOutcomeInfo,
} as const satisfies Record<RightOfReplyState, { label: Words }>;

/** An instant, ISO 8601 with its offset. */
const instant = z.iso.datetime({ offset: true, error: "moment" });

const distinctPairs = z
  .array(z.uuid())
  .min(1, "no_pair")
  .max(REQUEST_PAIRS_MAX, "too_many")
  .refine((pairs) => new Set(pairs).size === pairs.length, "duplicate");

/** An attempt to reach a party, as it was made. */
export const logRequestInput = z
  .strictObject({
    caseId: z.uuid(),
    partyId: z.uuid(),
    pairIds: distinctPairs,
    channel: z.enum(RequestChannel),
    addressee: singleLine(ADDRESSEE_MAX),
    /** The words that were sent. */
    asked: multiLine(ASKED_MAX),
    sentAt: instant,
    deadline: instant,
  })
  .refine(({ sentAt, deadline }) => Date.parse(deadline) > Date.parse(sentAt), {
    path: ["deadline"],
    error: "before_sent",
  });
export type LogRequestInput = z.infer<typeof logRequestInput>;

/** What came of a request; null takes it back. */
export const settleRequestInput = z
  .strictObject({
    requestId: z.uuid(),
    version: z.int().min(1),
    outcome: z.enum(RequestOutcome).nullable(),
    settledAt: instant.nullable(),
    words: multiLine(OUTCOME_WORDS_MAX).nullable(),
  })
  .refine(({ outcome, settledAt }) => (outcome === null) === (settledAt === null), {
    path: ["settledAt"],
    error: "missing",
  });
export type SettleRequestInput = z.infer<typeof settleRequestInput>;

/** A keyset page of a case's requests, the latest deadline first, after the request `before`. */
export const listRequestsInput = z.strictObject({
  caseId: z.uuid(),
  before: z.uuid().optional(),
});

export const requestsOfPairInput = z.strictObject({ pairId: z.uuid() });

export const makeReplyLinkInput = z.strictObject({
  requestId: z.uuid(),
  days: z.int().min(1).max(REPLY_LINK_DAYS_MAX),
});

export const revokeReplyLinkInput = z.strictObject({ linkId: z.uuid() });

/** What the link carries after its `#`: 32 bytes in base64url. Whatever else is asked about is unknown. */
const replyToken = z.string().max(100, "wrong_value");

export const lookReplyInput = z.strictObject({ token: replyToken });

/** A reply, every character as it was typed. */
export const sendReplyInput = z.strictObject({
  token: replyToken,
  text: exactText(REPLY_MAX),
  language: languageTag,
  signedAs: singleLine(SIGNATURE_MAX).nullable(),
});
export type SendReplyInput = z.infer<typeof sendReplyInput>;

export const replyByIdInput = z.strictObject({ replyId: z.uuid() });

/** Makes a response of a reply, or of the passage of it at `place`, and links it to pairs. */
export const confirmReplyInput = z.strictObject({
  replyId: z.uuid(),
  pairIds: distinctPairs,
  /** Null takes all of its words. */
  place: placeInput.nullable(),
});
export type ConfirmReplyInput = z.infer<typeof confirmReplyInput>;

export const rightsOfReplyInput = z.strictObject({ caseId: z.uuid() });

/** A request to publish a reply. */
export const logRightOfReplyInput = z.strictObject({
  caseId: z.uuid(),
  /** Null where it concerns the case as a whole. */
  pairId: z.uuid().nullable(),
  partyId: z.uuid(),
  /** The reply that is asked to be published, word for word. */
  words: exactText(REPLY_MAX),
  receivedAt: instant,
});
export type LogRightOfReplyInput = z.infer<typeof logRightOfReplyInput>;

/** What came of it; null takes it back. Why it was refused is to be said. */
export const settleRightOfReplyInput = z
  .strictObject({
    id: z.uuid(),
    version: z.int().min(1),
    outcome: z.enum(RightOfReplyOutcome).nullable(),
    words: multiLine(OUTCOME_WORDS_MAX).nullable(),
  })
  .refine(({ outcome, words }) => outcome !== "refused" || words !== null, {
    path: ["words"],
    error: "empty",
  });
export type SettleRightOfReplyInput = z.infer<typeof settleRightOfReplyInput>;

export { RequestChannel, RequestOutcome, RightOfReplyOutcome };
