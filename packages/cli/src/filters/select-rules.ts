import type { ResolvedConfig } from '@plimsoll/config';
import { closest, distance } from 'fastest-levenshtein';
import { defaultSeverity, type RuleEntry, type SelectedRule } from '../rule-entry.js';
import { announce, PlimsollError } from '../errors.js';
import type { Announcement } from '../announcement.js';

/** What the user narrowed the run to. */
export interface Selection {
  /** Names of rules and policies; empty for no wish. */
  readonly names: readonly string[];
  readonly families: readonly string[];
  readonly preset?: 'recommended' | 'strict' | 'all';
}

/** A policy, as far as selecting it goes. */
export interface PolicyEntry<Name extends string = string> {
  readonly name: Name;
  readonly family: string;
}

/** What is to run. */
export interface SelectedChecks<Name extends string = string> {
  readonly rules: readonly SelectedRule[];
  /** Names of the policies to run; undefined leaves the choice to the checker, which knows what is declared. */
  readonly policies: readonly Name[] | undefined;
  /** From which preset the checker chooses. */
  readonly policyPreset: 'recommended' | 'strict';
  readonly announcements: readonly Announcement[];
}

/**
 * Chooses rules and policies: those named; else those of the families; else those of the preset (`recommended` without
 * one). Settings of the configuration add to a preset, take from it and change severities; a rule that is named runs
 * even if the configuration switches it off.
 * @throws PlimsollError when a name or a family does not exist.
 */
export function selectRules<Name extends string>(
  catalog: readonly RuleEntry[],
  policies: readonly PolicyEntry<Name>[],
  selection: Selection,
  settings: ResolvedConfig['rules'],
): SelectedChecks<Name> {
  const known = [...catalog, ...policies];
  const names = new Set(selection.names.map(name => name.replace(/^plimsoll\//, '')));
  for (const name of names) if (!known.some(entry => entry.name === name)) throw unknownRule(name, known);
  const families = new Set(selection.families);
  for (const family of families) requireFamily(family, known);
  const isChosen = (entry: { name: string; family: string }) =>
    names.size > 0 ? names.has(entry.name) : families.has(entry.family);

  const rules = catalog.flatMap(entry => {
    const setting = settings[entry.name];
    const [level, options] = setting === undefined || typeof setting === 'string' ? [setting] : setting;
    const narrowed = names.size > 0 || families.size > 0;
    const wanted = narrowed
      ? isChosen(entry) && (selection.preset === undefined || isInPreset(entry, selection.preset))
      : isInPreset(entry, selection.preset ?? 'recommended') || (level !== undefined && level !== 'off');
    if (!wanted || (level === 'off' && !names.has(entry.name))) return [];
    const severity = level === undefined || level === 'off' ? defaultSeverity(entry) : level;
    return [{ name: entry.name, severity, ...(options && { options }) }];
  });
  const byName = policies.filter(isChosen).map(policy => policy.name);
  const everyPolicy = names.size === 0 && (families.size === 0 || byName.length > 0);
  const wantsStrict = families.size > 0 || selection.preset === 'strict' || selection.preset === 'all';
  const policyPreset = wantsStrict ? 'strict' : 'recommended';
  return {
    rules,
    policies: everyPolicy ? undefined : byName,
    policyPreset,
    announcements: unknownSettings(settings, catalog, policies),
  };
}

/** The error for a name that is neither a rule's nor a policy's, with the names that come near. */
export function unknownRule(name: string, known: readonly { readonly name: string }[]): PlimsollError {
  return new PlimsollError('PLIMSOLL_UNKNOWN_RULE', unknownRuleValues(name, known));
}

function unknownRuleValues(name: string, known: readonly { readonly name: string }[]) {
  const names = known.map(entry => entry.name).filter(other => other.includes(name) || isNear(name, other));
  const best = names.length > 0 ? closest(name, names) : undefined;
  const others = names.filter(other => other !== best).sort();
  const listed = [best, ...others].filter(other => other !== undefined).slice(0, 3);
  return {
    name,
    nearest: listed.length > 0 ? ` Did you mean ${listed.map(other => `\`${other}\``).join(' or ')}?` : '',
  };
}

function isNear(name: string, other: string): boolean {
  return distance(name, other) <= Math.max(2, Math.floor(other.length / 3));
}

function requireFamily(name: string, known: readonly { readonly family: string }[]): void {
  const families = [...new Set(known.map(entry => entry.family))].sort();
  if (families.includes(name)) return;
  throw new PlimsollError('PLIMSOLL_UNKNOWN_FAMILY', { name, known: families.join(', ') });
}

function isInPreset({ preset }: RuleEntry, wanted: 'recommended' | 'strict' | 'all'): boolean {
  return preset === 'recommended' || wanted !== 'recommended';
}

function unknownSettings(
  settings: ResolvedConfig['rules'],
  catalog: readonly RuleEntry[],
  policies: readonly PolicyEntry[],
): Announcement[] {
  return Object.keys(settings)
    .filter(name => !catalog.some(entry => entry.name === name))
    .map(name => {
      const isPolicy = policies.some(entry => entry.name === name);
      const nearest = isPolicy ? ' It is a policy: set it in `policies`.' : unknownRuleValues(name, catalog).nearest;
      return announce('PLIMSOLL_CONFIG_UNKNOWN_RULE', { name, nearest });
    });
}
