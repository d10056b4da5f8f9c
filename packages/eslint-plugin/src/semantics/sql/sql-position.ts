/** What the place of a part of SQL text is for: a value, which a placeholder could stand for, or a name, keyword or clause. */
export type SqlPosition = 'value' | 'structure';

/** Where a value comes next. */
const beforeValue =
  /(?:[^<>=!]=|<>|!=|<=|>=|<|>|~\*?|\b(?:I?LIKE|LIMIT|OFFSET|BETWEEN)|\bBETWEEN\s+\S+\s+AND|\b(?:IN|ANY|ALL|VALUES)\s*\((?:[^()]*,)?)\s*$/i;
/** A name, or a call or query, and not a value, follows. */
const namesSomething = /^\s*[."`([]/;

/**
 * The position between two pieces of SQL text. Inside a string literal everything is a value; what `SET` gives to a setting
 * takes no placeholder and counts as structure.
 */
export function sqlPosition(before: string, after: string): SqlPosition {
  const text = before.replace(/--[^\n]*/g, '');
  if (/(?:^|;)\s*SET\s[^;]*$/i.test(text)) return 'structure';
  if (isInside(text, "'")) return 'value';
  if (isInside(text, '"') || isInside(text, '`')) return 'structure';
  return beforeValue.test(text) && !namesSomething.test(after) ? 'value' : 'structure';
}

function isInside(text: string, quote: string): boolean {
  return text.split(quote).length % 2 === 0;
}
