import { Project } from 'ts-morph';
import { readTask } from '../job.js';

/* What policies that need symbols will cost: every file in one ts-morph project, every called symbol asked for. */
const { files } = readTask();
const project = new Project({
  skipAddingFilesFromTsConfig: true,
  skipFileDependencyResolution: true,
  compilerOptions: { allowJs: true },
});
for (const file of files) project.addSourceFileAtPath(file);
const { SyntaxKind } = await import('ts-morph');
let symbols = 0;
for (const source of project.getSourceFiles()) {
  for (const call of source.getDescendantsOfKind(SyntaxKind.CallExpression)) {
    if (call.getExpression().getSymbol()) symbols++;
  }
}
console.log(JSON.stringify({ files: files.length, findings: symbols }));
