import path from 'node:path';
import ts from 'typescript';

/** What the compiler says of a tsconfig's files, a line an error, and which files it has looked at. */
export function typeErrors(tsconfig: string): { errors: string[]; files: string[] } {
  const folder = path.dirname(tsconfig);
  const host: ts.ParseConfigFileHost = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: diagnostic => config.push(diagnostic),
  };
  const config: ts.Diagnostic[] = [];
  const parsed = ts.getParsedCommandLineOfConfigFile(tsconfig, { noEmit: true }, host);
  if (!parsed) return { errors: config.map(say), files: [] };
  const program = ts.createProgram({ rootNames: parsed.fileNames, options: parsed.options });
  const diagnostics = [...parsed.errors, ...ts.getPreEmitDiagnostics(program)];
  return { errors: diagnostics.map(say), files: parsed.fileNames.map(file => path.normalize(file)) };

  function say({ file, start = 0, messageText }: ts.Diagnostic): string {
    const text = ts.flattenDiagnosticMessageText(messageText, ' ');
    if (!file) return text;
    const { line } = file.getLineAndCharacterOfPosition(start);
    return `${path.relative(folder, file.fileName)}:${line + 1} ${text}`;
  }
}
