/** A folder that a layout asks for. */
export interface LayoutPart {
  /** Globs of folders from the root, any one of which will do. */
  readonly folders: readonly string[];
  readonly what: string;
  /** Asked for only where a file with such a path is there. */
  readonly when?: RegExp;
}

/** The layouts that a project may declare. */
export type LayoutName = 'go-like' | 'hexagonal' | 'nest' | 'monorepo';

const contracts: LayoutPart = {
  folders: ['api', 'proto', 'openapi', '{src,packages,apps}/**/{api,proto,openapi}'],
  what: 'API definitions',
  when: /\.proto$|openapi[^/]*\.(?:ya?ml|json)$/i,
};
const migrations: LayoutPart = {
  folders: ['migrations', '**/{migrations,migration}'],
  what: 'migrations',
  when: /\.sql$/,
};
const tests: LayoutPart = {
  folders: ['test', 'tests', '{src,packages,apps,internal}/**/{test,tests,__tests__}'],
  what: 'tests beside the units',
  when: /\.(?:e2e|integration)[\w-]*\.[cm]?[jt]s$/,
};
const docs: LayoutPart = { folders: ['docs', 'doc', 'documentation'], what: 'documents' };
const scripts: LayoutPart = { folders: ['scripts', 'bin', 'tools'], what: 'scripts', when: /(?:^|\/)[\w-]+\.sh$/ };
const configs: LayoutPart = {
  folders: ['config', 'configs', '{src,internal,packages,apps}/**/{config,configs}'],
  what: 'configuration',
};

/** What each layout asks for. `test/` and `tests/` are alike. */
export const layouts: Readonly<Record<LayoutName, readonly LayoutPart[]>> = {
  'go-like': [
    { folders: ['cmd', 'src/cmd', 'bin', 'src/bin'], what: 'entry points' },
    { folders: ['internal', 'src/internal', 'packages/*/internal'], what: 'private code' },
    ...[contracts, configs, migrations, tests, scripts, docs],
  ],
  hexagonal: [
    { folders: ['{,src/,src/*/,src/*/*/,apps/*/src/,packages/*/src/}{domain,core}'], what: 'the domain' },
    {
      folders: ['{,src/,src/*/,src/*/*/,apps/*/src/,packages/*/src/}{application,use-cases,usecases,usecase,commands}'],
      what: 'use cases',
    },
    {
      folders: [
        '{,src/,src/*/,src/*/*/,apps/*/src/,packages/*/src/}{infrastructure,infra,adapters,database,repositories,repository}',
      ],
      what: 'adapters',
    },
    ...[contracts, migrations, docs],
  ],
  nest: [
    { folders: ['src', 'apps/*/src'], what: 'the source' },
    {
      folders: ['{src,apps/*/src}/{common,shared,core,config,database,lib,libs}', 'libs', 'packages'],
      what: 'what modules share',
    },
    {
      folders: ['test', 'tests', 'apps/*/{test,tests,e2e}', 'apps/*-e2e', 'src/**/{test,tests,__tests__}'],
      what: 'tests of the whole',
    },
    ...[migrations, docs],
  ],
  monorepo: [
    { folders: ['apps/*', 'services/*'], what: 'what is deployed' },
    { folders: ['packages/*', 'libs/*', 'libraries/*', 'shared/*'], what: 'what is shared' },
    docs,
  ],
};
