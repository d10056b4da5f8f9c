import type { Preset } from './preset.js';

/**
 * Ports and adapters, usually in vertical slices. Ports are told by their folder or by `.port.` in the file's name,
 * wherever they lie; an adapter implements ports and is known to nobody but the composition root. DTOs are what both sides
 * of a boundary say; mappers know the model of a store and what is made of it.
 */
export const hexagonal: Preset = {
  layers: [
    {
      name: 'composition',
      patterns: [
        '**/*.module.*',
        '**/{main,bootstrap,composition-root,container}.*',
        '**/{bootstrap,composition-root}/**',
      ],
      mayImport: ['*'],
    },
    {
      name: 'ports',
      patterns: ['**/*.port.*', '**/{ports,port}/**'],
      mayImport: ['domain'],
    },
    {
      name: 'driving-adapters',
      patterns: [
        '**/*.{controller,resolver,gateway,consumer}.*',
        '**/*.*-{controller,resolver,consumer}.*',
        '**/adapters/{in,driving,primary}/**',
        '**/{presentation,delivery}/**',
      ],
      mayImport: ['application', 'mappers', 'dtos', 'ports', 'domain'],
    },
    {
      name: 'driven-adapters',
      patterns: ['**/*.{repository,adapter}.*', '**/{adapters,infrastructure,infra,database,persistence}/**'],
      mayImport: ['application', 'mappers', 'dtos', 'ports', 'domain'],
    },
    {
      name: 'mappers',
      patterns: ['**/*.mapper.*', '**/{mappers,mapper}/**'],
      mayImport: ['driven-adapters', 'dtos', 'ports', 'domain'],
    },
    { name: 'dtos', patterns: ['**/*.dto.*', '**/{dtos,dto}/**'], mayImport: ['ports', 'domain'] },
    { name: 'domain', patterns: ['**/domain/**', '**/*.{entity,aggregate,value-object}.*'], mayImport: ['ports'] },
    {
      name: 'application',
      patterns: [
        '**/{application,usecases,use-cases}/**',
        '**/*.{command,query,command-handler,query-handler,use-case,usecase,service}.*',
      ],
      mayImport: ['dtos', 'ports', 'domain'],
    },
  ],
  domain: ['domain', 'ports', 'application'],
};
