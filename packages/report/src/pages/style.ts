import { style } from "../formats/html/style.ts";

/** The style of every public page, as it stands between `<style>` and `</style>`: that of the report's file and a little more. */
export const pageStyle = `${style}
.skip{position:absolute;left:-999px}.skip:focus{left:16px;top:8px;background:var(--surface);padding:8px 12px;border:1px solid var(--line);border-radius:6px}
h1.small{font-size:20px;line-height:28px}h1.small a{text-decoration:none}
.masthead .kicker a{text-decoration:none}
.masthead .line{margin-top:12px;color:var(--ink-2)}
nav.row{position:static;display:flex;flex-wrap:wrap;gap:0 20px;padding:12px 0;font-size:14px}
nav.row a,.links a,.hop a{display:inline-block;padding:6px 0}
nav.row .end{margin-left:auto}
.banner{margin-top:24px;padding:16px 20px;border:1px solid var(--accent);border-left-width:6px;border-radius:6px;background:var(--surface);max-width:68ch}
.banner h2+p,.banner .written+p{margin-top:12px}.banner h2{color:var(--accent)}.banner h3{margin-top:10px}.banner p{margin-top:4px}
main>section>h3{margin-top:14px}
main>.pair:first-child,.masthead+main>section:first-child{border-top:0}
main>nav{border-top:1px solid var(--line);margin-top:24px}
.written{white-space:pre-line;max-width:68ch}
.written+.written{margin-top:8px}
.index>li{padding:12px 0;border-top:1px solid var(--hair);max-width:760px}
.index a.title{font:600 19px/26px "Source Serif 4",Georgia,serif;text-decoration:none}
.index a.title:hover{text-decoration:underline}
.index .opening{margin-top:2px}
.opening q,.opening em{font-family:"Source Serif 4",Georgia,serif;font-size:16px;line-height:23px}
q{quotes:none}
.index .status{margin-top:4px}
code,pre{font:13px/20px ui-monospace,Menlo,Consolas,monospace}
pre{margin:8px 0;padding:10px 12px;border:1px solid var(--line);border-radius:6px;background:var(--surface);white-space:pre-wrap;overflow-wrap:anywhere;max-width:760px}
.hash{color:var(--ink-2);font-size:13px;line-height:20px;overflow-wrap:anywhere}
.links li{padding:2px 0}
.hop{display:flex;flex-wrap:wrap;justify-content:space-between;gap:4px 24px}
.hop .aside{display:block;font-size:13px;line-height:20px}
.comparison dl>div{padding:8px 0;border-top:1px solid var(--hair);max-width:760px}
.comparison dt{font-weight:600}
.comparison dd,.comparison ul{margin-top:4px}
.comparison li{padding:4px 0;max-width:760px}
.comparison h3,.comparison h4,.comparison h5,.comparison h6{margin:16px 0 4px;font-size:15px;line-height:22px;font-weight:600}
.comparison small{font-size:13px;line-height:20px;color:var(--ink-2)}
ins{background:var(--response-wash);color:var(--response);text-decoration:underline;text-decoration-thickness:1px}
del{background:var(--allegation-wash);color:var(--allegation)}
form{max-width:68ch;margin-top:16px}
form label{display:block;font-weight:600;margin-top:16px}
textarea,input{display:block;width:100%;margin-top:4px;padding:8px 10px;border:1px solid var(--ink-2);border-radius:6px;background:var(--surface);color:var(--ink);font:inherit}
input.short{width:8em}
textarea:focus-visible,input:focus-visible,button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
button{margin-top:20px;min-height:44px;padding:8px 18px;border:1px solid var(--accent);border-radius:6px;background:var(--accent);color:var(--paper);font:600 15px/22px Inter,system-ui,sans-serif;cursor:pointer}
.wrong{margin-top:16px;padding:10px 14px;border:1px solid var(--accent);border-left-width:6px;border-radius:6px;background:var(--surface)}
.trap{position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden}
.card{display:block;padding:16px;border:1px solid var(--line);border-radius:10px;background:var(--surface)}
.card h2{font-size:13px;line-height:20px}
.card h1{font-size:19px;line-height:26px;margin:4px 0}
.card .side{padding:8px 0 0}.card .side+.side{border:0}.card .opening{margin-top:2px}
.card .warning{color:var(--accent);font-weight:600}
body.embed{max-width:680px;padding:8px}
@media (min-width:640px){body.embed{padding:8px}}
@media screen and (min-width:1024px){.masthead{padding-bottom:28px}body.embed{padding:8px}}
@media print{.skip,nav,form{display:none}}`;
