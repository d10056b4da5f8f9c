#!/usr/bin/env node
export function usage(): never {
  process.exit(64);
}
