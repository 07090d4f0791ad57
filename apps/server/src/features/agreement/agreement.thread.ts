import { caseAgreement, type JudgedPair, reviewerAgreement } from "@rejoinder/domain";
import { doTasks } from "../../apart.thread.ts";

export type AgreementTask =
  | { task: "case"; pairs: readonly JudgedPair[] }
  | { task: "reviewers"; pairs: readonly JudgedPair[]; reviewerIds: readonly string[] };

doTasks<AgreementTask>((task) =>
  task.task === "case"
    ? caseAgreement(task.pairs)
    : task.reviewerIds.map((id) => reviewerAgreement(task.pairs, id)),
);
