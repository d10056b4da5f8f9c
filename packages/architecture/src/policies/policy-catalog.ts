/** The names of the policies. */
export type PolicyName = 'layers' | 'internal-packages' | 'no-cycles' | 'domain-purity';

/** What is known of a policy without running it. */
export interface PolicyMeta {
  readonly name: PolicyName;
  readonly family: 'architecture';
  readonly description: string;
  /** Ids of the statements in the requirements table that the policy enforces. */
  readonly requirements: readonly string[];
  /** Runs only when the config declares what it is about. */
  readonly needsDeclaration: boolean;
  /** What the config must declare, where it must: "`layers` or a `preset`". */
  readonly declaredBy?: string;
  readonly preset: 'recommended' | 'strict';
  /** Names of the editor rules that report the same faults; the command runs the policy in their place. */
  readonly editorTwins: readonly string[];
}

/** Every policy, in the order in which they run. */
export const policyCatalog: readonly PolicyMeta[] = [
  {
    name: 'layers',
    family: 'architecture',
    description: 'Imports follow the declared layers.',
    requirements: ['000.package-organization', '000.solid', '003.layers', '004.hexagonal'],
    needsDeclaration: true,
    declaredBy: '`layers` or a `preset`',
    preset: 'recommended',
    editorTwins: ['no-layer-violation'],
  },
  {
    name: 'internal-packages',
    family: 'architecture',
    description: 'What lies below `internal/` is imported only from below its parent.',
    requirements: ['001.structure', '002.internal', '003.layout'],
    needsDeclaration: false,
    preset: 'recommended',
    editorTwins: ['no-internal-import'],
  },
  {
    name: 'no-cycles',
    family: 'architecture',
    description: 'Modules do not import each other in a circle.',
    requirements: ['000.package-organization'],
    needsDeclaration: false,
    preset: 'recommended',
    editorTwins: [],
  },
  {
    name: 'domain-purity',
    family: 'architecture',
    description: 'The domain and its use cases import no frameworks or drivers and reach for nothing around them.',
    requirements: ['003.layers', '004.hexagonal'],
    needsDeclaration: true,
    declaredBy: '`domain` layers or a `preset`',
    preset: 'strict',
    editorTwins: [],
  },
];
