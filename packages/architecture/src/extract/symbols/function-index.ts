import ts from 'typescript';
import type { FunctionKind } from '../../graph/symbol-graph.js';
import { declaredNameOf, isFunctionWithBody, type FunctionWithBody } from './function-syntax.js';
import type { SymbolProgram } from './symbol-program.js';

/** A function of the project, as the extraction sees it. */
export interface IndexedFunction {
  readonly id: string;
  readonly name: string;
  readonly kind: FunctionKind;
  readonly module: string;
  readonly node: FunctionWithBody | ts.SourceFile;
  readonly parent: IndexedFunction | undefined;
  /** Id of the class around it. */
  readonly owner: string | undefined;
}

/** Every function of the project by its node, in the order of the modules and of the text. */
export class FunctionIndex {
  readonly #byNode = new Map<ts.Node, IndexedFunction>();

  constructor(program: SymbolProgram) {
    const ids = new Map<string, number>();
    const unique = (id: string) => {
      const before = ids.get(id) ?? 0;
      ids.set(id, before + 1);
      return before === 0 ? id : `${id}~${before + 1}`;
    };
    for (const source of program.sources) {
      const module = program.pathOf(source) ?? source.fileName;
      const root: IndexedFunction = {
        id: `${module}#`,
        name: module,
        kind: 'module',
        module,
        node: source,
        parent: undefined,
        owner: undefined,
      };
      this.#byNode.set(source, root);
      const visit = (node: ts.Node, around: IndexedFunction): void => {
        let inside = around;
        if (isFunctionWithBody(node)) {
          const { name, kind, owner } = declaredNameOf(node);
          const outer = around.kind === 'module' || owner !== undefined ? '' : `${around.id.slice(module.length + 1)}/`;
          inside = {
            id: unique(`${module}#${outer}${name}`),
            name,
            kind,
            module,
            node,
            parent: around,
            owner: owner === undefined ? undefined : `${module}#${owner}`,
          };
          this.#byNode.set(node, inside);
        }
        ts.forEachChild(node, child => visit(child, inside));
      };
      ts.forEachChild(source, child => visit(child, root));
    }
  }

  get all(): Iterable<IndexedFunction> {
    return this.#byNode.values();
  }

  get(node: ts.Node): IndexedFunction | undefined {
    return this.#byNode.get(node);
  }

  /** The function that a node runs in. */
  around(node: ts.Node): IndexedFunction | undefined {
    for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
      const found = this.#byNode.get(at);
      if (found) return found;
    }
    return undefined;
  }
}
