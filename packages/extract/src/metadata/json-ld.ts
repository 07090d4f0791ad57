import { parsePage } from "../page/parse-page.ts";
import type { Claim } from "./merge-claims.ts";
import { allElements, textOf } from "./page-elements.ts";
import type { ProposedField } from "./proposal.ts";

type Node = Record<string, unknown>;

/** Types of schema.org that are one article; all others whose names end in these words are too. */
const articleType = /(?:Article|Posting|Report|Reportage)$/;
const pageType = /^(?:WebPage|ItemPage|AboutPage|CreativeWork|WebContent)$/;

/** How far lists, `@graph` and main entities may nest in one another. */
const NESTING_MAX = 6;
/** Most nodes of one page that are looked at. */
const NODES_MAX = 1000;

/**
 * What the articles and the page that JSON-LD describes say about themselves. Where an article gives
 * the page's own address, other articles are about other pages and are left out. Blocks that are no JSON
 * are skipped.
 * @param blocks the text of every `<script type="application/ld+json">`, in the page's order.
 */
export function jsonLdClaims(
  blocks: readonly string[],
  url: string | null,
): { article: Claim[]; page: Claim[] } {
  const nodes = blocks.flatMap((block) => nodesOf(parseBlock(block), 0)).slice(0, NODES_MAX);
  const byId = new Map<string, Node>();
  for (const node of nodes) {
    const id = node["@id"];
    if (typeof id === "string" && Object.keys(node).length > 1) byId.set(id, node);
  }
  const articles = nodes.filter((node) => typeOf(node, articleType));
  const own = articles.filter((node) => url !== null && addressesOf(node).some(isSame(url)));
  const claimsOf = (type: RegExp) => (node: Node) => nodeClaims(node, type, byId);
  return {
    article: (own.length > 0 ? own : articles).flatMap(claimsOf(articleType)),
    page: nodes.filter((node) => typeOf(node, pageType)).flatMap(claimsOf(pageType)),
  };
}

function parseBlock(block: string): unknown {
  const json = block.replace(/^\s*(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*\/)?/, "");
  try {
    return JSON.parse(json.replace(/(?:\/\/|\/\*)?\s*(?:-->|\]\]>)\s*(?:\*\/)?\s*$/, ""));
  } catch {
    return null;
  }
}

/** The nodes that describe the page: those at the top, in lists and graphs, and main entities. */
function nodesOf(value: unknown, depth: number): Node[] {
  if (depth > NESTING_MAX) return [];
  if (Array.isArray(value)) return value.flatMap((each) => nodesOf(each, depth + 1));
  if (!isNode(value)) return [];
  return [
    value,
    ...[value["@graph"], value["mainEntity"]].flatMap((each) => nodesOf(each, depth + 1)),
  ];
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** @returns the first of a node's types that fits, without its vocabulary; undefined for none. */
function typeOf(node: Node, type: RegExp): string | undefined {
  return listOf(node["@type"])
    .filter((each) => typeof each === "string")
    .map((each) => each.split(/[/#:]/).at(-1) ?? "")
    .find((each) => type.test(each));
}

function addressesOf(node: Node): string[] {
  return [node["url"], node["@id"], node["mainEntityOfPage"]]
    .flatMap(listOf)
    .map((each) => (isNode(each) ? (each["@id"] ?? each["url"]) : each))
    .filter((each) => typeof each === "string");
}

/** The same page, whatever its scheme, last slash, query and fragment. */
function isSame(url: string): (address: string) => boolean {
  const bare = (address: string) => {
    const { host, pathname } = URL.parse(address, url) ?? { host: "", pathname: address };
    return host.replace(/^www\./, "") + pathname.replace(/\/$/, "");
  };
  return (address) => bare(address) === bare(url);
}

const named: readonly (readonly [property: string, field: ProposedField])[] = [
  ["headline", "title"],
  ["name", "title"],
  ["author", "author"],
  ["creator", "author"],
  ["publisher", "publisher"],
  ["datePublished", "publishedOn"],
  ["dateModified", "modifiedOn"],
  ["inLanguage", "language"],
  ["url", "address"],
  ["mainEntityOfPage", "address"],
];

function nodeClaims(node: Node, type: RegExp, byId: ReadonlyMap<string, Node>): Claim[] {
  return named.flatMap(([property, field]) =>
    listOf(node[property])
      .flatMap((value) => wordsOf(value, field, byId))
      .map((words): Claim => {
        const path = `${typeOf(node, type)}.${property}`;
        return { field, value: plain(words), from: "json_ld", path };
      }),
  );
}

/** The words of a value: itself, or the name, code or address of what it describes or refers to. */
function wordsOf(value: unknown, field: ProposedField, byId: ReadonlyMap<string, Node>): string[] {
  if (typeof value === "string") return [value];
  if (!isNode(value)) return [];
  if (typeof value["@value"] === "string") return [value["@value"]];
  if (field === "address") return addressesOf(value);
  const id = value["@id"];
  const described = value["name"] ?? (typeof id === "string" ? byId.get(id)?.["name"] : undefined);
  const words = field === "language" ? (value["alternateName"] ?? described) : described;
  return listOf(words).filter((each) => typeof each === "string");
}

/** Many write HTML into these strings: its entities are read and its tags left out. */
function plain(words: string): string {
  if (!/&[#\w]|<[a-z/]/i.test(words)) return words;
  const [html] = allElements(parsePage(words));
  return html ? textOf(html) : words;
}
