import type { Preset } from './preset.js';

/**
 * NestJS by its file names. Modules compose; controllers, resolvers and gateways deliver; services know repositories;
 * entities and DTOs know nobody. The framework itself is welcome everywhere, so that nothing is kept pure but entities.
 */
export const nest: Preset = {
  layers: [
    {
      name: 'modules',
      patterns: ['**/*.module.*', '**/main.{ts,js}', '**/*.{config,configuration}.*'],
      mayImport: ['*'],
    },
    {
      name: 'delivery',
      patterns: ['**/*.{controller,resolver,gateway,consumer,processor}.*'],
      mayImport: ['guards', 'services', 'dto', 'entities'],
    },
    {
      name: 'guards',
      patterns: ['**/*.{guard,interceptor,pipe,filter,middleware,strategy}.*'],
      mayImport: ['services', 'dto', 'entities'],
    },
    { name: 'services', patterns: ['**/*.service.*'], mayImport: ['repositories', 'dto', 'entities'] },
    { name: 'repositories', patterns: ['**/*.{repository,repo}.*'], mayImport: ['dto', 'entities'] },
    { name: 'dto', patterns: ['**/*.{dto,input,args}.*', '**/{dto,dtos}/**'], mayImport: ['entities'] },
    {
      name: 'entities',
      patterns: ['**/*.{entity,aggregate,value-object}.*', '**/{entities,domain}/**'],
      mayImport: [],
    },
  ],
  domain: [],
};
