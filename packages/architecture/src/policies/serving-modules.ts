import { fileRole, isServingRole, type ResolvedConfig } from '@plimsoll/config';

/** Whether a module is part of what runs in production. */
export function isServing(path: string, config: ResolvedConfig): boolean {
  return isServingRole(fileRole(path, config));
}

/** The same, less the settings of the service and of its tools. */
export function isServingCode(path: string, config: ResolvedConfig): boolean {
  return fileRole(path, config) !== 'config' && isServing(path, config);
}
