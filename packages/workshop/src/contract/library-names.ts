import { parseSync, Visitor } from 'oxc-parser';

/** Names of libraries and builtins that are words of the language as well: only a literal that is nothing else counts. */
const alsoWords = new Set(
  `assert async async_hooks bull buffer bunyan cluster console constants crypto dgram dns domain events express fs global got
  hono http http2 https inspector jose koa module mssql nats net objection os path perf_hooks pg postgres process punycode
  querystring readline redis repl sqlite stream string_decoder sys test timers tls tty undici url util v8 vm winston ws zlib`.split(
    /\s+/,
  ),
);

/** Values of a rule's meta that are words of ours, whatever libraries are called. */
const ownWords = new Set(['family']);

/**
 * Contract point 8: the libraries that the source of a rule names, in a literal, an identifier or a text. Comments may.
 *
 * @param modules Specifiers of the libraries that are known.
 */
export function libraryNames(file: string, source: string, modules: readonly string[]): string[] {
  const whole = new Set(modules.flatMap(name => [name, `node:${name}`]));
  const telling = modules.filter(name => !alsoWords.has(name) && name.length > 2);
  const found = new Set<string>();
  const look = (text: string, literal: boolean): void => {
    if (literal && whole.has(text)) found.add(text);
    for (const name of telling) if (mentions(text, name)) found.add(name);
  };
  const skipped = new Set<object>();
  const { program } = parseSync(file, source);
  new Visitor({
    ImportDeclaration(node) {
      // What a rule imports for itself (node:path, our own packages) is no knowledge of its.
      skipped.add(node.source);
    },
    Property(node) {
      if (node.key.type === 'Identifier' && ownWords.has(node.key.name)) skipped.add(node.value);
    },
    Literal(node) {
      if (typeof node.value === 'string' && !skipped.has(node)) look(node.value, true);
      else if ('regex' in node && node.regex) look(node.regex.pattern, false);
    },
    TemplateElement(node) {
      look(node.value.raw, false);
    },
    Identifier(node) {
      look(node.name.replace(/([a-z0-9])([A-Z])/g, '$1-$2'), false);
    },
  }).visit(program);
  return [...found].sort().map(name => `${file} names ${name}`);
}

function mentions(text: string, name: string): boolean {
  const plain = name
    .replace(/^@/, '')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('/', '[/-]');
  return new RegExp(`(?<![a-z])${plain}(?![a-z])`, 'i').test(text);
}
