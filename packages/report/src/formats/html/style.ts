import { evidenceStatuses } from "@rejoinder/schema";
import { type Colour, dark, light } from "../../pictures/palette.ts";
import { Markup } from "./markup.ts";

const variables = (tokens: Record<Colour, string>) =>
  Object.entries(tokens)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";");

/** The page's only style sheet. Paper is always light. */
export const style = new Markup(`:root{color-scheme:light dark;${variables(light)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(dark)}}}
${evidenceStatuses.map((status) => `.${status}{color:var(--${status});fill:var(--${status})}`).join("\n")}
${Object.keys(light)
  .map(
    (colour) => `.fill-${colour}{fill:var(--${colour})}.stroke-${colour}{stroke:var(--${colour})}`,
  )
  .join("")}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:1240px;padding:0 16px 64px;background:var(--paper);color:var(--ink);font:400 15px/22px Inter,system-ui,sans-serif;overflow-wrap:anywhere}
h1,h2,h3,h4,p,ul,ol,dl,dd,blockquote{margin:0;padding:0}
ul,ol{list-style:none}
a{color:inherit;text-decoration-color:var(--ink-2);text-decoration-thickness:1px;text-underline-offset:3px}
a:hover{color:var(--accent);text-decoration-color:currentColor}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
cite{font-style:normal}
:target{scroll-margin-top:16px}
h1,.pair h2,blockquote,.paraphrase em,.note,.source h3 cite{font-family:"Source Serif 4",Georgia,serif}
h1{font-size:32px;line-height:38px;font-weight:600;text-wrap:balance;max-width:24em}
h2{font-size:20px;line-height:28px;font-weight:600;text-wrap:balance}
h3,h4{font-size:13px;line-height:20px;font-weight:600}
nav h2{font-size:13px;line-height:20px}
.masthead{padding:32px 0 24px;border-bottom:1px solid var(--line)}
.kicker{font-size:13px;line-height:20px;color:var(--ink-2);margin-bottom:8px}
.brand{color:var(--accent);font-weight:600;margin-right:8px}
.summary{font-size:17px;line-height:26px;color:var(--ink-2);max-width:38em;margin-top:12px;text-wrap:pretty;white-space:pre-line}
nav{padding:24px 0 4px;font-size:14px;line-height:20px}
nav li{padding:6px 0;border-top:1px solid var(--hair)}
nav h2{padding-bottom:6px}
nav a{display:inline-block;text-decoration:none}
nav a:hover{text-decoration:underline}
nav .status{display:flex;font-size:13px}
main>section{padding:24px 0 8px;border-top:1px solid var(--line);margin-top:24px}
main>section>p,main>section>.plain{max-width:68ch}
main>section>p+p{margin-top:8px}
main>section>h2{margin-bottom:12px}
.plain li{padding:2px 0}
.plain strong{font-weight:600}
.plain li+li{margin-top:4px}
.label,.aside,.meaning,.wording,.unknown,.none,.caution{color:var(--ink-2)}
.label,.wording,.open,.translation .tag{font-size:13px;line-height:20px}
.label{font-weight:560}
.label .aside{font-weight:400}
.number,.figure{font-variant-numeric:tabular-nums}
.status{display:inline-flex;align-items:flex-start;gap:6px;font-weight:560}
.sign{flex:none;width:20px;height:20px;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.sign .filled{fill:currentColor}
.drawing{margin:8px 0 16px}
.drawing>svg{display:block;max-width:100%;height:auto}
.drawing.roomy{display:none}
details{max-width:68ch}
summary{cursor:pointer;padding:6px 0;font-size:14px;line-height:20px;font-weight:560}
summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
table{border-collapse:collapse;width:100%;max-width:44em}
th,td{text-align:left;vertical-align:top;padding:8px 0;border-bottom:1px solid var(--hair);font-weight:400}
thead th{font-size:13px;line-height:20px;color:var(--ink-2);font-weight:560;border-bottom-color:var(--line)}
th .meaning{display:block;padding-left:26px;font-size:14px;line-height:20px}
.figure{text-align:right;padding-left:16px;white-space:nowrap}
tr.none .figure{color:var(--ink-2)}
.pair h2{font-size:28px;line-height:34px}
.pair .kicker{margin-bottom:4px}
.standing{display:flex;flex-wrap:wrap;gap:2px 10px;margin-top:10px;max-width:68ch}.standing .sign{margin-top:1px}
.standing strong{font-weight:600}
.sides{margin-top:20px;border:1px solid var(--line);border-radius:10px;background:var(--surface)}
.side{padding:16px 16px 20px;min-width:0}
.side+.side{border-top:1px solid var(--line)}
h3.allegation,.allegation blockquote{color:var(--allegation)}
h3.response,.response blockquote{color:var(--response)}
.neither blockquote{color:var(--ink-2)}
.said{padding:8px 0 4px}
.said blockquote{border-left:3px solid currentColor;padding-left:13px}
.side .said blockquote{margin-left:-16px}
blockquote p{color:var(--ink);font-size:20px;line-height:29px;text-wrap:pretty;white-space:pre-line}
.original blockquote p,.findings blockquote p{font-size:17px;line-height:25px}
.wording{margin-top:4px}
.passage+.passage{margin-top:14px}
.passage:target{outline:2px solid var(--accent);outline-offset:6px;border-radius:2px}
.permalink{display:inline-block;min-width:24px;padding:2px 8px;text-align:center;text-decoration:none}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.beside{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,240px),1fr));gap:6px 24px}
.versions{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,320px),1fr));gap:6px 32px}
.masthead .line{margin-top:8px;color:var(--ink-2)}
.written{max-width:68ch;white-space:pre-line}
.written+.written{margin-top:8px}
main>section>h3{margin-top:12px}
.paraphrase em{font-style:italic;font-size:17px;line-height:25px;text-wrap:pretty;white-space:pre-line}
.tag{display:inline-block;border:1px solid var(--line);border-radius:4px;padding:0 5px;margin-right:4px;font:560 12px/18px Inter,system-ui,sans-serif;color:var(--ink-2);white-space:nowrap;vertical-align:1px}
.translation{padding-top:3px}
.translation>span:last-child{white-space:pre-line}
.particulars{display:grid;grid-template-columns:minmax(0,1fr);gap:2px;font-size:14px;line-height:20px;padding:6px 0}
.particulars>div{display:grid;grid-template-columns:minmax(100px,26%) minmax(0,1fr);gap:0 12px}
.particulars dt{color:var(--ink-2)}
.original{padding:10px 0 0;border-top:1px solid var(--hair)}
h4{margin-top:18px}
.elements>li{padding:8px 0 8px 4px;margin-left:20px;border-top:1px solid var(--hair)}
.elements{list-style:decimal;margin-top:4px}.elements>li::marker{font:560 13px/20px Inter,system-ui,sans-serif;color:var(--ink-2)}
.answers{font-size:14px;line-height:20px}
.open{font-weight:560}
.flag{display:inline-block;margin-top:4px;font-size:13px;line-height:20px;font-weight:600;border:1px solid currentColor;border-radius:4px;padding:0 8px}
.one{padding:12px 0 4px}
.one+.one{border-top:1px solid var(--hair)}
.one h4,#statements h3{margin-top:0;color:var(--ink-2)}
.findings>div{margin-top:20px;max-width:720px}
.findings h3{padding-bottom:4px;border-bottom:1px solid var(--line)}
.findings .none{padding-top:6px}
.ruled>li{padding:8px 0;border-bottom:1px solid var(--hair)}
.note{font-size:16px;line-height:24px;max-width:68ch;white-space:pre-line;text-wrap:pretty}
.source{padding:12px 0 8px;border-top:1px solid var(--hair);max-width:760px}
.source:first-of-type{border-top:0;padding-top:0}
.source h3{font-size:16px;line-height:24px}
.source h3 .number{color:var(--ink-2);font-weight:400}
@media (min-width:640px){body{padding:0 24px 64px}.pair .side{padding:20px 24px 24px}.side .said blockquote{margin-left:-24px;padding-left:21px}.particulars>div{grid-template-columns:148px minmax(0,1fr)}.source .particulars>div{grid-template-columns:200px minmax(0,1fr)}}
@media screen and (min-width:1024px){body{padding:0 44px 96px}h1{font-size:40px;line-height:46px}.page{display:grid;grid-template-columns:232px minmax(0,1fr);gap:48px}nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding-top:32px;font-size:13px}main>section:first-child{border-top:0;margin-top:8px}.sides{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr)}.side+.side{border-top:0;border-left:1px solid var(--line)}.side .particulars>div{grid-template-columns:104px minmax(0,1fr)}.findings{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 48px}}
@media screen and (min-width:1024px) and (min-height:860px){.standfast{position:sticky;top:12px}}
@media screen and (min-width:720px),print{.drawing.roomy{display:block}.drawing.narrow{display:none}}
@page{size:A4;margin:18mm 16mm}
@media print{body{max-width:none;padding:0;background:none;font-size:10pt;line-height:14pt}h1{font-size:24pt;line-height:29pt}.pair h2{font-size:17pt;line-height:21pt}.masthead{padding-top:0}.sides{background:none;border-radius:0;border-width:1px 0}.side{padding:10pt 0}.side .said blockquote{margin-left:0;padding-left:10pt}.summary{font-size:11pt;line-height:16pt}blockquote p{font-size:13pt;line-height:18pt}.particulars{grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:2pt 16pt;font-size:9pt;line-height:12pt}.particulars>div,.source .particulars>div{grid-template-columns:88pt minmax(0,1fr)}.answers{font-size:inherit;line-height:inherit}.particulars>.wide{grid-column:1/-1}.pair header,h2,h3,h4,.flag,.label,.kicker,blockquote{break-after:avoid}.pair header,.said,blockquote,.passage,.particulars>div,.elements>li,.ruled>li,.source,.plain li,tr{break-inside:avoid}.said{break-after:avoid}a{text-decoration:none}a.address{text-decoration:underline}p,dd{orphans:3;widows:3}.drawing{break-inside:avoid;print-color-adjust:exact;-webkit-print-color-adjust:exact}.permalink,.to-source,summary{display:none}details::details-content{content-visibility:visible}}`);
