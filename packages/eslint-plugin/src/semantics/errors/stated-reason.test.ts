import type { TSESTree } from '@typescript-eslint/utils';
import { parse } from '@typescript-eslint/parser';
import { expect, it } from 'vitest';
import { ModuleSyntax } from '../../syntax/module-syntax.js';
import { catchHandler } from './failure-handler.js';
import { statesReason } from './stated-reason.js';

function isStated(code: string): boolean {
  const program = parse(code, { range: true, loc: true, comment: true }) as TSESTree.Program;
  const module = new ModuleSyntax('/case.ts', program, code);
  const { node, site } = catchHandler(module, module.nodes('CatchClause')[0] as TSESTree.CatchClause);
  return statesReason(node, site, program.comments ?? [], code);
}

it.each([
  'try { a(); } catch { /* the next run picks it up */ }',
  'try { a(); } catch {\n  // Ignore: the session may be gone already.\n}',
  'try { a(); } catch { // eslint-disable-line no-empty -- the file may be missing\n}',
  '// Best effort, must not fail the request.\ntry { a(); } catch {}',
  '/**\n * Sends it. Errors are swallowed because nobody waits.\n */\nfunction f() { try { a(); } catch {} }',
])('is a reason: %s', code => {
  expect(isStated(code)).toBe(true);
});

it.each([
  'try { a(); } catch {}',
  'try { a(); } catch { /* empty */ }',
  'try { a(); } catch { /**empty**/ }',
  'try { a(); } catch {\n  // ignore errors\n}',
  'try { a(); } catch {\n  // console.error(error);\n}',
  'try { a(); } catch { // eslint-disable-line no-empty\n}',
  'try { a(); } catch {\n  // TODO handle the failure of the store\n}',
  '// Reads the orders.\ntry { a(); } catch {}',
  '// Errors are swallowed on purpose.\n\ntry { a(); } catch {}',
])('is none: %s', code => {
  expect(isStated(code)).toBe(false);
});
