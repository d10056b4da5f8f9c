type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Content = Element | string | undefined;

/** Makes an element of HTML. What is false or undefined is no attribute; text is never read as markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  return filled(document.createElement(name), attributes, content);
}

/** Makes an element of SVG. */
export function drawn<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly Content[]
): SVGElementTagNameMap[Name] {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, content);
}

/** A button that looks like a link or a chip, by its class. */
export function button(className: string, text: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className }, text);
  made.addEventListener('click', onClick);
  return made;
}

function filled<Made extends Element>(made: Made, attributes: Attributes, content: readonly Content[]): Made {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...content.filter(part => part !== undefined));
  return made;
}
