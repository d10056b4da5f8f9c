import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node.js';
import { changedText } from './changed-text.js';
import { plainEnvironment } from './run-program.js';

/** An editor with one folder open, whose diagnostics come from the ESLint language server of VS Code. */
export interface Editor {
  /** Opens a file of the folder with a text, whatever is on disk. */
  open(file: string, text: string): Promise<void>;
  /** Replaces the text of an open file, as typing does. */
  type(file: string, text: string): Promise<void>;
  /** The text of an open file, with the edits that the server has asked for. */
  text(file: string): string;
  /** What the server reports for an open file now. Lines and characters are 0-based, as in the protocol. */
  diagnostics(file: string): Promise<readonly Diagnostic[]>;
  /** The quick fixes that the server offers at a diagnostic. */
  quickFixes(file: string, diagnostic: Diagnostic): Promise<readonly CodeAction[]>;
  /** Chooses a quick fix: the server answers by editing the open file. */
  choose(action: CodeAction): Promise<void>;
  /** Ends the server. */
  close(): Promise<void>;
}

/** What the VS Code extension sends when nobody has changed a setting. */
const settings = {
  validate: 'on',
  packageManager: 'npm',
  useESLintClass: true,
  useFlatConfig: true,
  experimental: {},
  codeAction: {
    disableRuleComment: { enable: true, location: 'separateLine', commentStyle: 'line' },
    showDocumentation: { enable: true },
  },
  codeActionOnSave: { mode: 'all' },
  format: false,
  quiet: false,
  onIgnoredFiles: 'off',
  options: {},
  rulesCustomizations: [],
  run: 'onType',
  problems: { shortenToSingleLine: false },
  nodePath: null,
  workingDirectory: { mode: 'location' },
};

/** Starts the ESLint language server of VS Code and opens a folder (absolute) in it. Throws what the server says is wrong. */
export async function openEditor(root: string): Promise<Editor> {
  const manifest = createRequire(import.meta.url).resolve('vscode-langservers-extracted/package.json');
  const program = path.join(path.dirname(manifest), 'bin', 'vscode-eslint-language-server');
  const server = spawn(process.execPath, [program, '--stdio'], {
    cwd: root,
    env: plainEnvironment(),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise(resolve => server.once('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const workspaceFolder = { uri: pathToFileURL(root).href, name: path.basename(root) };
  const uriOf = (file: string): string => pathToFileURL(path.join(root, file)).href;
  const documents = new Map<string, { version: number; text: string }>();
  const complaints: string[] = [];

  const replace = async (uri: string, text: string): Promise<void> => {
    const version = (documents.get(uri)?.version ?? 0) + 1;
    documents.set(uri, { version, text });
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  };
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => ({ ...settings, workspaceFolder })),
  );
  connection.onRequest('workspace/applyEdit', async ({ edit }: { edit: WorkspaceEdit }) => {
    for (const change of edit.documentChanges ?? []) {
      if (!('textDocument' in change)) throw new Error('The server asked for a change of files.');
      const { uri } = change.textDocument;
      await replace(uri, changedText(documents.get(uri)?.text ?? '', change.edits as never));
    }
    return { applied: true };
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
    if (type === 1) complaints.push(message);
  });
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => complaints.push(message));
  connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
    complaints.push(message);
    return null;
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: workspaceFolder.uri,
    workspaceFolders: [workspaceFolder],
    capabilities: {
      workspace: {
        applyEdit: true,
        configuration: true,
        workspaceFolders: true,
        diagnostics: { refreshSupport: true },
      },
      textDocument: {
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
        diagnostic: {},
      },
    },
  });
  await connection.sendNotification('initialized', {});

  return {
    async open(file, text) {
      documents.set(uriOf(file), { version: 1, text });
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uriOf(file), languageId: 'typescript', version: 1, text },
      });
    },
    type: (file, text) => replace(uriOf(file), text),
    text: file => documents.get(uriOf(file))?.text ?? '',
    async diagnostics(file) {
      const report = await connection.sendRequest<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri: uriOf(file) },
      });
      // The server answers with no diagnostics when it fails, and says so only here.
      if (complaints.length > 0) throw new Error(complaints.join('\n'));
      return report.items;
    },
    quickFixes: (file, diagnostic) =>
      connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: uriOf(file) },
        range: diagnostic.range,
        context: { diagnostics: [diagnostic], only: ['quickfix'] },
      }),
    async choose({ command }) {
      if (!command) throw new Error('This action has no command.');
      await connection.sendRequest('workspace/executeCommand', {
        command: command.command,
        arguments: command.arguments,
      });
    },
    async close() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
    },
  };
}
