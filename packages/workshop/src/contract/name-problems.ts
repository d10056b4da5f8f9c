import { ruleVerbs } from '../scaffold/new-rule.js';

/** Contract point 2: a rule is called as its file, and its name begins with a verb that we allow. */
export function nameProblems(rules: readonly { readonly file: string; readonly name: string }[]): string[] {
  return rules.flatMap(({ file, name }) => [
    ...(file === name ? [] : [`${file}.ts calls its rule ${name}`]),
    ...(ruleVerbs.test(name) ? [] : [`${name} does not begin with no-, require- or prefer-`]),
  ]);
}
