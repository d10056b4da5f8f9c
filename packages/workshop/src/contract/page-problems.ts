import type { Page } from '../pages/page.js';

/** The sections of a page in their order; `Options` only where there are any. */
const sections = ['Why', 'Reports', 'Spares', 'Options', 'How to mend', 'Origin'];

/** An option as its rule declares it. */
export interface PageOption {
  readonly name: string;
  readonly default: unknown;
}

/**
 * Contract point 5: the sections in order, an example of what is reported and one of what is spared, and the options that
 * the rule has, each with its default. Policies state their options in a table of their own.
 */
export function pageProblems(page: Page, options: readonly PageOption[] | 'own table'): string[] {
  const say = (problem: string) => `rules-docs/${page.name}.md ${problem}`;
  const titles = page.sections.map(({ title }) => title);
  const hasOptions = options === 'own table' ? titles.includes('Options') : options.length > 0;
  const wanted = sections.filter(title => title !== 'Options' || hasOptions);
  const problems =
    titles.join() === wanted.join() ? [] : [`has the sections ${titles.join(', ')}, not ${wanted.join(', ')}`];
  for (const { title, body } of page.sections) if (body.trim() === '') problems.push(`has nothing under ${title}`);
  for (const kind of ['incorrect', 'correct'] as const) {
    if (!page.examples.some(example => example.kind === kind)) problems.push(`has no \`\`\`ts ${kind} example`);
  }
  if (options !== 'own table') problems.push(...optionProblems(page, options));
  return problems.map(say);
}

function optionProblems(page: Page, options: readonly PageOption[]): string[] {
  const body = page.sections.find(({ title }) => title === 'Options')?.body ?? '';
  const parts = body.split(/^### /m).slice(1);
  const described = new Map(parts.map(part => [part.split('\n', 1)[0]?.replaceAll('`', '').trim() ?? '', part]));
  return [
    ...options.filter(({ name }) => !described.has(name)).map(({ name }) => `lacks the option ${name}`),
    ...[...described.keys()]
      .filter(name => !options.some(option => option.name === name))
      .map(name => `describes an option ${name} that is not there`),
    ...options
      .filter(
        ({ name, default: value }) =>
          described.has(name) && !described.get(name)?.includes(`\`${JSON.stringify(value)}\``),
      )
      .map(({ name, default: value }) => `does not give the default \`${JSON.stringify(value)}\` of ${name}`),
  ];
}

/** Sections that still have the words of the template, and a description that does. */
export function unwrittenParts(page: Page, template: Page): string[] {
  const words = new Map(template.sections.map(({ title, body }) => [title, firstParagraph(body)]));
  const same = page.sections
    .filter(({ title, body }) => words.get(title) === firstParagraph(body))
    .map(({ title }) => title);
  const isUndescribed = page.header.includes(firstParagraph(template.header.replace(/^# .*$/m, '')));
  return [...same, ...(isUndescribed ? ['the description'] : [])].map(
    part => `rules-docs/${page.name}.md: nobody has written ${part} yet`,
  );
}

function firstParagraph(text: string): string {
  return text.trim().split('\n\n', 1)[0] ?? '';
}
