import type { WorkspacePackage } from '../graph/workspace-package.js';
import type { ResolutionInputs } from './resolution-inputs.js';
import { workspaceMembers } from './workspace.js';

/** The members of the workspace, by their folders. */
export function readWorkspacePackages(inputs: ResolutionInputs): WorkspacePackage[] {
  return [...workspaceMembers(inputs)]
    .map(([name, { folder, content }]) => {
      const offers = exportKeys(content.exports);
      return { name, folder, ...(offers && { offers }) };
    })
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** `exports` has a key for each subpath, or else is about the package's name alone. */
function exportKeys(exports: unknown): string[] | undefined {
  if (exports === undefined || exports === null) return undefined;
  const keys = typeof exports === 'object' ? Object.keys(exports).filter(key => key.startsWith('.')) : [];
  return keys.length > 0 ? keys : ['.'];
}
