import type { Preset } from './preset.js';

/**
 * The layout that Go services use: `cmd/` starts processes, `internal/` is private, `pkg/` is a library for others,
 * `api/` holds contracts. Inside `internal/`: delivery and repository know the use cases, these know the domain.
 */
export const goLayout: Preset = {
  layers: [
    { name: 'cmd', patterns: ['{,src/}{cmd,bin}/**'], mayImport: ['*'] },
    {
      name: 'delivery',
      patterns: ['**/internal/**/{delivery,transport,handler,handlers,http,grpc,controllers}/**'],
      mayImport: ['usecase', 'domain', 'internal', 'pkg', 'api'],
    },
    {
      name: 'repository',
      patterns: ['**/internal/**/{repository,repositories,storage,store,infrastructure}/**'],
      mayImport: ['usecase', 'domain', 'internal', 'pkg', 'api'],
    },
    {
      name: 'usecase',
      patterns: ['**/internal/**/{usecase,usecases,service,services,application}/**'],
      mayImport: ['domain', 'internal', 'pkg', 'api'],
    },
    { name: 'domain', patterns: ['**/internal/**/{domain,entity,entities}/**'], mayImport: ['pkg'] },
    { name: 'internal', patterns: ['{,src/}internal/**'], mayImport: ['domain', 'pkg', 'api'] },
    { name: 'pkg', patterns: ['{,src/}pkg/**'], mayImport: ['api'] },
    { name: 'api', patterns: ['{,src/}api/**'], mayImport: ['pkg'] },
  ],
  domain: ['domain', 'usecase'],
};
