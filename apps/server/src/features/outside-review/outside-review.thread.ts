import { doTasks } from "../../apart.thread.ts";
import { readOutsideReviews } from "./outside-review.read.ts";

doTasks<string>(readOutsideReviews);
