import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-stored-signal.js';

const inMethod = (body: string) => `export class A { run(signal: AbortSignal) { ${body} return this.go(); } }`;

ruleCases(rule, {
  valid: [
    inMethod(`this.wasAborted = signal.aborted;`),
    inMethod(`this.signal = new AbortController().signal;`),
    inMethod(`const own = { signal }; own.signal = signal;`),
    `export class A { constructor(private signal: AbortSignal) {} }`,
    `export class A { setSignal(signal: AbortSignal) { this.signal = signal; } }`,
    { name: 'a test', filename: 'src/a.test.ts', code: inMethod(`this.signal = signal;`) },
  ],
  invalid: [
    {
      code: inMethod(`this.signal = signal;`),
      errors: [{ messageId: 'call', line: 1, column: 45, endColumn: 56, data: { field: 'signal' } }],
    },
    {
      name: 'one instance for everybody',
      code: `import { Injectable } from '@nestjs/common';\n@Injectable()\nexport class A { constructor(private signal: AbortSignal) {} }`,
      errors: [{ messageId: 'singleton', line: 3, data: { field: 'signal' } }],
    },
  ],
});
