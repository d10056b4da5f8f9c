import type { PageGraph } from '../page/page-graph.js';
import { layoutScript, pageScript } from './page-script.js';
import { pageStyle } from './page-style.js';

/** One page that holds everything: it asks nothing of the network, and says so to the browser. */
export function html(graph: PageGraph): string {
  const title = escape(graph.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="${escape(graph.command)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
<title>${title} – architecture</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
  <h1>${title}</h1>
  <div id="views" class="views" role="group" aria-label="What a box is"></div>
  <div class="search">
    <input id="search" type="search" placeholder="Find a module or folder  ( / )" autocomplete="off" spellcheck="false"
      role="combobox" aria-expanded="false" aria-controls="results" aria-label="Find a module, folder, layer or service">
    <ul id="results" role="listbox" aria-label="Found" hidden></ul>
  </div>
  <label><input type="checkbox" id="toggle-violations"> Violations only</label>
  <label><input type="checkbox" id="toggle-types"> Types</label>
  <label><input type="checkbox" id="toggle-tests"> Tests</label>
  <button type="button" id="theme" aria-label="Light or dark">◐</button>
</header>
<main>
  <div class="canvas">
    <svg id="picture" role="group" aria-label="Boxes and the imports between them. Arrow keys move, Enter opens and closes, Escape goes out.">
      <defs>${['head', 'head-wrong', 'head-out', 'head-in'].map(marker).join('')}</defs>
      <g id="scene"></g>
    </svg>
    <div class="tools">
      <button type="button" id="larger" aria-label="Larger">+</button>
      <button type="button" id="smaller" aria-label="Smaller">−</button>
      <button type="button" id="fit">Fit</button>
    </div>
    <p class="keys"><span id="told" role="status"></span><span><kbd>←↑↓→</kbd> move <kbd>Enter</kbd> open <kbd>Esc</kbd> out <kbd>/</kbd> find <kbd>0</kbd> fit</span></p>
  </div>
  <aside id="panel" aria-label="About what is selected"></aside>
</main>
<noscript>This page needs JavaScript: it draws the graph that it carries.</noscript>
<script type="application/json" id="graph">${inJson(graph)}</script>
<script>${layoutScript()}</script>
<script>${pageScript()}</script>
</body>
</html>
`;
}

function marker(id: string): string {
  return `<marker id="${id}" class="${id}" viewBox="0 0 8 8" refX="7.2" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M 0 0.6 L 8 4 L 0 7.4 Z"/></marker>`;
}

/** JSON that no name in it can end the element of. */
function inJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
