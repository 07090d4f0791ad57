import type { RefusalInfo } from "./refusal-kind.ts";

/** What is refused of sources, their preserved texts and the quotations in them. */
export const sourceRefusals = {
  SOURCE_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such source on this desk. Choose one from the list.",
      fr: "Cette source n’existe pas ici. Choisissez-en une dans la liste.",
    },
  },
  SNAPSHOT_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "This source has no such preserved text. Its page shows those there are.",
      fr: "Cette source n’a pas ce texte conservé. Sa page montre ceux qui existent.",
    },
  },
  CAPTURE_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such capture, or its document is not kept any more.",
      fr: "Cette capture n’existe pas, ou son document n’est plus conservé.",
    },
  },
  UPLOAD_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "This document is not here any more: what is handed in is kept for a day. Hand it in again.",
      fr: "Ce document n’est plus ici : ce qui est fourni est gardé un jour. Fournissez-le de nouveau.",
    },
  },
  ANCHOR_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such quotation in this source.",
      fr: "Cette citation n’existe pas dans cette source.",
    },
  },
  STATEMENT_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such statement in this case.",
      fr: "Cette déclaration n’existe pas dans ce dossier.",
    },
  },
  PARTY_NOT_FOUND: {
    kind: "notFound",
    message: {
      en: "There is no such party in this case. Choose one from the list.",
      fr: "Cette partie n’existe pas dans ce dossier. Choisissez-en une dans la liste.",
    },
  },
  SOURCE_MOVED_ON: {
    kind: "conflict",
    message: {
      en: "This source was changed, or a newer text of it was preserved, since you saw it. Look at it again.",
      fr: "Cette source a été modifiée, ou un texte plus récent en a été conservé, depuis. Regardez-la de nouveau.",
    },
  },
  ANCHOR_MOVED_ON: {
    kind: "conflict",
    message: {
      en: "Somebody settled where this quotation stands since you saw it. Look at it again.",
      fr: "Quelqu’un a déjà établi où se trouve cette citation. Regardez-la de nouveau.",
    },
  },
  ANCHOR_SETTLED: {
    kind: "invalid",
    message: {
      en: "This quotation stands in the text already, or is lost there; there is nothing to settle.",
      fr: "Cette citation se trouve déjà dans le texte, ou y est introuvable ; il n’y a rien à établir.",
    },
  },
  CAPTURE_UNDER_WAY: {
    kind: "conflict",
    message: {
      en: "This source is being preserved already. Wait until that is over.",
      fr: "Cette source est déjà en cours de conservation. Attendez la fin.",
    },
  },
  SOURCE_OF_ANOTHER_CASE: {
    kind: "invalid",
    message: {
      en: "This source belongs to another case. Add it to this one first.",
      fr: "Cette source appartient à un autre dossier. Ajoutez-la d’abord à celui-ci.",
    },
  },
  SOURCE_NOT_HIDEABLE: {
    kind: "invalid",
    message: {
      en: "What the history tells of a source cannot be hidden afterwards. Add it anew as confidential, and withdraw this one’s evidence and notes.",
      fr: "Ce que l’historique dit d’une source ne peut plus être caché. Ajoutez-la de nouveau comme source confidentielle, et retirez les éléments de preuve et les notes de celle-ci.",
    },
  },
  QUOTATION_NOT_FOUND: {
    kind: "invalid",
    message: {
      en: "The preserved text of this source does not hold these words to the letter. Correct them, or give a paraphrase.",
      fr: "Le texte conservé de cette source ne contient pas ces mots à la lettre. Corrigez-les ou donnez une paraphrase.",
    },
  },
  QUOTATION_CUT: {
    kind: "invalid",
    message: {
      en: "This selection begins or ends inside a word, or runs across […]. Select whole words that stand together.",
      fr: "Cette sélection commence ou finit à l’intérieur d’un mot, ou enjambe […]. Sélectionnez des mots entiers qui se suivent.",
    },
  },
  QUOTATION_UNLIKE: {
    kind: "invalid",
    message: {
      en: "These words are not the quotation: too much of it differs. Select where it stands, or leave it lost.",
      fr: "Ces mots ne sont pas la citation : trop de choses diffèrent. Sélectionnez l’endroit où elle se trouve, ou laissez-la introuvable.",
    },
  },
  QUOTATION_AMBIGUOUS: {
    kind: "invalid",
    message: {
      en: "The preserved text of this source holds these words more than once. Quote a few more of them.",
      fr: "Le texte conservé de cette source contient ces mots plusieurs fois. Citez-en quelques-uns de plus.",
    },
  },
  LOCATOR_MISSING: {
    kind: "invalid",
    message: {
      en: "A paraphrase needs a locator: say where in the source it stands.",
      fr: "Une paraphrase demande un repère : indiquez le passage de la source qu’elle résume.",
    },
  },
  REFERENCES_TOO_SLOW: {
    kind: "invalid",
    message: {
      en: "This list of references took too long. Split it, and bring in the parts.",
      fr: "Cette liste de références a pris trop de temps. Divisez-la et importez les parties.",
    },
  },
  ANNOTATIONS_TOO_SLOW: {
    kind: "invalid",
    message: {
      en: "This file of annotations took too long. Split it, and read the parts.",
      fr: "Ce fichier d’annotations a pris trop de temps. Divisez-le et lisez les parties.",
    },
  },
  DOCUMENT_EMPTY: {
    kind: "invalid",
    message: {
      en: "This document is empty; nothing was kept. Choose another file, or paste its text.",
      fr: "Ce document est vide ; rien n’a été conservé. Choisissez un autre fichier ou collez son texte.",
    },
  },
  DOCUMENT_TOO_LARGE: {
    kind: "tooLarge",
    message: {
      en: "This document is larger than 25 MB; nothing was kept. Hand in a smaller file, or its text.",
      fr: "Ce document dépasse 25 Mo ; rien n’a été conservé. Fournissez un fichier plus petit, ou son texte.",
    },
  },
} as const satisfies Record<string, RefusalInfo>;
