/** A flowchart of Mermaid, as far as it says what points to what. */
export interface Flowchart {
  /** Labels of the boxes, by their names. */
  readonly boxes: ReadonlyMap<string, string>;
  readonly arrows: readonly { readonly from: string; readonly to: string }[];
}

const head = /^\s*(?:flowchart|graph)\s+(?:TB|TD|BT|RL|LR)\s*;?\s*$/;
/** What changes how a chart looks, and not what it says. */
const looks = /^\s*(?:%%|linkStyle\b|classDef\b|class\b|style\b|click\b|direction\b|subgraph\b|end\b|$)/;
const box =
  /^\s*(\w+)\s*(?:(\[\(|\[\[|\(\[|\(\(|\[|\(|\{\{|\{|>)(.*?)(?:\)\]|\]\]|\]\)|\)\)|\]|\)|\}\}|\}))?(?::::\w+)?/;
const arrow =
  /^\s*(?:<?(?:-->|---|-\.+->|==+>|--+>)(?:\s*\|[^|]*\|)?|(?:--|==|-\.)\s*(?:"[^"]*"|[^-=|>]+?)\s*(?:-->|==>|\.->))/;

/** Reads a flowchart; undefined for another kind of diagram, and for one that says more than this understands. */
export function readFlowchart(text: string): Flowchart | undefined {
  const lines = text.split(/\r?\n/).filter(line => !/^\s*(?:%%.*)?$/.test(line));
  if (!head.test(lines[0] ?? '')) return undefined;
  const boxes = new Map<string, string>();
  const arrows: { from: string; to: string }[] = [];
  for (const line of lines.slice(1)) {
    if (looks.test(line)) continue;
    let rest = line.replace(/;\s*$/, '');
    let before: readonly string[] = [];
    while (rest.trim() !== '') {
      const group = readGroup(rest, boxes);
      if (!group) return undefined;
      arrows.push(...before.flatMap(from => group.names.map(to => ({ from, to }))));
      rest = group.rest;
      if (rest.trim() === '') break;
      const [between] = arrow.exec(rest) ?? [];
      if (between === undefined) return undefined;
      rest = rest.slice(between.length);
      before = group.names;
    }
  }
  return { boxes, arrows };
}

/** One box, or several with `&` between. */
function readGroup(text: string, boxes: Map<string, string>): { names: string[]; rest: string } | undefined {
  const names: string[] = [];
  let rest = text;
  for (;;) {
    const match = box.exec(rest);
    const [all, name, , label] = match ?? [];
    if (all === undefined || name === undefined) return undefined;
    if (label !== undefined || !boxes.has(name)) boxes.set(name, plain(label ?? name));
    names.push(name);
    rest = rest.slice(all.length);
    if (!/^\s*&/.test(rest)) return { names, rest };
    rest = rest.replace(/^\s*&/, '');
  }
}

function plain(label: string): string {
  return label
    .replace(/^"|"$/g, '')
    .replace(/#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/<br\s*\/?>[\s\S]*$/i, '')
    .trim();
}
