const light =
  '--paper:#f7f8fa;--card:#fff;--inside:#eef1f5;--line:#d0d7de;--ink:#1f2328;--soft:#59636e;--arrow:#8c959f;--accent:#0969da;--in:#7a4fd0;--wrong:#d1242f;--pale:#fff1f0;--dim:.16;';
const dark =
  '--paper:#0d1117;--card:#1c222b;--inside:#151b23;--line:#3d444d;--ink:#e6edf3;--soft:#9da7b1;--arrow:#7d8590;--accent:#58a6ff;--in:#b794f6;--wrong:#ff7b72;--pale:#3a1d1f;--dim:.18;';

/** Tells eight layers apart, on light and dark paper, also for most who see colours otherwise. */
const palette = ['#4c78c8', '#e08a1e', '#2a9d8f', '#b0578d', '#8a6d3b', '#6a5acd', '#5b9e3d', '#3aa0c9'];

/** How the page looks. */
export const pageStyle = `
:root{color-scheme:light;${light}}
:root[data-theme=dark]{color-scheme:dark;${dark}}
*{box-sizing:border-box}
html,body{height:100%;margin:0}
body{display:flex;flex-direction:column;font:14px/1.45 system-ui,sans-serif;background:var(--paper);color:var(--ink)}
header{display:flex;flex-wrap:wrap;align-items:center;gap:8px 16px;padding:8px 16px;background:var(--card);border-bottom:1px solid var(--line)}
h1{font-size:15px;margin:0;max-width:22ch;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
header label{display:flex;gap:5px;align-items:center;color:var(--soft);cursor:pointer;white-space:nowrap}
button,input{font:inherit;color:inherit}
button{cursor:pointer;background:none;border:1px solid var(--line);border-radius:6px;padding:2px 9px}
button:hover{border-color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
.views{display:flex}
.views button{border-radius:0;margin-left:-1px}
.views button:first-child{border-radius:6px 0 0 6px}
.views button:last-child{border-radius:0 6px 6px 0}
.views button:only-child{border-radius:6px}
.views button[aria-pressed=true]{background:var(--ink);border-color:var(--ink);color:var(--card)}
.search{position:relative;flex:1 1 220px;max-width:420px}
.search input{width:100%;padding:4px 10px;border:1px solid var(--line);border-radius:6px;background:var(--paper)}
#results{position:absolute;z-index:2;top:100%;left:0;width:max(100%,420px);max-height:60vh;overflow:auto;margin:4px 0;padding:4px;list-style:none;background:var(--card);border:1px solid var(--line);border-radius:8px;box-shadow:0 8px 24px #0004}
#results li{padding:3px 8px;border-radius:5px;cursor:pointer;overflow-wrap:anywhere}
#results li[aria-selected=true]{background:var(--accent);color:var(--card)}
#results li[aria-selected=true] .kind{color:inherit}
#results .kind{display:block}
main{flex:1;display:flex;min-height:0}
.canvas{position:relative;flex:1;min-width:0}
#picture{position:absolute;inset:0;width:100%;height:100%;cursor:grab;touch-action:none;user-select:none;-webkit-user-select:none}
#picture:active{cursor:grabbing}
.tools{position:absolute;top:12px;left:12px;display:flex;gap:4px}
.tools button{background:var(--card);min-width:30px}
.keys{position:absolute;left:0;right:0;bottom:0;display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 16px;margin:0;padding:4px 14px;font-size:12px;color:var(--soft);background:color-mix(in srgb,var(--paper) 85%,transparent);pointer-events:none}
kbd{font:11px ui-monospace,monospace;border:1px solid var(--line);border-radius:4px;padding:0 4px;margin-left:8px;background:var(--card)}
#panel{width:370px;overflow:auto;padding:14px 18px 40px;background:var(--card);border-left:1px solid var(--line)}
#panel h2{font-size:16px;margin:0 0 4px;overflow-wrap:anywhere;line-height:1.3}
#panel h3{font-size:12px;text-transform:uppercase;letter-spacing:.04em;color:var(--soft);margin:18px 0 6px}
#panel ul,#panel ol{list-style:none;margin:0;padding:0}
.kind{font-size:12px;color:var(--soft);margin:0}
.sizes,.way,.fine{color:var(--soft);margin:0 0 8px}
.fine::before{content:"✓ ";color:#2da44e}
.broken,.wrong .path,.row.wrong{color:var(--wrong)}
.broken{margin:6px 0;font-weight:600}
.way{font-size:12px;overflow-wrap:anywhere}
.link{border:0;padding:0;color:var(--accent);border-radius:3px;text-align:left;overflow-wrap:anywhere}
.link:hover{text-decoration:underline}
.actions{display:flex;flex-wrap:wrap;gap:6px;margin:8px 0}
.chip{font-size:13px}
.figures{display:grid;grid-template-columns:repeat(4,1fr);gap:8px;margin:10px 0}
.figures div{background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:5px 8px}
.figures dt{font-size:11px;color:var(--soft)}
.figures dd{margin:0;font-variant-numeric:tabular-nums;font-weight:600}
.row{display:flex;justify-content:space-between;gap:10px;width:100%;border:0;border-radius:5px;padding:3px 7px;text-align:left;overflow-wrap:anywhere}
.row:hover,.row:focus-visible{background:var(--paper)}
.row .number{color:var(--soft);font-variant-numeric:tabular-nums}
#panel details .row{display:block}
.path{display:block;font:12px/1.4 ui-monospace,monospace}
.path.to{padding-left:12px;opacity:.85}
summary{cursor:pointer;padding:2px 0}
.policy{font-size:11px;font-weight:600;background:var(--pale);color:var(--wrong);border-radius:10px;padding:1px 8px;white-space:nowrap}
.imports li{padding:7px 0;border-top:1px solid var(--line);overflow-wrap:anywhere}
.imports code{font:12px/1.4 ui-monospace,monospace}
.imports .place{display:block;font-weight:600}
.imports .verb{color:var(--soft);font-size:12px;margin-right:6px}
.imports .wrong .place{color:var(--wrong)}
.finding{margin:5px 0 2px;font-size:13px;background:var(--pale);border-radius:6px;padding:6px 9px}
.finding .policy{padding:0;background:none}
.legend{margin-top:22px;color:var(--soft);font-size:13px}
.legend li{display:flex;align-items:center;gap:8px}
.key.line{width:26px;border-top:2px solid var(--arrow)}
.key.types{border-top-style:dashed}
.key.line.wrong{border-color:var(--wrong)}
.key.dot{width:10px;height:10px;border-radius:3px;margin:0 8px}
.paper{fill:var(--card);stroke:var(--line)}
.open>.paper{fill:var(--inside)}
.open .open>.paper{fill:var(--paper)}
.open .open .open>.paper{fill:var(--inside)}
.rest>.paper{stroke-dasharray:4 3}
.box{cursor:pointer;outline:none}
.box>text{pointer-events:none;fill:var(--ink)}
.name{font-size:13px}
.open>.name,.layer>.name,.service>.name{font-weight:600}
.box>.count{font-size:11px;fill:var(--soft)}
.box:hover>.paper{stroke:var(--soft)}
.box:focus-visible>.paper{stroke:var(--accent);stroke-width:3}
.box.selected>.paper{stroke:var(--accent);stroke-width:2.5}
.badge{fill:var(--wrong)}
.sign rect{fill:transparent}
.sign path{stroke:var(--soft);stroke-width:1.5}
.sign:hover rect{fill:var(--line)}
.arrow{cursor:pointer;outline:none}
.hit{fill:none;stroke:transparent;stroke-width:12}
.line{fill:none;stroke:var(--arrow)}
.types>.line{stroke-dasharray:4 3}
.wrong>.line{stroke:var(--wrong)}
.arrow>.amount{font-size:10px;text-anchor:middle;fill:var(--soft);paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
.open>.arrow>.amount{stroke:var(--inside)}
.open .open>.arrow>.amount{stroke:var(--paper)}
.arrow.wrong>.amount{fill:var(--wrong);font-weight:600}
.arrow:hover>.line,.arrow:focus-visible>.line,.arrow.selected>.line{stroke:var(--accent);stroke-width:2.6}
.arrow.wrong:hover>.line,.arrow.wrong.selected>.line{stroke:var(--wrong);stroke-width:3}
.head path{fill:var(--arrow)}
.head-wrong path{fill:var(--wrong)}
.head-out path{fill:var(--accent)}
.head-in path{fill:var(--in)}
.tie{fill:none;stroke-width:1.8;pointer-events:none}
.tie.out{stroke:var(--accent)}
.tie.in{stroke:var(--in)}
.tie.wrong{stroke:var(--wrong);stroke-width:2.4}
.has-selection .arrow:not(.selected,.tied,:hover,.box.selected *){opacity:var(--dim)}
.arrow.tied>.line{stroke-width:2.2}
.arrow.out:not(.wrong)>.line{stroke:var(--accent)}
.arrow.in:not(.wrong)>.line{stroke:var(--in)}
.has-selection .box:not(.open,.near,:hover,.box.selected *){opacity:.45}
.far .arrow>.amount{display:none}
${palette.map((colour, index) => `.hue-${index}{fill:${colour};background:${colour}}`).join('\n')}
@media (max-width:800px){main{flex-direction:column}#panel{width:auto;max-height:42%;border-left:0;border-top:1px solid var(--line)}}
@media print{header,.tools,.keys{display:none}}
`;
