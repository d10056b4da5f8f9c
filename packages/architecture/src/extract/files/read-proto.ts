import { createRequire } from 'node:module';
import type { Service } from 'protobufjs';
import type { Contract, ContractOperation } from '../../graph/files/contract.js';
import type { FileText } from './file-text.js';

const require = createRequire(import.meta.url);

/** The services of a proto file. @throws Error where it does not parse, with the line. */
export function readProto({ path, text, lines }: FileText): Contract {
  const { parse, Service: ServiceType, Namespace } = require('protobufjs') as typeof import('protobufjs');
  const { package: name, root } = parse(text, { keepCase: true });
  const services: Service[] = [];
  const pending = [...root.nestedArray];
  for (let one = pending.shift(); one; one = pending.shift()) {
    if (one instanceof ServiceType) services.push(one);
    else if (one instanceof Namespace) pending.push(...one.nestedArray);
  }
  const operations = services.flatMap(service =>
    service.methodsArray.map((method): ContractOperation => {
      const start = text.search(new RegExp(`\\brpc\\s+${method.name}\\b`));
      return {
        name: `${service.fullName.replace(/^\./, '')}/${method.name}`,
        range: lines.range(Math.max(0, start), Math.max(0, start) + method.name.length + 4),
      };
    }),
  );
  const version = /^\s*(?:syntax|edition)\s*=\s*["']([^"']+)["']/m.exec(text)?.[1];
  return {
    path,
    language: 'proto',
    bases: [],
    ...(name !== undefined && { package: name }),
    version: version ?? 'proto2',
    operations,
  };
}
