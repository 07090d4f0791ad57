import { parentPort } from "node:worker_threads";
import { extractArticle } from "@rejoinder/extract";
import type { AskedPage } from "./extract-apart.ts";

/** The thread of `openExtractor`: answers pages one after the other for as long as it is let. */
parentPort?.on("message", ({ html, url }: AskedPage) => {
  parentPort?.postMessage(extractArticle(html, url === undefined ? {} : { url }), []);
});
